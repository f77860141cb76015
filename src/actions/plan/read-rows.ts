import { parseDay } from '../../domain/plan/day';
import type { Problem } from '../../domain/plan/plan';
import { textOfCell, type Cell } from '../../tables/cell';
import { changesTable } from '../../tables/changes';
import { tabsOnDemand, type Table, type TabKey, type TabOnDemand } from '../../tables/column';
import { tables } from '../../tables/design';
import type { Fact } from '../../tables/facts';
import { goalsTable } from '../../tables/goals';
import type { SeenRecord } from '../../tables/hidden';
import { readSettings, type KeptSettings, type ReadSettings } from '../../tables/read-settings';
import { readTable, type ReadRow } from '../../tables/read-table';
import { stepsTable } from '../../tables/steps';
import type { Found, Standing } from '../ports';
import type { RowsOnDemand } from './read-records';

/*
 * The first step from cells to a plan: reads the rows of each table cell by cell, without knowledge of other rows.
 */

/** The cells of the tabs that this run read. */
export type PlanCells = Readonly<Partial<Record<TabKey, Standing>>>;

/** The rows of every table that was read. Goals, steps and the log are empty lists when their tab is missing. */
export interface PlanRows {
  readonly goals: readonly ReadRow<typeof goalsTable>[];
  readonly steps: readonly ReadRow<typeof stepsTable>[];
  readonly changes: readonly ReadRow<typeof changesTable>[];
  readonly onDemand: RowsOnDemand;
  readonly settings: ReadSettings;
  /** The hidden tab's record of each row. */
  readonly seen: readonly SeenRecord[];
  /** Cells that cannot be used, settings first. */
  readonly problems: readonly Problem[];
}

export function readRows(found: Found, standing: PlanCells): PlanRows {
  const { words } = found;
  const cells = (tab: TabKey): readonly (readonly Cell[])[] => standing[tab]?.cells ?? [];
  // The columns of a tab that was not read are not looked up: that would be a call to Google.
  const columns = (tab: TabKey): Readonly<Record<string, number>> => (standing[tab] && found[tab]?.columns) ?? {};
  const goals = readTable(goalsTable, columns('goals'), cells('goals'), words);
  const steps = readTable(stepsTable, columns('steps'), cells('steps'), words);
  const changes = readTable(changesTable, columns('changes'), cells('changes'), words);
  const onDemand = readOnDemand(found, standing);
  const settings = readSettings(columns('settings'), cells('settings'), words, keptSettings(found, standing.hidden));
  return {
    goals: goals.rows,
    steps: steps.rows,
    changes: changes.rows,
    onDemand: onDemand.rows,
    settings,
    seen: readSeen(found, standing.hidden),
    problems: [...settings.problems, ...goals.problems, ...steps.problems, ...onDemand.problems],
  };
}

/** The tables whose rows may refer to each other, by tab. */
export function rowsByTab({ goals, steps, onDemand }: PlanRows): RowsOnDemand & Pick<PlanRows, 'goals' | 'steps'> {
  return { goals, steps, ...onDemand };
}

/** The rows of the tabs on demand that were read, and their problems. */
function readOnDemand(found: Found, standing: PlanCells): { rows: RowsOnDemand; problems: Problem[] } {
  const rows: Partial<Record<TabOnDemand, unknown>> = {};
  const problems: Problem[] = [];
  for (const tab of tabsOnDemand) {
    const cells = standing[tab]?.cells;
    if (!cells) continue;
    const read = readTable(tables[tab] as Table, found[tab]?.columns ?? {}, cells, found.words);
    rows[tab] = read.rows;
    problems.push(...read.problems);
  }
  return { rows: rows as RowsOnDemand, problems };
}

/** The value of a fact in the hidden tab; '' when missing. It is found by its label, because users may insert or delete rows there. */
export function factIn(found: Found, hidden: Standing | undefined, fact: Fact): Cell {
  // The columns of a tab that was not read are not looked up: that would be a call to Google.
  if (!hidden) return '';
  const { fact: label = 0, factValue = 0 } = found.hidden?.columns ?? {};
  const line = hidden.cells.find((cells) => cells[label - 1] === fact);
  return line?.[factValue - 1] ?? '';
}

/** The settings as the hidden tab stores them. */
export function keptSettings(found: Found, hidden: Standing | undefined): KeptSettings {
  const text = hidden ? factIn(found, hidden, 'settings') : '';
  if (typeof text !== 'string' || text === '') return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    // The user may have overwritten the cell: a text that is not JSON is ignored.
    return {};
  }
}

/** What the hidden tab stores for each row: its last seen due day, and the day of the last mail that named it. */
export function readSeen(found: Found, standing: Standing | undefined): SeenRecord[] {
  if (!standing) return [];
  const at = found.hidden?.columns ?? {};
  const cell = (line: readonly Cell[], key: 'id' | 'due' | 'namedOn'): string =>
    textOfCell(line[(at[key] ?? 0) - 1] ?? '');
  return standing.cells
    .slice(1)
    .map((line) => ({
      id: cell(line, 'id'),
      due: parseDay(cell(line, 'due')),
      namedOn: parseDay(cell(line, 'namedOn')),
    }))
    .filter(({ id }) => id !== '');
}
