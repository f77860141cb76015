import * as fc from 'fast-check';
import { sidebar as words } from '../../src/catalogue/en';
import { addDays, daysBetween, weekdayOf, type Day } from '../../src/domain/plan/day';
import {
  fridayAfter,
  intlLocale,
  nextWorkday,
  shortDay,
  writeDay,
  writeEffort,
  writeNumber,
} from '../../src/sidebar/dates';
import {
  changesOf,
  draftOfGoal,
  emptyGoal,
  errorsOfGoal,
  formOfGoal,
  judgeDraft,
} from '../../src/sidebar/views/plan/goal-draft';
import {
  orderTemplates,
  proposeDeadline,
  proposeGoal,
  proposeSteps,
  withSmallBeginning,
  withTarget,
  writeCue,
  type TemplateKey,
} from '../../src/sidebar/views/guide/templates';
import { readNumber, typeNumber } from '../../src/sidebar/numbers';
import { makeGoal } from './fake-server';

const day = (text: string): Day => text as Day;
const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2026-01-01'), count));
const keys = Object.keys(words.guide.templates) as TemplateKey[];
const seed = { seed: 20260101, numRuns: 300 };
const monday = day('2026-02-02');

describe('[G14] the days that are proposed', () => {
  test('are Fridays: the deadline within a week after twelve weeks, the first step within a week', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...keys), (today, key) => {
        const deadline = proposeDeadline(today);
        const steps = proposeSteps(key, deadline, today, 'en-GB', words).map(({ due }) => day(due));
        for (const one of [deadline, ...steps]) expect(weekdayOf(one)).toBe(5);
        expect(daysBetween(today, deadline)).toBeGreaterThanOrEqual(84);
        expect(daysBetween(today, deadline)).toBeLessThan(91);
        const away = steps.map((due) => daysBetween(today, due));
        expect(away).toHaveLength(3);
        [1, 14, 28].forEach((least, at) => {
          expect(away[at]).toBeGreaterThanOrEqual(least);
          expect(away[at]).toBeLessThan(least + 7);
        });
      }),
      seed,
    );
  });

  test('do not go beyond an earlier deadline', () => {
    expect(proposeSteps('lead', '2026-02-11', monday, 'en-GB', words).map(({ due }) => due)).toEqual([
      '2026-02-06',
      '2026-02-11',
      '2026-02-11',
    ]);
    expect(proposeSteps('lead', 'soon', monday, 'en-GB', words).map(({ due }) => due)).toEqual([
      '2026-02-06',
      '2026-02-20',
      '2026-03-06',
    ]);
    expect(proposeSteps('lead', '2026-01-01', monday, 'en-GB', words)[2]?.due).toBe('2026-03-06');
  });

  test.each([
    ['2026-02-05', '2026-02-06'],
    ['2026-02-06', '2026-02-13'],
    ['2026-02-08', '2026-02-13'],
  ])('from %s on the first Friday ahead is %s', (today, friday) => {
    expect(fridayAfter(day(today), 1)).toBe(friday);
  });

  test.each([
    ['2026-02-02', '2026-02-03'],
    ['2026-02-06', '2026-02-09'],
    ['2026-02-07', '2026-02-09'],
    ['2026-02-08', '2026-02-09'],
  ])('after %s the next working day is %s', (today, next) => {
    expect(nextWorkday(day(today))).toBe(next);
  });
});

