import fc from 'fast-check';
import { openWorkbook } from '../../../runtime';
import { isoOfSerial } from '../../../runtime/features/days';
import { printValue } from '../../../runtime/values';

const FORMATS = [
  'yyyy-mm-dd',
  'd mmm yyyy',
  'dddd, d mmmm yy',
  'hh:mm',
  'h:mm:ss am/pm',
  'yyyy-mm-dd hh:mm:ss.000',
  '[h]:mm',
  '[hh]:mm:ss',
  '[mm]:ss',
  '[s].000',
  'yyyy-mm-dd;-yyyy;0',
  '0.00',
  '0.00E+00',
  '# ?/?',
  '0%',
  '',
];
const EXTREMES = [
  202603041,
  2958465,
  2958466,
  100_025_569,
  100_025_567,
  99_974_429,
  -99_974_431,
  -693_593,
  -1,
  -0.5,
  0.999999999,
  1e9,
  1e12,
  -1e12,
  1e15,
  1e21,
  1e100,
  1e300,
  -1e300,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.EPSILON,
];

/** Every way of reading a cell; throws when the runtime throws. */
function readAll(values: number[], formats: string[], zone: string, locale: string): unknown[] {
  const workbook = openWorkbook({ now: '2026-03-02T09:00', timeZone: zone, locale });
  const sheet = workbook.spreadsheet().getSheets()[0] as any;
  const range = sheet.getRange(1, 1, values.length, 1);
  range.setValues(values.map((value) => [value]));
  range.setNumberFormats(formats.map((format) => [format]));
  sheet.getRange(1, 2, values.length, 1).setFormulas(values.map((_, row) => [`=A${row + 1}`]));
  sheet
    .getRange(1, 3, values.length, 1)
    .setFormulas(values.map((_, row) => [`=TEXT(A${row + 1},"${locale === 'de_DE' ? 'TT.MM.JJJJ' : 'yyyy-mm-dd'}")`]));
  sheet.getRange(1, 4, values.length, 1).setFormulas(values.map((_, row) => [`=TO_DATE(A${row + 1})`]));
  for (const [at, name] of ['YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'HOUR', 'MINUTE', 'ISDATE'].entries())
    sheet.getRange(1, 5 + at, values.length, 1).setFormulas(values.map((_, row) => [`=${name}(A${row + 1})`]));
  const all = sheet.getRange(1, 1, values.length, 11);
  const read = [all.getValues(), all.getDisplayValues(), all.getFormulas(), all.getNumberFormats()];
  for (let row = 1; row <= values.length; row++) {
    sheet.getRange(row, 1).getValue();
    sheet.getRange(row, 1).getDisplayValue();
  }
  workbook.close();
  return read;
}

test('a number beyond the last Date in a date cell is given as the number', () => {
  const workbook = openWorkbook({ now: '2026-03-02T09:00', timeZone: 'Europe/Berlin' });
  const sheet = workbook.spreadsheet().getSheets()[0] as any;
  sheet.getRange('A1:A3').setNumberFormats([['yyyy-mm-dd'], ['yyyy-mm-dd'], ['yyyy-mm-dd']]);
  sheet.getRange('A1:A3').setValues([[202603041], [-202603041], [46085]]);
  const [[beyond], [before], [day]] = sheet.getRange('A1:A3').getValues();
  expect([beyond, before]).toEqual([202603041, -202603041]);
  expect(day).toBeInstanceOf(Date);
  expect(sheet.getRange('A1').getValue()).toBe(202603041);
  workbook.close();
});

test('every extreme number is read under every format', () => {
  for (const format of FORMATS)
    for (const zone of ['UTC', 'America/New_York', 'Pacific/Apia'])
      for (const row of readAll(
        EXTREMES,
        EXTREMES.map(() => format),
        zone,
        'en_US',
      )[0] as unknown[][])
        for (const value of row) if (value instanceof Date) expect(Number.isNaN(value.getTime())).toBe(false);
});

const anyNumber = fc.oneof(
  fc.constantFrom(...EXTREMES),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1.1e8, max: 1.1e8 }),
  fc.integer({ min: 99_999_000, max: 100_030_000 }),
);

test('no number under any format makes the runtime throw an error of its own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyNumber, fc.constantFrom(...FORMATS)), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'GMT+14'),
      fc.constantFrom('en_US', 'de_DE', 'en_GB'),
      (cells, zone, locale) => {
        readAll(
          cells.map(([value]) => value),
          cells.map(([, format]) => format),
          zone,
          locale,
        );
      },
    ),
    { seed: 20_260_304, numRuns: 60 },
  );
});

test('no number under any format prints undefined, NaN or a raw error', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(...FORMATS), (value, format) => {
      expect(printValue(value, format, 'en_US')).not.toMatch(/undefined|NaN|Invalid|Infinity/);
    }),
    { seed: 20_260_304, numRuns: 2000 },
  );
});

test('the day of a serial is the number itself where there is no such day', () => {
  expect(isoOfSerial(46_085.7)).toBe('2026-03-04');
  expect(isoOfSerial(202_603_041)).toBe('202603041');
  expect(isoOfSerial(1e300)).toBe('1e+300');
});
