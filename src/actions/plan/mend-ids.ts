import { parseDay, serialOfDay } from '../../domain/plan/day';
import { findLostIds, isNeverGiven, type RowOfId } from '../../domain/plan/lost-ids';
import { parseId, parseReference, wordsOf } from '../../domain/plan/references';
import { isDateCell, textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table } from '../../tables/column';
import { parseTypedDay } from '../../tables/date-format';
import { tables } from '../../tables/design';
import { keyOfOption } from '../../tables/options';
import { repeatOfText } from '../../tables/repeats';
import type { SeenRecord } from '../../tables/hidden';
import type { CellEdit, Found, Standing } from '../ports';
import type { Covered } from './covered-rows';
import { numberedTabs, type NumberedTab } from './number-rows';
import { holdsFormula } from './own-formulas';
import type { PlanCells } from './read-rows';

/*
 * Repairs the ID column: an ID that was overwritten is restored, and a text is moved to its column. (rules I6 to I8)
 */

/** The new cells of a row, by column; the rows by number. */
type MovedCells = ReadonlyMap<number, Readonly<Record<string, Cell>>>;

export interface MendedIds {
  /** The cells after the repair, from which the plan is read. */
  readonly cells: PlanCells;
  /** The cells that were moved within a row, by tab and row. */
  readonly moved: Readonly<Partial<Record<NumberedTab, MovedCells>>>;
  /** Texts in the ID column for which the row has no other place. */
  readonly kept: readonly { readonly tab: NumberedTab; readonly row: number; readonly text: string }[];
}

/** By tab: the column for a single text, and the column whose day is stored in the hidden tab. */
const places: Readonly<Record<NumberedTab, { readonly title: string; readonly due: string }>> = {
  goals: { title: 'title', due: 'deadline' },
  steps: { title: 'title', due: 'due' },
  strategy: { title: 'choice', due: '' },
  experiments: { title: 'belief', due: '' },
  targets: { title: 'organisation', due: '' },
  network: { title: 'name', due: '' },
  feedback: { title: 'question', due: '' },
};

const isEmpty = (cell: Cell): boolean => cell === false || textOfCell(cell) === '';

/**
 * Repairs the ID columns of all tabs.
 * @param edit the edited cell and its value before the edit
 * @param covered the rows whose ID cell is covered by a merge: an ID does not stay there
 */
export function mendIds(
  found: Found,
  standing: PlanCells,
  seen: readonly SeenRecord[],
  edit?: CellEdit,
  covered: Covered = {},
): MendedIds {
  const cells: { -readonly [K in keyof PlanCells]: PlanCells[K] } = { ...standing };
  const moved: Partial<Record<NumberedTab, MovedCells>> = {};
  const kept: { tab: NumberedTab; row: number; text: string }[] = [];
  for (const tab of numberedTabs) {
    const there = standing[tab];
    const at = there ? found[tab]?.columns : undefined;
    if (!there || at?.['id'] === undefined) continue;
    const lines = there.cells.slice(1);
    const isComputed = (row: number): boolean => holdsFormula(there.formulas, { row, column: at['id'] ?? 0 });
    const rows = lines
      .map((line, index) => rowOf(tab, at, line, index + 2))
      .filter(({ row, id }) => covered[tab]?.rows.has(row) !== true && (parseId(id) !== null || !isComputed(row)));
    const { prefix } = tables[tab];
    const counter = found[tab]?.counter ?? 0;
    // Nothing is to repair while each row with content has a valid ID that was given.
    const isRight = ({ id, isKnown }: RowOfId): boolean =>
      id === '' ? !isKnown : parseId(id) !== null && !isNeverGiven(prefix, id, counter);
    if (rows.every(isRight) && edit?.tab !== tab) continue;
    const lost = findLostIds(prefix, rows, {
      counter,
      edited: edit?.tab === tab && edit.column === at['id'] ? edit : undefined,
      referred: referencesTo(tab, found, standing),
      lastSeen: new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const]))),
    });
    const rowCells = new Map<number, Record<string, Cell>>();
    for (const { row, id, isKnown } of rows) {
      const isText = id !== '' && parseId(id) === null;
      if (isComputed(row) || (!lost.has(row) && !isText)) continue;
      const change = isText ? placeText(tab, at, lines[row - 2] ?? [], isKnown, found, standing) : {};
      if (change === null) kept.push({ tab, row, text: id });
      rowCells.set(row, { ...change, id: lost.get(row) ?? '' });
    }
    if (rowCells.size === 0) continue;
    cells[tab] = { ...there, cells: there.cells.map((line, index) => withCells(line, rowCells.get(index + 1), at)) };
    moved[tab] = new Map(
      [...rowCells].flatMap(([row, change]) => {
        const others = Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'id'));
        return Object.keys(others).length === 0 ? [] : [[row, others] as const];
      }),
    );
  }
  return { cells, moved, kept };
}

