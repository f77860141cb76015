import fc from 'fast-check';
import { helpers } from '../../../runtime/engine/load';
import { openDocument, type CellLook, type CellWrite, type Document } from '../../../runtime/engine/document';

const open = (snapshot?: unknown): Document =>
  openDocument({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => 0, ...(snapshot === undefined ? {} : { snapshot }) });

const content = fc.constantFrom<CellWrite>(
  null,
  { kind: 'text', value: '0012' },
  { kind: 'number', value: 12.5 },
  { kind: 'boolean', value: true },
  { kind: 'formula', value: '=$A$1&"x"' },
  { kind: 'formula', value: '=A2+1' },
);
const look = fc.constantFrom<CellLook | undefined>(
  undefined,
  { style: { bold: true } },
  { style: { align: 'right' } },
  { format: '0.00' },
  { format: '@', style: { bold: true } },
);
const grid = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(one, { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 });

/** The content, style and format of every cell by its position, independent of the saved blocks. */
function byPlace(book: any): Record<string, object> {
  const cells: Record<string, any> = {};
  for (const sheet of book.sheets) {
    for (const [place, text] of Object.entries(sheet.cells)) cells[place] = { content: text };
    for (const [part, items] of [
      ['styles', book.styles],
      ['formats', book.formats],
    ]) {
      for (const [zone, id] of Object.entries<any>(sheet[part])) {
        const { left, right, top, bottom } = helpers.toZone(zone);
        for (let col = left; col <= right; col++)
          for (let row = top; row <= bottom; row++)
            cells[helpers.toXC(col, row)] = { ...cells[helpers.toXC(col, row)], [part]: items[id] };
      }
    }
  }
  return cells;
}

describe('a saved document', () => {
  test.each(['COL', 'ROW'] as const)('opens again when no %s of its only sheet is seen', (dimension) => {
    const document = open();
    document.hideHeaders(0, dimension, 0, 1, true);
    document.removeHeaders(0, dimension, 1, dimension === 'COL' ? 25 : 999);
    expect(open(document.snapshot()).snapshot()).toEqual(document.snapshot());
  });

  test("has the same content as the engine's export, and is restored byte for byte", () => {
    fc.assert(
      fc.property(grid(content), grid(look), (contents, looks) => {
        const document = open();
        document.write(0, 0, 0, contents);
        document.writeLooks(0, 0, 0, looks);
        const saved: any = document.snapshot();
        const cells = document.model.handlers.find((handler: any) => 'isForExcel' in handler);
        const theirs: any = { sheets: [{ id: 's0' }] };
        Object.getPrototypeOf(Object.getPrototypeOf(cells)).export.call(cells, theirs, false);
        expect(byPlace(saved)).toEqual(byPlace(theirs));
        expect(JSON.stringify(open(saved).snapshot())).toBe(JSON.stringify(saved));
      }),
      { seed: 20260101, numRuns: 60 },
    );
  });

  test('writes a coloured column as a single range', () => {
    const document = open();
    document.writeLooks(
      0,
      1,
      2,
      Array.from({ length: 900 }, () => [{ format: '0.00' }, { format: '0.00' }]),
    );
    expect((document.snapshot() as any).sheets[0].formats).toEqual({ 'C2:D901': 1 });
  });

  test('that was squished is read too', () => {
    const document = open();
    document.write(
      0,
      0,
      0,
      Array.from({ length: 4 }, (_, row) => [
        { kind: 'number', value: row },
        { kind: 'formula', value: `=A${row + 1}*2` },
      ]),
    );
    const squished = document.model._exportData(true);
    expect(Object.keys(squished.sheets[0].cells).length).toBeLessThan(8);
    expect(
      open(squished)
        .readValues(0, 0, 1, 4, 1)
        .map((line) => line[0]!.value),
    ).toEqual([0, 2, 4, 6]);
  });
});
