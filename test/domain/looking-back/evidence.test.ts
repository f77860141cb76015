import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/plan/day';
import {
  datesHeld,
  datesMoved,
  firstDues,
  gatherEvidence,
  nextAfterSaving,
  periodOf,
  twelveWeeksAgo,
  winsOf,
} from '../../../src/domain/looking-back/evidence';
import { day, goal, MONDAY, plan, settings, step } from '../plans';
import { change, entry } from '../records';

const back = (days: number): Day => addDays(MONDAY, -days);
const move = (
  of: string,
  before: Day,
  after: Day,
  when: Day,
  fields: Parameters<typeof change>[0] = {},
): ReturnType<typeof change> =>
  change({ of, before, after, when, kind: after > before ? 'movedLater' : 'pulledIn', ...fields });

describe('the days that a reflection looks back on', () => {
  test('[J1] begin with the day of the last one', () => {
    expect(periodOf({ settings: settings({ lastReflection: back(14), beganOn: back(60) }) }, MONDAY)).toEqual({
      from: back(14),
      to: MONDAY,
    });
    expect(
      periodOf(
        {
          settings: settings({ lastReflection: back(14) }),
          journal: [entry({ date: back(5) }), entry({ date: back(2), kind: 'win' })],
        },
        MONDAY,
      ).from,
    ).toBe(back(5));
  });

  test('[J1] are the same after one of today was saved', () => {
    const before = { settings: settings({ lastReflection: back(14) }), journal: [entry({ date: back(14) })] };
    const after = {
      settings: settings({ lastReflection: MONDAY }),
      journal: [...before.journal, entry({ row: 3, date: MONDAY })],
    };
    expect(periodOf(after, MONDAY)).toEqual(periodOf(before, MONDAY));
    const first = settings({ lastReflection: MONDAY, beganOn: back(60) });
    expect(periodOf({ settings: first, journal: [entry({ date: MONDAY })] }, MONDAY).from).toBe(back(14));
    expect(periodOf({ settings: { ...first, beganOn: back(9) } }, MONDAY).from).toBe(back(9));
  });

  test('[J1] begin with the plan, and are one interval where nothing is known', () => {
    expect(periodOf({ settings: settings({ beganOn: back(9) }) }, MONDAY).from).toBe(back(9));
    expect(periodOf({ settings: settings({ beganOn: MONDAY }) }, MONDAY)).toEqual({ from: MONDAY, to: MONDAY });
    expect(periodOf({ settings: settings({ reflection: 'twoWeeks' }) }, MONDAY).from).toBe(back(14));
  });
});

describe('dates that held', () => {
  const period = { from: back(14), to: MONDAY };

  test('[J4] are those done by the day that was recorded first', () => {
    const steps = [
      step({ id: 'S1', due: back(10), status: 'done', doneOn: back(10) }),
      step({ id: 'S2', due: back(3), status: 'done', doneOn: back(4) }),
      step({ id: 'S3', due: back(9), status: 'todo' }),
    ];
    // S2 was first due nine days earlier, and moved twice.
    const ledger = [move('S2', back(12), back(6), back(13)), move('S2', back(6), back(3), back(6))];
    expect(firstDues(steps, ledger).get('S2')).toBe(back(12));
    expect(datesHeld(steps, ledger, period)).toEqual({ held: 1, of: 3 });
  });

  test('[J4] count a date that was moved by hand since the last update by where it was seen', () => {
    expect(
      datesHeld([step({ due: addDays(MONDAY, 9), status: 'todo' })], [], period, new Map([['S1', back(2)]])),
    ).toEqual({ held: 0, of: 1 });
  });

  test('[J4] know nothing of moved starts and of lines without days', () => {
    const ledger = [
      move('S1', back(12), back(6), back(13), { what: 'start' }),
      change({ of: 'S1', before: 'To do', after: 'Let go', kind: 'letGo' }),
      change({ of: 'S1', before: '', after: back(1) }),
    ];
    expect(firstDues([step({ due: back(3) })], ledger).get('S1')).toBe(back(3));
  });

  test('[J5] each date belongs to one period: its first day counts, its last is not over yet', () => {
    const due = (days: number): object =>
      datesHeld([step({ due: addDays(MONDAY, days), status: 'done', doneOn: back(20) })], [], period);
    expect([due(-15), due(-14), due(-1), due(0)].map((held) => (held as { of: number }).of)).toEqual([0, 1, 1, 0]);
  });

  test('[J5] leave out what was let go, and what was done on an unknown day', () => {
    expect(
      datesHeld(
        [step({ due: back(3), status: 'letGo' }), step({ id: 'S2', due: back(3), status: 'done' })],
        [],
        period,
      ),
    ).toEqual({ held: 0, of: 0 });
  });

  test('[J4] are never more than there were dates, and no later move makes one hold (invariant)', () => {
    const someDay = fc.integer({ min: -30, max: 10 }).map((days) => addDays(MONDAY, days));
    const someStep = fc
      .record({
        id: fc.constantFrom('S1', 'S2', 'S3', 'S4'),
        due: fc.option(someDay),
        status: fc.constantFrom('todo', 'done', 'letGo', null),
        doneOn: fc.option(someDay),
      })
      .map((fields) => step(fields as Parameters<typeof step>[0]));
    const someMove = fc
      .record({ of: fc.constantFrom('S1', 'S2'), before: someDay, after: someDay, when: someDay })
      .map(({ of, before, after, when }) => move(of, before, after, when));
    fc.assert(
      fc.property(
        fc.array(someStep, { maxLength: 6 }),
        fc.array(someMove, { maxLength: 4 }),
        someMove,
        (steps, ledger, later) => {
          const known = datesHeld(steps, ledger, period);
          expect(known.held).toBeGreaterThanOrEqual(0);
          expect(known.held).toBeLessThanOrEqual(known.of);
          if (ledger.some(({ of, before, after }) => of === later.of && before !== after))
            expect(datesHeld(steps, [...ledger, later], period)).toEqual(known);
        },
      ),
      { seed: 20260101, numRuns: 150 },
    );
  });
});