type Positions = Readonly<Record<string, number>>;

function rowOf(tab: NumberedTab, at: Positions, line: readonly Cell[], row: number): RowOfId {
  const cell = (key: string): Cell => line[(at[key] ?? 0) - 1] ?? '';
  const due = cell(places[tab].due);
  const filled = Object.entries<Column>(tables[tab].columns).filter(([key]) => key !== 'id' && !isEmpty(cell(key)));
  // A row keeps its ID only while it holds a value of the user.
  const isKnown = filled.some(([, { by }]) => by !== undefined) && filled.some(([, { by }]) => by === undefined);
  return {
    row,
    id: textOfCell(cell('id')),
    title: textOfCell(cell(places[tab].title)),
    due: isDateCell(due) ? due.day : parseDay(textOfCell(due)),
    isKnown,
  };
}

function withCells(
  line: readonly Cell[],
  change: Readonly<Record<string, Cell>> | undefined,
  at: Positions,
): readonly Cell[] {
  if (!change) return line;
  const changed = [...line];
  for (const [key, cell] of Object.entries(change)) {
    const position = at[key] ?? 0;
    while (changed.length < position) changed.push('');
    changed[position - 1] = cell;
  }
  return changed;
}

/** Every ID of this tab that a reference names, with the words after the ID. */
function referencesTo(tab: NumberedTab, found: Found, standing: PlanCells): { id: string; words: string }[] {
  const { prefix } = tables[tab];
  const known = new Map<string, string>();
  for (const [key, table] of Object.entries(tables) as [keyof typeof tables, Table][]) {
    for (const [name, column] of Object.entries(table.columns)) {
      if ((column.kind !== 'reference' && column.kind !== 'references') || column.to !== tab) continue;
      const position = standing[key] ? found[key]?.columns[name] : undefined;
      if (position === undefined) continue;
      for (const line of (standing[key] as Standing).cells.slice(1)) {
        const text = textOfCell(line[position - 1] ?? '');
        const ids = column.kind === 'reference' ? [parseReference(text)] : text.split(/[\s,;]+/).map(parseId);
        for (const reference of ids) {
          if (reference?.prefix !== prefix) continue;
          const words = column.kind === 'reference' ? wordsOf(text) : text;
          if (words !== text || !known.has(reference.id)) known.set(reference.id, words === text ? '' : words);
        }
      }
    }
  }
  return [...known].map(([id, words]) => ({ id, words }));
}

/**
 * The new place of a text in the ID cell: the title, when that is empty. When a new row was pasted one column too far
 * to the left, each value moves to the next column that accepts it. null when there is no place.
 */
