import { assignIds } from '../domain/ids';
import type { Goal, Plan, Problem, Step } from '../domain/plan';
import { reviewPlan, type Review } from '../domain/review';
import { labelOf, referenceResolver, resolveReferences } from '../domain/references';
import { changesTable } from '../tables/changes';
import { textOfCell, type Cell } from '../tables/cell';
import { goalsTable, type GoalRecord } from '../tables/goals';
import type { SeenRecord } from '../tables/hidden';
import { readSettings, type ReadSettings } from '../tables/read-settings';
import { readTable, type ReadRow } from '../tables/read-table';
import { stepsTable, type StepRecord } from '../tables/steps';
import { parseDay } from '../domain/day';
import type { Table, TabKey } from '../tables/column';
import type { Found, Ports, Standing } from './ports';

/** A duplicated or unusable ID that was replaced. */
export interface Renumbered {
  readonly tab: 'goals' | 'steps';
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** The plan as it stands after IDs and references were settled, with all that the writing needs. */
export interface PlanRead {
  readonly found: Found;
  readonly standing: Readonly<Partial<Record<TabKey, Standing>>>;
  readonly plan: Plan;
  readonly settings: ReadSettings;
  /** The ID of each row of content, by 1-based row. */
  readonly goalIds: ReadonlyMap<number, string>;
  readonly stepIds: ReadonlyMap<number, string>;
  readonly counters: { readonly goals: number; readonly steps: number };
  readonly renumbered: readonly Renumbered[];
  /** Reference cells whose words are to be refreshed: by row, the text that belongs there. */
  readonly goalLabels: ReadonlyMap<number, string>;
  readonly parentLabels: ReadonlyMap<number, string>;
  readonly changes: readonly ReadRow<typeof changesTable>[];
  readonly seen: readonly SeenRecord[];
  /** Every problem, those of reading and those between rows. */
  readonly problems: readonly Problem[];
  /** What the rules say of each row today. */
  readonly review: Review;
}

const withFormulas: readonly TabKey[] = ['goals', 'steps', 'timeline', 'hidden', 'home'];

const empty: Standing = { cells: [], formulas: [] };

/** Reads each tab once: values, and formulas where there are any. */
function readStanding({ store }: Ports, found: Found, tabs: readonly TabKey[]): Partial<Record<TabKey, Standing>> {
  const standing: Partial<Record<TabKey, Standing>> = {};
  for (const tab of tabs) {
    if (!found[tab]) continue;
    standing[tab] = store.read(tab, withFormulas.includes(tab));
  }
  return standing;
}

function column(standing: Standing | undefined, position: number | undefined): string[] {
  return position === undefined ? [] : (standing?.cells ?? []).slice(1).map((line) => textOfCell(line[position - 1] ?? ''));
}

function number<T extends Table & { readonly prefix: string }>(
  table: T,
  found: Found,
  standing: Standing | undefined,
  rows: readonly { readonly row: number }[],
  seen: readonly string[],
): ReturnType<typeof assignIds> & { readonly byRow: ReadonlyMap<number, string> } {
  const tab = found[table.key];
  const position = tab?.columns['id'];
  const filled = new Set(rows.map(({ row }) => row));
  const ids = column(standing, position);
  const assignment = assignIds({
    prefix: table.prefix,
    rows: ids.map((id, index) => ({ row: index + 2, id, hasContent: filled.has(index + 2) })),
    counter: tab?.counter ?? 0,
    seen,
  });
  return { ...assignment, byRow: new Map(assignment.ids.map((id, index) => [index + 2, position === undefined ? '' : id])) };
}

/** The hidden tab's record of what was last seen of each row. */
function readSeen(found: Found, standing: Standing | undefined): SeenRecord[] {
  const at = found.hidden?.columns ?? {};
  const cell = (line: readonly Cell[], key: 'id' | 'due' | 'namedOn'): string => textOfCell(line[(at[key] ?? 0) - 1] ?? '');
  return (standing?.cells ?? [])
    .slice(1)
    .map((line) => ({ id: cell(line, 'id'), due: parseDay(cell(line, 'due')), namedOn: parseDay(cell(line, 'namedOn')) }))
    .filter(({ id }) => id !== '');
}

const allTabs: readonly TabKey[] = ['settings', 'goals', 'steps', 'timeline', 'changes', 'hidden', 'home', 'assessment'];

/** Reads the whole plan: each tab once, IDs and references settled, nothing written yet. */
export function readPlan(ports: Ports, found: Found, tabs: readonly TabKey[] = allTabs): PlanRead {
  return settlePlan(ports, found, readStanding(ports, found, tabs));
}

/** The plan in what was read of the tabs: IDs and references settled. */
export function settlePlan(ports: Ports, found: Found, standing: Readonly<Partial<Record<TabKey, Standing>>>): PlanRead {
  const { words } = ports;
  const of = (tab: TabKey): Standing => standing[tab] ?? empty;
  const at = (tab: TabKey): Readonly<Record<string, number>> => found[tab]?.columns ?? {};
  const goals = readTable(goalsTable, at('goals'), of('goals').cells, words);
  const steps = readTable(stepsTable, at('steps'), of('steps').cells, words);
  const changes = readTable(changesTable, standing.changes ? at('changes') : {}, of('changes').cells, words);
  const settings = readSettings(at('settings'), of('settings').cells, words);
  const seen = readSeen(found, standing.hidden);

  const elsewhere = [...changes.rows.map(({ record }) => record.row), ...seen.map(({ id }) => id)];
  const goalNumbers = number(goalsTable, found, standing.goals, goals.rows, [
    ...steps.rows.map(({ record }) => record.goal),
    ...goals.rows.map(({ record }) => record.partOf),
    ...elsewhere,
  ]);
  const stepNumbers = number(stepsTable, found, standing.steps, steps.rows, [...steps.rows.map(({ record }) => record.after), ...elsewhere]);
  const renumbered = [
    ...goalNumbers.duplicates.map((entry) => ({ tab: 'goals' as const, ...entry })),
    ...goalNumbers.invalid.map((entry) => ({ tab: 'goals' as const, ...entry })),
    ...stepNumbers.duplicates.map((entry) => ({ tab: 'steps' as const, ...entry })),
    ...stepNumbers.invalid.map((entry) => ({ tab: 'steps' as const, ...entry })),
  ].filter(({ to }) => to !== '');

  const goalNames = goals.rows.map(({ row, record }) => ({ id: goalNumbers.byRow.get(row) ?? '', title: record.title }));
  const stepNames = steps.rows.map(({ row, record }) => ({ id: stepNumbers.byRow.get(row) ?? '', title: record.title }));
  const findGoal = referenceResolver(goalNames, goalsTable.prefix);
  const findStep = referenceResolver(stepNames, stepsTable.prefix);
  const titles = new Map<string, string>();
  for (const { id, title } of goalNames) if (id !== '' && !titles.has(id)) titles.set(id, title);

  const problems: Problem[] = [...settings.problems, ...goals.problems, ...steps.problems];
  const goalLabels = new Map<number, string>();
  const parentLabels = new Map<number, string>();
  const resolve = (tab: 'goals' | 'steps', key: string, row: number, text: string, labels: Map<number, string>): string | null => {
    const resolution = findGoal(text);
    if (resolution.kind === 'problem') {
      const others = resolution.problem === 'ambiguousReference' ? goalNames.filter(({ title }) => title.trim() === text.trim()).map(({ id }) => id) : [];
      problems.push({ tab, row, column: key, code: resolution.problem, got: text, others });
      return null;
    }
    if (resolution.kind === 'empty') return null;
    const label = labelOf(resolution.id, titles.get(resolution.id) ?? '');
    if (label !== text) labels.set(row, label);
    return resolution.id;
  };

  // A done step whose Done on is empty gets today's date by this very update, so the rules see it already.
  const isDoneNow = (row: number, { status }: { readonly status: unknown }): boolean => {
    const position = at('steps')['doneOn'];
    return status === 'done' && position !== undefined && (of('steps').cells[row - 1]?.[position - 1] ?? '') === '';
  };
  const planGoals: Goal[] = goals.rows.map(({ row, record }) => ({
    ...(record as GoalRecord),
    row,
    id: goalNumbers.byRow.get(row) ?? '',
    partOf: resolve('goals', 'partOf', row, record.partOf, parentLabels),
  }));
  const planSteps: Step[] = steps.rows.map(({ row, record }) => {
    const after = resolveReferences(record.after, findStep, stepsTable.prefix);
    for (const problem of after.problems) problems.push({ tab: 'steps', row, column: 'after', code: problem.code, got: problem.got });
    return {
      ...(record as StepRecord),
      row,
      id: stepNumbers.byRow.get(row) ?? '',
      goal: resolve('steps', 'goal', row, record.goal, goalLabels),
      goalText: record.goal,
      after: after.ids,
      doneOn: record.doneOn ?? (isDoneNow(row, record) ? ports.clock.today() : null),
    };
  });
  const read: Plan = { goals: planGoals, steps: planSteps, settings: settings.values, problems };
  const review = reviewPlan(read, ports.clock.today(), words.vagueVerbs);
  return {
    found,
    standing,
    plan: read,
    settings,
    goalIds: goalNumbers.byRow,
    stepIds: stepNumbers.byRow,
    counters: { goals: goalNumbers.counter, steps: stepNumbers.counter },
    renumbered,
    goalLabels,
    parentLabels,
    changes: changes.rows,
    seen,
    problems: review.problems,
    review,
  };
}

