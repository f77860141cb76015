import { derivePlan } from '../../../src/actions/plan/derive-plan';
import { nameRows } from '../../../src/actions/plan/name-rows';
import { numberRows } from '../../../src/actions/plan/number-rows';
import { readRows, rowsByTab } from '../../../src/actions/plan/read-rows';
import { resolveAll } from '../../../src/actions/plan/resolve-references';
import type { Day } from '../../../src/domain/plan/day';
import type { Plan } from '../../../src/domain/plan/plan';
import { planCells, type Sheet } from './plan-cells';

const today = '2027-03-26' as Day;

function derive(sheets: Parameters<typeof planCells>[0]): Plan {
  const { found, cells: standing } = planCells(sheets);
  const rows = readRows(found, standing);
  const numbering = numberRows(found, standing, rowsByTab(rows), []);
  const named = nameRows(found, standing, rows, numbering);
  const references = resolveAll(found, rowsByTab(rows), named);
  return derivePlan({ found, standing, rows, numbering, named, references }, today);
}

describe('deriving the plan', () => {
  test('puts IDs in place of references', () => {
    const { goals, steps } = derive({
      goals: {
        columns: ['id', 'title', 'partOf'],
        rows: [
          ['G1', 'Lead', ''],
          ['', 'Speak', 'Lead'],
        ],
      },
      steps: { columns: ['title', 'goal'], rows: [['Call', 'Speak']] },
    });
    expect(goals.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['G1', null],
      ['G2', 'G1'],
    ]);
    expect(steps).toMatchObject([{ goal: 'G2', goalText: 'Speak' }]);
  });

  test('counts a done step without its day as done today, and one whose day cannot be read as it is', () => {
    const columns = ['id', 'title', 'status', 'doneOn'];
    const doneOn = (cell: string): Day | null | undefined =>
      derive({ steps: { columns, rows: [['S1', 'Call', 'Done', cell]] } }).steps[0]?.doneOn;
    expect(doneOn('')).toBe(today);
    expect(doneOn('soon')).toBeNull();
  });

  test('says what a value means only where the rows of Values are known', () => {
    const goals: Sheet = { columns: ['id', 'title', 'value'], rows: [['G1', 'Lead', 'craft']] };
    const values: Sheet = { columns: ['value'], rows: [['Craft']] };
    expect(derive({ goals, values }).goals[0]?.valueName).toBe('Craft');
    expect(derive({ goals }).goals[0]).not.toHaveProperty('valueName');
  });

  test('has the log and the answers only where they were read', () => {
    const changes: Sheet = { columns: ['when', 'row', 'what', 'before', 'after'], rows: [] };
    expect(derive({ changes }).changes).toEqual([]);
    expect(derive({ changes: { ...changes, unread: true } })).not.toHaveProperty('changes');
  });
});
