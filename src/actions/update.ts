import { REFLECTION_KEY } from '../domain/reflection';
import { weightsOf } from '../domain/fit';
import { serialOfDay, type Day } from '../domain/day';
import { hoursByValue } from '../domain/value-hours';
import { orderTimeline } from '../domain/timeline-rows';
import { say, type Words } from '../catalogue/catalogue';
import { languageOf, type Language } from '../catalogue/languages';
import { textOfCell, type Cell } from '../tables/cell';
import { facts, factRows, type Fact } from '../tables/facts';
import { goalsTable } from '../tables/goals';
import { hiddenTable } from '../tables/hidden';
import { factFormula, weekRows } from '../tables/home';
import { chartValues, chartWeeks } from '../tables/home-charts';
import { sayLong } from '../tables/say-problem';
import { stepsTable } from '../tables/steps';
import { timelineFirstRow, timelineTable } from '../tables/timeline';
import { tryFormula, whenPresent } from '../tables/formula';
import { controlFormulas, firstPeriodColumn, periodFormulas, timelineControls } from '../tables/timeline-periods';
import { respellColumns } from '../tables/options';
import { blocksToWrite, type Block, type Wanted, type WantedColumn } from '../tables/write-table';
import { tabsOnDemand, type TabKey, type TabOnDemand } from '../tables/column';
import { headerOf, tables, type TableKey } from '../tables/design';
import { fitWeights } from '../tables/targets';
import { bannerOf, drawHome, homeIsInPlace } from './draw-home';
import { pictureRows, type PictureRow } from './keep-pictures';
import { keepLedger } from './ledger';
import type { Found, Notes, PlanStore, Ports } from './ports';
import { readPlan, type PlanRead } from './read-plan';
import { sayForecasts } from './say-forecast';
import { numberedTabs, type NumberedTab } from './number-rows';
import { tabsRead, wantOnDemand } from './wanted-more';
import { goalCells, lastRowOf, scopeFor, stepCells, userCells, wantColumns } from './wanted-rows';

/** What an update looks at: everything, or what an edit of a goal or a step touches, or an edit of a tab on demand. */
export type Scope = 'all' | 'rows' | 'more';

/** What an update did. */
export interface Updated {
  readonly read: PlanRead;
  /** One sentence each, for people. */
  readonly problems: readonly string[];
  /** System cells that differed and were written. */
  readonly changed: number;
  /** Whether this file was found to be a copy of another one's plan, just now and for the first time. */
  readonly isNewCopy: boolean;
}

/** How long an update waits for another one of the same file to end. */
export const lockMilliseconds = 2000;

/** The facts that the script writes into the hidden tab, for Home's formulas. */
export interface ScriptFacts {
  readonly remindersOn: boolean;
  readonly lastRun: Day | null;
  /** What the last mail named, until it stands beside the rows: IDs, and the day. */
  readonly named: readonly string[];
  readonly namedOn: Day | null;
  /** What went wrong in the last daily run, in a sentence; '' when nothing did. */
  readonly trouble: string;
}

/** What the notes say of the daily run. */
export function factsOf(notes: Notes): ScriptFacts {
  return { remindersOn: notes.owner !== '', lastRun: (notes.lastRun || null) as Day | null, named: notes.named, namedOn: (notes.sent || null) as Day | null, trouble: notes.lastError };
}

/** What is kept of a daily run that never was. */
export const emptyNotes: Notes = { file: '', owner: '', since: '', hour: 8, zone: '', trigger: '', claimed: '', sent: '', unsent: '', named: [], calendar: '', renewal: '', lastRun: '', lastError: '' };

/** The notes of this very file: those that came with a copy of another file count as none. */
export function notesOf({ notebook, store }: Pick<Ports, 'notebook' | 'store'>): Notes {
  const notes = notebook.read();
  return notes.file === store.file.id ? notes : { ...emptyNotes, file: store.file.id };
}

