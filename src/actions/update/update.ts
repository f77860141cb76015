import type { Day } from '../../domain/plan/day';
import { languageOf, type Language } from '../../catalogue/languages';
import { say, type Words } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { tabsOnDemand, type TabKey, type TabOnDemand } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { stepsTable } from '../../tables/steps';
import { dateFormat } from '../../tables/date-format';
import { tidyBlocks, type TidyCell } from '../../tables/tidy-cells';
import { blocksToWrite, type Wanted, type WantedColumn } from '../../tables/write-table';
import { bannerOf, drawHome } from './draw-home';
import { timelineBlocks } from './draw-timeline';
import { hiddenBlocks, offeredWords, tabsToOffer } from './hidden-rows';
import { snapshotRows, type SnapshotRow } from './quarter-snapshots';
import { keepLedger, type Ledger } from './ledger';
import { numberedTabs, type NumberedTab } from '../plan/number-rows';
import type { CellEdit, FileFacts, Found, ReadingPorts, Standing, UpdatingPorts } from '../ports';
import { findCovered } from '../plan/covered-rows';
import { isRearranged } from '../plan/check-structure';
import { readPlan, settlePlan, type PlanRead } from '../plan/read-plan';
import { translatePlan } from '../setup/translate-plan';
import { sayForecasts } from '../now/say-forecast';
import { sayDay } from '../plan/say-day';
import { sayProblems, sayRefused } from '../plan/say-problems';
import { samplesAfter } from './sample-columns';
import { factOf, factsOf, remindersOf, type ScriptFacts } from './script-facts';
import { addHistory } from './target-stages';
import { tabsRead, wantOnDemand } from './wanted-on-demand';
import {
  goalCells,
  lastRowOf,
  listDatesAsNumbers,
  movedBlocks,
  stepCells,
  userCells,
  wantColumns,
} from './wanted-rows';
import { holdsFormula, leaveFormulas, withFormulasAmong } from '../plan/own-formulas';
import { Told } from '../plan/told';

/** What an update reads: everything, what an edit in Goals or Steps affects, or also the tabs on demand after an edit there. */
export type Scope = 'all' | 'rows' | 'more';

/** The result of an update. */
export interface Updated {
  readonly read: PlanRead;
  /** The current words of the file: the update may have changed its language. */
  readonly words: Words;
  /** One sentence each, for the user. */
  readonly problems: readonly string[];
  /** The number of system cells that were different and were written. */
  readonly changed: number;
  /** Whether this run found, for the first time, that the file is a copy. */
  readonly isNewCopy: boolean;
}

/** Whether a row of the tab gets a new or different ID; a formula in the cell stays. */
export function givesIds(read: PlanRead, tab: NumberedTab): boolean {
  const ids = read.ids[tab];
  // The columns of a tab that was not read are not looked up: that would be a call to Google.
  const position = ids ? read.found[tab]?.columns['id'] : undefined;
  if (!ids || position === undefined) return false;
  const { cells = [], formulas } = read.standing[tab] ?? {};
  return [...ids].some(
    ([row, id]) =>
      textOfCell(cells[row - 1]?.[position - 1] ?? '') !== id && !holdsFormula(formulas, { row, column: position }),
  );
}

/**
 * Brings the plan up to date from its rows: IDs, words of references, row formulas, system columns, the log of moved
 * dates, the Timeline and Home. Writes only differences. Must run under the lock.
 */
export function updatePlan(
  ports: UpdatingPorts,
  found: Found,
  scope: Scope = 'all',
  facts_?: ScriptFacts,
  edit?: CellEdit,
): Updated {
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    // After rows have changed, the position of the edited cell is no longer known.
    const updated =
      attempt === 1
        ? tryUpdate(ports, found, scope, facts_, edit)
        : tryUpdate(ports, ports.reader.find(), scope, facts_, undefined);
    if (updated) return updated;
  }
  throw new Told(ports.languages.knownWords().messages.busy);
}

/** The tabs with rows of the user into which Waymark writes by row number. */
function rowTabs(read: PlanRead): (TabOnDemand | 'goals' | 'steps')[] {
  return ['goals', 'steps', ...tabsRead(read)];
}

/** The most attempts of an update: each starts again when somebody changed the rows in the meantime. */
const mostAttempts = 4;

const tabsOfRows: readonly TabKey[] = ['settings', 'goals', 'steps', 'timeline', 'changes', 'hidden'];

