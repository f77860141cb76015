import fc from 'fast-check';
import { openDocument } from '../../../runtime/engine/document';
import { testExecution, testSheet } from './execution';
import { SpreadsheetApp } from '../../../runtime/spreadsheet';

const utc = (...parts: [number, number, number, number?, number?]): Date =>
  new Date(Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3] ?? 0, parts[4] ?? 0));

describe('values', () => {
  test('are parsed as typed text and read with their type', () => {
    const { sheet } = testSheet();
    sheet.getRange(1, 1, 3, 4).setValues([
      [1, 'x', true, ''],
      ['0012', "'0012", '3/4', '50%'],
      [utc(2026, 3, 1), '=1+1', null, '2026-03-01'],
    ]);
    expect(sheet.getRange(1, 1, 3, 4).getValues()).toEqual([
      [1, 'x', true, ''],
      [12, '0012', utc(2026, 3, 4), 0.5],
      [utc(2026, 3, 1), 2, '', utc(2026, 3, 1)],
    ]);
    expect(sheet.getRange(1, 1, 3, 4).getDisplayValues()).toEqual([
      ['1', 'x', 'TRUE', ''],
      ['12', '0012', '3/4', '50%'],
      ['3/1/2026', '2', '', '2026-03-01'],
    ]);
  });

  test('are parsed by the locale of the file', () => {
    const { sheet } = testSheet({ locale: 'de_DE' });
    sheet.getRange('A1:C1').setValues([['1,5', '1.2.2026', '1.234,5']]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([[1.5, utc(2026, 2, 1), 1234.5]]);
  });

  test('stay text under the format @', () => {
    const { sheet } = testSheet();
    const range = sheet
      .getRange('A1:D1')
      .setNumberFormat('@')
      .setValues([['0012', '3/4', '=1+1', utc(2026, 3, 1)]]);
    expect(range.getValues()).toEqual([['0012', '3/4', '=1+1', '3/1/2026']]);
    expect(range.getFormulas()).toEqual([['', '', '', '']]);
  });

  test('dates are the wall clock of the file’s zone', () => {
    const { sheet } = testSheet({ timeZone: 'America/New_York' });
    sheet.getRange('A1').setValue('2026-03-01');
    expect(sheet.getRange('A1').getValue()).toEqual(utc(2026, 3, 1, 5));
    sheet.getRange('A2').setValue(utc(2026, 7, 1, 4));
    expect(sheet.getRange('A2').getDisplayValue()).toBe('7/1/2026');
    sheet.getRange('A3').setValue(utc(2026, 7, 1, 16, 30));
    expect(sheet.getRange('A3').getDisplayValue()).toBe('7/1/2026 12:30:00');
  });

  test('dates do not change the format of the cell', () => {
    const { sheet } = testSheet();
    sheet
      .getRange('A1')
      .setNumberFormat('yyyy-mm-dd')
      .setValue(utc(2026, 3, 1));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('2026-03-01');
  });

  test('null, undefined and the empty string clear; the format stays', () => {
    const { sheet } = testSheet();
    const range = sheet
      .getRange('A1:C1')
      .setNumberFormat('0.0')
      .setValues([[1, 2, 3]]);
    range.setValues([[null, undefined, '']]);
    expect(range.isBlank()).toBe(true);
    expect(range.getNumberFormats()).toEqual([['0.0', '0.0', '0.0']]);
  });

  test('NaN and the infinities become #NUM!, objects what Java prints', () => {
    const { sheet } = testSheet();
    sheet.getRange('A1:D1').setValues([[NaN, Infinity, { a: 1 }, [1, 2]]]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['#NUM!', '#NUM!', '{a=1}', '[Ljava.lang.Object;@0']]);
  });

  test('a single value is written to every cell of the range; relative references of a formula shift', () => {
    const { sheet } = testSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1:B3').setValue('=A1*2');
    sheet.getRange('C1:C3').setFormula('=A$1+B1');
    expect(sheet.getRange('B1:C3').getValues()).toEqual([
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(sheet.getRange('C1:C3').getFormulas()).toEqual([['=A$1+B1'], ['=A$1+B2'], ['=A$1+B3']]);
  });

  test('of the same run show what was written before', () => {
    const { sheet } = testSheet();
    sheet.getRange('B1').setFormula('=A1&"!"');
    sheet.getRange('A1').setValue('x');
    expect(sheet.getRange('B1').getValue()).toBe('x!');
  });

  test('numbers, booleans, texts and whole-second dates are read as they were written', () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.integer(),
      fc.boolean(),
      fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => `'${text}x`),
      fc
        .date({ min: utc(1970, 1, 2), max: utc(2099, 12, 31), noInvalidDate: true })
        .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000)),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'Asia/Kathmandu'),
        (values, timeZone) => {
          const { sheet } = testSheet({ timeZone });
          const range = sheet.getRange(1, 1, 1, values.length).setValues([values]);
          const read = range.getValues()[0]!;
          values.forEach((value, i) => {
            if (value instanceof Date) {
              // When a clock goes back, the same wall-clock time occurs twice; serials are rounded too.
              const off = Math.abs((read[i] as Date).getTime() - value.getTime());
              expect([0, 3_600_000]).toContain(Math.round(off / 1000) * 1000);
            } else expect(read[i]).toBe(typeof value === 'string' ? value.slice(1).replace(/\r\n?/g, '\n') : value);
          });
        },
      ),
      { seed: 20260101, numRuns: 60 },
    );
  });
});