describe('[G14] a template', () => {
  test.each(keys.filter((key) => key !== 'own'))(
    '%s proposes a goal that the coach finds clear once a value is chosen, and a first step under half an hour',
    (key) => {
      const draft = proposeGoal(key, '', 'Learning', monday, words);
      const smart = judgeDraft(formOfGoal(draft, 'en-GB', 'Done'), null, {
        hoursPerWeek: 3,
        today: monday,
        vagueVerbs: words.vagueVerbs,
      });
      expect(smart.summary).toBe('S M A R T');
      const steps = proposeSteps(key, draft.deadline, monday, 'en-GB', words);
      expect(steps[0]?.effort).toBeLessThan(0.5);
      for (const { title } of steps) expect(title).not.toBe('');
    },
  );

  test('that fits the years ahead comes first, and the others keep their order', () => {
    expect(orderTemplates('craft')).toEqual({
      keys: ['portfolio', 'qualification', 'lead', 'conversations', 'field', 'own'],
      fitting: 'portfolio',
    });
    expect(orderTemplates('')).toEqual({ keys, fitting: null });
    expect(orderTemplates('constructor').fitting).toBeNull();
  });

  test('for somebody who is not sure yet proposes three conversations, else five', () => {
    expect(proposeGoal('conversations', 'unsure', '', monday, words)).toMatchObject({
      target: '3',
      title: 'Talk with 3 people about their work, to choose my direction',
    });
    expect(proposeGoal('conversations', 'lead', '', monday, words).target).toBe('5');
  });
});

test('[G16] a title that somebody wrote does not follow the number', () => {
  const draft = proposeGoal('conversations', '', '', monday, words);
  expect(withTarget(draft, 'conversations', '8', words).title).toContain('8 people');
  expect(withTarget({ ...draft, title: 'Mine' }, 'conversations', '8', words)).toMatchObject({
    title: 'Mine',
    target: '8',
  });
  expect(withTarget(withTarget(draft, 'conversations', '', words), 'conversations', '9', words).target).toBe('9');
});

describe('[G18] the cue', () => {
  test.each([
    ['List five people.', '2026-02-02', 'en-GB', 'When it is Tuesday after lunch, I list five people'],
    ['PMP exam: book the day', '2026-02-05', 'en-GB', 'When it is Friday after lunch, I PMP exam: book the day'],
    ['  ', '2026-02-06', 'en-GB', 'When it is Monday after lunch, I '],
    ['Ask Ada', '2026-02-06', 'de-DE', 'When it is Montag after lunch, I ask Ada'],
  ])('of “%s” on %s in %s is “%s”', (title, today, locale, cue) => {
    expect(writeCue(title, day(today), locale, words)).toBe(cue);
  });

  test.each([
    ['Écrire', 'écrire'],
    ['I ask', 'I ask'],
    ['X', 'x'],
    ['', ''],
    ['2 talks', '2 talks'],
  ])('begins “%s” as “%s”', (text, small) => {
    expect(withSmallBeginning(text)).toBe(small);
  });
});

