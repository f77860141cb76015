/** The tabs as a person looks at them, for a terminal of 120 columns. */
import type { Workbook } from '../../runtime';
import { styleAt } from '../../runtime/features';
import { valueOf } from '../cells';
import { alignRows, clip, displayWidth } from '../table';
import { sheetOf, shown, visibleColumns } from './read-tabs';

export const WIDTH = 120;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** A box as it looks in the page. */
const tick = (text: string): string => (text === 'TRUE' ? '☑' : text === 'FALSE' ? '☐' : text);

/** The visible columns of a tab; `widest` says by header how much of a cell is shown. */
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

/** Home's left half, then its right half; empty lines and the hidden columns of IDs are left out. */
export function homePage(workbook: Workbook): string[] {
  const sheet = sheetOf(workbook, 'Home');
  const columns = visibleColumns(sheet);
  const rows = shown(workbook, 'Home');
  // The narrow empty column between the halves.
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

/** What the Timeline's own rules paint in its periods, in their order: today at the top and on a bar; done, of goals and of steps; passed; to come, of goals and of steps; today. */
const MARKS = ['│', '│', '█', '█', '▓', '░', '░', '│'];

/** 0-based rows of the Timeline: where each period's first day stands, and where the goals and steps begin. */
const [DAYS, FIRST] = [3, 4];

/** The Timeline as the sheet's conditional formats draw it: a letter a period, months above, today marked. */
export function timelinePage(workbook: Workbook): string[] {
  const sheet = sheetOf(workbook, 'Timeline');
  const gid = sheet.getSheetId();
  const rows = shown(workbook, 'Timeline');
  const [header = []] = rows;
  const column = (name: string): number => header.indexOf(name);
  const [heads = []] = workbook.document.read(gid, DAYS, 0, 1, header.length);
  const days = heads.map((head) => String(valueOf(head)));
  // Beside the periods' days stand the first of them and today, by themselves.
  const first = days.findIndex((day, index) =>
    [day, days[index + 1] ?? '', days[index + 2] ?? ''].every((one) => /^\d{4}-\d{2}-\d{2}$/.test(one)),
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
    return row0 < FIRST || name === ''
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

/** The names of the months above the first period of each; a name that would touch the one before is left out, at the beginning the first. */
function months(periods: readonly string[]): string {
  const starts = periods.flatMap((day, index) =>
    index === 0 || day.slice(0, 7) !== (periods[index - 1] ?? '').slice(0, 7) ? [index] : [],
  );
  if ((starts[1] ?? Infinity) < 4) starts.shift();
  let said = '';
  for (const index of starts) {
    const month = new Date(`${periods[index] ?? ''}T00:00:00Z`)
      .toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })
      .slice(0, 3);
    if (index === 0 || said.length < index) said = said.padEnd(index) + month;
  }
  return said.slice(0, periods.length);
}
