/** Runs command lines in this process, on a new folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../workbench/cli';

export interface Result {
  code: number;
  out: string;
  err: string;
}
export interface Shell {
  dir: string;
  /** Runs a command line and resolves to its exit code and output. */
  try(args: readonly string[], input?: string): Promise<Result>;
  /** Runs a command line, expects success and resolves to standard output. */
  run(args: readonly string[], input?: string): Promise<string>;
  /** Like run, but parses the output as JSON. */
  json(args: readonly string[], input?: string): Promise<any>;
  remove(): void;
}

export function openShell(project: string = join(__dirname, 'fixtures', 'project')): Shell {
  const home = mkdtempSync(join(tmpdir(), 'workbench-'));
  const dir = join(home, 'plan');
  const attempt: Shell['try'] = async (args, input = '') => {
    let out = '';
    let err = '';
    const terminal = {
      root: join(__dirname, '../..'),
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
      readStandardInput: () => input,
      environment: {},
    };
    const code = await runCommandLine(['--file', dir, '--project', project, ...args], terminal);
    return { code, out, err };
  };
  const run: Shell['run'] = async (args, input) => {
    const result = await attempt(args, input);
    if (result.code !== 0) throw new Error(`${args.join(' ')}: ${result.err}`);
    return result.out;
  };
  return {
    dir,
    try: attempt,
    run,
    json: async (args, input) => JSON.parse(await run(args, input)) as unknown,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
