import type { Goal, Plan, Step } from '../plan/plan';
import type { Contact } from '../plan/records';

/*
 * Whom to ask about a step, a goal or a hurdle: contacts whose tags share words with its text. (rules A21 to A24)
 */

export interface Helper {
  readonly contact: Contact;
  /** The tags that match, as typed. */
  readonly tags: readonly string[];
}

/** Words that say nothing about a subject, lower case; of all languages, because a tag and a title may be in different ones. */
type EmptyWords = ReadonlySet<string>;

/** How many characters of a word are compared: `budget` matches `Budgetierung`, `interview` matches `interviews`. */
const STEM_LENGTH = 5;
/** Shorter words are compared as a whole. */
const SHORTEST_STEM = 4;

/** The significant words of a text: lower case, in Unicode's composed form, each once. */
function significantWords(text: string, emptyWords: EmptyWords): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !emptyWords.has(word)));
}

/** Whether two words begin alike: with the same five characters, or with the whole shorter word when it has four. (rule A22) */
function areAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = Math.min(STEM_LENGTH, a.length, b.length);
  return shared >= SHORTEST_STEM && a.slice(0, shared) === b.slice(0, shared);
}

/**
 * Contacts with a tag that begins like a word of `texts`: those with most such tags first; then those in touch; then in the order of the rows.
 * Events and resting contacts come last.
 */
export function findHelpers(contacts: readonly Contact[], texts: readonly string[], emptyWords: EmptyWords): Helper[] {
  const words = [...significantWords(texts.join(' '), emptyWords)];
  if (words.length === 0) return [];
  const found = contacts.flatMap((contact) => {
    if (contact.name.trim() === '') return [];
    const tags = contact.canHelpWith
      .split(/[,;\n]/)
      .map((tag) => tag.trim())
      .filter((tag) =>
        [...significantWords(tag, emptyWords)].some((word) => words.some((other) => areAkin(word, other))),
      );
    return tags.length > 0 ? [{ contact, tags }] : [];
  });
  return found.sort(
    (a, b) =>
      b.tags.length - a.tags.length || closeness(a.contact) - closeness(b.contact) || a.contact.row - b.contact.row,
  );
}

function closeness({ stage, kind }: Contact): number {
  if (stage === 'resting' || kind === 'event') return 3;
  return stage === 'inTouch' ? 0 : stage === 'asked' ? 1 : 2;
}

/** Whom to ask about a step: first by its title, notes and hurdle, then by those of its goal; each contact once. (rule A23) */
export function helpersForStep(
  { goals, contacts = [] }: Pick<Plan, 'goals' | 'contacts'>,
  step: Step,
  emptyWords: EmptyWords,
): Helper[] {
  const goal = goals.find(({ id }) => id !== '' && id === step.goal);
  const first = findHelpers(contacts, [step.title, step.ifThen, step.notes], emptyWords);
  const seen = new Set(first.map(({ contact }) => contact.row));
  return goal
    ? [...first, ...helpersForGoal({ contacts }, goal, emptyWords).filter(({ contact }) => !seen.has(contact.row))]
    : first;
}

/** Whom to ask about a goal: by its title, measure and hurdle. */
export function helpersForGoal(
  { contacts = [] }: Pick<Plan, 'contacts'>,
  goal: Goal,
  emptyWords: EmptyWords,
): Helper[] {
  return findHelpers(contacts, [goal.title, goal.measure, goal.ifThen], emptyWords);
}
