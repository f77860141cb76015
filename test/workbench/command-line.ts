/** Runs command lines in this process, on a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../workbench/cli';

export interface Said {
  code: number;
  out: string;
  err: string;
}
export interface Shell {
  dir: string;
  /** Runs and gives all that was said. */
  try(args: readonly string[], input?: string): Promise<Said>;
  /** Runs, expects success and gives standard output. */
  run(args: readonly string[], input?: string): Promise<string>;
  /** Like run, parsed as JSON. */
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
    const said = await attempt(args, input);
    if (said.code !== 0) throw new Error(`${args.join(' ')}: ${said.err}`);
    return said.out;
  };
  return {
    dir,
    try: attempt,
    run,
    json: async (args, input) => JSON.parse(await run(args, input)) as unknown,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
