import { SpreadsheetApp } from '../../../runtime/spreadsheet';
import { testExecution } from './execution';

function setUp(options: Parameters<typeof testExecution>[0] = {}) {
  const execution = testExecution(options);
  const app = new SpreadsheetApp(execution) as any;
  return { execution, app, spreadsheet: app.getActive(), sheet: app.getActiveSheet() };
}

describe('the end of the data', () => {
  test('is the last row and column with content; formats do not count, formulas and FALSE do', () => {
    const { sheet } = setUp();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, 'A1']);
    sheet.getRange('A1:B2').setValues([
      ['a', ''],
      ['', 1],
    ]);
    sheet.getRange('F50').setBackground('red').setNumberFormat('0%');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([2, 2, 'A1:B2']);
    sheet.getRange('C4').setFormula('=""');
    sheet.getRange('A6').insertCheckboxes();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([6, 3]);
  });

  test('is where appendRow writes; the grid grows', () => {
    const { sheet } = setUp();
    sheet.getRange('A1000').setValue('last');
    sheet.appendRow(['next', '=1+1']);
    expect([sheet.getMaxRows(), sheet.getRange('A1001:B1001').getValues()]).toEqual([1001, [['next', 2]]]);
  });
});

describe('rows and columns', () => {
  test('are inserted with the styles and the validation of their neighbour', () => {
    const { sheet, app } = setUp();
    sheet.getRange('A1:A2').setValues([['head'], ['x']]);
    sheet.getRange('A1').setFontWeight('bold');
    sheet
      .getRange('A2')
      .setNumberFormat('0.0')
      .setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
    sheet.insertRowsAfter(2, 2);
    sheet.insertRowBefore(2);
    expect(sheet.getRange('A1:A5').getValues().flat()).toEqual(['head', '', 'x', '', '']);
    expect(sheet.getRange('A1:A5').getFontWeights().flat()).toEqual(['bold', 'normal', 'normal', 'normal', 'normal']);
    expect(
      sheet
        .getRange('A1:A6')
        .getNumberFormats()
        .flat()
        .map((format: string) => format === '0.0'),
    ).toEqual([false, true, true, true, true, false]);
    expect(
      sheet
        .getRange('A1:A6')
        .getDataValidations()
        .flat()
        .map((rule: unknown) => rule !== null),
    ).toEqual([false, true, true, true, true, false]);
    sheet.insertColumnAfter(1).insertColumnsBefore(1, 2);
    expect([sheet.getMaxColumns(), sheet.getRange('C1').getValue()]).toEqual([29, 'head']);
  });

  test('are deleted with formulas, named ranges and metadata following', () => {
    const { sheet, spreadsheet } = setUp();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('C1').setFormula('=SUM(A1:A3)');
    spreadsheet.setNamedRange('Third', sheet.getRange('A3'));
    sheet.getRange('3:3').addDeveloperMetadata('key');
    sheet.deleteRow(2);
    expect([sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue()]).toEqual(['=SUM(A1:A2)', 4]);
    expect([
      spreadsheet.getRangeByName('Third').getA1Notation(),
      sheet.getRange('2:2').getDeveloperMetadata().length,
    ]).toEqual(['A2', 1]);
  });

  test('move to before a place counted before the move, with notes and metadata', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.getRange('A2').setNote('of b');
    sheet.getRange('2:2').addDeveloperMetadata('key', 'b');
    sheet.moveRows(sheet.getRange('A2'), 5);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['a', 'c', 'd', 'b']);
    expect([
      sheet.getRange('A4').getNote(),
      sheet.getRange('4:4').getDeveloperMetadata().length,
      sheet.getRange('2:2').getDeveloperMetadata().length,
    ]).toEqual(['of b', 1, 0]);
    sheet.moveColumns(sheet.getRange('A:A'), 4);
    expect(sheet.getRange('C4').getValue()).toBe('b');
  });

  test('freeze, hide and have sizes', () => {
    const { sheet } = setUp();
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.hideRows(3, 2);
    sheet.hideColumn(sheet.getRange('E1'));
    sheet.setColumnWidth(2, 250).setRowHeights(3, 2, 50);
    expect([
      sheet.getFrozenRows(),
      sheet.getFrozenColumns(),
      sheet.isRowHiddenByUser(4),
      sheet.isColumnHiddenByUser(5),
    ]).toEqual([1, 2, true, true]);
    expect([sheet.getColumnWidth(1), sheet.getColumnWidth(2), sheet.getRowHeight(1), sheet.getRowHeight(4)]).toEqual([
      100, 250, 21, 50,
    ]);
    sheet.unhideRow(sheet.getRange('A3:A4'));
    sheet.showColumns(5);
    sheet.setFrozenRows(0);
    expect([sheet.getFrozenRows(), sheet.isRowHiddenByUser(4), sheet.isColumnHiddenByUser(5)]).toEqual([
      0,
      false,
      false,
    ]);
  });

  test('sort by a column, without the frozen rows', () => {
    const { sheet } = setUp();
    sheet.getRange('A1:B4').setValues([
      ['Name', 'N'],
      ['c', 1],
      ['a', 3],
      ['b', 2],
    ]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Name', 'a', 'b', 'c']);
    sheet.sort(2);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Name', 'c', 'b', 'a']);
    sheet.sort(2, false);
    expect(sheet.getRange('B1:B4').getValues().flat()).toEqual(['N', 3, 2, 1]);
  });
});

