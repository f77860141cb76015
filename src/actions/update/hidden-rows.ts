import { serialOfDay, type Day } from '../../domain/plan/day';
import { isDayList } from '../../domain/plan/day-lists';
import { weightsOf } from '../../domain/strategy/fit';
import { hoursByValue } from '../../domain/strategy/value-hours';
import type { Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import { facts, type Fact } from '../../tables/facts';
import { filledFormula } from '../../tables/filled-rows';
import { tryFormula, whenPresent, type FormulaScope, type Placements } from '../../tables/formula';
import { firstDayFormula } from '../../tables/timeline-periods';
import { headerFormula, watchedTabs } from '../../tables/header-formula';
import { hiddenTable } from '../../tables/hidden';
import { factFormula } from '../../tables/fact-formulas';
import { weekRows } from '../../tables/home-weeks';
import { chartValues, chartWeeks } from '../../tables/home-charts';
import type { TabKey } from '../../tables/column';
import { ownWordsOf } from '../../tables/options';
import { statusColumns, tabsWithStatus, type TabWithStatus } from '../../tables/own-words';
import { settings as allSettings, type SettingKey } from '../../tables/settings';
import { openColumns } from '../../tables/spills';
import { fitWeights } from '../../tables/targets';
import { blocksToWrite, type Block, type Wanted, type WantedColumn } from '../../tables/write-table';
import type { SnapshotRow } from './quarter-snapshots';
import type { Found, Standing } from '../ports';
import { numberedTabs } from '../plan/number-rows';
import type { PlanRead } from '../plan/read-plan';
import { exampleMark, factOf, lastNamedOf, namedBefore, type ScriptFacts } from './script-facts';
import { scopeFor } from './wanted-rows';

/** A column of the hidden tab: its key, and its cells from row 2 on. */
type HiddenColumn = readonly [key: string, cells: readonly Wanted[]];

/**
 * The blocks to write into the hidden tab, and the number of rows that it needs. Formulas that were not read are not
 * changed.
 * @param seen the last seen due days, by ID
 * @param pictures the snapshot rows below the facts
 * @param script null when the facts of the daily run stay
 * @param samples the text of the fact `samples`; null when it stays
 */
export function hiddenBlocks(
  read: PlanRead,
  seen: ReadonlyMap<string, Day>,
  pictures: readonly SnapshotRow[],
  script: ScriptFacts | null,
  fileId: string,
  samples: string | null,
  words: Words,
): { readonly blocks: readonly Block[]; readonly rows: number } {
  const tab = read.found.hidden;
  const standing = read.standing.hidden;
  if (!tab || !standing) return { blocks: [], rows: 0 };
  const scope = scopeFor('hidden', read.found, words);
  const withFormulas = standing.formulas.length > 0;
  const lists = withFormulas ? listsOf(read) : [];
  const lastNamed = script ? lastNamedOf(read, script) : namedBefore(read);
  const ids = seenIds(read, seen, lastNamed);
  const wanted: HiddenColumn[] = [
    ...listColumnsOf(lists, standing, scope),
    ...(withFormulas ? chartColumns(read, scope) : []),
    ...seenColumns(ids, seen, lastNamed),
    ['fact', [...facts, ...pictures.map(([label]) => label)]],
  ];
  const lengths = [...wanted.map(([, cells]) => cells.length + 1), ...lists.map(({ rows }) => rows)];
  const rows = Math.max(0, ...lengths);
  const values = factCells(read, script, fileId, samples, withFormulas ? scope : null, rows);
  wanted.push(['factValue', [...values, ...pictures.map(([, json]) => json)]]);
  const columns = wanted.flatMap(([key, cells]): WantedColumn[] => {
    const position = tab.columns[key];
    return position === undefined ? [] : [{ position, cells }];
  });
  const { blocks } = blocksToWrite(2, columns, standing.cells, standing.formulas);
  return { blocks, rows };
}

const repeated = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** The lists behind the dropdowns, with one formula for each row. */
function listColumnsOf(lists: ReturnType<typeof listsOf>, standing: Standing, scope: FormulaScope): HiddenColumn[] {
  return lists.flatMap(({ key, rows }): HiddenColumn[] => {
    const formula = tryFormula(hiddenTable.columns[key].formula, scope);
    // When a tab was removed, its list is emptied.
    if (rows === 0) return [[key, standing.cells.slice(1).map(() => '')]];
    return formula === null ? [] : [[key, repeated(Math.max(0, rows - 1), { formula })]];
  });
}

/** The data of Home's charts and of its strip of weeks. Not needed in the daily run, because hours change only when rows change. */
function chartColumns({ plan, standing }: PlanRead, scope: FormulaScope): HiddenColumn[] {
  const column = (key: 'chartWeek' | 'chartHours' | 'chartSteps' | 'weeks', rows: number): HiddenColumn[] => {
    const formula = tryFormula(hiddenTable.columns[key].formula, scope);
    // Below are rows that an inserted row has moved down.
    const below = Math.max(0, (standing.hidden?.cells.length ?? 0) - 1 - rows);
    return formula === null ? [] : [[key, [...repeated(rows, { formula }), ...repeated(below, '')]]];
  };
  const hours = hoursByValue(plan.goals, plan.steps, [])
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.hours - a.hours);
  const shown = Array.from({ length: chartValues }, (_, at) => hours[at]);
  return [
    ...column('chartWeek', chartWeeks),
    ...column('chartHours', chartWeeks),
    ...column('chartSteps', chartWeeks),
    ['chartValue', shown.map((one) => one?.value ?? '')],
    ['chartValueHours', shown.map((one) => one?.hours ?? '')],
    ...column('weeks', weekRows),
  ];
}

