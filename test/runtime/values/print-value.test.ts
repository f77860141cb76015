import fc from 'fast-check';
import { defaultDateFormat, isDateFormat, parseTyped, printValue, serialOfDay } from '../../../runtime/values';

const LOCALES = [
  'en_US',
  'en_GB',
  'de_DE',
  'fr_FR',
  'es_ES',
  'it_IT',
  'nl_NL',
  'pt_BR',
  'pl_PL',
  'sv_SE',
  'ja_JP',
  'tr_TR',
  'cs_CZ',
  'hu_HU',
  'ko_KR',
  'de_CH',
  'hi_IN',
  'en_CA',
  'xx_XX',
];
const at = (y: number, m: number, d: number, h = 0, min = 0, s = 0) =>
  serialOfDay(y, m, d) + (h * 3600 + min * 60 + s) / 86_400;

describe('the automatic format', () => {
  test.each<[number, string]>([
    [0, '0'],
    [12, '12'],
    [-3.5, '-3.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [2 / 3, '0.6666666667'],
    [123_456_789_012, '123456789012'],
    [1.5e20, '1.5E+20'],
    [1e-12, '1E-12'],
    [-0, '0'],
  ])('%d is %s', (value, shown) => expect(printValue(value, '', 'en_US')).toBe(shown));
  test('follows the locale', () => {
    expect(printValue(1.5, '', 'de_DE')).toBe('1,5');
    expect(printValue(true, '', 'de_DE')).toBe('WAHR');
    expect(printValue('a', '', 'de_DE')).toBe('a');
    expect(printValue('', '0.00', 'de_DE')).toBe('');
  });
});

test.each<[number, string, string]>([
  [3, '0', '3'],
  [2.5, '0', '3'],
  [-2.5, '0', '-3'],
  [-0.2, '0', '0'],
  [1.005, '0.00', '1.01'],
  [0.145, '0%', '15%'],
  [0.5, '0.##', '0.5'],
  [5, '0.##', '5.'],
  [3, '0%', '300%'],
  [0.125, '0.0%', '12.5%'],
  [1_234_567.891, '#,##0', '1,234,568'],
  [1_234_567.891, '#,##0.00', '1,234,567.89'],
  [999_999.999, '#,##0.00', '1,000,000.00'],
  [12, '#,##0', '12'],
  [0, '#', ''],
  [7, '000', '007'],
  [1234, '0,000', '1,234'],
  [5, '0,000', '0,005'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"none"', 'none'],
  [5, '0" steps"', '5 steps'],
  [5, '\\x0', 'x5'],
  [1_500_000, '0.0,,"M"', '1.5M'],
  [2.99, '"$"#,##0.00', '$2.99'],
  [2.99, '[$€-407]#,##0.00', '€2.99'],
  [12_345, '0.00E+00', '1.23E+04'],
  [0.00012, '0.0E+0', '1.2E-4'],
  [9.999e9, '0.00E+00', '1.00E+10'],
  [5, '[Red]0', '5'],
  [150, '[>=100]"big";"small"', 'big'],
  [50, '[>=100]"big";"small"', 'small'],
  [1500, '0.0,', '1.5'],
  [1500, '0,.0', '1.5'],
  [1_234_567, '#,##0,', '1,235'],
  [5, ';;;', ''],
  [-5, '0;', ''],
  [0, '0;-0;', ''],
  [-5, '#,##0;[Red]-#,##0', '-5'],
  [5, '+0;-0', '+5'],
  [5, 'General" kg"', '5 kg'],
  [-5, 'General', '-5'],
  [2.75, '# ?/?', '2 3/4'],
  [0.5, '?/?', '1/2'],
  [1.5, '???.??', '  1.5 '],
  [5551234, '000-0000', '555-1234'],
  [42, '@', '42'],
  [1e21, '0', `1${'0'.repeat(21)}`],
  [0.1, '0.000000000000000000', '0.100000000000000000'],
])('%d under %s is %s', (value, format, shown) => expect(printValue(value, format, 'en_US')).toBe(shown));

test.each<[number, string, string]>([
  [at(2026, 3, 5), 'yyyy-mm-dd', '2026-03-05'],
  [at(2026, 3, 5), 'ddd d mmm', 'Thu 5 Mar'],
  [at(2026, 3, 5), 'dddd, mmmm d, yy', 'Thursday, March 5, 26'],
  [at(2026, 3, 5), 'mmmmm', 'M'],
  [at(2026, 3, 5, 15, 4, 9), 'h:mm:ss am/pm', '3:04:09 PM'],
  [at(2026, 3, 5, 0, 4), 'h:mm AM/PM', '12:04 AM'],
  [at(2026, 3, 5, 15, 4), 'hh:mm', '15:04'],
  [at(2026, 3, 5, 15, 4, 9), 'm/d/yyyy h:mm', '3/5/2026 15:04'],
  [at(2026, 3, 5, 15, 4, 9), 'mm:ss', '04:09'],
  [1.5, '[h]:mm', '36:00'],
  [1.5, '[m]', '2160'],
  [0.25, 'h "h" m "min"', '6 h 0 min'],
  [at(2026, 1, 1) - 1e-12, 'yyyy-mm-dd hh:mm:ss', '2026-01-01 00:00:00'],
  [0, 'yyyy-mm-dd', '1899-12-30'],
  [0.123456, 'hh:mm:ss.000', '02:57:46.598'],
])('%d as a date under %s is %s', (value, format, shown) => expect(printValue(value, format, 'en_US')).toBe(shown));

test('text uses the text section', () => {
  expect(printValue('a', '0;0;0;"<"@">"', 'en_US')).toBe('<a>');
  expect(printValue('a', '@', 'en_US')).toBe('a');
  expect(printValue('a', '0.00', 'en_US')).toBe('a');
  expect(printValue('#REF!', '0%', 'en_US')).toBe('#REF!');
});
test('words of dates and separators follow the locale', () => {
  expect(printValue(at(2026, 3, 5), 'd. mmmm yyyy', 'de_DE')).toBe('5. März 2026');
  expect(printValue(at(2026, 9, 1), 'mmm', 'en_GB')).toBe('Sep');
  expect(printValue(at(2026, 3, 5), 'd mmmm yyyy', 'pl_PL')).toBe('5 marca 2026');
  expect(printValue(1234.5, '#,##0.00', 'de_DE')).toBe('1.234,50');
  expect(printValue(1234.5, '#,##0.00', 'fr_FR')).toBe('1\u202f234,50');
});
test('hidden text stays hidden, a date with a text section stays a date', () => {
  expect(printValue('a', ';;;', 'en_US')).toBe('');
  expect(printValue(at(2026, 3, 5, 15), '[$-409]m/d/yy h:mm AM/PM;@', 'en_US')).toBe('3/5/26 3:00 PM');
  expect(printValue('soon', '[$-409]m/d/yy h:mm AM/PM;@', 'en_US')).toBe('soon');
});
test('formats of dates are recognized', () => {
  for (const format of ['yyyy-mm-dd', 'hh:mm', '[h]:mm', 'mmm', 'h am/pm', '[$-407]d. mmm'])
    expect(isDateFormat(format)).toBe(true);
  for (const format of ['', '0', '"days" 0', '#,##0.00', '@', '0.00E+00', '[Red]0', '\\d0', 'General'])
    expect(isDateFormat(format)).toBe(false);
});

describe.each(LOCALES)('in %s what is shown is read back', (locale) => {
  const back = (value: number | boolean, format: string) =>
    parseTyped(printValue(value, format, locale), locale, '', 2026);
  const options = { seed: 20260101, numRuns: 100 };
  test('dates', () => {
    for (const format of [
      defaultDateFormat(locale),
      'yyyy-mm-dd',
      'd mmm yyyy',
      'd mmmm yyyy',
      'ddd d mmm yyyy',
      'dddd, d mmmm yyyy',
    ]) {
      fc.assert(
        fc.property(fc.integer({ min: serialOfDay(1930, 1, 1), max: serialOfDay(9999, 12, 31) }), (serial) => {
          if (format.includes('mmm') && /\d/.test(printValue(serial, 'mmm', locale))) return; // months in digits
          expect(back(serial, format)).toMatchObject({ kind: 'number', value: serial });
        }),
        options,
      );
    }
  });
  test('moments to the second', () =>
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const found = back(day + second / 86_400, `${defaultDateFormat(locale)} hh:mm:ss`) as { value: number };
        expect(Math.round(found.value * 86_400)).toBe(day * 86_400 + second);
      }),
      options,
    ));
  test('whole numbers, grouped or not, and booleans', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (value, truth) => {
        expect(back(value, '')).toEqual({ kind: 'number', value });
        expect(back(value, '#,##0')).toMatchObject({ kind: 'number', value });
        expect(back(truth, '')).toEqual({ kind: 'boolean', value: truth });
      }),
      options,
    ));
  test('decimals', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        expect(back(cents / 100, '0.00')).toEqual({ kind: 'number', value: cents / 100 || 0 });
        expect(back(cents / 100, '')).toEqual({ kind: 'number', value: cents / 100 || 0 });
      }),
      options,
    ));
});
