import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { boxWords } from '../../src/catalogue/typed-words';
import { keyOfOption, withoutAccents } from '../../src/tables/options';
import type { OptionList } from '../../src/tables/column';
import { settingKeys, settingOfName } from '../../src/tables/settings';
import { languageFiles } from '../catalogue/language-files';

const languages = [english, ...Object.values(languageFiles).map(({ words }) => words)];
const every = languages.flatMap((words) =>
  (Object.keys(words.options) as OptionList[]).flatMap((list) =>
    Object.entries<string>(words.options[list]).map(([key, word]) => ({ words, list, key, word })),
  ),
);

test('[L20] a word of a dropdown is understood in any case, with its accents or without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...every), fc.boolean(), fc.boolean(), ({ words, list, key, word }, plain, loud) => {
      const typed = plain ? withoutAccents(word) : word;
      expect(keyOfOption(loud ? typed.toUpperCase() : typed, list, words)).toBe(key);
    }),
    { numRuns: 300 },
  );
  expect(keyOfOption('Donee', 'stepStatus', english)).toBeUndefined();
});

test('[L30] an apostrophe and a space are understood as the keyboard has them', () => {
  const words = {
    ...english,
    options: { ...english.options, journalKind: { reflection: 'L’essai', setback: 'A b', win: 'W' } },
  };
  expect(keyOfOption("l'essai", 'journalKind', words)).toBe('reflection');
  expect(keyOfOption('A\u00a0b', 'journalKind', words)).toBe('setback');
  for (const words of languages)
    for (const key of settingKeys) {
      const { name } = words.settings[key];
      expect(settingOfName(name.replace(/’/g, "'").toUpperCase(), words)).toBe(key);
    }
});

test('[L31] names of tabs, columns and settings and the words of dropdowns have no no-break space, since people type them', () => {
  const names = languages.flatMap(({ tabs, options, columns, settings }) => [
    ...Object.values(tabs),
    ...Object.values(options).flatMap((list) => Object.values<string>(list)),
    ...Object.values(settings).map(({ name }) => name),
    ...Object.values(columns).flatMap((of) => Object.values(of).map(({ header }) => header)),
  ]);
  expect(names.filter((name) => /[\u00a0\u202f]/.test(name))).toEqual([]);
});

test('[L21] what Sheets writes for a box is known in every language, and means the same in all', () => {
  expect([...boxWords.values()].filter(Boolean).length * 2).toBe(boxWords.size);
  expect(boxWords.size).toBe(2 * languages.length);
  expect([boxWords.get('true'), boxWords.get('falsch'), boxWords.get('yes')]).toEqual([true, false, undefined]);
});
