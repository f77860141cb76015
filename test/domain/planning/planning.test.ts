import fc from 'fast-check';
import { layOutPieces, offerPieces, orderPieces, readWeeks, weeksFor } from '../../../src/domain/planning/break-down';
import { whyOf } from '../../../src/domain/now/chain';
import { countMoves, proposeDay, suggestAfterMoves } from '../../../src/domain/adjusting/counted-moves';
import { addDays, daysBetween, onMonthDay, weekdayOf, type Day } from '../../../src/domain/plan/day';
import type { Plan } from '../../../src/domain/plan/plan';
import type { Advice, Contact } from '../../../src/domain/plan/records';
import { nextDue, nextRepeats } from '../../../src/domain/planning/repeating';
import { planWeek } from '../../../src/domain/planning/week-plan';
import { findHelpers, helpersForStep } from '../../../src/domain/adjusting/who-can-help';
import { suggestContacts } from '../../../src/domain/strategy/whom-to-contact';
import { emptyWords, rangeWords } from '../../../src/catalogue/typed-words';
import { day, goal, plan, settings, step } from '../plans';
import { change, choice, entry, target } from '../records';

/** A Tuesday. */
const today = day('2026-03-10');
const contact = (fields: Partial<Contact> = {}): Contact => ({
  row: 2,
  id: 'P1',
  name: 'Mara Lind',
  kind: 'mentor',
  stage: 'inTouch',
  where: '',
  canHelpWith: '',
  lastContact: null,
  everyDays: null,
  lastNote: '',
  contribution: '',
  goal: null,
  ...fields,
});
const advice = (fields: Partial<Advice> = {}): Advice => ({
  row: 2,
  id: 'F1',
  askedOn: null,
  whom: 'P1',
  contact: 'P1',
  about: null,
  question: 'Is the plan too long?',
  followUpOn: null,
  said: '',
  change: '',
  status: 'received',
  thanked: false,
  ...fields,
});
const withTabs = (fields: Parameters<typeof plan>[0], tabs: Partial<Plan>): Plan => ({ ...plan(fields), ...tabs });

describe('moves that count', () => {
  const moves = (...days: string[]) => days.map((when, at) => change({ row: at + 2, when: day(when) }));
  const counted = (...days: string[]) => countMoves(moves(...days)).get('S1');

  test('[A15] two days of a month are free, for the plan as a whole', () => {
    expect(counted('2026-03-02', '2026-03-09')).toEqual({ moved: 2, counted: 0 });
    expect(counted('2026-03-02', '2026-03-09', '2026-03-16', '2026-04-01')).toEqual({ moved: 4, counted: 1 });
    const others = [
      change({ of: 'S2', when: day('2026-03-01') }),
      change({ of: 'S3', when: day('2026-03-02') }),
      change({ when: day('2026-03-03') }),
    ];
    expect(countMoves(others).get('S1')).toEqual({ moved: 1, counted: 1 });
    expect(countMoves([...others].reverse())).toEqual(countMoves(others));
  });

  test('[A15] counts a row once a day, and only what came later', () => {
    expect(counted('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-03')).toEqual({ moved: 4, counted: 1 });
    expect(
      countMoves([
        change({ when: today, kind: 'pulledIn' }),
        change({ when: today, kind: 'paused' }),
        change({ of: '', when: today }),
      ]).size,
    ).toBe(0);
    expect(countMoves([change(), change()]).get('S1')).toEqual({ moved: 2, counted: 2 });
  });

  test('[A16] after three of them there is a suggestion, with whom to ask', () => {
    const often = moves('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05');
    const of = (changes = often, fields = {}) => {
      const one = step({ id: 'S1', title: 'Write the budget', due: day('2026-03-12'), ...fields });
      return suggestAfterMoves(
        withTabs({ steps: [one] }, { changes, contacts: [contact({ canHelpWith: 'Budgets, interviews' })] }),
        one,
        today,
        emptyWords,
      );
    };
    expect(of()).toMatchObject({
      counted: 3,
      helpers: [{ contact: { id: 'P1' }, tags: ['Budgets'] }],
      newDay: '2026-03-20',
    });
    expect(of(often.slice(1))).toBeNull();
    expect(of(often, { status: 'done' })).toBeNull();
  });

  test('[A17] a new day is the Friday of a later week with room', () => {
    const one = step({ id: 'S1', effort: 1 });
    const full = [0, 1].map((week) =>
      step({ id: `S${week + 2}`, due: addDays(day('2026-03-16'), 7 * week), effort: 2 }),
    );
    // Two hours plus one, multiplied by 1.5, are more than three.
    expect(proposeDay(plan({ steps: [one, ...full] }), one, today)).toBe('2026-04-03');
    expect(proposeDay(plan({ steps: [one, ...full], settings: settings({ hoursPerWeek: 5 }) }), one, today)).toBe(
      '2026-03-20',
    );
    expect(proposeDay(plan({ steps: [one] }), one, today)).toBe('2026-03-20');
    expect(
      proposeDay(plan({ steps: [{ ...one, due: day('2026-06-05') }] }), { ...one, due: day('2026-06-05') }, today),
    ).toBe('2026-06-12');
    expect(weekdayOf(proposeDay(plan({ settings: settings({ hoursPerWeek: 0 }) }), one, today))).toBe(5);
  });
});

