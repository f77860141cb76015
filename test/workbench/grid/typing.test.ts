import fc from 'fast-check';
import { editorTextOf, readTyped } from '../../../workbench/page/grid/typing';
import { openHub } from './two-windows';

const AT = { sheetId: 's0', col: 0, row: 0 };

describe('[B40] typed text is parsed as in Google, by the locale of the file', () => {
  const cases: [locale: string, typed: string, value: unknown, format: string][] = [
    ['en_US', '3/4', 46085, 'm/d'],
    ['en_GB', '3/4', 46115, 'd/m'],
    ['en_GB', '4 March 2026', 46085, 'd mmmm yyyy'],
    ['de_DE', '4.3.2026', 46085, 'dd.mm.yyyy'],
    ['en_US', '0012', 12, ''],
    ['en_US', "'0012", '0012', ''],
    ['en_US', '50%', 0.5, '0%'],
    ['de_DE', '1,5', 1.5, ''],
    ['en_US', '1e5', 100000, '0.00E+00'],
    ['en_US', 'TRUE', true, ''],
    ['de_DE', 'WAHR', true, ''],
    ['en_US', 'Book the seat', 'Book the seat', ''],
    ['en_US', '  two blanks ', '  two blanks ', ''],
    ['en_US', '[a](b)', '[a](b)', ''],
  ];
  test.each(cases)('%s: %s', (locale, typed, value, format) => {
    const hub = openHub({ locale });
    const window = hub.open();
    window.input.type(AT, typed);
    const read = hub.server.read(0, 0, 0, 1, 1)[0]![0]!;
    expect([read.value, read.format]).toEqual([value, format]);
    expect(window.document.read(0, 0, 0, 1, 1)).toEqual(hub.server.read(0, 0, 0, 1, 1));
  });

  test('in a cell formatted as text everything is text', () => {
    const hub = openHub();
    const window = hub.open();
    window.document.writeLooks(0, 0, 0, [[{ format: '@' }]]);
    window.input.type(AT, '=1+1');
    expect(hub.server.read(0, 0, 0, 1, 1)[0]![0]).toMatchObject({ value: '=1+1', formula: '', format: '@' });
  });

  test('a plain number in a percent cell is a percentage', () => {
    const hub = openHub();
    const window = hub.open();
    window.input.type(AT, '10%');
    window.input.type(AT, '25');
    expect(hub.server.read(0, 0, 0, 1, 1)[0]![0]!.value).toBe(0.25);
  });

  test('a formula uses the separators of the file’s locale and is computed on both sides', () => {
    const hub = openHub({ locale: 'de_DE' });
    const window = hub.open();
    window.input.type({ ...AT, row: 1 }, '1,5');
    window.input.type(AT, '=SUM(A2;0,5)');
    expect(hub.server.read(0, 0, 0, 1, 1)[0]![0]!.value).toBe(2);
    expect(window.model.getters.getEvaluatedCell(AT).value).toBe(2);
    expect(window.input.editorText(AT)).toBe('=SUM(A2;0,5)');
  });

  test('an empty text empties a cell', () => {
    const hub = openHub();
    const window = hub.open();
    window.input.type(AT, 'x');
    window.input.type(AT, '');
    expect(hub.server.contentEnd(0)).toEqual({ rows: 0, columns: 0 });
  });
});

describe('[B41] the text in the cell editor', () => {
  const number = (value: number, format: string) => ({ value, error: false, formula: '', format });
  test('is a date in the locale’s default format, whatever the cell’s format is', () => {
    expect(editorTextOf(number(46085, 'ddd d mmm'), 'ddd d mmm', 'en_GB')).toBe('04/03/2026');
    expect(editorTextOf(number(46085.5, 'd mmm'), 'd mmm', 'en_US')).toBe('3/4/2026 12:00:00');
    expect(editorTextOf(number(0.5, 'h:mm'), 'h:mm', 'en_US')).toBe('12:00:00');
  });
  test('has all digits, and percentages with a percent sign', () => {
    expect(editorTextOf(number(0.07, '0%'), '0%', 'en_US')).toBe('7%');
    expect(editorTextOf(number(1 / 3, '0.0'), '0.0', 'de_DE')).toBe('0,3333333333333333');
  });
  test('begins with an apostrophe when the text would be parsed as something else', () => {
    const text = (value: string) => ({ value, error: false, formula: '', format: '' });
    expect(editorTextOf(text('0012'), '', 'en_US')).toBe("'0012");
    expect(editorTextOf(text('0012'), '@', 'en_US')).toBe('0012');
    expect(editorTextOf(text('Step'), '', 'en_US')).toBe('Step');
  });

  test('typed again gives the same content', () => {
    const value = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
        .map((one) => (Object.is(one, -0) ? 0 : one)),
      fc.integer({ min: 1, max: 60_000 }),
      fc.boolean(),
      fc.string({ maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\r')),
    );
    const format = fc.constantFrom('', '@', '0%', '0.00', 'dd/mm/yyyy', 'ddd d mmm', 'h:mm', '[h]:mm');
    fc.assert(
      fc.property(value, format, fc.constantFrom('en_US', 'en_GB', 'de_DE'), (one, pattern, locale) => {
        if (typeof one === 'number' && pattern === '@') return;
        // Dates are printed to the second, so a fraction of a day may lose digits.
        if (typeof one === 'number' && /[dh]/.test(pattern) && !Number.isInteger(one)) return;
        const shown = editorTextOf({ value: one, error: false, formula: '', format: pattern }, pattern, locale);
        const write = readTyped(shown, { own: pattern, shown: pattern }, locale, 2026);
        if (typeof one === 'string' && pattern !== '@' && one.startsWith("'") && one.length === 1) return;
        const back = write === null ? '' : write.kind === 'formula' ? write : write.value;
        if (typeof one === 'number' && typeof back === 'number')
          expect(Math.abs(back - one)).toBeLessThanOrEqual(Math.abs(one) * 1e-14);
        else expect(back).toBe(typeof one === 'boolean' && pattern === '@' ? shown : one);
      }),
      { seed: 20260302, numRuns: 400 },
    );
  });
});
