import type { AllWords, Words } from '../catalogue/catalogue';
import { palette } from '../tables/palette';
import { periodCount, timelineControlRow } from '../tables/timeline';
import { dateFormat } from '../tables/date-format';
import { endColumn, firstPeriodColumn, periodColours, periodFormat, periodWidth, timelineControls } from '../tables/timeline-periods';
import { columnLetters } from './marks';
import { userRules } from './ours';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The Timeline beside its table: header and hours of the periods, the controls, and the colours that draw the bars. */
export function drawTimelineTab(sheet: Sheet, words: AllWords, isNew = false): void {
  const heads = sheet.getRange(1, firstPeriodColumn, 1, periodCount + 1);
  heads.setNumberFormat(periodFormat);
  heads.setTextRotation(90);
  heads.setBackground(palette.headerBack);
  heads.setFontColor(palette.headerFont);
  heads.setFontSize(8);
  heads.setHorizontalAlignment('center');
  sheet.setRowHeight(1, 62);
  const hours = sheet.getRange(timelineControlRow, 1, 1, endColumn - 1);
  hours.setBackground(palette.monthBack);
  hours.setFontColor(palette.quiet);
  hours.setFontSize(7);
  const { anchor, today, zoom, shift } = timelineControls;
  sheet.getRange(timelineControlRow, anchor.column, 1, today.column - anchor.column + 1).setNumberFormat(dateFormat(sheet.getParent().getSpreadsheetLocale()));
  const zoomCell = sheet.getRange(zoom.row, zoom.column);
  const { zoom: zooms } = words.options;
  zoomCell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(Object.values(zooms), true).setAllowInvalid(true).setHelpText(words.notes.timelineZoom).build());
  zoomCell.setNote(words.notes.timelineZoom);
  if (isNew || zoomCell.getValue() === '') {
    zoomCell.setValue(zooms.week);
    sheet.getRange(shift.row, shift.column).setValue(0);
  }
  sheet.setColumnWidths(firstPeriodColumn, periodCount, periodWidth);
  sheet.hideColumns(endColumn);
  drawBars(sheet, words, isNew);
}

/** The conditional formats that draw the bars, over all rows of the periods. */
function drawBars(sheet: Sheet, words: Words, isNew: boolean): void {
  const range = sheet.getRange(1, firstPeriodColumn, sheet.getMaxRows(), periodCount);
  const rules = periodColours(columnLetters, words).map(({ formula, background, font }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([range]).setBackground(background);
    if (font) builder.setFontColor(font);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...(isNew ? [] : userRules(sheet)), ...rules]);
}
