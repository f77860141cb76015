import { QUICK_FIRST_ROW, QUICK_ROWS, TAB, YELLOW, YELLOW_BEFORE } from './names';
import { isAsExpected, type Row } from './results';

const FIRST_ROW = 17;
const HEADERS = ['fact', 'says', 'where', 'expected', 'got', '', 'note'];

const STEPS: readonly (readonly [cell: string, text: string])[] = [
  ['A1', 'Probes: questions to Google. Work through 1 to 4, then choose Probes ▸ Results.'],
  ['A3', '1. Type x into the yellow cell →'],
  ['A4', '2. Type 1 Enter, 2 Enter … 10 Enter into these ten cells, as quickly as you can ↘'],
  ['D4', '3. Select the green cells and choose Format ▸ Convert to table'],
  ['A14', '4. Wait three minutes for two triggers, and until the sidebar says that it is done'],
];

/** Makes the tab with the cells that a person types into. It is the active one afterwards. */
export function prepareTab(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.getSheetByName(TAB) ?? file.insertSheet(TAB, 0);
  for (const [cell, text] of STEPS) sheet.getRange(cell).setValue(text);
  sheet.getRange(YELLOW).setNumberFormat('@').setValue(YELLOW_BEFORE).setBackground('#fff2a8');
  sheet.getRange(QUICK_FIRST_ROW, 2, QUICK_ROWS, 1).clearContent().setBackground('#eeeeee');
  sheet.getRange('E5:F5').setValues([['Name', 'Count']]);
  sheet.getRange('E6:F7').setValues([
    ['a', 1],
    ['b', 2],
  ]);
  sheet.getRange('E5:F7').setBackground('#d5f0d5');
  file.setActiveSheet(sheet);
}

const textOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** ✓, ✗, or why there is no answer. */
const verdictOf = (row: Row): string => (row.answer?.value === undefined ? '–' : isAsExpected(row) ? '✓' : '✗');

/** Writes the table of all facts below the cells to type into. */
export function writeTable(rows: readonly Row[]): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB);
  if (!sheet) return;
  const lines = rows.map((row) => [
    row.name,
    row.fact.says,
    row.fact.where,
    textOf(row.expected),
    textOf(row.answer?.value),
    verdictOf(row),
    row.answer?.left ?? row.answer?.note ?? '',
  ]);
  const last = FIRST_ROW + lines.length;
  if (sheet.getMaxRows() < last) sheet.insertRowsAfter(sheet.getMaxRows(), last - sheet.getMaxRows());
  // Texts, so that no answer is parsed.
  sheet
    .getRange(FIRST_ROW, 1, lines.length + 1, HEADERS.length)
    .setNumberFormat('@')
    .setValues([HEADERS, ...lines]);
}
