/** Runs a command on the workbook: opens it, runs the command and saves. */
import { keepChecksIn, openWorkbook, type Fault, type Workbook } from '../runtime';
import type { Arguments } from './arguments';
import type { Terminal } from './cli';
import { UsageError, type Command, type Context } from './command';
import { commands } from './commands';
import { makeFault } from './commands/fault';
import { helpText } from './help';
import { printTo, projectFolder, remarkTo, workbookOptions } from './run-standalone';
import { openMailDelivery, mailsAfter, settledCount } from './smtp';
import { fileOf, rangeOf } from './tabs';

/** For `fault N KIND COMMAND…`: the inner command, its arguments and the fault. */
function unwrapFault(given: Arguments): { name: string; args: string[]; makeFaults: (workbook: Workbook) => Fault[] } {
  if (given.command !== 'fault') return { name: given.command ?? 'serve', args: given.rest, makeFaults: () => [] };
  const { fault, rest } = makeFault(given.rest);
  const [name, ...args] = rest;
  if (name === undefined) throw new UsageError('Usage: fault N KIND COMMAND…');
  return { name, args, makeFaults: (workbook) => [fault(workbook)] };
}

function findCommand(name: string): Command {
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command ${name}. See --help.`);
  return command;
}

/** What `--help` prints. */
export const helpOfCommands = (): string => helpText(commands);

/** Runs a command: opens the workbook, saves it afterwards. */
export async function runCommand(given: Arguments, terminal: Terminal): Promise<void> {
  const { name, args, makeFaults } = unwrapFault(given);
  const command = findCommand(name);
  const project = projectFolder(given, terminal);
  const options = workbookOptions(given, terminal, name);
  const [print, remark] = [printTo(terminal), remarkTo(terminal)];
  // cli.ts runs these without the engine.
  if ('runStandalone' in command) throw new UsageError(`${name} takes no fault.`);
  if (terminal.cache !== undefined) keepChecksIn(terminal.cache);
  const workbook = openWorkbook({ ...options, project });
  const before = workbook.outbox().length;
  let used = workbook;
  try {
    const { spreadsheet, select } = given.flags;
    if (spreadsheet !== undefined) {
      if (!command.onAnyFile)
        throw new UsageError(`${name} works on the project's own file and takes no --spreadsheet.`);
      used = fileOf(workbook, spreadsheet);
      if (used.user !== workbook.user) throw new UsageError(`${workbook.user} has no access to ${spreadsheet}.`);
    }
    const context: Context = {
      workbook: used,
      flags: given.flags,
      args,
      faults: makeFaults(workbook),
      print,
      remark,
      readStandardInput: terminal.readStandardInput,
    };
    if (select !== undefined) used.select(rangeOf(used, select));
    await command.run(context);
  } finally {
    // As in Google, a failed run keeps what it wrote before the error. A command that only reads does not write to the folder.
    try {
      if (
        !command.reads ||
        [given.now, given.timeZone, given.locale, given.flags.select].some((option) => option !== undefined) ||
        workbook.isFresh ||
        // Results of custom functions remain until an argument changes.
        workbook.hasNewResults
      )
        workbook.save();
    } finally {
      workbook.close();
    }
    if (given.flags.log) for (const line of used.report.lines) remark(line.text);
  }
  // A trigger that could not write its mail is only logged in Google; here the disk needs somebody's help.
  const unwritten = workbook.outboxFailure();
  if (unwritten) throw unwritten;
  const smtp = terminal.environment['SMTP_URL'];
  if (smtp) await openMailDelivery(options.dir, smtp)(mailsAfter(workbook, settledCount(options.dir, before)));
}
