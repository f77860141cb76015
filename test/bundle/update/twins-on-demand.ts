import { say } from '../../../src/catalogue/catalogue';
import { words as english } from '../../../src/catalogue/en';
import { repairsByRow } from '../../../src/domain/now/check';
import { checkOnDemand } from '../../../src/domain/now/check-on-demand';
import { serialOfDay, type Day } from '../../../src/domain/plan/day';
import { fitOf, weightsOf } from '../../../src/domain/strategy/fit';
import { nextContact } from '../../../src/domain/now/follow-ups';
import {
  nowOfAdvice,
  nowOfContact,
  nowOfExperiment,
  nowOfTarget,
  type OnDemandNow,
} from '../../../src/domain/now/what-now-on-demand';
import type { Plan, Problem } from '../../../src/domain/plan/plan';
import type { Advice, Contact, Experiment, Target, Value } from '../../../src/domain/plan/records';
import type { Cell } from '../../../src/tables/cell';
import { tabsOnDemand, type Table } from '../../../src/tables/column';
import { experimentsTable } from '../../../src/tables/experiments';
import { feedbackTable } from '../../../src/tables/feedback';
import { journalTable } from '../../../src/tables/journal';
import { networkTable } from '../../../src/tables/network';
import { readTable, type ReadRow } from '../../../src/tables/read-table';
import { sayShort } from '../../../src/tables/say-problem';
import { skillsTable } from '../../../src/tables/skills';
import { strategyTable } from '../../../src/tables/strategy';
import { fitColumns, targetsTable } from '../../../src/tables/targets';
import { trendsTable } from '../../../src/tables/trends';
import { valuesTable } from '../../../src/tables/values';
import { preparedPlan, startPlan, type PlanInHand } from '../plan';
import { dateCell, letFormulasCompute, TYPED, type Made, asShown } from './twins';

/*
 * The results of the rules for the rows of the tabs on demand in the sheet, and the results of their formulas.
 */

const words = english;
const leadDays = 3;
export const tables = {
  values: valuesTable,
  skills: skillsTable,
  experiments: experimentsTable,
  targets: targetsTable,
  network: networkTable,
  feedback: feedbackTable,
  strategy: strategyTable,
  trends: trendsTable,
  journal: journalTable,
} as const;
export type AnyTab = keyof typeof tables;
/** Those with formulas. */
export type Tab = Exclude<AnyTab, 'strategy' | 'trends' | 'journal'>;

/** Writes whole columns at once, as a paste does. */
export function fill(plan: PlanInHand, tab: AnyTab, made: readonly Made[]): void {
  const table: Table = tables[tab];
  const headers = words.columns[tab] as Readonly<Record<string, { readonly header: string }>>;
  for (const key of Object.keys(made[0] ?? {})) {
    const place = (fitColumns as readonly string[]).indexOf(key);
    const column =
      place < 0 ? plan.column(words.tabs[tab], headers[key]?.header ?? key) : (fitPlaces(plan)[place] ?? 0);
    const isDay = table.columns[key]?.kind === 'day';
    if (!isDay) letFormulasCompute(plan, words.tabs[tab], column, made, key);
    const values = made.map((row) => {
      const cell = row[key] ?? '';
      if (typeof cell === 'string' && cell.startsWith(TYPED)) return cell.slice(1);
      return typeof cell === 'object' ? serialOfDay(cell.day) : isDay && typeof cell === 'number' ? '' : cell;
    });
    plan
      .sheet(words.tabs[tab])
      .getRange(2, column, made.length, 1)
      .setValues(values.map((value) => [value]));
  }
}

/** 1-based columns of the ratings, in their order. */
function fitPlaces(plan: PlanInHand): number[] {
  const [headers = []] = plan
    .sheet('Targets')
    .getRange(1, 1, 1, plan.sheet('Targets').getLastColumn())
    .getDisplayValues();
  return headers.flatMap((header, index) => (header.startsWith('Fit: ') ? [index + 1] : []));
}

interface Read {
  readonly rows: readonly ReadRow<Table>[];
  readonly problems: readonly Problem[];
  readonly headers: readonly string[];
}

