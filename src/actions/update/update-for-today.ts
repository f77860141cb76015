import type { Day } from '../../domain/plan/day';
import { hasRecord } from '../../domain/progress/steps-done';
import type { Plan } from '../../domain/plan/plan';
import { orderTimeline } from '../../domain/now/timeline-rows';
import { say } from '../../catalogue/catalogue';
import { isDateCell, textOfCell } from '../../tables/cell';
import { changesTable } from '../../tables/changes';
import type { TabKey } from '../../tables/column';
import { listColumns, tables } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { showsKnown, watchedTabs } from '../../tables/header-formula';
import { stepsTable } from '../../tables/steps';
import { readTable } from '../../tables/read-table';
import { timelineFirstRow } from '../../tables/timeline';
import { blocksToWrite } from '../../tables/write-table';
import type { Found, Ports, Standing, ReadingPorts, UpdatingPorts } from '../ports';
import { isSnapshotDue, snapshotRows, type SnapshotRow } from './quarter-snapshots';
import { keepLedger } from './ledger';
import { canDraw } from '../plan/check-structure';
import { settlePlan, type PlanRead } from '../plan/read-plan';
import { factIn, type PlanCells } from '../plan/read-rows';
import { logOf } from '../plan/read-records';
import { readOddFormulas } from '../plan/tidy-plan';
import { sayForecasts } from '../now/say-forecast';
import type { ScriptFacts } from './script-facts';
import { drawTabs, givesIds, languageWanted, updatePlan } from './update';
import { numberedTabs } from '../plan/number-rows';
import { tabsRead, wantOnDemand } from './wanted-on-demand';
import { columnsBy, goalCells, lastRowOf, listDatesAsNumbers, stepCells, userCells, wantColumns } from './wanted-rows';

/*
 * The update of the daily run. On a new day only pauses end and Home is ranked again, so it reads no formulas, no log, and few columns of
 * the script's tabs. When rows have changed since the last update, the whole update runs instead.
 */

/** Brings the plan up to date for a new day, and gives the plan that was read. Must run under the lock. */
export function updateForToday(ports: UpdatingPorts, found: Found, facts: ScriptFacts): PlanRead {
  return updateLightly(ports, found, facts) ?? updatePlan(ports, found, 'all', facts).read;
}

function readLightly({ reader }: ReadingPorts, found: Found): Partial<Record<TabKey, Standing>> {
  const standing: Partial<Record<TabKey, Standing>> = {};
  for (const tab of ['settings', 'goals', 'steps', 'home'] as const) if (found[tab]) standing[tab] = reader.read(tab);
  if (found.assessment) standing.assessment = reader.readColumns('assessment', ['area', 'question', 'answer']);
  for (const tab of tabsWithDays)
    if (found[tab]) standing[tab] = reader.readColumns(tab, Object.keys(tables[tab].columns));
  // The lists behind the dropdowns resolve references to tabs that are not read.
  if (found.hidden) standing.hidden = reader.readColumns('hidden', hiddenColumns(found, standing));
  return standing;
}

/** The tabs on demand whose rows have days for the mail, and Strategy, whose choices the goals serve. */
const tabsWithDays = ['network', 'feedback', 'experiments', 'strategy', 'targets'] as const;

/** The headers of the watched tabs as the last run found them. */
function knownHeaders(found: Found): Parameters<typeof showsKnown>[1] {
  return Object.fromEntries(watchedTabs.map((tab) => [tab, found[tab] && (found[tab].known ?? null)]));
}

/** The columns of the hidden tab with what is kept of rows, the facts, and the lists of existing tabs that are not read. */
export function hiddenColumns(found: Found, standing: PlanCells): string[] {
  const lists = (['strategy', 'network', 'values'] as const).flatMap((tab) =>
    found[tab] && !standing[tab] ? (listColumns[tab] ?? []) : [],
  );
  return [...keptColumns, ...lists];
}

/** The columns of the hidden tab with what is kept of rows, and the facts. */
export const keptColumns = ['id', 'due', 'namedOn', 'fact', 'factValue'] as const;

/** Adds the log of changes when a forecast needs it. */
function withLog({ reader }: Pick<Ports, 'reader'>, { plan, found: { changes, words } }: PlanRead): Plan {
  if (!changes || !hasRecord(plan.steps)) return plan;
  const standing = reader.readColumns('changes', Object.keys(changesTable.columns));
  return {
    ...plan,
    changes: logOf(
      readTable(changesTable, changes.columns, standing.cells, words).rows,
      standing,
      changes.columns,
      words,
    ),
  };
}

