import { plural, say, type PluralForms, type Words } from './catalogue';

/** The words of rhythms in one language, with what fills them in. */
export function rhythmWords(words: Pick<Words, 'language' | 'recurrence' | 'options' | 'spoken'>) {
  return {
    ...words.recurrence,
    written: words.spoken,
    offered: words.options.repeat,
    fill: say,
    count: (forms: PluralForms, count: number, values?: Readonly<Record<string, string>>): string =>
      plural(words, forms, count, values),
  };
}
