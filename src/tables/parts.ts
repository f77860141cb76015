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
  /** With `rows` 0 to the end of the grid: the answer says how many rows that are. */
  readonly values: readonly Rectangle[];
  /** @param rows of the grid */
  readonly formulas: (rows: number) => readonly Rectangle[];
}

type Positions = Readonly<Record<string, number>>;

const areEqual = (one: Positions, other: Positions): boolean =>
  Object.entries(one).every(([key, position]) => other[key] === position);

/** The top rows of the Timeline, the IDs below them, and the columns with formulas; null when its columns are elsewhere. */
export function timelineParts(columns: Positions): Parts | null {
  if (!areEqual(timelinePositions, columns)) return null;
  const { id = 0, what = 0, status = 0, at = 0, doneTo = 0 } = timelinePositions;
  const top = (first: number): Rectangle => ({
    row: 1,
    column: first,
    rows: timelineFirstRow - 1,
    columns: timelineWidth - first + 1,
  });
  return {
    width: timelineWidth,
    values: [{ row: 1, column: id, rows: 0, columns: what - id + 1 }, top(what + 1)],
    formulas: (rows) => {
      const below = (first: number, last: number): Rectangle => ({
        row: timelineFirstRow,
        column: first,
        rows: rows - timelineFirstRow + 1,
        columns: last - first + 1,
      });
      return [top(1), ...(rows < timelineFirstRow ? [] : [below(what, status), below(at, doneTo)])];
    },
  };
}

const hiddenPositions: Positions = newPositions(hiddenTable);

/** Facts, charts and weeks need fewer rows of the hidden tab. */
const fewRows = 60;

/**
 * All columns of the hidden tab as far as its lists and facts go, and below them what is kept of each row; null when its columns are
 * elsewhere.
 * @param goalRows gives the rows of the list of goals, which is the first column
 * @param listRows of the longest other list
 */
export function hiddenParts(columns: Positions, goalRows: () => number, listRows: number): Parts | null {
  if (!areEqual(hiddenPositions, columns)) return null;
  const width = Object.keys(hiddenPositions).length;
  const { goalLabel = 0, weeks = 0, id = 0, factValue = 0, chartSteps = 0 } = hiddenPositions;
  const top = Math.max(fewRows, listRows);
  const of = (rows: number, first: number, last: number): Rectangle => ({
    row: 1,
    column: first,
    rows,
    columns: last - first + 1,
  });
  return {
    width,
    values: [of(top, 1, width), { ...of(0, id, factValue), row: top + 1 }],
    formulas: (rows) => [
      of(Math.min(rows, Math.max(fewRows, goalRows())), goalLabel, weeks),
      of(Math.min(rows, top), factValue, chartSteps),
    ],
  };
}

/**
 * What is kept of each row and the facts, where a run needs no more of a long hidden tab; null when its columns are elsewhere.
 * @param rows the rows of what is kept; 0 for all
 */
export function keptParts(columns: Positions, rows = 0): readonly Rectangle[] | null {
  if (!areEqual(hiddenPositions, columns)) return null;
  const { id = 0, namedOn = 0, fact = 0, factValue = 0 } = hiddenPositions;
  return [
    { row: 1, column: id, rows, columns: namedOn - id + 1 },
    { row: 1, column: fact, rows: fewRows, columns: factValue - fact + 1 },
  ];
}
