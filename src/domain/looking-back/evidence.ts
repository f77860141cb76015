import { addDays, daysBetween, laterDay, type Day } from '../plan/day';
import { datesOf, firstDues, type LastSeen } from '../progress/first-dues';
import type { Goal, Plan, PlanSettings, Step } from '../plan/plan';
import type { Change, ChangeReason, JournalEntry } from '../plan/records';
import { addReflectionInterval, nextReflection } from './reflection';
import { hoursByValue, hoursOf, type ValueHours } from '../strategy/value-hours';

/*
 * The form of a reflection begins with facts from the plan instead of memory. (rules J1 to J9)
 */

/** The reflection of this many days ago is shown, within AROUND days of it. */
const TWELVE_WEEKS = 84;
const AROUND = 14;

export { firstDues, type LastSeen };

/** Both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export interface MovedDate {
  readonly id: string;
  readonly kind: 'step' | 'goal';
  readonly title: string;
  /** The date before the first move of the period, and the date after the last. */
  readonly before: Day;
  readonly after: Day;
  /** The day of the last move. */
  readonly on: Day;
  /** The reason given last; null when there was no reason. */
  readonly reason: ChangeReason | null;
}

export interface DatesHeld {
  /** Done by their first recorded due day. */
  readonly held: number;
  /** All steps whose first recorded due day lies in the period. */
  readonly of: number;
}

export interface Win {
  readonly title: string;
  readonly day: Day;
}

export interface Evidence {
  readonly period: Period;
  /** The latest first. */
  readonly done: readonly Step[];
  readonly doneHours: number;
  /** In the order of the last moves, the latest first. */
  readonly moved: readonly MovedDate[];
  readonly held: DatesHeld;
  readonly hours: readonly ValueHours[];
  readonly wins: readonly Win[];
  /** The reflection of about twelve weeks ago; null when there is none. */
  readonly before: JournalEntry | null;
}

/**
 * The days of a reflection: from the last reflection (its day belongs to both), else from the beginning of the plan, to today. A reflection
 * of today does not count, so that it can be written again. When neither day is known, one interval. (rule J1)
 */
export function periodOf(
  {
    settings,
    journal = [],
  }: {
    readonly settings: Pick<PlanSettings, 'reflection' | 'lastReflection' | 'beganOn'>;
    readonly journal?: readonly JournalEntry[];
  },
  today: Day,
): Period {
  const days = journal.filter(({ kind }) => kind === 'reflection').map(({ date }) => date);
  const known = [...days, settings.lastReflection].filter((day): day is Day => day !== null && day < today);
  const last = known.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  if (last !== null) return { from: last, to: today };
  const { beganOn } = settings;
  const interval = addDays(today, -daysBetween(today, addReflectionInterval(today, settings.reflection)));
  if (beganOn === null || beganOn > today) return { from: interval, to: today };
  // When only the settings held the day of the last reflection and it is today, the day before that is lost.
  return { from: settings.lastReflection === today ? laterDay(beganOn, interval) : beganOn, to: today };
}

/**
 * How many dates were kept, of those first due from the first day of the period to the day before its last, because the last day is not
 * over yet. Steps that were let go were not late; steps done on an unknown day are not counted. (rules J4, J5)
 */
export function datesHeld(
  steps: readonly Pick<Step, 'id' | 'due' | 'status' | 'doneOn'>[],
  changes: readonly Change[],
  period: Period,
  lastSeen: LastSeen = new Map(),
): DatesHeld {
  const dues = firstDues(steps, changes, lastSeen);
  let held = 0;
  let of = 0;
  const counted = new Set<string>();
  for (const { id, status, doneOn } of steps) {
    const due = dues.get(id);
    if (due === undefined || due < period.from || due >= period.to || counted.has(id)) continue;
    if (status === 'letGo' || (status === 'done' && doneOn === null)) continue;
    counted.add(id);
    of += 1;
    if (status === 'done' && doneOn !== null && doneOn <= due) held += 1;
  }
  return { held, of };
}