/** The tabs that an update reads; undefined for all. */
const tabsOf: Readonly<Record<Scope, readonly TabKey[] | undefined>> = {
  all: undefined,
  rows: tabsOfRows,
  more: [...tabsOfRows, ...tabsOnDemand],
};

/** Makes one attempt. Gives null when the rows changed before their cells were written, or the plan was translated first. */
function tryUpdate(
  ports: UpdatingPorts,
  found: Found,
  scope: Scope,
  facts_: ScriptFacts | undefined,
  edit: CellEdit | undefined,
): Updated | null {
  const { file, maker, writer, translator, clock } = ports;
  const { words } = found;
  const today = clock.today();
  const first = readPlan(ports, found, tabsOf[scope], edit);
  // Behind the reading, which asks for less than a look at the header.
  if (scope === 'all' && (mendHidden(ports, found) || addOwnStatus(ports, first) || addHistory(ports, first)))
    return null;
  const covered = findCovered(ports, first);
  const read =
    Object.keys(covered).length > 0
      ? settlePlan(found, first.standing, today, ports.reader.shown, edit, covered)
      : first;
  if (scope === 'all' && translatePlan(ports, read.found, languageWanted(read, file))) return null;
  // A text from the ID column is kept in the log, so the log must be there. (rule I8)
  if (read.keptTexts.length > 0 && !found.changes) {
    maker.make('changes', words);
    return tryUpdate(ports, ports.reader.find(), scope, facts_, edit);
  }
  if (scope === 'all') giveRoom(ports, read);
  const facts = facts_ ?? factsOf(remindersOf(ports));
  const user = withoutFormulas(ports, read, userCells(read, today));
  if (isDisturbed(ports, read, user)) return null;
  const ledger = keepLedger(read, today, words);
  keepCounters(ports, read);
  bringWordsBack(ports, read);
  // A text from the ID column must be in its new cell, or in the log, before an ID overwrites it.
  for (const tab of numberedTabs) writer.write(tab, movedBlocks(read, tab));
  if (read.keptTexts.length > 0) writeLog(ports, read, ledger);
  const changed = writeTidily(ports, read, today) + writeRows(ports, read, user, ledger, today);
  if (read.keptTexts.length === 0) writeLog(ports, read, ledger);
  const pictures = found.hidden ? snapshotRows(read, today, scope === 'all' ? ledger.moves : null) : [];
  const toOffer = tabsToOffer(factOf(read, 'offeredWords'), offeredWords(read));
  if (toOffer.length > 0) maker.offerStatuses(read.found.words, toOffer);
  const drawn = drawTabs(ports, read, today, facts, {
    seen: ledger.seen,
    pictures,
    withHome: scope === 'all',
    samples: samplesAfter(read, user, ledger.added),
  });
  if (scope === 'all') {
    translator.redate(words);
    // From now on every formula uses the words of the file's language.
    translator.settle();
  }
  const madeIn = factOf(read, 'file');
  return {
    read: drawn,
    words,
    problems: [...sayProblems(drawn, read.found.words), ...sayRefused(ports.reader, found, words)],
    changed,
    isNewCopy: madeIn !== '' && madeIn !== file.id,
  };
}

/**
 * Draws the hidden tab, the Timeline and Home. Runs last, because these show the rows and a failure must stop nothing else: a tab that could
 * not be written is a problem of the plan that is returned, and Home, the last, shows it. (rule Y28)
 */
export function drawTabs(
  { file, writer }: Pick<UpdatingPorts, 'file' | 'writer'>,
  read: PlanRead,
  today: Day,
  facts: ScriptFacts | null,
  drawing: {
    readonly seen: ReadonlyMap<string, Day>;
    readonly pictures: readonly SnapshotRow[];
    readonly withHome: boolean;
    /** The text of the fact `samples`; absent when it stays. */
    readonly samples?: string;
  },
): PlanRead {
  const { words } = read.found;
  let drawn = read;
  const draw = (tab: 'hidden' | 'timeline' | 'home', work: () => void): void => {
    if (!writer.attempt(work))
      drawn = { ...drawn, problems: [{ tab, row: 0, column: '', code: 'notDrawn', got: '' }, ...drawn.problems] };
  };
  draw('hidden', () => {
    const hidden = hiddenBlocks(read, drawing.seen, drawing.pictures, facts, file.id, drawing.samples ?? null, words);
    if (read.found.hidden) writer.grow('hidden', hidden.rows);
    writer.write('hidden', hidden.blocks);
  });
  draw('timeline', () => {
    const timeline = timelineBlocks(read, words);
    if (timeline.blocks.length > 0) writer.grow('timeline', timeline.rows);
    writer.write('timeline', timeline.blocks);
  });
  if (drawing.withHome)
    draw('home', () =>
      writer.write('home', drawHome(read, today, words, bannerOf(drawn, facts?.trouble ?? '', words))),
    );
  for (const tab of ['home', 'timeline'] as const) {
    const now = read.found[tab] ? isRearranged(read.found, read.standing, tab) : undefined;
    if (now !== undefined && now !== read.found[tab]?.rearranged) writer.keepRearranged(tab, now);
  }
  return drawn;
}

