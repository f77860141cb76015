import { languageOf, type Language } from '../../catalogue/languages';
import type { Words } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { tabsOnDemand, type TabKey, type TabOnDemand } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { respellColumns } from '../../tables/options';
import { stepsTable } from '../../tables/steps';
import { blocksToWrite, type Block, type WantedColumn } from '../../tables/write-table';
import { bannerOf, drawHome } from './draw-home';
import { timelineBlocks } from './draw-timeline';
import { hiddenBlocks } from './hidden-rows';
import { snapshotRows } from './quarter-snapshots';
import { keepLedger } from './ledger';
import { numberedTabs, type NumberedTab } from '../plan/number-rows';
import type { Found, PlanStore, Ports } from '../ports';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { sayForecasts } from '../now/say-forecast';
import { sayProblems } from '../plan/say-problems';
import { factOf, factsOf, isExample, notesOf, type ScriptFacts } from './script-facts';
import { tabsRead, wantOnDemand } from './wanted-on-demand';
import { goalCells, lastRowOf, stepCells, userCells, wantColumns } from './wanted-rows';

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

/** The plan is there when its two tables are. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined;
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
  const read = readPlan(
    ports,
    found,
    scope === 'all' ? undefined : scope === 'more' ? [...rows, ...tabsOnDemand] : rows,
  );
  if (scope === 'all' && ports.speak(found, languageWanted(read, store))) return null;
  const scriptFacts = facts_ ?? factsOf(notesOf(ports));
  const user = withOwnWords(read, userCells(read, today), words);
  // IDs and the user's own columns are written by row: a sort or an insertion since the reading would put them into other rows.
  for (const tab of rowTabs(read))
    if (found[tab] && (user[tab] !== undefined || givesIds(read, tab as NumberedTab)) && !store.isUnchanged(tab))
      return null;
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
  if (found.goals)
    writeColumns('goals', [
      ...wantColumns(
        goalsTable,
        found,
        lastRowOf(read, 'goals'),
        goalCells(read.review, sayForecasts(read.plan, read.review, today, words), words),
        words,
      ),
      ...(user.goals ?? []),
    ]);
  if (found.steps)
    writeColumns('steps', [
      ...wantColumns(stepsTable, found, lastRowOf(read, 'steps'), stepCells(read.review, ledger.moved, words), words),
      ...(user.steps ?? []),
    ]);
  for (const tab of tabsRead(read)) writeColumns(tab, [...wantOnDemand(read, tab, words), ...(user[tab] ?? [])]);
  if (found.changes && ledger.added.length > 0) {
    const row = Math.max(2, lastRowOf(read, 'changes') + 1);
    store.grow('changes', row + ledger.added.length - 1);
    write('changes', [{ row, column: 1, cells: ledger.added }]);
  }
  const example = isExample(read);
  if (found.hidden) {
    const hidden = hiddenBlocks(
      read,
      ledger.seen,
      snapshotRows(read, today, scope === 'all' ? ledger.moves : null),
      scriptFacts,
      store.file.id,
      words,
    );
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
    const columns = respellColumns(
      tables[tab as TableKey],
      read.found[tab]?.columns ?? {},
      read.standing[tab]?.cells ?? [],
      words,
    );
    if (columns.length > 0) all[tab as keyof typeof all] = [...(user[tab as keyof typeof user] ?? []), ...columns];
  }
  return all;
}
