/** `npm run bench`, third part: times of the workbench's page in a browser, sizes of page and sidebar, and violations that axe finds. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findViolations } from '../tools/browser/accessibility';
import { Workbenches } from '../tools/browser/open-workbench';
import { root, type PlanKind } from '../tools/browser/prepared-plan';
import { focusView, visitViews } from '../tools/browser/sidebar-views';
import type { WorkbenchWindow } from '../tools/browser/workbench-window';
import { alignRows } from '../workbench/table';

declare global {
  /** Set in the page: resolves to the milliseconds until the measured edit is displayed. */
  var editShown: Promise<number> | undefined;
}

const EDITS = 15;
const LIMIT_MS = 20_000;
const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const milliseconds = (ms: number): string => `${Math.round(ms)} ms`;
const bytes = (count: number): string => `${count.toLocaleString('en-GB')} bytes`;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

let missed = 0;
function target(what: string, measured: string, limit: string, met: boolean): string[] {
  if (!met) missed += 1;
  return [met ? '✓' : '✗', what, measured, limit];
}

/** Milliseconds from the press of Enter in `cell` until the cell `watched` displays the text `shows` in a drawn frame. */
async function timeOfEdit(
  window: WorkbenchWindow,
  cell: string,
  typed: string,
  watched: string,
  shows: string,
): Promise<number> {
  await window.select(cell);
  // Empties the cell first and waits for the effects of that.
  await window.page.keyboard.press('Delete');
  await window.waitForServer();
  await window.page.keyboard.type(typed);
  // Starts watching before Enter is pressed; the result is read afterwards.
  await window.page.evaluate(
    ([address, text]) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      globalThis.editShown = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          () => {
            const began = performance.now();
            const look = (): void => {
              const { getters } = globalThis.modelOfPage!();
              const shown = getters.getEvaluatedCell({
                sheetId: getters.getActiveSheetId(),
                col,
                row: Number(row) - 1,
              }).formattedValue;
              requestAnimationFrame(() => (shown === text ? resolve(performance.now() - began) : look()));
            };
            look();
          },
          { capture: true, once: true },
        );
      });
    },
    [watched, shows] as const,
  );
  await window.page.keyboard.press('Enter');
  const measured = await window.page.evaluate(
    (limit) =>
      Promise.race([globalThis.editShown, new Promise<null>((resolve) => setTimeout(() => resolve(null), limit))]),
    LIMIT_MS,
  );
  if (measured == null)
    throw new Error(
      `${watched} does not show ${shows}: ${JSON.stringify((await window.rows('Steps'))[Number(/\d+/.exec(watched)?.[0]) - 1]?.slice(0, 9))}`,
    );
  return measured;
}

/** The due days that are typed in turn, and what the column `What now` then displays. */
const DAYS = [
  ['27/02/2026', 'Overdue 3 d'],
  ['26/02/2026', 'Overdue 4 d'],
] as const;

/** 1-based row of a step that is to do and starts before those days. */
function openRow(rows: readonly string[][]): number {
  const [headers = []] = rows;
  const started = (day: string): boolean =>
    /^\d\d\/\d\d\/\d{4}$/.test(day) && day.split('/').reverse().join('') < '20260226';
  const row =
    rows.findIndex(
      (cells) => cells[headers.indexOf('Status')] === 'To do' && started(cells[headers.indexOf('Start')] ?? ''),
    ) + 1;
  if (row === 0) throw new Error('The plan has no step to try it with.');
  return row;
}

async function measureEdits(workbenches: Workbenches, plan: PlanKind): Promise<number> {
  const workbench = await workbenches.open({ plan });
  const window = await workbench.openWindow();
  await window.goTo('Steps');
  const rows = await window.rows('Steps');
  const row = openRow(rows);
  const [due, whatNow] = await Promise.all(['Due', 'What now'].map((header) => window.cellOf('Steps', header, row)));
  const formulas: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const [typed, shows] = DAYS[edit % 2]!;
    formulas.push(await timeOfEdit(window, due!, typed, whatNow!, shows));
    await window.waitForServer();
  }
  await workbenches.closeAll();
  return median(formulas);
}

