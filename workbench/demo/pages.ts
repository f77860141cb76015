/** Prints tabs as they are displayed, for a terminal of 120 columns. */
import type { Workbook } from '../../runtime';
import { styleAt } from '../../runtime/features';
import { valueOf } from '../cells';
import { alignRows, clip, displayWidth } from '../table';
import { sheetOf, shown, visibleColumns } from './read-tabs';

export const WIDTH = 120;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** A checkbox as a character. */
const tick = (text: string): string => (text === 'TRUE' ? '☑' : text === 'FALSE' ? '☐' : text);

/** The visible columns of a tab. `widest` is the greatest width of a cell by header; default 20. */
export function tablePage(workbook: Workbook, tab: string, widest: Readonly<Record<string, number>>): string[] {
  const columns = visibleColumns(sheetOf(workbook, tab));
  const [headers = []] = shown(workbook, tab);
  const rows = shown(workbook, tab).filter((line) => line.some((cell) => cell !== ''));
  return alignRows(
    rows.map((line) =>
      columns.map((column) => clip(tick(line[column - 1] ?? ''), widest[headers[column - 1] ?? ''] ?? 20)),
    ),
  ).map((line) => clip(line, WIDTH));
}

/** Home's left half, then its right half, without empty lines and hidden columns. */
export function homePage(workbook: Workbook): string[] {
  const sheet = sheetOf(workbook, 'Home');
  const columns = visibleColumns(sheet);
  const rows = shown(workbook, 'Home');
  // The empty column separates the halves.
  const gap = columns.find((column) => rows.every((line) => (line[column - 1] ?? '') === '')) ?? Infinity;
  const half = (chosen: readonly number[]): string[][] =>
    rows
      .map((line) => chosen.map((column) => line[column - 1] ?? ''))
      .filter((line) => line.some((cell) => cell !== ''));
  const left = half(columns.filter((column) => column < gap));
  const right = half(columns.filter((column) => column > gap));
  const lines = (cells: readonly string[][], widths: readonly number[]): string[] =>
    cells.map((line) => {
      const last = line.reduce((found, cell, index) => (cell === '' ? found : index), 0);
      return clip(
        line
          .slice(0, last + 1)
          .map((cell, index) => (index === last ? cell : pad(clip(cell, widths[index] ?? 20), widths[index] ?? 20)))
          .join('  '),
        WIDTH,
      );
    });
  return [...lines(left, [72]), ...lines(right, [69, 10, 4])];
}

/**
 * The characters for the Timeline's conditional formats, in the order of the rules: today in the header and on a bar; done (goals, steps);
 * overdue; future (goals, steps); today.
 */
const MARKS = ['│', '│', '█', '█', '▓', '░', '░', '│'];

/** 0-based rows of the Timeline: the row with the first day of each period, and the first row of goals and steps. */
const [DAYS_ROW, FIRST_ROW] = [3, 4];

/** The Timeline as its conditional formats draw it: one character for each period, the months above, today marked. */
export function timelinePage(workbook: Workbook): string[] {
  const sheet = sheetOf(workbook, 'Timeline');
  const gid = sheet.getSheetId();
  const rows = shown(workbook, 'Timeline');
  const [header = []] = rows;
  const column = (name: string): number => header.indexOf(name);
  const [heads = []] = workbook.document.read(gid, DAYS_ROW, 0, 1, header.length);
  const days = heads.map((head) => String(valueOf(head)));
  // The row also holds two single dates (the first day and today). The periods begin where three dates follow each other.
  const first = days.findIndex((day, index) =>
    [day, days[index + 1] ?? '', days[index + 2] ?? ''].every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)),
  );
  const periods = days
    .slice(first)
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .slice(0, 60);
  const paints = new Map<string, string>();
  const colours = sheet
    .getConditionalFormatRules()
    .filter((rule) => rule.getRanges()[0]?.getColumn() === first + 1)
    .flatMap((rule) => rule.getBooleanCondition()?.getBackground()?.toLowerCase() ?? []);
  colours.forEach((paint, index) => {
    if (MARKS[index] !== undefined && !paints.has(paint)) paints.set(paint, MARKS[index]);
  });
  const markAt = (row0: number, index: number): string =>
    paints.get(styleAt(workbook.document, gid, row0, first + index).background) ?? ' ';
  const [nameWidth, statusWidth] = [WIDTH - periods.length - 2 - 10 - 2 - 11 - 2, 11];
  const line = (name: string, due: string, status: string, bar: string): string =>
    `${pad(clip(name, nameWidth), nameWidth)}  ${pad(clip(due, 10), 10)}  ${pad(clip(status, statusWidth), statusWidth)}  ${bar}`.trimEnd();
  const bars = (row0: number): string => periods.map((_, index) => markAt(row0, index)).join('');
  const body = rows.flatMap((cells, row0) => {
    const name = cells[column('What')] ?? '';
    return row0 < FIRST_ROW || name === ''
      ? []
      : [line(name, cells[column('Due')] ?? '', cells[column('Status')] ?? '', bars(row0))];
  });
  const today = bars(1).replace(/[^│]/g, ' ').replace(/│/g, '▼');
  return [
    line('', '', '', months(periods)),
    line(header[column('What')] ?? '', header[column('Due')] ?? '', header[column('Status')] ?? '', today),
    ...body,
  ];
}

/** The line of month names, each above its first period. A name that would overlap the name before it is omitted. */
function months(periods: readonly string[]): string {
  const starts = periods.flatMap((day, index) =>
    index === 0 || day.slice(0, 7) !== (periods[index - 1] ?? '').slice(0, 7) ? [index] : [],
  );
  if ((starts[1] ?? Infinity) < 4) starts.shift();
  let line = '';
  for (const index of starts) {
    const month = new Date(`${periods[index] ?? ''}T00:00:00Z`)
      .toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })
      .slice(0, 3);
    if (index === 0 || line.length < index) line = line.padEnd(index) + month;
  }
  return line.slice(0, periods.length);
}
