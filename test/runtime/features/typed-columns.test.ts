import { openWorkbook, type Workbook } from '../../../runtime';

const VALIDATION = 'This operation is not allowed on cells in typed columns.';
const FORMAT = "You can't set the number format of cells in a typed column.";

function table(): { workbook: Workbook; range: (a1: string) => any; rule: () => unknown } {
  const workbook = openWorkbook({ now: '2026-03-02T09:00', timeZone: 'Europe/Berlin' });
  workbook.paste('Sheet1!A1', 'Name\tDone\tOther\nAna\tFALSE\tx\nBo\tTRUE\ty');
  workbook.convertToTable('Sheet1!A1:B3');
  const app = workbook.userServices().SpreadsheetApp as any;
  return {
    workbook,
    range: (a1) => workbook.range(a1),
    rule: () => app.newDataValidation().requireCheckbox().build(),
  };
}

describe('typed columns of a converted table', () => {
  test('refuse validations, checkboxes and number formats, also in a range that only overlaps them', () => {
    const { range, rule } = table();
    for (const cells of ['Sheet1!B2', 'Sheet1!A1:B2', 'Sheet1!B3:C9']) {
      expect(() => range(cells).setDataValidation(rule())).toThrow(VALIDATION);
      expect(() => range(cells).clearDataValidations()).toThrow(VALIDATION);
      expect(() => range(cells).insertCheckboxes()).toThrow(VALIDATION);
      expect(() => range(cells).removeCheckboxes()).toThrow(VALIDATION);
      expect(() => range(cells).setNumberFormat('@')).toThrow(FORMAT);
    }
  });

  test('leave the header, other columns and rows below alone, and take values, notes and colours', () => {
    const { range, rule } = table();
    for (const cells of ['Sheet1!A1:B1', 'Sheet1!C2:C3', 'Sheet1!A4:B9']) {
      range(cells).setDataValidation(rule());
      range(cells).setNumberFormat('@');
    }
    range('Sheet1!A2').setValue('Cy').setNote('new').setBackground('#ff0000');
    expect(range('Sheet1!A2').getDisplayValues()).toEqual([['Cy']]);
  });

  test('follow rows and columns that are inserted, and survive saving', () => {
    const { workbook } = table();
    workbook.sheet('Sheet1').insertColumnsBefore(1, 1);
    workbook.sheet('Sheet1').insertRowsBefore(3, 1);
    const again = openWorkbook({ from: workbook.copy() });
    const range = (a1: string): any => again.range(a1);
    expect(() => range('Sheet1!B4').setNumberFormat('@')).toThrow(FORMAT);
    range('Sheet1!A4').setNumberFormat('@');
    range('Sheet1!B5').setNumberFormat('@');
  });

  test('are in a copy of the tab, too', () => {
    const { workbook, range } = table();
    (workbook.sheet('Sheet1') as any).copyTo(workbook.spreadsheet()).setName('Copy');
    expect(() => range('Copy!B2').setNumberFormat('@')).toThrow(FORMAT);
    range('Copy!C2').setNumberFormat('@');
  });

  test('refuse nothing after the tab is gone, and another tab has none', () => {
    const { workbook, range } = table();
    workbook.spreadsheet().insertSheet('Next');
    range('Next!A1:C3').setNumberFormat('@');
    workbook.spreadsheet().deleteSheet(workbook.sheet('Sheet1'));
    range('Next!A1:C3').setNumberFormat('0.00');
  });
});
