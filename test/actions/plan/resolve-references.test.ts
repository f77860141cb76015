import { nameRows } from '../../../src/actions/plan/name-rows';
import { numberRows } from '../../../src/actions/plan/number-rows';
import { readRows, rowsByTab } from '../../../src/actions/plan/read-rows';
import { labelKey, resolveAll, type NamedRows, type References } from '../../../src/actions/plan/resolve-references';
import { planCells, type Sheet } from './plan-cells';

function resolve(sheets: Parameters<typeof planCells>[0]): References & { readonly named: NamedRows } {
  const { found, cells } = planCells(sheets);
  const rows = readRows(found, cells);
  const named = nameRows(found, cells, rows, numberRows(found, cells, rowsByTab(rows), []));
  return { ...resolveAll(found, rowsByTab(rows), named), named };
}

const goals: Sheet = { columns: ['id', 'title'], rows: [['G1', 'Lead']] };
const stepFor = (goal: string): Sheet => ({ columns: ['id', 'title', 'goal'], rows: [['S1', 'Call', goal]] });

describe('resolving references', () => {
  test('finds a row by ID, by ID with label, and by title', () => {
    for (const goal of ['G1', 'G1 · Anything', 'Lead'])
      expect(resolve({ goals, steps: stepFor(goal) }).meaning('steps', 2, 'goal')).toBe('G1');
  });

  test('offers the label that belongs into the cell, and none where it is there', () => {
    const key = labelKey('steps', 'goal');
    expect(resolve({ goals, steps: stepFor('G1') }).labels[key]?.get(2)).toBe('G1 · Lead');
    expect(resolve({ goals, steps: stepFor('G1 · Lead') }).labels[key]).toBeUndefined();
  });

  test('finds a row that was given its ID just now', () => {
    const unnumbered: Sheet = { columns: ['id', 'title'], rows: [['', 'Lead']] };
    expect(resolve({ goals: unnumbered, steps: stepFor('Lead') }).meaning('steps', 2, 'goal')).toBe('G1');
  });

  test('names a reference that leads nowhere', () => {
    const { meaning, problems } = resolve({ goals, steps: stepFor('G9') });
    expect(meaning('steps', 2, 'goal')).toBeNull();
    expect(problems).toMatchObject([{ tab: 'steps', row: 2, column: 'goal', code: 'unknownReference', got: 'G9' }]);
  });

  test('knows the rows of an unread tab by the list behind the dropdowns', () => {
    const contact: Sheet = { columns: ['id', 'title', 'contact'], rows: [['S1', 'Call', 'P2 · Ada']] };
    const network: Sheet = { columns: ['id', 'name'], rows: [], unread: true };
    const hidden: Sheet = { columns: ['contactLabel'], rows: [['P2 · Ada'], ['']] };
    const { meaning, named } = resolve({ goals, steps: contact, network, hidden });
    expect(named.network).toEqual([{ id: 'P2', title: 'Ada' }]);
    expect(meaning('steps', 2, 'contact')).toBe('P2');
  });
});
