import { parseId, parseReference, wordsOf } from '../../domain/plan/references';
import { comparableName } from '../../domain/strategy/value-hours';
import type { BroughtRow } from '../../domain/transfer/foreign-rows';
import type { PlanRead } from '../plan/read-plan';
import { marksOf, type Brought, type Remembered } from './brought-rows';

/*
 * Which rows of another program's file are here already, and which are new. (rule U65)
 */

interface MatchedBrought {
  readonly row: BroughtRow;
  /** The ID of the row that is here already; null for a new one. */
  readonly here: string | null;
}

interface GoalOfFile {
  /** The cell of the file. */
  readonly name: string;
  /** Its words, without the ID that a row copied from another plan has before them. */
  readonly title: string;
  /** The first row that names it. */
  readonly row: number;
  readonly here: string | null;
  /** The row that is this goal itself, with its deadline; null when only steps name it. */
  readonly own: BroughtRow | null;
}

export interface MatchedFile {
  readonly goals: readonly GoalOfFile[];
  readonly steps: readonly MatchedBrought[];
}

const nameOf = comparableName;

/** Matches the rows of a file with the plan's. Each row of the plan is used once. */
export function matchBrought({ plan }: PlanRead, rows: readonly BroughtRow[], { rows: known }: Brought): MatchedFile {
  const goals = matchGoals(plan.goals, rows, known);
  const idOfGoal = new Map(goals.map(({ name, here }) => [nameOf(name), here]));
  const steps = rows.filter(({ title }) => title !== '');
  const byId = new Map(plan.steps.flatMap((step) => (step.id === '' ? [] : [[step.id, step] as const])));
  const remembered = known.filter(({ id }) => byId.has(id));
  const keyOf = new Map(remembered.map(({ id, key }) => [id, key]));
  const taken = new Set<string>();
  const found: (string | null)[] = steps.map(() => null);
  const marks = steps.map(marksOf);
  const pass = (listOf: (index: number) => readonly string[]): void =>
    steps.forEach((_, index) => {
      if (found[index] !== null) return;
      const id = listOf(index).find(
        (candidate) => !taken.has(candidate) && mayBe(keyOf.get(candidate), marks[index]?.key),
      );
      if (id === undefined) return;
      found[index] = id;
      taken.add(id);
    });
  const byKey = groupBy(remembered, ({ key }) => key);
  const byNameAndDue = groupBy(remembered, ({ name, due }) => `${name} ${due}`);
  const byName = groupBy(remembered, ({ name }) => name);
  const idsOf = (rowsOf: readonly Remembered[] | undefined): string[] => rowsOf?.map(({ id }) => id) ?? [];
  pass((index) => (marks[index]?.key ? idsOf(byKey.get(marks[index].key)) : []));
  pass((index) => idsOf(byNameAndDue.get(`${marks[index]?.name ?? ''} ${marks[index]?.due ?? ''}`)));
  pass((index) => idsOf(byName.get(marks[index]?.name ?? '')));
  const inPlan = groupBy([...byId.values()], ({ title, goal }) => `${goal ?? ''} ${nameOf(title)}`);
  const placeOf = ({ title, goal }: BroughtRow): string | null => {
    const id = goal === '' ? '' : idOfGoal.get(nameOf(goal));
    return id === null || id === undefined ? null : `${id} ${nameOf(title)}`;
  };
  const inPlaceOf = (index: number) => {
    const step = steps[index];
    const place = step ? placeOf(step) : null;
    return place === null ? [] : (inPlan.get(place) ?? []);
  };
  pass((index) => inPlaceOf(index).flatMap(({ id, due }) => (due === steps[index]?.due ? [id] : [])));
  pass((index) => inPlaceOf(index).map(({ id }) => id));
  return { goals, steps: steps.map((row, index) => ({ row, here: found[index] ?? null })) };
}

/** Two IDs of the other program are two rows, whatever they say. */
const mayBe = (known: string | undefined, key: string | undefined): boolean =>
  known === undefined || known === '' || key === undefined || key === '' || known === key;

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The goals that the file names, in its order: by ID, by what an earlier import gave them, or by their words. */
function matchGoals(
  here: PlanRead['plan']['goals'],
  rows: readonly BroughtRow[],
  known: readonly Remembered[],
): GoalOfFile[] {
  const titles = new Map(here.map(({ id, title }) => [id, nameOf(title)]));
  const byName = new Map([...here].reverse().map(({ id, title }) => [nameOf(title), id]));
  const remembered = new Map(known.filter(({ id }) => titles.has(id)).map(({ name, id }) => [name, id]));
  const goals = new Map<string, { -readonly [K in keyof GoalOfFile]: GoalOfFile[K] }>();
  for (const row of rows) {
    if (row.goal === '') continue;
    const key = nameOf(row.goal);
    const goal = goals.get(key);
    if (goal) {
      if (row.title === '') goal.own ??= row;
      continue;
    }
    const title = wordsOf(row.goal);
    const reference = parseReference(row.goal)?.id ?? '';
    // The same ID in a plan of somebody else is another goal.
    const isReference =
      titles.has(reference) && (parseId(row.goal) !== null || titles.get(reference) === nameOf(title));
    const id = isReference
      ? reference
      : (remembered.get(marksOf({ ...row, title: '', key: '' }).name) ?? byName.get(nameOf(title)) ?? null);
    const own = row.title === '' ? row : null;
    goals.set(key, { name: row.goal, title, row: row.row, here: id === '' ? null : id, own });
  }
  return [...goals.values()];
}