/** Dates that were moved in the period and did not return to the old date; deleted rows are left out. (rule J3) */
export function datesMoved(
  goals: readonly Pick<Goal, 'id' | 'title'>[],
  steps: readonly Pick<Step, 'id' | 'title'>[],
  changes: readonly Change[],
  { from, to }: Period,
): MovedDate[] {
  const rows = new Map<string, { kind: 'step' | 'goal'; title: string }>();
  for (const { id, title } of goals) if (id !== '' && !rows.has(id)) rows.set(id, { kind: 'goal', title });
  for (const { id, title } of steps) if (id !== '' && !rows.has(id)) rows.set(id, { kind: 'step', title });
  const moved = new Map<string, MovedDate>();
  for (const change of changes) {
    const dates = datesOf(change);
    const row = rows.get(change.of);
    if (!dates || !row || change.when === null || change.when < from || change.when > to) continue;
    const earlier = moved.get(change.of);
    // Delete and insert again, so that the latest comes last.
    moved.delete(change.of);
    moved.set(change.of, {
      id: change.of,
      ...row,
      before: earlier?.before ?? dates.before,
      after: dates.after,
      on: change.when,
      reason: change.reason ?? earlier?.reason ?? null,
    });
  }
  return [...moved.values()].filter(({ before, after }) => before !== after).reverse();
}

const textsOf = (entry: JournalEntry): string =>
  [entry.wentWell, entry.moved, entry.prioritiesChanged, entry.newChances, entry.lesson, entry.changeNext]
    .join('')
    .trim();

/** The reflection closest to twelve weeks ago, within two weeks; of two equally close, the later. (rule J7) */
export function twelveWeeksAgo(journal: readonly JournalEntry[], today: Day): JournalEntry | null {
  const middle = addDays(today, -TWELVE_WEEKS);
  let found: JournalEntry | null = null;
  let nearest = AROUND + 1;
  for (const entry of journal) {
    if (entry.kind !== 'reflection' || entry.date === null || textsOf(entry) === '') continue;
    const away = Math.abs(daysBetween(middle, entry.date));
    if (away > AROUND || away > nearest) continue;
    if (away === nearest && found?.date && found.date > entry.date) continue;
    found = entry;
    nearest = away;
  }
  return found;
}

const firstLine = (text: string): string => text.trim().split(/\n/)[0] ?? '';

/** Wins from the journal, and milestones that were done, the latest first. (rule J6) */
export function winsOf({ steps, journal = [] }: Pick<Plan, 'steps' | 'journal'>, { from, to }: Period): Win[] {
  const written = journal.flatMap(({ kind, date, wentWell }) =>
    kind === 'win' && date !== null && wentWell.trim() !== '' ? [{ title: firstLine(wentWell), day: date }] : [],
  );
  const milestones = steps.flatMap(({ status, doneOn, title, reward }) =>
    status === 'done' && doneOn !== null && reward.trim() !== '' && title.trim() !== ''
      ? [{ title: title.trim(), day: doneOn }]
      : [],
  );
  return [...written, ...milestones]
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** Everything that a reflection begins with; linear in the rows, apart from sorting the done steps. */
export function gatherEvidence(plan: Plan, today: Day, lastSeen: LastSeen = new Map()): Evidence {
  const period = periodOf(plan, today);
  const { goals, steps, changes = [], journal = [], values = [] } = plan;
  const done = steps
    .filter(
      ({ status, doneOn }) => status === 'done' && doneOn !== null && doneOn >= period.from && doneOn <= period.to,
    )
    .sort((a, b) =>
      (a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : (a.doneOn ?? '') > (b.doneOn ?? '') ? -1 : a.row - b.row,
    );
  return {
    period,
    done,
    doneHours: done.reduce((sum, step) => sum + hoursOf(step), 0),
    moved: datesMoved(goals, steps, changes, period),
    held: datesHeld(steps, changes, period, lastSeen),
    hours: hoursByValue(goals, steps, values, period),
    wins: winsOf(plan, period),
    before: twelveWeeksAgo(journal, today),
  };
}

/** The day of the next reflection after today's is saved. (rule J8) */
export function nextAfterSaving(
  settings: Pick<PlanSettings, 'reflection' | 'lastReflection' | 'beganOn'>,
  today: Day,
): Day {
  return nextReflection({ ...settings, lastReflection: today }) ?? addReflectionInterval(today, settings.reflection);
}
