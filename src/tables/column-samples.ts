import { continueHash, emptyHash } from '../domain/plan/hash';
import { textOfCell, type Cell } from './cell';
import type { Column, Table } from './column';

/*
 * A few cells of each column as hashes, so that a column can be told from others of its kind when its header is lost. (rule Y41)
 */

/** By column: the hashes of up to `most` of its cells, with blanks between; absent while the column is empty. */
export type Samples = Readonly<Record<string, string>>;

const most = 3;
/** Only these rows are looked at, so that a plan of thousands of rows stays fast. */
const rowsToSearch = 200;

/** Columns with rows of their own content; the script and formulas change the others. References are known by their IDs. */
const hasSamples = (table: Table, { by, kind }: Column): boolean =>
  kind !== 'id' && kind !== 'reference' && kind !== 'references' && (by === undefined || table.key === 'changes');

export const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== false && (typeof cell !== 'string' || cell.trim() !== '');

/** What names a row and stays when its columns move: its ID, or its longest text. */
function nameOfRow({ prefix }: Table, line: readonly Cell[]): string {
  const texts = line.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));
  if (prefix !== undefined)
    return texts.find((text) => text.startsWith(prefix) && isCount(text.slice(prefix.length))) ?? '';
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

const isCount = (text: string): boolean => /^[1-9]\d*$/.test(text);

/** A row with the hash of its name, with which the hashes of its cells begin. */
interface NamedRow {
  readonly name: string;
  readonly hash: number;
  readonly line: readonly Cell[];
}

function nameRow(table: Table, line: readonly Cell[]): NamedRow {
  const name = nameOfRow(table, line);
  return { name, hash: continueHash(emptyHash, `${name}|`), line };
}

const sampleOf = ({ hash }: NamedRow, cell: Cell): string => continueHash(hash, textOfCell(cell)).toString(36);

/**
 * The samples of a tab: those from before that are still there, else new ones.
 * @param rows the rows below the header
 */
export function sampleColumns(
  table: Table,
  columns: Readonly<Record<string, number>>,
  rows: readonly (readonly Cell[])[],
  before: Samples = {},
): Samples {
  const known = Object.entries(table.columns).filter(([key, column]) => hasSamples(table, column) && columns[key]);
  const named = rows.slice(0, rowsToSearch).map((line) => nameRow(table, line));
  const samples: Record<string, string> = {};
  for (const [key, column] of known) {
    const position = columns[key] ?? 0;
    const last = (before[key] ?? '').split(' ').filter((sample) => sample !== '');
    if (last.length > 0 && last.every((sample) => isSampleAt(named, position, sample))) {
      samples[key] = last.join(' ');
      continue;
    }
    // A cell whose neighbours of the same kind hold the same says nothing.
    const others = known.filter(([other, { kind }]) => other !== key && isAlike(kind, column.kind));
    const found = named.flatMap((row): string[] => {
      const { name, line } = row;
      const cell = line[position - 1] ?? '';
      if (name === '' || !isFilled(cell)) return [];
      const text = textOfCell(cell);
      return others.some(([other]) => textOfCell(line[(columns[other] ?? 0) - 1] ?? '') === text)
        ? []
        : [sampleOf(row, cell)];
    });
    const chosen = [...new Set(found)].slice(0, most);
    if (chosen.length > 0) samples[key] = chosen.join(' ');
  }
  return samples;
}

const isSampleAt = (named: readonly NamedRow[], position: number, sample: string): boolean =>
  named.some((row) => {
    const cell = row.line[position - 1] ?? '';
    return isFilled(cell) && sampleOf(row, cell) === sample;
  });

const kinds: Readonly<Partial<Record<Column['kind'], string>>> = { longText: 'text', percent: 'number' };

/** Whether columns of these kinds may hold the same. */
const isAlike = (one: Column['kind'], other: Column['kind']): boolean =>
  (kinds[one] ?? one) === (kinds[other] ?? other);

/**
 * The columns of which it is not certain that they are at these positions, by their samples.
 * @param certain columns that are known by something else
 */
export function doubtfulColumns(
  table: Table,
  columns: Readonly<Record<string, number>>,
  rows: readonly (readonly Cell[])[],
  samples: Samples,
  certain: ReadonlySet<string>,
): string[] {
  const named = rows.map((line) => nameRow(table, line));
  const width = Math.max(0, ...rows.map((line) => line.length));
  const [moved, unknown]: [string[], string[]] = [[], []];
  for (const [key, column] of Object.entries(table.columns)) {
    const position = columns[key];
    if (position === undefined || certain.has(key) || !hasSamples(table, column)) continue;
    const last = (samples[key] ?? '').split(' ').filter((sample) => sample !== '');
    if (last.some((sample) => isSampleAt(named, position, sample))) continue;
    const isElsewhere = Array.from({ length: width }, (_, at) => at + 1).some((other) =>
      last.some((sample) => isSampleAt(named, other, sample)),
    );
    if (isElsewhere) moved.push(key);
    else if (last.length > 0 || rows.some((line) => isFilled(line[position - 1]))) unknown.push(key);
  }
  const kindOf = (key: string): Column['kind'] => table.columns[key]?.kind ?? 'text';
  const doubtful = [...moved, ...unknown];
  // One column alone cannot have changed places with another of its kind.
  const isUncertain = (key: string): boolean =>
    moved.includes(key) || doubtful.some((other) => other !== key && isAlike(kindOf(key), kindOf(other)));
  return doubtful.filter(isUncertain).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
}

/** The samples of all tabs from their text in the hidden tab. */
export function readSamples(text: Cell): Readonly<Record<string, Samples>> {
  if (typeof text !== 'string' || text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, Samples>>) : {};
  } catch {
    // The user may have overwritten the cell.
    return {};
  }
}