describe('formulas', () => {
  test('are read and written in the separators of the file', () => {
    const { sheet } = testSheet({ locale: 'de_DE' });
    sheet.getRange('A1').setFormula('=ROUND(1,25;1)');
    expect(sheet.getRange('A1').getValue()).toBe(1.3);
    expect(sheet.getRange('A1').getFormula()).toBe('=ROUND(1,25;1)');
    sheet.getRange('B2').setFormulaR1C1('=IF(R[-1]C[-1]>1;"a";"b")');
    expect([sheet.getRange('B2').getFormula(), sheet.getRange('B2').getFormulaR1C1()]).toEqual([
      '=IF(A1>1;"a";"b")',
      '=IF(R[-1]C[-1]>1;"a";"b")',
    ]);
  });

  test('accept semicolons in a file with decimal commas', () => {
    const { sheet } = testSheet();
    sheet.getRange('A1').setFormula('=IF(B1="";"";SUM(1;2))');
    expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()]).toEqual([
      '',
      '=IF(B1="","",SUM(1,2))',
    ]);
  });

  test('the empty string clears', () => {
    const { sheet } = testSheet();
    const range = sheet.getRange('A1:B1').setFormulas([['=1', '=2']]);
    range.setFormulas([['', '=3']]);
    expect(range.getFormulas()).toEqual([['', '=3']]);
    expect(range.getValues()).toEqual([['', 3]]);
  });
});

describe('number formats', () => {
  test('are General until one is set, and again after "General"', () => {
    const { sheet } = testSheet();
    const cell = sheet.getRange('A1').setValue(0.5);
    expect(cell.getNumberFormat()).toBe('0.###############');
    expect(cell.setNumberFormat('0%').getDisplayValue()).toBe('50%');
    expect(cell.setNumberFormat('General').getDisplayValue()).toBe('0.5');
  });

  test('decide between numbers and Dates', () => {
    const { sheet } = testSheet();
    const cell = sheet.getRange('A1').setValue(46082);
    expect(cell.getValue()).toBe(46082);
    expect(cell.setNumberFormat('ddd d mmm').getValue()).toEqual(utc(2026, 3, 1));
    expect(cell.getDisplayValue()).toBe('Sun 1 Mar');
  });
});

describe('limits', () => {
  test('50,000 characters fit, one more throws', () => {
    const { sheet } = testSheet();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('strict validation and protection stop a script’s write with Google’s messages', () => {
    const execution = testExecution({ user: 'else@example.com' });
    const app = new SpreadsheetApp(execution) as any;
    const sheet = app.getActiveSheet();
    const rule = app.newDataValidation().requireValueInList(['To do', 'Done']).setAllowInvalid(false).build();
    sheet.getRange('B2').setDataValidation(rule);
    sheet.getRange('B2').setValue('Done');
    expect(() =>
      sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 'Never'],
      ]),
    ).toThrow('The data you entered in cell B2 violates the data validation rules set on this cell.');
    expect(sheet.getRange('B2').getValue()).toBe('Done');
    const owner = { ...execution, effectiveUser: 'me@example.com' };
    const protection = (new SpreadsheetApp(owner) as any).getActiveSheet().getRange('A1').protect();
    protection.removeEditors(protection.getEditors());
    execution.state.editors = ['me@example.com'];
    expect(() => sheet.getRange('A1').setValue('x')).toThrow('You are trying to edit a protected cell or object.');
    expect(sheet.getRange('A1').canEdit()).toBe(false);
  });
});

describe('metering', () => {
  test('counts the cells of a call', () => {
    const { sheet, execution } = testSheet();
    sheet.getRange('A1:C4').setValues(Array.from({ length: 4 }, () => [1, 2, 3]));
    expect(execution.metered).toBe(12);
    sheet.getRange('A1:B2').getValues();
    expect(execution.metered).toBe(16);
  });
});

test('10,000 × 10 cells are written by one setValues', () => {
  const { sheet, execution } = testSheet();
  execution.document.insertHeaders(0, 'ROW', 1000, 9000, 'before');
  const values = Array.from({ length: 10_000 }, (_, r) =>
    Array.from({ length: 10 }, (__, c) =>
      c % 3 === 0 ? `Step ${r}` : c % 3 === 1 ? r * c : utc(2026, 1, 1 + (r % 28)),
    ),
  );
  sheet.getRange(1, 1, 10_000, 10).setValues(values);
  expect(
    openDocument({ snapshot: execution.document.snapshot(), locale: 'en_US', timeZone: 'Etc/UTC', now: () => 0 }).read(
      0,
      9_999,
      0,
      1,
      1,
    )[0]![0]!.value,
  ).toBe('Step 9999');
});
