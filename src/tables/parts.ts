import { newPositions } from './column';
import { hiddenTable } from './hidden';
import { timelineFirstRow } from './timeline';
import { timelinePositions, timelineWidth } from './timeline-periods';

/*
 * The cells of the two tabs with large grids that a run needs. The other cells are blank by design, or hold what only formulas read.
 */

/** Neighbouring cells of a tab; row and column are 1-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Which cells to read, and of which to read the formulas too. */
export interface Parts {
  readonly width: number;
  readonly values: readonly Rectangle[];
  readonly formulas: readonly Rectangle[];
}

type Positions = Readonly<Record<string, number>>;

const areEqual = (one: Positions, other: Positions): boolean =>
  Object.entries(one).every(([key, position]) => other[key] === position);

/**
 * The top rows of the Timeline, and below them the IDs and the columns with formulas; null when its columns are elsewhere.
 * @param rows of the grid
 */
export function timelineParts(columns: Positions, rows: number): Parts | null {
  if (rows < timelineFirstRow || !areEqual(timelinePositions, columns)) return null;
  const { id = 0, what = 0, status = 0, at = 0, doneTo = 0 } = timelinePositions;
  const top = { row: 1, column: 1, rows: timelineFirstRow - 1, columns: timelineWidth };
  const below = (first: number, last: number): Rectangle => ({
    row: timelineFirstRow,
    column: first,
    rows: rows - timelineFirstRow + 1,
    columns: last - first + 1,
  });
  return {
    width: timelineWidth,
    values: [top, below(id, what)],
    formulas: [top, below(what, status), below(at, doneTo)],
  };
}

const hiddenPositions: Positions = newPositions(hiddenTable);

/** Facts, charts and weeks need fewer rows of the hidden tab. */
const fewRows = 60;

/**
 * All columns of the hidden tab as far as its lists and facts go, and below them what is kept of each row; null when its columns are
 * elsewhere.
 * @param rows of the grid
 * @param goalRows of the list of goals, which is the first column
 * @param listRows of the longest other list
 */
export function hiddenParts(columns: Positions, rows: number, goalRows: number, listRows: number): Parts | null {
  if (!areEqual(hiddenPositions, columns)) return null;
  const width = Object.keys(hiddenPositions).length;
  const { goalLabel = 0, weeks = 0, id = 0, factValue = 0, chartSteps = 0 } = hiddenPositions;
  const top = Math.min(rows, Math.max(fewRows, listRows));
  const of = (row: number, last: number, first: number, end: number): Rectangle[] =>
    last < row ? [] : [{ row, column: first, rows: last - row + 1, columns: end - first + 1 }];
  return {
    width,
    values: [...of(1, top, 1, width), ...of(top + 1, rows, id, factValue)],
    formulas: [
      ...of(1, Math.min(rows, Math.max(fewRows, goalRows)), goalLabel, weeks),
      ...of(1, top, factValue, chartSteps),
    ],
  };
}
