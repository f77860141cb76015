import { readRows } from '../../../src/actions/plan/read-rows';
import type { Day } from '../../../src/domain/plan/day';
import { planCells } from './plan-cells';

const due = (day: string): { readonly day: Day } => ({ day: day as Day });

describe('reading rows', () => {
  test('reads rows with content, each cell by its column, and leaves empty rows out', () => {
    const { found, cells } = planCells({
      steps: {
        columns: ['id', 'title', 'due', 'effort', 'status'],
        rows: [
          ['S1', 'Call Ada', due('2027-03-26'), 2, 'Done'],
          ['', '', '', '', ''],
          ['', 'Write', '', '', 'To do'],
        ],
      },
    });
    const { steps, problems } = readRows(found, cells);
    expect(
      steps.map(({ row, record: { title, due: day, effort, status } }) => [row, title, day, effort, status]),
    ).toEqual([
      [2, 'Call Ada', '2027-03-26', 2, 'done'],
      [4, 'Write', null, null, 'todo'],
    ]);
    expect(problems).toEqual([]);
  });

  test('names the cell that a column cannot use', () => {
    const { found, cells } = planCells({ goals: { columns: ['title', 'now'], rows: [['Lead', 'many']] } });
    expect(readRows(found, cells).problems).toMatchObject([
      { tab: 'goals', row: 2, column: 'now', code: 'notANumber', got: 'many' },
    ]);
  });

  test('reads no rows of a tab that is gone, and leaves a tab on demand out that was not read', () => {
    const { found, cells } = planCells({
      values: { columns: ['value'], rows: [['Craft']], unread: true },
      network: { columns: ['id', 'name'], rows: [['P1', 'Ada']] },
    });
    const { goals, onDemand } = readRows(found, cells);
    expect(goals).toEqual([]);
    expect(Object.keys(onDemand)).toEqual(['network']);
  });

  test('asks nobody where the columns of an unread log are', () => {
    const { found, cells } = planCells({ goals: { columns: ['title'], rows: [] } });
    const changes = {
      name: 'Changes',
      get columns(): never {
        throw new Error('asked');
      },
    };
    expect(readRows({ ...found, changes: changes as never }, cells).changes).toEqual([]);
  });

  test('reads what the hidden tab remembers', () => {
    const { found, cells } = planCells({
      hidden: {
        columns: ['id', 'due', 'namedOn'],
        rows: [
          ['S1', due('2027-03-26'), ''],
          ['', '', ''],
        ],
      },
    });
    expect(readRows(found, cells).seen).toEqual([{ id: 'S1', due: '2027-03-26', namedOn: null }]);
  });
});
