import type { Goal } from '../plan/plan';
import type { Choice } from '../plan/records';

/*
 * A goal that contradicts what the user has chosen to leave out. (rule E19)
 */

export interface Clash {
  /** ID of the choice of the kind *What I leave out*. */
  readonly choice: string;
  /** ID of the goal. */
  readonly goal: string;
  /** The goal names that choice itself, or both share these words. */
  readonly by: 'serves' | 'words';
  /** The words as the goal writes them; empty when it serves the choice. */
  readonly words: readonly string[];
}

/** Shorter words say nothing about the subject. */
const SHORTEST = 5;

/** This many shared words make a clash likely. */
const ENOUGH = 2;

/** Longer words without a final `s` or `n`, so that `applications` and `application` are equal. */
function significantWords(text: string): Map<string, string> {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Map(
    words.filter((word) => word.length >= SHORTEST).map((word) => [word.toLowerCase().replace(/(?:s|n)$/, ''), word]),
  );
}

/** The clashes of goals that are neither reached nor let go, by choice and then in the order of the goals. */
export function findClashes(
  goals: readonly Pick<Goal, 'id' | 'title' | 'status' | 'choice'>[],
  choices: readonly Pick<Choice, 'id' | 'kind' | 'choice'>[],
): Clash[] {
  const open = goals
    .filter(({ id, status }) => id !== '' && status !== 'letGo' && status !== 'reached')
    .map((goal) => ({ goal, words: significantWords(goal.title) }));
  const clashes: Clash[] = [];
  for (const { id, kind, choice } of choices) {
    if (kind !== 'leaveOut' || id === '') continue;
    const leftOut = significantWords(choice);
    for (const { goal, words } of open) {
      if (goal.choice === id) {
        clashes.push({ choice: id, goal: goal.id, by: 'serves', words: [] });
        continue;
      }
      const shared = [...words].filter(([stem]) => leftOut.has(stem)).map(([, word]) => word);
      if (shared.length >= ENOUGH) clashes.push({ choice: id, goal: goal.id, by: 'words', words: shared });
    }
  }
  return clashes;
}
