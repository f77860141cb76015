import { addDays } from '../../../src/domain/plan/day';
import { composeDigest } from '../../../src/domain/reminders/digest';
import { headingOfSetback, isBreak, noteToOneself, winsToOffer } from '../../../src/domain/looking-back/wins';
import { goal, MONDAY, plan, settings, step } from '../plans';
import { answer, choice, entry } from '../records';

const back = (days: number): typeof MONDAY => addDays(MONDAY, -days);

describe('a win', () => {
  const reached = goal({ title: 'Pass', status: 'reached' });

  test('[J55] is offered for a reached goal and for a milestone of the last four weeks', () => {
    const milestone = (days: number): ReturnType<typeof step> =>
      step({ id: 'S1', title: 'Talk', status: 'done', doneOn: back(days), reward: 'Cake', goal: 'G2' });
    expect(
      winsToOffer(
        plan({
          goals: [reached, goal({ id: 'G2' })],
          steps: [milestone(27), step({ id: 'S2', status: 'done', doneOn: MONDAY })],
        }),
        MONDAY,
      ),
    ).toEqual([
      { id: 'G1', kind: 'goal', title: 'Pass', goal: 'G1' },
      { id: 'S1', kind: 'step', title: 'Talk', goal: 'G2' },
    ]);
    expect(winsToOffer(plan({ goals: [], steps: [milestone(28)] }), MONDAY)).toEqual([]);
  });

  test('[J55] is not offered twice; an earlier one for a part of the goal does not count for the whole', () => {
    const steps = [step({ status: 'done', doneOn: back(3) })];
    const offers = (days: number): number =>
      winsToOffer(
        {
          ...plan({ goals: [reached], steps }),
          journal: [entry({ kind: 'win', date: back(days), goal: 'G1', wentWell: 'Yes' })],
        },
        MONDAY,
      ).length;
    expect([offers(4), offers(3)]).toEqual([1, 0]);
    expect(
      winsToOffer(
        { ...plan({ goals: [reached], steps }), journal: [entry({ kind: 'win', wentWell: 'Reached: Pass' })] },
        MONDAY,
      ),
    ).toEqual([]);
  });
});

test('[J56] a reward that is a break is known by its words, whole ones, whatever the capitals', () => {
  const words = ['break', 'a day off'];
  expect(
    ['A break', 'a long BREAK by the sea', 'A day off!', 'breakfast out', 'a day offline', ''].map((reward) =>
      isBreak(reward, words),
    ),
  ).toEqual([true, true, true, false, false, false]);
});

describe('the note to oneself', () => {
  const note = (text: string): ReturnType<typeof answer> =>
    answer({ area: 'fiveYears', answer: text, reviewedOn: back(60) });
  const reached = plan({ goals: [goal({ status: 'reached' })] });

  test('[J57] is delivered once a goal is reached, and not before', () => {
    expect(noteToOneself({ ...plan(), answers: [note('I lead')] })).toBeNull();
    expect(
      noteToOneself({ ...reached, answers: [answer({ answer: 'Untangling' }), note(' '), note('I lead')] }),
    ).toEqual({ text: 'I lead', day: back(60) });
    expect(noteToOneself({ ...reached, answers: [note('')] })).toBeNull();
  });

  test('[J57] comes in the mail that names the reward of a goal for the first time, and in no other', () => {
    const rows = plan({
      settings: settings(),
      goals: [goal({ status: 'reached', reward: 'A day off' })],
      steps: [step({ status: 'done', reward: 'Cake' })],
    });
    const mail = (named: Map<string, typeof MONDAY>, of = rows): string | null | undefined =>
      composeDigest(of, MONDAY, named, { note: 'I lead' })?.note;
    expect(mail(new Map())).toBe('I lead');
    expect(mail(new Map([['G1 reward', back(7)]]))).toBeNull();
    expect(mail(new Map(), { ...rows, goals: [] })).toBeNull();
    expect(composeDigest(rows, MONDAY, new Map())?.note).toBeNull();
  });

  test('[J57] is what was written at the start, however often the question was answered since', () => {
    const later = 'Third\n\n— until 2 March 2026: Second: with a colon\n\n— until 3 January 2026: First — of all';
    expect(noteToOneself({ ...reached, answers: [note(later)] })?.text).toBe('First — of all');
  });
});

test('[J58] a setback is headed by the ultimate goal, else by the goal it is about, else by the first one', () => {
  const rows = plan({ goals: [goal({ title: 'Pass' }), goal({ id: 'G2', title: 'Run' })] });
  expect(
    headingOfSetback(
      { ...rows, choices: [choice({ choice: 'Focus' }), choice({ kind: 'ultimate', choice: 'Lead projects' })] },
      'G2',
    ),
  ).toBe('Lead projects');
  expect(headingOfSetback(rows, 'G2')).toBe('Run');
  expect(headingOfSetback(rows, '')).toBe('Pass');
  expect(headingOfSetback(plan({ goals: [] }), 'G2')).toBe('');
});