describe('who can help', () => {
  test('[A21] matches tags by the telling words', () => {
    const found = findHelpers(
      [
        contact({ row: 2, id: 'P1', canHelpWith: 'Public speaking; salary' }),
        contact({ row: 3, id: 'P2', canHelpWith: 'Interviews, speaking up' }),
        contact({ row: 4, id: 'P3', canHelpWith: 'the, for, help' }),
      ],
      ['Prepare for the interview: speaking'],
      emptyWords,
    );
    expect(found.map(({ contact: { id }, tags }) => [id, tags])).toEqual([
      ['P2', ['Interviews', 'speaking up']],
      ['P1', ['Public speaking']],
    ]);
    expect(findHelpers([contact({ canHelpWith: 'help with the plan' })], ['For me and the help'], emptyWords)).toEqual(
      [],
    );
  });

  test('[A22] knows words by their beginning, in both languages', () => {
    const match = (tag: string, text: string) =>
      findHelpers([contact({ canHelpWith: tag })], [text], emptyWords).length > 0;
    expect(match('Budget', 'Budgetierung üben')).toBe(true);
    expect(match('Prüfungsangst', 'Prüfung anmelden')).toBe(true);
    expect(match('CV', 'Send my CV')).toBe(true);
    expect(match('art', 'Start an article')).toBe(false);
    expect(match('mein', 'Mein Ziel')).toBe(false);
  });

  test('[A23] asks those in touch first, resting ones and events last, and then those who know about the goal', () => {
    const contacts = [
      contact({ row: 2, id: 'P1', stage: 'resting', canHelpWith: 'budget' }),
      contact({ row: 3, id: 'P2', stage: 'toMeet', canHelpWith: 'budget' }),
      contact({ row: 4, id: 'P3', canHelpWith: 'budget' }),
      contact({ row: 5, id: 'P4', canHelpWith: 'certificate' }),
      contact({ row: 6, id: 'P5', name: ' ', canHelpWith: 'budget' }),
    ];
    const found = helpersForStep({ goals: [goal()], contacts }, step({ title: 'Draft a budget' }), emptyWords);
    expect(found.map(({ contact: { id } }) => id)).toEqual(['P3', 'P2', 'P1', 'P4']);
  });
});

