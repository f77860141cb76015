import fc from 'fast-check';
import { openDocument, type CellWrite, type Document } from '../../../runtime/engine/document';
import type { Dimension } from '../../../runtime/engine/structure';

const open = (): Document => openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2026, 2, 1, 9) });
const column = (document: Document, rows: number, c = 0) =>
  document.read(0, 0, c, rows, 1).map((line) => line[0]!.value);
const texts = (document: Document, ...values: string[]): void =>
  document.write(
    0,
    0,
    0,
    values.map((value) => [{ kind: 'text', value }]),
  );
const formulas = (document: Document, row: number, c: number, ...values: string[]): void =>
  document.write(
    0,
    row,
    c,
    values.map((value) => [{ kind: 'formula', value }]),
  );

describe('moving rows', () => {
  test('moves contents down, counted before the move, and formulas follow', () => {
    const document = open();
    texts(document, 'a', 'b', 'c', 'd');
    formulas(document, 0, 1, '=A1&A3', '=A2');
    document.moveHeaders(0, 'ROW', 0, 2, 3);
    expect(column(document, 5)).toEqual(['c', 'a', 'b', 'd', '']);
    expect(document.read(0, 1, 1, 2, 1).map((l) => [l[0]!.formula, l[0]!.value])).toEqual([
      ['=A2&A1', 'ac'],
      ['=A3', 'b'],
    ]);
    expect(document.sheet(0)!.rows).toBe(1000);
  });

  test('moves to the top and to the very end', () => {
    const document = open();
    texts(document, 'a', 'b', 'c', 'd');
    document.moveHeaders(0, 'ROW', 2, 2, 0);
    expect(column(document, 5)).toEqual(['c', 'd', 'a', 'b', '']);
    document.moveHeaders(0, 'ROW', 0, 1, 1000);
    expect(column(document, 4)).toEqual(['d', 'a', 'b', '']);
    expect(column(document, 1000)[999]).toBe('c');
  });

  test('moves formats, styles, sizes and hiding, and leaves none at the origin', () => {
    const document = open();
    document.write(0, 1, 0, [[{ kind: 'number', value: 1, format: '0.00' }]]);
    document.writeLooks(0, 1, 0, [[{ style: { bold: true } }]]);
    document.resizeHeaders(0, 'ROW', 1, 1, 55);
    document.hideHeaders(0, 'ROW', 1, 1, true);
    document.moveHeaders(0, 'ROW', 1, 1, 5);
    expect(document.looks(0, 0, 0, 6, 1).map((l) => l[0])).toEqual([
      ...Array.from({ length: 4 }, () => ({ format: '', style: {} })),
      { format: '0.00', style: { bold: true } },
      { format: '', style: {} },
    ]);
    expect([1, 4].map((row) => document.headerSize(0, 'ROW', row))).toEqual([21, 55]);
    expect([1, 4].map((row) => document.isHeaderHidden(0, 'ROW', row))).toEqual([false, true]);
  });

  test('keeps whole-column ranges whole', () => {
    const document = open();
    texts(document, 'x', 'y', 'x');
    formulas(document, 0, 3, '=COUNTIF(A$1:A$1000,"x")', '=COUNTIF(A:A,"x")', '=COUNTIF(A2:A,"x")');
    document.moveHeaders(0, 'ROW', 1, 1, 3);
    expect(
      document
        .read(0, 0, 3, 3, 1)
        .map((l) => l[0]!.formula)
        .sort(),
    ).toEqual(['=COUNTIF(A$1:A$1000,"x")', '=COUNTIF(A2:A,"x")', '=COUNTIF(A:A,"x")']);
  });
});

describe('sheets', () => {
  test('are inserted, deleted, moved and copied', () => {
    const document = open();
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
    expect(document.sheets().map((s) => [s.name, s.hidden])).toEqual([
      ['Sheet1', true],
      ["It's a/b", false],
    ]);
    expect(() => document.deleteSheet(b)).toThrow(/NotEnoughSheets/);
  });

  test('keep their gid when renamed, and formulas use the new name', () => {
    const document = open();
    const gid = document.insertSheet('Two', 1, 10, 5);
    document.write(gid, 0, 0, [[{ kind: 'number', value: 7 }]]);
    document.write(0, 0, 0, [[{ kind: 'formula', value: '=Two!A1' }]]);
    document.renameSheet(gid, 'Ziele & Wünsche');
    expect(document.sheet(gid)!.name).toBe('Ziele & Wünsche');
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ value: 7, formula: "='Ziele & Wünsche'!A1" });
    document.deleteSheet(gid);
    expect(document.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ value: '#REF!', error: true });
  });

  test('get gids that look random and are deterministic', () => {
    const gids = () => {
      const document = open();
      return ['a', 'b', 'c'].map((name, i) => document.insertSheet(name, i, 5, 5));
    };
    expect(gids()).toEqual(gids());
    expect(new Set(gids()).size).toBe(3);
    expect(Math.min(...gids())).toBeGreaterThan(1000);
  });
});

