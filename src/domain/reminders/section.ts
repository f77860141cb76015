/** The number of entries that a section shows before "and 4 more". */
export const MOST_OF_A_SECTION = 7;

/** The entries of a section that the mail shows. */
export interface Section<T> {
  readonly entries: readonly T[];
  /** How many entries are not shown. */
  readonly more: number;
}

/** The first entries, as many as a section shows. */
export function cutTo<T>(entries: readonly T[]): Section<T> {
  return { entries: entries.slice(0, MOST_OF_A_SECTION), more: Math.max(0, entries.length - MOST_OF_A_SECTION) };
}
