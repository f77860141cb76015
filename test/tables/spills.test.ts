import { isNoFormula, openColumns, withSpills } from '../../src/tables/spills';
import type { Cell } from '../../src/tables/cell';

/** The cells that another cell's formula fills, by row and column from 0. */
function spilled(formulas: readonly (readonly string[])[], cells: readonly (readonly Cell[])[] = []): string[] {
  return withSpills(formulas, cells).flatMap((line, row) =>
    line.flatMap((formula, column) => (formula !== '' && isNoFormula(formula) ? [`${row},${column}`] : [])),
  );
}

const below = (formula: string, rows = 4): string[][] => [
  [formula, ''],
  ...Array.from({ length: rows - 1 }, () => ['', '']),
];

test.each<[string, string[]]>([
  ['={1;2}', ['1,0']],
  ['={"a;b";"c";"d"}', ['1,0', '2,0']],
  ['={1\\2;3\\4}', ['0,1', '1,0', '1,1']],
  ['={1,2}', ['0,1']],
  ['=ARRAYFORMULA(B2:B="")', ['1,0', '2,0', '3,0']],
  ['= ArrayFormula(R2C2:R9C2)', ['1,0', '2,0', '3,0']],
  ['=IF(A1="";"{";"ARRAYFORMULA(")', []],
  ['=SUM(FILTER(A:A;B:B=1))', []],
  ['=1+1', []],
])('[Y27] %s fills what is below or beside it', (formula, filled) => {
  expect(spilled(below(formula))).toEqual(filled);
});

test('[Y27] where only the cells show how far a formula goes, it ends at the first blank', () => {
  expect(spilled(below('=UNIQUE(X:X)'), [['a'], ['b'], ['']])).toEqual(['1,0']);
  expect(spilled(below('=IFERROR(SPLIT("a b";" ");"")'), [['a', 'b']])).toEqual(['0,1']);
  expect(spilled(below('={X1:X3}'), [['a'], ['b'], ['c'], ['']])).toEqual(['1,0', '2,0']);
});

test('[Y27] a formula that cannot spread fills nothing, and one below it keeps its own', () => {
  expect(spilled(below('={1;2}'), [['#REF!']])).toEqual([]);
  expect(withSpills([['={1;2;3}'], ['=4'], ['']], [])[1]).toEqual(['=4']);
});

test('[Y27] only a formula over rows goes on below the last one', () => {
  expect(openColumns(withSpills(below('=ARRAYFORMULA(B:B)'), []))).toEqual([1]);
  expect(openColumns([['=ARRAYFORMULA(B:B)', '=1']])).toEqual([1]);
  expect(openColumns(withSpills(below('={1;2}'), []))).toEqual([]);
  expect(openColumns(withSpills(below('={1;2}', 2), []))).toEqual([]);
});
