import { growthOf } from '../../growth';
import { completeTyping, parseTyped, printValue, serialOfDay } from '../../../runtime/values';

const typed = (text: string, locale = 'en_US', format = '') => parseTyped(text, locale, format, 2026);
const number = (value: number, format?: string) =>
  format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
const text = (value: string) => ({ kind: 'text', value });
const day = (y: number, m: number, d: number) => serialOfDay(y, m, d);

describe('text that stays text', () => {
  test.each([
    'soon',
    '31/02/2026',
    '31/12/2026',
    '2026-02-30',
    '1,5',
    '1.2.3.4',
    'Mar 35',
    '12:75',
    '-',
    '+',
    '=',
    '🎯',
    'שלום',
    '@home',
    '3 goals',
    'May',
    '5th March',
    '1e999',
    '0x10',
    'NaN',
    'Infinity',
  ])('%s in en_US', (value) => expect(typed(value)).toEqual(text(value)));
  test('keeps its spaces and line breaks', () => expect(typed('  a\r\nb ')).toEqual(text('  a\r\nb ')));
  test('blanks alone are text, nothing at all clears', () => {
    expect(typed('   ')).toEqual(text('   '));
    expect(typed('')).toBeNull();
  });
  test('an apostrophe forces text and disappears', () => {
    expect(typed("'=A1")).toEqual(text('=A1'));
    expect(typed("'0012")).toEqual(text('0012'));
    expect(typed("''x")).toEqual(text("'x"));
  });
  test('the format @ keeps everything, also formulas and apostrophes', () => {
    for (const value of ['=A1', "'x", '3/4', '12', 'TRUE', ' 5 '])
      expect(typed(value, 'en_US', '@')).toEqual(text(value));
  });
  test('text that is ten times as long is read in hardly more than ten times the time', () => {
    const long = `${'1 '.repeat(24_000)}x`;
    expect(typed(long)).toEqual(text(long));
    expect(typed('1'.repeat(49_999))).toEqual(text('1'.repeat(49_999)));
    // The steps of a regular expression are not counted: bench/main.ts measures the time of these texts.
    expect(growthOf((size) => () => typed(`${'1 '.repeat(size)}x`), 2400, 24_000)).toBeLessThan(15);
    expect(growthOf((size) => () => typed('1'.repeat(size)), 4999, 49_999)).toBeLessThan(15);
  });
});

describe('numbers', () => {
  test.each(
    (
      [
        ['12', 'en_US', 12],
        ['0012', 'en_US', 12],
        [' 7 ', 'en_US', 7],
        ['-5', 'en_US', -5],
        ['+5', 'en_US', 5],
        ['- 5', 'en_US', -5],
        ['.5', 'en_US', 0.5],
        ['5.', 'en_US', 5],
        ['1e5', 'en_US', 100_000, '0.00E+00'],
        ['1.5E-3', 'en_US', 0.0015, '0.00E+00'],
        ['300%', 'en_US', 3, '0%'],
        ['12.5%', 'en_US', 0.125, '0.00%'],
        ['10 %', 'en_US', 0.1, '0%'],
        ['$2.99', 'en_US', 2.99, '"$"#,##0.00'],
        ['-$5', 'en_US', -5, '"$"#,##0'],
        ['$-5', 'en_US', -5, '"$"#,##0'],
        ['(5)', 'en_US', -5],
        ['1,234', 'en_US', 1234, '#,##0'],
        ['1,000,000.50', 'en_US', 1_000_000.5, '#,##0.00'],
        ['2.000', 'en_US', 2],
        ['1,5', 'de_DE', 1.5],
        ['2.000', 'de_DE', 2000, '#,##0'],
        ['1.234,5', 'de_DE', 1234.5, '#,##0.00'],
        ['9,99 €', 'de_DE', 9.99, '#,##0.00 "€"'],
        ['1 234,5', 'fr_FR', 1234.5, '#,##0.00'],
        ['1\u202f234', 'fr_FR', 1234, '#,##0'],
        ['12,5%', 'fr_FR', 0.125, '0.00%'],
        ['1\u00a0234,5', 'pl_PL', 1234.5, '#,##0.00'],
        ['R$ 10', 'pt_BR', 10, '"R$"#,##0'],
        ['1,234', 'ja_JP', 1234, '#,##0'],
        ['0,5', 'tr_TR', 0.5],
      ] as [string, string, number, string?][]
    ).map(([a, b, c, d]) => [a, b, c, d ?? null] as const),
  )('%s in %s is %d', (value, locale, expected, format) =>
    expect(typed(value, locale)).toEqual(format === null ? number(expected) : number(expected, format)),
  );
  test('a cell that has a format keeps it', () => {
    expect(typed('300%', 'en_US', '0.00')).toEqual(number(3));
    expect(typed('3/4/2026', 'en_US', 'ddd d mmm')).toEqual(number(day(2026, 3, 4)));
  });
  test('people typing into a percent cell mean percents', () => {
    expect(completeTyping('50', '0%', 'en_US')).toBe('50%');
    expect(completeTyping('0,5', '0.00%', 'de_DE')).toBe('0,5%');
    expect(completeTyping('50%', '0%', 'en_US')).toBe('50%');
    expect(completeTyping('soon', '0%', 'en_US')).toBe('soon');
    expect(completeTyping('50', '0.00', 'en_US')).toBe('50');
  });
});

