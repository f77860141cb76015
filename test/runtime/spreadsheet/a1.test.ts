import fc from 'fast-check';
import { columnIndex, columnLetters, parseReference, printArea } from '../../../runtime/spreadsheet';
import { testSheet } from './execution';

describe('A1 notation', () => {
  test.each([
    ['B2', 'B2'],
    ['$B$2', 'B2'],
    ['C3:A1', 'A1:C3'],
    ['A:C', 'A:C'],
    ['2:4', '2:4'],
    ['A2:C', 'A2:C'],
    ['R2C3', 'C2'],
    ['r1c1:r2c3', 'A1:C2'],
    ['Sheet1!B2', 'B2'],
    ["'sheet1'!B2:B3", 'B2:B3'],
    ['B2:B2', 'B2'],
  ])('getRange(%j) is %s', (text, printed) => {
    expect(testSheet().sheet.getRange(text).getA1Notation()).toBe(printed);
  });

  test.each(['', 'A', '1', 'A0', 'Nope', 'A1:B2:C3', 'Nowhere!A1', 'A1;B2', '!A1'])(
    'getRange(%j) finds no range',
    (text) => {
      expect(() => testSheet().sheet.getRange(text)).toThrow('Range not found');
    },
  );

  test('knows which sides are open', () => {
    const range = testSheet().sheet.getRange('A2:C');
    expect([
      range.isStartRowBounded(),
      range.isEndRowBounded(),
      range.isStartColumnBounded(),
      range.isEndColumnBounded(),
    ]).toEqual([true, false, true, true]);
    expect([range.getRow(), range.getLastRow(), range.getNumRows(), range.getNumColumns()]).toEqual([2, 1000, 999, 3]);
  });

  test('letters and indexes are inverse, and any printed area is parsed', () => {
    fc.assert(
      fc.property(fc.nat(18_277), fc.nat(10_000), fc.nat(10_000), fc.nat(18_277), (a, b, c, d) => {
        expect(columnIndex(columnLetters(a))).toBe(a);
        const [left, right, top, bottom] = [Math.min(a, d), Math.max(a, d), Math.min(b, c), Math.max(b, c)];
        const printed = printArea({ row0: top, column0: left, rows: bottom - top + 1, columns: right - left + 1 });
        expect(parseReference(printed)).toEqual({ sheetName: null, top, left, bottom, right });
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});
