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

export type PlanKind = 'empty' | 'started' | 'example' | Size;

function play(workbook: Workbook, plan: PlanKind): void {
  if (plan === 'empty') return;
  workbook.call('start', [{}]);
  if (plan === 'example') workbook.call('loadExample', [{}]);
  if (typeof plan === 'object') {
    fillPlan(workbook, plan);
    // Its steps name goals and each other by these.
    for (const [tab, letter, count] of [
      ['Goals', 'G', plan.goals],
      ['Steps', 'S', plan.steps],
    ] as const) {
      const sheet = workbook.sheet(tab);
      sheet
        .getRange(2, columnOf(sheet, 'ID'), count, 1)
        .setValues(Array.from({ length: count }, (_, index) => [`${letter}${index + 1}`]));
    }
  }
  if (plan !== 'started') workbook.call('updateNow', [{}]);
}

const nameOf = (plan: PlanKind): string =>
  typeof plan === 'string' ? plan : `${plan.goals}-goals-${plan.steps}-steps`;

/** Changes with every file that goes into a plan. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(dist, name)).isFile()) hash.update(`${name}\0`).update(readFileSync(join(dist, name)));
  hash.update(readFileSync(join(root, '.build/workbench.cjs')));
  return hash.digest('hex').slice(0, 16);
}

/** A folder of its own with a plan in it; `remove` it afterwards. */
export function copyPlan(plan: PlanKind): { readonly dir: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'waymark-plan-'));
  const dir = join(home, 'my-plan');
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  if (plan !== 'empty') cpSync(preparePlan(plan), dir, { recursive: true });
  return { dir, remove };
}

function preparePlan(plan: PlanKind): string {
  const shelf = join(root, '.build/plans', fingerprint());
  const kept = join(shelf, nameOf(plan));
  if (existsSync(kept)) return kept;
  // Of other builds' plans none is wanted again.
  for (const other of existsSync(join(shelf, '..')) ? readdirSync(join(shelf, '..')) : [])
    if (join(shelf, '..', other) !== shelf) rmSync(join(shelf, '..', other), { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  const making = mkdtempSync(join(shelf, 'making-'));
  const workbook = openWorkbook({ project: dist, dir: making, addOnName: 'Waymark', user: owner, ...opening });
  try {
    play(workbook, plan);
    workbook.save();
  } finally {
    workbook.close();
  }
  renameSync(making, kept);
  return kept;
}
