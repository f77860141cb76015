import { addDays, type Day } from '../../../src/domain/plan/day';
import { composeDigest, type Digest } from '../../../src/domain/reminders/digest';
import { isBackFromRest, mailDay } from '../../../src/domain/reminders/mail-day';
import { REFLECTION_KEY } from '../../../src/domain/looking-back/reflection';
import type { Goal, PlanSettings, Problem, Step } from '../../../src/domain/plan/plan';
import { day, goal, MONDAY, plan, settings, step } from '../plans';
import { growthOf } from '../../growth';

const TUESDAY = addDays(MONDAY, 1);
const SATURDAY = addDays(MONDAY, 5);
const days = (from: Day, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n));
const lastNamed = (entries: Record<string, Day> = {}) => new Map(Object.entries(entries));
interface Given {
  steps?: Partial<Step>[];
  goals?: Goal[];
  settings?: Partial<PlanSettings>;
  problems?: Problem[];
  named?: Record<string, Day>;
}
const compose = (
  today: Day,
  { steps = [], goals = [goal()], settings: of = {}, problems = [], named = {} }: Given = {},
  onRequest = false,
) =>
  composeDigest(plan({ goals, steps: steps.map(step), settings: settings(of), problems }), today, lastNamed(named), {
    onRequest,
  });
const must = (digest: Digest | null): Digest => {
  if (!digest) throw new Error('expected a mail');
  return digest;
};
const ids = (section: { entries: readonly { id: string }[] }) => section.entries.map(({ id }) => id);

describe('the days of the mail', () => {
  const week = (fields: Partial<PlanSettings>) => days(MONDAY, 7).map((today) => mailDay(settings(fields), today));

  test('[N1] are Monday and those on which something is due', () => {
    expect(week({})).toEqual(['always', 'ifDue', 'ifDue', 'ifDue', 'ifDue', 'ifDue', 'ifDue']);
  });

  test('[N1] are Monday to Friday, or Mondays only', () => {
    expect(week({ rhythm: 'weekdays' })).toEqual(['always', 'ifAny', 'ifAny', 'ifAny', 'ifAny', 'never', 'never']);
    expect(week({ rhythm: 'mondays' })).toEqual(['always', 'never', 'never', 'never', 'never', 'never', 'never']);
  });

  test('[N1] leave out the weekend when it is to be free', () => {
    expect(week({ weekdaysOnly: true }).slice(4)).toEqual(['ifDue', 'never', 'never']);
  });

  test('[N2] are none while the plan is paused, until the day itself', () => {
    expect(week({ pausedUntil: addDays(MONDAY, 2) }).slice(0, 3)).toEqual(['never', 'never', 'ifDue']);
    expect(compose(MONDAY, { settings: { pausedUntil: TUESDAY } })).toBeNull();
  });

  test('[N1] have a mail on Monday whatever there is, on other days only when something is due', () => {
    expect(compose(MONDAY)).toMatchObject({ isMonday: true, next: [], named: [], lastWin: null, reflection: null });
    expect(compose(TUESDAY, { steps: [{ due: addDays(TUESDAY, 9) }] })).toBeNull();
    expect(ids(must(compose(TUESDAY, { steps: [{ due: TUESDAY }] })).dueToday)).toEqual(['S1']);
  });

  test('[N1] have a mail on every weekday that has a next step, when that is the rhythm', () => {
    expect(
      must(compose(TUESDAY, { steps: [{ due: addDays(TUESDAY, 9) }], settings: { rhythm: 'weekdays' } })).next,
    ).toHaveLength(1);
    expect(compose(TUESDAY, { settings: { rhythm: 'weekdays' } })).toBeNull();
  });

  test('[N14] do not matter for a mail on request', () => {
    expect(
      compose(SATURDAY, { settings: { rhythm: 'mondays', pausedUntil: addDays(SATURDAY, 9) } }, true),
    ).not.toBeNull();
  });
});

