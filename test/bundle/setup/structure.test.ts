/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';
import { tables } from '../../../src/tables/design';
import type { Column } from '../../../src/tables/column';
import { words as english } from '../../../src/catalogue/en';

/*
 * Structure that is lost is told, counts as nothing done or absent, and is found again before anything is added. (rules Y16 to Y22)
 */

/** With EVERY_CUT=1 in the environment every case is tried; else so many, spread over all. */
const sample = <T>(cases: readonly T[], most: number): T[] =>
  process.env['EVERY_CUT'] === '1' || cases.length <= most
    ? [...cases]
    : Array.from({ length: most }, (_, at) => cases[Math.round((at * (cases.length - 1)) / (most - 1))] as T);

const columnsOf = (tab: keyof typeof tables, isOurs: (column: Column) => boolean): [string, string][] =>
  Object.entries<Column>(tables[tab].columns)
    .filter(([, column]) => isOurs(column))
    .map(([key]) => [
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

const systemColumns = [...(['goals', 'steps'] as const).flatMap((tab) => columnsOf(tab, ({ by }) => by !== undefined))];
const onDemandColumns = (['values', 'skills', 'experiments', 'targets', 'network', 'feedback'] as const).flatMap(
  (tab) => columnsOf(tab, ({ by }) => by !== undefined),
);

describe('[Y16] a column of the user’s beside one of ours, which is then deleted', () => {
  const own = ['My own', 'one', 'two', '3'];

  test.each(sample([...systemColumns, ...onDemandColumns], 6))('%s, %s: stays as it is', (tab, header) => {
    const onDemand = !['Goals', 'Steps'].includes(tab);
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
  });
});
