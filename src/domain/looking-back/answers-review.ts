import { comparableName } from '../strategy/value-hours';
import { latestAnswer } from './quarter';
import type { Goal, Plan } from '../plan/plan';
import type { Answer, Skill } from '../plan/records';

/*
 * *What your answers say*: at most three sentences; a rule gives each, and each is a suggestion. (rules J51 to J54)
 */

export type AnswerSentence =
  /** A strength that no goal uses. */
  | { readonly code: 'strength'; readonly answer: string }
  /** A skill that a goal needs more of. */
  | {
      readonly code: 'gap';
      readonly skill: string;
      readonly now: number;
      readonly needed: number;
      readonly goal: string;
    }
  /** The lowest rated answer under *Room to grow*, when no skill says more. */
  | { readonly code: 'growth'; readonly answer: string }
  /** A value with little of it today; `served` when an open goal is for it. */
  | {
      readonly code: 'value';
      readonly value: string;
      readonly importance: number;
      readonly today: number;
      readonly served: boolean;
    };

/** A value of at least this importance needs attention when it has so much less of it today. */
const IMPORTANT = 4;
const STARVED_BY = 2;
/** The least rating of a strength today, and the greatest rating of a gap. */
const STRONG = 4;
const WEAK = 2;
/** Words of at least this many letters show the subject of a text; only so many letters are compared, because endings change. */
const STEM_LENGTH = 5;

/** The first characters of the words that say what a text is about. */
function significantStems(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      Array.from(word).length >= STEM_LENGTH ? [Array.from(word).slice(0, STEM_LENGTH).join('')] : [],
    ),
  );
}

const isOpen = ({ status, title }: Goal): boolean => title.trim() !== '' && status !== 'reached' && status !== 'letGo';

const firstSentence = (text: string): string => /^[^]*?[.!?…](?=\s|$)|^[^\n]*/.exec(text.trim())?.[0].trim() ?? '';

/** The strength with the highest rating (no rating counts as high enough) that shares no such word with goals, steps and choices. */
function unusedStrength(plan: Plan, answers: readonly Answer[]): AnswerSentence[] {
  const goals = plan.goals.filter(isOpen);
  if (goals.length === 0) return [];
  const ids = new Set(goals.map(({ id }) => id));
  const steps = plan.steps.filter(({ goal, status }) => goal !== null && ids.has(goal) && status !== 'letGo');
  const used = significantStems(
    [
      ...goals.flatMap(({ title, measure, achievable, ifThen }) => [title, measure, achievable, ifThen]),
      ...steps.map(({ title }) => title),
      ...(plan.choices ?? []).flatMap(({ choice, buildsOn }) => [choice, buildsOn]),
    ].join(' '),
  );
  const strengths = answers
    .filter(({ area, truth }) => area === 'strengths' && (truth === null || truth >= STRONG))
    .filter(({ answer }) => {
      const words = significantStems(answer);
      return words.size > 0 && ![...words].some((word) => used.has(word));
    })
    .sort((a, b) => (b.truth ?? STRONG) - (a.truth ?? STRONG) || a.row - b.row);
  return strengths.slice(0, 1).map(({ answer }) => ({ code: 'strength', answer: firstSentence(answer) }));
}

function blockingGap(plan: Plan, answers: readonly Answer[]): AnswerSentence[] {
  const goals = new Map(plan.goals.filter(isOpen).map((goal) => [goal.id, goal]));
  const gaps = (plan.skills ?? []).flatMap((skill: Skill) => {
    const goal = skill.goal === null ? undefined : goals.get(skill.goal);
    if (!goal || skill.skill.trim() === '' || skill.now === null || skill.needed === null || skill.needed <= skill.now)
      return [];
    return [{ skill, goal, now: skill.now, needed: skill.needed }];
  });
  gaps.sort(
    (a, b) =>
      b.needed - b.now - (a.needed - a.now) ||
      (a.goal.priority ?? 4) - (b.goal.priority ?? 4) ||
      (b.skill.seen ?? 0) - (a.skill.seen ?? 0) ||
      a.skill.row - b.skill.row,
  );
  const [gap] = gaps;
  if (gap)
    return [
      { code: 'gap', skill: gap.skill.skill.trim(), now: gap.now, needed: gap.needed, goal: gap.goal.title.trim() },
    ];
  const growth = answers
    .filter(({ area, truth }) => area === 'growth' && truth !== null && truth <= WEAK)
    .sort((a, b) => (a.truth ?? 0) - (b.truth ?? 0) || a.row - b.row);
  return growth.slice(0, 1).map(({ answer }) => ({ code: 'growth', answer: firstSentence(answer) }));
}

function starvedValue(plan: Plan): AnswerSentence[] {
  const starved = (plan.values ?? []).flatMap(({ row, value, importance, today }) =>
    value.trim() !== '' &&
    importance !== null &&
    today !== null &&
    importance >= IMPORTANT &&
    importance - today >= STARVED_BY
      ? [{ row, value: value.trim(), importance, today }]
      : [],
  );
  starved.sort(
    (a, b) => b.importance - b.today - (a.importance - a.today) || b.importance - a.importance || a.row - b.row,
  );
  const served = new Set(plan.goals.filter(isOpen).map(({ value }) => comparableName(value)));
  return starved.slice(0, 1).map(({ value, importance, today }) => ({
    code: 'value',
    value,
    importance,
    today,
    served: served.has(comparableName(value)),
  }));
}

/** The sentences that are true now, in this order: strength, gap, value. Linear in the rows and their texts. */
export function reviewAnswers(plan: Plan): AnswerSentence[] {
  const answers = (plan.answers ?? [])
    .map((row) => ({ ...row, answer: latestAnswer(row.answer) }))
    .filter(({ answer }) => answer !== '');
  return [...unusedStrength(plan, answers), ...blockingGap(plan, answers), ...starvedValue(plan)];
}
