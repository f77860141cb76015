import { dayOfSerial, type Day } from '../../domain/plan/day';
import { firstOpenDay } from '../../domain/now/timeline-rows';
import { isDaySerial, textOfCell } from '../../tables/cell';
import { tabsOnDemand, type TabKey, type Table } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import { goalsTable } from '../../tables/goals';
import { stepsTable } from '../../tables/steps';
import { blocksToWrite, type WantedColumn } from '../../tables/write-table';
import { sayForecasts } from '../now/say-forecast';
import { tabsBeside, type Changed } from '../plan/change-rows';
import { canDraw } from '../plan/check-structure';
import { numberedTabs } from '../plan/number-rows';
import { withFormulasOf } from '../plan/own-formulas';
import { settlePlan, type PlanRead } from '../plan/read-plan';
import { factIn, type PlanCells } from '../plan/read-rows';
import { sayProblems } from '../plan/say-problems';
import { readOddFormulas } from '../plan/tidy-plan';
import type { CellEdit, Found, Standing, UpdatingPorts } from '../ports';
import { hasMoves, keepLedger, type Ledger } from './ledger';
import { snapshotRows } from './quarter-snapshots';
import { samplesAfter } from './sample-columns';
import { factOf, factsOf, remindersOf } from './script-facts';
import { drawTabs, isDisturbed, languageWanted, updatePlan, withoutFormulas, writeLog, type Updated } from './update';
import { needsWhole, timelineIsInOrder } from './update-for-today';
import { tabsRead, wantOnDemand } from './wanted-on-demand';
import { columnsBy, goalCells, lastRowOf, listDatesAsNumbers, stepCells, userCells, wantColumns } from './wanted-rows';

/*
 * The update after some rows of Goals or Steps have changed: by a form, or by an edit in the sheet. It reads no formulas but those of the rows
 * that changed, and of the drawn tabs only what changes with rows. Where more is to be done, the whole update runs instead.
 */

/** The 1-based rows whose formulas are written: new ones, which have none, and rows in which somebody edited a column of formulas. */
export interface ChangedRows {
  readonly tab: 'goals' | 'steps';
  readonly newRows: readonly number[];
  readonly edited: readonly number[];
}

/** Brings the plan up to date after a form has changed rows. Must run under the lock. */
export function updateChanged(ports: UpdatingPorts, changed: Changed): Updated {
  const { reader } = ports;
  const { found, tab, newRows, hasGrown } = changed;
  // Longer tabs need longer formulas, and other tabs may refer to rows of tabs on demand.
  if ((tab !== 'goals' && tab !== 'steps') || hasGrown) return updatePlan(ports, found);
  const tabs: readonly TabKey[] = ['settings', 'goals', 'steps', 'changes', 'hidden', ...tabsBeside, ...tabsOnDemand];
  const standing: PlanCells = Object.fromEntries(
    tabs.flatMap((other) => (found[other] ? [[other, reader.read(other, other === tab && 'own')]] : [])),
  );
  return (
    tryRows(ports, found, standing, { tab, newRows, edited: [] }, /* withHome= */ true) ?? updatePlan(ports, found)
  );
}

/** Whether a row with an ID and a title shows nothing in the columns of formulas: a run that was cut off has left it without them. */
function hasBareRows({ found, standing, plan }: PlanRead): boolean {
  return (['goals', 'steps'] as const).some((tab) => {
    const positions = Object.entries(found[tab]?.columns ?? {}).flatMap(([key, position]) =>
      (tables[tab] as Table).columns[key]?.by === 'formula' ? [position] : [],
    );
    return (
      positions.length > 0 &&
      plan[tab].some(
        ({ row, id, title, status }) =>
          id !== '' &&
          title !== '' &&
          // Nothing is to be said of a step that was let go.
          status !== 'letGo' &&
          positions.every((position) => (standing[tab]?.cells[row - 1]?.[position - 1] ?? '') === ''),
      )
    );
  });
}

/** Whether the whole update must run: it alone translates, gives IDs, and restores what is missing. */
function needsMore(ports: UpdatingPorts, read: PlanRead): boolean {
  const { found, standing } = read;
  if (found.settled === false || (standing.settings && languageWanted(read, ports.file) !== found.language))
    return true;
  if (!found.hidden || !standing.hidden || factOf(read, 'file') !== ports.file.id) return true;
  if ((Object.keys(standing) as TabKey[]).some((tab) => found[tab]?.lost)) return true;
  return needsWhole(read) || read.keptTexts.length > 0 || numberedTabs.some((tab) => (read.moved[tab]?.size ?? 0) > 0);
}

/** The plan without new rows, which get their formulas now. */
function withoutRows(read: PlanRead, { tab, newRows }: ChangedRows): PlanRead {
  const rows = new Set(newRows);
  return { ...read, plan: { ...read.plan, [tab]: read.plan[tab].filter(({ row }) => !rows.has(row)) } };
}

