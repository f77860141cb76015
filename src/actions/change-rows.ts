import type { Day } from '../domain/day';
import type { Goal, Step } from '../domain/plan';
import { GREATEST_NUMBER, labelOf } from '../domain/references';
import { say, type Words } from '../catalogue/catalogue';
import type { Cell } from '../tables/cell';
import type { Column, Table, TabKey } from '../tables/column';
import { headerOf } from '../tables/design';
import { goalsTable } from '../tables/goals';
import { readTable } from '../tables/read-table';
import { sayLong } from '../tables/say-problem';
import { stepsTable } from '../tables/steps';
import { blocksToWrite, type Block } from '../tables/write-table';
import { needTab } from './change-plan';
import type { Found, Ports } from './ports';
import { settlePlan, type PlanRead } from './read-plan';
import { isStarted } from './update';

/*
 * What a form writes into Goals and Steps: the cells that it names and that say something else, in the rows that carry the IDs; new rows
 * below everything that stands in the tab.
 */

/** Values by the keys of columns, as the form has them: days as text, options by key, references by ID, '' and null for nothing. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface RowChange {
  /** '' for a new row. */
  readonly id: string;
  /** A field that is absent is left as it is. */
  readonly fields: Fields;
  /** What a new row has besides. With it, a row that is gone is made anew under its ID, and what is empty in one that is there is filled in. */
  readonly first?: Fields;
}

export interface Changed {
  /** The IDs in the order of the changes. */
  readonly ids: readonly string[];
  readonly found: Found;
}

const tablesOf = { goals: goalsTable, steps: stepsTable } as const;

/** How often a change begins again because somebody typed, sorted or inserted while it was thinking. */
const mostAttempts = 4;

/** What the rows say now: no formulas, and of the tabs only those asked for. */
function readTabs(ports: Ports, found: Found, tabs: readonly TabKey[]): PlanRead {
  return settlePlan(ports, found, Object.fromEntries(tabs.flatMap((tab) => (found[tab] ? [[tab, ports.store.read(tab)]] : []))));
}

/** The plan as a view shows it. Throws a sentence when there is none. */
export function readForms(ports: Ports, ...others: readonly TabKey[]): PlanRead {
  const found = ports.store.find();
  if (!isStarted(found)) throw new Error(ports.words.messages.startFirst);
  return readTabs(ports, found, ['settings', 'goals', 'steps', ...others]);
}

/**
 * Writes what forms ask of rows of one tab. Must run under the lock.
 * @param before the tabs as they were found in this run
 * @param plan what is wanted, by what stands there; asked again when the rows changed meanwhile
 * @param reserve told of the IDs before the first cell is written, so that a run that is cut off can be repeated without doubling a row
 */
export function changeRows(ports: Ports, before: Found, tab: 'goals' | 'steps', plan: (read: PlanRead) => readonly RowChange[], reserve?: (ids: readonly string[]) => void): Changed {
  const { store, words } = ports;
  const table = tablesOf[tab];
  let kept: readonly string[] = [];
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const found = attempt === 1 ? before : store.find();
    const there = needTab(ports, found, tab);
    const most = there.rows;
    // The tab itself comes last, so that its rows are found as shortly as can be before they are written.
    const read = readTabs(ports, found, ['settings', 'changes', 'hidden', tab === 'goals' ? 'steps' : 'goals', tab]);
    const changes = plan(read).map((change, index) => ({ ...change, id: kept[index] ?? change.id }));
    const ids = idsAfter(read, tab);
    const rowOf = new Map([...(tab === 'goals' ? read.goalIds : read.stepIds)].map(([row, id]) => [id, row]));
    const records = new Map((read.plan[tab] as readonly (Goal | Step)[]).map((record) => [record.row, record]));
    const firstNew = (read.standing[tab]?.cells.length ?? 0) + 1;
    const made: Record<string, Cell>[] = [];
    const blocks: Block[] = [];
    kept = changes.map(({ id: wanted, fields, first }) => {
      const id = wanted || ids.next();
      const row = wanted === '' ? undefined : rowOf.get(wanted);
      // A row that has its ID and nothing else was only begun.
      const record = row === undefined ? undefined : records.get(row);
      if (!first && !record) throw new Error(say(words.messages.rowGone, { id }));
      const cells = cellsOf(table, { ...emptyOnes(first, record ?? {}), ...fields }, record ?? {}, read, words);
      if (row === undefined) made.push({ ...cells, id });
      else blocks.push(...blocksOf(row, [cells], there.columns, read.standing[tab]?.cells));
      return id;
    });
    blocks.push(...blocksOf(firstNew, made, there.columns));
    if (changes.some(({ id }, index) => id !== kept[index])) {
      store.keepCounter(tab, ids.greatest());
      reserve?.(kept);
    }
    if (!store.isUnchanged(tab)) continue;
    if (firstNew + made.length - 1 > most) store.grow(tab, firstNew + made.length - 1);
    store.write(tab, blocks);
    return { ids: kept, found };
  }
  throw new Error(words.messages.busy);
}