/** The plan is there when its two tables are. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined;
}

/** All problems in sentences: tabs and columns that are gone first, then rows. */
export function sayProblems(read: PlanRead, words: Words): string[] {
  const { found } = read;
  const gone: string[] = [];
  const needed: readonly TabKey[] = ['home', 'goals', 'steps', 'timeline', 'settings', 'changes', 'hidden'];
  for (const tab of needed) if (!found[tab]) gone.push(say(words.problems.missingTab, { tab: words.tabs[tab] }));
  for (const table of [goalsTable, stepsTable, ...tabsRead(read).map((key) => tables[key])]) {
    const tab = found[table.key];
    if (!tab) continue;
    for (const key of Object.keys(table.columns)) {
      if (tab.columns[key] !== undefined) continue;
      const column = headerOf(words, table.key, key);
      gone.push(say(words.problems.whereTab, { tab: tab.name, text: say(words.problems.missingColumn, { column }) }));
    }
  }
  if (found.home && !homeIsInPlace(read, words)) gone.push(words.problems.homeMoved);
  const told = read.renumbered.map(({ tab, row, from, to }) => say(words.messages.duplicateIdTold, { tab: found[tab]?.name ?? '', row, old: from, new: to }));
  const duplicateRows = new Set(read.renumbered.map(({ tab, row }) => `${tab} ${row}`));
  const rows = read.problems
    .filter(({ tab, row, column }) => !(column === 'id' && duplicateRows.has(`${tab} ${row}`)))
    .map((problem) => sayLong(problem, found[problem.tab as TabKey]?.name ?? problem.tab, words));
  return [...gone, ...told, ...rows];
}

/** Whether any row of the tab is given an ID, or another one than it has. */
export function givesIds(read: PlanRead, tab: NumberedTab): boolean {
  const ids = read.ids[tab];
  // Of a tab that was not read nobody asks Google where its columns stand.
  const position = ids ? read.found[tab]?.columns['id'] : undefined;
  if (!ids || position === undefined) return false;
  return [...ids].some(([row, id]) => textOfCell(read.standing[tab]?.cells[row - 1]?.[position - 1] ?? '') !== id);
}

/** The day on which each row was last named in a mail: by the hidden tab, and by the last mail. What is gone from the plan is not added. */
export function lastNamedOf(read: PlanRead, { named, namedOn }: Pick<ScriptFacts, 'named' | 'namedOn'>): Map<string, Day> {
  const days = new Map(read.seen.flatMap((row) => (row.namedOn === null ? [] : [[row.id, row.namedOn] as const])));
  if (namedOn === null || named.length === 0) return days;
  const known = new Set([REFLECTION_KEY, ...read.seen.map(({ id }) => id), ...read.plan.goals.map(({ id }) => id), ...read.plan.steps.map(({ id }) => id)]);
  const isKnown = (key: string): boolean => known.has(key) || known.has(key.split(' ')[0] ?? '') || /^[PFB]\d+$/.test(key);
  for (const id of named) if (isKnown(id) && (days.get(id) ?? '') < namedOn) days.set(id, namedOn);
  return days;
}

/**
 * What the hidden tab should hold, and how many rows that takes. Where its formulas were not read, they stay as they are.
 * @param seen the last seen due days, by ID
 * @param pictures the rows behind the facts
 */
export function hiddenBlocks(read: PlanRead, seen: ReadonlyMap<string, Day>, pictures: readonly PictureRow[], facts_: ScriptFacts, fileId: string, words: Words): { readonly blocks: readonly Block[]; readonly rows: number } {
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
    if (rows === 0) want(key, standing.cells.slice(1).map(() => ''));
    else if (formula !== null) want(key, Array.from({ length: Math.max(0, rows - 1) }, () => ({ formula })));
  }
  for (const key of ['chartWeek', 'chartHours', 'chartSteps'] as const) {
    const formula = withFormulas ? tryFormula(hiddenTable.columns[key].formula, scope) : null;
    if (formula !== null) want(key, Array.from({ length: chartWeeks }, () => ({ formula })));
  }
  // Ranked where rows may have changed; a night alone changes no hours.
  if (withFormulas) {
    const hours = hoursByValue(read.plan.goals, read.plan.steps, []).filter(({ value }) => value !== '').sort((a, b) => b.hours - a.hours);
    const shown = Array.from({ length: chartValues }, (_, at) => hours[at]);
    want('chartValue', shown.map((one) => one?.value ?? ''));
    want('chartValueHours', shown.map((one) => one?.hours ?? ''));
  }
  if (weeks !== null) want('weeks', Array.from({ length: weekRows }, () => ({ formula: weeks })));
  const lastNamed = lastNamedOf(read, facts_);
  const ids = [...new Set([...read.seen.map(({ id }) => id), ...seen.keys(), ...lastNamed.keys()])];
  const dayCell = (day: Day | undefined): Wanted => (day ? { day } : '');
  want('id', ids);
  want('due', ids.map((id) => dayCell(seen.get(id))));
  want('namedOn', ids.map((id) => dayCell(lastNamed.get(id))));
  want('fact', [...facts, ...pictures.map(([label]) => label)]);
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
  want('factValue', [...factValues, ...pictures.map(([, json]) => json)]);
  const { blocks } = blocksToWrite(2, columns, standing.cells, standing.formulas);
  return { blocks, rows: Math.max(0, ...lists.map(({ rows }) => rows), ids.length + 1) };
}

