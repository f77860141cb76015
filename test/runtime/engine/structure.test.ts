import { openDocument, type Document } from '../../../runtime/engine/document';

const fresh = (): Document => openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1, 9) });
const column = (document: Document, rows: number, c = 0) => document.read(0, 0, c, rows, 1).map((line) => line[0]!.value);
const texts = (document: Document, ...values: string[]) => document.write(0, 0, 0, values.map((value) => [{ kind: 'text', value }]));

describe('moving rows', () => {
  test('moves contents down, counted before the move, and formulas follow', () => {
    const document = fresh();
    texts(document, 'a', 'b', 'c', 'd');
    document.write(0, 0, 1, [[{ kind: 'formula', value: '=A1&A3' }], [{ kind: 'formula', value: '=A2' }]]);
    document.moveHeaders(0, 'ROW', 0, 2, 3);
    expect(column(document, 5)).toEqual(['c', 'a', 'b', 'd', '']);
    expect(document.read(0, 1, 1, 2, 1).map((l) => [l[0]!.formula, l[0]!.value])).toEqual([['=A2&A1', 'ac'], ['=A3', 'b']]);
    expect(document.sheet(0)!.rows).toBe(1000);
  });
  test('moves to the top and to the end', () => {
    const document = fresh();
    texts(document, 'a', 'b', 'c', 'd');
    document.moveHeaders(0, 'ROW', 2, 2, 0);
    expect(column(document, 5)).toEqual(['c', 'd', 'a', 'b', '']);
    document.moveHeaders(0, 'ROW', 0, 1, 1000);
    expect(column(document, 4)).toEqual(['d', 'a', 'b', '']);
    expect(column(document, 1000)[999]).toBe('c');
  });
});

describe('sheets', () => {
  test('come, go, move and are copied', () => {
    const document = fresh();
    const b = document.insertSheet("It's a/b", 1, 10, 5);
    document.write(b, 0, 0, [[{ kind: 'number', value: 7 }]]);
    document.write(0, 0, 0, [[{ kind: 'formula', value: "='It''s a/b'!A1+1" }]]);
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ value: 8, formula: "='It''s a/b'!A1+1" });
    const copy = document.duplicateSheet(b, 'Copy');
    document.moveSheet(copy, 0);
    expect(document.sheets().map((s) => s.name)).toEqual(['Copy', 'Sheet1', "It's a/b"]);
    document.setSheetHidden(0, true);
    document.setSheetHidden(copy, true);
    document.deleteSheet(copy);
    expect(document.sheets().map((s) => [s.name, s.hidden])).toEqual([['Sheet1', true], ["It's a/b", false]]);
    expect(() => document.deleteSheet(b)).toThrow();
  });
});
