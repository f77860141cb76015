import fc from 'fast-check';
import { fromCanonicalFormula, toCanonicalFormula } from '../../../runtime/values';

test.each([
  ['=SUM(1;2)', 'en_US', '=SUM(1,2)'],
  ['=SUM(1,2)', 'en_US', '=SUM(1,2)'],
  ['={1,2;3,4}', 'en_US', '={1,2;3,4}'],
  ['={SUM(1;2);3}', 'en_US', '={SUM(1,2);3}'],
  ['=SUM(1,2)', 'de_DE', '=SUM(1.2)'],
  ['=SUM(1,5;2)', 'de_DE', '=SUM(1.5,2)'],
  ['={1,5\\2;3\\4}', 'de_DE', '={1.5,2;3,4}'],
  ['=\'a;b\'!A1&"x;""y,"', 'fr_FR', '=\'a;b\'!A1&"x;""y,"'],
  ['=STDEV.S(A1:A5)', 'tr_TR', '=STDEV.S(A1:A5)'],
])('%s typed in %s is %s', (typed, locale, canonical) => expect(toCanonicalFormula(typed, locale)).toBe(canonical));

test('an argument comma in a comma-decimal locale is no separator, and is shown again as typed', () => {
  const canonical = toCanonicalFormula('=HYPERLINK(A1,B1)', 'tr_TR');
  expect(canonical).not.toContain(',');
  expect(fromCanonicalFormula(canonical, 'tr_TR')).toBe('=HYPERLINK(A1,B1)');
});

test('canonical formulas are restored through every locale', () => {
  const leaf = fc.oneof(
    fc.constantFrom('A1', '$B$2:C9', 'Steps!D:D', "'it''s; a, tab'!A1", '"a;b,c\\d"', '""', 'TRUE', '#REF!'),
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.constantFrom('0.5', '12.25', '1e5', '1.5E-3'),
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((a) => `SUM(${a.join(',')})`),
      fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((a) => `{${a.join(',')};${a.join(',')}}`),
      fc.tuple(tie('formula'), fc.constantFrom('+', '*', '&', '<>', '>='), tie('formula')).map((p) => p.join('')),
    ),
  }));
  fc.assert(
    fc.property(formula, fc.constantFrom('en_US', 'de_DE', 'fr_FR', 'pl_PL', 'ja_JP'), (body, locale) => {
      expect(toCanonicalFormula(fromCanonicalFormula(`=${body}`, locale), locale)).toBe(`=${body}`);
    }),
    { seed: 20260101, numRuns: 500 },
  );
});
