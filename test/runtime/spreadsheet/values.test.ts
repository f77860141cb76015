import { testSheet } from './execution';

describe('values', () => {
  test('come back as they were written', () => {
    const { sheet } = testSheet();
    const values = [[1, 'x', true, ''], ['0012', "'0012", '3/4', '50%'], [new Date(Date.UTC(2026, 2, 1)), '=1+1', null, '2026-03-01']];
    sheet.getRange(1, 1, 3, 4).setValues(values);
    expect(sheet.getRange(1, 1, 3, 4).getValues()).toEqual([
      [1, 'x', true, ''],
      [12, '0012', new Date(Date.UTC(2026, 2, 4)), 0.5],
      [new Date(Date.UTC(2026, 2, 1)), 2, '', new Date(Date.UTC(2026, 2, 1))],
    ]);
    expect(sheet.getRange(1, 1, 3, 4).getDisplayValues()).toEqual([
      ['1', 'x', 'TRUE', ''],
      ['12', '0012', '3/4', '50%'],
      ['3/1/2026', '2', '', '2026-03-01'],
    ]);
    expect(sheet.getLastRow()).toBe(3);
  });
});
