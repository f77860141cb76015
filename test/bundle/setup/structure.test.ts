/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, preparedPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';
import { tables } from '../../../src/tables/design';
import { words as english } from '../../../src/catalogue/en';

/*
 * Lost structure is reported, does not count as done or absent, and is searched before anything is added. (rules Y20 to Y26)
 */

/** With EVERY_CUT=1 in the environment every case is tried; otherwise this many of them. */
const sample = <T>(cases: readonly T[], most: number): T[] =>
  process.env['EVERY_CUT'] === '1' || cases.length <= most
    ? [...cases]
    : Array.from({ length: most }, (_, at) => cases[Math.round((at * (cases.length - 1)) / (most - 1))] as T);

const columnsOf = (tab: keyof typeof tables): [string, string][] =>
  Object.keys(tables[tab].columns)
    // The ratings of Targets are headed by the values of the plan.
    .filter((key) => !/^fit\d$/.test(key))
    .map((key) => [
      english.tabs[tab],
      (english.columns[tab] as Readonly<Record<string, { readonly header: string }>>)[key]?.header ?? '',
    ]);

const insertColumn = (plan: PlanInHand, tab: string, at: number): void =>
  plan.workbook.restructure('INSERT_COLUMN', () => plan.sheet(tab).insertColumnsBefore(at, 1));
const deleteColumn = (plan: PlanInHand, tab: string, at: number): void =>
  plan.workbook.restructure('REMOVE_COLUMN', () => plan.sheet(tab).deleteColumns(at, 1));
const columnTexts = (plan: PlanInHand, tab: string, at: number): string[] =>
  plan
    .sheet(tab)
    .getRange(1, at, 4, 1)
    .getDisplayValues()
    .map(([text = '']) => text);

const ofPlan = (['goals', 'steps'] as const).flatMap((tab) => columnsOf(tab));
const onDemandColumns = (['values', 'skills', 'experiments', 'targets', 'network', 'feedback'] as const).flatMap(
  (tab) => columnsOf(tab),
);

describe('[Y20] a column of the user’s beside one of ours, which is then deleted', () => {
  const own = ['My own', 'one', 'two', 'three'];

  test.each(sample([...ofPlan, ...onDemandColumns, ['Settings', 'Value'], ['Changes', 'Reason']], 8))(
    '%s, %s: stays as it is',
    (tab, header) => {
      const onDemand = !['Goals', 'Steps', 'Settings', 'Changes'].includes(tab);
      for (const between of [true, false]) {
        const plan = onDemand ? copyPlan(examplePlan()) : copyPlan(smallPlan());
        const at = plan.column(tab, header);
        insertColumn(plan, tab, at);
        plan
          .sheet(tab)
          .getRange(1, at, 4, 1)
          .setValues(own.map((text) => [text]));
        if (between) plan.update();
        deleteColumn(plan, tab, at + 1);
        plan.type(tab, 2, {});
        const { problems } = plan.update();
        expect(columnTexts(plan, tab, at)).toEqual(own);
        expect(problems).toContain(
          `${tab}: The column ${header} is not there; its values count as empty. Choose Waymark ▸ More ▸ Check my plan to bring it back.`,
        );
        plan.call('checkPlan');
        expect(columnTexts(plan, tab, at)).toEqual(own);
        expect(plan.column(tab, header)).not.toBe(at);
      }
    },
  );
});

const remindersOn = (): PlanInHand =>
  preparedPlan('structure', {}, () => {
    const plan = copyPlan(smallPlan());
    plan.call('turnOnReminders', { hour: 8 });
    return plan;
  });
const DAY = 86_400_000;
const home = (plan: PlanInHand): string =>
  plan.sheet('Home').getRange(1, 1, 26, 9).getDisplayValues().flat().join('\n');
const steps = (plan: PlanInHand): string => JSON.stringify(plan.rows('Steps'));

/** Ways in which a user loses the header row of a tab. */
const losses: Readonly<Record<string, (plan: PlanInHand, tab: string) => void>> = {
  'is deleted': (plan, tab) => plan.workbook.restructure('REMOVE_ROW', () => plan.sheet(tab).deleteRows(1, 1)),
  'is moved into the rows': (plan, tab) => {
    const sheet = plan.sheet(tab);
    plan.workbook.restructure('OTHER', () => sheet.moveRows(sheet.getRange('1:1'), 4));
  },
  'loses all its words': (plan, tab) => {
    const sheet = plan.sheet(tab);
    sheet.getRange(1, 1, 1, sheet.getLastColumn()).setValues([Array.from({ length: sheet.getLastColumn() }, () => '')]);
  },
};
const withHeaders = ['Goals', 'Steps', 'Settings', 'Changes', 'Assessment'];
const lostHeaders = withHeaders.flatMap((tab) => Object.keys(losses).map((how) => [tab, how] as const));

