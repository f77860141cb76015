import { fillIn, plural, type PluralForms } from '../../src/catalogue/catalogue';

/*
 * Numbers in sentences: the plural forms of Intl.PluralRules, which differ between languages.
 */

const english: PluralForms = { one: '{count} step in {tab}', other: '{count} steps in {tab}' };
const polish: PluralForms = {
  one: '{count} krok',
  few: '{count} kroki',
  many: '{count} kroków',
  other: '{count} kroku',
};

test('English has a form for one and a form for all others', () => {
  const told = [0, 1, 2, 11, 21].map((count) => plural({ language: 'en' }, english, count, { tab: 'Steps' }));
  expect(told).toEqual([
    '0 steps in Steps',
    '1 step in Steps',
    '2 steps in Steps',
    '11 steps in Steps',
    '21 steps in Steps',
  ]);
});

test('a language has as many forms as it needs', () => {
  const told = [1, 2, 5, 22, 25, 1.5].map((count) => plural({ language: 'pl' }, polish, count));
  expect(told).toEqual(['1 krok', '2 kroki', '5 kroków', '22 kroki', '25 kroków', '1.5 kroku']);
});

test('a form that a language leaves out is said by its last one', () => {
  expect(plural({ language: 'ja' }, { other: '{count} 件' }, 1)).toBe('1 件');
  expect(plural({ language: 'pl' }, { one: '{count} krok', other: '{count} kroku' }, 3)).toBe('3 kroku');
});

test('[L3] the forms of a language are taken whole, and English ones only where it has none', () => {
  const shape = { saved: english, more: english, title: 'Steps' };
  expect(fillIn<object>(shape, { saved: polish })).toEqual({ saved: polish, more: english, title: 'Steps' });
  expect(fillIn<object>(shape, { saved: { other: '{count} 件' } })).toEqual({
    ...shape,
    saved: { other: '{count} 件' },
  });
});
