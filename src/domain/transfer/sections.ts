import type { ForeignRow } from './foreign-table';

/*
 * A table in parts: each begins with its name in a row of its own, and has the headings again below it, as in an export of monday.com.
 */

const filledIn = ({ cells }: ForeignRow): readonly string[] => cells.flatMap((cell) => cell.trim() || []);

/**
 * The name of the part that each row is in, by row number, and the rows that are such names. Null for a table in one part.
 * @param at the index of the first row of headings
 */
export function sectionsOf(
  rows: readonly ForeignRow[],
  at: number,
  isHeading: (row: ForeignRow) => boolean,
): { readonly nameOf: ReadonlyMap<number, string>; readonly names: ReadonlySet<number> } | null {
  const nameAbove = (index: number): string => {
    const row = rows[index - 1];
    const [name = '', ...others] = row ? filledIn(row) : [];
    return others.length === 0 ? name : '';
  };
  const headings = rows.flatMap((row, index) => (index >= at && isHeading(row) ? [index] : []));
  // A title may be above the first headings, so only the others show that the table has parts.
  if (headings.length < 2 || headings.slice(1).some((index) => nameAbove(index) === '')) return null;
  const nameOf = new Map<number, string>();
  headings.forEach((index, part) => {
    const end = headings[part + 1] ?? rows.length + 1;
    for (const { row } of rows.slice(index + 1, end - 1)) nameOf.set(row, nameAbove(index));
  });
  const names = new Set(headings.flatMap((index) => (nameAbove(index) === '' ? [] : (rows[index - 1]?.row ?? []))));
  return { nameOf, names };
}
