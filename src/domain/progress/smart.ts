import { daysBetween, laterDay, type Day } from '../plan/day';
import { weightOf } from '../plan/effort';
import { isOpen, type Goal, type Step } from '../plan/plan';

/*
 * SMART as a help that never blocks: for each letter whether the goal meets it, and what is missing. (rules S1 to S7)
 */

type SmartLetter = 'S' | 'M' | 'A' | 'R' | 'T';

export type SmartHint =
  /** The title does not say enough about what is to be done. */
  | { readonly code: 'sayWhat' }
  /** A vague verb such as "improve" with too few words after it. */
  | { readonly code: 'vagueVerb'; readonly verb: string }
  | { readonly code: 'forWhat' }
  | { readonly code: 'howSeen' }
  /** Baseline and target are the same number. */
  | { readonly code: 'noDistance' }
  | { readonly code: 'reason' }
  /** Hours of work left, and hours available until the deadline. */
  | { readonly code: 'tooMuch'; readonly left: number; readonly available: number }
  | { readonly code: 'serves' }
  | { readonly code: 'deadline' }
  | { readonly code: 'startsAfterDeadline' }
  | { readonly code: 'deadlinePassed' };

interface Letter {
  readonly letter: SmartLetter;
  readonly met: boolean;
  /** null when the letter is met. */
  readonly hint: SmartHint | null;
}

export interface Smart {
  /** In the order S, M, A, R, T. */
  readonly letters: readonly Letter[];
  /** `S M – R T`: a dash for each letter that is not met. */
  readonly summary: string;
  /** The hint to show: that of the first letter that is not met. */
  readonly hint: SmartHint | null;
}

type GoalOfSmart = Pick<
  Goal,
  | 'title'
  | 'measure'
  | 'now'
  | 'target'
  | 'baseline'
  | 'kind'
  | 'achievable'
  | 'sure'
  | 'serves'
  | 'value'
  | 'start'
  | 'deadline'
  | 'partOf'
>;
type StepOfSmart = Pick<Step, 'status' | 'effort'>;

/** How many words a title needs to say what is done, to say it with a vague verb, and to say for what as well. (rule S2) */
const WORDS_FOR_WHAT_IS_DONE = 2;
const WORDS_BEHIND_A_VAGUE_VERB = 3;
const WORDS_FOR_WHAT_FOR = 5;
/** From this answer to "how sure am I" no reason is asked for. (rule S4) */
const SURE_ENOUGH = 3;

/**
 * Looks at one goal letter by letter. `steps` are the goal's own; `vagueVerbs` belong to the language and are lower case; `hasTrend` is whether
 * a trend names the goal.
 */
export function judgeSmart(
  goal: GoalOfSmart,
  steps: readonly StepOfSmart[],
  circumstances: {
    readonly hoursPerWeek: number;
    readonly today: Day;
    readonly vagueVerbs: readonly string[];
    readonly hasTrend?: boolean;
  },
): Smart {
  const { hoursPerWeek, today, vagueVerbs, hasTrend = false } = circumstances;
  const hints: readonly (readonly [SmartLetter, SmartHint | null])[] = [
    ['S', specific(goal, vagueVerbs)],
    ['M', measurable(goal, steps)],
    ['A', achievable(goal, steps, hoursPerWeek, today)],
    ['R', hasText(goal.serves) || hasText(goal.value) || hasTrend ? null : { code: 'serves' }],
    ['T', timed(goal, today)],
  ];
  const letters = hints.map(([letter, hint]) => ({ letter, met: hint === null, hint }));
  return {
    letters,
    summary: letters.map(({ letter, met }) => (met ? letter : '–')).join(' '),
    hint: letters.find(({ met }) => !met)?.hint ?? null,
  };
}

function hasText(text: string): boolean {
  return text.trim() !== '';
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
/** Scripts without spaces between words; two characters are about a word. */
const CHARACTERS_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function countWords(text: string): number {
  const characters = text.match(CHARACTERS_WITHOUT_BLANKS)?.length ?? 0;
  const words = text.replace(CHARACTERS_WITHOUT_BLANKS, ' ').match(WORD)?.length ?? 0;
  return words + Math.ceil(characters / 2);
}

/** S: the title says what is done and for what, not only with a vague verb. */
function specific(goal: GoalOfSmart, vagueVerbs: readonly string[]): SmartHint | null {
  const title = goal.title.replace(/\s+/g, ' ').trim();
  const words = countWords(title);
  const verb = vagueVerb(title.toLowerCase(), vagueVerbs);
  if (verb !== null && words - countWords(verb) < WORDS_BEHIND_A_VAGUE_VERB) return { code: 'vagueVerb', verb };
  if (words < WORDS_FOR_WHAT_IS_DONE) return { code: 'sayWhat' };
  const saysForWhat =
    words >= WORDS_FOR_WHAT_FOR ||
    hasText(goal.measure) ||
    hasText(goal.serves) ||
    hasText(goal.value) ||
    goal.partOf !== null;
  return saysForWhat ? null : { code: 'forWhat' };
}

/** The longest vague verb at the beginning of the title, or at its end where the language puts verbs there: `…verbessern`. */
function vagueVerb(title: string, vagueVerbs: readonly string[]): string | null {
  let longest: string | null = null;
  for (const entry of vagueVerbs) {
    const verb = entry.replace('…', '');
    const standsThere =
      verb === entry
        ? title.startsWith(verb) && !/^[\p{L}\p{N}]/u.test(title.slice(verb.length))
        : title.endsWith(verb) && !/[\p{L}\p{N}]$/u.test(title.slice(0, -verb.length));
    if (verb !== '' && standsThere && verb.length > (longest?.length ?? 0)) longest = verb;
  }
  return longest;
}

/** M: a measure, or countable steps. Learning and exploring need no number. */
function measurable(goal: GoalOfSmart, steps: readonly StepOfSmart[]): SmartHint | null {
  if (goal.kind === 'learn' || goal.kind === 'explore' || steps.some((step) => step.status !== 'letGo')) return null;
  if (goal.baseline !== null && goal.target !== null && goal.baseline === goal.target) return { code: 'noDistance' };
  return hasText(goal.measure) || goal.target !== null ? null : { code: 'howSeen' };
}

/** A: a reason is given or the person is sure enough, and the effort left fits the hours until the deadline, both end days counted. */
function achievable(
  goal: GoalOfSmart,
  steps: readonly StepOfSmart[],
  hoursPerWeek: number,
  today: Day,
): SmartHint | null {
  if (!hasText(goal.achievable) && (goal.sure ?? 0) < SURE_ENOUGH) return { code: 'reason' };
  if (goal.deadline === null || goal.deadline < today) return null;
  const from = goal.start === null ? today : laterDay(goal.start, today);
  const days = daysBetween(from, goal.deadline) + 1;
  if (days < 1) return null;
  const left = steps.filter(isOpen).reduce((sum, step) => sum + weightOf(step.effort), 0);
  if (left * 7 <= hoursPerWeek * days) return null;
  return { code: 'tooMuch', left, available: Math.floor((hoursPerWeek * days) / 7) };
}

/** T: the deadline is today or later, and the start is not after it. */
function timed(goal: GoalOfSmart, today: Day): SmartHint | null {
  if (goal.deadline === null) return { code: 'deadline' };
  if (goal.start !== null && goal.deadline < goal.start) return { code: 'startsAfterDeadline' };
  return goal.deadline < today ? { code: 'deadlinePassed' } : null;
}
