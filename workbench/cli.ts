/** The command line: reads the arguments, opens the workbook, runs a command and saves. README.md and `--help` describe it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openWorkbook, type Fault, type Workbook } from '../runtime';
import { parseCommandLine, type Arguments } from './arguments';
import { builtProject } from './build';
import { UsageError, type Command, type Context } from './command';
import { commands } from './commands';
import { makeFault } from './commands/fault';
import { helpText } from './help';
import { openMailDelivery, mailsAfter, settledCount } from './smtp';
import { rangeOf } from './tabs';

/** What the command line uses of the process, so that tests can run it without a process. */
export interface Terminal {
  /** The folder of package.json; `dist` is below it. */
  root: string;
  out(text: string): void;
  err(text: string): void;
  readStandardInput(): string;
  environment: Readonly<Record<string, string | undefined>>;
}

const DEFAULT_FOLDER = 'my-plan';

/** Runs a command line and resolves to the exit code. Reports an error in one line on standard error. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const given = parseCommandLine(argv);
    if (given.help || given.command === 'help') {
      terminal.out(helpText(commands));
      return 0;
    }
    await runCommand(given, terminal);
    return 0;
  } catch (error) {
    const thrown = error as { message?: unknown; stack?: unknown; scriptStack?: unknown };
    terminal.err(
      `${String(thrown.message ?? error)
        .replace(/\s*\n\s*/g, ' ')
        .trim()}\n`,
    );
    if (terminal.environment['DEBUG'])
      terminal.err(`${String(thrown.scriptStack ?? '')}\n${String(thrown.stack ?? '')}\n`);
    return 1;
  }
}

/** For `fault N KIND COMMAND…`: the inner command, its arguments and the fault. */
function unwrapFault(given: Arguments): { name: string; args: string[]; makeFaults: (workbook: Workbook) => Fault[] } {
  if (given.command !== 'fault') return { name: given.command ?? 'serve', args: given.rest, makeFaults: () => [] };
  const { fault, rest } = makeFault(given.rest);
  const [name, ...args] = rest;
  if (name === undefined) throw new UsageError('Usage: fault N KIND COMMAND…');
  return { name, args, makeFaults: (workbook) => [fault(workbook)] };
}

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

function findCommand(name: string): Command {
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command ${name}. See --help.`);
  return command;
}

/** The options for opening the workbook. A project that `run` runs is bound to the file; all others are add-ons. */
function workbookOptions(given: Arguments, terminal: Terminal, command: string) {
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

async function runCommand(given: Arguments, terminal: Terminal): Promise<void> {
  const { name, args, makeFaults } = unwrapFault(given);
  const command = findCommand(name);
  let builtIn: string | undefined;
  const project = (): string =>
    given.project !== undefined ? resolve(given.project) : (builtIn ??= builtProject(terminal.root));
  const options = workbookOptions(given, terminal, name);
  const print = (text: string): void => terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  const remark = (text: string): void => terminal.err(`${text.replace(/\s*\n\s*/g, ' ')}\n`);
  if ('runStandalone' in command) {
    if (given.command === 'fault') throw new UsageError(`${name} takes no fault.`);
    return command.runStandalone({
      root: terminal.root,
      workbook: options,
      project,
      flags: given.flags,
      args,
      environment: terminal.environment,
      print,
      remark,
    });
  }
  const workbook = openWorkbook({ ...options, project });
  const before = workbook.outbox().length;
  const context: Context = {
    workbook,
    flags: given.flags,
    args,
    faults: makeFaults(workbook),
    print,
    remark,
    readStandardInput: terminal.readStandardInput,
  };
  try {
    if (given.flags.select !== undefined) workbook.select(rangeOf(workbook, given.flags.select));
    await command.run(context);
  } finally {
    // As in Google, a failed run keeps what it wrote before the error. A command that only reads does not write to the folder.
    try {
      if (
        !command.reads ||
        [given.now, given.timeZone, given.locale, given.flags.select].some((option) => option !== undefined) ||
        workbook.isFresh
      )
        workbook.save();
    } finally {
      workbook.close();
    }
    if (given.flags.log) for (const line of workbook.report.lines) context.remark(line.text);
  }
  // A trigger that could not write its mail is only logged in Google; here the disk needs somebody's help.
  const unwritten = workbook.outboxFailure();
  if (unwritten) throw unwritten;
  const smtp = terminal.environment['SMTP_URL'];
  if (smtp) await openMailDelivery(options.dir, smtp)(mailsAfter(workbook, settledCount(options.dir, before)));
}
