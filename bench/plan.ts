/** A started plan of a chosen size, filled the way a paste fills it. */
import type { MeterSummary, UserSheet, Workbook, WorkbookOptions } from '../runtime';

export interface Size {
  readonly steps: number;
  readonly goals: number;
}

/** Goals have days, so have steps; a third is done, some wait for others, some are late: every rule has something to say. */
const firstMonday = Date.UTC(2026, 2, 2);
const day = (offset: number): string => new Date(firstMonday + offset * 86_400_000).toISOString().slice(0, 10);

/** How the file is opened in which a plan is measured: Monday 2 March 2026, 07:30 in Berlin. */
export const opening = {
  now: '2026-03-02T07:30',
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  user: 'kim@example.com',
} as const satisfies WorkbookOptions;

/** 1-based position of a header in the tab. Throws when it is not there. */
export function columnOf(sheet: UserSheet, header: string): number {
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues();
  const at = headers.indexOf(header) + 1;
  if (at === 0) throw new Error(`${sheet.getName()} has no column ${header}.`);
  return at;
}

function fill(sheet: UserSheet, header: string, values: readonly (string | number)[]): void {
  sheet.getRange(2, columnOf(sheet, header), values.length, 1).setValues(values.map((value) => [value]));
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Puts so many goals and steps into a started plan, without any update. */
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
  const goalNumbers = numbers(goals);
  fill(
    goalSheet,
    'Goal',
    goalNumbers.map((n) => `Reach the result number ${n + 1} so that it counts`),
  );
  fill(
    goalSheet,
    'Start',
    goalNumbers.map(() => day(-28)),
  );
  fill(
    goalSheet,
    'Deadline',
    goalNumbers.map((n) => day(60 + n)),
  );
  fill(
    goalSheet,
    'Status',
    goalNumbers.map(() => 'Active'),
  );
  const stepNumbers = numbers(steps);
  fill(
    stepSheet,
    'Step',
    stepNumbers.map((n) => `Do the work of number ${n + 1} and write down what came out`),
  );
  fill(
    stepSheet,
    'Goal',
    stepNumbers.map((n) => `G${(n % goals) + 1}`),
  );
  fill(
    stepSheet,
    'Status',
    stepNumbers.map((n) => (n % 3 === 0 ? 'Done' : 'To do')),
  );
  fill(
    stepSheet,
    'Start',
    stepNumbers.map((n) => day((n % 80) - 30)),
  );
  fill(
    stepSheet,
    'Due',
    stepNumbers.map((n) => day((n % 80) - 20)),
  );
  fill(
    stepSheet,
    'Done on',
    stepNumbers.map((n) => (n % 3 === 0 ? day((n % 80) - 81) : '')),
  );
  fill(
    stepSheet,
    'Effort h',
    stepNumbers.map((n) => (n % 7) + 1),
  );
  fill(
    stepSheet,
    'After',
    stepNumbers.map((n) => (n % 10 === 5 ? `S${n}` : '')),
  );
}

/** What a run cost, and how long it took here. */
export interface Measured extends MeterSummary {
  readonly milliseconds: number;
}

/** Does something that ends in one run of the script. */
export function measure(workbook: Workbook, work: () => void): Measured {
  const began = performance.now();
  work();
  const milliseconds = performance.now() - began;
  const { failures } = workbook.report;
  if (failures.length > 0)
    throw new Error(failures.map(({ handler, message }) => `${handler} failed: ${message}`).join('; '));
  return { ...workbook.calls(), milliseconds };
}

/** All runs of one plan, from Start to the daily run of the next morning. */
export interface Runs {
  readonly start: Measured;
  readonly first: Measured;
  readonly second: Measured;
  readonly afterEdit: Measured;
  readonly daily: Measured;
}

/** Starts a plan of this size in an empty file and measures each run of its first day and of the next morning. */
export function runPlan(workbook: Workbook, size: Size): Runs {
  const start = measure(workbook, () => workbook.call('start', [{}]));
  fillPlan(workbook, size);
  const update = (): Measured => measure(workbook, () => workbook.call('updateNow', [{}]));
  const first = update();
  const second = update();
  workbook.call('turnOnReminders', [{ hour: 8 }]);
  const steps = workbook.sheet('Steps');
  // By another hand than a user's at the keyboard, so that onEdit leaves the work to the update.
  steps.getRange(3, columnOf(steps, 'Due')).setValue(day(5));
  const afterEdit = update();
  // Monday's run first: Tuesday's is one like any other, with a mail of the day before to keep in mind.
  workbook.advance(workbook.now() + 7_200_000);
  const mails = workbook.outbox().length;
  const daily = measure(workbook, () => workbook.advance(workbook.now() + 86_400_000));
  if (mails !== 1 || workbook.outbox().length !== 2) throw new Error('A daily run sent no mail.');
  return { start, first, second, afterEdit, daily };
}

/** What the sidebar asks for, each by its name. */
export type SidebarRuns = Readonly<Record<string, Measured>>;

/** The functions of the sidebar on a plan that `runPlan` has filled. */
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
      answer = workbook.call(name, [request as never]);
    });
    return answer as T;
  };
  for (const [name, request] of Object.entries(requests)) ask(name, request);
  // What the form does: applied is what was previewed just before.
  const { basis } = ask<{ readonly basis: string }>('previewAdjust', { adjust });
  ask('applyAdjust', { adjust, basis, reason: 'time', note: '' });
  ask('undoAdjust', {});
  ask('tickStep', { id: step, done: true });
  return runs;
}

/** Bytes of the mail's HTML, by how many steps are due on its day. */
export function mailSizes(open: () => Workbook, due: readonly number[]): readonly number[] {
  return due.map((count) => {
    const workbook = open();
    workbook.call('start', [{}]);
    fillPlan(workbook, { steps: count, goals: 5 });
    const sheet = workbook.sheet('Steps');
    fill(
      sheet,
      'Status',
      numbers(count).map(() => 'To do'),
    );
    fill(
      sheet,
      'Done on',
      numbers(count).map(() => ''),
    );
    fill(
      sheet,
      'After',
      numbers(count).map(() => ''),
    );
    fill(
      sheet,
      'Due',
      numbers(count).map(() => day(0)),
    );
    workbook.call('updateNow', [{}]);
    const { html } = workbook.call('previewMail', [{}]) as { readonly html: string };
    workbook.close();
    return Buffer.byteLength(html);
  });
}
