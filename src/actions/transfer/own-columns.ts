import { textOfCell, type Cell } from '../../tables/cell';
import type { FoundTab } from '../ports';

/*
 * The columns that a user has added to a tab: they go into an exported file under their headers, and come back into columns of the same
 * header. (rule U30)
 */

/** What stands before the header in the key of such a column. */
const PREFIX = 'own.';
/** A longer text is no header that anybody gave. */
const longestHeader = 200;

/** The header of a user's own column by its key in a file; null for any other key. */
export function ownHeader(key: string): string | null {
  const header = key.startsWith(PREFIX) ? key.slice(PREFIX.length).trim() : '';
  return header === '' || header.length > longestHeader ? null : header;
}

/** By key, where each of the user's own columns stands, 1-based; of two with one header the first. */
export function ownColumns(
  place: Pick<FoundTab, 'columns'> | undefined,
  cells: readonly (readonly Cell[])[] | undefined,
): Readonly<Record<string, number>> {
  const known = new Set(Object.values(place?.columns ?? {}));
  const found: Record<string, number> = {};
  (cells?.[0] ?? []).forEach((cell, index) => {
    const key = `${PREFIX}${textOfCell(cell)}`;
    if (!known.has(index + 1) && ownHeader(key) !== null && !(key in found)) found[key] = index + 1;
  });
  return found;
}