describe('moved dates', () => {
  const steps = [step({ id: 'S1', title: 'Ask Helen' }), step({ id: 'S2' })];
  const period = { from: back(14), to: MONDAY };

  test('[J3] are told once a row, from where it stood at first to where it came, with the last reason, the latest first', () => {
    const ledger = [
      move('S1', back(8), back(1), back(8), { reason: 'time' }),
      move('G1', back(2), back(9), back(7)),
      move('S1', back(1), addDays(MONDAY, 6), back(1)),
    ];
    expect(datesMoved([goal({ title: 'Pass' })], steps, ledger, period)).toEqual([
      {
        id: 'S1',
        kind: 'step',
        title: 'Ask Helen',
        before: back(8),
        after: addDays(MONDAY, 6),
        on: back(1),
        reason: 'time',
      },
      { id: 'G1', kind: 'goal', title: 'Pass', before: back(2), after: back(9), on: back(7), reason: null },
    ]);
  });

  test('[J3] that came back, or whose row is gone, or that were moved on other days, are not told', () => {
    const ledger = [
      move('S1', back(8), back(1), back(8)),
      move('S1', back(1), back(8), back(7)),
      move('S9', back(8), back(1), back(8)),
      move('S2', back(30), back(20), back(15)),
    ];
    expect(datesMoved([], steps, ledger, period)).toEqual([]);
  });
});

test('[J6] wins are the written ones and the milestones of the period, the latest first', () => {
  const steps = [
    step({ status: 'done', doneOn: back(3), reward: 'Cake', title: 'Hold the talk' }),
    step({ id: 'S2', status: 'done', doneOn: back(2) }),
    step({ id: 'S3', status: 'done', doneOn: back(40), reward: 'Cake' }),
  ];
  const journal = [
    entry({ kind: 'win', date: back(5), wentWell: 'Enrolled\nat last' }),
    entry({ kind: 'win', date: back(1), wentWell: ' ' }),
    entry({ date: back(1), wentWell: 'Fine' }),
  ];
  expect(winsOf({ steps, journal }, { from: back(14), to: MONDAY })).toEqual([
    { title: 'Hold the talk', day: back(3) },
    { title: 'Enrolled', day: back(5) },
  ]);
});

describe('what one wrote about twelve weeks ago', () => {
  const written = (days: number, fields: Parameters<typeof entry>[0] = {}): ReturnType<typeof entry> =>
    entry({ row: days, date: back(days), wentWell: 'The list', ...fields });

  test('[J7] is the reflection nearest to that day, two weeks to either side', () => {
    expect(twelveWeeksAgo([written(70), written(81), written(90), written(14)], MONDAY)?.row).toBe(81);
    expect([69, 70, 98, 99].map((days) => twelveWeeksAgo([written(days)], MONDAY) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(twelveWeeksAgo([written(80), written(88)], MONDAY)?.row).toBe(80);
    expect(twelveWeeksAgo([written(88), written(80)], MONDAY)?.row).toBe(80);
  });

  test('[J7] is no win, no setback and no empty row', () => {
    expect(
      twelveWeeksAgo(
        [written(84, { kind: 'win' }), written(84, { kind: 'setback' }), written(84, { wentWell: '' })],
        MONDAY,
      ),
    ).toBeNull();
  });
});

describe('a reflection', () => {
  test('[J8] is followed by the next after one interval, month ends clamped', () => {
    expect(nextAfterSaving(settings({ reflection: 'twoWeeks', lastReflection: back(30) }), MONDAY)).toBe(
      addDays(MONDAY, 14),
    );
    expect(nextAfterSaving(settings({ reflection: 'month' }), day('2027-01-31'))).toBe('2027-02-28');
  });

  test('[J2] opens with what was done in its days, the latest first, and its hours', () => {
    const rows = plan({
      settings: settings({ lastReflection: back(14) }),
      goals: [goal({ value: 'Learning' })],
      steps: [
        step({ id: 'S1', status: 'done', doneOn: back(14), effort: 2 }),
        step({ id: 'S2', status: 'done', doneOn: MONDAY, effort: null }),
        step({ id: 'S3', status: 'done', doneOn: back(15), effort: 9 }),
        step({ id: 'S4' }),
      ],
    });
    const evidence = gatherEvidence(rows, MONDAY);
    expect(evidence.done.map(({ id }) => id)).toEqual(['S2', 'S1']);
    expect(evidence.doneHours).toBe(2);
    expect(evidence.hours).toEqual([{ value: 'Learning', hours: 2, share: null, importance: null }]);
  });

  test('[J2] opens with nothing in an empty plan', () => {
    expect(gatherEvidence(plan({ goals: [] }), MONDAY)).toMatchObject({
      done: [],
      doneHours: 0,
      moved: [],
      held: { held: 0, of: 0 },
      hours: [],
      wins: [],
      before: null,
    });
  });
});
