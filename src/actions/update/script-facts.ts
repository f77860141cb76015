import { parseDay, type Day } from '../../domain/plan/day';
import { REFLECTION_KEY } from '../../domain/looking-back/reflection';
import { tabProblemKey } from '../../domain/reminders/digest';
import { textOfCell } from '../../tables/cell';
import type { Fact } from '../../tables/facts';
import type { ReminderRecord, Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { factIn } from '../plan/read-rows';

/*
 * What the script knows of its own runs: by the record of the daily run, which a copy of the file does not carry, and by the facts in the hidden tab.
 */

/** The facts that the script writes into the hidden tab, for Home's formulas. */
export interface ScriptFacts {
  readonly remindersOn: boolean;
  readonly lastRun: Day | null;
  /** What the last mail named, until it stands beside the rows: IDs, and the day. */
  readonly named: readonly string[];
  readonly namedOn: Day | null;
  /** What went wrong in the last daily run, in a sentence; '' when nothing did. */
  readonly trouble: string;
}

/** What is kept of the daily run, as facts. */
export function factsOf(reminders: ReminderRecord): ScriptFacts {
  return {
    remindersOn: reminders.owner !== '',
    lastRun: (reminders.lastRun || null) as Day | null,
    named: reminders.named,
    namedOn: (reminders.sent || null) as Day | null,
    trouble: reminders.lastError,
  };
}

/** What is kept of a daily run that never was. */
export const noReminders: ReminderRecord = {
  file: '',
  owner: '',
  since: '',
  hour: 8,
  zone: '',
  trigger: '',
  claimed: '',
  sent: '',
  unsent: '',
  named: [],
  calendar: '',
  renewal: '',
  lastRun: '',
  lastError: '',
};

/** The record of this very file: one that came with a copy of another file counts as nothing. */
export function remindersOf({ reminderStore, file }: Pick<Ports, 'reminderStore' | 'file'>): ReminderRecord {
  const reminders = reminderStore.read();
  return reminders.file === file.id ? reminders : { ...noReminders, file: file.id };
}

/** The day on which each row was last named in a mail: by the hidden tab, and by the last mail. What is gone from the plan is not added. */
export function lastNamedOf(
  read: PlanRead,
  { named, namedOn }: Pick<ScriptFacts, 'named' | 'namedOn'>,
): Map<string, Day> {
  const wrong = new Set(read.problems.filter(({ row }) => row === 0).map(tabProblemKey));
  // What was wrong with a tab and was put right is forgotten, so that it is said at once when it happens again.
  const isOver = (key: string): boolean => key.startsWith('tab:') && !wrong.has(key);
  const days = new Map(
    read.seen.flatMap((row) => (row.namedOn === null || isOver(row.id) ? [] : [[row.id, row.namedOn] as const])),
  );
  if (namedOn === null || named.length === 0) return days;
  const known = new Set([
    REFLECTION_KEY,
    ...read.seen.map(({ id }) => id),
    ...read.plan.goals.map(({ id }) => id),
    ...read.plan.steps.map(({ id }) => id),
  ]);
  const isKnown = (key: string): boolean =>
    known.has(key) || known.has(key.split(' ')[0] ?? '') || /^[PFB]\d+$/.test(key) || key.startsWith('tab:');
  for (const id of named) if (isKnown(id) && !isOver(id) && (days.get(id) ?? '') < namedOn) days.set(id, namedOn);
  return days;
}

/** What stands beside a fact that the script wrote into the hidden tab; '' when the tab or the fact is not there. */
export function factOf(read: PlanRead, fact: Fact): string {
  return textOfCell(factIn(read.found, read.standing.hidden, fact));
}

/** What the hidden tab says of a plan that is the example. */
export const EXAMPLE_MARK = 'yes';

/** The same while it is loaded, with the day from which its dates count, so that a load that was cut off can go on. */
export function loadingMark(day: Day): string {
  return `${EXAMPLE_MARK}, since ${day}`;
}

/** The day on which a load began that was cut off; null without one. */
export function loadingSince(mark: string): Day | null {
  return mark.startsWith(`${EXAMPLE_MARK}, since `) ? parseDay(mark.slice(-10)) : null;
}

/** What the hidden tab is to say of the example: what it says now, unless somebody typed over it. */
export function exampleMark(mark: string): string {
  const since = loadingSince(mark);
  return since !== null ? loadingMark(since) : mark === EXAMPLE_MARK ? mark : '';
}

/** Whether the plan in this file is the example, or begins to be. */
export function isExample(read: PlanRead): boolean {
  return exampleMark(factOf(read, 'example')) !== '';
}
