import type { Words } from '../catalogue/catalogue';
import { dateFormat, wordedDateFormat } from '../tables/date-format';
import { homeCells, homeRows, homeWidths, homeColumns, type HomeStyle } from '../tables/home';
import { palette } from '../tables/palette';
import { protectOnce } from './ours';

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
    title: { ...plain, size: 16, weight: 'bold' },
    text: plain,
    quiet,
    bar: { ...plain, size: 9, colour: palette.accent, align: 'center' },
    percent: { ...plain, format: '0%', align: 'center' },
    date: { ...quiet, format: wordedDateFormat(words.language, true), align: 'right' },
    dateQuiet: { ...quiet, format: dateFormat(locale) },
    asOf: { ...quiet, format: `"${words.home.asOf} "${wordedDateFormat(words.language, false)}` },
    centre: { ...plain, align: 'center' },
    strip: { ...plain, size: 9, colour: palette.accent },
    banner: { ...plain, colour: palette.ask, weight: 'bold' },
  };
}

/** Home's fixed texts and its looks; formulas and lists come with the update. */
export function drawHomeTab(sheet: Sheet, words: Words, locale: string): void {
  const all = looks(locale, words);
  const width = homeWidths.length;
  const grid = <T>(value: T): T[][] => Array.from({ length: homeRows }, () => Array.from({ length: width }, () => value));
  const [sizes, colours, weights, formats, aligns, values] = [grid(10), grid<string>(palette.ink), grid<'bold' | 'normal'>('normal'), grid('General'), grid<'left' | 'center' | 'right'>('left'), grid('')];
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
  homeWidths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.setRowHeight(2, 34);
  sheet.hideColumns(homeColumns.leftId);
  sheet.hideColumns(homeColumns.rightId);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(palette.accent);
  protectOnce(sheet, null);
}