/** The lists behind the dropdowns, of the tabs that are there, each as long as its tab's grid. */
function listsOf({ found }: PlanRead): { readonly key: 'goalLabel' | 'choiceLabel' | 'contactLabel' | 'valueLabel'; readonly rows: number }[] {
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

export function timelineBlocks(read: PlanRead, words: Words): { readonly blocks: readonly Block[]; readonly rows: number } {
  const tab = read.found.timeline;
  const standing = read.standing.timeline;
  if (!tab || !standing) return { blocks: [], rows: 0 };
  const { ids, left } = orderTimeline(read.plan.goals, read.plan.steps);
  const rows = new Map(ids.map((id, index) => [timelineFirstRow + index, { id } as Readonly<Record<string, Cell>>]));
  const wantedLast = timelineFirstRow + ids.length - 1 + (left > 0 ? 1 : 0);
  const last = Math.max(lastRowOf(read, 'timeline'), wantedLast);
  const columns = wantColumns(timelineTable, read.found, last, rows, words, timelineFirstRow).map((column) => {
    if (left === 0 || column.position !== tab.columns['what']) return column;
    // The line behind the last one says how many found no place; a formula, because the column holds formulas.
    const cells = [...column.cells];
    cells[ids.length] = { formula: `="${say(words.timeline.more, { count: left })}"` };
    return { ...column, cells };
  });
  const scope = scopeFor('timeline', read.found, words);
  const blocks: Block[] = [...blocksToWrite(timelineFirstRow, columns, standing.cells, standing.formulas).blocks];
  const put = (row: number, columns: readonly WantedColumn[]): void => void blocks.push(...blocksToWrite(row, columns, standing.cells, standing.formulas).blocks);
  const controls = whenPresent(() => controlFormulas(scope));
  const periods = whenPresent(() => periodFormulas(scope));
  for (const key of ['label', 'anchor', 'today'] as const) if (controls) put(timelineControls[key].row, [{ position: timelineControls[key].column, cells: [{ formula: controls[key] }] }]);
  if (periods) put(1, periods.map((formulas, index): WantedColumn => ({ position: firstPeriodColumn + index, cells: formulas.map((formula) => (formula === '' ? '' : { formula })) })));
  return { blocks, rows: wantedLast };
}

/**
 * Brings the whole plan up to date from its rows: IDs, references' words, row formulas, system columns, the ledger of moved dates, the
 * Timeline and Home. Writes only what differs. Reads each tab once. Must run under the lock.
 */
export function updatePlan(ports: Ports, found: Found, scope: Scope = 'all', facts_?: ScriptFacts): Updated {
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    const updated = tryUpdate(ports, attempt === 1 ? found : ports.store.find(), scope, facts_);
    if (updated) return updated;
  }
  throw new Error(ports.words.messages.busy);
}

/** The tabs with rows of the user's in which Waymark writes by row. */
function rowTabs(read: PlanRead): (TabOnDemand | 'goals' | 'steps')[] {
  return ['goals', 'steps', ...tabsRead(read)];
}

/** How often an update begins again because somebody changed the rows while it was thinking. */
const mostAttempts = 4;

