import type { Goal, Step } from '../domain/plan';
import { textOfCell, type Cell } from '../tables/cell';
import type { Column, Table } from '../tables/column';
import { readTable } from '../tables/read-table';
import { tables, type TableKey } from '../tables/design';
import type { Ports } from './ports';
import { isExample } from './update';
import { readPlan } from './read-plan';

/** The version of the exported form; it is raised when the form changes. */
export const exportSchema = 1;

/** What is exported: the tables that hold what the user typed, and the ledger. */
const exported: readonly TableKey[] = ['settings', 'assessment', 'goals', 'steps', 'changes'];

/**
 * The whole plan as JSON: one list of rows a tab, by the keys of the columns; days as `YYYY-MM-DD`, options by their key, references by ID,
 * with what was typed where it could not be used. What belongs to one file or one moment stands under keys that begin with `exportedAt`,
 * `file` or `spreadsheet`.
 */
export function exportPlan(ports: Ports, at: string): string {
  const { store, words } = ports;
  const found = store.find();
  const read = readPlan(ports, found);
  const rows: Rows = { goalRows: new Map(read.plan.goals.map((goal) => [goal.row, goal])), stepRows: new Map(read.plan.steps.map((step) => [step.row, step])) };
  const tabs: Record<string, unknown> = {};
  for (const key of exported) {
    const tab = found[key];
    if (!tab) continue;
    const table: Table = tables[key];
    const standing = read.standing[key]?.cells ?? store.read(key).cells;
    const asTyped = new Set(read.problems.filter((problem) => problem.tab === key).map(({ row, column }) => `${row} ${column}`));
    tabs[key] = readTable(table, tab.columns, standing, words).rows.map(({ row, record }) => {
      const line: Record<string, unknown> = {};
      for (const [column, design] of Object.entries<Column>(table.columns)) {
        if (design.by !== undefined && column !== 'id' && key !== 'changes') continue;
        const cell: Cell = standing[row - 1]?.[(tab.columns[column] ?? 0) - 1] ?? '';
        if (column === 'id') line['id'] = (key === 'goals' ? read.goalIds : read.stepIds).get(row) ?? '';
        else line[column] = asTyped.has(`${row} ${column}`) || openColumns.has(column) ? textOrValue(cell) : (record as Readonly<Record<string, unknown>>)[column];
      }
      return key === 'goals' || key === 'steps' ? { ...line, ...resolved(rows, key, row, asTyped) } : line;
    });
  }
  const plan = {
    format: 'waymark-plan',
    schema: exportSchema,
    exportedAt: at,
    fileName: store.file.name,
    spreadsheetId: store.file.id,
    spreadsheetLocale: store.file.locale,
    example: isExample(read),
    counters: read.counters,
    tabs,
  };
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Columns whose cells can hold any kind of value. */
const openColumns = new Set(['value', 'before', 'after']);

function textOrValue(cell: Cell): unknown {
  return typeof cell === 'object' ? textOfCell(cell) : cell;
}

interface Rows {
  readonly goalRows: ReadonlyMap<number, Goal>;
  readonly stepRows: ReadonlyMap<number, Step>;
}

/** References by ID where all of a cell resolves, *After* as a list; otherwise what was typed stays. */
function resolved(read: Rows, key: 'goals' | 'steps', row: number, asTyped: ReadonlySet<string>): Record<string, unknown> {
  if (key === 'goals') {
    const parent = read.goalRows.get(row)?.partOf;
    return parent ? { partOf: parent } : {};
  }
  const step = read.stepRows.get(row);
  return { ...(step?.goal ? { goal: step.goal } : {}), ...(step && !asTyped.has(`${row} after`) ? { after: step.after } : {}) };
}
