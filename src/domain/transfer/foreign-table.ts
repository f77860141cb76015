import { readDelimited } from '../plan/delimited';
import { readJsonTable } from './foreign-json';
import { plainWord, readStatus, type ForeignWords, type Role } from './foreign-words';
import { isTodoist, readTodoist } from './todoist';

/*
 * A pasted text or a file of another program as one table: headings, rows with their numbers, and what each column seems to be.
 */

export type Source = 'table' | 'todoist' | 'trello' | 'todo';

export interface ForeignRow {
  /** 1-based row of the file; of a JSON file the place of the entry. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a row is left out before its columns are looked at. */
export interface LeftOut {
  readonly row: number;
  readonly why: 'noTitle' | 'archived' | 'twice' | 'aboveHeading' | 'tooLong' | 'goalNote';
  readonly text: string;
  /** The row that it repeats. */
  readonly of?: number;
}

export interface ForeignTable {
  readonly source: Source;
  /** '' for a column without a heading. */
  readonly headings: readonly string[];
  readonly rows: readonly ForeignRow[];
  readonly roles: readonly Role[];
  readonly leftOut: readonly LeftOut[];
  /** The row in which a quotation mark is never closed. */
  readonly unclosed: number | null;
}

/** Reads whatever was given. Null when there is no row, or when it is JSON of an unknown form. */
export function readForeign(given: string, words: ForeignWords): ForeignTable | 'unknownJson' | null {
  const text = given.replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(text)) {
    const json = readJsonTable(text, words);
    if (json !== null) return json;
    // A table may begin with `[x]`; JSON may not be read as one.
    if (/^\s*(\{|\[\s*[{"\]])/.test(text)) return 'unknownJson';
  }
  const { rows, unclosed } = readDelimited(text);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  if (!first) return null;
  if (isTodoist(first.cells)) return readTodoist(first.cells, filled.slice(1), unclosed);
  return tableFrom(filled, unclosed, words);
}

/** Rows that are looked at for a heading: some templates have a title and a note above it. */
const headingRows = 12;

function tableFrom(rows: readonly ForeignRow[], unclosed: number | null, words: ForeignWords): ForeignTable {
  const scores = rows.slice(0, headingRows).map(({ cells }) => headingScore(cells, words));
  const best = Math.max(0, ...scores);
  const at = best > 0 ? scores.indexOf(best) : -1;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => rows[at]?.cells[index]?.trim() ?? '');
  const isHeading = ({ cells }: ForeignRow): boolean =>
    at >= 0 && headings.every((heading, index) => (cells[index]?.trim() ?? '') === heading);
  const body = rows.slice(at + 1).filter((row) => !isHeading(row));
  const above = rows.slice(0, Math.max(0, at)).map(({ row, cells }): LeftOut => ({
    row,
    why: 'aboveHeading',
    text: cells.filter((cell) => cell.trim() !== '').join(' '),
  }));
  return { source: 'table', headings, rows: body, roles: guessRoles(headings, body, words), leftOut: above, unclosed };
}

const headingOf = (text: string, words: ForeignWords) =>
  words.headings.get(plainWord(text)) ?? words.headings.get(plainWord(text.replace(/\(.*\)/, '')));

/** How many different headings a row has; a row with fewer than two counts only if it has a title or all its cells are headings. */
function headingScore(cells: readonly string[], words: ForeignWords): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  // What is a state alone, such as a row of ticks, is no heading.
  const known = filled.flatMap((cell) => headingOf(cell, words)?.role ?? []);
  const kinds = new Set(known);
  if (kinds.size >= 2) return kinds.size;
  return kinds.has('title') && filled.length === known.length ? 1 : 0;
}

/** The role of each column: by its heading, then by its contents. Each role but notes and status is given once. */
function guessRoles(headings: readonly string[], rows: readonly ForeignRow[], words: ForeignWords): readonly Role[] {
  const guessed: (Role | null)[] = headings.map(() => null);
  const known = headings.map((heading) => (heading === '' ? undefined : headingOf(heading, words)));
  const byRank = known.flatMap((found, index) => (found ? [{ ...found, index }] : [])).sort((a, b) => a.rank - b.rank);
  const taken = new Set<Role>();
  for (const { role, index } of byRank) {
    const isFree = role === 'notes' || role === 'status' || role === 'leaveOut' || !taken.has(role);
    guessed[index] = isFree ? role : 'leaveOut';
    taken.add(role);
  }
  const columns = headings.map((_, index) =>
    rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== ''),
  );
  const share = (cells: readonly string[], fits: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  columns.forEach((cells, index) => {
    if (guessed[index] !== null || cells.length === 0) return;
    if (!taken.has('due') && share(cells, looksLikeDay) > 0.6) [guessed[index]] = ['due' as const, taken.add('due')];
    else if (!taken.has('status') && share(cells, (cell) => readStatus(cell, words) !== null) > 0.8)
      [guessed[index]] = ['status' as const, taken.add('status')];
  });
  if (!taken.has('title')) {
    const candidates = columns.flatMap((cells, index) =>
      guessed[index] === null && cells.length > 0 ? [{ index, distinct: new Set(cells.filter(hasLetters)).size }] : [],
    );
    const most = Math.max(0, ...candidates.map(({ distinct }) => distinct));
    const title = candidates.find(({ distinct }) => distinct > 0 && distinct * 2 > most);
    if (title) guessed[title.index] = 'title';
  }
  return guessed.map((role) => role ?? 'leaveOut');
}

const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Whether a text looks like a day in numbers. */
const looksLikeDay = (text: string): boolean =>
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\s?\d{1,2}[/.-]\s?(\d{4}|\d{2})?)(?!\d)/.test(text);