/** The IDs whose days are remembered, in the order of the rows. A shorter list is filled up with '' so that old rows are emptied. */
function seenIds(
  read: PlanRead,
  seen: ReadonlyMap<string, Day>,
  lastNamed: ReadonlyMap<string, Day>,
): readonly string[] {
  const before = read.seen
    .map(({ id }) => id)
    .filter((id) => (!isDayList(id) || seen.has(id)) && (!id.startsWith('tab:') || lastNamed.has(id)));
  const ids = [...new Set([...before, ...seen.keys(), ...lastNamed.keys()])];
  return [...ids, ...repeated(Math.max(0, read.seen.length - ids.length), '')];
}

/** The columns with each row's last seen due day, and the day of the last mail that named it. */
function seenColumns(
  ids: readonly string[],
  seen: ReadonlyMap<string, Day>,
  lastNamed: ReadonlyMap<string, Day>,
): HiddenColumn[] {
  const dayCell = (day: Day | undefined): Wanted => (day ? { day } : '');
  return [
    ['id', ids],
    ['due', ids.map((id) => dayCell(seen.get(id)))],
    ['namedOn', ids.map((id) => dayCell(lastNamed.get(id)))],
  ];
}

/**
 * The cells of the facts, in their order.
 * @param scope null when formulas are not changed
 * @param rowsNeeded in the hidden tab
 */
function factCells(
  read: PlanRead,
  script: ScriptFacts | null,
  fileId: string,
  samples: string | null,
  scope: FormulaScope | null,
  rowsNeeded: number,
): Wanted[] {
  const values: Readonly<Record<string, Cell>> = {
    // As a number: the facts' column has no date format, and a date would be read back as another value.
    ...(script
      ? { lastRun: script.lastRun ? serialOfDay(script.lastRun) : '', remindersOn: script.remindersOn ? 'on' : 'off' }
      : {}),
    example: exampleMark(factOf(read, 'example')),
    file: fileId,
    settings: read.standing.settings ? JSON.stringify(read.settings.kept) : factOf(read, 'settings'),
    spills: scope ? spillsOf(read) : factOf(read, 'spills'),
    samples: samples ?? factOf(read, 'samples'),
    offeredWords: scope && read.standing.settings ? offeredWords(read) : factOf(read, 'offeredWords'),
    ...fitWeightsOf(read),
  };
  const { rows, values: settings, kept } = read.settings;
  const ownWords = Object.entries(kept).filter(([key]) => allSettings[key as SettingKey].kind === 'words');
  const gone: Partial<Record<Fact | SettingKey, Cell>> = {
    ...Object.fromEntries(
      ownWords.flatMap(([key, text]) => (rows[key as SettingKey] === undefined ? [[key, textOf(text)]] : [])),
    ),
    ...(rows.leadDays === undefined ? { leadDays: settings.leadDays } : {}),
    ...(rows.hoursPerWeek === undefined ? { hoursPerWeek: settings.hoursPerWeek } : {}),
    ...(rows.firstDay === undefined ? { sundayFirst: settings.firstDayOfWeek === 'sunday' ? 1 : 0 } : {}),
    ...(rows.pausedUntil === undefined && settings.pausedUntil
      ? { planPausedUntil: serialOfDay(settings.pausedUntil) }
      : {}),
    ...(rows.beganOn === undefined && settings.beganOn ? { beganOn: serialOfDay(settings.beganOn) } : {}),
  };
  // The columns of a tab that was not read are not looked up: that would be a call to Google.
  const isWhole = scope !== null && watchedTabs.every((tab) => !read.found[tab] || read.standing[tab]);
  const headers = isWhole ? headerFormula(read.found) : null;
  const first: Wanted = read.found.timeline ? { formula: firstDayFormula(read.found.timeline.name) } : '';
  const filled = (): string => filledFormula(grownTo(read.found, rowsNeeded), scope?.words ?? read.found.words);
  return facts.map((fact): Wanted => {
    // The copy of the marks stays: it is written when the run ends.
    if (fact === 'marks') return factOf(read, 'marks');
    if (fact === 'filled') return scope === null ? undefined : { formula: filled() };
    if (fact === 'headers') return headers === null ? undefined : { formula: headers };
    if (fact === 'timelineFirst') return scope === null ? undefined : first;
    if (fact in values) return values[fact] ?? '';
    if (fact === 'lastRun' || fact === 'remindersOn') return undefined;
    const formula = scope ? whenPresent(() => factFormula(fact, scope, gone)) : null;
    return formula === null ? undefined : { formula: `=${formula}` };
  });
}

