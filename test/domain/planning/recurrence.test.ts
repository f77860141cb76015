import fc from 'fast-check';
import type { Words } from '../../../src/catalogue/catalogue';
import { rhythmWords } from '../../../src/catalogue/rhythm-words';
import { words as english } from '../../../src/catalogue/en';
import {
  addDays,
  daysBetween,
  monthDayOf,
  onMonthDay,
  startOfWeek,
  weekdayOf,
  type Weekday,
} from '../../../src/domain/plan/day';
import type { Step } from '../../../src/domain/plan/plan';
import {
  dayAhead,
  daysAhead,
  plainRhythm,
  readRepeat,
  textOfRepeat,
  type Recurrence,
} from '../../../src/domain/planning/recurrence';
import { speechOf } from '../../../src/domain/planning/recurrence-words';
import { findRepeats, nextRepeats } from '../../../src/domain/planning/repeating';
import { languageFiles } from '../../catalogue/language-files';
import { day, plan, step } from '../plans';

const languages: [string, Words][] = [
  ['en', english],
  ...Object.entries(languageFiles).map(([code, { words }]): [string, Words] => [code, words]),
];
const speechIn = (words: Words) => speechOf(rhythmWords(words));
const inEnglish = speechIn(english);
const inGerman = speechIn(languages.find(([code]) => code === 'de')?.[1] ?? english);
const inSpanish = speechIn(languages.find(([code]) => code === 'es')?.[1] ?? english);
const inFrench = speechIn(languages.find(([code]) => code === 'fr')?.[1] ?? english);
const rule = (fields: Partial<Recurrence> = {}): Recurrence => ({ ...plainRhythm('week'), ...fields });
const read = (text: string): Recurrence => readRepeat(text) ?? rule({ every: 0 });

const someDay = fc.integer({ min: 0, max: 20000 }).map((count) => addDays(day('2000-01-01'), count));
const weekday = fc.integer({ min: 1, max: 7 }).map((value) => value as Weekday);
const someEnd = fc.oneof(
  fc.constant({ until: null, times: null }),
  someDay.map((until) => ({ until, times: null })),
  fc.integer({ min: 1, max: 999 }).map((times) => ({ until: null, times })),
);
const every = fc.oneof(fc.constantFrom(1, 2, 3, 6, 12), fc.integer({ min: 1, max: 999 }));
const someRule: fc.Arbitrary<Recurrence> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const), every)
        .map(([unit, count]) => plainRhythm(unit, count)),
      fc.tuple(every, fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 })).map(([count, days]) => ({
        ...plainRhythm('week', count),
        weekdays: [...days].sort((a, b) => a - b),
      })),
      fc
        .tuple(every, weekday, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const))
        .map(([count, day, nth]) => ({ ...plainRhythm('month', count), weekdays: [day], nth })),
    ),
    someEnd,
  )
  .map(([rhythm, end]) => ({ ...rhythm, ...end }));

describe('the text of a rhythm', () => {
  test('[A65] is that of RFC 5545, but for the three of earlier versions', () => {
    expect(['weekly', 'twoWeeks', 'monthly'].map((text) => textOfRepeat(read(text)))).toEqual([
      'weekly',
      'twoWeeks',
      'monthly',
    ]);
    expect(textOfRepeat(rule({ every: 3 }))).toBe('FREQ=WEEKLY;INTERVAL=3');
    expect(textOfRepeat(rule({ unit: 'month', weekdays: [5], nth: -1, until: day('2027-12-31') }))).toBe(
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231',
    );
    expect(textOfRepeat(read('RRULE:FREQ=WEEKLY;BYDAY=TH,TU;COUNT=6;INTERVAL=2'))).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6',
    );
  });

  test.each([
    '',
    'yes',
    'constructor',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=1000',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=1MO,1TU',
    'FREQ=YEARLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=WEEKLY;UNTIL=20270231',
    'FREQ=WEEKLY;UNTIL=20270630;COUNT=2',
    'FREQ=WEEKLY;FREQ=WEEKLY',
  ])('[A65] “%s” is none', (text) => expect(readRepeat(text)).toBeNull());

  test('[A65] read again, it is the same rule', () => {
    fc.assert(
      fc.property(someRule, (some) => expect(readRepeat(textOfRepeat(some))).toEqual(some)),
      { seed: 65, numRuns: 500 },
    );
  });
});