function placeText(
  tab: NumberedTab,
  at: Positions,
  line: readonly Cell[],
  isKnown: boolean,
  found: Found,
  standing: PlanCells,
): Record<string, Cell> | null {
  const { title } = places[tab];
  const cell = (key: string): Cell => line[(at[key] ?? 0) - 1] ?? '';
  const text = textOfCell(cell('id'));
  if (at[title] === undefined) return null;
  const columns = Object.entries<Column>(tables[tab].columns)
    .filter(([key, { by }]) => by === undefined && at[key] !== undefined)
    .sort(([a], [b]) => (at[a] ?? 0) - (at[b] ?? 0));
  const run: string[] = [];
  for (const [key] of columns) {
    if ((at[key] ?? 0) !== (at['id'] ?? 0) + run.length + 1 || isEmpty(cell(key))) break;
    run.push(key);
  }
  if (!isKnown && run.length > 0) {
    const aligned = align([cell('id'), ...run.map(cell)], columns, run, { cell, title, found, standing });
    if (aligned) return aligned;
  }
  return isEmpty(cell(title)) ? { [title]: text } : null;
}

interface Aligning {
  readonly cell: (key: string) => Cell;
  readonly title: string;
  readonly found: Found;
  readonly standing: PlanCells;
}

/** Moves each value to the next free column that accepts it; null when a value finds no column or the title stays empty. */
function align(
  values: readonly Cell[],
  columns: readonly (readonly [string, Column])[],
  run: readonly string[],
  { cell, title, found, standing }: Aligning,
): Record<string, Cell> | null {
  const aligned: Record<string, Cell> = Object.fromEntries(run.map((key) => [key, '']));
  let next = 0;
  for (const value of values) {
    const isFree = (key: string): boolean => run.includes(key) || isEmpty(cell(key));
    let isPlaced = false;
    for (let position = next; position < columns.length && !isPlaced; position += 1) {
      const [key, column] = columns[position] ?? [];
      if (key === undefined || column === undefined || !isFree(key)) continue;
      // Only the title is certain: nothing shows to which other text column a text belongs.
      const isMeant = key === title;
      const given =
        column.kind === 'text' || column.kind === 'longText'
          ? isMeant && typeof value === 'string'
            ? value.trim()
            : null
          : valueFor(column, value, found, standing);
      if (given === null) continue;
      aligned[key] = given;
      next = position + 1;
      isPlaced = true;
    }
    if (!isPlaced) return null;
  }
  return isEmpty(aligned[title] ?? '') ? null : aligned;
}

/** An earlier date was a plain number: a date column shows the number 2 as a day of the year 1900. */
const LONG_AGO = '1950-01-01';

/** The value for a column that is not a text column, from another cell; null when the column does not accept it. */
function valueFor(column: Column, value: Cell, found: Found, standing: PlanCells): Cell | null {
  const text = textOfCell(value);
  switch (column.kind) {
    case 'day': {
      if (isDateCell(value)) return value.day < LONG_AGO ? null : value;
      const day = parseDay(text) ?? parseTypedDay(text, found.dayLocale);
      return typeof value === 'string' && day ? { day } : null;
    }
    case 'number': {
      if (isDateCell(value)) return value.day < LONG_AGO ? serialOfDay(value.day) : null;
      if (typeof value === 'number') return value;
      return typeof value === 'string' && /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
    }
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'option':
      return typeof value === 'string' && keyOfOption(text, column.options, found.words) !== undefined ? text : null;
    case 'repeat':
      return typeof value === 'string' && repeatOfText(text, found.words) !== null ? text : null;
    case 'reference': {
      if (typeof value !== 'string' || column.to === 'values') return null;
      const position = found[column.to]?.columns[places[column.to].title] ?? 0;
      const isTitle = (line: readonly Cell[]): boolean => textOfCell(line[position - 1] ?? '') === text;
      const isMeant =
        column.orText === true ||
        parseReference(text)?.prefix === tables[column.to].prefix ||
        (standing[column.to]?.cells ?? []).slice(1).some(isTitle);
      return isMeant ? text : null;
    }
    default:
      return null;
  }
}
