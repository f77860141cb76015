import { ask } from './ask';

const mismatch = (given: string, method: string): string =>
  `Exception: The parameters (${given}) don't match the method signature for ${method}.`;

test.each([
  ['SpreadsheetApp.setActiveSheet(null)', 'null', 'SpreadsheetApp.setActiveSheet'],
  ['SpreadsheetApp.setActiveRange(undefined)', 'null', 'SpreadsheetApp.setActiveRange'],
  ['SpreadsheetApp.open(null)', 'null', 'SpreadsheetApp.open'],
  ['file.setNamedRange("A", null)', 'String,null', 'SpreadsheetApp.Spreadsheet.setNamedRange'],
  ['sheet.copyTo(null)', 'null', 'SpreadsheetApp.Sheet.copyTo'],
  ['range.copyTo(null)', 'null', 'SpreadsheetApp.Range.copyTo'],
  ['range.setWrapStrategy(null)', 'null', 'SpreadsheetApp.Range.setWrapStrategy'],
  ['range.setRichTextValue(null)', 'null', 'SpreadsheetApp.Range.setRichTextValue'],
  ['range.insertCells(null)', 'null', 'SpreadsheetApp.Range.insertCells'],
  ['range.setNumberFormat(null)', 'null', 'SpreadsheetApp.Range.setNumberFormat'],
  ['range.sort("a")', 'String', 'SpreadsheetApp.Range.sort'],
  ['ScriptApp.getUserTriggers(null)', 'null', 'ScriptApp.getUserTriggers'],
  ['PropertiesService.getUserProperties().setProperties(null)', 'null', 'PropertiesService.Properties.setProperties'],
])('%s is the signature’s sentence', (code, given, method) => {
  expect(ask(code)).toBe(mismatch(given, method));
});

test.each([
  ['range.setValue("a").setValue(null); return range.isBlank();', true],
  [
    'range.setValues([[1, 2], [3, 4]]).setValues([[null, 2], [undefined, 4]]); return range.getValues();',
    [
      ['', 2],
      ['', 4],
    ],
  ],
  ['range.setFormula("=1").setFormula(null); return [range.getFormula(), range.isBlank()];', ['', true]],
  ['range.setFormula("=1").setFormulaR1C1(null); return range.isBlank();', true],
  ['range.setBackground("red").setBackground(null); return range.getBackground();', '#ffffff'],
  ['range.setNote("a").setNote(null); return range.getNote();', ''],
  ['range.insertCheckboxes().setDataValidation(null); return range.getDataValidation();', null],
  ['range.setBorder(true, null, null, null, null, null, null, null); return 1;', 1],
  ['range.setTextDirection(null); return range.getTextDirection();', null],
  ['range.setValue(sheet); return range.getValue();', 'Sheet'],
])('%s clears, as the reference says', (code, expected) => {
  expect(ask(code.includes('return') ? code : `return ${code}`)).toEqual(expected);
});