describe('[V28] days and numbers', () => {
  test.each([
    ['en_GB', 'en', 'en-GB'],
    ['de_DE', 'en', 'en-DE'],
    ['de_CH', 'de', 'de-CH'],
    ['iw', 'en', 'en'],
    ['zh_Hant_TW', 'en', 'en-TW'],
    ['', 'en', 'en'],
  ])('of a file in %s on a page in %s follow %s', (file, language, locale) => {
    expect(intlLocale(file, language)).toBe(locale);
    expect(() => new Intl.DateTimeFormat(locale)).not.toThrow();
  });

  test('are said in the manner of the locale; what is no day stays', () => {
    expect(writeDay('2026-02-06', 'en-US')).toBe('Friday, February 6, 2026');
    expect(writeDay('2026-02-06', 'de-DE', 'weekday')).toBe('Freitag');
    expect(
      ['2026-08-01', '2026-08-04', '2025-08-03', '2030-12-29', 'soon'].map((one) => shortDay(one, monday, 'en-US')),
    ).toEqual(['Sat, Aug 1', 'Tue, Aug 4, 2026', 'Sun, Aug 3, 2025', 'Sun, Dec 29, 2030', 'soon']);
    expect([writeDay('soon', 'en-GB'), writeDay('', 'en-GB')]).toEqual(['soon', '']);
    expect([
      writeNumber(1.25, 'de-DE'),
      writeEffort(0.4, 'en-GB'),
      writeEffort(0.99, 'en-GB'),
      writeEffort(1.5, 'de-DE'),
      writeEffort(0.999, 'en-GB'),
    ]).toEqual(['1,3', '24 min', '59 min', '1,5 h', '1 h']);
  });

  test.each([
    ['1,000', 'en-GB', 1000],
    ['1,000', 'de-DE', 1],
    ['1.000', 'de-DE', 1000],
    ['1.000,5', 'de-DE', 1000.5],
    ['3,5', 'en-GB', null],
    ['3,5', 'de-DE', 3.5],
    ['1 000', 'fr-FR', 1000],
    [' 2.5 ', 'en-GB', 2.5],
    ['.5', 'en-GB', 0.5],
    ['5.', 'en-GB', 5],
    ['−3', 'en-GB', -3],
    ["1'000", 'de-CH', 1000],
    ['1’000.5', 'de-CH', 1000.5],
    ['', 'en-GB', null],
    ['1e5', 'en-GB', null],
    ['12 people', 'en-GB', null],
    ['٣', 'en-GB', null],
  ])('“%s” in %s is read as %s', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  test('in a field are as one would type them', () => {
    expect([
      typeNumber(1.125, 'de-DE'),
      typeNumber(12000, 'en-GB'),
      typeNumber(null, 'en-GB'),
      typeNumber(-0.5, 'fr-FR'),
    ]).toEqual(['1,125', '12000', '', '-0,5']);
  });

  test('that were written are read again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'pt-BR', 'ja-JP', 'de-AT'),
        (tenths, locale) => {
          expect(readNumber(writeNumber(tenths / 10, locale), locale)).toBeCloseTo(tenths / 10, 5);
          expect(readNumber(typeNumber(tenths / 1000, locale), locale)).toBe(tenths / 1000);
        },
      ),
      seed,
    );
  });
});

describe('[V32] a goal that is there', () => {
  const numbers = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
  test('is not changed by a form that nobody touched', () => {
    fc.assert(
      fc.property(
        fc.record({
          baseline: numbers,
          now: numbers,
          target: numbers,
          measure: fc.constantFrom('', 'Talks'),
          deadline: fc.constantFrom('', '2026-05-01'),
          sure: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
        }),
        (goal) => {
          const draft = draftOfGoal(makeGoal(goal), 'en-GB');
          const form = formOfGoal(draft, 'en-GB', 'Done');
          expect(changesOf(form, formOfGoal({ ...draft }, 'en-GB', 'Done'))).toEqual({});
          expect(changesOf(form, formOfGoal({ ...draft, reward: 'A day at sea' }, 'en-GB', 'Done'))).toEqual({
            reward: 'A day at sea',
          });
        },
      ),
      seed,
    );
  });

  test.each([
    [{ baseline: 0, target: 1, now: 0 }, 'done'],
    [{ baseline: null, target: 5, now: null }, 'count'],
    [{ baseline: 40, target: 80, now: 50 }, 'number'],
    [{ baseline: 80, target: 70, now: 80 }, 'number'],
    [{ baseline: null, target: null, now: null, measure: 'Score' }, 'number'],
    [{ baseline: null, target: null, now: null, measure: '' }, ''],
  ])('with %j is seen as “%s”', (goal, measuredBy) => {
    expect(draftOfGoal(makeGoal(goal), 'en-GB').measuredBy).toBe(measuredBy);
  });

  test('asks only for a title and for numbers that can be read', () => {
    expect(errorsOfGoal(emptyGoal, 'en-GB')).toEqual({ title: 'needed' });
    expect(
      errorsOfGoal({ ...emptyGoal, title: 'x', measuredBy: 'number', now: '1', target: 'many', from: '' }, 'en-GB'),
    ).toEqual({ target: 'number' });
    // Numbers that are not asked for are not looked at.
    expect(errorsOfGoal({ ...emptyGoal, title: 'x', measuredBy: 'done', target: 'many' }, 'en-GB')).toEqual({});
  });
});