describe('repeating steps', () => {
  test('[A31] come again one interval later, month ends clamped', () => {
    expect(nextDue(day('2026-03-27'), 'weekly')).toBe('2026-04-03');
    expect(nextDue(day('2026-03-27'), 'twoWeeks')).toBe('2026-04-10');
    expect(['2026-01-31', '2028-01-31', '2026-12-31'].map((due) => nextDue(day(due), 'monthly'))).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2027-01-31',
    ]);
  });

  test('[A32] are offered once: not while the next one stands there', () => {
    const done = step({
      id: 'S1',
      repeat: 'weekly',
      status: 'done',
      due: day('2026-03-03'),
      doneOn: day('2026-03-05'),
    });
    const offers = (...others: ReturnType<typeof step>[]) =>
      nextRepeats(plan({ steps: [done, ...others] })).map(({ step: { id }, due }) => `${id} ${due}`);
    expect(offers()).toEqual(['S1 2026-03-10']);
    expect(offers(step({ id: 'S2', repeat: 'weekly', due: day('2026-03-10') }))).toEqual([]);
    expect(offers(step({ id: 'S2', repeat: 'weekly', due: day('2026-03-10'), status: 'done', doneOn: today }))).toEqual(
      ['S2 2026-03-17'],
    );
    // Another rhythm or goal makes another series, and an open row counts whatever its day is.
    expect(offers(step({ id: 'S2', repeat: 'monthly', due: day('2026-03-10') }))).toEqual(['S1 2026-03-10']);
    expect(offers(step({ id: 'S2', repeat: 'weekly', due: null }))).toEqual([]);
  });

  test('[A33] are not offered once they, or their goal, were let go', () => {
    const done = step({ id: 'S1', repeat: 'weekly', status: 'done', due: day('2026-03-03') });
    expect(
      nextRepeats(
        plan({ steps: [done, step({ id: 'S2', repeat: 'weekly', status: 'letGo', due: day('2026-03-10') })] }),
      ),
    ).toEqual([]);
    for (const status of ['letGo', 'reached'] as const)
      expect(nextRepeats(plan({ goals: [goal({ status })], steps: [done] }))).toEqual([]);
  });

  test('[A34] go by the day of doing without a due day', () => {
    expect(
      nextRepeats(
        plan({ steps: [step({ id: 'S1', repeat: 'monthly', status: 'done', doneOn: day('2026-01-30') })] }),
      )[0]?.due,
    ).toBe('2026-02-28');
    expect(nextRepeats(plan({ steps: [step({ id: 'S1', repeat: 'monthly', status: 'done' })] }))).toEqual([]);
  });

  /** The days of a series that is repeated this many times, each step done on its day. */
  const series = (first: string, times: number, repeat: 'monthly' | 'weekly' | 'twoWeeks' = 'monthly'): string[] => {
    const steps = [step({ id: 'S1', repeat, status: 'done', due: day(first), doneOn: day(first) })];
    for (let at = 2; at <= times; at += 1) {
      const [next] = nextRepeats(plan({ steps }), { today: day(first) });
      if (next) steps.push(step({ id: `S${at}`, repeat, status: 'done', due: next.due, doneOn: next.due }));
    }
    return steps.map(({ due }) => due ?? '');
  };

  test('[A35] a monthly one keeps the date of its first row over shorter months', () => {
    expect(series('2026-01-31', 5)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(series('2028-01-30', 3)).toEqual(['2028-01-30', '2028-02-29', '2028-03-30']);
    expect(series('2026-02-28', 2)).toEqual(['2026-02-28', '2026-03-28']);
  });

  test('[A35] a row that the user moved gives the new date', () => {
    const steps = [
      step({ id: 'S1', repeat: 'monthly', status: 'done', due: day('2026-01-31') }),
      step({ id: 'S2', repeat: 'monthly', status: 'done', due: day('2026-02-15') }),
    ];
    expect(nextRepeats(plan({ steps }), { today: day('2026-02-15') })[0]?.due).toBe('2026-03-15');
  });

  test('[A35] [A36] for any first day: the date of the first row or a month’s last day, one a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const first = addDays(day('2026-01-01'), count);
        for (const due of series(first, 14)) expect(due === onMonthDay(day(due), Number(first.slice(8)))).toBe(true);
        expect(new Set(series(first, 14).map((due) => due.slice(0, 7))).size).toBe(14);
      }),
      { seed: 35, numRuns: 100 },
    );
  });

  test('[A36] the next one of a step done late lies ahead in its rhythm, and no two rhythms away', () => {
    const next = (repeat: 'weekly' | 'twoWeeks' | 'monthly', due: string, doneOn: string, now: string) =>
      nextRepeats(plan({ steps: [step({ id: 'S1', repeat, status: 'done', due: day(due), doneOn: day(doneOn) })] }), {
        today: day(now),
      })[0]?.due;
    expect(next('weekly', '2026-03-06', '2026-04-15', '2026-04-15')).toBe('2026-04-17');
    // When the step is done on a day of the rhythm, the next is a week later; when the repeat is created later, it may be today.
    expect(next('weekly', '2026-03-06', '2026-04-17', '2026-04-17')).toBe('2026-04-24');
    expect(next('weekly', '2026-03-06', '2026-03-07', '2026-04-17')).toBe('2026-04-17');
    expect(next('weekly', '2026-03-06', '2026-03-04', '2026-03-04')).toBe('2026-03-13');
    expect(next('monthly', '2026-01-31', '2026-03-02', '2026-03-02')).toBe('2026-03-31');
    fc.assert(
      fc.property(
        fc.constantFrom('weekly' as const, 'twoWeeks' as const, 'monthly' as const),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: -40, max: 800 }),
        fc.integer({ min: 0, max: 400 }),
        (repeat, from, doing, waiting) => {
          const due = addDays(day('2026-01-01'), from);
          const doneOn = addDays(due, doing);
          const now = addDays(doneOn, waiting);
          const found = day(next(repeat, due, doneOn, now) ?? '');
          expect(found > due && found > doneOn && found >= now).toBe(true);
          const most = repeat === 'weekly' ? 7 : repeat === 'twoWeeks' ? 14 : 31;
          expect(daysBetween([due, doneOn, addDays(now, -1)].sort().pop() as Day, found)).toBeLessThanOrEqual(most);
          if (repeat !== 'monthly') expect(daysBetween(due, found) % most).toBe(0);
        },
      ),
      { seed: 36, numRuns: 300 },
    );
  });
});

