/** Text tables for a terminal. East Asian wide characters and emoji take two columns there, combining characters none. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]*$/u;

/** Letters and marks of western languages, each one column wide: most texts have no others, and need not be segmented. */
const NARROW = /^[ -~\u00A0-\u00AC\u00AE-\u02FF]*$/;

/** The width of a text in terminal columns. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : NO_WIDTH.test(segment) ? 0 : 1;
  return width;
}

/** The greatest width of a cell in a grid. JSON output is not shortened. */
const WIDEST = 60;

/** Shortens a text to a width; the last character is an ellipsis when something was removed. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = displayWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…`;
}

const oneLine = (text: string): string => text.replace(/\r\n?|\n/g, ' ↵ ').replace(/\t/g, ' ');

/** Rows of cells as lines: two spaces between columns, no trailing spaces, cells shortened to `widest` columns. */
export function alignRows(rows: readonly (readonly string[])[], widest = Infinity): string[] {
  const cells = rows.map((row) => row.map((cell) => clip(oneLine(cell), widest)));
  const widths: number[] = [];
  for (const row of cells)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell))));
  return cells.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** `A`, `Z`, `AA` … for 1, 26, 27 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 1, 26, 27 … for `A`, `z`, `AA` …; null for anything else. */
export function columnOfLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A grid as text, with the letters of its columns above and the numbers of its rows at the left. */
export function gridLines(rows: readonly (readonly string[])[]): string[] {
  // An empty tab prints nothing, not even the column letters.
  if (rows.length === 0) return [];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return alignRows(
    [
      ['', ...Array.from({ length: columns }, (_, index) => columnLetters(index + 1))],
      ...rows.map((row, index) => [String(index + 1), ...row]),
    ],
    WIDEST,
  );
}
