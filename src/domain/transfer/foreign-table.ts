import { readDelimited } from '../plan/delimited';
import { readJsonTable } from './foreign-json';
import { plainWord, readStatus, type ForeignWords, type MeaningOfHeading, type Role } from './foreign-words';
import { sectionsOf } from './sections';
import { isTodoist, readTodoist } from './todoist';
import { isTrello, readTrelloCsv } from './trello';

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
  /** The unit of a number alone in a column of effort whose heading does not say minutes. */
  readonly estimates: 'hours' | 'seconds';
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
  if (isTrello(first.cells)) return readTrelloCsv(first.cells, filled.slice(1), unclosed, words);
  return tableFrom(filled, unclosed, words);
}

/** Rows that are looked at for a heading: some templates have a title and a note above it. */
const headingRows = 12;

function tableFrom(rows: readonly ForeignRow[], unclosed: number | null, words: ForeignWords): ForeignTable {
  const scores = rows.slice(0, headingRows).map(({ cells }) => headingScore(cells, words));
  const best = Math.max(0, ...scores);
  const at = best > 0 ? scores.indexOf(best) : -1;
  const width = Math.max(...rows.map(({ cells }) => lastFilled(cells) + 1));
  const headings = Array.from({ length: width }, (_, index) => rows[at]?.cells[index]?.trim() ?? '');
  const isHeading = ({ cells }: ForeignRow): boolean =>
    at >= 0 && headings.every((heading, index) => (cells[index]?.trim() ?? '') === heading);
  const sections = sectionsOf(rows, at, isHeading);
  const above = rows.slice(0, Math.max(0, at));
  const codes = codesIn(above, headings);
  const body = rows
    .slice(at + 1)
    .filter((row) => !isHeading(row) && sections?.names.has(row.row) !== true)
    .map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, width).map((cell, index) => codes.get(index)?.get(cell.trim()) ?? cell),
    }));
  const table = {
    source: 'table',
    headings,
    rows: body,
    roles: guessRoles(headings, body, words),
    leftOut: above.flatMap(({ row, cells }): LeftOut[] =>
      sections?.names.has(row) === true
        ? []
        : [{ row, why: 'aboveHeading', text: cells.filter((cell) => cell.trim() !== '').join(' ') }],
    ),
    unclosed,
    estimates: writesSeconds(headings) ? 'seconds' : 'hours',
  } as const;
  if (!sections || table.roles.includes('goal')) return table;
  // The part that a row is in, as a column behind the others.
  const title = table.roles.indexOf('title');
  return {
    ...table,
    headings: [...headings, ''],
    roles: [...table.roles, 'goal'],
    rows: body.map(({ row, cells }) => ({
      row,
      cells: [
        ...headings.map((_, index) => cells[index] ?? ''),
        // A row without a step, such as one of totals, makes no goal of its part.
        (cells[title]?.trim() ?? '') === '' ? '' : (sections.nameOf.get(row) ?? ''),
      ],
    })),
  };
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length - 1;
  while (last >= 0 && cells[last]?.trim() === '') last -= 1;
  return last;
}

/** Jira and GitLab write estimates as seconds. */
function writesSeconds(headings: readonly string[]): boolean {
  const known = new Set(headings.map(plainWord));
  return known.has('issueid') && ['issuekey', 'timeestimate'].some((name) => known.has(name));
}

/** What the codes of a column mean, by its index, where a cell above the headings says it: the heading, a colon, and a line for each code. */
function codesIn(
  above: readonly ForeignRow[],
  headings: readonly string[],
): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const meanings = new Map<number, ReadonlyMap<string, string>>();
  for (const cell of above.flatMap(({ cells }) => cells)) {
    const [first = '', ...lines] = cell.trim().split(/\s*\n\s*/);
    const index = headings.findIndex(
      (heading) => heading !== '' && `${plainWord(heading)}:` === `${plainWord(first)}:`,
    );
    if (!/:$/.test(first) || index < 0) continue;
    const codes = lines.flatMap((line) => {
      const [, code, meaning] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
      return code === undefined || meaning === undefined ? [] : [[code, meaning] as const];
    });
    meanings.set(index, new Map(codes));
  }
  return meanings;
}

/** What a heading can mean, the likeliest first. */
const meaningsOf = (text: string, words: ForeignWords): readonly MeaningOfHeading[] =>
  words.headings.get(plainWord(text)) ?? words.headings.get(plainWord(text.replace(/\(.*\)/, ''))) ?? [];

/** How many different headings a row has; a row with fewer than two counts only if it has a title or all its cells are headings. */
function headingScore(cells: readonly string[], words: ForeignWords): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  // What is a state alone, such as a row of ticks, is no heading.
  const known = filled.flatMap((cell) => meaningsOf(cell, words)[0]?.role ?? []);
  const kinds = new Set(known);
  if (kinds.size >= 2) return kinds.size;
  return kinds.has('title') && filled.length === known.length ? 1 : 0;
}

/** The role of each column: by its heading, then by its contents. Each role but notes and status is given once. */
function guessRoles(headings: readonly string[], rows: readonly ForeignRow[], words: ForeignWords): readonly Role[] {
  const guessed: (Role | null)[] = headings.map(() => null);
  const byRank = headings
    .map((heading, index) => ({ index, meanings: heading === '' ? [] : meaningsOf(heading, words) }))
    .sort((a, b) => (a.meanings[0]?.rank ?? 0) - (b.meanings[0]?.rank ?? 0));
  const taken = new Set<Role>();
  for (const { index, meanings } of byRank) {
    if (meanings.length === 0) continue;
    const isFree = (role: Role): boolean =>
      role === 'notes' || role === 'status' || role === 'leaveOut' || !taken.has(role);
    const role = meanings.find((one) => isFree(one.role))?.role ?? 'leaveOut';
    guessed[index] = role;
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
      guessed[index] === null && cells.length > 0
        ? [{ index, cells, distinct: new Set(cells.filter(hasLetters)).size }]
        : [],
    );
    const most = Math.max(0, ...candidates.map(({ distinct }) => distinct));
    const likely = candidates.filter(({ distinct }) => distinct > 0 && distinct * 2 > most);
    // A column of IDs may be before it, or one of names.
    const title = likely.find(({ cells }) => share(cells, hasWords) > 0.5) ?? likely[0];
    if (title) guessed[title.index] = 'title';
  }
  return guessed.map((role) => role ?? 'leaveOut');
}

/** Whether a text has several words. */
const hasWords = (text: string): boolean => /\p{L}{2}\S*\s+\S*\p{L}{2}/u.test(text);
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Whether a text looks like a day in numbers. */
const looksLikeDay = (text: string): boolean =>
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\s?\d{1,2}[/.-]\s?(\d{4}|\d{2})?)(?!\d)/.test(text);
