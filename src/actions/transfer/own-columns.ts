import { textOfCell, type Cell } from '../../tables/cell';
import type { FoundTab } from '../ports';

/*
 * The columns that a user has added to a tab. They are exported under their headers, and imported into columns with the same
 * header. (rule U30)
 */

/** The prefix before the header in the key of such a column. */
const PREFIX = 'own.';
/** In a file, a longer key is surely not a user's header. */
const longestHeader = 200;

/** The header of a user's own column by its key in a file; null for any other key. */
export function ownHeader(key: string): string | null {
  const header = key.startsWith(PREFIX) ? key.slice(PREFIX.length).trim() : '';
  return header === '' || header.length > longestHeader ? null : header;
}

/** The 1-based position of each of the user's own columns, by key; of two columns with the same header the first. */
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
