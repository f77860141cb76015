import type { Words } from '../../catalogue/catalogue';
import { columnLetters } from '../../tables/column-letters';
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
import { homeCells, type HomeCell, type HomeStyle } from '../../tables/home';
import { palette } from '../../tables/palette';
import { setOnEach } from '../spreadsheet/set-on-each';

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

function styleOf({ size, colour, weight }: Look): GoogleAppsScript.Spreadsheet.TextStyle {
  return SpreadsheetApp.newTextStyle()
    .setFontSize(size)
    .setForegroundColor(colour)
    .setBold(weight === 'bold')
    .build();
}

/** The heights that differ from the others, one for neighbouring rows. */
function heights(): { readonly row: number; count: number; readonly pixels: number }[] {
  const runs: { row: number; count: number; pixels: number }[] = [];
  for (const [key, pixels] of Object.entries(homeHeights)) {
    const [row, last] = [Number(key), runs[runs.length - 1]];
    if (last && last.row + last.count === row && last.pixels === pixels) last.count += 1;
    else runs.push({ row, count: 1, pixels });
  }
  return runs;
}

/** Draws Home's fixed texts and formats, and gives the texts; the update writes the formulas and lists. */
export function drawHomeTab(sheet: Sheet, words: Words, locale: string): string[][] {
  const all = looks(locale, words);
  const width = homeWidths.length;
  const cells = new Map(homeCells(words).map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const grid = <T>(pick: (look: Look, cell: HomeCell | undefined) => T): T[][] =>
    Array.from({ length: homeRows }, (_, row) =>
      homeWidths.map((_, column) => {
        const cell = cells.get(`${row + 1} ${column + 1}`);
        return pick(all[cell?.style ?? 'text'], cell);
      }),
    );
  const range = sheet.getRange(1, 1, homeRows, width);
  range.setNumberFormats(grid(({ format }) => format || 'General'));
  const styles = new Map(Object.values(all).map((look) => [look, styleOf(look)]));
  range.setTextStyles(grid((look) => styles.get(look) ?? styleOf(look)));
  range.setHorizontalAlignments(grid(({ align }) => align));
  range.setVerticalAlignment('middle');
  const texts = grid((_, cell) => (cell?.kind === 'words' ? cell.text : cell?.kind === 'formula' ? cell.empty : ''));
  range.setValues(texts);
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
  homeWidths.forEach((pixels, index) => {
    const isHidden = index + 1 === homeColumns.leftId || index + 1 === homeColumns.rightId;
    if (!isHidden) sheet.setColumnWidth(index + 1, pixels);
  });
  sheet.setRowHeights(1, homeRows, homeRowHeight);
  for (const { row, count, pixels } of heights()) sheet.setRowHeightsForced(row, count, pixels);
  sheet.hideColumns(homeColumns.leftId);
  sheet.hideColumns(homeColumns.rightId);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(palette.accent);
  return texts;
}

/** Sets the date formats on Home again for another language or locale. */
export function dressHome(sheet: Sheet, words: Words, locale: string): void {
  const all = looks(locale, words);
  for (const { row, column, style } of homeCells(words)) {
    if (style === 'date' || style === 'dateQuiet' || style === 'asOf')
      setOnEach([style], () => sheet.getRange(row, column).setNumberFormat(all[style].format));
  }
}
