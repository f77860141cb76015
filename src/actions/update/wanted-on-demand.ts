import { serialOfDay } from '../../domain/plan/day';
import { findClashes, type Clash } from '../../domain/strategy/clash';
import { repairsByRow } from '../../domain/now/check';
import { goalsServed } from '../../domain/strategy/goals-served';
import { formatIds } from '../../domain/plan/references';
import { comparableName, hoursByValue } from '../../domain/strategy/value-hours';
import { say, type Words } from '../../catalogue/catalogue';
import { tabsOnDemand, type TabOnDemand, type Table } from '../../tables/column';
import { tables } from '../../tables/design';
import { sayShort } from '../../tables/say-problem';
import type { WantedColumn } from '../../tables/write-table';
import type { PlanRead } from '../plan/read-plan';
import { lastRowOf, wantColumns, type ScriptCells } from './wanted-rows';

/*
 * The wanted content of the system cells of the tabs on demand. (rules E11 to E19)
 */

type Cells = Map<number, ScriptCells>;

/** The cells of Values: the share of the done hours that went to each value. */
function valueCells({ plan }: PlanRead): Cells {
  const shares = new Map(
    hoursByValue(plan.goals, plan.steps, plan.values ?? []).map(({ value, share }) => [comparableName(value), share]),
  );
  return new Map(
    (plan.values ?? []).map(({ row, value }): [number, ScriptCells] => {
      const share = value.trim() === '' ? null : (shares.get(comparableName(value)) ?? null);
      return [row, { hours: share === null ? '' : share / 100 }];
    }),
  );
}

function sayClashes(clashes: readonly Clash[], words: Words): string {
  const serving = clashes.filter(({ by }) => by === 'serves').map(({ goal }) => goal);
  const said = serving.length > 0 ? [say(words.strategy.clash.serves, { ids: formatIds(serving) })] : [];
  for (const clash of clashes)
    if (clash.by === 'words')
      said.push(say(words.strategy.clash.words, { ids: clash.goal, words: clash.words.join(', ') }));
  return said.join(' · ');
}

/** The cells of Strategy: the goals that serve each choice, and the goals that clash with what the choice leaves out. */
function choiceCells({ plan, problems }: PlanRead, words: Words): Cells {
  const { choices = [] } = plan;
  const served = goalsServed(plan.goals);
  const clashes = findClashes(plan.goals, choices);
  const repairs = repairsByRow(problems, 'strategy');
  return new Map(
    choices.map(({ row, id }): [number, ScriptCells] => {
      const repair = repairs.get(row);
      const note = repair
        ? say(words.whatNow.check, { text: sayShort(repair, words) })
        : sayClashes(
            clashes.filter(({ choice }) => choice === id),
            words,
          );
      return [row, { id, goalsServed: formatIds(served.get(id) ?? []), note }];
    }),
  );
}

/** The ID of each row, and the first problem of that row. */
function checkedCells(
  read: PlanRead,
  tab: 'experiments' | 'targets' | 'network' | 'feedback',
  rows: readonly { readonly row: number; readonly id: string }[] = [],
  words: Words,
): Cells {
  const repairs = repairsByRow(read.problems, tab);
  return new Map(
    rows.map(({ row, id }): [number, ScriptCells] => {
      const repair = repairs.get(row);
      return [row, { id, check: repair ? sayShort(repair, words) : '' }];
    }),
  );
}

/** The cells of Targets: also the day of the follow-up that the stage brings with it. */
function targetCells(read: PlanRead, words: Words): Cells {
  const cells = checkedCells(read, 'targets', read.plan.targets, words);
  for (const { row, followUp } of read.plan.targets ?? [])
    cells.set(row, { ...cells.get(row), followUp: followUp ? serialOfDay(followUp) : '' });
  return cells;
}

/** The script's cells of a tab on demand, for each row with content; empty for a tab without system columns. */
function scriptCells(read: PlanRead, tab: TabOnDemand, words: Words): Cells {
  const { plan } = read;
  switch (tab) {
    case 'values':
      return valueCells(read);
    case 'skills':
      return new Map((plan.skills ?? []).map(({ row }) => [row, {}]));
    case 'strategy':
      return choiceCells(read, words);
    case 'experiments':
      return checkedCells(read, tab, plan.experiments, words);
    case 'targets':
      return targetCells(read, words);
    case 'network':
      return checkedCells(read, tab, plan.contacts, words);
    case 'feedback':
      return checkedCells(read, tab, plan.advice, words);
    case 'trends':
    case 'journal':
      return new Map();
  }
}

/** Whether the tab has system columns. */
function hasSystemColumns(tab: TabOnDemand): boolean {
  return Object.values((tables[tab] as Table).columns).some(({ by }) => by !== undefined);
}

/** The wanted system columns of a tab on demand; empty when the tab is missing or was not read. */
export function wantOnDemand(
  read: PlanRead,
  tab: TabOnDemand,
  words: Words,
  table: Table = tables[tab],
): WantedColumn[] {
  if (!read.standing[tab] || !hasSystemColumns(tab)) return [];
  return wantColumns(table, read.found, lastRowOf(read, tab), scriptCells(read, tab, words), words);
}

/** The tabs on demand that were read. */
export function tabsRead(read: PlanRead): TabOnDemand[] {
  return tabsOnDemand.filter((tab) => read.standing[tab] !== undefined);
}
