/*
 * Text with separators: CSV with comma, semicolon or tab (RFC 4180), and what a spreadsheet puts on the clipboard.
 */

export interface DelimitedRow {
  /** 1-based, as a spreadsheet would number it: a line break inside quotes begins no row. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Delimited {
  readonly rows: readonly DelimitedRow[];
  /** The row in which a quotation mark opens and is never closed; it was read as a character. */
  readonly unclosed: number | null;
}

/** The text of a cell in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

/** Rows that are looked at to find the separator. */
const sample = 40;

/** Reads rows with a given separator. `most` ends the reading early. */
function splitRows(text: string, separator: string, most = Infinity): Delimited {
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let unclosed: number | null = null;
  let at = 0;
  const endRow = (): void => {
    rows.push({ row: rows.length + 1, cells });
    cells = [];
  };
  while (at < text.length && rows.length < most) {
    // Blanks before a quotation mark do not belong to the cell.
    const mark = startOfQuotes(text, at);
    const quoted = mark < 0 ? null : readQuoted(text, mark, separator);
    if (mark >= 0 && quoted === null) unclosed ??= rows.length + 1;
    const end = quoted?.end ?? endOfCell(text, at, separator);
    cells.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) cells.push('');
    } else {
      endRow();
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
  }
  if (cells.length > 0) endRow();
  return { rows, unclosed };
}

/** Where the quotation mark is with which a cell begins, -1 without one. */
function startOfQuotes(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return text[at] === '"' ? at : -1;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** A cell in quotes; what follows the closing quote belongs to it. Null when no quote closes it. */
function readQuoted(text: string, from: number, separator: string): { cell: string; end: number } | null {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = endOfCell(text, quote + 1, separator);
      return { cell: cell + text.slice(quote + 1, end), end };
    }
    cell += '"';
    at = quote + 2;
  }
}

/** Excel writes the separator into a first line of its own. */
const NAMED_SEPARATOR = /^"?sep=(.)"?\r?\n/i;

/** Reads a pasted text or a file: its separator is the one that gives the most rows as many cells as its widest rows have. */
export function readDelimited(given: string): Delimited {
  return readSeparated(given, separatorOf);
}

/**
 * Reads it with the separator that the text names, else with the one that is chosen.
 * @param choose gets the text without its byte order mark
 */
export function readSeparated(given: string, choose: (text: string) => string): Delimited {
  const text = given.replace(/^\uFEFF/, '');
  const named = NAMED_SEPARATOR.exec(text);
  if (!named) return splitRows(text, choose(text));
  const read = splitRows(text.slice(named[0].length), named[1] ?? ',');
  return { ...read, rows: read.rows.map(({ row, cells }) => ({ row: row + 1, cells })) };
}

function separatorOf(text: string): Separator {
  let best: Separator = '\t';
  let most = 0;
  for (const separator of separators) {
    const counts = new Map<number, number>();
    const { rows } = splitRows(text, separator, sample);
    const filled = rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
    const wide = filled.filter(({ cells }) => cells.length > 1);
    // A list of lines may have a comma here and there.
    if (wide.length * 2 < filled.length) continue;
    for (const { cells } of wide) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, times]) => times * 100 + width));
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}