/** A tab as the rules read it from what stands there, dates as days. */
export function readTab(plan: PlanInHand, tab: AnyTab): Read {
  const table: Table = tables[tab];
  const headers = words.columns[tab] as Readonly<Record<string, { readonly header: string }>>;
  const sheet = plan.sheet(words.tabs[tab]);
  const names = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0] ?? [];
  const fits = tab === 'targets' ? fitPlaces(plan) : [];
  const placeOf = (key: string): number =>
    fits[(fitColumns as readonly string[]).indexOf(key)] ?? names.indexOf(headers[key]?.header ?? key) + 1;
  const positions = Object.fromEntries(Object.keys(table.columns).map((key) => [key, placeOf(key)]));
  const cells = plan.workbook.document
    .read(sheet.getSheetId(), 0, 0, sheet.getLastRow(), sheet.getLastColumn())
    .map((line) =>
      line.map(({ value, format }): Cell =>
        typeof value === 'number' && /[ymd]/i.test(format.replace(/"[^"]*"/g, '')) ? dateCell(value) : value,
      ),
    );
  const read = readTable(table, positions, cells, words);
  return { rows: read.rows, problems: asShown(plan, table, { cells, positions }, read.problems), headers: names };
}

function sayNow(now: OnDemandNow): string {
  const said: Readonly<Record<string, string>> = words.whatNow;
  return now.code === 'nothing' ? '' : say(said[now.code] ?? now.code, 'days' in now ? { days: now.days } : {});
}

const british = (day: Day | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/** All differences, a line each. */
export function differences(plan: PlanInHand, today: Day): string[] {
  const read = Object.fromEntries((Object.keys(tables) as AnyTab[]).map((tab) => [tab, readTab(plan, tab)])) as Record<
    AnyTab,
    Read
  >;
  const recordsOf = <R>(tab: AnyTab): R[] => read[tab].rows.map(({ row, record }) => ({ ...record, row }) as R);
  const names = fitPlaces(plan).map((place) => (read.targets.headers[place - 1] ?? '').slice('Fit: '.length));
  const values = recordsOf<Value>('values');
  const targets = read.targets.rows.map(
    ({ row, record }) =>
      ({
        ...record,
        row,
        fits: fitColumns.map((key, index) => ({ value: names[index] ?? '', rating: record[key] as number | null })),
      }) as unknown as Target,
  );
  const rest: Pick<Plan, 'experiments' | 'choices' | 'targets' | 'values'> = {
    values,
    targets,
    experiments: recordsOf<Experiment>('experiments'),
  };
  const problems = [...Object.values(read).flatMap((tab) => tab.problems), ...checkOnDemand(rest)];
  const weights = weightsOf(names, values);
  const lines: string[] = [];
  const shown = Object.fromEntries(
    (Object.keys(tables) as AnyTab[]).map((tab) => [tab, plan.rows(words.tabs[tab])]),
  ) as Record<AnyTab, Record<string, string>[]>;
  const compare = (tab: AnyTab, row: number, key: string, wanted: string): void => {
    const headers = words.columns[tab] as Readonly<Record<string, { readonly header: string }>>;
    const got = shown[tab][row - 2]?.[headers[key]?.header ?? key] ?? '';
    if (got !== wanted) lines.push(`${tab} row ${row} ${key}: “${got}” instead of “${wanted}”`);
  };
  const gap = (wanted: number | null, there: number | null): string =>
    wanted === null || there === null ? '' : String(Math.max(0, wanted - there));
  const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}%`);
  const now = (tab: AnyTab, row: number, said: OnDemandNow): void => {
    const problem = repairsByRow(problems, tab).get(row);
    compare(tab, row, 'whatNow', problem ? say(words.whatNow.check, { text: sayShort(problem, words) }) : sayNow(said));
  };
  for (const { row, importance, today: there } of values) compare('values', row, 'gap', gap(importance, there));
  for (const { row, record } of read.skills.rows)
    compare('skills', row, 'gap', gap(record['needed'] as number | null, record['now'] as number | null));
  for (const experiment of recordsOf<Experiment>('experiments'))
    now('experiments', experiment.row, nowOfExperiment(experiment, today, leadDays));
  for (const target of targets) {
    compare('targets', target.row, 'fit', percent(fitOf(target, weights)));
    now('targets', target.row, nowOfTarget(target, today, leadDays));
  }
  for (const contact of recordsOf<Contact>('network')) {
    compare('network', contact.row, 'nextContact', british(nextContact(contact)));
    now('network', contact.row, nowOfContact(contact, today, leadDays));
  }
  for (const advice of recordsOf<Advice>('feedback')) now('feedback', advice.row, nowOfAdvice(advice, today, leadDays));
  return lines;
}

/** Every tab with formulas; Values without rows. */
export function emptyPlan(): PlanInHand {
  return preparedPlan('tabs with formulas', {}, () => {
    const plan = startPlan();
    for (const tab of tabsOnDemand) if (tab !== 'values') plan.call('addTab', { tab });
    plan.sheet('Values').deleteRows(2, 40);
    return plan;
  });
}
