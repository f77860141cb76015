import fc from 'fast-check';
import { checkOnDemand } from '../../../src/domain/now/check-on-demand';
import { findClashes } from '../../../src/domain/strategy/clash';
import { addDays, type Day } from '../../../src/domain/plan/day';
import { fitOf, mostImportant, weightsOf } from '../../../src/domain/strategy/fit';
import { goalsServed } from '../../../src/domain/strategy/goals-served';
import { nowOfAdvice, nowOfContact, nowOfExperiment, nowOfTarget } from '../../../src/domain/now/what-now-on-demand';
import type { Advice, Choice, Contact, Experiment, Target } from '../../../src/domain/plan/records';
import { goal, MONDAY } from '../plans';

const LEAD = 3;
const at = (days: number): Day => addDays(MONDAY, days);

describe('Fit %', () => {
  const values = [
    { value: 'Purpose', importance: 5 },
    { value: 'Balance', importance: 2 },
    { value: 'Calm', importance: null },
  ];
  const rated = (...ratings: (number | null)[]): Pick<Target, 'fits'> => ({
    fits: ratings.map((rating, index) => ({ value: ['Purpose', 'Balance', 'Calm'][index] ?? '', rating })),
  });

  test('[E12] weighs each rating by the importance of its value; one without importance weighs 3', () => {
    const weights = weightsOf(['purpose', ' Balance ', 'Calm'], values);
    expect(weights).toEqual([5, 2, 3]);
    // (5·4 + 2·0 + 3·2) of 4·10
    expect(fitOf(rated(5, 1, 3), weights)).toBeCloseTo(26 / 40);
  });

  test('[E12] is 100 % when all is 5, 0 % when all is 1, and nothing without a rating', () => {
    const weights = weightsOf(['Purpose', 'Balance', 'Calm'], values);
    expect([
      fitOf(rated(5, 5, 5), weights),
      fitOf(rated(1, 1, 1), weights),
      fitOf(rated(null, null, null), weights),
    ]).toEqual([1, 0, null]);
  });

  test('[E12] counts a rating for a value that is gone for nothing, and all alike without the tab', () => {
    expect(weightsOf(['Salary', 'Balance'], values)).toEqual([0, 2]);
    expect(fitOf(rated(5), weightsOf(['Salary'], values))).toBeNull();
    expect(weightsOf(['Salary', 'Anything'], undefined)).toEqual([1, 1]);
  });

  test('[E12] lies between 0 and 1 for any ratings and weights (property)', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(rating, { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }),
        (ratings, weights) => {
          const share = fitOf({ fits: ratings.map((one) => ({ value: '', rating: one })) }, weights);
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
          expect(share === null).toBe(!ratings.some((one, index) => one !== null && (weights[index] ?? 0) > 0));
        },
      ),
      { seed: 20260101, numRuns: 200 },
    );
  });

  test('[E10] is about the most important values, the first in the rows among equals, unrated ones last', () => {
    const named = (value: string, importance: number | null) => ({ value, importance });
    expect(
      mostImportant([named('A', null), named('B', 4), named('', 5), named('C', 5), named('D', 4)]).map(
        ({ value }) => value,
      ),
    ).toEqual(['C', 'B', 'D', 'A']);
  });
});

