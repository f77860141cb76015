import type { Words } from '../../catalogue/catalogue';
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
import { columnLetters } from '../spreadsheet/marks';
import { setOnEach } from '../spreadsheet/set-on-each';
import { setColours, warningOf } from './own-rules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Draws the parts of the Timeline besides its table: the top rows, the controls, and the colours of the bars. */
export function drawTimelineTab(sheet: Sheet, words: Words, isNew = false): void {
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
  at(legend).setValue(words.notes.timelineLegend);
  at(zoomLabel).setValue(words.notes.zoomLabel).setHorizontalAlignment('right');
  sheet.getRange(timelineRows.periods, 1, 2, zoomLabel.column).setFontSize(8).setWrap(false);
  if (isNew || zoomCell.getValue() === '') {
    zoomCell.setValue(zooms.week);
    at(shift).setValue(0);
  }
  sheet.setColumnWidths(firstPeriodColumn, periodCount, periodWidth);
  sheet.hideColumns(endColumn);
  sheet.setRowHeights(1, timelineRows.hours, 22);
  sheet.hideRows(timelineRows.days);
  drawColours(sheet, words, isNew);
}

/** Lets people change the zoom without the warning of the protected tab. */
export function allowZoom(sheet: Sheet): void {
  const { row, column } = timelineControls.zoom;
  warningOf(sheet, true)?.setUnprotectedRanges([sheet.getRange(row, column)]);
}

/** Sets the locale's date format for the first days of the periods. */
export function formatDaysOfTimeline(sheet: Sheet, locale: string): void {
  setOnEach([locale], () => sheet.getRange(timelineRows.days, 1, 1, endColumn).setNumberFormat(dateFormat(locale)));
}

/** Sets the conditional formats that draw the bars and mark the rows. */
function drawColours(sheet: Sheet, words: Words, isNew: boolean): void {
  const rows = sheet.getMaxRows();
  setColours(
    sheet,
    timelineColours(columnLetters, words).map((rule) => ({
      ...rule,
      range: sheet.getRange(1, rule.from, rows, rule.to - rule.from + 1),
    })),
    isNew,
  );
}
