import fc from 'fast-check';
import { fillIn } from '../../../src/catalogue/catalogue';
import { spoken as english } from '../../../src/catalogue/en/spoken';
import { spoken as partOfGerman } from '../../../src/catalogue/de/spoken';
import { addDays, addMonths, dayOfSerial, weekdayOf, type Day } from '../../../src/domain/plan/day';
import { readSpokenDay, type DateOrder, type SpokenDayOptions } from '../../../src/domain/plan/spoken-day';
import type { SpokenWords } from '../../../src/domain/plan/spoken-words';

const german = fillIn<SpokenWords>(english, partOfGerman);
/** Monday. */
const monday = '2026-03-02' as Day;
const wednesday = '2026-03-04' as Day;
const RUNS = { seed: 20261130, numRuns: 400 };

/** `2026-03-05`, `2026-03-06 | 2026-03-13`, or `nothing`. */
function read(text: string, options: Partial<SpokenDayOptions> = {}, words: SpokenWords = english): string {
  const found = readSpokenDay(text, [words], { today: monday, order: 'dmy', side: 'ahead', ...options });
  if (found === null) return 'nothing';
  return 'day' in found ? found.day : found.days.join(' | ');
}

describe('a day in English', () => {
  test.each([
    ['today', '2026-03-02'],
    ['Tomorrow ', '2026-03-03'],
    ['the day after tomorrow', '2026-03-04'],
    ['yesterday', '2026-03-01'],
    ['Friday', '2026-03-06'],
    ['on Fri', '2026-03-06'],
    ['coming Monday', '2026-03-09'],
    ['next Monday', '2026-03-09'],
    ['this Thursday', '2026-03-05'],
    ['Friday next week', '2026-03-13'],
    ['next week Friday', '2026-03-13'],
    ['in 2 weeks', '2026-03-16'],
    ['in a fortnight', '2026-03-16'],
    ['two weeks from now', '2026-03-16'],
    ['in a month', '2026-04-02'],
    ['in 10 days', '2026-03-12'],
    ['in half a year', '2026-09-02'],
    ['2 weeks ago', '2026-02-16'],
    ['end of March', '2026-03-31'],
    ['end of February', '2027-02-28'],
    ['by the end of the month', '2026-03-31'],
    ['end of next month', '2026-04-30'],
    ['end of the quarter', '2026-03-31'],
    ['end of the year', '2026-12-31'],
    ['end of 2027', '2027-12-31'],
    ['beginning of April', '2026-04-01'],
    ['31.12.', '2026-12-31'],
    ['31/12', '2026-12-31'],
    ['1.3.', '2027-03-01'],
    ['31.12.27', '2027-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026/3/5', '2026-03-05'],
    ['March 3', '2026-03-03'],
    ['3 March', '2026-03-03'],
    ['the 3rd of March', '2026-03-03'],
    ['1st March', '2027-03-01'],
    ['March 3rd, 2028', '2028-03-03'],
    ['3 Mar 27', '2027-03-03'],
    ['Tue 3 March', '2026-03-03'],
    ['29 Feb', '2028-02-29'],
    ['the 15th', '2026-03-15'],
    ['the 1st', '2026-04-01'],
  ])('[D20] %s is a day', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each([
    ['next Friday', wednesday, '2026-03-06 | 2026-03-13'],
    ['last Friday', '2026-03-07', '2026-02-27 | 2026-03-06'],
    ['Wednesday', wednesday, '2026-03-04 | 2026-03-11'],
    ['end of the week', monday, '2026-03-06 | 2026-03-08'],
    ['Sunday next week', monday, '2026-03-08 | 2026-03-15'],
  ])('[D22] %s is asked about', (text, today, days) => {
    expect(read(text, { today: today as Day })).toBe(days);
  });

  test.each([
    ['next Friday', '2026-03-07', '2026-03-13'],
    ['next Friday', '2026-03-06', '2026-03-13'],
    ['last Friday', wednesday, '2026-02-27'],
  ])('[D22] %s on %s is clear', (text, today, day) => {
    expect(read(text, { today: today as Day })).toBe(day);
  });

  test.each([
    '',
    'soon',
    'March',
    'next week',
    '31/02/2026',
    '30 Feb',
    '0.3.',
    '32 March',
    'Mon 3 March',
    'tomorrow or Friday',
    'in weeks',
    'in 9999 years',
    'in 99999 days',
    '3',
    '15',
    'maybe tomorrow',
    '🙂',
    'x'.repeat(5000),
    '2026-13-01',
    '12:30',
  ])('[D23] %s says no day', (text) => {
    expect(read(text)).toBe('nothing');
  });
});

test.each([
  ['heute', '2026-03-02'],
  ['übermorgen', '2026-03-04'],
  ['uebermorgen', '2026-03-04'],
  ['Freitag', '2026-03-06'],
  ['am Fr., 6.3.', '2026-03-06'],
  ['kommenden Freitag', '2026-03-06'],
  ['nächsten Freitag', '2026-03-06 | 2026-03-13'],
  ['Freitag nächster Woche', '2026-03-13'],
  ['in 14 Tagen', '2026-03-16'],
  ['in einer Woche', '2026-03-09'],
  ['vor zwei Wochen', '2026-02-16'],
  ['Ende März', '2026-03-31'],
  ['bis Ende Maerz', '2026-03-31'],
  ['Monatsende', '2026-03-31'],
  ['Ende des Jahres', '2026-12-31'],
  ['Anfang April', '2026-04-01'],
  ['3. März', '2026-03-03'],
  ['3.Marz 2027', '2027-03-03'],
  ['31.12.', '2026-12-31'],
  ['31. 12. 2026', '2026-12-31'],
  ['der 15.', '2026-03-15'],
  ['bald', 'nothing'],
])('[D20] in German %s is %s', (text, day) => {
  expect(read(text, {}, german)).toBe(day);
});

test('[D21] without a year a day lies ahead, in what has happened behind; today counts', () => {
  expect(read('31.12.', { side: 'behind' })).toBe('2025-12-31');
  expect(read('2 March', { side: 'behind' })).toBe('2026-03-02');
  expect(read('2 March')).toBe('2026-03-02');
  expect(read('Friday', { side: 'behind' })).toBe('2026-02-27');
  expect(read('end of February', { side: 'behind' })).toBe('2026-02-28');
  expect(read('29 February', { side: 'behind' })).toBe('2024-02-29');
});

test('[D24] the order of the file decides; where it does not, both are said', () => {
  const both = (text: string): string[] => (['dmy', 'mdy', 'ymd'] as const).map((order) => read(text, { order }));
  expect(both('03/04/2026')).toEqual(['2026-04-03', '2026-03-04', '2026-03-04 | 2026-04-03']);
  expect(both('03/04')).toEqual(['2026-04-03', '2026-03-04', '2026-03-04 | 2026-04-03']);
  expect(both('31/12')).toEqual(['2026-12-31', '2026-12-31', '2026-12-31']);
  expect(both('3.4.')).toEqual(['2026-04-03', '2026-03-04 | 2026-04-03', '2026-03-04 | 2026-04-03']);
  expect(both('4/4')).toEqual(['2026-04-04', '2026-04-04', '2026-04-04']);
  expect(both('26-12-31')).toEqual(['2031-12-26', '2031-12-26', '2026-12-31 | 2031-12-26']);
});

test('[D25] the file’s language comes first, then the others', () => {
  const options = { today: monday, order: 'dmy', side: 'ahead' } as const;
  expect(readSpokenDay('tomorrow', [german, english], options)).toEqual({ day: '2026-03-03' });
  expect(readSpokenDay('morgen', [english], options)).toBeNull();
});

describe('properties', () => {
  const day = fc.integer({ min: 20000, max: 80000 }).map((serial) => dayOfSerial(serial) as Day);
  const first = (all: string | undefined): string[] => (all ?? '').split('|');
  /** The ways to say a day with its year. */
  const fullForms = (words: SpokenWords, of: Day, order: DateOrder): string[] => {
    const [year = '', month = '', date = ''] = of.split('-');
    const weekdays = first(words.weekdays[weekdayOf(of) - 1]);
    const short = `${Number(date)}`;
    return first(words.months[Number(month) - 1])
      .flatMap((name) => [
        `${short} ${name} ${year}`,
        `${short}. ${name} ${year}`,
        `${name} ${short}, ${year}`,
        `${name.toUpperCase()} ${short} ${year}`,
        ...weekdays.flatMap((weekday) => [
          `${weekday}, ${short} ${name} ${year}`,
          `${weekday}. ${short}. ${name}. ${year}`,
        ]),
      ])
      .concat(
        of,
        `${year}/${month}/${date}`,
        order === 'mdy' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`,
      );
  };

  test.each([
    ['English', english, 'dmy'],
    ['English', english, 'mdy'],
    ['German', german, 'dmy'],
  ] as const)('[D26] every form of a day in %s is read back', (_, words, order) => {
    fc.assert(
      fc.property(day, day, (of, today) => {
        for (const form of fullForms(words, of, order))
          expect([form, read(form, { today, order }, words)]).toEqual([form, of]);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('[D26] so are days without a year, and days counted from today', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), (today, count) => {
        const of = addDays(today, count);
        const [, month = '', date = ''] = of.split('-');
        // The 29th of February is there in leap years alone.
        if (`${month}-${date}` !== '02-29') {
          expect(read(`${Number(date)} ${first(english.months[Number(month) - 1])[0]}`, { today })).toBe(of);
          expect(read(`${date}.${month}.`, { today }, german)).toBe(of);
        }
        expect(read(`in ${count} days`, { today })).toBe(of);
        expect(read(`vor ${count} Tagen`, { today }, german)).toBe(addDays(today, -count));
        expect(read(`in ${count} weeks`, { today })).toBe(addDays(today, 7 * count));
        expect(read(`in ${count} months`, { today })).toBe(addMonths(today, count));
      }),
      RUNS,
    );
  });

  test('[D27] any text gives a day, several or nothing', () => {
    const words = [english, german].flatMap((one) =>
      Object.values(one).flatMap((all: string | readonly string[]) =>
        (typeof all === 'string' ? [all] : all).flatMap((each) => each.split(/[|=;]/)),
      ),
    );
    const sentence = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.nat(40).map(String), fc.string({ maxLength: 4 })), { maxLength: 6 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(sentence, fc.string({ unit: 'grapheme' })),
        day,
        fc.constantFrom('ahead', 'behind'),
        (text, today, side) => {
          const found = readSpokenDay(text, [english, german], { today, order: 'ymd', side });
          if (found === null) return;
          const days = 'day' in found ? [found.day] : found.days;
          expect(days.every((one) => /^\d{4}-\d\d-\d\d$/.test(one))).toBe(true);
          expect('days' in found && found.days.length < 2).toBe(false);
        },
      ),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
