import { addDays } from '../../src/domain/day';
import { headingOfSetback, isBreak, noteToOneself, winsToOffer } from '../../src/domain/wins';
import { goal, MONDAY, plan, step } from './plans';
import { answer, choice, entry } from './records';

const back = (days: number): typeof MONDAY => addDays(MONDAY, -days);

describe('a win', () => {
  const reached = goal({ title: 'Pass', status: 'reached' });

  test('[J55] is offered for a reached goal and for a milestone of the last four weeks', () => {
    const milestone = (days: number): ReturnType<typeof step> => step({ id: 'S1', title: 'Talk', status: 'done', doneOn: back(days), reward: 'Cake', goal: 'G2' });
    expect(winsToOffer(plan({ goals: [reached, goal({ id: 'G2' })], steps: [milestone(27), step({ id: 'S2', status: 'done', doneOn: MONDAY })] }), MONDAY)).toEqual([
      { id: 'G1', kind: 'goal', title: 'Pass', goal: 'G1' },
      { id: 'S1', kind: 'step', title: 'Talk', goal: 'G2' },
    ]);
    expect(winsToOffer(plan({ goals: [], steps: [milestone(28)] }), MONDAY)).toEqual([]);
  });

  test('[J55] is not offered twice; an earlier one for a part of the goal does not count for the whole', () => {
    const steps = [step({ status: 'done', doneOn: back(3) })];
    const offers = (days: number): number => winsToOffer({ ...plan({ goals: [reached], steps }), journal: [entry({ kind: 'win', date: back(days), goal: 'G1', wentWell: 'Yes' })] }, MONDAY).length;
    expect([offers(4), offers(3)]).toEqual([1, 0]);
    expect(winsToOffer({ ...plan({ goals: [reached], steps }), journal: [entry({ kind: 'win', wentWell: 'Reached: Pass' })] }, MONDAY)).toEqual([]);
  });
});

test('[J56] a reward that is a break is known by its words, whole ones, whatever the capitals', () => {
  const words = ['break', 'a day off'];
  expect(['A break', 'a long BREAK by the sea', 'A day off!', 'breakfast out', 'a day offline', ''].map((reward) => isBreak(reward, words))).toEqual([true, true, true, false, false, false]);
});

describe('the note to oneself', () => {
  const question = 'What do you do all day?';
  const answers = [answer({ question, answer: 'I lead', reviewedOn: back(60) })];
  const reached = plan({ goals: [goal({ status: 'reached' })] });

  test('[J57] is delivered once a goal is reached, and not before', () => {
    expect(noteToOneself({ ...plan(), answers }, question)).toBeNull();
    expect(noteToOneself({ ...reached, answers }, question)).toEqual({ text: 'I lead', day: back(60) });
    expect(noteToOneself({ ...reached, answers: [answer({ question })] }, question)).toBeNull();
  });

  test('[J57] is what was written at the start, however often the question was answered since', () => {
    const later = 'Third\n\n— until 2 March 2026: Second: with a colon\n\n— until 3 January 2026: First — of all';
    expect(noteToOneself({ ...reached, answers: [answer({ question, answer: later })] }, question)?.text).toBe('First — of all');
  });
});

test('[J58] a setback is headed by the ultimate goal, else by the goal it is about, else by the first one', () => {
  const rows = plan({ goals: [goal({ title: 'Pass' }), goal({ id: 'G2', title: 'Run' })] });
  expect(headingOfSetback({ ...rows, choices: [choice({ choice: 'Focus' }), choice({ kind: 'ultimate', choice: 'Lead projects' })] }, 'G2')).toBe('Lead projects');
  expect(headingOfSetback(rows, 'G2')).toBe('Run');
  expect(headingOfSetback(rows, '')).toBe('Pass');
  expect(headingOfSetback(plan({ goals: [] }), 'G2')).toBe('');
});
