import type { Step } from '../../domain/plan/plan';
import { say } from '../../catalogue/catalogue';
import type { Said, Saved } from '../plan/said';
import { headerOf } from '../../tables/design';
import type { Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { changeRow, formsOf, keepForms } from '../plan/save-row';

/*
 * What is done to one row with one click in the sidebar.
 */

/** Counts on the goal's Now; where nothing stands yet, from its baseline. */
export function countGoal(ports: Ports, id: string, by: number): Saved & { readonly now: number } {
  const { words } = ports;
  let now = by;
  const saved = changeRow(ports, 'goals', id, (read) => {
    const goal = read.plan.goals.find((candidate) => candidate.id === id);
    const typed = read.plan.problems.find(
      ({ tab, row, column }) => tab === 'goals' && row === goal?.row && column === 'now',
    );
    // What cannot be counted on is the user's to change.
    if (typed) throw new Error(say(words.problems.notANumber.short, { column: headerOf(words, 'goals', 'now') }));
    now = (goal?.now ?? goal?.baseline ?? 0) + by;
    return { now };
  });
  return { ...saved, now };
}

const stepIn = (read: PlanRead, id: string): Step | undefined => read.plan.steps.find((step) => step.id === id);

/** Ticks a step off; or takes that back, and with it the day that was filled in, but not one that the user typed. */
export function tickStep(ports: Ports, id: string, done: boolean): Said {
  const today = ports.clock.today();
  return changeRow(ports, 'steps', id, (read) => {
    const step = stepIn(read, id);
    const forms = formsOf(ports);
    if (done) {
      // The update that follows fills in the day where none stands.
      if (step && step.doneOn === null) keepForms(ports, { ...forms, ticked: [...forms.ticked, [id, today]] });
      return { status: 'done' };
    }
    const isFilled =
      step?.doneOn === today || forms.ticked.some(([ticked, day]) => ticked === id && day === step?.doneOn);
    return { status: 'todo', doneOn: isFilled ? '' : undefined };
  });
}

/** Chooses a step for this week, or not any more. */
export function chooseStep(ports: Ports, id: string, thisWeek: boolean): Said {
  return changeRow(ports, 'steps', id, () => ({ thisWeek }));
}