/** Gives one ID after the other that was never given. (rules I2, I3) */
function idsAfter(read: PlanRead, tab: 'goals' | 'steps'): { readonly next: () => string; readonly greatest: () => number } {
  const { prefix } = tablesOf[tab];
  let greatest = read.counters[tab];
  const taken = new Set(read.plan[tab].map(({ id }) => id));
  return {
    next() {
      let number = greatest + 1;
      // Should somebody have typed the greatest number there is, the first that was never given.
      if (number <= GREATEST_NUMBER) greatest = number;
      else for (number = 1; taken.has(`${prefix}${number}`); ) number += 1;
      taken.add(`${prefix}${number}`);
      return `${prefix}${number}`;
    },
    greatest: () => greatest,
  };
}

/** Those of the first values for which the row has none yet. */
function emptyOnes(first: Fields = {}, row: object): Fields {
  const record = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(first).filter(([key]) => (record[key] ?? '') === ''));
}

/** The cells that a form changes: what reads as it did is left alone, so that a text that could not be read stays what the user typed. */
function cellsOf(table: Table, fields: Fields, row: object, read: PlanRead, words: Words): Record<string, Cell> {
  const record = row as Readonly<Record<string, unknown>>;
  const cells: Record<string, Cell> = {};
  for (const [key, given] of Object.entries(fields)) {
    const column = table.columns[key];
    const value = typeof given === 'string' ? given.trim() : (given ?? '');
    if (given === undefined || !column || key === 'id' || value === (record[key] ?? '')) continue;
    cells[key] = value === '' ? '' : cellOf(column, value, read, words);
  }
  const keys = Object.keys(cells);
  const positions = Object.fromEntries(keys.map((key, index) => [key, index + 1]));
  const [problem] = readTable(table, positions, [[], Object.values(cells)], words).problems;
  if (problem) throw new Error(sayLong({ ...problem, row: 0 }, headerOf(words, table.key, problem.column), words));
  return cells;
}

function cellOf(column: Column, value: string | number | boolean, read: PlanRead, words: Words): Cell {
  if (column.kind === 'day') return { day: String(value) as Day };
  if (column.kind === 'option') return (words.options[column.options] as Readonly<Record<string, string>>)[String(value)] ?? '';
  if (column.kind !== 'reference') return value;
  const goal = read.plan.goals.find(({ id }) => id === value);
  if (!goal) throw new Error(say(words.messages.rowGone, { id: String(value) }));
  return labelOf(goal.id, goal.title);
}

/** The cells of neighbouring rows, the block with their IDs first: by them a run that is cut off between two blocks finds the rows again. */
function blocksOf(firstRow: number, rows: readonly Readonly<Record<string, Cell>>[], positions: Readonly<Record<string, number>>, standing: readonly (readonly Cell[])[] = []): readonly Block[] {
  const keys = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  const columns = keys.flatMap((key) => (positions[key] === undefined ? [] : [{ position: positions[key] ?? 0, cells: rows.map((cells) => cells[key] ?? '') }]));
  const at = positions['id'] ?? 0;
  const holdsId = ({ column, cells: [line = []] }: Block): number => (column <= at && at < column + line.length ? 1 : 0);
  return [...blocksToWrite(firstRow, columns, standing, []).blocks].sort((a, b) => holdsId(b) - holdsId(a));
}
