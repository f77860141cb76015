import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { boxWords } from '../../src/catalogue/typed-words';
import { keyOfOption, withoutAccents } from '../../src/tables/options';
import type { OptionList } from '../../src/tables/column';
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

test('[L21] what Sheets writes for a box is known in every language, and means the same in all', () => {
  expect([...boxWords.values()].filter(Boolean).length * 2).toBe(boxWords.size);
  expect(boxWords.size).toBe(2 * languages.length);
  expect([boxWords.get('true'), boxWords.get('falsch'), boxWords.get('yes')]).toEqual([true, false, undefined]);
});
