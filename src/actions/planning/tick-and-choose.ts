import type { Step } from '../../domain/plan/plan';
import { say } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import type { Said, Saved } from '../plan/said';
import { headerOf } from '../../tables/design';
import { ownWordOf } from '../../tables/options';
import type { ChangingPorts, SavingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { cellText } from '../plan/row-cells';
import { changeRow, formsOf, keepForms, type Forms } from '../plan/save-row';
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

/** The own word in the Status of a step; undefined for Waymark's words and all others. */
function ownStatusOf(read: PlanRead, id: string): string | undefined {
  const text = cellText(read, 'steps', stepIn(read, id)?.row ?? 0, 'status');
  return ownWordOf(text, 'stepStatus', read.found.words)?.word ?? undefined;
}

/** The status that a tick writes: an own word that it replaced before, while that still means the same, else Waymark's. (rule X45) */
function statusAfter(read: PlanRead, id: string, done: boolean, { ownWords }: Forms): string {
  const word = [...ownWords].reverse().find(([row, one]) => {
    const key = row === id ? ownWordOf(one, 'stepStatus', read.found.words)?.key : undefined;
    return key !== undefined && (done ? key === 'done' : key !== 'done' && key !== 'letGo');
  });
  return word?.[1] ?? (done ? 'done' : 'todo');
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
      const step = stepIn(read, id);
      // A step that is done by an own word keeps the word.
      const status = done && step?.status === 'done' ? 'done' : statusAfter(read, id, done, forms);
      if (done) return { fields: { status }, alongside: isDayMissing(read, id) ? { doneOn: today } : {} };
      const isFilled =
        step?.doneOn === today || forms.ticked.some(([ticked, day]) => ticked === id && day === step?.doneOn);
      return { fields: { status }, alongside: isFilled ? { doneOn: '' } : {} };
    },
    (read) => {
      const own = ownStatusOf(read, id);
      const isFilledIn = done && isDayMissing(read, id);
      if (!isFilledIn && own === undefined) return;
      keepForms(ports, {
        ...forms,
        ticked: isFilledIn ? [...forms.ticked, [id, today]] : forms.ticked,
        ownWords: own === undefined ? forms.ownWords : [...forms.ownWords, [id, own]],
      });
    },
  );
}

/** Chooses a step for this week, or takes that back. */
export function chooseStep(ports: ChangingPorts, id: string, thisWeek: boolean): Said {
  return changeRow(ports, 'steps', id, () => ({ fields: { thisWeek } }));
}
