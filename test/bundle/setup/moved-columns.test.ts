/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';
import { tables } from '../../../src/tables/design';
import { words as english } from '../../../src/catalogue/en';
import type { State } from '../../../src/actions/setup/say-state';
import type { Focus } from '../../../src/actions/now/say-focus';

/*
 * Columns that moved while their header was lost are not guessed, and the sidebar learns of drawn tabs that were rearranged. (rules Y40, Y41)
 */

/** With EVERY_CUT=1 in the environment every case is tried; otherwise this many of them. */
const sample = <T>(cases: readonly T[], most: number): T[] =>
  process.env['EVERY_CUT'] === '1' || cases.length <= most
    ? [...cases]
    : Array.from({ length: most }, (_, at) => cases[Math.round((at * (cases.length - 1)) / (most - 1))] as T);

interface Movable {
  getRange(a1: string): unknown;
  moveColumns(range: unknown, before: number): void;
}

/** Two columns change places. */
function swapColumns(plan: PlanInHand, tab: string, one: number, other: number): void {
  const sheet = plan.sheet(tab) as unknown as Movable & {
    getRange(row: number, column: number): unknown;
    setFrozenColumns(count: number): void;
  };
  sheet.setFrozenColumns(0);
  const [left, right] = [Math.min(one, other), Math.max(one, other)];
  sheet.moveColumns(sheet.getRange(1, right), left);
  sheet.moveColumns(sheet.getRange(1, left + 1), right + 1);
}

const deleteHeader = (plan: PlanInHand, tab: string): void =>
  plan.workbook.restructure('REMOVE_ROW', () => plan.sheet(tab).deleteRows(1, 1));

type Tab = 'goals' | 'steps' | 'experiments' | 'feedback';
const header = (tab: Tab, key: string): string =>
  (english.columns[tab] as Readonly<Record<string, { readonly header: string }>>)[key]?.header ?? '';

/** Each pair of the columns of days that a user fills in. */
const pairs = (['goals', 'steps', 'experiments', 'feedback'] as const).flatMap((tab) => {
  const days = Object.entries(tables[tab].columns)
    .filter(([, column]) => column.kind === 'day' && !('by' in column))
    .map(([key]) => header(tab, key));
  return days.flatMap((one, at) => days.slice(at + 1).map((other) => [english.tabs[tab], one, other] as const));
});

test('[Y41] every tab with two columns of days is among the pairs', () => {
  expect(new Set(pairs.map(([tab]) => tab))).toEqual(new Set(['Goals', 'Steps', 'Experiments', 'Feedback']));
  expect(pairs.length).toBeGreaterThan(10);
});

test.each(sample(pairs, 4))('[Y41] %s without its header, %s and %s changed places: not guessed', (tab, one, other) => {
  const plan = copyPlan(tab === 'Goals' || tab === 'Steps' ? smallPlan() : examplePlan());
  for (const row of [2, 3]) plan.put(tab, row, { [one]: `0${row}/02/2026`, [other]: `1${row}/04/2026` });
  const { problems: others } = plan.update();
  const before = plan.rows(tab).map((row) => [row['ID'], row[one], row[other]]);
  const [first, second] = [plan.column(tab, one), plan.column(tab, other)];
  deleteHeader(plan, tab);
  swapColumns(plan, tab, first, second);
  const said = `${tab}: The header row is not there, and it is not certain which column is which.`;
  for (const { problems } of [plan.update(), plan.call('checkPlan')]) {
    const [sentence = ''] = problems.filter((problem) => problem.startsWith(said));
    expect(sentence).toContain(one);
    expect(sentence).toContain(other);
  }
  expect(plan.call<State>('getState').wrong?.join()).toContain(tab === 'Goals' || tab === 'Steps' ? said : '');
  plan.sheet(tab).insertRowsBefore(1, 1);
  plan.sheet(tab).getRange(1, second).setValue(one);
  plan.sheet(tab).getRange(1, first).setValue(other);
  expect(plan.call('checkPlan').message).toContain(`${tab}: the header is back in row 1.`);
  expect(plan.column(tab, one)).toBe(second);
  expect(plan.rows(tab).map((row) => [row['ID'], row[one], row[other]])).toEqual(before);
  expect(plan.update().problems).toEqual(others);
});

test('[Y41] a header that was deleted comes back where nothing moved, with cells that were typed since', () => {
  const plan = copyPlan(smallPlan());
  plan.put('Steps', 2, { Start: '01/02/2026', Notes: 'one', 'If … then I …': 'two' });
  plan.update();
  const before = plan.rows('Steps').map(({ ID, Due, Start }) => [ID, Due, Start]);
  const at = plan.column('Steps', 'Due');
  deleteHeader(plan, 'Steps');
  plan.sheet('Steps').getRange(2, at).setValue('02/06/2026');
  expect(plan.call('checkPlan').message).toContain('Steps: the header is back in row 1.');
  expect(plan.rows('Steps').map(({ ID, Due, Start }) => [ID, Due, Start])).toEqual(
    before.map(([id, due, start]) => [id, id === 'S2' ? '02/06/2026' : due, start]),
  );
});

test.each(['Home', 'Timeline'])('[Y40] the sidebar tells that %s was rearranged, until it is drawn anew', (tab) => {
  const plan = copyPlan(smallPlan());
  const wrong = (): string[] => [
    ...(plan.call<State>('getState').wrong ?? []),
    ...(plan.call<Focus>('getFocus').wrong ?? []),
  ];
  expect(wrong()).toEqual([]);
  plan.sheet(tab).insertColumnsBefore(2, 1);
  const { problems } = plan.update();
  expect(problems).toHaveLength(1);
  expect(wrong()).toEqual([...problems, ...problems]);
  plan.call('checkPlan');
  expect(wrong()).toEqual([]);
  plan.sheet(tab).insertRowsBefore(1, 1);
  plan.update();
  expect(wrong()).toHaveLength(2);
  plan.sheet(tab).deleteRows(1, 1);
  plan.update();
  expect(wrong()).toEqual([]);
});