/**
 * Puts the header and the columns of the hidden tab back: nobody's work is in it, and all formulas look for its facts. Whether anything was
 * missing. (rule Y29)
 */
function mendHidden({ maker }: UpdatingPorts, { hidden, words }: Found): boolean {
  if (!hidden) return false;
  if (hidden.lost) return maker.restoreHeader('hidden', words);
  const gone = Object.keys(tables.hidden.columns).filter((column) => hidden.columns[column] === undefined);
  for (const column of gone) maker.makeColumn('hidden', column, words);
  return gone.length > 0;
}

/** Gives Goals and Steps of an earlier version the column for the meaning of own words, once there are any. Whether one was missing. */
function addOwnStatus({ maker }: UpdatingPorts, { found, standing }: PlanRead): boolean {
  const { own } = found.words;
  if (!own?.['stepStatus']?.size && !own?.['goalStatus']?.size) return false;
  const tabs = (['goals', 'steps'] as const).filter(
    (tab) => standing[tab] && found[tab] && !found[tab].lost && found[tab].columns['ownStatus'] === undefined,
  );
  for (const tab of tabs) maker.makeColumn(tab, 'ownStatus', found.words);
  maker.repair(tabs, found.words);
  return tabs.length > 0;
}

/** Adds rows to Goals and Steps before they are full: formulas over a tab have its length, and are written anew now. */
function giveRoom({ writer }: UpdatingPorts, read: PlanRead): void {
  for (const tab of ['goals', 'steps'] as const) {
    const last = lastRowOf(read, tab);
    if (last > 1 && (read.found[tab]?.rows ?? last + 1) <= last) writer.grow(tab, last + 1);
  }
}

/** Restores the words of our headers that were emptied. (rule Y21) */
function bringWordsBack({ writer }: UpdatingPorts, { found, standing }: PlanRead): void {
  for (const tab of Object.keys(standing) as TabKey[]) {
    const { columns = {}, emptied = {} } = found[tab] ?? {};
    for (const [key, text] of Object.entries(emptied))
      writer.write(tab, [{ row: 1, column: columns[key] ?? 1, cells: [[text]] }]);
  }
}

export type UserCells = ReturnType<typeof userCells>;

/** Whether rows changed since they were read. IDs and the user's cells are written by row number, so they would hit other rows. */
export function isDisturbed({ reader }: ReadingPorts, read: PlanRead, user: UserCells): boolean {
  const isTouched = (tab: ReturnType<typeof rowTabs>[number]): boolean =>
    user[tab] !== undefined || read.tidy[tab] !== undefined || givesIds(read, tab as NumberedTab);
  const touched = (tab: ReturnType<typeof rowTabs>[number]): number[] => [
    ...(user[tab] ?? []).map(({ position }) => position),
    ...(read.tidy[tab] ?? []).map(({ column }) => column),
    ...(read.moved[tab as NumberedTab]?.size ? Object.values(read.found[tab]?.columns ?? {}) : []),
  ];
  return (
    rowTabs(read).some((tab) => read.found[tab] && isTouched(tab) && !reader.isUnchanged(tab, touched(tab))) ||
    (read.tidy.settings !== undefined && !reader.isUnchanged('settings'))
  );
}

/** Write counters first: an interrupted run may then skip a number, but it never gives a number twice. */
function keepCounters({ writer }: UpdatingPorts, { found, counters }: PlanRead): void {
  for (const tab of numberedTabs) {
    const counter = counters[tab] ?? 0;
    if (found[tab] && counter > found[tab].counter) writer.keepCounter(tab, counter);
  }
}

/**
 * Writes the plain value of cells that only look like it, because formulas need the plain value. Leaves out references
 * whose words are written anyway. Gives the number of cells. (rules L7, X14 to X18)
 */
function writeTidily({ file, writer }: UpdatingPorts, read: PlanRead, today: Day): number {
  const { words, dayLocale } = read.found;
  const noteOf = (typed: string): string =>
    say(words.messages.typedNote, { day: sayDay(today, dayLocale), text: typed });
  let changed = 0;
  for (const [tab, cells] of Object.entries(read.tidy) as [TabKey, readonly TidyCell[]][]) {
    writer.write(tab, tidyBlocks(cells, dateFormat(file.locale), noteOf));
    changed += cells.length;
  }
  return changed;
}

