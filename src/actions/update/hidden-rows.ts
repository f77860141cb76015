import { serialOfDay, type Day } from '../../domain/plan/day';
import { weightsOf } from '../../domain/strategy/fit';
import { hoursByValue } from '../../domain/strategy/value-hours';
import type { Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import { facts, type Fact } from '../../tables/facts';
import { tryFormula, whenPresent } from '../../tables/formula';
import { hiddenTable } from '../../tables/hidden';
import { factFormula, weekRows } from '../../tables/home';
import { chartValues, chartWeeks } from '../../tables/home-charts';
import { fitWeights } from '../../tables/targets';
import { blocksToWrite, type Block, type Wanted, type WantedColumn } from '../../tables/write-table';
import type { SnapshotRow } from './quarter-snapshots';
import type { PlanRead } from '../plan/read-plan';
import { isExample, lastNamedOf, type ScriptFacts } from './script-facts';
import { scopeFor } from './wanted-rows';

/**
 * What the hidden tab should hold, and how many rows that takes. Where its formulas were not read, they stay as they are.
 * @param seen the last seen due days, by ID
 * @param snapshots the rows behind the facts
 */
export function hiddenBlocks(
  read: PlanRead,
  seen: ReadonlyMap<string, Day>,
  snapshots: readonly SnapshotRow[],
  facts_: ScriptFacts,
  fileId: string,
  words: Words,
): { readonly blocks: readonly Block[]; readonly rows: number } {
  const tab = read.found.hidden;
  const standing = read.standing.hidden;
  if (!tab || !standing) return { blocks: [], rows: 0 };
  const withFormulas = standing.formulas.length > 0;
  const scope = scopeFor('hidden', read.found, words);
  const lists = withFormulas ? listsOf(read) : [];
  const weeks = withFormulas ? tryFormula(hiddenTable.columns.weeks.formula, scope) : null;
  const columns: WantedColumn[] = [];
  const want = (key: string, cells: Wanted[]): void => {
    const position = tab.columns[key];
    if (position !== undefined) columns.push({ position, cells });
  };
  for (const { key, rows } of lists) {
    const formula = tryFormula(hiddenTable.columns[key].formula, scope);
    // The list of a tab that was taken away goes with it.
    if (rows === 0)
      want(
        key,
        standing.cells.slice(1).map(() => ''),
      );
    else if (formula !== null)
      want(
        key,
        Array.from({ length: Math.max(0, rows - 1) }, () => ({ formula })),
      );
  }
  for (const key of ['chartWeek', 'chartHours', 'chartSteps'] as const) {
    const formula = withFormulas ? tryFormula(hiddenTable.columns[key].formula, scope) : null;
    if (formula !== null)
      want(
        key,
        Array.from({ length: chartWeeks }, () => ({ formula })),
      );
  }
  // Ranked where rows may have changed; a night alone changes no hours.
  if (withFormulas) {
    const hours = hoursByValue(read.plan.goals, read.plan.steps, [])
      .filter(({ value }) => value !== '')
      .sort((a, b) => b.hours - a.hours);
    const shown = Array.from({ length: chartValues }, (_, at) => hours[at]);
    want(
      'chartValue',
      shown.map((one) => one?.value ?? ''),
    );
    want(
      'chartValueHours',
      shown.map((one) => one?.hours ?? ''),
    );
  }
  if (weeks !== null)
    want(
      'weeks',
      Array.from({ length: weekRows }, () => ({ formula: weeks })),
    );
  const lastNamed = lastNamedOf(read, facts_);
  const ids = [...new Set([...read.seen.map(({ id }) => id), ...seen.keys(), ...lastNamed.keys()])];
  const dayCell = (day: Day | undefined): Wanted => (day ? { day } : '');
  want('id', ids);
  want(
    'due',
    ids.map((id) => dayCell(seen.get(id))),
  );
  want(
    'namedOn',
    ids.map((id) => dayCell(lastNamed.get(id))),
  );
  want('fact', [...facts, ...snapshots.map(([label]) => label)]);
  const values: Readonly<Record<string, Cell>> = {
    // As a number: the facts' column has no date format, and a date would be read back as another value.
    lastRun: facts_.lastRun ? serialOfDay(facts_.lastRun) : '',
    remindersOn: facts_.remindersOn ? 'on' : 'off',
    example: isExample(read) ? 'yes' : '',
    file: fileId,
    ...fitWeightsOf(read),
  };
  const factValues = facts.map((fact): Wanted => {
    if (fact in values) return values[fact] ?? '';
    if (!withFormulas) return undefined;
    const formula = whenPresent(() => factFormula(fact, scope));
    return formula === null ? undefined : { formula: `=${formula}` };
  });
  want('factValue', [...factValues, ...snapshots.map(([, json]) => json)]);
  const { blocks } = blocksToWrite(2, columns, standing.cells, standing.formulas);
  return { blocks, rows: Math.max(0, ...lists.map(({ rows }) => rows), ids.length + 1) };
}

/** The lists behind the dropdowns, of the tabs that are there, each as long as its tab's grid. */
function listsOf({
  found,
}: PlanRead): { readonly key: 'goalLabel' | 'choiceLabel' | 'contactLabel' | 'valueLabel'; readonly rows: number }[] {
  const lists = [
    { key: 'goalLabel', tab: 'goals' },
    { key: 'choiceLabel', tab: 'strategy' },
    { key: 'contactLabel', tab: 'network' },
    { key: 'valueLabel', tab: 'values' },
  ] as const;
  return lists.map(({ key, tab }) => ({ key, rows: found[tab]?.rows ?? 0 }));
}

/** What each column of ratings in Targets weighs; nothing where that tab, or Values, was not read in this run. */
function fitWeightsOf({ found, plan, standing, fitNames }: PlanRead): Readonly<Partial<Record<Fact, Cell>>> {
  if (found.targets && (!standing.targets || (found.values && !plan.values))) return {};
  const weights = found.targets ? weightsOf(fitNames, plan.values) : [];
  return Object.fromEntries(fitWeights.map((fact, index) => [fact, weights[index] ?? '']));
}
