import type { Day } from '../../domain/plan/day';
import { languageOf, type Language } from '../../catalogue/languages';
import type { Words } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { tabsOnDemand, type TabKey, type TabOnDemand } from '../../tables/column';
import type { TableKey } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { stepsTable } from '../../tables/steps';
import { dateFormat } from '../../tables/date-format';
import { tidyBlocks, type TidyCell } from '../../tables/tidy-cells';
import { blocksToWrite, type WantedColumn } from '../../tables/write-table';
import { bannerOf, drawHome } from './draw-home';
import { timelineBlocks } from './draw-timeline';
import { hiddenBlocks } from './hidden-rows';
import { snapshotRows } from './quarter-snapshots';
import { keepLedger, type Ledger } from './ledger';
import { numberedTabs, type NumberedTab } from '../plan/number-rows';
import type { CellEdit, FileFacts, Found, ReadingPorts, UpdatingPorts } from '../ports';
import { findCovered } from '../plan/covered-rows';
import { readPlan, settlePlan, type PlanRead } from '../plan/read-plan';
import { translatePlan } from '../setup/translate-plan';
import { sayForecasts } from '../now/say-forecast';
import { sayProblems } from '../plan/say-problems';
import { factOf, factsOf, remindersOf, type ScriptFacts } from './script-facts';
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
import { leaveFormulas } from '../plan/own-formulas';
import { Told } from '../plan/told';

/** What an update looks at: everything, or what an edit of a goal or a step touches, or an edit of a tab on demand. */
export type Scope = 'all' | 'rows' | 'more';

/** What an update did. */
export interface Updated {
  readonly read: PlanRead;
  /** Those of the file by now: an update may have brought it into another language. */
  readonly words: Words;
  /** One sentence each, for people. */
  readonly problems: readonly string[];
  /** System cells that differed and were written. */
  readonly changed: number;
  /** Whether this file was found to be a copy of another one's plan, just now and for the first time. */
  readonly isNewCopy: boolean;
}

/** Whether any row of the tab is given an ID, or another one than it has. */
export function givesIds(read: PlanRead, tab: NumberedTab): boolean {
  const ids = read.ids[tab];
  // Of a tab that was not read nobody asks Google where its columns stand.
  const position = ids ? read.found[tab]?.columns['id'] : undefined;
  if (!ids || position === undefined) return false;
  return [...ids].some(([row, id]) => textOfCell(read.standing[tab]?.cells[row - 1]?.[position - 1] ?? '') !== id);
}

/**
 * Brings the whole plan up to date from its rows: IDs, references' words, row formulas, system columns, the ledger of moved dates, the
 * Timeline and Home. Writes only what differs. Reads each tab once. Must run under the lock.
 */
export function updatePlan(
  ports: UpdatingPorts,
  found: Found,
  scope: Scope = 'all',
  facts_?: ScriptFacts,
  edit?: CellEdit,
): Updated {
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    // When rows were changed meanwhile, nobody knows where the edited cell is.
    const updated =
      attempt === 1
        ? tryUpdate(ports, found, scope, facts_, edit)
        : tryUpdate(ports, ports.reader.find(), scope, facts_, undefined);
    if (updated) return updated;
  }
  throw new Told(ports.languages.knownWords().messages.busy);
}

/** The tabs with rows of the user's in which Waymark writes by row. */
function rowTabs(read: PlanRead): (TabOnDemand | 'goals' | 'steps')[] {
  return ['goals', 'steps', ...tabsRead(read)];
}

/** How often an update begins again because somebody changed the rows while it was thinking. */
const mostAttempts = 4;

const tabsOfRows: readonly TabKey[] = ['settings', 'goals', 'steps', 'timeline', 'changes', 'hidden'];

/** The tabs that an update reads; undefined for all. */
const tabsOf: Readonly<Record<Scope, readonly TabKey[] | undefined>> = {
  all: undefined,
  rows: tabsOfRows,
  more: [...tabsOfRows, ...tabsOnDemand],
};

/** One attempt; null when the rows changed under it before anything of theirs was written. */
function tryUpdate(
  ports: UpdatingPorts,
  found: Found,
  scope: Scope,
  facts_: ScriptFacts | undefined,
  edit: CellEdit | undefined,
): Updated | null {
  const { file, writer, translator, clock } = ports;
  const { words } = found;
  const today = clock.today();
  const first = readPlan(ports, found, tabsOf[scope], edit);
  const covered = findCovered(ports, first);
  const read =
    Object.keys(covered).length > 0
      ? settlePlan(found, first.standing, today, ports.reader.shown, edit, covered)
      : first;
  if (scope === 'all' && translatePlan(ports, found, languageWanted(read, file))) return null;
  const facts = facts_ ?? factsOf(remindersOf(ports));
  const user = withoutFormulas(ports, read, userCells(read, today));
  if (isDisturbed(ports, read, user)) return null;
  const ledger = keepLedger(read, today, words);
  keepCounters(ports, read);
  bringWordsBack(ports, read);
  // Texts from the column of IDs are in their place, or in the log, before an ID is written over them.
  for (const tab of numberedTabs) writer.write(tab, movedBlocks(read, tab));
  if (read.keptTexts.length > 0) writeLog(ports, read, ledger);
  const changed = writeTidily(ports, read) + writeRows(ports, read, user, ledger, today);
  if (read.keptTexts.length === 0) writeLog(ports, read, ledger);
  if (found.hidden) {
    const pictures = snapshotRows(read, today, scope === 'all' ? ledger.moves : null);
    const hidden = hiddenBlocks(read, ledger.seen, pictures, facts, file.id, words);
    writer.grow('hidden', hidden.rows);
    writer.write('hidden', hidden.blocks);
  }
  drawTabs(ports, read, today, facts, scope === 'all');
  if (scope === 'all') {
    translator.redate(words);
    // From here on every formula says the words of the file's language.
    translator.settle();
  }
  const madeIn = factOf(read, 'file');
  return { read, words, problems: sayProblems(read, words), changed, isNewCopy: madeIn !== '' && madeIn !== file.id };
}

