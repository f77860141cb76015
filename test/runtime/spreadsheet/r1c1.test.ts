import fc from 'fast-check';
import { fromR1C1, toR1C1 } from '../../../runtime/spreadsheet';

describe('R1C1 notation', () => {
  // In D4: row 3, column 3.
  test.each([
    ['=A1', '=R[-3]C[-3]'],
    ['=D4', '=R[0]C[0]'],
    ['=$A$1+B$2+$C3', '=R1C1+R2C[-2]+R[-1]C3'],
    ['=SUM(A:A)+SUM($B:C)', '=SUM(C[-3]:C[-3])+SUM(C2:C[-1])'],
    ['=SUM(1:2)+SUM($4:$5)', '=SUM(R[-3]:R[-2])+SUM(R4:R5)'],
    ['=SUM(A2:A)', '=SUM(R[-2]C[-3]:C[-3])'],
    ["='It''s A1'!B5&Steps!E4", "='It''s A1'!R[1]C[-2]&Steps!R[0]C[1]"],
    ['=IF(A1="B2";"C3 ""D4""";LOG10(1E5)+1.5E3)', '=IF(R[-3]C[-3]="B2";"C3 ""D4""";LOG10(1E5)+1.5E3)'],
    ['=STEPS2026+Rate+LOG10(1)', '=STEPS2026+Rate+LOG10(1)'],
    ['=#REF!+A1', '=#REF!+R[-3]C[-3]'],
  ])('%s is %s and back', (a1, r1c1) => {
    expect(toR1C1(a1, 3, 3)).toBe(r1c1);
    expect(fromR1C1(r1c1, 3, 3)).toBe(a1);
  });

  test('what leaves the grid is #REF!', () => {
    expect(fromR1C1('=R[-1]C[0]+RC[-1]+R[-1]:R[0]', 0, 0)).toBe('=#REF!+#REF!+#REF!');
  });

  test('bare R and C mean the own row and column', () => {
    expect(fromR1C1('=RC[-1]+R2C+RC', 4, 2)).toBe('=B5+C$2+C5');
  });

  test('any reference is restored from any cell', () => {
    const part = fc.record({
      column: fc.nat(18_277),
      row: fc.nat(9_999),
      fixedColumn: fc.boolean(),
      fixedRow: fc.boolean(),
    });
    const letters = (n: number): string =>
      (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
    const print = ({
      column,
      row,
      fixedColumn,
      fixedRow,
    }: {
      column: number;
      row: number;
      fixedColumn: boolean;
      fixedRow: boolean;
    }): string => `${fixedColumn ? '$' : ''}${letters(column)}${fixedRow ? '$' : ''}${row + 1}`;
    fc.assert(
      fc.property(part, part, fc.nat(9_999), fc.nat(99), (a, b, row, column) => {
        const formula = `=SUM(${print(a)}:${print(b)};${print(b)})&"A1"`;
        expect(fromR1C1(toR1C1(formula, row, column), row, column)).toBe(formula);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