describe('What now', () => {
  const experiment: Experiment = {
    row: 2,
    id: 'B1',
    belief: 'They answer',
    test: '',
    workedIf: '',
    startedOn: at(-7),
    decideBy: at(10),
    result: '',
    verdict: null,
    learned: '',
    choice: null,
  };
  test.each<[string, Partial<Experiment>, string]>([
    ['nothing is believed', { belief: '' }, 'nothing'],
    ['there is a verdict', { verdict: 'stop', decideBy: at(-3) }, 'decided'],
    ['it has not begun', { startedOn: null }, 'beginTest'],
    ['there is no day', { decideBy: null }, 'needsDate'],
    ['its day is today', { decideBy: at(0) }, 'decide'],
    ['its day has passed', { decideBy: at(-30) }, 'decide'],
    ['its day is as near as the lead time', { decideBy: at(LEAD) }, 'decideIn'],
    ['its day is further away', { decideBy: at(LEAD + 1) }, 'nothing'],
  ])('[E13] of an experiment when %s', (_when, fields, code) => {
    expect(nowOfExperiment({ ...experiment, ...fields }, MONDAY, LEAD).code).toBe(code);
  });

  const target: Target = {
    row: 2,
    id: 'T1',
    organisation: 'Tidewell',
    role: '',
    fits: [],
    decisionMaker: null,
    needs: '',
    stage: 'warm',
    nextMove: 'Write',
    nextDate: at(10),
    private: false,
  };
  test.each<[string, Partial<Target>, object]>([
    ['it is closed', { stage: 'closed', nextDate: at(-1) }, { code: 'nothing' }],
    ['its date has passed', { nextDate: at(-3) }, { code: 'overdue', days: 3 }],
    ['its date is today', { nextDate: at(0) }, { code: 'dueToday' }],
    ['its date is near', { nextDate: at(2) }, { code: 'dueIn', days: 2 }],
    ['its date is far', { nextDate: at(4) }, { code: 'nothing' }],
    ['a next move has no date', { nextDate: null }, { code: 'needsDate' }],
    ['there is no next move', { nextDate: null, nextMove: '' }, { code: 'nothing' }],
    ['it has no name', { organisation: '', nextDate: at(-3) }, { code: 'nothing' }],
  ])('[E14] of a target when %s', (_when, fields, now) => {
    expect(nowOfTarget({ ...target, ...fields }, MONDAY, LEAD)).toEqual(now);
  });

  const contact: Contact = {
    row: 2,
    id: 'P1',
    name: 'Helen',
    kind: null,
    stage: 'inTouch',
    where: '',
    canHelpWith: '',
    lastContact: at(-30),
    everyDays: 30,
    lastNote: '',
    contribution: '',
    goal: null,
  };
  test.each<[string, Partial<Contact>, object]>([
    ['its day is today', {}, { code: 'contactNow' }],
    ['its day is near', { everyDays: 33 }, { code: 'contactIn', days: 3 }],
    ['its day is far', { everyDays: 34 }, { code: 'nothing' }],
    ['it rests', { stage: 'resting' }, { code: 'nothing' }],
    ['there was no contact yet', { lastContact: null }, { code: 'firstContact' }],
    ['there is no rhythm', { everyDays: null, lastContact: null }, { code: 'nothing' }],
  ])('[E15] of a contact when %s', (_when, fields, now) => {
    expect(nowOfContact({ ...contact, ...fields }, MONDAY, LEAD)).toEqual(now);
  });

  const advice: Advice = {
    row: 2,
    id: 'F1',
    askedOn: at(-7),
    whom: 'Helen',
    contact: null,
    about: null,
    question: 'Is it clear?',
    followUpOn: at(0),
    said: '',
    change: '',
    status: 'asked',
    thanked: false,
  };
  test.each<[string, Partial<Advice>, object]>([
    ['it was not asked yet', { status: 'drafted' }, { code: 'ask' }],
    ['nothing says how far it is', { status: null }, { code: 'ask' }],
    ['its day is today', {}, { code: 'followUp' }],
    ['its day is near', { followUpOn: at(1) }, { code: 'followUpIn', days: 1 }],
    ['it has no day', { followUpOn: null }, { code: 'needsDate' }],
    ['it has come', { status: 'received' }, { code: 'thank' }],
    ['it has come and was thanked for', { status: 'received', thanked: true }, { code: 'nothing' }],
    ['it is used and was thanked for', { status: 'used', thanked: true }, { code: 'done' }],
    ['it is used and was not thanked for', { status: 'used' }, { code: 'thank' }],
  ])('[E16] of a request for advice when %s', (_when, fields, now) => {
    expect(nowOfAdvice({ ...advice, ...fields }, MONDAY, LEAD)).toEqual(now);
  });
});