/** Writes the cells of goals, steps and the tabs on demand that are different; gives their number. */
function writeRows(
  { reader, writer }: UpdatingPorts,
  read: PlanRead,
  user: UserCells,
  ledger: Ledger,
  today: Day,
): number {
  const { found, review } = read;
  const { words } = found;
  let changed = 0;
  const write = (tab: TableKey, columns: readonly WantedColumn[]): void => {
    const { cells = [], formulas = [] } = read.standing[tab] ?? {};
    const blocks = blocksToWrite(2, columns.map(leaveIds(reader, read, tab)), cells, formulas);
    changed += blocks.changed;
    writer.write(tab, blocks.blocks);
  };
  if (found.goals) {
    const cells = goalCells(review, sayForecasts(read.plan, review, today, words), words, listDatesAsNumbers(read));
    const columns = wantColumns(goalsTable, found, lastRowOf(read, 'goals'), cells, words);
    write('goals', [...columns, ...(user.goals ?? [])]);
  }
  if (found.steps) {
    const cells = stepCells(review, ledger.moved, words);
    const columns = wantColumns(stepsTable, found, lastRowOf(read, 'steps'), cells, words);
    write('steps', [...columns, ...(user.steps ?? [])]);
  }
  for (const tab of tabsRead(read)) write(tab, [...wantOnDemand(read, tab, words), ...(user[tab] ?? [])]);
  return changed;
}

/** Leaves the IDs in cells with a formula of the user's, and texts in place of an ID while the log cannot keep them. (rule Y27) */
function leaveIds(
  reader: ReadingPorts['reader'],
  read: PlanRead,
  tab: TableKey,
): (column: WantedColumn) => WantedColumn {
  const { formulas: known = [] } = read.standing[tab] ?? {};
  return (column) => {
    if (column.position !== read.found[tab]?.columns['id']) return column;
    const isRead = known.length > 0 || !givesIds(read, tab as NumberedTab);
    const formulas = isRead ? known : formulasOf(reader, read.standing, tab, [column]);
    const texts = read.found.changes?.lost ? read.keptTexts.filter((one) => one.tab === tab) : [];
    const cells = column.cells.map((cell, index): Wanted =>
      holdsFormula(formulas, { row: index + 2, column: column.position }) || texts.some(({ row }) => row === index + 2)
        ? undefined
        : cell,
    );
    return { ...column, cells };
  };
}

/** Adds the new lines below the log. */
export function writeLog({ writer }: UpdatingPorts, read: PlanRead, { added }: Ledger): void {
  if (!read.found.changes || added.length === 0) return;
  const row = Math.max(2, lastRowOf(read, 'changes') + 1);
  writer.grow('changes', row + added.length - 1);
  writer.write('changes', [{ row, column: 1, cells: added }]);
}

/** The language that the plan should have: from its setting, else from the locale of the spreadsheet. */
export function languageWanted({ settings }: PlanRead, { locale }: FileFacts): Language {
  return settings.language === 'auto' ? languageOf(locale) : settings.language;
}

/** The formulas of a tab; where they were read in part or not at all, with those of the cells to write. */
function formulasOf(
  reader: ReadingPorts['reader'],
  standing: PlanRead['standing'],
  tab: TableKey,
  columns: readonly WantedColumn[],
): Standing['formulas'] {
  const { cells = [], formulas = [], isPartly = formulas.length === 0 } = standing[tab] ?? {};
  if (!isPartly) return formulas;
  const places = columns.flatMap(({ position, cells: wanted }) =>
    wanted.flatMap((cell, index) => (cell === undefined ? [] : [{ row: index + 2, column: position }])),
  );
  return withFormulasAmong(reader, tab, { cells, formulas }, places);
}

/** Leaves out the cells that hold a formula of the user. Reads the formulas now when the tab was read without them. */
export function withoutFormulas({ reader }: ReadingPorts, { standing }: PlanRead, user: UserCells): UserCells {
  return Object.fromEntries(
    Object.entries(user).map(([tab, columns]) => {
      const open = leaveFormulas(columns, formulasOf(reader, standing, tab as TableKey, columns)).filter(({ cells }) =>
        cells.some((cell) => cell !== undefined),
      );
      return [tab, open.length > 0 ? open : undefined];
    }),
  );
}
