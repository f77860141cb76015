import { parseDay, type Day } from '../../domain/plan/day';
import { REFLECTION_KEY } from '../../domain/looking-back/reflection';
import { tabProblemKey } from '../../domain/reminders/repair-entries';
import { textOfCell } from '../../tables/cell';
import type { Fact } from '../../tables/facts';
import type { ReminderRecord, Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { factIn } from '../plan/read-rows';

/*
 * Facts about the script's own runs: from the record of the daily run, which is not copied with the file, and
 * from the facts in the hidden tab.
 */

/** The facts that the script writes into the hidden tab, for the formulas of Home. */
export interface ScriptFacts {
  readonly remindersOn: boolean;
  readonly lastRun: Day | null;
  /** The rows that the last mail named, by ID, and its day, until the hidden tab holds them. */
  readonly named: readonly string[];
  readonly namedOn: Day | null;
  /** One sentence about what went wrong in the last daily run; '' when nothing did. */
  readonly trouble: string;
}

/** Turns the record of the daily run into facts. */
export function factsOf(reminders: ReminderRecord): ScriptFacts {
  return {
    remindersOn: reminders.owner !== '',
    lastRun: (reminders.lastRun || null) as Day | null,
    named: reminders.named,
    namedOn: (reminders.sent || null) as Day | null,
    trouble: reminders.lastError,
  };
}

/** The record when there was never a daily run. */
export const noReminders: ReminderRecord = {
  file: '',
  owner: '',
  since: '',
  hour: 8,
  zone: '',
  trigger: '',
  proof: '',
  proofAt: '',
  proved: '',
  claimed: '',
  sent: '',
  unsent: '',
  named: [],
  calendar: '',
  renewal: '',
  lastRun: '',
  lastError: '',
};

/** The record of this file. A record with the ID of another file is ignored: the file may be a copy. */
export function remindersOf({ reminderStore, file }: Pick<Ports, 'reminderStore' | 'file'>): ReminderRecord {
  const reminders = reminderStore.read();
  return reminders.file === file.id ? reminders : { ...noReminders, file: file.id };
}

/** The day on which a mail last named each row, from the hidden tab. */
export function namedBefore({ seen }: PlanRead): Map<string, Day> {
  return new Map(seen.flatMap(({ id, namedOn }) => (namedOn === null ? [] : [[id, namedOn] as const])));
}

/** The day on which a mail last named each row, from the hidden tab and from the last mail. Removed rows are not added. */
export function lastNamedOf(
  read: PlanRead,
  { named, namedOn }: Pick<ScriptFacts, 'named' | 'namedOn'>,
): Map<string, Day> {
  const wrong = new Set(read.problems.filter(({ row }) => row === 0).map(tabProblemKey));
  // A tab problem that was solved is forgotten, so that a mail reports it at once when it happens again.
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

/** The text of a fact in the hidden tab; '' when the tab or the fact is missing. */
export function factOf(read: PlanRead, fact: Fact): string {
  return textOfCell(factIn(read.found, read.standing.hidden, fact));
}

/** The text of the fact `example` in a plan that is the example. */
export const EXAMPLE_MARK = 'yes';

/** The same text while the example is loaded, with the day from which its dates count, so that an interrupted load can continue. */
export function loadingMark(day: Day): string {
  return `${EXAMPLE_MARK}, since ${day}`;
}

/** The day on which an interrupted load began; null when there is none. */
export function loadingSince(mark: string): Day | null {
  return mark.startsWith(`${EXAMPLE_MARK}, since `) ? parseDay(mark.slice(-10)) : null;
}

/** The text that is written for the fact `example`: the current text, or '' when the user overwrote it. */
export function exampleMark(mark: string): string {
  const since = loadingSince(mark);
  return since !== null ? loadingMark(since) : mark === EXAMPLE_MARK ? mark : '';
}

/** Whether the plan in this file is the example, or the example is being loaded. */
export function isExample(read: PlanRead): boolean {
  return exampleMark(factOf(read, 'example')) !== '';
}
