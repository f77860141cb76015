import { isDay, type Day } from '../../../domain/plan/day';
import type { Step } from '../../../domain/plan/plan';
import { judgeSmart, type Smart } from '../../../domain/progress/smart';
import type { GoalLine } from '../../../actions/plan/plan-lines';
import type { GoalForm } from '../../../actions/plan/save-row';
import { readNumber, typeNumber } from '../../numbers';

/*
 * A goal as it is typed. All fields are texts, so that an unfinished number is not lost.
 */

/** How reaching a goal is measured; '' when nothing is chosen yet. */
export type MeasuredBy = 'done' | 'count' | 'number' | '';

export interface GoalDraft {
  readonly title: string;
  /** '' in a new goal. */
  readonly status: string;
  readonly measuredBy: MeasuredBy;
  readonly measure: string;
  readonly from: string;
  readonly now: string;
  readonly target: string;
  readonly deadline: string;
  readonly kind: GoalForm['kind'];
  readonly achievable: string;
  readonly sure: string;
  readonly serves: string;
  readonly value: string;
  readonly ifThen: string;
  readonly reward: string;
}

export const emptyGoal: GoalDraft = {
  title: '',
  status: '',
  measuredBy: '',
  measure: '',
  from: '',
  now: '',
  target: '',
  deadline: '',
  kind: 'achieve',
  achievable: '',
  sure: '',
  serves: '',
  value: '',
  ifThen: '',
  reward: '',
};

/** The draft of an existing goal. */
export function draftOfGoal(goal: GoalForm & Pick<GoalLine, 'ownStatus'>, locale: string): GoalDraft {
  const typed = (value: number | null): string => typeNumber(value, locale);
  const { title, measure, deadline, kind, achievable, serves, value, ifThen, reward } = goal;
  return {
    ...{ title, measure, deadline, kind, achievable, serves, value, ifThen, reward },
    status: goal.ownStatus ?? goal.status ?? '',
    measuredBy: measuredByOf(goal),
    from: typed(goal.baseline),
    now: typed(goal.now),
    target: typed(goal.target),
    sure: typed(goal.sure),
  };
}

function measuredByOf({ baseline, target, measure }: GoalForm): MeasuredBy {
  if (target === null) return measure === '' ? '' : 'number';
  if ((baseline ?? 0) !== 0) return 'number';
  return target === 1 ? 'done' : 'count';
}

/** The form of a draft. `done` is the measure to write for a goal that is either done or not. */
export function formOfGoal(draft: GoalDraft, locale: string, done: string): Omit<GoalForm, 'id' | 'start'> {
  const number = (text: string): number | null => readNumber(text, locale);
  const { title, deadline, kind, achievable, serves, value, ifThen, reward } = draft;
  const rest = {
    ...{ deadline: isDay(deadline) ? deadline : '', kind, achievable, serves, value, ifThen, reward },
    title: title.trim(),
    ...(draft.status === '' ? {} : { status: draft.status }),
    measure: draft.measure.trim(),
    sure: number(draft.sure),
  };
  switch (draft.measuredBy) {
    case 'done':
      return {
        ...rest,
        measure: rest.measure === '' ? done : rest.measure,
        baseline: 0,
        now: number(draft.now) ?? 0,
        target: 1,
      };
    case 'count':
      return { ...rest, baseline: 0, now: number(draft.now) ?? 0, target: number(draft.target) };
    case 'number': {
      const now = number(draft.now);
      return { ...rest, baseline: number(draft.from) ?? now, now, target: number(draft.target) };
    }
    case '':
      return { ...rest, baseline: number(draft.from), now: number(draft.now), target: number(draft.target) };
  }
}

/** The fields of `after` that differ from `before`. */
export function changesOf<T extends object>(before: T, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== before[key as keyof T]),
  ) as Partial<T>;
}

export type GoalErrors = Partial<Record<'title' | 'deadline' | 'from' | 'now' | 'target', 'needed' | 'number'>>;

/** What keeps a goal from being saved: a missing title, or a number that cannot be read. */
export function errorsOfGoal(draft: GoalDraft, locale: string): GoalErrors {
  const unread = (text: string): boolean => text.trim() !== '' && readNumber(text, locale) === null;
  const used =
    draft.measuredBy === 'number'
      ? (['from', 'now', 'target'] as const)
      : draft.measuredBy === 'count'
        ? (['target'] as const)
        : [];
  const errors: GoalErrors = {};
  if (draft.title.trim() === '') errors.title = 'needed';
  for (const field of used) if (unread(draft[field])) errors[field] = 'number';
  return errors;
}

/** Judges the typed goal by SMART. `line` is the saved goal with the counts of its steps; null for a new goal. */
export function judgeDraft(
  form: Omit<GoalForm, 'id' | 'start'>,
  line: Pick<GoalLine, 'effortLeft' | 'openSteps' | 'steps' | 'partOf' | 'start' | 'hasTrend'> | null,
  circumstances: { readonly hoursPerWeek: number; readonly today: Day; readonly vagueVerbs: readonly string[] },
): Smart {
  const dayOrNull = (text: string): Day | null => (isDay(text) ? text : null);
  const steps: Pick<Step, 'status' | 'effort'>[] = [];
  // One step with the sum of the hours is enough, because the rules only add them up.
  if (line !== null && line.openSteps > 0) steps.push({ status: 'todo', effort: line.effortLeft });
  if (line !== null && line.steps > line.openSteps) steps.push({ status: 'done', effort: null });
  return judgeSmart(
    {
      ...form,
      kind: form.kind || null,
      deadline: dayOrNull(form.deadline),
      start: dayOrNull(line?.start ?? ''),
      partOf: line?.partOf || null,
    },
    steps,
    { ...circumstances, hasTrend: line?.hasTrend ?? false },
  );
}
