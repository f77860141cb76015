import { wholeEnglish, type LanguageFile } from '../../src/catalogue/language-file';

/*
 * A language for tests: English with ⟦…⟧ around each text. A visible text without these marks is not from the catalogue.
 */

function mark<T>(words: T): T {
  if (typeof words === 'string') return (/\p{L}/u.test(words.replace(/\{\w+\}/g, '')) ? `⟦${words}⟧` : words) as T;
  if (Array.isArray(words)) return words.map((one: unknown) => mark(one)) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, mark<unknown>(value)])) as T;
}

const marked = mark(wholeEnglish.words);

/** The file of that language. Only three characters of each month are shown, so each month has its own marks. The code of a language and the verbs that are searched in a title are not displayed. */
export const markedWords: LanguageFile = {
  words: {
    ...marked,
    language: 'en',
    dates: wholeEnglish.words.dates,
    vagueVerbs: wholeEnglish.words.vagueVerbs,
    timeline: { ...marked.timeline, months: [...'JFMAMJJASOND'].map((month) => `⟦${month}⟧`).join('') },
  },
  sidebar: { ...mark(wholeEnglish.sidebar), language: 'en', vagueVerbs: wholeEnglish.sidebar.vagueVerbs },
  example: {},
};

/** The parts of a text outside all marks that contain letters; '' for none. */
export function unmarked(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return /\p{L}/u.test(rest) ? rest.trim() : '';
}