describe('breaking down', () => {
  test('[A41] reads weeks in both languages, dashes and days', () => {
    const read = (when: string) => {
      const days = readWeeks(when, today, rangeWords);
      return days && `${days.start} ${days.due}`;
    };
    expect(
      ['week 1', 'Week 2', 'weeks 3–8', 'Woche 9', 'Wochen 3 bis 8', 'KW 2-3', '3 to 4', '2.', 'weeks 3 - week 4'].map(
        read,
      ),
    ).toEqual([
      '2026-03-10 2026-03-13',
      '2026-03-16 2026-03-20',
      '2026-03-23 2026-05-01',
      '2026-05-04 2026-05-08',
      '2026-03-23 2026-05-01',
      '2026-03-16 2026-03-27',
      '2026-03-23 2026-04-03',
      '2026-03-16 2026-03-20',
      '2026-03-23 2026-04-03',
    ]);
    expect(['2026-04-02', '2026-03-11'].map(read)).toEqual(['2026-03-30 2026-04-02', '2026-03-10 2026-03-11']);
    expect(['', 'soon', 'week 0', 'weeks 4–3', 'week 521', '2026-02-31', 'week one'].map(read)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('[A41] reads the words that a language hands in, whatever characters they have', () => {
    const read = (when: string, words: string[]) => readWeeks(when, today, words)?.due;
    expect(read('semaine 3 jusqu’à 8', ['jusqu’à'])).toBe('2026-05-01');
    expect(read('semaine 3 jusqu’à 8', ['to'])).toBeUndefined();
    expect(read('3 (–) 8', ['(–)', 'a.'])).toBe('2026-05-01');
    expect(read('3 ab 8', ['(–)', 'a.'])).toBeUndefined();
  });

  test('[A41] begun on a weekend, week 1 ends with it; weeks may begin on Sunday', () => {
    expect(readWeeks('week 1', day('2026-03-14'), rangeWords)).toEqual({ start: '2026-03-14', due: '2026-03-15' });
    expect(readWeeks('week 2', day('2026-03-08'), rangeWords, 'sunday')).toEqual({
      start: '2026-03-15',
      due: '2026-03-20',
    });
  });

  test('[A42] dates pieces, says what does not work, and ends with the last', () => {
    const piece = (title: string, when: string) => ({ title, when, effort: null });
    const { pieces, ends } = layOutPieces(
      [
        piece('Hand in', 'week 3'),
        piece(' ', 'week 1'),
        piece('Draft', 'some day'),
        piece('Read', '1'),
        piece('Late', 'week 9'),
      ],
      today,
      goal({ deadline: day('2026-04-01') }),
      rangeWords,
    );
    expect(pieces.map(({ problem, due }) => [problem, due])).toEqual([
      [null, '2026-03-27'],
      ['noTitle', '2026-03-13'],
      ['unreadable', null],
      [null, '2026-03-13'],
      ['afterDeadline', '2026-05-08'],
    ]);
    expect(ends).toBe('2026-05-08');
    expect(orderPieces(pieces).map(({ title }) => title)).toEqual(['', 'Read', 'Hand in', 'Late', 'Draft']);
  });

  test('[A43] offers pieces from the end backwards that fill the weeks without a gap', () => {
    expect(offerPieces(9)).toEqual([
      { code: 'handIn', from: 9, to: 9 },
      { code: 'rehearse', from: 8, to: 8 },
      { code: 'build', from: 3, to: 7 },
      { code: 'prepare', from: 2, to: 2 },
      { code: 'begin', from: 1, to: 1 },
    ]);
    for (let weeks = 1; weeks <= 9; weeks += 1) {
      expect(
        offerPieces(weeks)
          .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: weeks }, (_, at) => at + 1));
    }
  });

  test('[A44] knows the weeks to a deadline, nine without one and at most', () => {
    expect(
      [null, '2026-03-09', '2026-03-10', '2026-03-13', '2026-03-19', '2026-03-20', '2027-01-01'].map((deadline) =>
        weeksFor({ deadline: deadline === null ? null : day(deadline) }, today),
      ),
    ).toEqual([9, 9, 1, 1, 1, 2, 9]);
  });

  test('[A45] the last piece offered is never after the deadline', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 200 }),
        fc.constantFrom('monday' as const, 'sunday' as const),
        fc.integer({ min: 0, max: 6 }),
        (days, first, shift) => {
          const begin = addDays(today, shift);
          const deadline = addDays(begin, days);
          const weeks = weeksFor({ deadline }, begin, first);
          fc.pre(weeks > 1);
          const due = readWeeks(`week ${weeks}`, begin, rangeWords, first)?.due;
          expect(due !== undefined && due <= deadline).toBe(true);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('the chain', () => {
  const choices = [
    choice({ id: 'C1', kind: 'ultimate', choice: 'Lead projects that matter' }),
    choice({ row: 3, id: 'C3' }),
  ];
  const why = (id: string, goals: ReturnType<typeof goal>[], tabs: Partial<Plan> = { choices }) =>
    whyOf(withTabs({ goals, steps: [step({ goal: 'G2' })] }, tabs), id).map(
      ({ kind, id: of, title }) => `${kind} ${of || title}`,
    );

  test('[F21] leads from a step to the ultimate goal', () => {
    expect(why('S1', [goal({ id: 'G2', choice: 'C3' })])).toEqual(['step S1', 'goal G2', 'choice C3', 'ultimate C1']);
    expect(why('G2', [goal({ id: 'G2', choice: 'C1' })])).toEqual(['goal G2', 'ultimate C1']);
    expect(why('S9', [])).toEqual([]);
  });

  test('[F22] takes the choice of the nearest goal above, else a value, else a trend', () => {
    const inner = goal({ id: 'G2', partOf: 'G1' });
    expect(why('S1', [goal({ choice: 'C3' }), inner])).toEqual([
      'step S1',
      'goal G2',
      'goal G1',
      'choice C3',
      'ultimate C1',
    ]);
    expect(why('S1', [goal({ value: 'Learning' }), inner])).toEqual([
      'step S1',
      'goal G2',
      'goal G1',
      'value Learning',
    ]);
    expect(why('S1', [goal({ value: 'learning', valueName: 'Learning' }), inner], {})).toContain('value Learning');
    expect(
      why('S1', [inner], {
        trends: [
          {
            row: 2,
            trend: 'More remote work',
            kind: null,
            source: null,
            link: '',
            notedOn: null,
            meaning: '',
            goal: 'G2',
          },
        ],
      }),
    ).toEqual(['step S1', 'goal G2', 'trend More remote work']);
  });

  test('[F23] ends where goals are part of each other', () => {
    expect(why('G1', [goal({ partOf: 'G2' }), goal({ id: 'G2', partOf: 'G1' })])).toEqual(['goal G1', 'goal G2']);
  });
});

describe('the week', () => {
  const rows = [
    step({ id: 'S1', due: day('2026-03-05'), effort: 0.5 }),
    step({ id: 'S2', due: day('2026-02-20') }),
    step({ id: 'S3', status: 'doing', effort: 0.5 }),
    step({ id: 'S4', thisWeek: true, effort: 4 }),
    step({ id: 'S5', due: day('2026-03-11') }),
    step({ id: 'S6', status: 'done', doneOn: day('2026-03-06'), title: 'Sent the letter' }),
    step({ id: 'S7', due: day('2026-03-01'), pausedUntil: day('2026-04-01') }),
    step({ id: 'S8', due: day('2026-03-02'), goal: 'G9' }),
  ];
  const goals = [goal(), goal({ id: 'G9', status: 'letGo' })];
  const week = (energy: number | null, tabs: Partial<Plan> = {}) =>
    planWeek(withTabs({ goals, steps: rows }, tabs), today, energy);

  test('[A51] is the calendar’s week', () => {
    expect(week(null)).toMatchObject({ from: '2026-03-09', to: '2026-03-15', most: 3, win: null, chosen: ['S4'] });
  });

  test('[A52] lists what may be done by now, and what waits for a decision', () => {
    expect(week(3).toTick.map(({ id }) => id)).toEqual(['S1', 'S3', 'S4']);
    expect(week(3).toDecide.map(({ id }) => id)).toEqual(['S2', 'S1']);
  });

  test('[A53] offers the first of the ranking', () => {
    expect(week(3).offers[0]?.step.id).toBe('S4');
    expect(week(3).offers).toHaveLength(5);
  });

  test('[A54] with energy of 2 or less it shrinks to one easy step and recalls a win', () => {
    const low = week(2);
    expect([low.most, low.offers.map(({ step: { id } }) => id), low.win]).toEqual([
      1,
      ['S1'],
      { text: 'Sent the letter', day: '2026-03-06' },
    ]);
    expect(
      week(1, {
        journal: [
          entry({ kind: 'win', date: day('2026-02-01'), wentWell: 'Passed the exam' }),
          entry({ kind: 'win', date: day('2026-03-20'), wentWell: 'To come' }),
        ],
      }).win?.text,
    ).toBe('Passed the exam');
    expect(week(3).win).toBeNull();
  });
});

describe('whom to contact', () => {
  const suggest = (contacts: Contact[], tabs: Partial<Plan> = {}, steps: ReturnType<typeof step>[] = []) =>
    suggestContacts(withTabs({ steps }, { contacts, ...tabs }), today, emptyWords);

  test('[A61] says why now, the weightiest reason first', () => {
    const found = suggest(
      [
        contact({ row: 2, id: 'P1', lastContact: day('2026-01-01'), everyDays: 30 }),
        contact({ row: 3, id: 'P2', name: 'Jo' }),
        contact({ row: 4, id: 'P3', name: 'Kim', canHelpWith: 'exam seats' }),
        contact({ row: 5, id: 'P4', name: 'Lu', stage: 'toMeet', goal: 'G1' }),
        contact({ row: 6, id: 'P5', name: 'Al' }),
      ],
      { advice: [advice({ contact: 'P2' }), advice({ contact: 'P5', thanked: true })] },
      [step({ contact: 'P1 · Mara Lind', contactId: 'P1' })],
    );
    expect(found.map(({ contact: { id }, reasons }) => [id, ...reasons.map(({ code }) => code)])).toEqual([
      ['P2', 'thank'],
      ['P1', 'inStep', 'timeAgain'],
      ['P3', 'canHelp'],
      ['P4', 'toMeet'],
    ]);
  });

  test('[A62] leaves those alone that were in touch within a week, but for thanks', () => {
    const fresh = contact({ lastContact: day('2026-03-04'), canHelpWith: 'exam' });
    expect(suggest([fresh], {}, [step()])).toEqual([]);
    expect(suggest([{ ...fresh, lastContact: day('2026-03-03') }], {}, [step()])).toHaveLength(1);
    expect(suggest([fresh], { advice: [advice({ status: 'used' })] })[0]?.draft).toEqual({
      code: 'thank',
      about: 'Is the plan too long?',
    });
  });

  test('[A63] counts no cadence below one day, no resting contact and no row without a name', () => {
    const long = { lastContact: day('2025-01-01'), everyDays: 30 };
    expect(
      suggest([
        contact({ ...long, everyDays: 0 }),
        contact({ ...long, stage: 'resting' }),
        contact({ ...long, name: ' ' }),
        contact({ everyDays: 30 }),
      ]),
    ).toEqual([]);
    expect(suggest([contact({ lastContact: day('2026-02-08'), everyDays: 30 })])[0]?.reasons).toEqual([
      { code: 'timeAgain', days: 0 },
    ]);
  });

  test('[A64] drafts what fits the reason', () => {
    const long = { lastContact: day('2025-01-01'), everyDays: 30 };
    expect(suggest([contact(long)])[0]?.draft).toEqual({ code: 'catchUp', about: '' });
    expect(suggest([contact({ ...long, contribution: 'My notes on budgets' })])[0]?.draft).toEqual({
      code: 'offer',
      about: 'My notes on budgets',
    });
    expect(suggest([contact({ stage: 'toMeet' })], { targets: [target({ decisionMaker: 'P1' })] })[0]?.draft).toEqual({
      code: 'firstWord',
      about: 'Tidewell Storage',
    });
    expect(suggest([contact()], {}, [step({ contact: 'mara lind' })])[0]?.draft).toEqual({
      code: 'askStep',
      about: 'Book the exam seat',
    });
  });
});
