/** What a command of the workbench is, and what it is given. */
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
  port: string | undefined;
  answers: string[];
  presses: string[];
  addOn: boolean | undefined;
}

export interface Context {
  workbook: Workbook;
  flags: Flags;
  faults: Fault[];
  /** Everything after the command's name. */
  args: string[];
  /** One line, or several, on standard output. */
  print(text: string): void;
  /** A remark on standard error that is no failure. */
  remark(text: string): void;
  readStandardInput(): string;
}

/** What a command is given that opens the workbook by itself. */
interface Alone {
  /** The folder of package.json. */
  root: string;
  /** What the options say of the workbook; its project is a folder. */
  workbook: Omit<WorkbookOptions, 'project' | 'from' | 'document' | 'dir'> & { dir: string };
  /** Where the project is, built if need be. */
  project(): string;
  flags: Flags;
  args: string[];
  environment: Readonly<Record<string, string | undefined>>;
  print(text: string): void;
  remark(text: string): void;
}

interface Described {
  /** As `--help` shows it: `edit TAB!CELL VALUE`. */
  usage: string;
  what: string;
}

/** A command on the workbook, which is opened before it and saved after it. */
interface WorkbookCommand extends Described {
  /** Whether it only looks: then nothing is written to the folder, unless an option changed something. */
  reads?: boolean;
  run(context: Context): void | Promise<void>;
}

/** A command that opens the workbook by itself. */
interface LoneCommand extends Described {
  runAlone(alone: Alone): Promise<void>;
}

export type Command = WorkbookCommand | LoneCommand;

/** A mistake in how a command was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The argument at `index`, or a sentence on how the command is called. */
export function need(context: Context, index: number, usage: string): string {
  const value = context.args[index];
  if (value === undefined) throw new UsageError(`Usage: ${usage}`);
  return value;
}

/** A whole number from 1 on. */
export function parseCount(text: string, what: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1) throw new UsageError(`${what} must be a whole number from 1 on, not ${text}.`);
  return count;
}

/** Arguments given as JSON, one by one. */
export function parseJsonArguments(texts: readonly string[]): unknown[] {
  return texts.map((text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new UsageError(`Not JSON: ${text}`);
    }
  });
}

/** Says on standard error which triggers failed; Google only logs them, so the command goes on. */
export function remarkFailures(context: Context): void {
  for (const { handler, message } of context.workbook.report.failures) context.remark(`${handler} failed: ${message}`);
}