describe('the mail', () => {
  test('[N6] names what has passed, what is due today and what is due soon', () => {
    const mail = must(
      compose(TUESDAY, {
        goals: [
          goal({ deadline: addDays(TUESDAY, 3) }),
          goal({ id: 'G2', deadline: addDays(TUESDAY, -1), baseline: 0, target: 1, now: 1 }),
        ],
        steps: [
          { id: 'S1', due: addDays(TUESDAY, -3), effort: 2, ifThen: 'then I …' },
          { id: 'S2', due: TUESDAY },
          { id: 'S3', due: addDays(TUESDAY, 2) },
          { id: 'S4', due: addDays(TUESDAY, 4) },
          { id: 'S5', due: addDays(TUESDAY, 7), remindDays: 7 },
        ],
      }),
    );
    expect([ids(mail.passed), ids(mail.dueToday), ids(mail.dueSoon)]).toEqual([
      ['S1', 'G2'],
      ['S2'],
      ['S3', 'G1', 'S5'],
    ]);
    expect(mail.passed.entries[0]).toEqual({
      kind: 'step',
      id: 'S1',
      row: 2,
      title: 'Book the exam seat',
      due: addDays(TUESDAY, -3),
      days: -3,
      effort: 2,
      ifThen: 'then I …',
      goal: 'G1',
      stillWanted: false,
      reachedQuestion: false,
    });
    expect(mail.passed.entries[1]).toMatchObject({ kind: 'goal', reachedQuestion: true });
    expect(mail.named).toEqual(['S1', 'G2', 'S2', 'S3', 'G1', 'S5']);
    expect(mail.next.map((entry) => entry.step.id)).toEqual(['S4']);
  });

  test('[N6] names nothing that is done, let go or paused, or belongs to a goal that was let go', () => {
    const due = TUESDAY;
    const goals = [
      goal(),
      goal({ id: 'G2', status: 'letGo', deadline: due }),
      goal({ id: 'G3', status: 'paused', deadline: due }),
      goal({ id: 'G4', status: 'reached', deadline: due }),
      goal({ id: 'G5', status: 'draft', deadline: due }),
    ];
    const steps: Partial<Step>[] = [
      { id: 'S1', due, status: 'done' },
      { id: 'S2', due, status: 'letGo' },
      { id: 'S3', due, goal: 'G2' },
      { id: 'S4', due, goal: 'G3' },
      { id: 'S5', due, pausedUntil: addDays(due, 1) },
      { id: '', due },
    ];
    expect(compose(TUESDAY, { goals, steps })).toBeNull();
  });

  test('[N4] does not repeat what it named, until its next day', () => {
    const steps = [{ due: addDays(TUESDAY, -4) }];
    expect(compose(TUESDAY, { steps, named: { S1: addDays(TUESDAY, -1) } })).toBeNull();
    expect(compose(TUESDAY, { steps, named: { S1: addDays(TUESDAY, -2) } })).not.toBeNull();
  });

  test('[N7] holds seven a section, counts the rest, and begins with the rest the next time', () => {
    const steps = Array.from({ length: 11 }, (_, n) => ({ id: `S${n + 1}`, due: TUESDAY }));
    const first = must(compose(TUESDAY, { steps }));
    expect([ids(first.dueToday), first.dueToday.more]).toEqual([['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'], 4]);
    expect(first.named).toHaveLength(7);
    const named = Object.fromEntries(first.named.map((id) => [id, TUESDAY]));
    const second = must(compose(addDays(TUESDAY, 1), { steps, named }));
    expect([ids(second.passed), second.passed.more]).toEqual([['S8', 'S9', 'S10', 'S11', 'S1', 'S2', 'S3'], 4]);
  });

  test('[N8] asks on Monday for at most three decisions, also such as were named before', () => {
    const steps = Array.from({ length: 5 }, (_, n) => ({ id: `S${n + 1}`, due: addDays(MONDAY, -5 - n) }));
    const named = { S1: addDays(MONDAY, -1), S2: addDays(MONDAY, -1), S3: addDays(MONDAY, -8) };
    const mail = must(compose(MONDAY, { steps, named }));
    expect([ids(mail.passed), mail.passed.more]).toEqual([['S5', 'S4', 'S3'], 0]);
    expect(ids(must(compose(MONDAY, { steps: steps.slice(0, 2), named })).passed)).toEqual(['S2', 'S1']);
    expect(must(compose(MONDAY, { steps })).passed).toMatchObject({ more: 2 });
  });

  test('[N9] brings the last win, not one from tomorrow', () => {
    const done = (id: string, doneOn: Day | null) => ({ id, status: 'done' as const, doneOn });
    const mail = must(
      compose(MONDAY, {
        steps: [
          done('S1', addDays(MONDAY, -9)),
          done('S2', addDays(MONDAY, -2)),
          done('S3', addDays(MONDAY, -2)),
          done('S4', null),
          done('S5', TUESDAY),
        ],
      }),
    );
    expect(mail.lastWin).toMatchObject({ step: { id: 'S3' }, doneOn: addDays(MONDAY, -2) });
  });

  test('[N9] brings the next three steps that no other section names', () => {
    const steps = Array.from({ length: 6 }, (_, n) => ({ id: `S${n + 1}`, due: addDays(MONDAY, n * 3) }));
    expect(must(compose(MONDAY, { steps })).next.map((entry) => entry.step.id)).toEqual(['S3', 'S4', 'S5']);
  });

  test('[N10] tells of rows that need repair, one line each, and again after a week', () => {
    const problem = (row: number, code: Problem['code'], column = 'due', tab = 'steps'): Problem => ({
      tab,
      row,
      column,
      code,
      got: 'soon',
    });
    const given: Given = {
      steps: [{ id: 'S1' }, { id: 'S2', after: ['S3'] }, { id: 'S3', after: ['S2'] }],
      problems: [
        problem(2, 'notADate'),
        problem(2, 'negative', 'effort'),
        problem(3, 'circular', 'after'),
        problem(4, 'circular', 'after'),
        problem(2, 'tooLong'),
      ],
    };
    const mail = must(compose(TUESDAY, given));
    expect(mail.repair.entries.map(({ id, problem: { code } }) => [id, code])).toEqual([
      ['S1', 'notADate'],
      ['S2', 'circular'],
    ]);
    expect(mail.named).toEqual(['S1', 'S2']);
    const told = { S1: TUESDAY, S2: TUESDAY };
    expect(compose(addDays(TUESDAY, 5), { ...given, named: told })).toBeNull();
    expect(ids(must(compose(addDays(TUESDAY, 6), { ...given, named: told })).repair)).toHaveLength(2);
    expect(compose(addDays(TUESDAY, 7), { ...given, named: told })).not.toBeNull();
    const setting: Given = { problems: [problem(4, 'notANumber', 'value', 'settings')] };
    expect([compose(TUESDAY, setting), ids(must(compose(MONDAY, setting)).repair)]).toEqual([null, ['']]);
  });

  test('[N10] leaves a row its turn that the cap left out, though the repairs mention it', () => {
    const steps = Array.from({ length: 8 }, (_, n) => ({ id: `S${n + 1}`, due: TUESDAY }));
    const mail = must(
      compose(TUESDAY, { steps, problems: [{ tab: 'steps', row: 9, column: 'effort', code: 'notANumber', got: 'x' }] }),
    );
    expect([ids(mail.repair), mail.named.includes('S8')]).toEqual([['S8'], false]);
  });

  test('[N12] says when it is time to look back, and again after a week', () => {
    const given: Given = { settings: { lastReflection: addDays(TUESDAY, -14) } };
    expect(compose(addDays(MONDAY, 0), given)).toMatchObject({ reflection: null });
    const mail = must(compose(TUESDAY, given));
    expect([mail.reflection?.questions, mail.named]).toEqual([
      ['datesHeld', 'prioritiesChanged', 'newChallenges'],
      [REFLECTION_KEY],
    ]);
    const told = { ...given, named: { [REFLECTION_KEY]: TUESDAY } };
    expect(compose(addDays(TUESDAY, 5), told)).toBeNull();
    const dueInBetween = { ...told, steps: [{ due: addDays(TUESDAY, 2) }] };
    expect(must(compose(addDays(TUESDAY, 2), dueInBetween)).reflection).toBeNull();
    expect(must(compose(addDays(TUESDAY, 6), told)).reflection).not.toBeNull();
    expect(compose(addDays(TUESDAY, 7), told)).not.toBeNull();
  });

  test('[N5] asks once whether a step is still wanted', () => {
    const steps = [{ due: addDays(TUESDAY, -28) }];
    expect(must(compose(TUESDAY, { steps, named: { S1: addDays(TUESDAY, -7) } })).passed.entries[0]?.stillWanted).toBe(
      true,
    );
  });

  test('[X9] takes hardly more than ten times as long for ten times the steps', () => {
    const of = (count: number) =>
      plan({
        steps: Array.from({ length: count }, (_, n) =>
          step({ id: `S${n + 1}`, due: addDays(TUESDAY, (n % 60) - 30), after: n % 3 ? [`S${n}`] : [] }),
        ),
      });
    expect(must(composeDigest(of(10000), TUESDAY, new Map())).passed.more).toBeGreaterThan(4000);
    expect(
      growthOf(
        (size) => {
          const rows = of(size);
          return () => composeDigest(rows, TUESDAY, new Map());
        },
        1000,
        10000,
      ),
    ).toBeLessThan(15);
  });

  test('[N4] gives the same mail for the same rows and day, and none once all is named', () => {
    const given: Given = { steps: [{ due: day('2026-02-01') }, { id: 'S2', due: TUESDAY }] };
    const mail = must(compose(TUESDAY, given));
    expect(compose(TUESDAY, given)).toEqual(mail);
    expect(compose(TUESDAY, { ...given, named: Object.fromEntries(mail.named.map((id) => [id, TUESDAY])) })).toBeNull();
  });
});

