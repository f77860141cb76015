/**
 * Converts formulas between A1 and R1C1 notation (`R[-1]C[2]` relative, `R3C1` absolute), relative to the formula's cell.
 * Words, strings, sheet names and functions do not change; `LOG10(` is no cell, `1E5` is a number.
 */
import { columnIndex, columnLetters } from './a1';

const NOT_A_NAME = '(?![\\w(.!])';
const A1_TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    `(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${NOT_A_NAME}`,
    `(?<rows>\\$?\\d+:\\$?\\d+)(?![\\w.])`,
    '\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?!\\w)',
    `(?<cell>\\$?[A-Za-z]{1,3}\\$?\\d+)${NOT_A_NAME}`,
    `(?<=\\d:)(?<openColumn>\\$?[A-Za-z]{1,3})${NOT_A_NAME}`,
    '[A-Za-z_\\\\\\u00a1-\\uffff][\\w.\\u00a1-\\uffff]*',
    '#[A-Z/0]+[!?]?',
  ].join('|'),
  'g',
);

const MAX_CACHED = 100_000;

/** Caches what `convert` gives by text and cell, because scripts read and write the same formulas many times. */
function cached(
  convert: (formula: string, row0: number, column0: number) => string,
): (formula: string, row0: number, column0: number) => string {
  const known = new Map<string, Map<number, string>>();
  let count = 0;
  return (formula, row0, column0) => {
    // A sheet has fewer than 20,000 columns, so that this number is unique for each cell.
    const cell = row0 * 20_000 + column0;
    const before = known.get(formula)?.get(cell);
    if (before !== undefined) return before;
    const converted = convert(formula, row0, column0);
    if (count >= MAX_CACHED) {
      known.clear();
      count = 0;
    }
    count += 1;
    const cells = known.get(formula);
    if (cells) cells.set(cell, converted);
    else known.set(formula, new Map([[cell, converted]]));
    return converted;
  };
}

/** `=A1+$B$2` in C3 (row 2, column 2) → `=R[-2]C[-2]+R2C2`. */
export const toR1C1 = cached(convertToR1C1);

/** The inverse of {@link toR1C1}; a reference beyond the top or left of the grid becomes `#REF!`. */
export const fromR1C1 = cached(convertFromR1C1);

function convertToR1C1(formula: string, row0: number, column0: number): string {
  const row = (text: string): string => {
    const absolute = text.startsWith('$');
    const index = Number(text.replace('$', '')) - 1;
    return absolute ? `R${index + 1}` : `R[${index - row0}]`;
  };
  const column = (text: string): string => {
    const absolute = text.startsWith('$');
    const index = columnIndex(text.replace('$', ''));
    return absolute ? `C${index + 1}` : `C[${index - column0}]`;
  };
  return replaceTokens(formula, A1_TOKENS, ({ columns, rows, cell, openColumn }) => {
    if (columns !== undefined) return columns.split(':').map(column).join(':');
    if (rows !== undefined) return rows.split(':').map(row).join(':');
    if (openColumn !== undefined) return column(openColumn);
    if (cell === undefined) return null;
    const parts = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(cell);
    return parts ? row(parts[2]!) + column(parts[1]!) : null;
  });
}

const INDEX = '(?:\\[[+-]?\\d+\\]|\\d+)?';
const R1C1_TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    `(?<cell>R${INDEX}C${INDEX})${NOT_A_NAME}`,
    `(?<rows>R${INDEX}:R${INDEX})${NOT_A_NAME}`,
    `(?<columns>C${INDEX}:C${INDEX})${NOT_A_NAME}`,
    `(?<=[\\]\\dC]:)(?<openColumn>C${INDEX})${NOT_A_NAME}`,
    `(?<row>R(?:\\[[+-]?\\d+\\]|\\d+))(?![\\w(.!:])`,
    `(?<column>C(?:\\[[+-]?\\d+\\]|\\d+))(?![\\w(.!:])`,
    '\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?!\\w)',
    '[A-Za-z_\\\\\\u00a1-\\uffff][\\w.\\u00a1-\\uffff]*',
  ].join('|'),
  'gi',
);

function convertFromR1C1(formula: string, row0: number, column0: number): string {
  const index = (text: string, own: number): { at: number; mark: string } => {
    const relative = /^\[([+-]?\d+)\]$/.exec(text);
    if (relative) return { at: own + Number(relative[1]), mark: '' };
    return text === '' ? { at: own, mark: '' } : { at: Number(text) - 1, mark: '$' };
  };
  const row = (text: string): string | null => {
    const { at, mark } = index(text.slice(1), row0);
    return at < 0 ? null : `${mark}${at + 1}`;
  };
  const column = (text: string): string | null => {
    const { at, mark } = index(text.slice(1), column0);
    return at < 0 ? null : `${mark}${columnLetters(at)}`;
  };
  const pair = (parts: (string | null)[]): string => (parts.includes(null) ? '#REF!' : parts.join(':'));
  return replaceTokens(formula, R1C1_TOKENS, (found) => {
    if (found['rows'] !== undefined) return pair(found['rows'].split(':').map(row));
    if (found['columns'] !== undefined) return pair(found['columns'].split(':').map(column));
    if (found['openColumn'] !== undefined) return column(found['openColumn']) ?? '#REF!';
    if (found['row'] !== undefined) return pair([row(found['row']), row(found['row'])]);
    if (found['column'] !== undefined) return pair([column(found['column']), column(found['column'])]);
    if (found['cell'] === undefined) return null;
    const parts = new RegExp(`^(R${INDEX})(C${INDEX})$`, 'i').exec(found['cell']);
    const [r, c] = parts ? [row(parts[1]!), column(parts[2]!)] : [null, null];
    return r === null || c === null ? '#REF!' : c + r;
  });
}

/** Replaces the tokens for which `replace` does not return null; a token before `!` or `(` is a name and does not match. */
function replaceTokens(
  formula: string,
  tokens: RegExp,
  replace: (found: Record<string, string | undefined>) => string | null,
): string {
  return formula.replace(tokens, (...match: unknown[]) => {
    const all = match[0] as string;
    return replace((match[match.length - 1] as Record<string, string | undefined>) ?? {}) ?? all;
  });
}
