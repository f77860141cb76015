/** The interface of a command of the workbench. */
import type { Fault, Workbook, WorkbookOptions } from '../runtime';

export interface Flags {
  json: boolean;
  values: boolean;
  formulas: boolean;
  styles: boolean;
  notes: boolean;
  validations: boolean;
  list: boolean;
  log: boolean;
  show: string | undefined;
  select: string | undefined;
  /** The id or the name of another file than the project's own. */
  spreadsheet: string | undefined;
  port: string | undefined;
  /** Which page `export` writes as HTML or PDF: home, goal, quarter or brief. */
  page: string | undefined;
  /** The goal of that page. */
  id: string | undefined;
  /** The quarter of that page: 2026-Q1. */
  quarter: string | undefined;
  /** a4 or letter. */
  paper: string | undefined;
  private: boolean;
  answers: string[];
  presses: string[];
  addOn: boolean | undefined;
}

export interface Context {
  workbook: Workbook;
  flags: Flags;
  faults: Fault[];
  /** The arguments after the command's name. */
  args: string[];
  /** Prints one or more lines on standard output. */
  print(text: string): void;
  /** Prints a warning on standard error. It does not change the exit code. */
  remark(text: string): void;
  readStandardInput(): string;
}

/** What a command gets that opens the workbook itself. */
interface StandaloneContext {
  /** The folder of package.json. */
  root: string;
  /** The options of the command line that concern the workbook. */
  workbook: Omit<WorkbookOptions, 'project' | 'from' | 'document' | 'dir'> & { dir: string };
  /** The folder of the project; builds it first when necessary. */
  project(): string;
  flags: Flags;
  args: string[];
  environment: Readonly<Record<string, string | undefined>>;
  print(text: string): void;
  remark(text: string): void;
}

interface CommandDescription {
  /** As `--help` prints it: `edit TAB!CELL VALUE`. */
  usage: string;
  what: string;
}

/** A command that works on an open workbook, which is saved afterwards. */
interface WorkbookCommand extends CommandDescription {
  /** True when the command only reads: then the folder is not written, unless an option changed something. */
  reads?: boolean;
  /** True when the command also works on a file beside the project's own, with `--spreadsheet`. */
  onAnyFile?: boolean;
  run(context: Context): void | Promise<void>;
}

/** A command that opens the workbook itself. */
export interface StandaloneCommand extends CommandDescription {
  runStandalone(context: StandaloneContext): Promise<void>;
}

export type Command = WorkbookCommand | StandaloneCommand;

/** A command was called wrongly. The message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The argument at `index`. Throws a UsageError when it is missing. */
export function requireArgument(context: Context, index: number, usage: string): string {
  const value = context.args[index];
  if (value === undefined) throw new UsageError(`Usage: ${usage}`);
  return value;
}

/** Parses a whole number of at least 1. `what` names it in the error message. */
export function parseCount(text: string, what: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1) throw new UsageError(`${what} must be a whole number from 1 on, not ${text}.`);
  return count;
}

/** Parses each argument as JSON. */
export function parseJsonArguments(texts: readonly string[]): unknown[] {
  return texts.map((text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new UsageError(`Not JSON: ${text}`);
    }
  });
}

/** Warns about triggers that failed. As in Google, they are only logged and do not stop the command. */
export function remarkFailures(context: Context): void {
  for (const { handler, message } of context.workbook.report.failures) context.remark(`${handler} failed: ${message}`);
}