describe('clearing a sheet', () => {
  test('clears contents, or styles with conditional formats, but no validation', () => {
    const { sheet, app } = setUp();
    sheet
      .getRange('A1')
      .setValue(1)
      .setBackground('red')
      .setNote('n')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBackground('#00ff00')
        .setRanges([sheet.getRange('A1:A9')])
        .build(),
    ]);
    sheet.clearContents();
    expect([sheet.getLastRow(), sheet.getRange('A1').getBackground()]).toEqual([0, '#ff0000']);
    sheet.clearFormats();
    expect([
      sheet.getRange('A1').getBackground(),
      sheet.getConditionalFormatRules().length,
      sheet.getRange('A1').getDataValidation() !== null,
      sheet.getRange('A1').getNote(),
    ]).toEqual(['#ffffff', 0, true, 'n']);
    sheet.clearNotes();
    expect(sheet.getRange('A1').getNote()).toBe('');
  });
});

describe('sheets', () => {
  test('are inserted after the active sheet or at the index, and become active', () => {
    const { spreadsheet } = setUp();
    expect(spreadsheet.insertSheet().getName()).toBe('Sheet2');
    expect(spreadsheet.insertSheet('First', 0).getIndex()).toBe(1);
    expect(spreadsheet.getActiveSheet().getName()).toBe('First');
    expect(spreadsheet.insertSheet('Second').getIndex()).toBe(2);
    const template = spreadsheet.getSheetByName('Second');
    template.getRange('B2').setValue('x').setNote('n');
    template.hideSheet();
    const copy = spreadsheet.insertSheet('Third', { template });
    expect([
      copy.getRange('B2').getValue(),
      copy.getRange('B2').getNote(),
      copy.isSheetHidden(),
      copy.getMaxRows(),
    ]).toEqual(['x', 'n', false, 1000]);
  });

  test('are found by name, case and all, and by id', () => {
    const { spreadsheet, sheet } = setUp();
    expect([
      spreadsheet.getSheetByName('sheet1'),
      spreadsheet.getSheetByName('Sheet1').getSheetId(),
      spreadsheet.getSheetById(7),
    ]).toEqual([null, 0, null]);
    expect(spreadsheet.getSheetById(sheet.getSheetId()).getName()).toBe('Sheet1');
  });

  test('move, get renamed and are copied under Google’s name', () => {
    const { spreadsheet, sheet } = setUp();
    spreadsheet.insertSheet('Two');
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.moveActiveSheet(2);
    expect(spreadsheet.getSheets().map((each: any) => each.getName())).toEqual(['Two', 'Sheet1']);
    expect([sheet.copyTo(spreadsheet).getName(), spreadsheet.duplicateActiveSheet().getName()]).toEqual([
      'Copy of Sheet1',
      'Copy of Sheet1 2',
    ]);
    spreadsheet.renameActiveSheet("It's new");
    expect(spreadsheet.getRange("'It''s new'!A1").getSheet().getName()).toBe("It's new");
    expect(() => spreadsheet.moveActiveSheet(9)).toThrow();
  });

  test('hide, show and carry a colour', () => {
    const { spreadsheet, sheet } = setUp();
    const two = spreadsheet.insertSheet('Two');
    two.hideSheet();
    expect([two.isSheetHidden(), spreadsheet.getActiveSheet().getName()]).toEqual([true, 'Sheet1']);
    expect(two.showSheet().isSheetHidden()).toBe(false);
    expect([sheet.setTabColor('red').getTabColor(), sheet.setTabColor(null).getTabColor()]).toEqual(['#ff0000', null]);
    expect(sheet.setHiddenGridlines(true).hasHiddenGridlines()).toBe(true);
  });
});