/** Gives null and writes nothing when the whole update must run. */
export function tryRows(
  ports: UpdatingPorts,
  found: Found,
  asRead: PlanCells,
  changed: ChangedRows,
  withHome: boolean,
  edit?: CellEdit,
): Updated | null {
  const { reader, writer, clock } = ports;
  const { words } = found;
  const today: Day = clock.today();
  const standing = readOddFormulas(reader, found, asRead, today);
  const first = settlePlan(found, standing, today, reader.shown, edit);
  if (needsMore(ports, first) || hasBareRows(withoutRows(first, changed))) return null;
  const { read: decided, ledger, forecasts } = decide(ports, first, today, edit);
  const read = withTimeline(ports, decided);
  if (read.standing.timeline && hasOtherHeader(read.found)) return null;
  const user = withoutFormulas(ports, read, userCells(read, today));
  const rows = columnsOfRows(ports, read, changed, ledger.moved, forecasts);
  // Words of another language than the marks say must not be written.
  if (reader.hasMistaken() || isDisturbed(ports, read, user)) return null;
  let count = 0;
  const write = (tab: TableKey, columns: readonly WantedColumn[]): void => {
    const { cells = [], formulas = [] } = rows.standing[tab] ?? {};
    const blocks = blocksToWrite(2, columns, cells, formulas);
    count += blocks.changed;
    writer.write(tab, blocks.blocks);
  };
  write('goals', [...rows.goals, ...(user.goals ?? [])]);
  write('steps', [...rows.steps, ...(user.steps ?? [])]);
  for (const tab of tabsRead(read))
    write(tab, [...wantOnDemand(read, tab, words, columnsBy(tables[tab], 'script')), ...(user[tab] ?? [])]);
  writeLog(ports, read, ledger);
  const drawn = drawTabs(ports, read, today, withHome ? factsOf(remindersOf(ports)) : null, {
    seen: ledger.seen,
    pictures: snapshotRows(read, today, null),
    withHome,
    samples: samplesAfter(read, user, ledger.added),
  });
  return { read: drawn, words, problems: sayProblems(drawn, read.found.words), changed: count, isNewCopy: false };
}

/** What the plan asks for, with the log of changes once a date has moved or a goal has a forecast: before, it is not needed. */
function decide(
  { reader }: UpdatingPorts,
  first: PlanRead,
  today: Day,
  edit: CellEdit | undefined,
): { readonly read: PlanRead; readonly ledger: Ledger; readonly forecasts: ReadonlyMap<string, string> } {
  const { found, standing } = first;
  const { words } = found;
  const of = (read: PlanRead): ReturnType<typeof decide> => ({
    read,
    ledger: keepLedger(read, today, words),
    forecasts: sayForecasts(read.plan, read.review, today, words),
  });
  const isKnown = standing.changes !== undefined || !found.changes;
  if (isKnown || !(hasMoves(first, today) || sayForecasts(first.plan, first.review, today, words).size > 0))
    return of(first);
  return of(settlePlan(found, { ...standing, changes: reader.read('changes') }, today, reader.shown, edit));
}

/** Whether the whole update has something to say of the Timeline's header, or to restore there. */
const hasOtherHeader = ({ timeline }: Found): boolean =>
  Boolean(timeline?.lost) || Object.keys(timeline?.emptied ?? {}).length > 0;

/** The plan with the Timeline's cells where any of them is to be changed. A row that is not read here shows what it should. (rule Y84) */
function withTimeline({ reader }: UpdatingPorts, read: PlanRead): PlanRead {
  const { found, standing, plan } = read;
  if (!found.timeline || standing.timeline || !canDraw(found, standing)) return read;
  const first = factIn(found, standing.hidden, 'timelineFirst');
  const shown = typeof first === 'number' && isDaySerial(first) ? dayOfSerial(first) : textOfCell(first);
  if (shown === (firstOpenDay(plan.goals, plan.steps) ?? '') && timelineIsInOrder({ reader }, read)) return read;
  return { ...read, standing: { ...standing, timeline: reader.read('timeline') } };
}

interface ColumnsOfRows {
  readonly goals: readonly WantedColumn[];
  readonly steps: readonly WantedColumn[];
  readonly standing: PlanCells;
}

/** The system cells of Goals and Steps: those of the script in all rows, those with formulas in the rows that changed. */
function columnsOfRows(
  { reader }: UpdatingPorts,
  read: PlanRead,
  { tab: changedTab, newRows, edited }: ChangedRows,
  moved: ReadonlyMap<string, number>,
  forecasts: ReadonlyMap<string, string>,
): ColumnsOfRows {
  const { found, review } = read;
  const { words } = found;
  const standing: { -readonly [K in keyof PlanCells]: Standing } = { ...read.standing };
  const of = (
    table: typeof goalsTable | typeof stepsTable,
    cells: Parameters<typeof wantColumns>[3],
  ): WantedColumn[] => {
    const last = lastRowOf(read, table.key);
    const byScript = wantColumns(columnsBy(table, 'script'), found, last, cells, words);
    const there = read.standing[table.key];
    const rows = [...newRows, ...edited];
    if (table.key !== changedTab || !there || rows.length === 0) return byScript;
    const only = new Set(rows);
    if (edited.length > 0)
      standing[table.key] = withFormulasOf(reader, read, { [table.key]: edited }).standing[table.key] ?? there;
    const formulas = wantColumns(columnsBy(table, 'formula'), found, last, cells, words);
    return [
      ...byScript,
      ...formulas.map(({ position, cells: all }) => ({
        position,
        cells: all.map((cell, at) => (only.has(at + 2) ? cell : undefined)),
      })),
    ];
  };
  const hasLog = read.standing.changes !== undefined;
  return {
    goals: found.goals
      ? of(
          goalsTable,
          goalCells(
            review,
            forecasts,
            words,
            listDatesAsNumbers(read),
            !found.trends || read.standing.trends !== undefined,
          ),
        )
      : [],
    steps: found.steps ? of(stepsTable, stepCells(review, hasLog ? moved : null, words)) : [],
    standing,
  };
}