/** What something cost: milliseconds on the clock, and CPU milliseconds of the browser's page and of this process with its server. */
interface Cost {
  readonly clock: number;
  readonly page: number;
  readonly server: number;
}

/** Other work on the machine lengthens the clock's time far more than the CPU's. */
async function costOf(workbenches: Workbenches, work: () => Promise<unknown>): Promise<Cost> {
  const cpu = async (): Promise<Omit<Cost, 'clock'>> => {
    const { user, system } = process.cpuUsage();
    return { page: (await workbenches.cpuOfPages()) * 1000, server: (user + system) / 1000 };
  };
  const before = await cpu();
  const began = performance.now();
  await work();
  const clock = performance.now() - began;
  const after = await cpu();
  return { clock, page: after.page - before.page, server: after.server - before.server };
}

const medianOf = (costs: readonly Cost[]): Cost => ({
  clock: median(costs.map(({ clock }) => clock)),
  page: median(costs.map(({ page }) => page)),
  server: median(costs.map(({ server }) => server)),
});

const inWords = ({ clock, page, server }: Cost): string =>
  `${milliseconds(clock)} (CPU: page ${milliseconds(page)}, server ${milliseconds(server)})`;

async function measureOpening(
  workbenches: Workbenches,
): Promise<{ readonly grid: Cost; readonly sidebar: Cost; readonly violations: number }> {
  const grids: Cost[] = [];
  const sidebars: Cost[] = [];
  let violations = 0;
  for (let time = 0; time < 5; time += 1) {
    const workbench = await workbenches.open({ plan: 'example' });
    grids.push(await costOf(workbenches, () => workbench.openWindow()));
    const window = workbench.windows[0];
    if (!window) throw new Error('No window has opened.');
    // A person looks at the grid before choosing from its menu.
    await window.waitForServer();
    sidebars.push(await costOf(workbenches, () => visitViews(window, [focusView], 'en', async () => {})));
    if (time === 0)
      violations =
        (await findViolations(window.page.mainFrame())).length +
        (await findViolations(await window.sidebarFrame())).length;
    await workbenches.closeAll();
  }
  return { grid: medianOf(grids), sidebar: medianOf(sidebars), violations };
}

function sizesOf(
  folder: string,
  isCounted: (name: string) => boolean,
): { readonly raw: number; readonly gzip: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isCounted(name) && statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name)));
  return {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

async function main(): Promise<void> {
  const workbenches = await Workbenches.launch();
  try {
    const example = await measureEdits(workbenches, 'example');
    const large = await measureEdits(workbenches, { steps: 500, goals: 20 });
    const { grid, sidebar, violations } = await measureOpening(workbenches);
    const page = sizesOf(join(root, '.build/page'), (name) => !name.endsWith('.map'));
    const panel = sizesOf(join(root, 'dist'), (name) => name === 'Sidebar.html');
    say('The page in a browser');
    for (const line of alignRows([
      ['the page', `${bytes(page.raw)}, ${bytes(page.gzip)} with gzip`],
      ['the sidebar', `${bytes(panel.raw)}, ${bytes(panel.gzip)} with gzip`],
    ]))
      say(`  ${line}`);
    say();
    say('Targets');
    for (const line of alignRows([
      target('A typed edit with its consequences, example plan', milliseconds(example), 'under 150 ms', example < 150),
      target('A typed edit with its consequences, 500 steps', milliseconds(large), 'under 600 ms', large < 600),
      target('First grid from opening the page', inWords(grid), 'under 2 s', grid.clock < 2000),
      target('Sidebar from choosing Open Waymark', inWords(sidebar), 'under 1 s', sidebar.clock < 1000),
      target('Sidebar.html', bytes(panel.raw), 'at most 260 KB', panel.raw <= 260 * 1024),
      target('Violations that axe finds', String(violations), 'none', violations === 0),
    ]))
      say(`  ${line}`);
    say();
    // Times depend on the machine, so a missed target is printed but is not an error.
    say(missed === 0 ? 'All targets are met.' : `${missed} of the targets ${missed === 1 ? 'is' : 'are'} missed.`);
  } finally {
    await workbenches.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