/** The tabs, with the rows that the hidden one will have: it keeps a blank one below. */
function grownTo({ goals, steps, hidden }: Found, rows: number): Placements {
  return {
    ...(goals && { goals }),
    ...(steps && { steps }),
    ...(hidden && {
      hidden: { name: hidden.name, columns: hidden.columns, rows: Math.max(hidden.rows, rows + 1) },
    }),
  };
}

const textOf = (kept: unknown): string => (typeof kept === 'string' ? kept : '');

/** The user's own words that the dropdowns offer, by tab, as JSON; '' for none. A tab that comes later is offered them then. */
export function offeredWords({ found }: PlanRead): string {
  const offered = tabsWithStatus.flatMap((tab) => {
    const own = found[tab]?.made ? ownWordsOf(statusColumns[tab].list, found.words) : [];
    return own.length === 0 ? [] : [[tab, own] as const];
  });
  return offered.length === 0 ? '' : JSON.stringify(Object.fromEntries(offered));
}

/** The tabs whose dropdowns do not offer the own words of today. `before` is what `offeredWords` gave last. (rules X42, X51) */
export function tabsToOffer(before: string, now: string): TabWithStatus[] {
  if (before === now) return [];
  const [was, is] = [before, now].map((text) => readOffered(text));
  return tabsWithStatus.filter((tab) => JSON.stringify(was?.[tab]) !== JSON.stringify(is?.[tab]));
}

/** An earlier version kept a list of words for each of two tabs: then every tab is offered its words again. */
function readOffered(text: string): Readonly<Partial<Record<string, unknown>>> {
  if (text === '') return {};
  try {
    const read = JSON.parse(text) as object;
    return Array.isArray(read)
      ? Object.fromEntries(tabsWithStatus.map((tab) => [tab, null]))
      : (read as Record<string, unknown>);
  } catch {
    return Object.fromEntries(tabsWithStatus.map((tab) => [tab, null]));
  }
}

/** The columns that array formulas fill to the end; of tabs whose formulas were not read, as before. */
function spillsOf(read: PlanRead): string {
  const { found, standing } = read;
  const formulasOf = (tab: string): Standing['formulas'] => standing[tab as TabKey]?.formulas ?? [];
  const before = factOf(read, 'spills')
    .split(' ')
    .filter((one) => formulasOf(one.split('.')[0] ?? '').length === 0);
  const now = [...numberedTabs, 'values', 'skills'].flatMap((tab) => {
    const open = openColumns(formulasOf(tab));
    const columns = open.length > 0 ? Object.entries(found[tab as TabKey]?.columns ?? {}) : [];
    return columns.flatMap(([key, at]) => (open.includes(at) ? [`${tab}.${key}`] : []));
  });
  return [...before, ...now].join(' ').trim();
}

/** The lists behind the dropdowns, each as long as the grid of its tab; 0 rows for a missing tab. */
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

/** The weight of each ratings column in Targets; empty when Targets or Values was not read in this run. */
function fitWeightsOf({ found, plan, standing, fitNames }: PlanRead): Readonly<Partial<Record<Fact, Cell>>> {
  if (found.targets && (!standing.targets || (found.values && !plan.values))) return {};
  const weights = found.targets ? weightsOf(fitNames, plan.values) : [];
  return Object.fromEntries(fitWeights.map((fact, index) => [fact, weights[index] ?? '']));
}
