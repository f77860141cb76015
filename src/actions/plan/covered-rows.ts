import type { Problem } from '../../domain/plan/plan';
import { textOfCell } from '../../tables/cell';
import { tables } from '../../tables/design';
import type { ReadingPorts } from '../ports';
import type { NumberedTab } from './number-rows';
import type { PlanRead } from './read-plan';

/*
 * Cells of the column of IDs that are merged: only the first of them can hold an ID, so the others are given none. (rule Y25)
 */

/** By tab the rows whose ID cell is covered by the one above, and the merged cells as the user knows them. */
export type Covered = Readonly<
  Partial<Record<NumberedTab, { readonly rows: ReadonlySet<number>; readonly cells: string }>>
>;

/** The 1-based position of a column's letters. */
const positionOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Looks for merged cells where an ID did not stay and a row is to be given it, or another one, again; else asks Google nothing.
 */
export function findCovered({ reader }: Pick<ReadingPorts, 'reader'>, read: PlanRead): Covered {
  const covered: { -readonly [K in keyof Covered]: Covered[K] } = {};
  for (const tab of ['goals', 'steps'] as const) {
    const there = read.found[tab];
    const ids = read.ids[tab];
    const position = there?.columns['id'];
    if (!there || !ids || position === undefined || there.counter === 0) continue;
    const typed = new Map(
      (read.standing[tab]?.cells ?? []).map((line, index) => [index + 1, textOfCell(line[position - 1] ?? '')]),
    );
    const given = [...ids].filter(([row, id]) => id !== '' && typed.get(row) === '').map(([, id]) => id);
    const { prefix } = tables[tab];
    const didNotStay =
      given.some((id) => Number(id.slice(prefix.length)) <= there.counter) ||
      ![...typed.values()].includes(`${prefix}${there.counter}`);
    if (given.length === 0 || !didNotStay) continue;
    const merged = reader.mergedIn(tab).flatMap((cells) => {
      const [, from = '', first = '', to = '', last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(cells) ?? [];
      const holds = positionOf(from) <= position && position <= positionOf(to) && last !== first;
      return holds ? [{ cells, first: Number(first), last: Number(last) }] : [];
    });
    if (merged.length === 0) continue;
    const rows = merged.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + 1 + at));
    covered[tab] = { rows: new Set(rows), cells: merged.map(({ cells }) => cells).join(', ') };
  }
  return covered;
}

/** One sentence for each tab with such cells. */
export function mergedProblems(covered: Covered): Problem[] {
  return Object.entries(covered).map(([tab, { cells }]) => ({ tab, row: 0, column: '', code: 'merged', got: cells }));
}
