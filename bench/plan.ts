/** Creates plans of a chosen size and measures their runs. */
import type { MeterSummary, UserSheet, Workbook, WorkbookOptions } from '../runtime';

export interface Size {
  readonly steps: number;
  readonly goals: number;
}

const firstMonday = Date.UTC(2026, 2, 2);
const day = (offset: number): string => new Date(firstMonday + offset * 86_400_000).toISOString().slice(0, 10);

/** The options for opening a file: Monday 2 March 2026, 07:30 in Berlin. */
export const opening = {
  now: '2026-03-02T07:30',
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  user: 'kim@example.com',
} as const satisfies WorkbookOptions;

/** 1-based column of a header. Throws when the tab has no such header. */
export function columnOf(sheet: UserSheet, header: string): number {
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues();
  const at = headers.indexOf(header) + 1;
  if (at === 0) throw new Error(`${sheet.getName()} has no column ${header}.`);
  return at;
}

/** The value of each row, counted from 0, by header. */
type Columns = Readonly<Record<string, (n: number) => string | number>>;

function fillColumns(sheet: UserSheet, count: number, columns: Columns): void {
  for (const [header, valueOf] of Object.entries(columns))
    sheet
      .getRange(2, columnOf(sheet, header), count, 1)
      .setValues(Array.from({ length: count }, (_, n) => [valueOf(n)]));
}

/** Writes goals and steps into a started plan, without an update. A third of the steps is done, some wait for others, some are late. */
export function fillPlan(workbook: Workbook, { steps, goals }: Size): void {
  const goalSheet = workbook.sheet('Goals');
  const stepSheet = workbook.sheet('Steps');
  for (const [sheet, count] of [
    [goalSheet, goals],
    [stepSheet, steps],
  ] as const) {
    const missing = count + 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsBefore(sheet.getMaxRows(), missing);
  }
  const goalColumns: Columns = {
    Goal: (n) => `Reach the result number ${n + 1} so that it counts`,
    Start: () => day(-28),
    Deadline: (n) => day(60 + n),
    Status: () => 'Active',
  };
  const stepColumns: Columns = {
    Step: (n) => `Do the work of number ${n + 1} and write down what came out`,
    Goal: (n) => `G${(n % goals) + 1}`,
    Status: (n) => (n % 3 === 0 ? 'Done' : 'To do'),
    Start: (n) => day((n % 80) - 30),
    Due: (n) => day((n % 80) - 20),
    'Done on': (n) => (n % 3 === 0 ? day((n % 80) - 81) : ''),
    'Effort h': (n) => (n % 7) + 1,
    After: (n) => (n % 10 === 5 ? `S${n}` : ''),
  };
  fillColumns(goalSheet, goals, goalColumns);
  fillColumns(stepSheet, steps, stepColumns);
}

/** The calls of a run, and its real time. */
export interface Measured extends MeterSummary {
  readonly milliseconds: number;
}

/** Measures `work`, which must start exactly one run of the script. Throws when the run failed. */
export function measure(workbook: Workbook, work: () => void): Measured {
  const began = performance.now();
  work();
  const milliseconds = performance.now() - began;
  const { failures } = workbook.report;
  if (failures.length > 0)
    throw new Error(failures.map(({ handler, message }) => `${handler} failed: ${message}`).join('; '));
  return { ...workbook.calls(), milliseconds };
}

/** The runs of a plan, from Start to the daily run of the second morning. */
export interface Runs {
  readonly start: Measured;
  readonly first: Measured;
  readonly second: Measured;
  readonly afterEdit: Measured;
  readonly daily: Measured;
}

/** The runs in which a new file becomes a plan. */
export interface Beginnings {
  /** Until Home is in sight and the first question can be saved. */
  readonly usable: Measured;
  /** The whole plan in one call. */
  readonly start: Measured;
  readonly example: Measured;
}

/** Measures them, each in a file of its own. */
export function runBeginnings(open: () => Workbook): Beginnings {
  const run = (name: string, request: object): Measured => {
    const workbook = open();
    const measured = measure(workbook, () => workbook.call('call', [name, request as never]));
    workbook.close();
    return measured;
  };
  return { usable: run('start', { inParts: true }), start: run('start', {}), example: run('loadExample', {}) };
}

