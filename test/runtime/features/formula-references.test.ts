import { referencesIn, shiftReferences } from '../../../runtime/features/formula-references';
import { columnIndex, columnLetters } from '../../../runtime/spreadsheet/a1';

describe('references of a formula', () => {
  test.each([
    ['=A1+$B$2', ['A1', '$B$2']],
    ["='My ''own'' sheet'!A1:B2*Steps!C:C", ["'My ''own'' sheet'!A1:B2", 'Steps!C:C']],
    ['=INDIRECT("Other!A1")&"$A$1"', []],
    ['=LOG10(5)+ATAN2(1,2)+A1B+Rate2020', []],
    ['=SUM(B2:B,$5:5,C:$D)', ['B2:B', '$5:5', 'C:$D']],
    ['=2:3+1.5E3', ['2:3']],
  ])('%s names %j', (formula, expected) => {
    expect(referencesIn(formula).map(({ start, end }) => formula.slice(start, end))).toEqual(expected);
  });

  test('the sheet of a reference is read without its quotes', () => {
    expect(referencesIn("='It''s'!A1+B2+Données!C3").map((reference) => reference.sheet)).toEqual([
      "It's",
      null,
      'Données',
    ]);
  });

  test.each([
    ['=A1+$B2+C$3+$D$4', 2, 1, '=B3+$B4+D$3+$D$4'],
    ['=SUM(A:A,2:2,B2:B)', 1, 1, '=SUM(B:B,3:3,C3:C)'],
    ['=Steps!A2="A2"', 3, 0, '=Steps!A5="A2"'],
    ['=A1', -1, 0, '=#REF!'],
    ['not a formula A1', 1, 1, 'not a formula A1'],
  ])('%s moved by %i rows and %i columns reads %s', (formula, rows, columns, expected) => {
    expect(shiftReferences(formula, rows, columns)).toBe(expected);
  });

  test('letters and numbers of columns are each other’s way back', () => {
    for (const index of [0, 25, 26, 701, 702, 18277]) expect(columnIndex(columnLetters(index))).toBe(index);
    expect(columnLetters(702)).toBe('AAA');
  });
});