/** Draws the Timeline and Home, last of all. */
export function drawTabs(
  { writer }: Pick<UpdatingPorts, 'writer'>,
  read: PlanRead,
  today: Day,
  facts: ScriptFacts,
  withHome: boolean,
): void {
  const { words } = read.found;
  const timeline = timelineBlocks(read, words);
  if (timeline.blocks.length > 0) writer.grow('timeline', timeline.rows);
  writer.write('timeline', timeline.blocks);
  if (withHome) writer.write('home', drawHome(read, today, words, bannerOf(read, facts.trouble, words)));
}

/** Gives headers of ours whose words were emptied their words back. (rule Y21) */
function bringWordsBack({ writer }: UpdatingPorts, { found, standing }: PlanRead): void {
  for (const tab of Object.keys(standing) as TabKey[]) {
    const { columns = {}, emptied = {} } = found[tab] ?? {};
    for (const [key, text] of Object.entries(emptied))
      writer.write(tab, [{ row: 1, column: columns[key] ?? 1, cells: [[text]] }]);
  }
}

type UserCells = ReturnType<typeof userCells>;

/** Whether rows changed since they were read: IDs and the user's own columns are written by row, and would hit other rows. */
function isDisturbed({ reader }: ReadingPorts, read: PlanRead, user: UserCells): boolean {
  const isTouched = (tab: ReturnType<typeof rowTabs>[number]): boolean =>
    user[tab] !== undefined || read.tidy[tab] !== undefined || givesIds(read, tab as NumberedTab);
  return (
    rowTabs(read).some((tab) => read.found[tab] && isTouched(tab) && !reader.isUnchanged(tab)) ||
    (read.tidy.settings !== undefined && !reader.isUnchanged('settings'))
  );
}

/** Counters go first: a run that is cut off behind them may waste a number but never gives one twice. */
function keepCounters({ writer }: UpdatingPorts, { found, counters }: PlanRead): void {
  for (const tab of numberedTabs) {
    const counter = counters[tab] ?? 0;
    if (found[tab] && counter > found[tab].counter) writer.keepCounter(tab, counter);
  }
}

/**
 * Writes the plain value where a cell only looks like it: the formulas know no other. A reference whose words are refreshed anyway is left
 * to that. Gives the number of those cells. (rules L7, X14 to X18)
 */
function writeTidily({ file, writer }: UpdatingPorts, read: PlanRead): number {
  let changed = 0;
  for (const [tab, cells] of Object.entries(read.tidy) as [TabKey, readonly TidyCell[]][]) {
    writer.write(tab, tidyBlocks(cells, dateFormat(file.locale)));
    changed += cells.length;
  }
  return changed;
}

/** Writes the rows of goals, steps and the tabs on demand where they differ; gives the number of those cells. */
function writeRows({ writer }: UpdatingPorts, read: PlanRead, user: UserCells, ledger: Ledger, today: Day): number {
  const { found, review } = read;
  const { words } = found;
  let changed = 0;
  const write = (tab: TableKey, columns: readonly WantedColumn[]): void => {
    const { cells = [], formulas = [] } = read.standing[tab] ?? {};
    const blocks = blocksToWrite(2, columns, cells, formulas);
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

/** Writes the moves that the log does not tell of yet below its other lines. */
function writeLog({ writer }: UpdatingPorts, read: PlanRead, { added }: Ledger): void {
  if (!read.found.changes || added.length === 0) return;
  const row = Math.max(2, lastRowOf(read, 'changes') + 1);
  writer.grow('changes', row + added.length - 1);
  writer.write('changes', [{ row, column: 1, cells: added }]);
}

/** The language that the plan is to be in: by its setting, else by the spreadsheet's locale. */
export function languageWanted({ settings }: PlanRead, { locale }: FileFacts): Language {
  return settings.language === 'auto' ? languageOf(locale) : settings.language;
}

/** The same without the cells in which a formula of the user's stands; a tab whose cells were read alone is asked for its formulas now. */
function withoutFormulas({ reader }: ReadingPorts, { standing }: PlanRead, user: UserCells): UserCells {
  return Object.fromEntries(
    Object.entries(user).map(([tab, columns]) => {
      const { formulas = [] } = standing[tab as TableKey] ?? {};
      const all = formulas.length > 0 ? formulas : reader.read(tab as TableKey, /* withFormulas= */ true).formulas;
      const open = leaveFormulas(columns, all).filter(({ cells }) => cells.some((cell) => cell !== undefined));
      return [tab, open.length > 0 ? open : undefined];
    }),
  );
}
