import { addDays, daysBetween, isDay, startOfWeek, type Day } from '../plan/day';
import type { Goal } from '../plan/plan';

/*
 * Splits a long goal into a short goal and steps, from the end backwards, with dates such as "week 1", "weeks 3–8". (rules A41 to A47)
 */

export interface Piece {
  readonly title: string;
  /** As typed: `week 1`, `weeks 3–8`, or a day. */
  readonly when: string;
  /** Hours. */
  readonly effort: number | null;
}

type PieceProblem = 'noTitle' | 'unreadable' | 'afterDeadline';

export interface DatedPiece extends Piece {
  readonly start: Day | null;
  readonly due: Day | null;
  readonly problem: PieceProblem | null;
}

export interface Layout {
  /** In the order given. */
  readonly pieces: readonly DatedPiece[];
  /** The last day of all pieces, which is the deadline of a shorter goal; null when no piece has a day. */
  readonly ends: Day | null;
}

/** Ten years: weeks after that are not read. */
const MOST_WEEKS = 520;

/** Any word, a number, and perhaps a dash or a word such as "to" and another number. */
function weeksPattern(rangeWords: readonly string[]): RegExp {
  const between = ['[-–—&]', ...rangeWords.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))].join('|');
  const number = '(?:\\p{L}+\\.?\\s*)?(\\d{1,3})';
  return new RegExp(`^${number}(?:\\.?\\s*(?:${between})\\s*${number})?\\.?$`, 'iu');
}

/**
 * The days of a text about weeks: from the first day of the first week to the Friday of the last week. Week 1 contains `begin`; in it the
 * start is `begin`, and after its Friday the end is the last day of the week. A day alone is the due day, and the start is in its week.
 * Null for any other text.
 * @param rangeWords what may stand between two weeks besides a dash: `to`
 */
export function readWeeks(
  when: string,
  begin: Day,
  rangeWords: readonly string[],
  firstDayOfWeek: 'monday' | 'sunday' = 'monday',
): { readonly start: Day; readonly due: Day } | null {
  const text = when.normalize('NFKC').trim();
  if (isDay(text)) {
    const monday = startOfWeek(text, firstDayOfWeek);
    const start = text < begin ? text : monday < begin ? begin : monday;
    return { start, due: text };
  }
  const match = weeksPattern(rangeWords).exec(text);
  const from = Number(match?.[1] ?? 0);
  const to = Number(match?.[2] ?? from);
  if (from < 1 || to < from || to > MOST_WEEKS) return null;
  const first = startOfWeek(begin, firstDayOfWeek);
  const start = addDays(first, 7 * (from - 1));
  const last = addDays(first, 7 * (to - 1));
  const friday = addDays(last, fridayOf(firstDayOfWeek));
  const due = friday < begin ? addDays(last, 6) : friday;
  return { start: start < begin ? begin : start, due };
}

/** Gives each piece its dates. A piece that ends after the goal's deadline is reported, not changed. */
export function layOutPieces(
  pieces: readonly Piece[],
  begin: Day,
  goal: Pick<Goal, 'deadline'>,
  rangeWords: readonly string[],
  firstDayOfWeek: 'monday' | 'sunday' = 'monday',
): Layout {
  const dated = pieces.map((piece): DatedPiece => {
    const days = readWeeks(piece.when, begin, rangeWords, firstDayOfWeek);
    const isLate = days !== null && goal.deadline !== null && days.due > goal.deadline;
    const problem =
      piece.title.trim() === '' ? 'noTitle' : days === null ? 'unreadable' : isLate ? 'afterDeadline' : null;
    return { ...piece, title: piece.title.trim(), start: days?.start ?? null, due: days?.due ?? null, problem };
  });
  const ends = dated.reduce<Day | null>(
    (last, { due }) => (due !== null && (last === null || due > last) ? due : last),
    null,
  );
  return { pieces: dated, ends };
}

/** Steps in the order in which they are done: by due day, then start, then as given; those without a day last. */
export function orderPieces(pieces: readonly DatedPiece[]): DatedPiece[] {
  const key = ({ due, start }: DatedPiece): string => `${due ?? '9'}${start ?? '9'}`;
  return [...pieces].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

type PieceCode = 'handIn' | 'rehearse' | 'build' | 'prepare' | 'begin';

export interface OfferedPiece {
  readonly code: PieceCode;
  /** The weeks that it takes, both included. */
  readonly from: number;
  readonly to: number;
}

/** Weeks for the suggested pieces when the goal has no deadline, or a later one. */
const OFFERED_WEEKS = 9;

/** Whole weeks from a day to a goal's deadline, at least 1 and at most 9; 9 without a future deadline. */
export function weeksFor(
  { deadline }: Pick<Goal, 'deadline'>,
  begin: Day,
  firstDayOfWeek: 'monday' | 'sunday' = 'monday',
): number {
  if (deadline === null || deadline < begin) return OFFERED_WEEKS;
  const days = daysBetween(startOfWeek(begin, firstDayOfWeek), deadline);
  const weeks = Math.floor(days / 7) + (days % 7 >= fridayOf(firstDayOfWeek) ? 1 : 0);
  return Math.min(OFFERED_WEEKS, Math.max(1, weeks));
}

/** Days from the first day of a week to its Friday. */
function fridayOf(firstDayOfWeek: 'monday' | 'sunday'): number {
  return firstDayOfWeek === 'monday' ? 4 : 5;
}

/**
 * Suggested pieces, from the end backwards: hand in during the last week, try before that, make in the weeks between, prepare, begin. Fewer
 * weeks have fewer pieces; the end is always included.
 */
export function offerPieces(weeks: number): OfferedPiece[] {
  const offered: OfferedPiece[] = [{ code: 'handIn', from: weeks, to: weeks }];
  if (weeks >= 5) offered.push({ code: 'rehearse', from: weeks - 1, to: weeks - 1 });
  if (weeks >= 4) offered.push({ code: 'build', from: 3, to: weeks >= 5 ? weeks - 2 : weeks - 1 });
  if (weeks >= 3) offered.push({ code: 'prepare', from: 2, to: 2 });
  if (weeks >= 2) offered.push({ code: 'begin', from: 1, to: 1 });
  return offered;
}
