import type { Words } from '../../catalogue/catalogue';
import { columnLetters } from '../../tables/column-letters';
import { dateFormat } from '../../tables/date-format';
import { palette } from '../../tables/palette';
import { periodCount, timelineFirstRow, timelineRows } from '../../tables/timeline';
import {
  endColumn,
  firstPeriodColumn,
  periodFormat,
  periodWidth,
  timelineColours,
  timelineControls,
} from '../../tables/timeline-periods';
import { setOnEach } from '../spreadsheet/set-on-each';
import { noRules, readRules, setColours, warningOf, type StandingRules } from './own-rules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a Timeline has before it is drawn again. */
export interface StandingTimeline {
  readonly zoom: unknown;
  readonly rules: StandingRules;
  readonly warning: GoogleAppsScript.Spreadsheet.Protection | undefined;
}

export function readTimelineTab(sheet: Sheet): StandingTimeline {
  const { row, column } = timelineControls.zoom;
  return { zoom: sheet.getRange(row, column).getValue(), rules: readRules(sheet), warning: warningOf(sheet, true) };
}

/**
 * Draws the parts of the Timeline besides its table: the top rows, the controls, and the colours of the bars.
 * @param standing null for a new tab
 */
export function drawTimelineTab(
  sheet: Sheet,
  words: Words,
  standing: StandingTimeline | null,
  withColours = true,
): void {
  const at = ({ row, column }: { readonly row: number; readonly column: number }): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(row, column);
  const { legend, zoomLabel, zoom, shift } = timelineControls;
  const shown = endColumn - 1;
  const months = sheet.getRange(timelineRows.months, firstPeriodColumn, 1, periodCount);
  months.setBackground(palette.headerBack).setFontColor(palette.headerFont).setFontWeight('bold');
  const top = sheet.getRange(timelineRows.periods, 1, 2, shown);
  top.setBackground(palette.topBack).setFontColor(palette.ink).setVerticalAlignment('middle');
  sheet
    .getRange(timelineRows.months, firstPeriodColumn, timelineRows.hours, periodCount)
    .setFontSize(8)
    .setVerticalAlignment('middle')
    .setWrap(false);
  sheet.getRange(timelineRows.periods, firstPeriodColumn, 2, periodCount).setHorizontalAlignment('center');
  setOnEach([periodFormat], () =>
    sheet.getRange(timelineRows.periods, firstPeriodColumn, 1, periodCount).setNumberFormat(periodFormat),
  );
  formatDaysOfTimeline(sheet, sheet.getParent().getSpreadsheetLocale());
  sheet
    .getRange(timelineFirstRow, 1, sheet.getMaxRows() - timelineRows.days, firstPeriodColumn - 1)
    .setFontColor(palette.ink);
  const zoomCell = at(zoom);
  const { zoom: zooms } = words.options;
  setOnEach([zoomCell], () =>
    zoomCell.setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInList(Object.values(zooms), true)
        .setAllowInvalid(true)
        .setHelpText(words.notes.timelineZoom)
        .build(),
    ),
  );
  zoomCell.setNote(words.notes.timelineZoom).setBackground('#ffffff').setFontWeight('bold');
  at(zoomLabel).setHorizontalAlignment('right');
  sheet.getRange(timelineRows.periods, 1, 2, zoomLabel.column).setFontSize(8).setWrap(false);
  if (!standing) {
    const [line = []] = timelineTop(words);
    sheet.getRange(legend.row, 1, 1, line.length).setValues([line]);
    at(shift).setValue(0);
  } else {
    at(legend).setValue(words.notes.timelineLegend);
    at(zoomLabel).setValue(words.notes.zoomLabel);
    if (standing.zoom === '') {
      zoomCell.setValue(zooms.week);
      at(shift).setValue(0);
    }
  }
  sheet.setColumnWidths(firstPeriodColumn, periodCount, periodWidth);
  sheet.hideColumns(endColumn);
  sheet.setRowHeights(1, timelineRows.hours, 22);
  sheet.hideRows(timelineRows.days);
  if (withColours) drawColours(sheet, words, standing?.rules ?? noRules);
}

/** The rows below the header of a new Timeline: the legend and the zoom in the first, the shift in the last. */
export function timelineTop(words: Words): (string | number)[][] {
  const { legend, zoomLabel, zoom, shift } = timelineControls;
  const line = (row: number): (string | number)[] => {
    const texts: [number, string | number][] =
      row === legend.row
        ? [
            [legend.column, words.notes.timelineLegend],
            [zoomLabel.column, words.notes.zoomLabel],
            [zoom.column, words.options.zoom.week],
          ]
        : row === shift.row
          ? [[shift.column, 0]]
          : [];
    const width = Math.max(0, ...texts.map(([column]) => column));
    return Array.from({ length: width }, (_, index) => texts.find(([column]) => column === index + 1)?.[1] ?? '');
  };
  return [timelineRows.periods, timelineRows.hours, timelineRows.days].map(line);
}

/** Lets people change the zoom without the warning of the protected tab. */
export function allowZoom(sheet: Sheet, protection = warningOf(sheet, true)): void {
  const { row, column } = timelineControls.zoom;
  protection?.setUnprotectedRanges([sheet.getRange(row, column)]);
}

/** Sets the locale's date format for the first days of the periods. */
export function formatDaysOfTimeline(sheet: Sheet, locale: string): void {
  setOnEach([locale], () => sheet.getRange(timelineRows.days, 1, 1, endColumn).setNumberFormat(dateFormat(locale)));
}

/** Sets the conditional formats that draw the bars and mark the rows. */
export function drawColours(sheet: Sheet, words: Words, standing: StandingRules): void {
  const rows = sheet.getMaxRows();
  setColours(
    sheet,
    timelineColours(columnLetters, words).map((rule) => ({
      ...rule,
      range: sheet.getRange(1, rule.from, rows, rule.to - rule.from + 1),
    })),
    standing,
  );
}