describe('booleans', () => {
  test.each([
    ['TRUE', 'en_US', true],
    ['false', 'en_US', false],
    [' True ', 'de_DE', true],
    ['wahr', 'de_DE', true],
    ['FALSCH', 'de_DE', false],
    ['vrai', 'fr_FR', true],
    ['fałsz', 'pl_PL', false],
    ['doğru', 'tr_TR', true],
    ['yanlış', 'tr_TR', false],
    ['VERO', 'it_IT', true],
    ['onwaar', 'nl_NL', false],
  ] as const)('%s in %s', (value, locale, truth) =>
    expect(typed(value, locale)).toEqual({ kind: 'boolean', value: truth }),
  );
  test('words of another language are text', () => expect(typed('WAHR', 'en_US')).toEqual(text('WAHR')));
});

describe('dates and times', () => {
  test.each<[string, string, [number, number, number], string]>([
    ['3/4', 'en_US', [2026, 3, 4], 'm/d'],
    ['1-2', 'en_US', [2026, 1, 2], 'm-d'],
    ['3/4/2026', 'en_US', [2026, 3, 4], 'm/d/yyyy'],
    ['3/4/26', 'en_US', [2026, 3, 4], 'm/d/yyyy'],
    ['3/4', 'en_GB', [2026, 4, 3], 'd/m'],
    ['3/4/2026', 'en_GB', [2026, 4, 3], 'dd/mm/yyyy'],
    ['31/12/2026', 'en_GB', [2026, 12, 31], 'dd/mm/yyyy'],
    ['3.4.2026', 'de_DE', [2026, 4, 3], 'dd.mm.yyyy'],
    ['3.4.', 'de_DE', [2026, 4, 3], 'd.m.'],
    ['03.04.26', 'de_DE', [2026, 4, 3], 'dd.mm.yyyy'],
    ['3/4/2026', 'de_DE', [2026, 4, 3], 'dd.mm.yyyy'],
    ['3-4-2026', 'nl_NL', [2026, 4, 3], 'd-m-yyyy'],
    ['2026/3/4', 'ja_JP', [2026, 3, 4], 'yyyy/mm/dd'],
    ['3/4', 'ja_JP', [2026, 3, 4], 'm/d'],
    ['2026年3月4日', 'ja_JP', [2026, 3, 4], 'yyyy"年"m"月"d"日"'],
    ['2026-03-01', 'sv_SE', [2026, 3, 1], 'yyyy-mm-dd'],
    ['2026-3-1', 'en_US', [2026, 3, 1], 'yyyy-mm-dd'],
    ['Mar 5', 'en_US', [2026, 3, 5], 'mmm d'],
    ['5 Mar 2026', 'en_US', [2026, 3, 5], 'd mmm yyyy'],
    ['March 5, 2026', 'en_US', [2026, 3, 5], 'mmmm d, yyyy'],
    ['5-Mar-2026', 'en_GB', [2026, 3, 5], 'd-mmm-yyyy'],
    ['March 2026', 'en_US', [2026, 3, 1], 'mmmm yyyy'],
    ['Thu, 5 Mar 2026', 'en_US', [2026, 3, 5], 'ddd, d mmm yyyy'],
    ['5. März 2026', 'de_DE', [2026, 3, 5], 'd. mmmm yyyy'],
    ['5 Mar 2026', 'de_DE', [2026, 3, 5], 'd mmm yyyy'],
    ['5 de marzo de 2026', 'es_ES', [2026, 3, 5], 'd "de" mmmm "de" yyyy'],
    ['mar 3 mar 2026', 'es_ES', [2026, 3, 3], 'ddd d mmm yyyy'],
    ['mar 3', 'it_IT', [2026, 3, 3], 'mmm d'],
    ['5 marca 2026', 'pl_PL', [2026, 3, 5], 'd mmmm yyyy'],
    ['5 févr. 2026', 'fr_FR', [2026, 2, 5], 'd mmm yyyy'],
    ['29/2/2024', 'it_IT', [2024, 2, 29], 'dd/mm/yyyy'],
  ])('%s in %s', (value, locale, [y, m, d], format) =>
    expect(typed(value, locale)).toEqual(number(day(y, m, d), format)),
  );

  test('ISO dates are understood in every locale', () => {
    for (const locale of ['en_US', 'de_DE', 'tr_TR', 'ja_JP', 'xx_XX', 'hu_HU']) {
      expect(typed('2026-03-01', locale)).toMatchObject(number(day(2026, 3, 1)));
      expect(typed('2026-03-01 08:00', locale)).toMatchObject(number(day(2026, 3, 1) + 1 / 3));
    }
  });
  test.each<[string, number, string]>([
    ['12:30', 0.5208333333333334, 'hh:mm'],
    ['9:05', 545 / 1440, 'h:mm'],
    ['9:05:07', 32_707 / 86_400, 'h:mm:ss'],
    ['3 PM', 0.625, 'h:mm am/pm'],
    ['12:00 am', 0, 'h:mm am/pm'],
    ['25:30', 25.5 / 24, '[h]:mm:ss'],
    ['2026-03-01T08:00', 46_082 + 1 / 3, 'yyyy-mm-dd hh:mm'],
    ['3/1/2026 8:00 PM', 46_082 + 20 / 24, 'm/d/yyyy h:mm am/pm'],
  ])('%s has a time', (value, serial, format) => {
    const found = typed(value);
    expect(found).toMatchObject({ kind: 'number', format });
    expect((found as { value: number }).value).toBeCloseTo(serial, 9);
  });
  test('what is shown is what was typed', () => {
    for (const value of ['5 Mar 2026', 'March 5, 2026', '3/4', '12:30', '5-Mar-2026', '2026-03-01 08:00']) {
      const found = typed(value) as { value: number; format: string };
      expect(printValue(found.value, found.format, 'en_US')).toBe(value);
    }
  });
});

describe('formulas', () => {
  test('= begins a formula, and so do + and - unless a number follows', () => {
    expect(typed('=SUM(A1:A3)')).toEqual({ kind: 'formula', value: '=SUM(A1:A3)' });
    expect(typed('+A1')).toEqual({ kind: 'formula', value: '=+A1' });
    expect(typed('-buy milk')).toEqual({ kind: 'formula', value: '=-buy milk' });
  });
  test('the separators of the locale become canonical', () =>
    expect(typed('=IF(A1>1,5;"a;b";0,5)', 'de_DE')).toEqual({ kind: 'formula', value: '=IF(A1>1.5,"a;b",0.5)' }));
});
