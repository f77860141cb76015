/** `npm run bench`, the local runtime by itself: what it has of Google's services, and how long large sheets take in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbook, type Workbook } from '../runtime';
import { alignRows } from '../workbench/table';

/** The bundle of this program is in .build/run, so the project's root is two folders up. */
const root = resolve(__dirname, '../..');

/** What scripts do with large sheets. The rows of `lookUp` refer to the table beside them. */
const code = `
const sheet = () => SpreadsheetApp.getActiveSheet();
function grow(rows) { sheet().insertRowsAfter(sheet().getMaxRows(), rows - sheet().getMaxRows()); }
function write(rows, columns) {
  sheet().getRange(1, 1, rows, columns).setValues(
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column)));
}
function read(rows, columns) { return sheet().getRange(1, 1, rows, columns).getValues().length; }
function lookUp(rows) {
  sheet().getRange(1, 1, rows, 2).setValues(Array.from({ length: rows }, (_, row) => ['key ' + row, row]));
  sheet().getRange(1, 3, rows, 1).setFormulas(
    Array.from({ length: rows }, (_, row) => ['=VLOOKUP("key ' + ((row * 7) % rows) + '";$A$1:$B$' + rows + ';2;FALSE)']));
}
function sum(rows) { return sheet().getRange(1, 3, rows, 1).getValues().reduce((all, row) => all + row[0], 0); }
`;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const milliseconds = (time: number): string => `${time.toLocaleString('en-GB', { maximumFractionDigits: 0 })} ms`;

function printSection(title: string, rows: readonly (readonly string[])[]): void {
  say(title);
  for (const line of alignRows(rows)) say(`  ${line}`);
  say();
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The rows of the generated list's first table: service, members, those that work, share. */
function coverage(): string[][] {
  const page = readFileSync(join(root, 'docs/runtime-coverage.md'), 'utf8');
  const shares = [...page.matchAll(/^- \*\*(.+)\*\*: (\d+) of (\d+)(?: members work)?, (.+ %)\.$/gm)];
  const services = [...page.matchAll(/^\| (\w[\w ]*) \| (\d+) \| (\d+) \| (.+ %) \|$/gm)];
  if (shares.length === 0 || services.length === 0) throw new Error('docs/runtime-coverage.md has another form.');
  return [
    ...shares.map(([, what = '', work = '', all = '', share = '']) => [what, `${work} of ${all}`, share]),
    ...services.map(([, what = '', all = '', work = '', share = '']) => [what, `${work} of ${all}`, share]),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-runtime-'));
const project = join(folder, 'project');
const options = { project, now: '2026-03-02T09:00', timeZone: 'Europe/Berlin' };

function withWorkbook<T>(use: (workbook: Workbook) => T, dir?: string): T {
  const workbook = openWorkbook(dir === undefined ? options : { ...options, dir });
  try {
    return use(workbook);
  } finally {
    workbook.close();
  }
}

/** From openWorkbook to the end of a script that reads a block of an empty sheet. */
const firstRead = (): number => timed(() => withWorkbook((workbook) => workbook.run('read', [10, 10])));

/** Saves 5,000 × 10 cells, and opens them again up to the first read. */
function reopen(): number {
  const dir = join(folder, 'saved');
  withWorkbook((workbook) => {
    workbook.run('grow', [5000]);
    workbook.run('write', [5000, 10]);
    workbook.save();
  }, dir);
  return timed(() => withWorkbook((workbook) => workbook.run('read', [10, 10]), dir));
}

try {
  mkdirSync(project);
  writeFileSync(join(project, 'Code.js'), code);
  const cold = firstRead();
  const warm = Math.min(firstRead(), firstRead(), firstRead());
  const block = withWorkbook((workbook) => {
    workbook.run('grow', [10_000]);
    return {
      written: timed(() => workbook.run('write', [10_000, 10])),
      read: timed(() => workbook.run('read', [10_000, 10])),
    };
  });
  const opened = reopen();
  const lookups = withWorkbook((workbook) => {
    workbook.run('grow', [2000]);
    const made = timed(() => {
      workbook.run('lookUp', [2000]);
      workbook.run('sum', [2000]);
    });
    const before = workbook.run('sum', [2000]);
    const edited = timed(() => {
      workbook.edit('B8', '1007');
      if (workbook.run('sum', [2000]) !== Number(before) + 1000) throw new Error('The lookups are wrong.');
    });
    const still = timed(() => workbook.run('sum', [2000]));
    return { made, edited, still };
  });
  printSection('What the local runtime has of Google’s services: members that work', coverage());
  printSection('The local runtime: time here', [
    ['from openWorkbook to the first getValues, first in the process', milliseconds(cold)],
    ['the same, later', milliseconds(warm)],
    ['10,000 × 10 cells by one setValues', milliseconds(block.written)],
    ['10,000 × 10 cells by one getValues', milliseconds(block.read)],
    ['opening 50,000 saved cells, up to the first getValues', milliseconds(opened)],
    ['2,000 lookups in 2,000 rows: made and read', milliseconds(lookups.made)],
    ['one edit, then all of them read', milliseconds(lookups.edited)],
    ['all of them read without an edit', milliseconds(lookups.still)],
  ]);
  printSection('The local runtime: ratios', [
    ['getValues to setValues of 100,000 cells', (block.read / block.written).toFixed(2)],
    ['an edit under 2,000 lookups to making them', (lookups.edited / lookups.made).toFixed(2)],
    ['opening 50,000 cells to writing 100,000', (opened / block.written).toFixed(2)],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
