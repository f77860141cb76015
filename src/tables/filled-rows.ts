import type { Words } from '../catalogue/catalogue';
import { isErrorCell, type Cell } from './cell';
import { factRows } from './facts';
import { formulaScope, whenPresent, type Placements } from './formula';

/*
 * How many cells are filled in the columns that say where the rows of a tab are, in one cell of the hidden tab. Google counts them whatever was
 * inserted, moved or typed, so an edit that has read some rows can tell whether these are all. (rule Y89)
 */

/** The columns of which cells are counted, by tab. */
const countedColumns = {
  goals: ['id', 'title'],
  steps: ['id', 'title'],
  hidden: ['id', 'fact'],
} as const;

export type CountedTab = keyof typeof countedColumns;

const countedTabs = Object.keys(countedColumns) as CountedTab[];

/** So many characters of the copy of the marks are behind the counts; each new ID changes them. */
const charactersOfCopy = 8;

/**
 * The formula, with its `=`: `24|24|180|181|201|27|1x7d0q3|`; a column that is not there counts 0. Behind the counts the copy of the marks begins: so
 * a value that somebody pasted over the formula is known for an old one.
 */
export function filledFormula(placements: Placements, words: Words): string {
  const scope = formulaScope('hidden', placements, factRows, words);
  const counts = countedTabs.flatMap((tab) =>
    countedColumns[tab].map((column) => whenPresent(() => `COUNTIFS(${scope.column(tab, column)};"?*")`) ?? '"0"'),
  );
  return `=${[...counts, `LEFT(${scope.fact('marks')};${charactersOfCopy})`].join('&"|"&')}`;
}

/** The counts of each tab's columns, in the order of `countedColumns`; null where the cell does not hold those of now. */
export function readFilled(cell: Cell, copy: Cell): Readonly<Record<CountedTab, readonly number[]>> | null {
  if (typeof cell !== 'string' || typeof copy !== 'string' || copy === '') return null;
  const [, listed, begins] = /^(\d+(?:\|\d+){5})\|([^]*)$/.exec(cell) ?? [];
  if (listed === undefined || begins !== copy.slice(0, charactersOfCopy)) return null;
  const counts = listed.split('|').map(Number);
  return { goals: counts.slice(0, 2), steps: counts.slice(2, 4), hidden: counts.slice(4) };
}

/** Whether these cells, from row 1 on, are all that the counts tell of. */
export function areAllFilled(
  tab: CountedTab,
  columns: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  counts: readonly number[],
): boolean {
  return countsOf(tab, columns, cells).every((count, index) => count === counts[index]);
}

/** The greatest number of filled cells in one of the counted columns. */
export const mostFilled = (
  tab: CountedTab,
  columns: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
): number => Math.max(...countsOf(tab, columns, cells));

const countsOf = (
  tab: CountedTab,
  columns: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
): number[] =>
  countedColumns[tab].map((column) => {
    const position = columns[column];
    return position === undefined ? 0 : cells.filter((line) => isText(line[position - 1] ?? '')).length;
  });

/** COUNTIFS with `?*` counts texts, and neither numbers, days and boxes nor errors. */
const isText = (cell: Cell): boolean => typeof cell === 'string' && cell !== '' && !isErrorCell(cell);
