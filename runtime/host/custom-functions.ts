/**
 * Runs the functions that formulas call: each in an execution of its own, with AuthMode CUSTOM_FUNCTION and 30 seconds, so that the run that
 * reads the cell pays nothing for it and does not end with it. Source: developers.google.com/apps-script/guides/sheets/functions.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { types } from 'node:util';
import type {
  CellPosition,
  CustomFunctions,
  CustomOutcome,
  PlainArgument,
  PlainResult,
  PlainValue,
} from '../engine/custom-outcomes';
import { tooLong } from '../spreadsheet/errors';
import { instantOfSerial, serialOfInstant } from '../values';
import { runFunction, type ExecutionContext, type LogLine } from './execution';
import { failureOf, type ScriptFailure } from './failure';
import type { MeterSummary } from './meter';
import { sourcesOf, type Project } from './project';

/** A call of a custom function from a formula. */
export interface CustomRun {
  name: string;
  args: readonly PlainArgument[];
  /** The cell of the formula, 0-based. */
  cell: { gid: number; row0: number; column0: number };
  calls: MeterSummary;
  lines: LogLine[];
  /** The message of the failure, '' on success. */
  failure: string;
}

const MOST_RUNS = 1000;
const MOST_CHARACTERS = 50_000;

/** Methods that answer for the cell of the formula, or for its sheet. */
const OF_CELL =
  /\.(getActive(Cell|Range|RangeList|Sheet)|getCurrentCell|getSelection|getSheetName)$|\.Spreadsheet\.(getRange|getDataRange|getLast(Row|Column)|getSheetValues)$/;

/** What the file of the project and its users are to a call. */
export interface CustomHost {
  readonly context: ExecutionContext;
  /** The projects on the file: the file's own, and those of which a function has run. */
  projects(): readonly Project[];
}

/** The functions by the name in a formula, in which capital letters do not count; names that end with `_` are private. */
function namesOf(project: Project): ReadonlyMap<string, string> {
  const known = names.get(project);
  if (known) return known;
  const found = new Map<string, string>();
  for (const name of project.functions) if (!name.endsWith('_')) found.set(name.toLowerCase(), name);
  names.set(project, found);
  return found;
}
const names = new WeakMap<Project, ReadonlyMap<string, string>>();

/** A hash of the projects' code: results of other code are out of date. */
export function codeHash(projects: readonly Project[]): string {
  const hash = createHash('sha256');
  for (const path of projects.flatMap(sourcesOf)) hash.update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

export function customFunctionsOf(host: CustomHost, runs: CustomRun[]): CustomFunctions {
  return {
    find(name) {
      if (name.endsWith('_')) return undefined;
      for (const project of host.projects()) {
        const found = project.functions.has(name) ? name : namesOf(project).get(name.toLowerCase());
        if (found !== undefined) return found;
      }
      return undefined;
    },
    run(name, args, cell) {
      const project = host.projects().find(({ functions }) => functions.has(name));
      return project
        ? runCustom(host.context, project, { name, args, cell }, runs)
        : { message: `Script function not found: ${name}` };
    },
  };
}

function runCustom(
  context: ExecutionContext,
  project: Project,
  { name, args, cell }: { name: string; args: readonly PlainArgument[]; cell: CellPosition },
  runs: CustomRun[],
): CustomOutcome {
  const { document } = context;
  const gid = document.gidOf(cell.sheetId);
  const [row0, column0] = [cell.row, cell.col];
  const outcome = runFunction(
    {
      ...context,
      // The active cell of a custom function is the cell of its formula.
      selection: { gid, ranges: [{ row0, column0, rows: 1, columns: 1 }], current: { row0, column0 } },
    },
    {
      project,
      handler: name,
      surface: 'custom-function',
      authMode: 'CUSTOM_FUNCTION',
      // Google: `getUserProperties()` only gets the properties of the spreadsheet owner.
      effectiveUser: context.state.owner,
      activeUser: '',
      granted: [],
      makeArguments: () => args.map((argument) => argumentValue(argument, document.timeZone)),
    },
  );
  const { summary, lines } = outcome;
  const record = (failure: string): void => {
    runs.push({ name, args, cell: { gid, row0, column0 }, calls: summary, lines, failure });
    if (runs.length > MOST_RUNS) runs.shift();
  };
  const ofCell = Object.keys(summary.byMethod).some((method) => OF_CELL.test(method))
    ? ({ ofCell: true } as const)
    : {};
  try {
    if (outcome.failure) throw outcome.failure;
    const rows = rowsOf(outcome.value, document.timeZone);
    record('');
    return { rows, ...ofCell };
  } catch (error) {
    const message = messageOf(failureOf(error), project);
    record(message);
    return { message, ...ofCell };
  }
}

const argumentValue = (argument: PlainArgument, timeZone: string): unknown => {
  const valueOf = (value: PlainValue): unknown =>
    typeof value === 'object' ? new Date(instantOfSerial(value.date, timeZone)) : value;
  return Array.isArray(argument)
    ? (argument as readonly (readonly PlainValue[])[]).map((row) => row.map(valueOf))
    : valueOf(argument as PlainValue);
};

/** The rows of a result: a single value is one cell, and each value of a plain array a row. */
function rowsOf(value: unknown, timeZone: string): PlainResult[][] {
  if (!Array.isArray(value)) return [[plainResult(value, timeZone)]];
  return value.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell) => plainResult(cell, timeZone)) : [plainResult(row, timeZone)],
  );
}

function plainResult(value: unknown, timeZone: string): PlainResult {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { error: '#NUM!' };
    case 'bigint':
      return Number(value);
    case 'string':
      if (value.length > MOST_CHARACTERS) throw tooLong();
      return value;
    default:
      if (value === null) return null;
      if (!types.isDate(value))
        throw new TypeError(
          'A custom function must return a value of a cell or a two-dimensional array of such values',
        );
      return Number.isNaN(value.getTime()) ? { error: '#NUM!' } : { date: serialOfInstant(value.getTime(), timeZone) };
  }
}

/** The message over the cell: `Error: no rate (line 3).`, with the line of the project's code in which the error was thrown. */
function messageOf({ message, scriptName, scriptStack }: ScriptFailure, { folder }: Project): string {
  const isKilled = scriptName === 'Killed';
  const prefix = scriptName === '' || isKilled ? '' : `${scriptName}: `;
  const line = isKilled
    ? undefined
    : scriptStack.split('\n').find((frame) => frame.includes(folder) && /\.(js|gs):\d+:\d+\)?$/.test(frame));
  return `${prefix}${message} (line ${/:(\d+):\d+\)?$/.exec(line ?? '')?.[1] ?? 0}).`;
}
