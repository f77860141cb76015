import { numberRows, type Numbering } from '../../../src/actions/plan/number-rows';
import { readRows, rowsByTab } from '../../../src/actions/plan/read-rows';
import { planCells, type Sheet } from './plan-cells';

function number(sheets: Parameters<typeof planCells>[0], remembered: readonly string[] = []): Numbering {
  const { found, cells } = planCells(sheets);
  return numberRows(found, cells, rowsByTab(readRows(found, cells)), remembered);
}

const steps = (rows: Sheet['rows'], counter = 0): Sheet => ({ columns: ['id', 'title'], rows, counter });

describe('numbering rows', () => {
  test('[I1] keeps the ID of a row and gives the next one to a row without', () => {
    const { ids, counters } = number({
      steps: steps([
        ['S4', 'One'],
        ['', 'Two'],
      ]),
    });
    expect([...(ids.steps ?? [])]).toEqual([
      [2, 'S4'],
      [3, 'S5'],
    ]);
    expect(counters.steps).toBe(5);
  });

  test('[I2] gives no ID that was ever given: by the counter, or by what the log remembers', () => {
    expect(number({ steps: steps([['', 'One']], 7) }).ids.steps?.get(2)).toBe('S8');
    expect(number({ steps: steps([['', 'One']]) }, ['S9']).ids.steps?.get(2)).toBe('S10');
  });

  test('says which row of two with one ID was given another', () => {
    const { renumbered } = number({
      steps: steps([
        ['S1', 'One'],
        ['S1', 'Copy'],
      ]),
    });
    expect(renumbered).toEqual([{ tab: 'steps', row: 3, from: 'S1', to: 'S2' }]);
  });

  test('numbers no tab on demand that was not read', () => {
    const network: Sheet = { columns: ['id', 'name'], rows: [['', 'Ada']] };
    expect(number({ network }).ids.network?.get(2)).toBe('P1');
    expect(number({ network: { ...network, unread: true } }).ids.network).toBeUndefined();
  });
});
