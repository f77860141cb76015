import { open } from './open';
import {
  DeveloperMetadataLocationType as Type,
  DeveloperMetadataVisibility as Visibility,
} from '../../../runtime/features/enums';

const keys = (entries: any[]) => entries.map((entry) => entry.getKey());
const ODD = 'Adding developer metadata to arbitrary ranges is not currently supported.';

describe('developer metadata', () => {
  test('belongs to the file, a sheet, a row or a column, with key, value and visibility', () => {
    const { sheet, spreadsheet } = open();
    spreadsheet.addDeveloperMetadata('file');
    sheet.addDeveloperMetadata('sheet', 'v');
    sheet.getRange('5:5').addDeveloperMetadata('row', 'v', Visibility.PROJECT);
    sheet.getRange('C:C').addDeveloperMetadata('column', Visibility.PROJECT);
    const all = spreadsheet.createDeveloperMetadataFinder().find();
    expect(keys(all)).toEqual(['file', 'sheet', 'row', 'column']);
    expect(all.map((entry: any) => entry.getValue())).toEqual([null, 'v', 'v', null]);
    expect(all.map((entry: any) => entry.getVisibility().name())).toEqual([
      'DOCUMENT',
      'DOCUMENT',
      'PROJECT',
      'PROJECT',
    ]);
    expect(all.map((entry: any) => entry.getLocation().getLocationType().name())).toEqual([
      'SPREADSHEET',
      'SHEET',
      'ROW',
      'COLUMN',
    ]);
    expect(all[2].getLocation().getRow().getRow()).toBe(5);
    expect(all[3].getLocation().getColumn().getColumn()).toBe(3);
    expect(all[3].getLocation().getRow()).toBeNull();
    expect(keys(spreadsheet.getDeveloperMetadata())).toEqual(['file']);
    expect(keys(sheet.getDeveloperMetadata())).toEqual(['sheet']);
    expect(keys(sheet.getRange('5:5').getDeveloperMetadata())).toEqual(['row']);
    expect(keys(sheet.getRange('A5:B5').getDeveloperMetadata())).toEqual([]);
  });

  test('on cells, part of a row or several rows throws', () => {
    const { sheet } = open();
    for (const place of ['A1', 'A5:B5', '4:5', 'B:C'])
      expect(() => sheet.getRange(place).addDeveloperMetadata('k')).toThrow(ODD);
  });

  test('follows inserts and moves, dies with deletes, stays on sort', () => {
    const { sheet, spreadsheet } = open();
    sheet.getRange('5:5').addDeveloperMetadata('row');
    sheet.getRange('C:C').addDeveloperMetadata('column');
    const [row, column] = spreadsheet.createDeveloperMetadataFinder().find();
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnBefore(2);
    expect(row.getLocation().getRow().getRow()).toBe(7);
    expect(column.getLocation().getColumn().getColumn()).toBe(4);
    sheet.moveRows(sheet.getRange('7:7'), 3);
    expect(row.getLocation().getRow().getRow()).toBe(3);
    sheet
      .getRange('A1:B4')
      .setValues([
        [4, 1],
        [3, 1],
        [2, 1],
        [1, 1],
      ])
      .sort(1);
    expect(row.getLocation().getRow().getRow()).toBe(3);
    sheet.deleteRow(3);
    expect(() => row.getKey()).toThrow();
    sheet.deleteColumn(4);
    expect(spreadsheet.createDeveloperMetadataFinder().find()).toEqual([]);
  });

  test('is changed, moved and removed', () => {
    const { sheet, spreadsheet } = open();
    sheet.addDeveloperMetadata('k', 'v');
    const [entry] = sheet.getDeveloperMetadata();
    const id = entry.getId();
    entry.setKey('key').setValue('w').setVisibility(Visibility.PROJECT).moveToRow(sheet.getRange('2:2'));
    expect([entry.getId(), entry.getKey(), entry.getValue(), entry.getVisibility().name()]).toEqual([
      id,
      'key',
      'w',
      'PROJECT',
    ]);
    expect(keys(sheet.getRange('2:2').getDeveloperMetadata())).toEqual(['key']);
    expect(() => entry.moveToColumn(sheet.getRange('2:2'))).toThrow(ODD);
    entry.moveToSpreadsheet();
    expect(keys(spreadsheet.getDeveloperMetadata())).toEqual(['key']);
    entry.remove();
    expect(() => entry.getValue()).toThrow();
  });

  test('is copied with a copied sheet under new ids, and no id is used twice', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    sheet.getRange('2:2').addDeveloperMetadata('row', 'x');
    const copy = sheet.copyTo(spreadsheet);
    const [mine] = sheet.getRange('2:2').getDeveloperMetadata();
    const [theirs] = copy.getRange('2:2').getDeveloperMetadata();
    expect(theirs.getValue()).toBe('x');
    expect(theirs.getId()).not.toBe(mine.getId());
    const last = theirs.getId();
    theirs.remove();
    sheet.addDeveloperMetadata('new');
    expect(sheet.getDeveloperMetadata()[0].getId()).toBeGreaterThan(last);
    const again = opened.reopened();
    expect(keys(again.spreadsheet.createDeveloperMetadataFinder().find())).toEqual(['row', 'new']);
    again.sheet.addDeveloperMetadata('newer');
    expect(
      new Set(
        again.spreadsheet
          .createDeveloperMetadataFinder()
          .find()
          .map((entry: any) => entry.getId()),
      ).size,
    ).toBe(3);
  });

  test('is found by scope, key, value, id, visibility and kind of place', () => {
    const { sheet, spreadsheet } = open();
    sheet.getRange('3:3').addDeveloperMetadata('a', '1');
    sheet.getRange('B:B').addDeveloperMetadata('a', '2');
    sheet.addDeveloperMetadata('b', '1', Visibility.PROJECT);
    const finder = () => spreadsheet.createDeveloperMetadataFinder();
    expect(finder().withKey('a').find()).toHaveLength(2);
    expect(keys(finder().withValue('1').withVisibility(Visibility.PROJECT).find())).toEqual(['b']);
    expect(keys(finder().withLocationType(Type.COLUMN).find())).toEqual(['a']);
    expect(finder().withId(2).find()[0].getValue()).toBe('2');
    expect(sheet.getRange('A1:D5').createDeveloperMetadataFinder().find()).toEqual([]);
    expect(keys(sheet.getRange('1:5').createDeveloperMetadataFinder().find())).toEqual(['a']);
    expect(sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations().find()).toHaveLength(2);
    expect(keys(sheet.createDeveloperMetadataFinder().find())).toEqual(['a', 'a', 'b']);
  });
});
