import * as fc from 'fast-check';
import { alignRows, columnLetters, columnOfLetters, displayWidth, gridLines } from '../../workbench/table';

describe('tables in a terminal', () => {
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['👩‍💻', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['🇩🇪', 2],
    ['◆ ★', 3],
    ['▓▓░', 3],
    ['שלום', 4],
    ['', 0],
    ['☐', 1],
    ['Größe §5 – ½ © ÿ ˿', 18],
    ['soft\u00adhyphen', 10],
    ['a\u0308b', 2],
    ['✅', 2],
  ])('%p is %p columns wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('every column begins at the same position', () => {
    expect(
      alignRows([
        ['日本', 'x', ''],
        ['a', 'y', 'z'],
      ]),
    ).toEqual(['日本  x', 'a     y  z']);
    expect(alignRows([['two\nlines', 'b']])).toEqual(['two ↵ lines  b']);
  });

  test('a long cell is cut with an ellipsis', () => {
    const [line = ''] = alignRows([['x'.repeat(5000), 'end']], 60);
    expect(line).toBe(`${'x'.repeat(59)}…  end`);
  });

  test('a grid has column letters above and row numbers at the left', () => {
    expect(
      gridLines([
        ['Goal', ''],
        ['', ''],
        ['One', 'Two'],
      ]),
    ).toEqual(['   A     B', '1  Goal', '2', '3  One   Two']);
    expect(gridLines([])).toEqual([]);
  });

  test('column letters are converted in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18278 }), (column) => {
        expect(columnOfLetters(columnLetters(column))).toBe(column);
      }),
      { seed: 20260101, numRuns: 300 },
    );
    expect([
      columnLetters(26),
      columnLetters(27),
      columnLetters(703),
      columnOfLetters('zz'),
      columnOfLetters('Due date'),
    ]).toEqual(['Z', 'AA', 'AAA', 702, null]);
  });
});
