/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, preparedPlan, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';
import { homeCells } from '../../../src/tables/home';
import { homeRows, homeWidths } from '../../../src/tables/home-layout';
import { tables } from '../../../src/tables/design';
import { words as english } from '../../../src/catalogue/en';
import type { State } from '../../../src/actions/setup/say-state';

/*
 * What Waymark draws comes last and stops nothing; what it needs of its own comes back by itself. (rules Y28, Y29)
 */

/** With EVERY_CUT=1 in the environment every case is tried; else so many, spread over all. */
const sample = <T>(cases: readonly T[], most: number): T[] =>
  process.env['EVERY_CUT'] === '1' || cases.length <= most
    ? [...cases]
    : Array.from({ length: most }, (_, at) => cases[Math.round((at * (cases.length - 1)) / (most - 1))] as T);

const DAY = 86_400_000;
const remindersOn = (): PlanInHand =>
  preparedPlan('structure', {}, () => {
    const plan = copyPlan(smallPlan());
    plan.call('turnOnReminders', { hour: 8 });
    return plan;
  });
const all = ['Home', 'Goals', 'Steps', 'Timeline', 'Waymark data'];
const errors = (plan: PlanInHand): string[] =>
  all.flatMap((tab) =>
    plan
      .sheet(tab)
      .getRange(1, 1, plan.sheet(tab).getLastRow(), plan.sheet(tab).getLastColumn())
      .getDisplayValues()
      .flat()
      .filter((text) => /^#(REF|VALUE|N\/A|DIV|NAME|NUM)/.test(text))
      .map((text) => `${tab} ${text}`),
  );
const notDrawn = (tab: string): string => `${tab}: ${english.problems.structure.notDrawn}`;

/** A Home of an earlier version, without texts in its corners, that has lost its last row. */
function cutSmall(plan: PlanInHand): void {
  const sheet = plan.sheet('Home');
  for (const { row, column, kind } of homeCells(english))
    if (kind === 'words' && (row === homeRows || column === homeWidths.length))
      sheet.getRange(row, column).setValue('');
  plan.workbook.restructure('REMOVE_ROW', () => sheet.deleteRows(homeRows, sheet.getMaxRows() - homeRows + 1));
}

test('[Y28] a Home that cannot be drawn is told, the rows and the mail go on, and Check my plan mends it', () => {
  const plan = remindersOn();
  cutSmall(plan);
  plan.put('Steps', 2, { Due: '01/03/2026' });
  expect(plan.update().problems).toEqual([notDrawn('Home')]);
  expect(plan.shown('Steps', 2, 'What now')).toBe('Overdue 1 d');
  plan.workbook.advance(plan.workbook.now() + DAY);
  const { text = '' } = plan.workbook.outbox().at(-1) ?? {};
  expect(text).toContain(notDrawn('Home').slice(0, 60));
  expect(plan.call<State>('getState').reminders.lastError).toBe('');
  expect(plan.call('checkPlan')).toEqual({ message: 'The tab Home is drawn anew.', problems: [] });
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
});

test('[Y28] a write that fails in the last tabs is told, and the next update makes it good', () => {
  const changed = (): PlanInHand => {
    const plan = copyPlan(smallPlan());
    plan.put('Steps', 2, { Due: '01/03/2026' });
    plan.put('Steps', 5, { Step: 'One more', Goal: 'Pass the exam', Due: '06/03/2026', Status: 'To do' });
    return plan;
  };
  const whole = changed();
  whole.update();
  const writes = whole.workbook
    .callLog()
    .filter(({ method }) => /\.set(Value|Values)$/.test(method))
    .map(({ n }) => n);
  const told: string[] = [];
  // The last of all is the copy of the marks: without it the next run searches the marks, so nobody is told. (rule Y88)
  const copy = writes.at(-1);
  for (const at of writes.slice(-4)) {
    const plan = changed();
    let said: Said;
    try {
      said = plan.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'server' }] }) as unknown as Said;
    } catch {
      // The rows themselves could not be written: the whole run fails, and nothing is drawn from what is not there.
      continue;
    }
    expect(said.problems).toHaveLength(at === copy ? 0 : 1);
    told.push(...said.problems);
    expect(plan.rows('Steps').map((row) => row['ID'])).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(plan.rows('Timeline')).toEqual(whole.rows('Timeline'));
  }
  expect(told).toContain(notDrawn('Home'));
});

