/**
 * `npm run bench`, fourth part: what commands and the start of the server cost, in CPU seconds of the process and in seconds on the clock.
 * `node tools/run.mjs bench/commands.ts ../before` compares with another built copy of the project, both in turn.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { copyPlan, root } from '../tools/browser/prepared-plan';
import { alignRows } from '../workbench/table';

const ROUNDS = 3;
/** Seconds. */
interface Cost {
  readonly cpu: number;
  readonly clock: number;
}

/** Run by Node before the command: at the signal SIGUSR2, and at the end, it writes the CPU seconds of the process to stream 3. */
const TELL_CPU = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  const tell = () => { const { user, system } = process.cpuUsage(); writeSync(3, (user + system) / 1e6 + '\\n'); };
  process.on('SIGUSR2', tell);
  process.on('exit', tell);
`)}`;

function startWorkbench(folder: string, args: readonly string[]) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_CPU, join(folder, 'tools/workbench.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const told = child.stdio[3] as Readable;
  const waiting: ((cpu: number) => void)[] = [];
  told.setEncoding('utf8').on('data', (text: string) => {
    const cpu = Number(text.trim().split('\n').pop());
    for (const take of waiting.splice(0)) take(cpu);
  });
  const nextCpu = (): Promise<number> => new Promise((done) => waiting.push(done));
  const ended = new Promise<void>((done, failed) =>
    child.on('close', (code) => (code ? failed(new Error(`${args.join(' ')} ended with ${code}.`)) : done())),
  );
  return { child, nextCpu, ended, clock: () => (performance.now() - began) / 1000 };
}

async function costOfCommand(folder: string, args: readonly string[]): Promise<Cost> {
  const { child, nextCpu, ended, clock } = startWorkbench(folder, args);
  child.stdout?.resume();
  const cpu = nextCpu();
  await ended;
  return { clock: clock(), cpu: await cpu };
}

/** Until the server's address is printed, and until the document has come from there. */
async function costsOfServer(folder: string, plan: string): Promise<readonly [Cost, Cost]> {
  const { child, nextCpu, ended, clock } = startWorkbench(folder, ['--file', plan, 'serve']);
  const cost = async (): Promise<Cost> => {
    const at = clock();
    const cpu = nextCpu();
    child.kill('SIGUSR2');
    return { clock: at, cpu: await cpu };
  };
  const address = await new Promise<string>((found) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [link] = /http:\S+/.exec(printed) ?? [];
      if (link !== undefined) found(link);
    });
  });
  const printed = await cost();
  const page = await (await fetch(address)).text();
  const token = /waymark-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  await (await fetch(new URL('/document', address), { headers: { 'x-waymark-token': token } })).text();
  const opened = await cost();
  child.kill('SIGTERM');
  await ended;
  return [printed, opened];
}

const NAMES = ['show Steps', 'edit Steps!B2', '--help', 'address of the page', 'document of the page'] as const;

/** The costs of each thing in the order of NAMES. */
async function measure(folder: string, plan: string, round: number): Promise<readonly Cost[]> {
  const file = ['--file', plan];
  const show = await costOfCommand(folder, [...file, 'show', 'Steps']);
  const edit = await costOfCommand(folder, [...file, 'edit', 'Steps!B2', `Measure number ${round}`]);
  const help = await costOfCommand(folder, ['--help']);
  return [show, edit, help, ...(await costsOfServer(folder, plan))];
}

const least = (costs: readonly Cost[], of: keyof Cost): number => Math.min(...costs.map((cost) => cost[of]));
const seconds = (value: number): string => `${value.toFixed(2)} s`;

async function main(): Promise<void> {
  const folders = [root, ...process.argv.slice(2).map((folder) => resolve(folder))];
  const { dir, remove } = copyPlan('example');
  const home = mkdtempSync(join(tmpdir(), 'waymark-commands-'));
  try {
    const plans = folders.map((_, index) => join(home, `plan${index}`));
    for (const plan of plans) cpSync(dir, plan, { recursive: true });
    const rounds: (readonly Cost[])[][] = folders.map(() => []);
    // In turn, so that a busy machine is equally busy for all; the least of all rounds counts.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, folder] of folders.entries())
        rounds[index]?.push(await measure(folder, plans[index] ?? '', round));
    const costsOf = (index: number, at: number): Cost[] => (rounds[index] ?? []).flatMap((costs) => costs[at] ?? []);
    const rows = NAMES.map((name, at) => {
      const cpus = folders.map((_, index) => least(costsOf(index, at), 'cpu'));
      const [own = NaN, before] = cpus;
      return [
        name,
        ...folders.flatMap((_, index) => [seconds(cpus[index] ?? NaN), seconds(least(costsOf(index, at), 'clock'))]),
        ...(before === undefined ? [] : [`${(own / before).toFixed(2)} of before`]),
      ];
    });
    const address = least(costsOf(0, NAMES.indexOf('address of the page')), 'clock');
    const lines = [
      ['', ...folders.flatMap((folder) => [`CPU, ${basename(folder)}`, 'clock'])],
      ...rows,
      [`${address < 1 ? '✓' : '✗'} The address is printed after ${seconds(address)}; the target is under 1 s`],
    ];
    process.stdout.write(
      `Commands on the example plan, least of ${ROUNDS}\n${alignRows(lines)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    );
  } finally {
    remove();
    rmSync(home, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
