import type { Problem } from '../../domain/plan/plan';
import { textOfCell, type Cell } from '../../tables/cell';
import type { Table, TabKey } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import { lacksHistory } from '../../tables/targets';
import { homeCells } from '../../tables/home';
import { homeRows, homeWidths } from '../../tables/home-layout';
import { timelineControls, timelinePositions } from '../../tables/timeline-periods';
import type { Words } from '../../catalogue/catalogue';
import type { Found } from '../ports';
import type { PlanCells } from './read-rows';

/*
 * Finds problems of whole tabs: missing tabs, headers outside their row, missing columns, and drawn tabs that the user
 * rearranged. (rules Y8, Y20 to Y24)
 */

const needed: readonly TabKey[] = ['home', 'goals', 'steps', 'timeline', 'settings', 'changes', 'hidden'];

/** The tabs that must have all their columns, when they were read. */
const withColumns = [
  'goals',
  'steps',
  'values',
  'skills',
  'trends',
  'strategy',
  'experiments',
  'targets',
  'network',
  'feedback',
  'journal',
  'settings',
  'changes',
  'assessment',
] as const satisfies readonly TableKey[];

const codeOf = { moved: 'headerMoved', titled: 'headerTitled', gone: 'headerGone' } as const;

/** The problems of the tabs that were read, missing tabs first. Makes no call to Google. */
export function checkStructure(found: Found, standing: PlanCells): Problem[] {
  const problems: Problem[] = [];
  const add = (tab: TabKey, code: Problem['code'], column = '', got = ''): void =>
    void problems.push({ tab, row: 0, column, code, got });
  for (const tab of needed) if (!found[tab]) add(tab, 'tabGone');
  for (const tab of Object.keys(tables) as TableKey[]) {
    const there = found[tab];
    if (!there || !standing[tab]) continue;
    if (there.lost && tab !== 'timeline')
      add(tab, codeOf[there.lost.kind], '', there.lost.doubtful?.join(', ') || String(there.lost.row));
  }
  for (const tab of withColumns) {
    const there = found[tab];
    if (!there || !standing[tab] || there.lost) continue;
    // An update adds what a later version has brought.
    if (tab === 'targets' && lacksHistory(there.columns)) continue;
    for (const key of Object.keys((tables[tab] as Table).columns))
      if (there.columns[key] === undefined) add(tab, 'columnGone', key);
  }
  for (const tab of ['home', 'timeline'] as const)
    if (isRearranged(found, standing, tab) ?? found[tab]?.rearranged) add(tab, `${tab}Moved`);
  return problems;
}

/**
 * Whether Home or the Timeline is rearranged; undefined when this run has not read all that shows it. The daily run reads only two columns of
 * the Timeline, the sidebar nothing of both: then what the last update stored counts. (rule Y40)
 */
export function isRearranged(found: Found, standing: PlanCells, tab: 'home' | 'timeline'): boolean | undefined {
  if (tab === 'home') return standing.home?.cells.length ? !homeIsInPlace({ standing }, found.words) : undefined;
  return standing.timeline?.formulas.length ? !timelineIsInPlace(found, standing) : undefined;
}

/** Whether the rows of a tab can be trusted: false when its header is not in its row. */
export function isReadable(found: Found, standing: PlanCells, tab: TabKey): boolean {
  return !standing[tab] || !found[tab]?.lost;
}

/** Whether Home and the Timeline can be drawn: the rows of Goals and Steps must be readable. */
export function canDraw(found: Found, standing: PlanCells): boolean {
  return (['goals', 'steps'] as const).every((tab) => isReadable(found, standing, tab));
}

const cellAt = (cells: readonly (readonly Cell[])[], row: number, column: number): string =>
  textOfCell(cells[row - 1]?.[column - 1] ?? '');

/**
 * Whether each fixed text of Home is in its cell; otherwise writing could hit what the user typed. An older Home has
 * no texts at its corners, so these may all be empty.
 */
export function homeIsInPlace({ standing }: { readonly standing: Pick<PlanCells, 'home'> }, words: Words): boolean {
  const cells = standing.home?.cells ?? [];
  const fixed = homeCells(words).flatMap((cell) => (cell.kind === 'words' ? [cell] : []));
  const fits = ({ row, column, text }: (typeof fixed)[number]): boolean => cellAt(cells, row, column) === text;
  const isCorner = ({ row, column }: (typeof fixed)[number]): boolean =>
    row === homeRows || column === homeWidths.length;
  const corners = fixed.filter(isCorner);
  return (
    fixed.every((cell) => isCorner(cell) || fits(cell)) &&
    (corners.every(fits) || corners.every(({ row, column }) => cellAt(cells, row, column) === ''))
  );
}

/** Whether the columns, the controls and the top rows of the Timeline are in their places. */
export function timelineIsInPlace(found: Found, { timeline }: Pick<PlanCells, 'timeline'>): boolean {
  const { columns = {}, lost } = found.timeline ?? {};
  const { cells = [] } = timeline ?? {};
  const { shift, legend } = timelineControls;
  return (
    !lost &&
    Object.entries(timelinePositions).every(([key, position]) => columns[key] === position) &&
    cellAt(cells, legend.row, legend.column) !== '' &&
    cellAt(cells, shift.row, timelinePositions['id'] ?? 1) === '' &&
    /^-?\d+$/.test(cellAt(cells, shift.row, shift.column))
  );
}
