import type { Day } from '../../domain/plan/day';
import type { Goal, Plan, Problem, Step } from '../../domain/plan/plan';
import { textOfCell } from '../../tables/cell';
import type { GoalRecord } from '../../tables/goals';
import type { StepRecord } from '../../tables/steps';
import type { Found } from '../ports';
import type { Numbering } from './number-rows';
import { checkStructure } from './check-structure';
import { mergedProblems, type Covered } from './covered-rows';
import { answersOf, fitNames, logOf, recordsOnDemand } from './read-records';
import type { PlanCells, PlanRows } from './read-rows';
import type { NamedRows, References } from './resolve-references';

/** What was read and resolved before the plan is derived. */
export interface Settled {
  readonly found: Found;
  readonly standing: PlanCells;
  readonly rows: PlanRows;
  readonly numbering: Numbering;
  readonly named: NamedRows;
  readonly references: References;
  readonly covered?: Covered;
}

/**
 * Builds the plan for the rules: each row has its ID, and each reference is an ID.
 * @param today the day of a done step that has no day; the next update writes it
 */
export function derivePlan(
  { found, standing, rows, numbering, named, references, covered = {} }: Settled,
  today: Day,
): Plan {
  const { meaning } = references;
  const { words } = found;
  const at = (tab: 'changes' | 'assessment'): Readonly<Record<string, number>> => found[tab]?.columns ?? {};
  // Without the column that says which rows are private, any may be. (rule X17)
  const isMissing = (tab: 'goals' | 'steps' | 'targets' | 'journal'): boolean =>
    standing[tab] !== undefined && found[tab]?.columns['private'] === undefined;
  const hiding =
    (tab: 'goals' | 'steps') =>
    <T extends Goal | Step>(row: T): T =>
      isMissing(tab) ? { ...row, private: true } : row;
  const answers = standing.assessment ? answersOf(standing.assessment, at('assessment'), words) : undefined;
  return {
    goals: goalsOf(rows, numbering, named, references).map(hiding('goals')),
    steps: stepsOf({ found, standing, rows, numbering, named, references }, today).map(hiding('steps')),
    settings: rows.settings.values,
    ...recordsOnDemand(rows.onDemand, numbering, meaning, fitNames(found, standing.targets), isMissing),
    ...(standing.changes ? { changes: logOf(rows.changes, standing.changes, at('changes'), words) } : {}),
    ...(answers ? { answers } : {}),
    problems: [
      ...rows.problems,
      ...numbering.computed.map((at): Problem => ({ ...at, column: 'id', code: 'computedId', got: '' })),
      ...references.problems,
      ...checkStructure(found, standing),
      ...mergedProblems(covered),
    ],
  };
}

/** A field with the meaning of a reference; no field where the rows of the other tab are not known. */
function known<K extends string>(
  field: K,
  rows: NamedRows[keyof NamedRows],
  means: string | null,
): { [P in K]?: string | null } {
  return (rows ? { [field]: means } : {}) as { [P in K]?: string | null };
}

function goalsOf({ goals }: PlanRows, { ids }: Numbering, named: NamedRows, { meaning }: References): Goal[] {
  return goals.map(({ row, record }) => ({
    ...(record as GoalRecord),
    row,
    id: ids.goals?.get(row) ?? '',
    partOf: meaning('goals', row, 'partOf'),
    ...known('choice', named.strategy, meaning('goals', row, 'serves')),
    ...known('valueName', named.values, meaning('goals', row, 'value')),
  }));
}

function stepsOf({ found, standing, rows, numbering, named, references }: Settled, today: Day): Step[] {
  const { meaning, lists } = references;
  // The columns of a tab that was not read are not looked up: that would be a call to Google.
  const doneOn = standing.steps ? found.steps?.columns['doneOn'] : undefined;
  // Only an empty cell is filled in: a formula and a text that is not a day belong to the user.
  const isEmpty = (row: number): boolean =>
    doneOn !== undefined &&
    textOfCell(standing.steps?.cells[row - 1]?.[doneOn - 1] ?? '') === '' &&
    !standing.steps?.formulas[row - 1]?.[doneOn - 1];
  return rows.steps.map(({ row, record }) => ({
    ...(record as StepRecord),
    row,
    id: numbering.ids.steps?.get(row) ?? '',
    goal: meaning('steps', row, 'goal'),
    goalText: record.goal,
    ...known('contactId', named.network, meaning('steps', row, 'contact')),
    after: lists(row),
    doneOn: record.doneOn ?? (record.status === 'done' && isEmpty(row) ? today : null),
  }));
}