/** Starts a plan of this size in an empty file and measures its runs. */
export function runPlan(workbook: Workbook, size: Size): Runs {
  const start = measure(workbook, () => workbook.call('call', ['start', {}]));
  fillPlan(workbook, size);
  const update = (): Measured => measure(workbook, () => workbook.call('call', ['updateNow', {}]));
  const first = update();
  const second = update();
  workbook.call('call', ['turnOnReminders', { hour: 8 }]);
  const steps = workbook.sheet('Steps');
  // setValue fires no onEdit, so the update has to do all the work.
  steps.getRange(3, columnOf(steps, 'Due')).setValue(day(5));
  const afterEdit = update();
  // Measures the run of Tuesday, after the first one on Monday: it is an ordinary run, with a mail on the day before.
  workbook.advance(workbook.now() + 7_200_000);
  const mails = workbook.outbox().length;
  const daily = measure(workbook, () => workbook.advance(workbook.now() + 86_400_000));
  if (mails !== 1 || workbook.outbox().length !== 2) throw new Error('A daily run sent no mail.');
  return { start, first, second, afterEdit, daily };
}

/** The measured functions of the sidebar, by name. */
export type SidebarRuns = Readonly<Record<string, Measured>>;

/** Measures functions of the sidebar on a plan that `runPlan` has filled. */
export function runSidebar(workbook: Workbook): SidebarRuns {
  const goal = workbook.displayed('Goals')[1]?.[0] ?? '';
  const step = workbook.displayed('Steps')[2]?.[0] ?? '';
  const adjust = { kind: 'move', id: step, to: day(30) };
  const requests: Readonly<Record<string, object>> = {
    getState: {},
    getFocus: {},
    getSelected: {},
    previewMail: {},
    saveGoal: { goal: { title: 'One goal more' }, key: 'bench' },
    saveStep: { step: { title: 'One step more', goal }, key: 'bench' },
    countGoal: { id: goal, by: 1 },
    getWhy: { id: step },
    getStages: {},
    getWeek: { energy: null },
    getAdjustable: { id: step },
    getBreakdown: { goal },
    getRepeats: {},
    getReflection: {},
    getQuarter: { quarter: '' },
    getBrief: {},
    exportPlan: { format: 'json' },
  };
  const runs: Record<string, Measured> = {};
  const ask = <T>(name: string, request: object): T => {
    let answer: unknown;
    runs[name] = measure(workbook, () => {
      answer = workbook.call('call', [name, request as never]);
    });
    return answer as T;
  };
  for (const [name, request] of Object.entries(requests)) ask(name, request);
  // As in the sidebar: a change is previewed, then applied.
  const { basis } = ask<{ readonly basis: string }>('previewAdjust', { adjust });
  ask('applyAdjust', { adjust, basis, reason: 'time', note: '' });
  ask('undoAdjust', {});
  ask('tickStep', { id: step, done: true });
  // The second finds all in order, as nearly always.
  ask('checkPlan', {});
  ask('checkPlan', {});
  return runs;
}

/** Measures edits in a sheet, each a minute after the one before, on a plan that `runPlan` has filled. */
export function runEdits(workbook: Workbook): SidebarRuns {
  const steps = workbook.sheet('Steps');
  const runs: Record<string, Measured> = {};
  const edit = (name: string, cell: ReturnType<UserSheet['getRange']>, text: string): void => {
    workbook.setClock(workbook.now() + 60_000);
    runs[name] = measure(workbook, () => void workbook.edit(cell, text));
  };
  edit('editDate', steps.getRange(5, columnOf(steps, 'Due')), day(12));
  // Nothing is logged of a start.
  edit('editStart', steps.getRange(5, columnOf(steps, 'Start')), day(1));
  edit('editStatus', steps.getRange(6, columnOf(steps, 'Status')), 'Doing');
  edit('editNotes', steps.getRange(5, columnOf(steps, 'Notes')), 'A note that nothing depends on');
  workbook.spreadsheet().insertSheet('My notes');
  edit('editOutside', workbook.sheet('My notes').getRange(1, 1), 'beside the plan');
  return runs;
}

/** The size of the mail's HTML in bytes, for each number of due steps. */
export function mailSizes(open: () => Workbook, due: readonly number[]): readonly number[] {
  return due.map((count) => {
    const workbook = open();
    workbook.call('call', ['start', {}]);
    fillPlan(workbook, { steps: count, goals: 5 });
    fillColumns(workbook.sheet('Steps'), count, {
      Status: () => 'To do',
      'Done on': () => '',
      After: () => '',
      Due: () => day(0),
    });
    workbook.call('call', ['updateNow', {}]);
    const { html } = workbook.call('call', ['previewMail', {}]) as { readonly html: string };
    workbook.close();
    return Buffer.byteLength(html);
  });
}
