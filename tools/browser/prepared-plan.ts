/** Plans for tests. Each is created once for each build and then copied, because creating one takes seconds. */
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

/** The project's folder. The path is right for this file and also for a bundle in .build/run. */
export const root = resolve(__dirname, '../..');
const dist = join(root, 'dist');

/** The clock of all tests and screenshots: Monday 2 March 2026, 09:00 in Berlin. */
export const opening = { now: '2026-03-02T09:00', timeZone: 'Europe/Berlin', locale: 'en_GB' } as const;
export const owner = 'me@example.com';

export type PlanKind = 'empty' | 'started' | 'example' | Size;

function prepare(workbook: Workbook, plan: PlanKind): void {
  if (plan === 'empty') return;
  workbook.call('call', ['start', {}]);
  if (plan === 'example') workbook.call('call', ['loadExample', {}]);
  if (typeof plan === 'object') {
    fillPlan(workbook, plan);
    // The steps of fillPlan refer to goals and steps by these IDs.
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
  if (plan !== 'started') workbook.call('call', ['updateNow', {}]);
}

const nameOf = (plan: PlanKind): string =>
  typeof plan === 'string' ? plan : `${plan.goals}-goals-${plan.steps}-steps`;

/** A hash of all files that influence a plan. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(dist, name)).isFile()) hash.update(`${name}\0`).update(readFileSync(join(dist, name)));
  hash.update(readFileSync(join(root, '.build/workbook.cjs')));
  return hash.digest('hex').slice(0, 16);
}

/** A new folder with a copy of a plan. Call `remove` afterwards. */
export function copyPlan(plan: PlanKind): { readonly dir: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'waymark-plan-'));
  const dir = join(home, 'my-plan');
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  if (plan !== 'empty') cpSync(preparePlan(plan), dir, { recursive: true });
  return { dir, remove };
}

function preparePlan(plan: PlanKind): string {
  const folder = join(root, '.build/plans', fingerprint());
  const kept = join(folder, nameOf(plan));
  if (existsSync(kept)) return kept;
  // Deletes the plans of other builds.
  for (const other of existsSync(join(folder, '..')) ? readdirSync(join(folder, '..')) : [])
    if (join(folder, '..', other) !== folder) rmSync(join(folder, '..', other), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(folder, 'making-'));
  const workbook = openWorkbook({ project: dist, dir: temporary, addOnName: 'Waymark', user: owner, ...opening });
  try {
    prepare(workbook, plan);
    workbook.save();
  } finally {
    workbook.close();
  }
  try {
    renameSync(temporary, kept);
  } catch (error) {
    // Another test that runs at the same time has prepared the same plan first.
    if (!existsSync(kept)) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
  return kept;
}