/** One attempt; null when the rows changed under it before anything of theirs was written. */
function tryUpdate(ports: Ports, found: Found, scope: Scope, facts_: ScriptFacts | undefined): Updated | null {
  const { store, clock, words } = ports;
  const today = clock.today();
  const rows: readonly TabKey[] = ['settings', 'goals', 'steps', 'timeline', 'changes', 'hidden'];
  const read = readPlan(ports, found, scope === 'all' ? undefined : scope === 'more' ? [...rows, ...tabsOnDemand] : rows);
  if (scope === 'all' && ports.speak(found, languageWanted(read, store))) return null;
  const scriptFacts = facts_ ?? factsOf(notesOf(ports));
  const user = withOwnWords(read, userCells(read, today), words);
  // IDs and the user's own columns are written by row: a sort or an insertion since the reading would put them into other rows.
  for (const tab of rowTabs(read)) if (found[tab] && (user[tab] !== undefined || givesIds(read, tab as NumberedTab)) && !store.isUnchanged(tab)) return null;
  let changed = 0;
  const write = (tab: TabKey, blocks: readonly Block[]): void => {
    if (blocks.length > 0) store.write(tab, blocks);
  };
  const writeColumns = (tab: TableKey, columns: readonly WantedColumn[]): void => {
    const standing = read.standing[tab];
    const { blocks, changed: count } = blocksToWrite(2, columns, standing?.cells ?? [], standing?.formulas ?? []);
    changed += count;
    write(tab, blocks);
  };
  const ledger = keepLedger(read, today, words);
  // Counters first: a run that is cut off behind this line may waste a number but never gives one twice.
  for (const tab of numberedTabs) {
    const counter = read.counters[tab] ?? 0;
    if (found[tab] && counter > found[tab].counter) store.keepCounter(tab, counter);
  }
  if (found.goals) writeColumns('goals', [...wantColumns(goalsTable, found, lastRowOf(read, 'goals'), goalCells(read.review, sayForecasts(read.plan, read.review, today, words), words), words), ...(user.goals ?? [])]);
  if (found.steps) writeColumns('steps', [...wantColumns(stepsTable, found, lastRowOf(read, 'steps'), stepCells(read.review, ledger.moved, words), words), ...(user.steps ?? [])]);
  for (const tab of tabsRead(read)) writeColumns(tab, [...wantOnDemand(read, tab, words), ...(user[tab] ?? [])]);
  if (found.changes && ledger.added.length > 0) {
    const row = Math.max(2, lastRowOf(read, 'changes') + 1);
    store.grow('changes', row + ledger.added.length - 1);
    write('changes', [{ row, column: 1, cells: ledger.added }]);
  }
  const example = isExample(read);
  if (found.hidden) {
    const hidden = hiddenBlocks(read, ledger.seen, pictureRows(read, today, scope === 'all' ? ledger.moves : null), scriptFacts, store.file.id, words);
    store.grow('hidden', hidden.rows);
    write('hidden', hidden.blocks);
  }
  const timeline = timelineBlocks(read, words);
  if (found.timeline) {
    store.grow('timeline', timeline.rows);
    write('timeline', timeline.blocks);
  }
  if (scope === 'all') write('home', drawHome(read, today, words, bannerOf(example, scriptFacts.trouble, words)));
  // From here on every formula says the words of the file's language.
  if (scope === 'all') store.settle();
  const madeIn = factOf(read, 'file');
  return { read, problems: sayProblems(read, words), changed, isNewCopy: madeIn !== '' && madeIn !== store.file.id };
}

/** The language that the plan is to be in: by its setting, else by the spreadsheet's locale. */
export function languageWanted({ settings }: PlanRead, { file }: Pick<PlanStore, 'file'>): Language {
  return settings.language === 'auto' ? languageOf(file.locale) : settings.language;
}

/** With the words of dropdowns that are of a language before in the file's own: the formulas know no other. (rule L7) */
function withOwnWords(read: PlanRead, user: ReturnType<typeof userCells>, words: Words): ReturnType<typeof userCells> {
  const all = { ...user };
  for (const tab of rowTabs(read)) {
    const columns = respellColumns(tables[tab as TableKey], read.found[tab]?.columns ?? {}, read.standing[tab]?.cells ?? [], words);
    if (columns.length > 0) all[tab as keyof typeof all] = [...(user[tab as keyof typeof user] ?? []), ...columns];
  }
  return all;
}

/** What stands beside a fact that the script wrote into the hidden tab; '' when the tab or the fact is not there. */
function factOf(read: PlanRead, fact: Fact): string {
  const at = read.found.hidden?.columns['factValue'];
  return at === undefined ? '' : textOfCell(read.standing.hidden?.cells[factRows[fact] - 1]?.[at - 1] ?? '');
}

/** Whether the plan in this file is the example. */
export function isExample(read: PlanRead): boolean {
  return factOf(read, 'example') === 'yes';
}
