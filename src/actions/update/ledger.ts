import type { Day } from '../../domain/plan/day';
import { daysInLists, withDayLists } from '../../domain/plan/day-lists';
import { compareDues, type Comparison, type DatedRow, type Move } from '../../domain/adjusting/moves';
import { keepWatched } from '../../domain/strategy/watched-targets';
import type { Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { filledDays } from './done-on';
import type { PlanRead } from '../plan/read-plan';
import { lineOf } from '../plan/row-blocks';

/*
 * The log of moved dates: the new lines of the tab Changes, and the remembered dates of each row. (rules M1 to M6)
 */

/** How often each step was moved to a later day, from the log. */
function countMoves(read: PlanRead): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of read.changes) {
    if (record.kind !== 'movedLater') continue;
    counts.set(record.row, (counts.get(record.row) ?? 0) + 1);
  }
  return counts;
}

/** Compares the days of the rows with the last seen ones; `fresh` are the rows that got their first day today. */
function compareDays(read: PlanRead, today: Day): Comparison & { readonly fresh: ReadonlyMap<string, Day> } {
  const lastSeen = lastSeenOf(read);
  const fresh = daysInLists('new', lastSeen);
  for (const [id, day] of fresh) if (day !== today) fresh.delete(id);
  return { ...compareDues(datedRows(read), lastSeen, new Set(fresh.keys())), fresh };
}

/** Whether dates have moved that the log may have to report. Makes no call to Google. */
export const hasMoves = (read: PlanRead, today: Day): boolean => compareDays(read, today).moves.length > 0;

export interface Ledger {
  /** New lines for the tab Changes, and the moves that they report. */
  readonly added: readonly (readonly Cell[])[];
  readonly moves: readonly Move[];
  readonly seen: ReadonlyMap<string, Day>;
  readonly moved: ReadonlyMap<string, number>;
}

/**
 * Compares due days with the last seen days and collects the moves. A move that an interrupted run has already written
 * is not written again.
 */
export function keepLedger(read: PlanRead, today: Day, words: Words): Ledger {
  const { plan } = read;
  const { moves, seen: dues, firstSights, fresh } = compareDays(read, today);
  const watched = plan.targets ? keepWatched(plan.targets, dues, today) : dues;
  const filled = withDayLists('filled', watched, filledDays(read, today));
  const seen =
    firstSights.length === 0
      ? filled
      : withDayLists('new', filled, new Map([...fresh.keys(), ...firstSights].map((id) => [id, today])));
  const moved = countMoves(read);
  const added: Cell[][] = [];
  const news: Move[] = [];
  if (moves.length === 0 && read.keptTexts.length === 0) return { added, moves: news, seen, moved };
  // When the log cannot be written, the old day stays remembered, so that a later run writes the move.
  if (read.found.changes?.lost) {
    const asBefore = moves.map(({ id, before }) => [id, before] as const);
    return { added, moves: news, seen: new Map([...seen, ...asBefore]), moved };
  }
  const known = writtenToday(read, today);
  for (const { tab, row, text } of read.keptTexts) {
    const id = read.ids[tab]?.get(row) ?? '';
    // The column holds days: a plain number would be shown as one.
    const before = Number.isNaN(Number(text)) ? text : `"${text}"`;
    if (known.has(`${id} ${before} ${id}`)) continue;
    const what = headerOf(words, tab, 'id');
    added.push(
      lineOf(read.found.changes?.columns ?? {}, {
        when: { day: today },
        row: id,
        what,
        before,
        after: id,
        kind: words.options.changeKind.other,
      }),
    );
  }
  for (const move of moves) {
    if (known.has(`${move.id} ${move.before} ${move.after}`)) continue;
    if (move.kind === 'movedLater') moved.set(move.id, (moved.get(move.id) ?? 0) + 1);
    const isGoal = move.id.startsWith(goalsTable.prefix);
    const record: Readonly<Record<string, Cell>> = {
      when: { day: today },
      row: move.id,
      what: isGoal ? words.columns.goals.deadline.header : words.columns.steps.due.header,
      before: { day: move.before },
      after: { day: move.after },
      kind: words.options.changeKind[move.kind],
    };
    added.push(lineOf(read.found.changes?.columns ?? {}, record));
    news.push(move);
  }
  return { added, moves: news, seen, moved };
}

/** The last seen days from the hidden tab. */
function lastSeenOf({ seen }: Pick<PlanRead, 'seen'>): Map<string, Day> {
  return new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const])));
}

/** Every goal and step with its date. `isComputed` is only known where formulas were read. */
function datedRows({ plan, found, standing }: PlanRead): DatedRow[] {
  const isComputed = (tab: 'goals' | 'steps', column: string, row: number): boolean => {
    const formulas = standing[tab]?.formulas ?? [];
    const position = formulas.length === 0 ? undefined : found[tab]?.columns[column];
    return position !== undefined && (formulas[row - 1]?.[position - 1] ?? '') !== '';
  };
  return [
    ...plan.goals.map(({ id, deadline, row }) => ({
      id,
      due: deadline,
      isComputed: isComputed('goals', 'deadline', row),
    })),
    ...plan.steps.map(({ id, due, row }) => ({ id, due, isComputed: isComputed('steps', 'due', row) })),
  ];
}

/** The moves that the log already holds for today: an interrupted run wrote them before it remembered the new dates. */
function writtenToday(read: PlanRead, today: Day): Set<string> {
  const at = read.found.changes?.columns ?? {};
  const found = new Set<string>();
  for (const { row, record } of read.changes) {
    if (record.when !== today) continue;
    const line = read.standing.changes?.cells[row - 1] ?? [];
    const day = (key: string): string => textOfCell(line[(at[key] ?? 0) - 1] ?? '');
    found.add(`${record.row} ${day('before')} ${day('after')}`);
  }
  return found;
}
