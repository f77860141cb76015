/** Plans to begin with, made once for each build and copied from then on: a start is a few seconds of work. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbook, type Workbook } from '../../runtime';
import { columnOf, fillPlan, type Size } from '../../bench/plan';

/** The project's folder: this file stands in tools/browser, and bundled programs in .build/run. */
export const root = resolve(__dirname, '../..');
const dist = join(root, 'dist');

/** Monday 2 March 2026, nine in the morning in Berlin: where the clock of every test and picture stands. */
export const opening = { now: '2026-03-02T09:00', timeZone: 'Europe/Berlin', locale: 'en_GB' } as const;
export const owner = 'me@example.com';

export type Begun = 'empty' | 'started' | 'example' | Size;

function play(workbook: Workbook, begun: Begun): void {
  if (begun === 'empty') return;
  workbook.call('call', ['start', {}]);
  if (begun === 'example') workbook.call('call', ['loadExample', {}]);
  if (typeof begun === 'object') {
    fillPlan(workbook, begun);
    // Its steps name goals and each other by these.
    for (const [tab, letter, count] of [
      ['Goals', 'G', begun.goals],
      ['Steps', 'S', begun.steps],
    ] as const) {
      const sheet = workbook.sheet(tab);
      sheet
        .getRange(2, columnOf(sheet, 'ID'), count, 1)
        .setValues(Array.from({ length: count }, (_, index) => [`${letter}${index + 1}`]));
    }
  }
  if (begun !== 'started') workbook.call('call', ['updateNow', {}]);
}

const nameOf = (begun: Begun): string =>
  typeof begun === 'string' ? begun : `${begun.goals}-goals-${begun.steps}-steps`;

/** Changes with every file that goes into a plan. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(dist, name)).isFile()) hash.update(`${name}\0`).update(readFileSync(join(dist, name)));
  hash.update(readFileSync(join(root, '.build/workbench.cjs')));
  return hash.digest('hex').slice(0, 16);
}

/** A folder of its own with a plan in it; `remove` it afterwards. */
export function copyPlan(begun: Begun): { readonly dir: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'waymark-plan-'));
  const dir = join(home, 'my-plan');
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  if (begun !== 'empty') cpSync(preparePlan(begun), dir, { recursive: true });
  return { dir, remove };
}

function preparePlan(begun: Begun): string {
  const shelf = join(root, '.build/plans', fingerprint());
  const kept = join(shelf, nameOf(begun));
  if (existsSync(kept)) return kept;
  // Of other builds' plans none is wanted again.
  for (const other of existsSync(join(shelf, '..')) ? readdirSync(join(shelf, '..')) : [])
    if (join(shelf, '..', other) !== shelf) rmSync(join(shelf, '..', other), { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  const making = mkdtempSync(join(shelf, 'making-'));
  const workbook = openWorkbook({ project: dist, dir: making, addOnName: 'Waymark', user: owner, ...opening });
  try {
    play(workbook, begun);
    workbook.save();
  } finally {
    workbook.close();
  }
  renameSync(making, kept);
  return kept;
}
