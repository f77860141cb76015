import { SpreadsheetApp } from '../../../runtime/spreadsheet';
import { testExecution, testSheet } from './execution';

/** The message of the thrown error; undefined if no error is thrown. */
function thrown(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    expect((error as Error).name).toBe('Exception');
    return (error as Error).message;
  }
}

describe('shapes', () => {
  const { sheet } = testSheet();
  test.each<[string, () => unknown, string]>([
    [
      'too few rows',
      () => sheet.getRange('A1:B3').setValues([[1, 2]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 3.',
    ],
    [
      'too many columns',
      () => sheet.getRange('A1:B1').setValues([[1, 2, 3]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      'a short second row',
      () => sheet.getRange('A1:B2').setFormulas([['=1', '=2'], ['=3']]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'no rows of backgrounds',
      () => sheet.getRange('A1').setBackgrounds([]),
      'The number of rows in the data does not match the number of rows in the range. The data has 0 but the range has 1.',
    ],
    [
      'formats',
      () => sheet.getRange('A1:A2').setNumberFormats([['0']]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
  ])('%s', (_, act, message) => {
    expect(thrown(act)).toBe(message);
  });
});

describe('bounds', () => {
  const { sheet } = testSheet();
  test.each<[string, () => unknown, string]>([
    ['row 0', () => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    ['column 0', () => sheet.getRange(1, 0), 'The starting column of the range is too small.'],
    ['no rows', () => sheet.getRange(1, 1, 0, 1), 'The number of rows in the range must be at least 1.'],
    ['no columns', () => sheet.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.'],
    [
      'row 1001',
      () => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'column AA',
      () => sheet.getRange('AA1').getValue(),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['an offset off the top', () => sheet.getRange('A1').offset(-1, 0), 'The starting row of the range is too small.'],
    [
      'a cell outside of the range',
      () => sheet.getRange('A1:B2').getCell(3, 1),
      'The coordinates or dimensions of the range are invalid.',
    ],
    ['rows below the grid', () => sheet.deleteRows(1000, 2), 'Those rows are out of bounds.'],
    ['columns right of the grid', () => sheet.insertColumnsAfter(27, 1), 'Those columns are out of bounds.'],
    ['row 0 inserted', () => sheet.insertRowBefore(0), 'Those rows are out of bounds.'],
    ['all rows', () => sheet.deleteRows(1, 1000), 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['a sort column outside', () => sheet.getRange('A1:B2').sort(3), 'Those columns are out of bounds.'],
  ])('%s', (_, act, message) => {
    expect(thrown(act)).toBe(message);
  });

  test('a range outside a grid that became smaller', () => {
    const { sheet: shrinking } = testSheet();
    const range = shrinking.getRange('A999');
    shrinking.deleteRows(900, 101);
    expect(thrown(() => range.getValue())).toBe(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(range.getA1Notation()).toBe('A999');
  });

  test('all rows but the frozen ones', () => {
    const { sheet: frozen } = testSheet();
    frozen.setFrozenRows(1);
    expect(thrown(() => frozen.deleteRows(2, 999))).toBe('Sorry, it is not possible to delete all non-frozen rows.');
    frozen.deleteRows(2, 998);
    expect(frozen.getMaxRows()).toBe(2);
  });

  test('all that is seen, while hidden columns are left', () => {
    const { sheet: left } = testSheet();
    left.getRange('X1').setValue('hidden');
    left.hideColumns(24);
    left.hideColumns(25, 2);
    left.deleteColumns(1, 23);
    expect([left.getMaxColumns(), left.getRange('A1').getValue()]).toEqual([3, 'hidden']);
    expect(thrown(() => left.deleteColumns(1, 3))).toBe('Sorry, it is not possible to delete all non-frozen columns.');
  });

  test('ten million cells', () => {
    const { sheet: large, spreadsheet } = testSheet();
    expect(thrown(() => large.insertRowsAfter(1000, 400_000))).toBe(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
    expect(large.getMaxRows()).toBe(1000);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });
});

describe('sheets', () => {
  test('names are unique without regard to case, not blank and at most 100 characters long', () => {
    const { spreadsheet, sheet } = testSheet();
    expect(thrown(() => spreadsheet.insertSheet('sheet1'))).toBe(
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    expect(thrown(() => spreadsheet.insertSheet('x'.repeat(101)))).toBe(
      'The sheet name cannot be greater than 100 characters.',
    );
    const two = spreadsheet.insertSheet('Two');
    expect(thrown(() => two.setName('SHEET1'))).toBe(
      'A sheet with the name "SHEET1" already exists. Please enter another name.',
    );
    expect(two.setName('TWO').getName()).toBe('TWO');
    expect(sheet.setName('Sheet1').getName()).toBe('Sheet1');
  });

  test('the last visible sheet cannot be deleted or hidden', () => {
    const { spreadsheet, sheet } = testSheet();
    expect(thrown(() => spreadsheet.deleteSheet(sheet))).toBe("You can't remove all the visible sheets in a document.");
    const two = spreadsheet.insertSheet('Two');
    two.hideSheet();
    expect(thrown(() => spreadsheet.deleteSheet(sheet))).toBe("You can't remove all the visible sheets in a document.");
    expect(thrown(() => sheet.hideSheet())).toBe("You can't remove all the visible sheets in a document.");
    spreadsheet.deleteSheet(two);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });

  test('a deleted sheet throws', () => {
    const { spreadsheet } = testSheet();
    const two = spreadsheet.insertSheet('Two');
    const range = two.getRange('A1');
    spreadsheet.deleteSheet(two);
    expect(thrown(() => range.getValue())).toMatch(/^Sheet \d+ not found$/);
    expect(thrown(() => two.getName())).toMatch(/^Sheet \d+ not found$/);
  });
});

describe('SpreadsheetApp', () => {
  test('opens its own file only', () => {
    const app = new SpreadsheetApp(testExecution());
    expect(app.openById('FILE1').getName()).toBe('Plan');
    expect(app.openByUrl(app.getActive().getUrl()).getId()).toBe('FILE1');
    expect(thrown(() => app.openById('OTHER'))).toBe('You do not have permission to access the requested document.');
    expect(() => app.create('New')).toThrow(/SpreadsheetApp\.create is not implemented/);
  });

  test('has no user interface under a clock', () => {
    expect(thrown(() => new SpreadsheetApp(testExecution({ surface: 'clock' })).getUi())).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(new SpreadsheetApp(testExecution()).getUi()).toBeDefined();
  });
});
