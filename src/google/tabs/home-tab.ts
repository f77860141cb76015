import type { Words } from '../../catalogue/catalogue';
import { dateFormat } from '../../tables/date-format';
import {
  homeCard,
  homeColumns,
  homeHeadingRows,
  homeHeights,
  homeMerged,
  homeRowHeight,
  homeRows,
  homeWidths,
} from '../../tables/home-layout';
import { homeCells, type HomeStyle } from '../../tables/home';
import { palette } from '../../tables/palette';
import { columnLetters } from '../spreadsheet/marks';
import { protectOnce } from './own-rules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Look {
  readonly size: number;
  readonly colour: string;
  readonly weight: 'bold' | 'normal';
  readonly format: string;
  readonly align: 'left' | 'center' | 'right';
}

function looks(locale: string, words: Words): Readonly<Record<HomeStyle, Look>> {
  const plain: Look = { size: 10, colour: palette.ink, weight: 'normal', format: '', align: 'left' };
  const quiet: Look = { ...plain, colour: palette.quiet, size: 9 };
  return {
    label: quiet,
    heading: { ...plain, size: 11, colour: palette.accent, weight: 'bold' },
    title: { ...plain, size: 13, weight: 'bold' },
    hero: { ...plain, size: 15, weight: 'bold' },
    why: { ...quiet, colour: palette.soon },
    text: plain,
    question: plain,
    quiet,
    bar: { ...plain, size: 8, colour: palette.accent },
    percent: { ...plain, size: 9, format: '0%', align: 'right' },
    date: { ...quiet, format: words.dates.weekdayFormat, align: 'right' },
    dateQuiet: { ...quiet, format: dateFormat(locale) },
    asOf: { ...quiet, format: `"${words.home.asOf} "${words.dates.dayFormat}` },
    strip: { ...plain, size: 8, colour: palette.accent },
    banner: { ...plain, colour: palette.ask, weight: 'bold' },
  };
}

/** Draws Home's fixed texts and formats; the update writes the formulas and lists. */
export function drawHomeTab(sheet: Sheet, words: Words, locale: string): void {
  const all = looks(locale, words);
  const width = homeWidths.length;
  const grid = <T>(value: T): T[][] =>
    Array.from({ length: homeRows }, () => Array.from({ length: width }, () => value));
  const [sizes, colours, weights, formats, aligns, values] = [
    grid(10),
    grid<string>(palette.ink),
    grid<'bold' | 'normal'>('normal'),
    grid('General'),
    grid<'left' | 'center' | 'right'>('left'),
    grid(''),
  ];
  const set = <T>(lines: T[][], row: number, column: number, value: T): void => {
    const line = lines[row - 1];
    if (line) line[column - 1] = value;
  };
  for (const cell of homeCells(words)) {
    const look = all[cell.style];
    set(sizes, cell.row, cell.column, look.size);
    set(colours, cell.row, cell.column, look.colour);
    set(weights, cell.row, cell.column, look.weight);
    set(formats, cell.row, cell.column, look.format === '' ? 'General' : look.format);
    set(aligns, cell.row, cell.column, look.align);
    if (cell.kind === 'words') set(values, cell.row, cell.column, cell.text);
  }
  const range = sheet.getRange(1, 1, homeRows, width);
  range.setNumberFormats(formats);
  range.setFontSizes(sizes);
  range.setFontColors(colours);
  range.setFontWeights(weights);
  range.setHorizontalAlignments(aligns);
  range.setVerticalAlignment('middle');
  range.setValues(values);
  sheet.getRange(...homeCard).setBackground(palette.soonBack);
  for (const zone of homeMerged)
    sheet
      .getRange(...zone)
      .merge()
      .setWrap(true);
  const columns = [
    [homeColumns.left, homeColumns.leftSide],
    [homeColumns.right, homeColumns.rightSide],
  ].map((ends) => ends.map(columnLetters));
  const lines = homeHeadingRows.flatMap((row) => columns.map(([from = '', to = '']) => `${from}${row}:${to}${row}`));
  sheet
    .getRangeList(lines)
    .setBorder(null, null, true, null, null, null, palette.line, SpreadsheetApp.BorderStyle.SOLID);
  homeWidths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.setRowHeights(1, homeRows, homeRowHeight);
  for (const [row, pixels] of Object.entries(homeHeights)) sheet.setRowHeightsForced(Number(row), 1, pixels);
  sheet.hideColumns(homeColumns.leftId);
  sheet.hideColumns(homeColumns.rightId);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(palette.accent);
  protectOnce(sheet, null);
}

/** Sets the date formats on Home again for another language or locale. */
export function dressHome(sheet: Sheet, words: Words, locale: string): void {
  const all = looks(locale, words);
  for (const { row, column, style } of homeCells(words)) {
    if (style === 'date' || style === 'dateQuiet' || style === 'asOf')
      sheet.getRange(row, column).setNumberFormat(all[style].format);
  }
}
