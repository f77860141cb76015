import { layOutPieces, offerPieces, weeksFor, type Layout } from '../../domain/planning/break-down';
import { addDays, startOfWeek, type Day } from '../../domain/plan/day';
import type { Goal } from '../../domain/plan/plan';
import { plural, say } from '../../catalogue/catalogue';
import { rangeWords } from '../../catalogue/typed-words';
import type { GoalLine } from '../plan/plan-lines';
import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows, checkRows, readForms, readFound, type RowChange } from '../plan/change-rows';
import { goalLine } from '../plan/plan-lines';
import type { Found, ReadingPorts, SavingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { formsOf, keepForms, rowWith } from '../plan/save-row';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';

/*
 * Breaking a goal down from its end backwards: a shorter goal, and steps with days. (rule U12)
 */

export interface Breakdown {
  readonly goal: GoalLine;
  /** Names offered for the pieces, from the end backwards. */
  readonly pieces: readonly BreakdownPiece[];
  readonly weeks: number;
  /** The proposed first day of week 1. */
  readonly begin: string;
}

export interface BreakdownPiece {
  readonly title: string;
  /** `week 1`, `weeks 3–8`, or a day; as typed. */
  readonly when: string;
  readonly effort: number | null;
}

export interface BreakdownPreview {
  /** Each piece with the days that its words mean; '' where they mean none, explained in `problem`. */
  readonly pieces: readonly {
    readonly title: string;
    readonly start: string;
    readonly due: string;
    readonly problem: string;
  }[];
  /** The shorter goal, if one is asked for. */
  readonly short: { readonly title: string; readonly deadline: string } | null;
  readonly notes: readonly string[];
}

export interface BreakdownForm {
  /** ID of the goal that is broken down. */
  readonly goal: string;
  /** The first day of week 1. */
  readonly begin: string;
  /** Title of a shorter goal that is part of it; '' for none, so that the steps serve the goal itself. */
  readonly shortTitle: string;
  readonly pieces: readonly BreakdownPiece[];
}

function goalIn({ plan, found }: PlanRead, id: string): Goal {
  const goal = rowWith(plan.goals, id);
  if (!goal) throw new Told(say(found.words.messages.rowGone, { id }));
  return goal;
}

/** The next first day of a week; today, if it is one. */
function firstDay(today: Day, first: 'monday' | 'sunday'): Day {
  const start = startOfWeek(today, first);
  return start === today ? today : addDays(start, 7);
}

/** The goal, and pieces to begin with. */
export function sayBreakdown(ports: ReadingPorts, id: string): Breakdown {
  const read = readForms(ports);
  const goal = goalIn(read, id);
  const review = read.review.goals.find((reviewed) => reviewed.goal === goal || reviewed.goal.row === goal.row);
  const { breakdown } = read.found.words.planning;
  const begin = firstDay(ports.clock.today(), read.plan.settings.firstDayOfWeek);
  const weeks = weeksFor(goal, begin, read.plan.settings.firstDayOfWeek);
  if (!review) throw new Told(say(read.found.words.messages.rowGone, { id }));
  return {
    goal: goalLine(read, review),
    pieces: offerPieces(weeks).map(({ code, from, to }) => ({
      title: breakdown.pieces[code],
      when: from === to ? say(breakdown.week, { week: from }) : say(breakdown.weeks, { from, to }),
      effort: null,
    })),
    weeks,
    begin,
  };
}

function layOut(read: PlanRead, { goal, begin, pieces }: BreakdownForm): Layout {
  return layOutPieces(pieces, begin as Day, goalIn(read, goal), rangeWords, read.plan.settings.firstDayOfWeek);
}

/** The days that the words of each piece mean. Writes nothing. */
export function previewBreakdown(ports: ReadingPorts, form: BreakdownForm): BreakdownPreview {
  const read = readForms(ports);
  const { breakdown } = read.found.words.planning;
  const { pieces, ends } = layOut(read, form);
  return {
    pieces: pieces.map(({ title, start, due, problem }) => ({
      title,
      start: start ?? '',
      due: due ?? '',
      problem: problem ? breakdown.problems[problem] : '',
    })),
    short: form.shortTitle.trim() === '' ? null : { title: form.shortTitle.trim(), deadline: ends ?? '' },
    notes: [],
  };
}

/** Writes the shorter goal, if asked for, and the steps. A second call with the same key changes the rows of the first. */
export function saveBreakdown(
  ports: SavingPorts,
  form: BreakdownForm,
  key: string,
): Said & { readonly goal: string; readonly steps: readonly string[] } {
  return changePlan(ports, (before) => {
    const { breakdown } = before.words.planning;
    const { pieces, ends } = layOut(readFound(ports, before), form);
    const bad = pieces.find(({ problem }) => problem === 'noTitle' || problem === 'unreadable');
    if (bad?.problem) throw new Told(`${bad.title === '' ? bad.when : bad.title}: ${breakdown.problems[bad.problem]}`);
    if (pieces.length === 0) throw new Told(breakdown.needsPieces);
    const made = idsMadeBy(ports, 'steps', key, pieces.length);
    const rowsFor = (goal: string): readonly RowChange[] =>
      pieces.map(({ title, effort, start, due }, index) => ({
        id: made[index] ?? '',
        fields: { title, goal, start, due, effort },
        first: { status: 'todo' },
      }));
    const isShort = form.shortTitle.trim() !== '';
    // What is refused of the steps has not written the shorter goal.
    if (isShort) checkRows(ports, before, 'steps', () => rowsFor(form.goal));
    const served = isShort ? saveShort(ports, before, form, key, ends) : form.goal;
    const { ids, found } = changeRows(ports, before, 'steps', () => rowsFor(served), {
      reserve: (reserved) => remember(ports, 'steps', key, reserved),
    });
    const { words } = updatePlan(ports, found);
    return {
      message: plural(words, words.planning.breakdown.saved, ids.length),
      problems: [],
      goal: served,
      steps: ids,
    };
  });
}

/** Writes the shorter goal as a part of the other, with the last day of the pieces as its deadline. Gives its ID. */
function saveShort(
  ports: SavingPorts,
  before: Found,
  { goal, begin, shortTitle }: BreakdownForm,
  key: string,
  ends: Day | null,
): string {
  const [id = ''] = idsMadeBy(ports, 'goals', key, 1);
  const { ids } = changeRows(
    ports,
    before,
    'goals',
    (read) => {
      const parent = goalIn(read, goal);
      return [
        {
          id,
          fields: { title: shortTitle, partOf: goal, start: begin, deadline: ends },
          first: { status: 'active', value: parent.value, serves: parent.serves, private: parent.private || null },
        },
      ];
    },
    { reserve: (reserved) => remember(ports, 'goals', key, reserved) },
  );
  return ids[0] ?? '';
}

const nameOf = (tab: string, key: string, index: number): string => `${tab} ${key}#${index}`;

function idsMadeBy(ports: SavingPorts, tab: string, key: string, count: number): string[] {
  const made = new Map(formsOf(ports).made);
  return Array.from({ length: count }, (_, index) => made.get(nameOf(tab, key, index)) ?? '');
}

function remember(ports: SavingPorts, tab: string, key: string, ids: readonly string[]): void {
  const forms = formsOf(ports);
  const names = ids.map((id, index) => [nameOf(tab, key, index), id] as const);
  keepForms(ports, {
    ...forms,
    made: [...forms.made.filter(([name]) => !names.some(([other]) => other === name)), ...names],
  });
}
