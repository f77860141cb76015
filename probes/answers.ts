import type { Fact, Value } from './fact';

/** The locale of the file in which the facts marked `again` are asked once more, and those of a German file. */
export const GERMAN = 'de_DE';

/** What is kept of a fact: its value, or why it has none; a note is never compared. */
export interface Answer {
  readonly value?: Value;
  readonly left?: string;
  readonly note?: string;
}

const PREFIX = 'probe:';

/** The name of an answer: a fact that is asked once more in a German file has a second one. */
export const answerName = (fact: Fact, locale: string): string =>
  fact.where === 'menu' && locale === GERMAN ? `${fact.id}@${GERMAN}` : fact.id;

// Script properties are there in every run, also where a trigger has no file.
const store = () => PropertiesService.getScriptProperties();

/** A property for each answer, since one takes 9 KB. */
export function keep(answers: Readonly<Record<string, Answer>>): void {
  const texts: Record<string, string> = {};
  for (const [name, answer] of Object.entries(answers)) texts[PREFIX + name] = JSON.stringify(answer);
  store().setProperties(texts);
}

/** All answers so far, by name. */
export function keptAnswers(): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const [key, text] of Object.entries(store().getProperties()))
    if (key.startsWith(PREFIX)) answers[key.slice(PREFIX.length)] = JSON.parse(text) as Answer;
  return answers;
}

/** Forgets all answers and measurements. */
export function forget(): void {
  for (const key of store().getKeys()) if (key.startsWith('probe')) store().deleteProperty(key);
}