describe('selection', () => {
  test('is changed by activate, which also activates the sheet', () => {
    const { spreadsheet, sheet, app } = setUp();
    const two = spreadsheet.insertSheet('Two');
    sheet.getRange('B2:C3').activate();
    expect([
      app.getActiveSheet().getName(),
      app.getActiveRange().getA1Notation(),
      app.getCurrentCell().getA1Notation(),
    ]).toEqual(['Sheet1', 'B2:C3', 'B2']);
    two.getRange('D4').activateAsCurrentCell();
    expect([
      app.getSelection().getActiveSheet().getName(),
      two.getActiveRange().getA1Notation(),
      sheet.getActiveCell().getA1Notation(),
    ]).toEqual(['Two', 'D4', 'A1']);
  });

  test('is the host’s own when it gives one', () => {
    const selection = {
      gid: 0,
      ranges: [{ row0: 4, column0: 1, rows: 2, columns: 1 }],
      current: { row0: 4, column0: 1 },
    };
    const execution = { ...testExecution(), selection };
    const app = new SpreadsheetApp(execution) as any;
    expect(app.getActiveRange().getA1Notation()).toBe('B5:B6');
    app.getActiveSheet().getRange('C1').activate();
    expect(selection.ranges).toEqual([{ row0: 0, column0: 2, rows: 1, columns: 1 }]);
  });

  test('falls back to the top left when its sheet is gone', () => {
    const { spreadsheet, app } = setUp();
    const two = spreadsheet.insertSheet('Two');
    two.getRange('D4').activate();
    spreadsheet.deleteSheet(two);
    expect([app.getActiveSheet().getName(), app.getActiveRange().getA1Notation()]).toEqual(['Sheet1', 'A1']);
  });
});

describe('the file', () => {
  test('has name, owner, editors, locale and zone', () => {
    const { spreadsheet, execution } = setUp();
    spreadsheet.rename('My plan');
    spreadsheet.addEditor('you@example.com');
    expect([spreadsheet.getName(), spreadsheet.getOwner().getEmail(), spreadsheet.getEditors().map(String)]).toEqual([
      'My plan',
      'me@example.com',
      ['me@example.com', 'you@example.com'],
    ]);
    spreadsheet.setSpreadsheetTimeZone('Asia/Tokyo');
    spreadsheet.setSpreadsheetLocale('de_DE');
    expect([execution.state.timeZone, execution.document.timeZone, spreadsheet.getSpreadsheetLocale()]).toEqual([
      'Asia/Tokyo',
      'Asia/Tokyo',
      'de_DE',
    ]);
    expect(() => spreadsheet.setSpreadsheetTimeZone('Mars/Olympus')).toThrow();
  });

  test('shows toasts and menus of the old kind', () => {
    const { spreadsheet, execution } = setUp();
    spreadsheet.toast('Done', 'Plan', 3);
    spreadsheet.addMenu('Plan', [{ name: 'Update', functionName: 'update' }, null]);
    expect(execution.shown).toEqual([{ kind: 'toast', title: 'Plan', text: 'Done', seconds: 3 }]);
    expect(execution.menus.get('Plan')).toEqual([
      { kind: 'item', label: 'Update', handler: 'update' },
      { kind: 'separator' },
    ]);
  });

  test('has builders and enumerations', () => {
    const { app } = setUp();
    expect([
      `${app.WrapStrategy.CLIP}`,
      `${app.BooleanCriteria.CUSTOM_FORMULA}`,
      typeof app.newRichTextValue().setText('x').build().getText(),
    ]).toEqual(['CLIP', 'CUSTOM_FORMULA', 'string']);
  });
});
