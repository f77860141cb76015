import { addDays, type Day } from '../plan/day';
import type { Goal, Plan, Step } from '../plan/plan';
import { ultimateGoal } from './quarter';

/*
 * What follows when a goal or a milestone is reached, besides its reward: a row in the journal, and the note to oneself. (rules J55 to J58)
 */

/** A milestone is offered as a win for this many days. */
const NEWS_DAYS = 28;

export interface WinOffer {
  /** ID of the goal or the step. */
  readonly id: string;
  readonly kind: 'goal' | 'step';
  readonly title: string;
  /** ID of the goal that the row of the journal names; null when it names none. */
  readonly goal: string | null;
}

/** The last day on which a step of each goal was done. */
function lastDone(steps: readonly Step[]): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { goal, status, doneOn } of steps) {
    if (goal !== null && status === 'done' && doneOn !== null && doneOn > (last.get(goal) ?? ''))
      last.set(goal, doneOn);
  }
  return last;
}

/**
 * Goals and milestones reached in the last four weeks without a win in the journal. A win belongs to a goal when it names the goal and was
 * written on or after the day of its last done step; it belongs to a milestone when it names the title. (rule J55)
 */
export function winsToOffer(
  { goals, steps, journal = [] }: Pick<Plan, 'goals' | 'steps' | 'journal'>,
  today: Day,
): WinOffer[] {
  const wins = journal.filter(({ kind }) => kind === 'win');
  const latest = new Map<string, Day>();
  for (const { goal, date } of wins)
    if (goal !== null && date !== null && date > (latest.get(goal) ?? '')) latest.set(goal, date);
  const done = lastDone(steps);
  const isWritten = ({ id, title }: Goal): boolean => {
    const win = latest.get(id);
    return (
      (win !== undefined && win >= (done.get(id) ?? '')) || wins.some(({ wentWell }) => wentWell.includes(title.trim()))
    );
  };
  const reached = goals.filter(
    (goal) => goal.id !== '' && goal.status === 'reached' && goal.title.trim() !== '' && !isWritten(goal),
  );
  const since = addDays(today, -NEWS_DAYS);
  const milestones = steps.filter(
    ({ id, status, doneOn, reward, title }) =>
      id !== '' &&
      status === 'done' &&
      reward.trim() !== '' &&
      title.trim() !== '' &&
      doneOn !== null &&
      doneOn > since &&
      doneOn <= today &&
      !wins.some(({ wentWell }) => wentWell.includes(title.trim())),
  );
  return [
    ...reached.map(({ id, title }) => ({ id, kind: 'goal' as const, title: title.trim(), goal: id })),
    ...milestones.map(({ id, title, goal }) => ({ id, kind: 'step' as const, title: title.trim(), goal })),
  ];
}

/** Whether a reward is a break, so that a pause is offered too. `words` depend on the language. (rule J56) */
export function isBreak(reward: string, words: readonly string[]): boolean {
  const said = ` ${reward
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return words.some((word) => said.includes(` ${word.toLowerCase()} `));
}

export interface Note {
  readonly text: string;
  /** When the row was last answered; null when unknown. */
  readonly day: Day | null;
}

/** The oldest answer of a cell: the last in the text, after the day until which it was valid. */
function firstAnswer(answer: string): string {
  const pieces = answer.split(/\n\s*— [^:\n]*\d[^:\n]*: /);
  return (pieces[pieces.length - 1] ?? '').trim();
}

/**
 * The note to oneself: the first answered row of *In five years*, and its oldest answer when there are several. It is shown after a goal is
 * reached. (rule J57)
 */
export function noteToOneself({ goals, answers = [] }: Pick<Plan, 'goals' | 'answers'>): Note | null {
  if (!goals.some(({ status, title }) => status === 'reached' && title.trim() !== '')) return null;
  const row = answers.find(({ area, answer }) => area === 'fiveYears' && answer.trim() !== '');
  const text = row ? firstAnswer(row.answer) : '';
  return row && text !== '' ? { text, day: row.reviewedOn } : null;
}

/** The heading of a setback: the ultimate goal, else the goal that it is about, else the first open goal; may be empty. (rule J58) */
export function headingOfSetback(plan: Plan, goal: string): string {
  const ultimate = ultimateGoal(plan);
  if (ultimate !== '') return ultimate;
  const named = plan.goals.find(({ id, title }) => id !== '' && id === goal && title.trim() !== '');
  return (
    (named ?? plan.goals.find(({ status, title }) => status === 'active' && title.trim() !== ''))?.title.trim() ?? ''
  );
}
