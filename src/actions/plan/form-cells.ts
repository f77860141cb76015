import { isDay } from '../../domain/plan/day';
import type { Plan } from '../../domain/plan/plan';
import { labelOf, parseReference } from '../../domain/plan/references';
import { say, type Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import type { Column, Table, TabOfReferences } from '../../tables/column';
import { headerOf } from '../../tables/design';
import { readTable } from '../../tables/read-table';
import { sayRepeat } from '../../tables/repeats';
import { sayLong } from '../../tables/say-problem';
import type { PlanRead } from './read-plan';
import { Told } from './told';

/*
 * The cells that the fields of a form become.
 */

/** Values of a form by column key: days as text, options by key, references by ID; '' and null mean empty. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The values for fields that are empty in the row. */
export function emptyOnes(first: Fields = {}, row: object): Fields {
  const record = row as Readonly<Record<string, unknown>>;
  const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(first).filter(([key]) => isEmpty(record[key])));
}

/**
 * The cells that a form changes. A field with the same value is not written, so that a text that Waymark could not
 * read stays as the user typed it.
 */
export function cellsOf(
  table: Table,
  fields: Fields,
  row: object,
  read: PlanRead,
  words: Words,
  asTyped: boolean,
): Record<string, Cell> {
  const record = row as Readonly<Record<string, unknown>>;
  const cells: Record<string, Cell> = {};
  for (const [key, given] of Object.entries(fields)) {
    const column = table.columns[key];
    const value = typeof given === 'string' && !asTyped ? given.trim() : (given ?? '');
    if (given === undefined || !column || key === 'id' || (!asTyped && value === (record[key] ?? ''))) continue;
    cells[key] = value === '' ? '' : cellOf(column, value, read, words);
  }
  if (asTyped) return cells;
  const keys = Object.keys(cells);
  const positions = Object.fromEntries(keys.map((key, index) => [key, index + 1]));
  const [problem] = readTable(table, positions, [[], Object.values(cells)], words).problems;
  if (problem) throw new Told(sayLong({ ...problem, row: 0 }, headerOf(words, table.key, problem.column), words));
  return cells;
}

function cellOf(column: Column, value: string | number | boolean, read: PlanRead, words: Words): Cell {
  if (column.kind === 'day') return typeof value === 'string' && isDay(value) ? { day: value } : value;
  if (column.kind === 'option')
    return (words.options[column.options] as Readonly<Record<string, string>>)[String(value)] ?? value;
  if (column.kind === 'repeat') return sayRepeat(String(value), words);
  if (column.kind !== 'reference') return value;
  const reference = parseReference(String(value));
  const id = reference?.id ?? value;
  const names = namesIn(read.plan, column.to);
  const named = names?.find((one) => one.id === id);
  if (named) return column.to === 'values' ? named.title : labelOf(named.id, named.title);
  // This may be a title, a name, or a row of a missing tab. *What now* reports it when it means nothing.
  if (!names || !reference) return value;
  throw new Told(say(words.messages.rowGone, { id: String(id) }));
}

/** The rows that a reference can mean, with their IDs (for Values: the names). Undefined where the tab is missing. */
function namesIn(
  { goals, steps, choices, contacts, values }: Plan,
  to: TabOfReferences,
): readonly { readonly id: string; readonly title: string }[] | undefined {
  if (to === 'strategy') return choices?.map(({ id, choice }) => ({ id, title: choice }));
  if (to === 'network') return contacts?.map(({ id, name }) => ({ id, title: name }));
  if (to === 'values') return values?.map(({ value }) => ({ id: value, title: value }));
  return to === 'goals' ? goals : steps;
}
