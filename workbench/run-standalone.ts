/** What every command needs of the command line, and how a command runs that opens the workbook itself. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Arguments } from './arguments';
import { builtProject } from './build';
import type { Terminal } from './cli';
import type { StandaloneCommand } from './command';

const DEFAULT_FOLDER = 'my-plan';

/** The title of the add-on's menu: the name in package.json with a capital letter. */
function projectName(root: string): string {
  try {
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: unknown };
    if (typeof name === 'string' && name !== '') return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    // A project without package.json has no name.
  }
  return 'Add-on';
}

/** The options for opening the workbook. A project that `run` runs is bound to the file; all others are add-ons. */
export function workbookOptions(given: Arguments, terminal: Terminal, command: string) {
  return {
    dir: resolve(given.file ?? DEFAULT_FOLDER),
    ...(given.now === undefined ? {} : { now: given.now }),
    ...(given.timeZone === undefined ? {} : { timeZone: given.timeZone }),
    ...(given.locale === undefined ? {} : { locale: given.locale }),
    ...(given.user === undefined ? {} : { user: given.user }),
    ...(given.auth === undefined ? {} : { auth: given.auth }),
    addOn: given.flags.addOn ?? command !== 'run',
    addOnName: projectName(terminal.root),
  };
}

/** Returns the folder of the project, and builds it at the first call when that is needed. */
export function projectFolder(given: Arguments, terminal: Terminal): () => string {
  let builtIn: string | undefined;
  return () => (given.project !== undefined ? resolve(given.project) : (builtIn ??= builtProject(terminal.root)));
}

export const printTo =
  (terminal: Terminal) =>
  (text: string): void =>
    terminal.out(text.endsWith('\n') ? text : `${text}\n`);

export const remarkTo =
  (terminal: Terminal) =>
  (text: string): void =>
    terminal.err(`${text.replace(/\s*\n\s*/g, ' ')}\n`);

/** Runs a command that opens the workbook itself. */
export async function runStandalone(
  command: StandaloneCommand,
  name: string,
  args: string[],
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  await command.runStandalone({
    root: terminal.root,
    workbook: workbookOptions(given, terminal, name),
    project: projectFolder(given, terminal),
    flags: given.flags,
    args,
    environment: terminal.environment,
    print: printTo(terminal),
    remark: remarkTo(terminal),
  });
}