/** The snapshot rows. Only a new snapshot, once a quarter, needs values and the log, so these tabs are read only then. */
function picturesOf(ports: ReadingPorts, read: PlanRead, today: Day): readonly SnapshotRow[] {
  if (!isSnapshotDue(read, today)) return snapshotRows(read, today, null);
  const standing = { ...read.standing };
  for (const tab of ['values', 'changes'] as const)
    if (read.found[tab]) standing[tab] = ports.reader.readColumns(tab, Object.keys(tables[tab].columns));
  return snapshotRows(settlePlan(read.found, standing, today), today, []);
}

/** Whether only the whole update can go on: it gives IDs, tidies cells, and restores a missing fact, an empty header or a hidden column. */
export function needsWhole(read: PlanRead): boolean {
  const { found, standing, tidy } = read;
  const { hidden } = found;
  const tabs = Object.keys(standing) as TabKey[];
  return (
    Object.keys(tidy).length > 0 ||
    (hidden !== undefined &&
      (!isDateCell(factIn(found, standing.hidden, 'today')) ||
        Object.keys(tables.hidden.columns).some((column) => !hidden.columns[column]))) ||
    tabs.some((tab) => Object.keys(found[tab]?.emptied ?? {}).length > 0) ||
    numberedTabs.some((tab) => givesIds(read, tab))
  );
}

/** Gives null and writes nothing when rows have changed since the last update. */
function updateLightly(ports: UpdatingPorts, found: Found, facts: ScriptFacts): PlanRead | null {
  const { file, reader, writer, clock } = ports;
  const { words } = found;
  const today: Day = clock.today();
  const read = settlePlan(found, readOddFormulas(reader, found, readLightly(ports, found), today), today, reader.shown);
  // Only the whole update can translate, because it reads formulas.
  if (languageWanted(read, file) !== found.language || !found.settled) return null;
  if (needsWhole(read)) return null;
  // Of tabs that were not read, only the whole update can tell what is wrong.
  if (found.hidden && !showsKnown(textOfCell(factIn(found, read.standing.hidden, 'headers')), knownHeaders(found)))
    return null;
  const user = userCells(read, today);
  const ledger = keepLedger(read, today, words);
  if (Object.keys(user).length > 0 || ledger.added.length > 0) return null;
  // Read everything before the first write: after a write, a read makes Google calculate the sheet again.
  const forecasts = sayForecasts(withLog(ports, read), read.review, today, words);
  const inOrder = !found.timeline || !canDraw(found, read.standing) || timelineIsInOrder(ports, read);
  const pictures = picturesOf(ports, read, today);
  const writeRows = (table: typeof goalsTable | typeof stepsTable, rows: Parameters<typeof wantColumns>[3]): void => {
    const columns = wantColumns(columnsBy(table, 'script'), found, lastRowOf(read, table.key), rows, words);
    writer.write(table.key, blocksToWrite(2, columns, read.standing[table.key]?.cells ?? [], []).blocks);
  };
  writeRows(goalsTable, goalCells(read.review, forecasts, words, listDatesAsNumbers(read), found.trends === undefined));
  writeRows(stepsTable, stepCells(read.review, null, words));
  for (const tab of tabsRead(read)) {
    // What stands in Check of a target depends on Values, which are not read.
    if (tab === 'targets') continue;
    const columns = wantOnDemand(read, tab, words, columnsBy(tables[tab], 'script'));
    writer.write(tab, blocksToWrite(2, columns, read.standing[tab]?.cells ?? [], []).blocks);
  }
  const all = inOrder
    ? read
    : settlePlan(found, { ...read.standing, timeline: reader.read('timeline', /* withFormulas= */ true) }, today);
  return drawTabs(ports, all, today, facts, { seen: ledger.seen, pictures, withHome: true });
}

/** Whether the Timeline shows the right rows in the right order, and the right number of rows that did not fit. Reads two columns of it. */
export function timelineIsInOrder({ reader }: Pick<Ports, 'reader'>, read: PlanRead): boolean {
  const { timeline, words } = read.found;
  const { cells } = reader.readColumns('timeline', ['id', 'what']);
  const { id, what } = timeline?.columns ?? {};
  if (id === undefined || what === undefined) return false;
  const { ids, left } = orderTimeline(read.plan.goals, read.plan.steps);
  const shown = cells.slice(timelineFirstRow - 1);
  const at = (index: number, position: number): string => textOfCell(shown[index]?.[position - 1] ?? '');
  const rest = left > 0 ? say(words.timeline.more, { count: left }) : '';
  return (
    shown.length >= ids.length &&
    shown.every((_, index) => at(index, id) === (ids[index] ?? '')) &&
    at(ids.length, what) === rest
  );
}
