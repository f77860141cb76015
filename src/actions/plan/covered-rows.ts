import type { Problem } from '../../domain/plan/plan';
import { textOfCell } from '../../tables/cell';
import { positionOfLetters } from '../../tables/column-letters';
import { tables } from '../../tables/design';
import type { ReadingPorts } from '../ports';
import type { NumberedTab } from './number-rows';
import type { PlanRead } from './read-plan';

/*
 * Merged cells in the ID column: only the first cell of a merge can hold an ID, so the other rows get no ID. (rule
 * Y25)
 */

/** By tab: the rows whose ID cell is covered by a merge, and the merged ranges in A1 notation. */
export type Covered = Readonly<
  Partial<Record<NumberedTab, { readonly rows: ReadonlySet<number>; readonly cells: string }>>
>;

/** Looks for merged cells only when an ID that was written before is missing again; otherwise makes no call to Google. */
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
      const holds = positionOfLetters(from) <= position && position <= positionOfLetters(to) && last !== first;
      return holds ? [{ cells, first: Number(first), last: Number(last) }] : [];
    });
    if (merged.length === 0) continue;
    const rows = merged.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + 1 + at));
    covered[tab] = { rows: new Set(rows), cells: merged.map(({ cells }) => cells).join(', ') };
  }
  return covered;
}

/** One problem for each tab with merged ID cells. */
export function mergedProblems(covered: Covered): Problem[] {
  return Object.entries(covered).map(([tab, { cells }]) => ({ tab, row: 0, column: '', code: 'merged', got: cells }));
}
