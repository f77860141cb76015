import fc from 'fast-check';
import { eachCell } from '../../../runtime/engine/bulk-plugin';
import { blocksOfLooks } from '../../../runtime/engine/look-blocks';

const bold = { style: { bold: true } };
const red = { style: { fillColor: '#ff0000' }, format: '0.00' };

describe('blocks of looks', () => {
  test('a range of one look is one block', () => {
    const looks = Array.from({ length: 500 }, () => [bold, bold, bold]);
    expect(blocksOfLooks(2, 1, looks)).toEqual([{ row: 2, col: 1, rows: 500, cols: 3, style: { bold: true } }]);
  });

  test('equal looks are found by content, not by object identity', () => {
    expect(blocksOfLooks(0, 0, [[{ style: { bold: true } }, { style: { bold: true } }]])).toHaveLength(1);
  });

  test('no look, no block', () => {
    expect(blocksOfLooks(0, 0, [[undefined, {}], []])).toEqual([]);
  });

  test('contain every cell of the grid with its look, and no other cell', () => {
    const look = fc.constantFrom(undefined, bold, red, { style: null }, { format: '' });
    fc.assert(
      fc.property(fc.array(fc.array(look, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (grid) => {
        const said = [...eachCell(blocksOfLooks(4, 7, grid))].map(({ row, col, ...change }) => [row, col, change]);
        const wanted = grid.flatMap((line, r) => line.flatMap((one, c) => (one ? [[r + 4, c + 7, one]] : [])));
        const sorted = (cells: unknown[][]): unknown[][] =>
          cells.sort(([a, b], [c, d]) => Number(a) - Number(c) || Number(b) - Number(d));
        expect(sorted(said)).toEqual(sorted(wanted));
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
