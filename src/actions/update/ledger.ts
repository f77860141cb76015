import type { Day } from '../../domain/plan/day';
import { compareDues, type Move } from '../../domain/adjusting/moves';
import { keepWatched } from '../../domain/strategy/watched-targets';
import type { Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { goalsTable } from '../../tables/goals';
import type { PlanRead } from '../plan/read-plan';

/*
 * The log of moved dates: what the tab Changes is given, and what is remembered of each row's date. (rules M1 to M4)
 */

/** How often each step was moved later, by the ledger. */
function countMoves(read: PlanRead): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of read.changes) {
    if (record.kind !== 'movedLater') continue;
    counts.set(record.row, (counts.get(record.row) ?? 0) + 1);
  }
  return counts;
}

export interface Ledger {
  /** Rows to add to Changes, and the moves that they tell of. */
  readonly added: readonly (readonly Cell[])[];
  readonly moves: readonly Move[];
  readonly seen: ReadonlyMap<string, Day>;
  readonly moved: ReadonlyMap<string, number>;
}

/** Compares due days with the last seen ones and keeps what moved. A move that a cut-off run has written already is not written again. */
export function keepLedger(read: PlanRead, today: Day, words: Words): Ledger {
  const { plan } = read;
  const rows = [
    ...plan.goals.map(({ id, deadline }) => ({ id, due: deadline })),
    ...plan.steps.map(({ id, due }) => ({ id, due })),
  ];
  const lastSeen = new Map(read.seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const])));
  const { moves, seen: dues } = compareDues(rows, lastSeen);
  const dates = plan.targets ? keepWatched(plan.targets, dues, today) : dues;
  const moved = countMoves(read);
  const added: Cell[][] = [];
  const news: Move[] = [];
  const seen = new Map(dates);
  if (moves.length === 0) return { added, moves: news, seen, moved };
  const columns = read.found.changes?.columns ?? {};
  const width = Math.max(0, ...Object.values(columns));
  // Where the log cannot be written, a move is told of by the run that can.
  if (read.found.changes?.lost) {
    for (const { id, before } of moves) seen.set(id, before);
    return { added, moves: news, seen, moved };
  }
  const known = writtenToday(read, today);
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
    const line: Cell[] = Array.from({ length: width }, () => '');
    for (const [key, position] of Object.entries(columns)) line[position - 1] = record[key] ?? '';
    added.push(line);
    news.push(move);
  }
  return { added, moves: news, seen, moved };
}

/** Moves that today's log holds already: a run that was cut off before it kept the new dates has written them. */
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
