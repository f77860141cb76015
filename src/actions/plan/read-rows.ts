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
 * The first step from cells to a plan: each table's rows as its columns read them, cell by cell. Nothing is known of other rows yet.
 */

/** The cells of the tabs that were read in a run. */
export type PlanCells = Readonly<Partial<Record<TabKey, Standing>>>;

/** The rows of every table that was read; of goals, steps and the log none where their tab is gone. */
export interface PlanRows {
  readonly goals: readonly ReadRow<typeof goalsTable>[];
  readonly steps: readonly ReadRow<typeof stepsTable>[];
  readonly changes: readonly ReadRow<typeof changesTable>[];
  readonly onDemand: RowsOnDemand;
  readonly settings: ReadSettings;
  /** What the hidden tab remembers of each row. */
  readonly seen: readonly SeenRecord[];
  /** What cannot be used, settings first. */
  readonly problems: readonly Problem[];
}

export function readRows(found: Found, standing: PlanCells): PlanRows {
  const { words } = found;
  const cells = (tab: TabKey): readonly (readonly Cell[])[] => standing[tab]?.cells ?? [];
  const columns = (tab: TabKey): Readonly<Record<string, number>> => found[tab]?.columns ?? {};
  const goals = readTable(goalsTable, columns('goals'), cells('goals'), words);
  const steps = readTable(stepsTable, columns('steps'), cells('steps'), words);
  // Where the columns of a tab stand that was not read, nobody asks Google.
  const changes = readTable(changesTable, standing.changes ? columns('changes') : {}, cells('changes'), words);
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

/** The value of a fact of the hidden tab, by its label: rows may have been inserted or deleted there. '' when it is not there. */
export function factIn(found: Found, hidden: Standing | undefined, fact: Fact): Cell {
  const { fact: label = 0, factValue = 0 } = found.hidden?.columns ?? {};
  const line = hidden?.cells.find((cells) => cells[label - 1] === fact);
  return line?.[factValue - 1] ?? '';
}

/** The settings as the hidden tab remembers them. */
export function keptSettings(found: Found, hidden: Standing | undefined): KeptSettings {
  const text = hidden ? factIn(found, hidden, 'settings') : '';
  if (typeof text !== 'string' || text === '') return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    // A text that somebody typed there says nothing.
    return {};
  }
}

/** The hidden tab's record of what was last seen of each row. */
export function readSeen(found: Found, standing: Standing | undefined): SeenRecord[] {
  const at = found.hidden?.columns ?? {};
  const cell = (line: readonly Cell[], key: 'id' | 'due' | 'namedOn'): string =>
    textOfCell(line[(at[key] ?? 0) - 1] ?? '');
  return (standing?.cells ?? [])
    .slice(1)
    .map((line) => ({
      id: cell(line, 'id'),
      due: parseDay(cell(line, 'due')),
      namedOn: parseDay(cell(line, 'namedOn')),
    }))
    .filter(({ id }) => id !== '');
}
