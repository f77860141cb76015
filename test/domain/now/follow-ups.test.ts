import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/plan/day';
import { composeDigest } from '../../../src/domain/reminders/digest';
import {
  followUpsDue,
  nextContact,
  wantsFollowUp,
  type Advice,
  type Experiment,
} from '../../../src/domain/now/follow-ups';
import type { Contact } from '../../../src/domain/plan/records';
import { rewardsToTake } from '../../../src/domain/looking-back/rewards';
import { day, goal, MONDAY, plan, settings, step } from '../plans';

const TUESDAY = addDays(MONDAY, 1);
const contact = (fields: Partial<Contact> = {}): Contact => ({
  row: 2,
  id: 'P1',
  name: 'Helen',
  stage: 'inTouch',
  lastContact: addDays(MONDAY, -30),
  everyDays: 30,
  kind: null,
  where: '',
  canHelpWith: '',
  lastNote: '',
  contribution: '',
  goal: null,
  ...fields,
});
const advice = (fields: Partial<Advice> = {}): Advice => ({
  row: 2,
  id: 'F1',
  whom: 'Marcus',
  question: 'Is the proposal clear?',
  status: 'asked',
  followUpOn: MONDAY,
  ...fields,
});
const experiment = (fields: Partial<Experiment> = {}): Experiment => ({
  row: 2,
  id: 'B1',
  belief: 'Managers answer short questions',
  startedOn: addDays(MONDAY, -20),
  decideBy: MONDAY,
  verdict: null,
  ...fields,
});

describe('people', () => {
  test('[N21] want to be contacted so many days after the last contact', () => {
    expect(nextContact(contact())).toBe(MONDAY);
    expect(nextContact(contact({ lastContact: day('2028-01-31'), everyDays: 29 }))).toBe('2028-02-29');
  });

  test('[N21] whom a question went to is said by name', () => {
    const whom = (text: string) => followUpsDue({ advice: [advice({ whom: text })] }, MONDAY).map((one) => one.whom);
    expect(['P2 · Helen Duarte', 'p2·Helen', 'Marcus', 'P2', 'P2 · ', 'AB · CD'].flatMap(whom)).toEqual([
      'Helen Duarte',
      'Helen',
      'Marcus',
      'P2',
      'P2 · ',
      'AB · CD',
    ]);
  });

  test('[N21] whom one called yesterday are not named', () => {
    expect(followUpsDue({ contacts: [contact({ lastContact: addDays(MONDAY, -1) })] }, MONDAY)).toEqual([]);
  });

  test('[N21] who rest, have no rhythm, or one below a day are never named', () => {
    const silent = [
      contact({ stage: 'resting' }),
      contact({ everyDays: null }),
      contact({ everyDays: 0 }),
      contact({ everyDays: -7 }),
      contact({ everyDays: NaN }),
      contact({ lastContact: null }),
      contact({ name: ' ' }),
    ];
    expect(followUpsDue({ contacts: silent }, addDays(MONDAY, 900))).toEqual([]);
  });
});

test('[N22] advice that was asked for is followed up on its day; what has come, or was never asked, is not', () => {
  expect(followUpsDue({ advice: [advice({ followUpOn: TUESDAY })] }, MONDAY)).toEqual([]);
  expect(followUpsDue({ advice: [advice()] }, MONDAY)).toHaveLength(1);
  expect(
    followUpsDue(
      {
        advice: [
          advice({ status: 'received' }),
          advice({ status: 'drafted' }),
          advice({ status: 'used' }),
          advice({ followUpOn: null }),
        ],
      },
      MONDAY,
    ),
  ).toEqual([]);
});

test('[N23] an experiment is to be decided on its day, until it has a verdict', () => {
  expect(
    followUpsDue({ experiments: [experiment(), experiment({ id: 'B2', verdict: 'stop' })] }, TUESDAY).map(
      ({ id }) => id,
    ),
  ).toEqual(['B1']);
});

describe('a follow-up', () => {
  test('[N21] is named on its day, then weekly, and monthly from four weeks on', () => {
    const named: number[] = [];
    let last: Day | null = null;
    for (let n = -3; n < 100; n += 1) {
      const today = addDays(MONDAY, n);
      if (!wantsFollowUp(MONDAY, last, today)) continue;
      named.push(n);
      last = today;
    }
    expect(named).toEqual([0, 7, 14, 21, 28, 58, 88]);
  });

  test('[N21] one whose day came again since is named anew', () => {
    expect(wantsFollowUp(MONDAY, addDays(MONDAY, -1), MONDAY)).toBe(true);
    expect(wantsFollowUp(MONDAY, MONDAY, MONDAY)).toBe(false);
  });

  test('[N21] brings about a mail of its own, once a day at most, and is never silent for longer than a month (invariant)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 200 }), (offset, everyDays) => {
        const rows = {
          ...plan({ settings: settings(), goals: [] }),
          contacts: [contact({ lastContact: addDays(MONDAY, offset - everyDays), everyDays })],
        };
        const named = new Map<string, Day>();
        const due = addDays(MONDAY, offset);
        for (let n = 0; n < 120; n += 1) {
          const today = addDays(MONDAY, n);
          const mail = composeDigest(rows, today, named);
          for (const key of mail?.named ?? []) named.set(key, today);
          const last = named.get('P1');
          if (today < due) expect(last).toBeUndefined();
          else expect(last !== undefined && last >= addDays(today, -30)).toBe(true);
        }
      }),
      { seed: 20260101, numRuns: 60 },
    );
  });
});

describe('rewards', () => {
  const reached = goal({ status: 'reached', reward: 'A weekend by the sea' });

  test('[N20] are those of reached goals and done steps that are not taken', () => {
    const steps = [
      step({ id: 'S1', status: 'done', reward: 'Cinema' }),
      step({ id: 'S2', status: 'done', reward: 'Cake', rewardTaken: true }),
      step({ id: 'S3', reward: 'Later' }),
      step({ id: 'S4', status: 'done', reward: ' ' }),
    ];
    expect(
      rewardsToTake([reached, goal({ id: 'G2', reward: 'Not yet' })], steps, MONDAY).map(({ reward }) => reward),
    ).toEqual(['A weekend by the sea', 'Cinema']);
  });

  test('[N20] bring about a mail the first time and once a week, and stand in every mail that comes anyway', () => {
    const rows = plan({ goals: [reached], settings: settings() });
    const first = composeDigest(rows, TUESDAY, new Map());
    expect(first?.rewards.entries.map(({ reward }) => reward)).toEqual(['A weekend by the sea']);
    expect(first?.named).toEqual(['G1 reward']);
    expect(composeDigest(rows, addDays(TUESDAY, 1), new Map([['G1 reward', TUESDAY]]))).toBeNull();
    expect(composeDigest(rows, addDays(TUESDAY, 7), new Map([['G1 reward', TUESDAY]]))).not.toBeNull();
    expect(
      composeDigest(rows, addDays(MONDAY, 7), new Map([['G1 reward', addDays(MONDAY, 6)]]))?.rewards.entries,
    ).toHaveLength(1);
  });

  test('[N20] end when they are taken', () => {
    expect(
      composeDigest(plan({ goals: [{ ...reached, rewardTaken: true }], settings: settings() }), TUESDAY, new Map()),
    ).toBeNull();
  });
});
