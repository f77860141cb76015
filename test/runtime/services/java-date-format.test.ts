import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatJavaDate } from '../../../runtime/services/java-date-format';
import { parseJavaDate } from '../../../runtime/services/java-date-parse';

const rows = readFileSync(join(__dirname, 'fixtures/formatdate-java17.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t') as [string, string, string, string]);

test('formats every row of the table that Java 17 printed', () => {
  expect(rows.length).toBe(1248);
  const wrong = rows.filter(([zone, pattern, ms, text]) => formatJavaDate(Number(ms), zone, pattern) !== text);
  expect(wrong.map((row) => [...row, formatJavaDate(Number(row[2]), row[0], row[1])])).toEqual([]);
});
test.each([
  ["yyyy 'o''clock'", "2024 o'clock"],
  ["''yyyy''", "'2024'"],
  ['EEEE', 'Sunday'],
  ['LLL', 'Mar'],
  ['F W', '2 3'],
  ['SSS', '000'],
  ['X XX', '-05 -0500'],
  ['zzzz', 'Eastern Standard Time'],
  ['yyyyy', '02024'],
  ['y', '2024'],
])('%s', (pattern, text) => {
  expect(formatJavaDate(Date.UTC(2024, 2, 10, 5), 'America/New_York', pattern)).toBe(text);
});
test('letters without a meaning and open quotes are refused', () => {
  expect(() => formatJavaDate(0, 'UTC', 'yyyy-QQ')).toThrow("Illegal pattern character 'Q'");
  expect(() => formatJavaDate(0, 'UTC', "yyyy 'T")).toThrow('Unterminated quote');
});

describe('parsing', () => {
  const parse = (text: string, pattern: string, zone = 'UTC') =>
    new Date(parseJavaDate(text, zone, pattern, 2026)).toISOString();
  test.each([
    ['2026-03-01', 'yyyy-MM-dd', '2026-03-01T00:00:00.000Z'],
    ['20260301', 'yyyyMMdd', '2026-03-01T00:00:00.000Z'],
    ['2026-02-31', 'yyyy-MM-dd', '2026-03-03T00:00:00.000Z'],
    ['5 Mar 26', 'd MMM yy', '2026-03-05T00:00:00.000Z'],
    ['5 March 46', 'd MMM yy', '1946-03-05T00:00:00.000Z'],
    ['05/03/45', 'dd/MM/yy', '2045-03-05T00:00:00.000Z'],
    ['3:04 pm', 'h:mm a', '1970-01-01T15:04:00.000Z'],
    ['2026-03-01T08:00:00+02:00', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-01T06:00:00.000Z'],
    ['Sun, 1 Mar 2026 08:00:00 -0500', 'EEE, d MMM yyyy HH:mm:ss Z', '2026-03-01T13:00:00.000Z'],
    ['2026-03-01 and more', 'yyyy-MM-dd', '2026-03-01T00:00:00.000Z'],
    ['60 2024', 'D yyyy', '2024-02-29T00:00:00.000Z'],
  ])('%s by %s', (text, pattern, iso) => expect(parse(text, pattern)).toBe(iso));
  test('is in the zone given', () =>
    expect(parse('2026-03-01 08:00', 'yyyy-MM-dd HH:mm', 'Asia/Kathmandu')).toBe('2026-03-01T02:15:00.000Z'));
  test.each(['soon', '', '2026-3', '01/03/2026'])('refuses %p', (text) =>
    expect(() => parse(text, 'yyyy-MM-dd')).toThrow('Unparseable date'),
  );
  test('reads what it printed, offset included', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
        (ms, zone) => {
          const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
          expect(parseJavaDate(formatJavaDate(ms, zone, pattern), zone, pattern, 2026)).toBe(ms);
        },
      ),
      { seed: 20260101, numRuns: 300 },
    ));
});
