/** The command line: reads the arguments and starts the page's server, or a command on the workbook. README.md and `--help` describe it. */
import { parseCommandLine } from './arguments';
import { serve } from './commands/serve';
import { runStandalone } from './run-standalone';
import { optimizeLate } from './optimize-late';

/** What the command line uses of the process, so that tests can run it without a process. */
export interface Terminal {
  /** The folder of package.json; `dist` is below it. */
  root: string;
  out(text: string): void;
  err(text: string): void;
  readStandardInput(): string;
  environment: Readonly<Record<string, string | undefined>>;
  /** A folder for what later processes need not do again. It may be missing and need not be writable. */
  cache?: string;
}

/** Runs a command line and resolves to the exit code. Reports an error in one line on standard error. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const given = parseCommandLine(argv);
    const isHelp = given.help || given.command === 'help';
    if (!isHelp && (given.command ?? 'serve') === 'serve')
      await runStandalone(serve, 'serve', given.rest, given, terminal);
    else {
      if (terminal.cache !== undefined) optimizeLate();
      // Loaded only now: the server's main thread does without the spreadsheet engine.
      const { helpOfCommands, runCommand } = await import('./workbook');
      if (isHelp) terminal.out(helpOfCommands());
      else await runCommand(given, terminal);
    }
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