interface Step {
  kind: 'insert' | 'remove' | 'move';
  dimension: Dimension;
  at: number;
  count: number;
  target: number;
}
const SIZE = 12;
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'move'),
  dimension: fc.constantFrom<Dimension>('ROW', 'COL'),
  at: fc.nat(SIZE),
  count: fc.integer({ min: 1, max: 3 }),
  target: fc.nat(SIZE),
});

/** Applies a step if the sheet is large enough for it. */
function apply(document: Document, gid: number, { kind, dimension, at, count, target }: Step): void {
  const facts = document.sheet(gid)!;
  const length = dimension === 'ROW' ? facts.rows : facts.columns;
  if (kind === 'insert') document.insertHeaders(gid, dimension, Math.min(at, length), count, 'before');
  else if (kind === 'remove' && at + count <= length && length - count >= 2)
    document.removeHeaders(gid, dimension, at, count);
  else if (kind === 'move' && at + count <= length && target <= length)
    document.moveHeaders(gid, dimension, at, count, target);
}

describe('any row of structure changes', () => {
  const grid = (): CellWrite[][] =>
    Array.from({ length: SIZE }, (_, r) =>
      Array.from({ length: SIZE }, (__, c) => ({ kind: 'number', value: r * 100 + c + 1, format: '0.0' })),
    );
  const where = (document: Document, gid: number): Map<unknown, string> => {
    const facts = document.sheet(gid)!;
    const places = new Map<unknown, string>();
    document.readValues(gid, 0, 0, facts.rows, facts.columns).forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell.value !== '') places.set(cell.value, `${r},${c},${cell.format}`);
      }),
    );
    return places;
  };

  test("keeps every formula's references, or #REF! if the cells were deleted", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const document = open();
        const gid = document.insertSheet('Data', 1, SIZE, SIZE);
        document.write(gid, 0, 0, grid());
        const looked = Array.from({ length: SIZE }, (_, i) => ({ row: i, column: (i * 5) % SIZE }));
        const letter = (c: number): string => String.fromCharCode(65 + c);
        document.write(
          0,
          0,
          0,
          looked.map(({ row, column: c }, i) => [
            { kind: 'formula', value: i % 2 ? `=Data!$${letter(c)}$${row + 1}` : `=Data!${letter(c)}${row + 1}` },
          ]),
        );
        for (const each of steps) apply(document, gid, each);
        const places = where(document, gid);
        looked.forEach(({ row, column: c }, i) => {
          const expected = row * 100 + c + 1;
          expect(document.read(0, i, 0, 1, 1)[0]![0]!.value).toBe(places.has(expected) ? expected : '#REF!');
        });
        // Formats move with their cells.
        for (const place of places.values()) expect(place).toMatch(/,0\.0$/);
      }),
      { seed: 20260101, numRuns: 40 },
    );
  });

  test('inserting and deleting the same rows or columns changes nothing', () => {
    fc.assert(
      fc.property(step, (each) => {
        const document = open();
        const gid = document.insertSheet('Data', 1, SIZE, SIZE);
        document.write(gid, 0, 0, grid());
        document.write(0, 0, 0, [
          [
            { kind: 'formula', value: '=SUM(Data!B2:E9)' },
            { kind: 'formula', value: '=SUM(Data!C:C)+Data!$A$3' },
          ],
        ]);
        const before = JSON.stringify(document.snapshot());
        document.insertHeaders(gid, each.dimension, each.at, each.count, 'before');
        document.removeHeaders(gid, each.dimension, each.at, each.count);
        expect(JSON.parse(JSON.stringify(document.snapshot()))).toEqual(JSON.parse(before));
      }),
      { seed: 20260101, numRuns: 40 },
    );
  });

  test('moving there and back changes nothing', () => {
    fc.assert(
      fc.property(step, (each) => {
        const document = open();
        const gid = document.insertSheet('Data', 1, SIZE, SIZE);
        document.write(gid, 0, 0, grid());
        const count = Math.min(each.count, SIZE - each.at);
        fc.pre(count > 0);
        const before = where(document, gid);
        document.moveHeaders(gid, each.dimension, each.at, count, each.target);
        const landed = each.target > each.at + count ? each.target - count : each.target;
        if (each.target < each.at) document.moveHeaders(gid, each.dimension, landed, count, each.at + count);
        else if (each.target > each.at + count) document.moveHeaders(gid, each.dimension, landed, count, each.at);
        expect(where(document, gid)).toEqual(before);
      }),
      { seed: 20260101, numRuns: 40 },
    );
  });
});
