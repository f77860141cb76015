import type { Goal, Plan, Problem, Step } from '../../domain/plan/plan';
import { reviewPlan, type Review } from '../../domain/now/review';
import { changesTable } from '../../tables/changes';
import { textOfCell, type Cell } from '../../tables/cell';
import { listColumns, tables } from '../../tables/design';
import { LABEL_SEPARATOR, parseReference } from '../../domain/plan/references';
import { goalsTable, type GoalRecord } from '../../tables/goals';
import type { SeenRecord } from '../../tables/hidden';
import { readSettings, type ReadSettings } from '../../tables/read-settings';
import { readTable, type ReadRow } from '../../tables/read-table';
import { stepsTable, type StepRecord } from '../../tables/steps';
import { parseDay } from '../../domain/plan/day';
import { tabsOnDemand, type Table, type TabKey, type TabOnDemand } from '../../tables/column';
import { numberRows, type NumberedTab, type Numbering, type Renumbered } from './number-rows';
import type { Found, Ports, Standing } from '../ports';
import { answersOf, fitNames, logOf, recordsOnDemand, type RowsOnDemand } from './read-records';
import { resolveAll, type NamedRows, type References } from './resolve-references';

/** The plan as it stands after IDs and references were settled, with all that the writing needs. */
export interface PlanRead {
  readonly found: Found;
  readonly standing: Readonly<Partial<Record<TabKey, Standing>>>;
  readonly plan: Plan;
  readonly settings: ReadSettings;
  /** The ID of each row of content, by 1-based row. */
  readonly goalIds: ReadonlyMap<number, string>;
  readonly stepIds: ReadonlyMap<number, string>;
  /** The same for every tab whose rows have IDs. */
  readonly ids: Numbering['ids'];
  readonly counters: Numbering['counters'] & { readonly goals: number; readonly steps: number };
  readonly renumbered: readonly Renumbered[];
  /** Reference cells whose words are to be refreshed: by tab and column (`labelKey`), by row, the text that belongs there. */
  readonly labels: References['labels'];
  /** The names of the values that the columns of Targets rate. */
  readonly fitNames: readonly string[];
  readonly changes: readonly ReadRow<typeof changesTable>[];
  readonly seen: readonly SeenRecord[];
  /** Every problem, those of reading and those between rows. */
  readonly problems: readonly Problem[];
  /** What the rules say of each row today. */
  readonly review: Review;
}

const withFormulas: readonly TabKey[] = [
  'goals',
  'steps',
  'timeline',
  'hidden',
  'home',
  'values',
  'skills',
  'experiments',
  'targets',
  'network',
  'feedback',
];

const empty: Standing = { cells: [], formulas: [] };

/** Reads each tab once: values, and formulas where there are any. */
function readStanding({ reader }: Ports, found: Found, tabs: readonly TabKey[]): Partial<Record<TabKey, Standing>> {
  const standing: Partial<Record<TabKey, Standing>> = {};
  for (const tab of tabs) {
    if (!found[tab]) continue;
    standing[tab] = reader.read(tab, withFormulas.includes(tab));
  }
  return standing;
}

