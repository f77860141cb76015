/*
 * Where the parts of Home are, and how large.
 */

/** Columns of Home, 1-based, with widths in pixels: together they fit a laptop screen beside an open sidebar. */
export const homeColumns = {
  leftId: 1,
  left: 2,
  leftSide: 3,
  gap: 4,
  right: 5,
  bar: 6,
  percent: 7,
  rightSide: 8,
  rightId: 9,
} as const;
export const homeWidths: readonly number[] = [40, 304, 187, 12, 236, 86, 44, 131, 40];
export const homeRows = 26;

/** Row heights in pixels that are not `homeRowHeight`: the first lines, and the gaps between the parts. */
export const homeRowHeight = 21;
export const homeHeights: Readonly<Record<number, number>> = {
  1: 18,
  2: 26,
  3: 18,
  4: 18,
  6: 24,
  7: 24,
  12: 8,
  18: 8,
  23: 8,
};

/** Blocks of cells as `[row, column, rows, columns]`: the card of the next step, the merged cells, and the lines of the headings. */
export const homeCard = [6, 2, 3, 2] as const;
export const homeMerged: readonly (readonly [number, number, number, number])[] = [
  [6, 2, 2, 2],
  [25, 2, 2, 2],
];
/** Whether a merged range such as `B3:D4` begins on Home and is not one of these. */
export function isMergedOnHome(address: string): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const column = letters.length === 1 ? letters.charCodeAt(0) - 64 : Infinity;
  const isHomes = homeMerged.some((zone) => zone[0] === Number(row) && zone[1] === column);
  return !isHomes && Number(row) <= homeRows && column <= homeWidths.length;
}
export const homeHeadingRows: readonly number[] = [5, 13, 19, 24];

/** How many characters of a text each place shows; a longer text ends in … (rule H3). */
export const maxLength = { heading: 80, hero: 88, left: 47, right: 34, wide: 55, beside: 42 } as const;
