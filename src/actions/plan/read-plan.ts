import { reviewPlan, type Review } from '../../domain/now/review';
import type { Day } from '../../domain/plan/day';
import type { Plan, Problem } from '../../domain/plan/plan';
import type { changesTable } from '../../tables/changes';
import { tabsOnDemand, type TabKey } from '../../tables/column';
import type { SeenRecord } from '../../tables/hidden';
import type { ReadSettings } from '../../tables/read-settings';
import type { ReadRow } from '../../tables/read-table';
import type { CellEdit, Found, ReadingPorts, Standing } from '../ports';
import { derivePlan } from './derive-plan';
import { mendIds, type MendedIds } from './mend-ids';
import { nameRows } from './name-rows';
import type { Covered } from './covered-rows';
import { numberRows, type Numbering, type Renumbered } from './number-rows';
import { withOwnWords } from './own-words';
import { fitNames } from './read-records';
import { readRows, readSeen, rowsByTab, type PlanCells, type PlanRows } from './read-rows';
import { resolveAll, type References } from './resolve-references';
import { readOddFormulas, tidyPlan, withOpenColumns, type TidyCells } from './tidy-plan';
import { separatedLines, withHeaders, withoutLines, withShownTexts, type ShowCells } from './say-as-shown';

/*
 * Turns cells into a reviewed plan: read, number, resolve, derive, review. Each step is a function of the result
 * before it.
 */

/** The plan with IDs and references, and all that the update needs to write. */
export interface PlanRead {
  readonly found: Found;
  readonly standing: PlanCells;
  /** Cells whose plain value the update writes, such as a number that was typed as text. */
  readonly tidy: TidyCells;
  readonly plan: Plan;
  readonly settings: ReadSettings;
  /** The ID of each row with content, by 1-based row. */
  readonly goalIds: ReadonlyMap<number, string>;
  readonly stepIds: ReadonlyMap<number, string>;
  /** The IDs of every tab that has IDs. */
  readonly ids: Numbering['ids'];
  readonly counters: Numbering['counters'] & { readonly goals: number; readonly steps: number };
  readonly renumbered: readonly Renumbered[];
  /** Texts in the ID column that move to another cell of their row, and texts that have no other place. (rules I7, I8) */
  readonly moved: MendedIds['moved'];
  readonly keptTexts: MendedIds['kept'];
  /** References whose words are out of date: by tab and column (`labelKey`), then by row, the new text. */
  readonly labels: References['labels'];
  /** The names of the values that the columns of Targets rate. */
  readonly fitNames: readonly string[];
  readonly changes: readonly ReadRow<typeof changesTable>[];
  readonly seen: readonly SeenRecord[];
  /** All problems: from reading cells, and from comparing rows. */
  readonly problems: readonly Problem[];
  /** The result of the rules for each row today. */
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

/** All tabs but those that Waymark draws. */
export const tabsWithRows = allTabs.filter((tab) => tab !== 'home' && tab !== 'timeline');

/**
 * Reads each tab once and settles IDs and references. Writes nothing.
 * @param edit the edited cell and its value before the edit
 */
export function readPlan(
  { reader, clock }: ReadingPorts,
  found: Found,
  tabs: readonly TabKey[] = allTabs,
  edit?: CellEdit,
): PlanRead {
  const standing = readCells(tabs, found, (tab) => reader.read(tab, withFormulas.includes(tab)));
  const whole = readOddFormulas(reader, found, withOpenColumns(reader, found, standing));
  return settlePlan(found, whole, clock.today(), reader.shown, edit);
}

/**
 * Reads the plan from values, without formulas but those of odd cells. The last tab of the list is read last: list the tab there that is written
 * next.
 * @param written the tab that is read with its formulas, because it is written next
 */
export function readValues(
  { reader, clock }: ReadingPorts,
  found: Found,
  tabs: readonly TabKey[],
  written?: TabKey,
): PlanRead {
  const standing = readCells(tabs, found, (tab) => reader.read(tab, tab === written && 'own'));
  return settlePlan(found, readOddFormulas(reader, found, standing), clock.today(), reader.shown);
}

/** The cells of the tabs that exist. */
function readCells(tabs: readonly TabKey[], found: Found, read: (tab: TabKey) => Standing): PlanCells {
  return Object.fromEntries(tabs.flatMap((tab) => (found[tab] ? [[tab, read(tab)]] : [])));
}

/**
 * Builds the plan from the cells that were read.
 * @param show gives the text that a cell shows, for messages; without it, messages use the value that was read
 * @param edit the edited cell and its value before the edit
 * @param covered the rows whose ID cell is covered by a merge
 */
export function settlePlan(
  before: Found,
  asRead: PlanCells,
  today: Day,
  show?: ShowCells,
  edit?: CellEdit,
  covered: Covered = {},
): PlanRead {
  const found = withOwnWords(before, asRead);
  const mended = mendIds(found, asRead, readSeen(found, asRead.hidden), edit, covered);
  const { cells: standing, tidy } = tidyPlan(found, mended.cells);
  const rows = readProblems(readRows(found, standing), found, standing, show, tidy);
  const byTab = rowsByTab(rows);
  const remembered = [...rows.changes.map(({ record }) => record.row), ...rows.seen.map(({ id }) => id)];
  const numbering = numberRows(found, standing, byTab, remembered, covered);
  const named = nameRows(found, standing, rows, numbering);
  const references = resolveAll(found, byTab, named, standing);
  const plan = derivePlan({ found, standing, rows, numbering, named, references, covered }, today);
  const review = withColumnNames(reviewPlan(plan, today, found.words.vagueVerbs), found, standing);
  return {
    found,
    standing: asRead,
    tidy,
    plan,
    settings: rows.settings,
    goalIds: numbering.ids.goals ?? new Map<number, string>(),
    stepIds: numbering.ids.steps ?? new Map<number, string>(),
    ids: numbering.ids,
    counters: { goals: 0, steps: 0, ...numbering.counters },
    renumbered: numbering.renumbered,
    moved: mended.moved,
    keptTexts: mended.kept,
    labels: references.labels,
    fitNames: fitNames(found, standing.targets),
    changes: rows.changes,
    seen: rows.seen,
    problems: review.problems,
    review,
  };
}

/** The rows, with problems that quote what the user sees. */
function readProblems(
  rows: PlanRows,
  found: Found,
  standing: PlanCells,
  show: ShowCells | undefined,
  tidy: TidyCells,
): PlanRows {
  return {
    ...rows,
    problems: [
      ...withoutLines(withShownTexts(rows.problems, found, standing, show, tidy)),
      ...separatedLines(rows, found),
    ],
  };
}

/** A review that calls each column by its current header. */
function withColumnNames(review: Review, found: Found, standing: PlanCells): Review {
  if (review.problems.length === 0) return review;
  const named = <T extends Problem>(problem: T): T => withHeaders(problem, found, standing);
  const inRow = <T extends { readonly repair: Problem | undefined }>(row: T): T =>
    row.repair ? { ...row, repair: named(row.repair) } : row;
  return {
    ...review,
    goals: review.goals.map(inRow),
    steps: review.steps.map(inRow),
    problems: review.problems.map(named),
  };
}