describe('Strategy', () => {
  const choice = (fields: Partial<Choice>): Choice => ({
    row: 2,
    id: 'C1',
    kind: 'focus',
    choice: 'Lead before the title',
    why: '',
    buildsOn: '',
    evidence: '',
    sure: null,
    ...fields,
  });

  test('[E18] goals served are named in the order of their rows, without those that were let go', () => {
    const goals = [
      goal({ id: 'G1', choice: 'C2' }),
      goal({ id: 'G2', choice: 'C1' }),
      goal({ id: 'G3', choice: 'C2', status: 'letGo' }),
      goal({ id: 'G4', choice: 'C2', status: 'reached' }),
      goal({ id: 'G5', choice: null }),
    ];
    expect([...goalsServed(goals)]).toEqual([
      ['C2', ['G1', 'G4']],
      ['C1', ['G2']],
    ]);
  });

  test('[E19] a goal that serves what one leaves out clashes with it', () => {
    expect(findClashes([goal({ id: 'G1', choice: 'C5' })], [choice({ id: 'C5', kind: 'leaveOut' })])).toEqual([
      { choice: 'C5', goal: 'G1', by: 'serves', words: [] },
    ]);
  });

  test('[E19] so does one that has two longer words in common with it; one word, and other kinds of choices, are no clash', () => {
    const leftOut = choice({ id: 'C5', kind: 'leaveOut', choice: 'Send applications by the dozen' });
    expect(findClashes([goal({ id: 'G1', title: 'A dozen good applications a month' })], [leftOut])).toEqual([
      { choice: 'C5', goal: 'G1', by: 'words', words: ['dozen', 'applications'] },
    ]);
    expect(findClashes([goal({ id: 'G1', title: 'One good application a month' })], [leftOut])).toEqual([]);
    expect(
      findClashes([goal({ id: 'G1', title: 'A dozen good applications a month' })], [{ ...leftOut, kind: 'focus' }]),
    ).toEqual([]);
  });

  test.each(['reached', 'letGo'] as const)('[E19] a goal that is %s clashes with nothing', (status) => {
    expect(findClashes([goal({ id: 'G1', choice: 'C5', status })], [choice({ id: 'C5', kind: 'leaveOut' })])).toEqual(
      [],
    );
  });

  test('[X13] a second ultimate goal is told which one is there already', () => {
    const choices = [
      choice({ row: 3, id: 'C4', kind: 'ultimate' }),
      choice({ row: 4, id: 'C5' }),
      choice({ row: 9, id: 'C6', kind: 'ultimate' }),
    ];
    expect(checkOnDemand({ choices })).toEqual([
      { tab: 'strategy', row: 9, column: 'kind', code: 'secondUltimate', got: '', others: ['C4'] },
    ]);
  });
});

test('[X11] an experiment that is to be decided before it began is said; on one and the same day it is fine', () => {
  const experiment = (row: number, startedOn: Day | null, decideBy: Day | null): Experiment => ({
    row,
    id: '',
    belief: 'x',
    test: '',
    workedIf: '',
    startedOn,
    decideBy,
    result: '',
    verdict: null,
    learned: '',
    choice: null,
  });
  const found = checkOnDemand({
    experiments: [experiment(2, at(0), at(0)), experiment(3, at(0), at(-1)), experiment(4, null, at(-1))],
  });
  expect(found.map(({ row, code }) => [row, code])).toEqual([[3, 'decidedBeforeItBegan']]);
});

test('[X12] a rating for a value that is gone is said at its row and column, and only where there is a rating', () => {
  const target = (row: number, ...ratings: (number | null)[]): Target => ({
    row,
    id: '',
    organisation: 'x',
    role: '',
    fits: ratings.map((rating, index) => ({ value: ['Purpose', 'Salary'][index] ?? '', rating })),
    decisionMaker: null,
    needs: '',
    stage: null,
    nextMove: '',
    nextDate: null,
    private: false,
  });
  const values = [{ row: 2, value: 'purpose', importance: 5, today: null, note: '' }];
  expect(checkOnDemand({ targets: [target(2, 5, null), target(3, 5, 4)], values })).toEqual([
    { tab: 'targets', row: 3, column: 'fit2', code: 'valueGone', got: 'Salary' },
  ]);
  expect(checkOnDemand({ targets: [target(3, 5, 4)] })).toEqual([]);
});
