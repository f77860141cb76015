import { wholeEnglish, type LanguageFile } from '../../src/catalogue/language-file';

/*
 * A language of marks: English with ⟦…⟧ around each text. What a user sees and what is not between marks has not come from the catalogue.
 */

function mark<T>(words: T): T {
  if (typeof words === 'string') return (/\p{L}/u.test(words.replace(/\{\w+\}/g, '')) ? `⟦${words}⟧` : words) as T;
  if (Array.isArray(words)) return words.map((one: unknown) => mark(one)) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, mark<unknown>(value)])) as T;
}

const marked = mark(wholeEnglish.words);

/** The file of that language. Of the months three signs each are taken: each has its marks. The code of a language and the verbs that a title is looked through for are no words that anybody sees. */
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

/** What of a text stands outside all marks and has letters; '' when nothing has. */
export function unmarked(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return /\p{L}/u.test(rest) ? rest.trim() : '';
}
