import { hashOf } from '../../domain/plan/hash';
import { serialOfDay, type Day } from '../../domain/plan/day';
import { comparableName } from '../../domain/strategy/value-hours';
import type { BroughtRow } from '../../domain/transfer/foreign-rows';
import type { Source } from '../../domain/transfer/foreign-table';
import type { Ports } from '../ports';

/*
 * What is kept of rows that were brought in, with the file but not in it: by what each is known when it comes again, and what the last import
 * added. (rules U65, U67)
 */

/** A row of the plan that came from another program. */
export interface Remembered {
  readonly id: string;
  /** Hash of the other program's ID; '' without. */
  readonly key: string;
  /** Hash of title and goal as the file had them. */
  readonly name: string;
  /** The due day as the file had it, as a serial in base 36; '' without. */
  readonly due: string;
  /** Hash of the row as it was written, for rows of the last import; else ''. */
  readonly written: string;
}

export interface LastImport {
  readonly request: string;
  readonly source: Source;
  readonly on: Day;
  readonly goals: number;
  readonly steps: number;
  /** Whether all rows were written. */
  readonly done: boolean;
  /** The IDs of the new rows, while they are being written: of goals by their words in the file, of steps by their place in it. */
  readonly given: {
    readonly goals: Readonly<Record<string, string>>;
    readonly steps: Readonly<Record<string, string>>;
  };
}

export interface Brought {
  readonly rows: readonly Remembered[];
  readonly last: LastImport | null;
}

/** More would fill the properties of the file. The oldest are forgotten first: these rows are then known by title and goal. */
const mostRemembered = 4000;

/** As it is kept: fields with a space between them. */
const pack = ({ id, key, name, due, written }: Remembered): string => [id, key, name, due, written].join(' ');
function unpack(text: string): Remembered {
  const [id = '', key = '', name = '', due = '', written = ''] = text.split(' ');
  return { id, key, name, due, written };
}

export function readBrought({ formStore }: Pick<Ports, 'formStore'>): Brought {
  const kept = formStore.read('brought') as {
    readonly rows: readonly string[];
    readonly last: LastImport | null;
  } | null;
  return { rows: kept?.rows.map(unpack) ?? [], last: kept?.last ?? null };
}

export function keepBrought({ formStore }: Pick<Ports, 'formStore'>, { rows, last }: Brought): void {
  formStore.write('brought', { rows: rows.slice(-mostRemembered).map(pack), last });
}

/** Two hashes of 32 bits: one alone meets another text too often among thousands. */
const longHash = (text: string): string => hashOf(text) + hashOf(`${text.length}|${text}`);

/** How a row of a file is known. */
export function marksOf({ title, goal, due, key }: BroughtRow): Pick<Remembered, 'key' | 'name' | 'due'> {
  return {
    key: key === '' ? '' : longHash(key),
    name: longHash(JSON.stringify([comparableName(title), comparableName(goal)])),
    due: due === null ? '' : serialOfDay(due).toString(36),
  };
}
