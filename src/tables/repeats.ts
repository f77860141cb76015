import { speechOf, type RecurrenceSpeech } from '../domain/planning/recurrence-words';
import { readRepeat } from '../domain/planning/recurrence';
import type { Repeat } from '../domain/plan/plan';
import type { Words } from '../catalogue/catalogue';
import { rhythmWords } from '../catalogue/rhythm-words';
import { textOfCell, type Cell } from './cell';

/*
 * Rhythms as cells hold them: in words of the file's language. Those of its earlier languages are understood. (rules A70, L7)
 */

const speeches = new WeakMap<Words, RecurrenceSpeech>();

function speechIn(words: Words): RecurrenceSpeech {
  const known = speeches.get(words);
  if (known) return known;
  const made = speechOf(rhythmWords(words));
  speeches.set(words, made);
  return made;
}

/** The rhythm that a text means; null for any other text. */
export function repeatOfText(text: string, words: Words): Repeat | null {
  const repeat = speechIn(words).understand(text);
  if (repeat !== null) return repeat;
  for (const past of words.before?.() ?? []) {
    const known = speechIn(past).understand(text);
    if (known !== null) return known;
  }
  return null;
}

/** A rhythm in words; any other text as it is. */
export function sayRepeat(repeat: string, words: Words): string {
  const rule = readRepeat(repeat);
  return rule === null ? repeat : speechIn(words).say(rule);
}

/** The words of this language for the rhythm in a cell; null when the cell is empty, is no rhythm or says so already. */
export function respellRepeat(cell: Cell, words: Words): string | null {
  if (typeof cell !== 'string' || cell === '') return null;
  const repeat = repeatOfText(textOfCell(cell), words);
  const said = repeat === null ? null : sayRepeat(repeat, words);
  return said === cell ? null : said;
}