test.each(sample(lostHeaders, 5))('[Y21] [Y22] [Y23] the header of %s %s: told, and put back', (tab, how) => {
  const plan = remindersOn();
  const before = [steps(plan), JSON.stringify(plan.rows('Goals')), JSON.stringify(plan.rows('Settings'))];
  losses[how]?.(plan, tab);
  plan.workbook.advance(plan.workbook.now() + DAY);
  const isEmptied = how === 'loses all its words' && tab !== 'Changes';
  if (!isEmptied && tab !== 'Assessment') {
    if (tab !== 'Changes') expect(home(plan)).toContain(`▲ ${tab}: The header`);
    const { text = '' } = plan.workbook.outbox().at(-1) ?? {};
    if (tab !== 'Changes') expect(text).toContain(`${tab}: The header`);
    expect(plan.call<string>('exportPlan', { format: 'json' })).toContain('exportedAtLeftOut');
    expect(plan.call('checkPlan').message).toContain(`${tab}: the header is back in row 1.`);
  } else plan.call('checkPlan');
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  const ids = (rows: string): string[] =>
    (JSON.parse(rows) as { ID: string; Due: string }[]).map(({ ID, Due }) => `${ID} ${Due}`);
  expect(ids(steps(plan))).toEqual(ids(before[0] ?? ''));
  expect(plan.rows('Goals').map(({ ID }) => ID)).toEqual(['G1', 'G2']);
  expect(
    JSON.stringify(
      plan
        .rows('Settings')
        .map(({ Setting, Value }) => [Setting, Value])
        .sort(),
    ),
  ).toBe(
    JSON.stringify(
      (JSON.parse(before[2] ?? '[]') as { Setting: string; Value: string }[])
        .map(({ Setting, Value }) => [Setting, Value])
        .sort(),
    ),
  );
});

test('[Y22] a title above the header changes nothing, with Check my plan in between', () => {
  const plan = remindersOn();
  const before = steps(plan);
  plan.sheet('Steps').insertRowsBefore(1, 1);
  plan.sheet('Steps').getRange('B1').setValue('My steps 2026');
  for (const { problems } of [plan.update(), plan.call('checkPlan')])
    expect(problems).toEqual([
      'Steps: The header is in row 2, below lines of yours, so nothing here is read or changed. Delete those lines or move them to another tab.',
    ]);
  plan.sheet('Steps').deleteRows(1, 1);
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  expect(steps(plan)).toBe(before);
});

/** Rows and columns that are inserted and deleted in the tabs that Waymark draws. */
const rearranged = (['Home', 'Timeline'] as const).flatMap((tab) =>
  (['insertColumnsBefore', 'insertRowsBefore', 'deleteColumns', 'deleteRows'] as const).flatMap((how) =>
    Array.from(
      {
        length: how.endsWith('Rows') || how === 'insertRowsBefore' ? (tab === 'Home' ? 26 : 4) : tab === 'Home' ? 9 : 7,
      },
      (_, at) => [tab, how, at + 1] as const,
    ),
  ),
);

test.each(sample(rearranged, 5))(
  '[Y24] in %s %s at %i: told, the plan goes on, and it is drawn anew',
  (tab, how, at) => {
    const plan = remindersOn();
    plan.sheet(tab)[how](at, 1);
    plan.put('Steps', 2, { Due: '01/03/2026' });
    const { problems } = plan.update();
    expect(problems).toEqual([expect.stringMatching(`^(The )?${tab} has been rearranged`)]);
    expect(plan.shownColumn('Steps', 'What now')[0]).toBe('Overdue 1 d');
    plan.workbook.advance(plan.workbook.now() + DAY);
    expect(plan.workbook.outbox()).toHaveLength(1);
    expect(plan.call('checkPlan')).toEqual({ message: `The tab ${tab} is drawn anew.`, problems: [] });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(home(plan)).not.toContain('#REF!');
    expect(plan.shown('Timeline', 5, 'What')).not.toBe('');
  },
);

test('[Y8] a column that was deleted is said in the mail and on Home, and no step is said to have no date', () => {
  const plan = remindersOn();
  deleteColumn(plan, 'Steps', plan.column('Steps', 'Due'));
  plan.workbook.advance(plan.workbook.now() + DAY);
  const { text = '' } = plan.workbook.outbox().at(-1) ?? {};
  expect(text).toContain('Steps: The column Due is not there');
  expect(text).not.toContain('no date yet');
  expect(home(plan)).toContain('▲ Steps: The column Due is not there');
  expect(home(plan)).not.toContain('no date yet');
});

test('[Y25] merged cells are named, and no number is given at each run', () => {
  const plan = remindersOn();
  (plan.sheet('Steps').getRange('A2:A3') as unknown as { merge(): void }).merge();
  plan.update();
  // A value written into a covered cell is lost when the file is opened again.
  const lose = (): void => void plan.sheet('Steps').getRange('A3').setValue('');
  lose();
  const said =
    'Steps: The cells A2:A3 are merged, so only the first of them can hold anything. Choose Format ▸ Merge cells ▸ Unmerge.';
  for (let run = 0; run < 2; run += 1) expect(plan.update().problems).toEqual([said]);
  expect(plan.call('checkPlan').problems).toEqual([said]);
  lose();
  plan.put('Steps', 5, { Step: 'One more' });
  plan.update();
  expect(plan.shown('Steps', 5, 'ID')).toBe('S4');
});
