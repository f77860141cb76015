import { open } from './open';

describe('notes', () => {
  test('are set, read and cleared by cell and by grid', () => {
    const { sheet } = open();
    sheet.getRange('B2').setNote('one\ntwo');
    sheet.getRange('A1:B1').setNotes([['x', null]]);
    expect(sheet.getRange('A1:B2').getNotes()).toEqual([
      ['x', ''],
      ['', 'one\ntwo'],
    ]);
    expect(sheet.getRange('B2').getNote()).toBe('one\ntwo');
    sheet.getRange('B2').setNote(null);
    sheet.getRange('A1').clearNote();
    expect(sheet.getRange('A1:B2').getNotes()).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('of another shape than the range throw the error for rows or columns', () => {
    const { sheet } = open();
    expect(() =>
      sheet.getRange('A1:B1').setNotes([
        ['x', 'y'],
        ['z', 'w'],
      ]),
    ).toThrow('The data has 2 but the range has 1.');
    expect(() => sheet.getRange('A1:B1').setNotes([['x']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  test('follow inserted, deleted and moved rows, and columns', () => {
    const { sheet } = open();
    sheet.getRange('B5').setNote('here');
    sheet.insertRowsBefore(2, 3);
    expect(sheet.getRange('B8').getNote()).toBe('here');
    sheet.deleteRows(1, 2);
    expect(sheet.getRange('B6').getNote()).toBe('here');
    sheet.moveRows(sheet.getRange('6:6'), 2);
    expect(sheet.getRange('B2').getNote()).toBe('here');
    sheet.insertColumnBefore(1);
    expect(sheet.getRange('C2').getNote()).toBe('here');
    sheet.deleteRow(2);
    expect(sheet.getRange('A1:Z20').getNotes().flat().filter(Boolean)).toEqual([]);
  });

  test('go with their cells when the range is sorted, stay in a copied sheet, and survive a snapshot', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    sheet.getRange('A1:A3').setValues([['c'], ['a'], ['b']]);
    sheet.getRange('A1').setNote('of c');
    sheet.getRange('A1:A3').sort(1);
    expect(sheet.getRange('A1:A3').getNotes()).toEqual([[''], [''], ['of c']]);
    const copy = sheet.copyTo(spreadsheet);
    expect(copy.getRange('A3').getNote()).toBe('of c');
    sheet.getRange('A3').setNote('other');
    expect(copy.getRange('A3').getNote()).toBe('of c');
    expect(opened.reopened().sheet.getRange('A3').getNote()).toBe('other');
  });

  test('are undone and redone as one step', async () => {
    const { sheet, execution } = open();
    sheet.getRange('A1:A2').setNotes([['a'], ['b']]);
    execution.document.model.dispatch('REQUEST_UNDO');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(sheet.getRange('A1:A2').getNotes()).toEqual([[''], ['']]);
    execution.document.model.dispatch('REQUEST_REDO');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(sheet.getRange('A1:A2').getNotes()).toEqual([['a'], ['b']]);
  });
});