/** The hidden tab's record of what was last seen of each row. */
function readSeen(found: Found, standing: Standing | undefined): SeenRecord[] {
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

const allTabs: readonly TabKey[] = [
  'settings',
  'goals',
  'steps',
  'timeline',
  'changes',
  'hidden',
  'home',
  'assessment',
  ...tabsOnDemand,
];

/** Reads the whole plan: each tab once, IDs and references settled, nothing written yet. */
export function readPlan(ports: Ports, found: Found, tabs: readonly TabKey[] = allTabs): PlanRead {
  return settlePlan(ports, found, readStanding(ports, found, tabs));
}

/** The rows of the tabs on demand that were read, and their problems. */
function readOnDemand(
  found: Found,
  standing: Readonly<Partial<Record<TabKey, Standing>>>,
): { rows: RowsOnDemand; problems: Problem[] } {
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

/** The rows of tabs that are there and were not read, as the hidden tab lists them for the dropdowns. */
function listedRows(found: Found, { hidden }: Readonly<Partial<Record<TabKey, Standing>>>): NamedRows {
  const listed: { -readonly [K in keyof NamedRows]: NamedRows[K] } = {};
  for (const tab of ['strategy', 'network', 'values'] as const) {
    const at = found.hidden?.columns[listColumns[tab] ?? ''];
    const lines = hidden?.cells ?? [];
    // Where the column was not read, its header is not there either.
    if (!found[tab] || at === undefined || (lines[0]?.[at - 1] ?? '') === '') continue;
    const labels = lines
      .slice(1)
      .map((line) => textOfCell(line[at - 1] ?? ''))
      .filter((label) => label !== '');
    listed[tab] = labels.map((label) =>
      tab === 'values'
        ? { id: '', title: label }
        : { id: parseReference(label)?.id ?? '', title: label.slice(label.indexOf(LABEL_SEPARATOR) + 1).trim() },
    );
  }
  return listed;
}

/** The plan in what was read of the tabs: IDs and references settled. */
export function settlePlan(
  ports: Ports,
  found: Found,
  standing: Readonly<Partial<Record<TabKey, Standing>>>,
): PlanRead {
  const { words } = found;
  const of = (tab: TabKey): Standing => standing[tab] ?? empty;
  const at = (tab: TabKey): Readonly<Record<string, number>> => found[tab]?.columns ?? {};
  const goals = readTable(goalsTable, at('goals'), of('goals').cells, words);
  const steps = readTable(stepsTable, at('steps'), of('steps').cells, words);
  const changes = readTable(changesTable, standing.changes ? at('changes') : {}, of('changes').cells, words);
  const more = readOnDemand(found, standing);
  const settings = readSettings(at('settings'), of('settings').cells, words);
  const seen = readSeen(found, standing.hidden);

  const rows = { goals: goals.rows, steps: steps.rows, ...more.rows };
  const numbering = numberRows(found, standing, rows, [
    ...changes.rows.map(({ record }) => record.row),
    ...seen.map(({ id }) => id),
  ]);
  const idOf = (tab: NumberedTab, row: number): string => numbering.ids[tab]?.get(row) ?? '';
  const named: NamedRows = {
    goals: goals.rows.map(({ row, record }) => ({ id: idOf('goals', row), title: record.title })),
    steps: steps.rows.map(({ row, record }) => ({ id: idOf('steps', row), title: record.title })),
    ...listedRows(found, standing),
    ...(more.rows.strategy
      ? { strategy: more.rows.strategy.map(({ row, record }) => ({ id: idOf('strategy', row), title: record.choice })) }
      : {}),
    ...(more.rows.network
      ? { network: more.rows.network.map(({ row, record }) => ({ id: idOf('network', row), title: record.name })) }
      : {}),
    ...(more.rows.values ? { values: more.rows.values.map(({ record }) => ({ id: '', title: record.value })) } : {}),
  };
  const references = resolveAll(found, rows, named);
  const { meaning } = references;
  const problems: Problem[] = [
    ...settings.problems,
    ...goals.problems,
    ...steps.problems,
    ...more.problems,
    ...references.problems,
  ];
  /** What a reference means where the rows of its tab are known; absent where it was not. */
  const known = <K extends string>(
    field: K,
    tab: 'strategy' | 'network' | 'values',
    means: string | null,
  ): { [P in K]?: string | null } => (named[tab] ? { [field]: means } : {}) as { [P in K]?: string | null };

  // A done step whose Done on is empty gets today's date by this very update, so the rules see it already.
  const isDoneNow = (row: number, { status }: { readonly status: unknown }): boolean => {
    const position = at('steps')['doneOn'];
    return status === 'done' && position !== undefined && (of('steps').cells[row - 1]?.[position - 1] ?? '') === '';
  };
  const planGoals: Goal[] = goals.rows.map(({ row, record }) => ({
    ...(record as GoalRecord),
    row,
    id: idOf('goals', row),
    partOf: meaning('goals', row, 'partOf'),
    ...known('choice', 'strategy', meaning('goals', row, 'serves')),
    ...known('valueName', 'values', meaning('goals', row, 'value')),
  }));
  const planSteps: Step[] = steps.rows.map(({ row, record }) => ({
    ...(record as StepRecord),
    row,
    id: idOf('steps', row),
    goal: meaning('steps', row, 'goal'),
    goalText: record.goal,
    ...known('contactId', 'network', meaning('steps', row, 'contact')),
    after: references.lists(row),
    doneOn: record.doneOn ?? (isDoneNow(row, record) ? ports.clock.today() : null),
  }));
  const names = fitNames(found, standing.targets);
  const answers = standing.assessment ? answersOf(standing.assessment, at('assessment'), words) : undefined;
  const read: Plan = {
    goals: planGoals,
    steps: planSteps,
    settings: settings.values,
    ...recordsOnDemand(more.rows, numbering, meaning, names),
    ...(standing.changes ? { changes: logOf(changes.rows, standing.changes, at('changes'), words) } : {}),
    ...(answers ? { answers } : {}),
    problems,
  };
  const review = reviewPlan(read, ports.clock.today(), words.vagueVerbs);
  return {
    found,
    standing,
    plan: read,
    settings,
    goalIds: numbering.ids.goals ?? new Map<number, string>(),
    stepIds: numbering.ids.steps ?? new Map<number, string>(),
    ids: numbering.ids,
    counters: { goals: 0, steps: 0, ...numbering.counters },
    renumbered: numbering.renumbered,
    labels: references.labels,
    fitNames: names,
    changes: changes.rows,
    seen,
    problems: review.problems,
    review,
  };
}