const columnsOf = (tab: 'goals' | 'steps'): [string, string][] =>
  Object.keys(tables[tab].columns).map((key) => [
    english.tabs[tab],
    (english.columns[tab] as Readonly<Record<string, { readonly header: string }>>)[key]?.header ?? '',
  ]);

test.each(sample([...columnsOf('goals'), ...columnsOf('steps')], 4))(
  '[Y29] without %s’ %s no cell shows an error at the next update, and Check my plan brings all back',
  (tab, header) => {
    const plan = remindersOn();
    const before = plan.shownColumn('Goals', 'Progress %');
    const at = plan.column(tab, header);
    plan.workbook.restructure('REMOVE_COLUMN', () => plan.sheet(tab).deleteColumns(at, 1));
    expect(plan.update().problems.join()).toContain(`${tab}: The column ${header} is not there`);
    expect(errors(plan)).toEqual([]);
    expect(plan.call('checkPlan').message).toBe(`${tab}: the column ${header} is back.`);
    expect(errors(plan)).toEqual([]);
    expect(plan.shownColumn('Goals', 'Progress %').length).toBe(before.length);
  },
);

test('[Y29] What now names the column that it needs', () => {
  const plan = remindersOn();
  plan.workbook.restructure('REMOVE_COLUMN', () => plan.sheet('Steps').deleteColumns(plan.column('Steps', 'Due'), 1));
  plan.update();
  expect(plan.shownColumn('Steps', 'What now')).toEqual(Array.from({ length: 3 }, () => 'Check: Due is not there'));
});

test('[Y29] a plan of an earlier version, without Dates as numbers, computes new rows', () => {
  const plan = remindersOn();
  const at = plan.column('Goals', english.columns.goals.datesAsNumbers.header);
  plan.workbook.restructure('REMOVE_COLUMN', () => plan.sheet('Goals').deleteColumns(at, 1));
  plan.put('Goals', 4, { Goal: 'Read ten books', Baseline: '0', Now: '4', Target: '10', Status: 'Active' });
  plan.update();
  expect(plan.shown('Goals', 4, 'Progress %')).toBe('40%');
  expect(errors(plan)).toEqual([]);
  plan.call('checkPlan');
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  expect(plan.shown('Goals', 4, 'Progress %')).toBe('40%');
});

/** Rows and columns that go or come in the hidden tab. */
const inHidden = (['deleteColumns', 'insertColumnsBefore', 'deleteRows', 'insertRowsBefore'] as const).flatMap((how) =>
  Array.from(
    { length: how.endsWith('Rows') || how === 'insertRowsBefore' ? 18 : 15 },
    (_, at) => [how, at + 1] as const,
  ),
);

test.each(sample(inHidden, 5))('[Y29] the hidden tab with %s at %i is put right by itself', (how, at) => {
  const plan = remindersOn();
  const shown = plan.shownColumn('Steps', 'What now');
  plan.sheet('Waymark data')[how](at, 1);
  const { problems } = plan.update();
  if (!(how === 'insertRowsBefore' && at === 1)) expect(problems).toEqual([]);
  expect(errors(plan)).toEqual([]);
  expect(plan.shownColumn('Steps', 'What now')).toEqual(shown);
  plan.workbook.advance(plan.workbook.now() + DAY);
  expect(plan.workbook.outbox()).toHaveLength(1);
  plan.call('checkPlan');
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  expect(errors(plan)).toEqual([]);
});

test.each(['Goals', 'Steps', 'Settings', 'Changes', 'Assessment', 'Waymark data', 'Timeline', 'Home'])(
  '[Y28] %s of which one row is left: nothing fails with words of Google’s, and Check my plan goes through',
  (tab) => {
    for (const from of [2, 1]) {
      const plan = remindersOn();
      const sheet = plan.sheet(tab);
      (sheet as unknown as { setFrozenRows(rows: number): void }).setFrozenRows(0);
      plan.workbook.restructure('REMOVE_ROW', () => sheet.deleteRows(from, sheet.getMaxRows() - 1));
      expect(Array.isArray(plan.call<State>('getState').wrong)).toBe(true);
      plan.update();
      plan.workbook.advance(plan.workbook.now() + DAY);
      expect(plan.call<State>('getState').reminders.lastError).toBe('');
      plan.call('checkPlan');
      plan.call('saveStep', { step: { title: 'New', due: '2026-04-01' }, key: 'k' });
      expect(plan.rows('Steps').find((row) => row['Step'] === 'New')?.['Due']).toBe('01/04/2026');
      plan.call('checkPlan');
      plan.update();
      expect(errors(plan)).toEqual([]);
    }
  },
);