describe('days of a rhythm', () => {
  const days = (text: string, from: string, count = 4): string[] => {
    const found: string[] = [];
    for (let last = day(from); found.length < count;) {
      const next = dayAhead(read(text), last, last, monthDayOf(day(from)));
      if (next === null) break;
      found.push((last = next));
    }
    return found;
  };

  test('[A31] every so many days, weeks, months or years', () => {
    expect(days('FREQ=DAILY;INTERVAL=10', '2026-03-02', 2)).toEqual(['2026-03-12', '2026-03-22']);
    expect(days('FREQ=WEEKLY;INTERVAL=3', '2026-03-02', 2)).toEqual(['2026-03-23', '2026-04-13']);
    expect(days('FREQ=MONTHLY;INTERVAL=3', '2026-01-31')).toEqual([
      '2026-04-30',
      '2026-07-31',
      '2026-10-31',
      '2027-01-31',
    ]);
    expect(days('FREQ=MONTHLY;INTERVAL=6', '2026-08-31', 2)).toEqual(['2027-02-28', '2027-08-31']);
    expect(days('FREQ=YEARLY', '2024-02-29')).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  test('[A66] on weekdays of the week, in every so many weeks', () => {
    // Monday 2 March 2026.
    expect(days('FREQ=WEEKLY;BYDAY=TU,TH', '2026-03-02')).toEqual([
      '2026-03-03',
      '2026-03-05',
      '2026-03-10',
      '2026-03-12',
    ]);
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', '2026-03-05')).toEqual([
      '2026-03-17',
      '2026-03-19',
      '2026-03-31',
      '2026-04-02',
    ]);
    expect(days('FREQ=WEEKLY;BYDAY=SU', '2026-03-02', 2)).toEqual(['2026-03-08', '2026-03-15']);
  });

  test('[A66] on the first to the fourth or the last weekday of the month', () => {
    expect(days('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30')).toEqual([
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
      '2026-05-29',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=1MO', '2026-03-02', 2)).toEqual(['2026-04-06', '2026-05-04']);
    // A due day that is no last Friday: the one of its month is the next.
    expect(days('FREQ=MONTHLY;BYDAY=-1FR', '2026-03-10', 2)).toEqual(['2026-03-27', '2026-04-24']);
    expect(days('FREQ=MONTHLY;INTERVAL=3;BYDAY=4TH', '2026-03-26', 2)).toEqual(['2026-06-25', '2026-09-24']);
  });

  test('[A66] for any rule: after today and the day before, on the named weekday, and no day of the rhythm is left out', () => {
    fc.assert(
      fc.property(someRule, someDay, fc.integer({ min: -400, max: 4000 }), (some, from, gap) => {
        const after = addDays(from, gap);
        const next = dayAhead(some, from, after);
        if (next === null) return;
        expect(next > from && next > after).toBe(true);
        const { unit, nth, weekdays } = some;
        if (weekdays.length > 0) expect(weekdays).toContain(weekdayOf(next));
        if (nth === -1) expect(daysBetween(next, onMonthDay(next, 31))).toBeLessThan(7);
        else if (nth !== null) expect(Math.ceil(monthDayOf(next) / 7)).toBe(nth);
        else if (unit === 'month' || unit === 'year') expect(next).toBe(onMonthDay(next, monthDayOf(from)));
        const months =
          (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          Number(next.slice(5, 7)) -
          Number(from.slice(5, 7));
        if (unit === 'day') expect(daysBetween(from, next) % some.every).toBe(0);
        if (unit === 'week') expect(daysBetween(startOfWeek(from), startOfWeek(next)) % (7 * some.every)).toBe(0);
        if (unit === 'month') expect(months % some.every).toBe(0);
        if (unit === 'year') expect(months % (12 * some.every)).toBe(0);
        // Asked from any day before it, the rhythm has the same next day.
        expect(dayAhead(some, from, addDays(next, -1))).toBe(next);
      }),
      { seed: 66, numRuns: 1000 },
    );
  });

  test('[A66] ends where days end', () => {
    expect(dayAhead(read('monthly'), day('9999-12-31'), day('9999-12-31'))).toBeNull();
    expect(dayAhead(read('FREQ=MONTHLY;BYDAY=-1FR'), day('9999-12-31'), day('9999-12-31'))).toBeNull();
    expect(dayAhead(read('FREQ=WEEKLY;BYDAY=MO'), day('9999-12-31'), day('9999-12-31'))).toBeNull();
    expect(dayAhead(read('FREQ=YEARLY;INTERVAL=999'), day('9998-12-31'), day('9998-12-31'))).not.toBe('9998-12-31');
    expect(dayAhead(read('monthly'), day('1900-01-31'), day('9000-01-01'))).toBe('9000-01-31');
  });

  test('[A67] [A68] the days ahead stop at the last day or when the number of times is used up', () => {
    expect(daysAhead(read('FREQ=WEEKLY;UNTIL=20260316'), day('2026-03-02'), day('2026-03-02'), 5)).toEqual([
      '2026-03-09',
      '2026-03-16',
    ]);
    expect(daysAhead(read('FREQ=MONTHLY;COUNT=3'), day('2026-01-31'), day('2026-01-31'), 5)).toEqual([
      '2026-02-28',
      '2026-03-31',
    ]);
  });
});

describe('series', () => {
  const done = (fields: Partial<Step>) =>
    step({ id: 'S1', status: 'done', due: day('2026-03-02'), doneOn: day('2026-03-02'), ...fields });
  const offers = (...steps: Step[]) =>
    nextRepeats(plan({ steps }), { today: day('2026-03-02') }).map(({ due, next }) => `${due} ${next}`);

  test('[A67] after the last day there is no next one, and the step is said to be the last', () => {
    const until = (last: string) => done({ repeat: `FREQ=WEEKLY;UNTIL=${last}` });
    expect(offers(until('20260309'))).toEqual(['2026-03-09 FREQ=WEEKLY;UNTIL=20260309']);
    expect(offers(until('20260308'))).toEqual([]);
    expect(findRepeats(plan({ steps: [until('20260308')] })).ended.map(({ id }) => id)).toEqual(['S1']);
    // Done late, the next one would be behind the last day.
    expect(nextRepeats(plan({ steps: [until('20260309')] }), { today: day('2026-03-10') })).toEqual([]);
  });

  test('[A68] the next one has one time less, and the last none', () => {
    expect(offers(done({ repeat: 'FREQ=WEEKLY;COUNT=3' }))).toEqual(['2026-03-09 FREQ=WEEKLY;COUNT=2']);
    expect(offers(done({ repeat: 'FREQ=WEEKLY;COUNT=1' }))).toEqual([]);
    expect(findRepeats(plan({ steps: [done({ repeat: 'FREQ=WEEKLY;COUNT=1' })] })).ended).toHaveLength(1);
  });

  test('[A69] rows that differ in their end alone are one series', () => {
    const open = step({ id: 'S2', repeat: 'FREQ=WEEKLY;COUNT=2', due: day('2026-03-09') });
    expect(offers(done({ repeat: 'FREQ=WEEKLY;COUNT=3' }), open)).toEqual([]);
    expect(offers(done({ repeat: 'weekly' }), { ...open, repeat: 'FREQ=WEEKLY;UNTIL=20271231' })).toEqual([]);
    expect(offers(done({ repeat: 'weekly' }), { ...open, repeat: 'FREQ=WEEKLY;INTERVAL=3' })).toHaveLength(1);
  });

  test('[A35] a yearly one on 29 February is that day again in a leap year, a quarterly one on the 31st too', () => {
    const series = (first: string, repeat: 'FREQ=YEARLY' | 'FREQ=MONTHLY;INTERVAL=3', times: number): string[] => {
      const steps = [done({ repeat, due: day(first), doneOn: day(first) })];
      for (let at = 2; at <= times; at += 1) {
        const [next] = nextRepeats(plan({ steps }), { today: day(first) });
        if (next) steps.push(done({ id: `S${at}`, repeat, due: next.due, doneOn: next.due }));
      }
      return steps.map(({ due }) => due ?? '');
    };
    expect(series('2024-02-29', 'FREQ=YEARLY', 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(series('2025-11-30', 'FREQ=MONTHLY;INTERVAL=3', 3)).toEqual(['2025-11-30', '2026-02-28', '2026-05-30']);
  });

  test('[A36] for any rule and any day of doing: after the due day and the day of doing, and not in the past', () => {
    fc.assert(
      fc.property(
        someRule,
        someDay,
        fc.integer({ min: -60, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (some, due, doing, waiting) => {
          const doneOn = addDays(due, doing);
          const today = addDays(doneOn, waiting);
          const { offered, ended } = findRepeats(plan({ steps: [done({ repeat: textOfRepeat(some), due, doneOn })] }), {
            today,
          });
          expect(offered.length + ended.length).toBe(1);
          for (const next of offered) {
            expect(next.due > due && next.due > doneOn && next.due >= today).toBe(true);
            expect(next.due <= (some.until ?? next.due)).toBe(true);
            expect(readRepeat(next.next)?.times ?? null).toBe(some.times === null ? null : some.times - 1);
          }
        },
      ),
      { seed: 36, numRuns: 500 },
    );
  });
});

describe('rhythms in words', () => {
  test('[A70] are said in words of the language', () => {
    const said = (text: string) => [inEnglish, inGerman].map(({ say: sayIn }) => sayIn(read(text)));
    expect(said('twoWeeks')).toEqual(['Every 2 weeks', 'Alle 2 Wochen']);
    expect(said('FREQ=MONTHLY;INTERVAL=3')).toEqual(['Quarterly', 'Vierteljährlich']);
    expect(said('FREQ=YEARLY;INTERVAL=2')).toEqual(['Every 2 years', 'Alle 2 Jahre']);
    expect(said('FREQ=WEEKLY;BYDAY=TU,TH')).toEqual(['Every Tuesday and Thursday', 'Jeden Dienstag und Donnerstag']);
    expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR')).toEqual([
      'Every 2 weeks on Monday, Wednesday and Friday',
      'Alle 2 Wochen am Montag, Mittwoch und Freitag',
    ]);
    expect(said('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231')).toEqual([
      'Last Friday of the month until 31 December 2027',
      'Letzter Freitag im Monat bis 31. Dezember 2027',
    ]);
    expect(said('FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO;COUNT=6')).toEqual([
      'First Monday of the month, every 3 months, 6 times',
      'Erster Montag im Monat, alle 3 Monate, 6-mal',
    ]);
    expect(said('FREQ=WEEKLY;COUNT=1')).toEqual(['Weekly, 1 time', 'Wöchentlich, 1-mal']);
  });

  test.each(languages)('[A70] what %s says is understood as the same rule', (_code, words) => {
    const speech = speechIn(words);
    fc.assert(
      fc.property(someRule, (some) => {
        const said = speech.say(some);
        expect([said, speech.understand(said)]).toEqual([said, textOfRepeat(some)]);
        expect(speech.understand(said.toUpperCase())).toBe(textOfRepeat(some));
        expect(said).not.toMatch(/[{}]|undefined/);
      }),
      { seed: 70, numRuns: 1000 },
    );
    for (const word of Object.values(words.options.repeat))
      expect(speech.say(read(speech.understand(word) ?? ''))).toBe(word);
  });

  test.each([
    ['weekly', 'weekly'],
    ['  WEEKLY ', 'weekly'],
    ['two weeks', 'twoWeeks'],
    ['every two weeks', 'twoWeeks'],
    ['every other week', 'twoWeeks'],
    ['bi-weekly', 'twoWeeks'],
    ['every month', 'monthly'],
    ['once a month', 'monthly'],
    ['daily', 'FREQ=DAILY'],
    ['every 3 weeks', 'FREQ=WEEKLY;INTERVAL=3'],
    ['every 3rd week', 'FREQ=WEEKLY;INTERVAL=3'],
    ['quarterly', 'FREQ=MONTHLY;INTERVAL=3'],
    ['every quarter', 'FREQ=MONTHLY;INTERVAL=3'],
    ['every half year', 'FREQ=MONTHLY;INTERVAL=6'],
    ['half-yearly', 'FREQ=MONTHLY;INTERVAL=6'],
    ['yearly', 'FREQ=YEARLY'],
    ['once a year', 'FREQ=YEARLY'],
    ['annually', 'FREQ=YEARLY'],
    ['every two years', 'FREQ=YEARLY;INTERVAL=2'],
    ['every Tuesday and Thursday', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Tue, Thu', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Mondays', 'FREQ=WEEKLY;BYDAY=MO'],
    ['weekly on Friday', 'FREQ=WEEKLY;BYDAY=FR'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['Mon-Thu', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH'],
    ['Monday to Wednesday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE'],
    ['every second Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every 2 weeks on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['on the last Friday of every month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['monthly on the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['the first Monday of the month', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['2nd Tuesday of each month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['every second Tuesday of the month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['quarterly on the first Monday', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO'],
    ['every 2 months until 2027-06-30', 'FREQ=MONTHLY;INTERVAL=2;UNTIL=20270630'],
    ['monthly until 31.12.2027', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monthly until 31/12/2027', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monthly until 12/31/2027', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monthly until 31/12/27', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monthly until 2027/12/31', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['every Weds until 31-12-2027', 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20271231'],
    ['monthly until Dec 31st, 2027', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monthly until the end of June 2027', 'FREQ=MONTHLY;UNTIL=20270630'],
    ['weekly, 6 times', 'FREQ=WEEKLY;COUNT=6'],
    ['weekly 6x', 'FREQ=WEEKLY;COUNT=6'],
    ['every Tuesday, six times', 'FREQ=WEEKLY;BYDAY=TU;COUNT=6'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ])('[A71] English understands “%s”', (text, repeat) => expect(inEnglish.understand(text)).toBe(repeat));

  test.each([
    ['Alle zwei Wochen', 'twoWeeks'],
    ['alle 3 Wochen', 'FREQ=WEEKLY;INTERVAL=3'],
    ['jede 3. Woche', 'FREQ=WEEKLY;INTERVAL=3'],
    ['jede zweite Woche', 'twoWeeks'],
    ['2-wöchentlich', 'twoWeeks'],
    ['vierteljährlich', 'FREQ=MONTHLY;INTERVAL=3'],
    ['vierteljahrlich', 'FREQ=MONTHLY;INTERVAL=3'],
    ['jedes Quartal', 'FREQ=MONTHLY;INTERVAL=3'],
    ['halbjährlich', 'FREQ=MONTHLY;INTERVAL=6'],
    ['jedes halbe Jahr', 'FREQ=MONTHLY;INTERVAL=6'],
    ['jährlich', 'FREQ=YEARLY'],
    ['einmal im Jahr', 'FREQ=YEARLY'],
    ['montags', 'FREQ=WEEKLY;BYDAY=MO'],
    ['jeden Dienstag und Donnerstag', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Di und Do', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Mo–Fr', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['Montag bis Mittwoch', 'FREQ=WEEKLY;BYDAY=MO,TU,WE'],
    ['werktags', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['jeden zweiten Montag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['letzter Freitag im Monat', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['am letzten Freitag jedes Monats', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['jeden letzten Freitag', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['der 1. Montag im Monat', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['jeden 2. Montag des Monats', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['alle 2 Monate bis 30.6.2027', 'FREQ=MONTHLY;INTERVAL=2;UNTIL=20270630'],
    ['monatlich bis zum 31. Dezember 2027', 'FREQ=MONTHLY;UNTIL=20271231'],
    ['monatlich bis Ende März 2027', 'FREQ=MONTHLY;UNTIL=20270331'],
    ['wöchentlich, 6-mal', 'FREQ=WEEKLY;COUNT=6'],
    ['wöchentlich noch sechs Mal', 'FREQ=WEEKLY;COUNT=6'],
  ])('[A71] German understands “%s”', (text, repeat) => expect(inGerman.understand(text)).toBe(repeat));

  test('[A71] Spanish understands a working day, which begins like every day', () =>
    expect(['cada día laborable', 'cada día hábil', 'cada día'].map(inSpanish.understand)).toEqual([
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=DAILY',
    ]));

  test.each([
    ['toutes les 3 semaines', 'FREQ=WEEKLY;INTERVAL=3'],
    ['toutes les deux semaines', 'twoWeeks'],
    ['une semaine sur deux', 'twoWeeks'],
    ['tous les quinze jours', 'twoWeeks'],
    ['Chaque mardi et jeudi', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['tous les mardis', 'FREQ=WEEKLY;BYDAY=TU'],
    ['du lundi au jeudi', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH'],
    ['chaque jour ouvré', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['le dernier vendredi du mois', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['1er lundi du mois', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['trimestriel', 'FREQ=MONTHLY;INTERVAL=3'],
    ['tous les six mois', 'FREQ=MONTHLY;INTERVAL=6'],
    ['une fois par an', 'FREQ=YEARLY'],
    ["mensuel jusqu'au 31 décembre 2027", 'FREQ=MONTHLY;UNTIL=20271231'],
    ['mensuel jusqu’à fin aout 2027', 'FREQ=MONTHLY;UNTIL=20270831'],
    ['chaque semaine, 6 fois', 'FREQ=WEEKLY;COUNT=6'],
  ])('[A71] French understands “%s”', (text, repeat) => expect(inFrench.understand(text)).toBe(repeat));

  test.each([
    'when I feel like it',
    'every',
    '6 times',
    '6',
    'until 2027-06-30',
    'every 0 weeks',
    'every 1000 weeks',
    'every 2.5 weeks',
    'every 2 Mondays of the year',
    'every 15th of the month',
    'last Friday',
    'second Monday',
    'first and third Monday of the month',
    'fifth Monday of the month',
    'monthly on Friday',
    'weekly monthly',
    'weekly until Friday',
    'weekly until 3/4/2027',
    'weekly until 31.12.',
    'weekly until 31.2.2027',
    'weekly until 30 June',
    'weekly until 2027-06-30, 6 times',
    'weekly, 0 times',
    'weekly, 5000 times',
    '2027-06-30',
    'x'.repeat(5000),
    'the of and',
  ])('[A72] “%s” is not guessed', (text) => expect(inEnglish.understand(text)).toBeNull());

  test('[A72] any text is a rhythm that is understood again when it is said, or none', () => {
    const word = fc.constantFrom(
      ...[
        'every',
        'other',
        '2',
        '3rd',
        'last',
        'first',
        'week',
        'months',
        'Friday',
        'Mon',
        'until',
        '2027-06-30',
        'June',
      ],
      ...[
        '2027',
        'of the',
        'times',
        '6',
        'quarterly',
        'yearly',
        '-',
        '.',
        ',',
        'day',
        'weekdays',
        'once',
        '31.12.2027',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (parts) => {
        const repeat = inEnglish.understand(parts.join(' '));
        if (repeat !== null) expect(inEnglish.understand(inEnglish.say(read(repeat)))).toBe(repeat);
      }),
      { seed: 72, numRuns: 3000 },
    );
  });
});
