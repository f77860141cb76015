import type { Step } from '../../domain/plan/plan';
import { say } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import type { Said, Saved } from '../plan/said';
import { headerOf } from '../../tables/design';
import type { ChangingPorts, SavingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { changeRow, formsOf, keepForms } from '../plan/save-row';
import { Told } from '../plan/told';

/*
 * Changes of one row by one click in the sidebar.
 */

/** Adds to the goal's Now; an empty Now counts as the baseline. */
export function countGoal(ports: ChangingPorts, id: string, by: number): Saved & { readonly now: number } {
  let now = by;
  const saved = changeRow(ports, 'goals', id, (read) => {
    const goal = read.plan.goals.find((candidate) => candidate.id === id);
    const typed = read.plan.problems.find(
      ({ tab, row, column }) => tab === 'goals' && row === goal?.row && column === 'now',
    );
    const { words } = read.found;
    // Only the user may change a text that is not a number.
    if (typed) throw new Told(say(words.problems.notANumber.short, { column: headerOf(words, 'goals', 'now') }));
    now = (goal?.now ?? goal?.baseline ?? 0) + by;
    return { fields: { now } };
  });
  return { ...saved, now };
}

const stepIn = (read: PlanRead, id: string): Step | undefined => read.plan.steps.find((step) => step.id === id);

/** Whether the step's *Done on* is an empty cell: any other text is the user's. */
function isDayMissing(read: PlanRead, id: string): boolean {
  const { steps } = read.found;
  const position = steps?.columns['doneOn'];
  const line = read.standing.steps?.cells[(stepIn(read, id)?.row ?? 0) - 1];
  return position !== undefined && line !== undefined && textOfCell(line[position - 1] ?? '') === '';
}

/** Ticks a step off, and fills in the day. Taking it back also removes the day that was filled in, but not a day that the user typed. */
export function tickStep(ports: SavingPorts, id: string, done: boolean): Said {
  const today = ports.clock.today();
  const forms = formsOf(ports);
  return changeRow(
    ports,
    'steps',
    id,
    (read) => {
      if (done) return { fields: { status: 'done' }, alongside: isDayMissing(read, id) ? { doneOn: today } : {} };
      const step = stepIn(read, id);
      const isFilled =
        step?.doneOn === today || forms.ticked.some(([ticked, day]) => ticked === id && day === step?.doneOn);
      return { fields: { status: 'todo' }, alongside: isFilled ? { doneOn: '' } : {} };
    },
    (read) => {
      if (done && isDayMissing(read, id)) keepForms(ports, { ...forms, ticked: [...forms.ticked, [id, today]] });
    },
  );
}

/** Chooses a step for this week, or takes that back. */
export function chooseStep(ports: ChangingPorts, id: string, thisWeek: boolean): Said {
  return changeRow(ports, 'steps', id, () => ({ fields: { thisWeek } }));
}