describe('the first mail after a rest', () => {
  const rested = (fields: Partial<PlanSettings>, lastMail: Day | null, today: Day) =>
    isBackFromRest(settings(fields), lastMail, today);

  test('[N24] is one when fourteen days went by without a mail (boundary)', () => {
    const pausedUntil = addDays(MONDAY, 14);
    expect(rested({ pausedUntil }, MONDAY, addDays(MONDAY, 14))).toBe(true);
    expect(rested({ pausedUntil: addDays(MONDAY, 13) }, MONDAY, addDays(MONDAY, 13))).toBe(false);
    expect(rested({ pausedUntil }, addDays(MONDAY, 1), addDays(MONDAY, 14))).toBe(false);
  });

  test('[N24] is none without a rest, before its end, or before any mail', () => {
    const [today, pausedUntil] = [addDays(MONDAY, 21), addDays(MONDAY, 20)];
    expect(rested({}, MONDAY, today)).toBe(false);
    expect(rested({ pausedUntil: addDays(today, 1) }, MONDAY, today)).toBe(false);
    expect(rested({ pausedUntil: MONDAY }, MONDAY, today)).toBe(false);
    expect(rested({ pausedUntil }, null, today)).toBe(false);
    expect(rested({ daysOff: [{ from: addDays(MONDAY, 2), to: addDays(MONDAY, 18) }] }, MONDAY, today)).toBe(true);
    expect(rested({ daysOff: [{ from: addDays(MONDAY, -9), to: MONDAY }] }, MONDAY, today)).toBe(false);
  });

  test('[N24] begins with three steps, whatever passed, names them, and asks for three decisions at most', () => {
    const today = addDays(MONDAY, 15);
    const steps = Array.from({ length: 9 }, (_, n) => step({ row: n + 2, id: `S${n + 1}`, due: addDays(MONDAY, n) }));
    const mail = must(
      composeDigest(plan({ goals: [goal()], steps, settings: settings({ pausedUntil: today }) }), today, lastNamed(), {
        lastMail: MONDAY,
      }),
    );
    const begun = mail.next.map(({ step: { id } }) => id);
    expect([mail.welcomesBack, begun]).toEqual([true, ['S1', 'S2', 'S3']]);
    expect(ids(mail.passed)).toEqual(['S4', 'S5', 'S6']);
    expect(mail.passed.more).toBe(3);
    expect(mail.named).toEqual(expect.arrayContaining([...begun, ...ids(mail.passed)]));
  });
});

test('[N25] only a day that has gone is said to have had no mail', () => {
  const unsentOn = (unsent: Day | null) =>
    must(composeDigest(plan({ goals: [], steps: [], settings: settings() }), MONDAY, lastNamed(), { unsent })).unsent;
  expect([addDays(MONDAY, -1), MONDAY, null].map(unsentOn)).toEqual([addDays(MONDAY, -1), null, null]);
});

test('[N26] the question comes on Mondays and on request, and gives way to a reflection', () => {
  const question = { question: 'What do people come to you for?', row: 4 };
  const asked = (today: Day, of: Partial<PlanSettings> = {}, onRequest = false) =>
    composeDigest(
      plan({ goals: [goal()], steps: [step({ due: today })], settings: settings(of) }),
      today,
      lastNamed(),
      { question, onRequest },
    )?.question;
  expect(asked(MONDAY)).toEqual(question);
  expect(asked(TUESDAY)).toBeNull();
  expect(asked(TUESDAY, {}, true)).toEqual(question);
  expect(asked(MONDAY, { lastReflection: addDays(MONDAY, -60) })).toBeNull();
});
