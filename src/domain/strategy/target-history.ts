import { addDays, daysBetween, type Day } from '../plan/day';
import type { Target } from '../plan/records';

/*
 * The history of a target: which stage was entered on which day, when to follow up, how long stages take and where applications end.
 * (rules S20 to S27)
 */

export type TargetStage = NonNullable<Target['stage']>;

/** A stage that was entered; null for a day that is not known. */
export interface StageEntry {
  readonly stage: TargetStage;
  readonly day: Day | null;
}

/** The entries of a cell in the order of its lines, and the first line that says no stage; '' for none. */
export interface ReadHistory {
  readonly entries: readonly StageEntry[];
  readonly unread: string;
}

/** Reads lines such as `2026-03-02 Applied`. The day may come last, or be missing. (rule S20) */
export function readHistory(
  text: string,
  readDay: (text: string) => Day | null,
  readStage: (text: string) => TargetStage | undefined,
): ReadHistory {
  const entries: StageEntry[] = [];
  let unread = '';
  for (const line of linesOf(text)) {
    const entry = readEntry(line, readDay, readStage);
    if (entry) entries.push(entry);
    else if (unread === '') unread = line;
  }
  return { entries, unread };
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function readEntry(
  line: string,
  readDay: (text: string) => Day | null,
  readStage: (text: string) => TargetStage | undefined,
): StageEntry | null {
  const whole = readStage(line);
  if (whole) return { stage: whole, day: null };
  const [, first = '', afterFirst = ''] = /^(\S+?)[:,–-]?\s+(?:[–-]\s+)?(.+)$/.exec(line) ?? [];
  const [, beforeLast = '', last = ''] = /^(.+?)\s*[:,–-]?\s+(\S+)$/.exec(line) ?? [];
  for (const [date, word] of [
    [first, afterFirst],
    [last, beforeLast],
  ] as const) {
    const day = readDay(date);
    const stage = readStage(word.trim());
    if (day !== null && stage) return { stage, day };
  }
  return null;
}

/** What an update does with the last line: `undo` when a stage of today was taken back on the same day. (rule S21) */
export function changeOf(
  { entries, unread }: ReadHistory,
  stage: Target['stage'],
  today: Day,
): 'nothing' | 'add' | 'undo' {
  const [last, before] = [entries[entries.length - 1], entries[entries.length - 2]];
  if (stage === null || last?.stage === stage) return 'nothing';
  return unread === '' && last?.day === today && before?.stage === stage ? 'undo' : 'add';
}

/** The text of the history after an update. */
export function textAfter(text: string, change: ReturnType<typeof changeOf>, line: string): string {
  const lines = text.split('\n');
  if (change === 'nothing') return text;
  if (change === 'undo') {
    while (lines.length > 0 && lines[lines.length - 1]?.trim() === '') lines.pop();
    return lines.slice(0, -1).join('\n');
  }
  return text.trim() === '' ? line : `${text.trimEnd()}\n${line}`;
}

/** The entries after an update. */
export function entriesAfter(history: ReadHistory, stage: Target['stage'], today: Day): readonly StageEntry[] {
  const change = changeOf(history, stage, today);
  if (change === 'nothing' || stage === null) return history.entries;
  return change === 'undo' ? history.entries.slice(0, -1) : [...history.entries, { stage, day: today }];
}

/** Days until the follow-up after an application and after an interview; 0 for none. */
export interface FollowUpDays {
  readonly followUpApplied: number;
  readonly followUpInterview: number;
}

/** The day of the follow-up by the day of the present stage; null when the stage has none, or its day is not known. (rule S22) */
export function followUpDay(
  entries: readonly StageEntry[],
  stage: Target['stage'],
  { followUpApplied, followUpInterview }: FollowUpDays,
): Day | null {
  const days = stage === 'applied' ? followUpApplied : stage === 'interviewing' ? followUpInterview : 0;
  const last = entries[entries.length - 1];
  return days >= 1 && last?.stage === stage && last.day !== null ? addDays(last.day, Math.floor(days)) : null;
}

/** The fields that the statistics need. */
export type WithHistory = Pick<Target, 'organisation' | 'role' | 'stage' | 'history'>;

const isNamed = ({ organisation, role }: WithHistory): boolean => organisation.trim() !== '' || role.trim() !== '';

/** The stages of a target in their order, the present one last. */
function wayOf({ stage, history = [] }: WithHistory): readonly StageEntry[] {
  const last = history[history.length - 1];
  return stage === null || last?.stage === stage ? history : [...history, { stage, day: null }];
}

/** How long a stage took. */
export interface StageTime {
  readonly stage: TargetStage;
  /** The median; half a day where two lie in the middle. */
  readonly days: number;
  /** How many stays it is taken from. */
  readonly count: number;
}

const order: readonly TargetStage[] = ['watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed'];

/**
 * The median days of each stage that was left, in the order of the stages. Lines of the same stage after each other are one stay, from the
 * first. A stay without both days, or with days in the wrong order, does not count. (rule S24)
 */
export function stageTimes(targets: readonly WithHistory[]): StageTime[] {
  const stays = new Map<TargetStage, number[]>();
  for (const target of targets) {
    if (!isNamed(target)) continue;
    let begun: StageEntry | null = null;
    for (const entry of wayOf(target)) {
      if (entry.stage === begun?.stage) continue;
      if (begun?.day && entry.day && begun.day <= entry.day)
        stays.set(begun.stage, [...(stays.get(begun.stage) ?? []), daysBetween(begun.day, entry.day)]);
      begun = entry;
    }
  }
  return order.flatMap((stage) => {
    const days = stays.get(stage);
    return days && stage !== 'closed' ? [{ stage, days: medianOf(days), count: days.length }] : [];
  });
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** How far applications came, and where they ended. */
export interface Funnel {
  /** How many came at least so far: an interview without an application counts as one. */
  readonly applied: number;
  readonly interviewing: number;
  readonly offer: number;
  /** Of these, how many are not closed. */
  readonly open: number;
  /** The closed ones by their last stage before; null where no line says it. */
  readonly ended: readonly { readonly after: TargetStage | null; readonly count: number }[];
}

const steps: readonly TargetStage[] = ['applied', 'interviewing', 'offer'];

/** Counts each target once, by the furthest stage that it ever had. (rule S25) */
export function funnelOf(targets: readonly WithHistory[]): Funnel {
  const counts = [0, 0, 0];
  let open = 0;
  const ended = new Map<TargetStage | null, number>();
  for (const target of targets) {
    if (!isNamed(target)) continue;
    const way = wayOf(target);
    const furthest = Math.max(-1, ...way.map(({ stage }) => steps.indexOf(stage)));
    for (let at = 0; at <= furthest; at += 1) counts[at] = (counts[at] ?? 0) + 1;
    if (target.stage !== 'closed') {
      if (furthest >= 0) open += 1;
      continue;
    }
    const before = way.filter(({ stage }) => stage !== 'closed');
    const after = before[before.length - 1]?.stage ?? null;
    ended.set(after, (ended.get(after) ?? 0) + 1);
  }
  const [applied = 0, interviewing = 0, offer = 0] = counts;
  return {
    applied,
    interviewing,
    offer,
    open,
    ended: [...order, null].flatMap((after) => {
      const count = ended.get(after);
      return count === undefined ? [] : [{ after, count }];
    }),
  };
}

/** How many targets entered each stage after one day and until another, each once; in the order of the stages. (rule S26) */
export function stagesEntered(
  targets: readonly WithHistory[],
  after: Day,
  until: Day,
): { readonly stage: TargetStage; readonly count: number }[] {
  const isIn = ({ day }: StageEntry): boolean => day !== null && after < day && day <= until;
  return order.flatMap((stage) => {
    const count = targets.filter(
      (target) => isNamed(target) && (target.history ?? []).some((entry) => entry.stage === stage && isIn(entry)),
    ).length;
    return count > 0 ? [{ stage, count }] : [];
  });
}
