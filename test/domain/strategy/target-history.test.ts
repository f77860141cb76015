import fc from 'fast-check';
import { nowOfTarget } from '../../../src/domain/now/what-now-on-demand';
import { followUpsDue } from '../../../src/domain/now/follow-ups';
import { checkOnDemand } from '../../../src/domain/now/check-on-demand';
import { addDays, daysBetween, parseDay, type Day } from '../../../src/domain/plan/day';
import {
  changeOf,
  entriesAfter,
  followUpDay,
  funnelOf,
  readHistory,
  stagesEntered,
  stageTimes,
  textAfter,
  type StageEntry,
  type TargetStage,
} from '../../../src/domain/strategy/target-history';
import { MONDAY } from '../plans';
import { target } from '../records';

const stages: readonly TargetStage[] = ['watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed'];
const stageOf = (text: string): TargetStage | undefined => stages.find((stage) => stage === text.toLowerCase());
const read = (text: string): ReturnType<typeof readHistory> => readHistory(text, parseDay, stageOf);
const on = (days: number): Day => addDays(MONDAY, days);
const entry = (stage: TargetStage, days: number | null): StageEntry => ({
  stage,
  day: days === null ? null : on(days),
});

describe('[S20] the history of a target', () => {
  test.each([
    ['2026-03-02 Applied', [entry('applied', 0)], ''],
    [
      'Applied 2026-03-02\n\n  2026-03-09: interviewing ; offer',
      [entry('applied', 0), entry('interviewing', 7), entry('offer', null)],
      '',
    ],
    ['2026-03-02 – Applied', [entry('applied', 0)], ''],
    ['2026-02-30 Applied\nasked Ada\n2026-03-02 Warm', [entry('warm', 0)], '2026-02-30 Applied'],
    ['', [], ''],
  ])('%j', (text, entries, unread) => {
    expect(read(text)).toEqual({ entries, unread });
  });

  test('a line that says no stage is named in What now', () => {
    expect(checkOnDemand({ targets: [target({ unread: 'asked Ada' })] })).toEqual([
      { tab: 'targets', row: 2, column: 'stages', code: 'unreadStage', got: 'asked Ada' },
    ]);
  });
});

describe('[S21] an update', () => {
  const after = (text: string, stage: TargetStage | null, days: number): string =>
    textAfter(text, changeOf(read(text), stage, on(days)), `${on(days)} ${stage}`);

  test.each<[string, TargetStage | null, number, string]>([
    ['', 'applied', 0, '2026-03-02 applied'],
    ['', null, 0, ''],
    ['2026-03-02 applied', 'applied', 9, '2026-03-02 applied'],
    ['2026-03-02 applied\n', 'offer', 7, '2026-03-02 applied\n2026-03-09 offer'],
    // Reopened, and the same stage twice.
    [
      '2026-03-02 applied\n2026-03-03 closed',
      'applied',
      7,
      '2026-03-02 applied\n2026-03-03 closed\n2026-03-09 applied',
    ],
    // Taken back on the same day.
    ['2026-03-02 applied\n2026-03-09 closed\n', 'applied', 7, '2026-03-02 applied'],
    // What is not understood stays.
    ['asked Ada', 'warm', 0, 'asked Ada\n2026-03-02 warm'],
    [
      '2026-03-02 warm\n2026-03-09 closed\nasked Ada',
      'warm',
      7,
      '2026-03-02 warm\n2026-03-09 closed\nasked Ada\n2026-03-09 warm',
    ],
  ])('of %j with %s', (text, stage, days, wanted) => {
    expect(after(text, stage, days)).toBe(wanted);
  });

  test('a second one adds nothing, and the entries are those of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...stages), fc.nat(3)), { maxLength: 12 }), (moves) => {
        let [text, day] = ['', 0];
        for (const [stage, days] of moves) {
          day += days;
          const before = read(text);
          text = after(text, stage, day);
          expect(read(text).entries).toEqual(entriesAfter(before, stage, on(day)));
          expect(after(text, stage, day + 1)).toBe(text);
        }
      }),
      { seed: 2600, numRuns: 200 },
    );
  });
});

describe('[S22] the follow-up', () => {
  const days = { followUpApplied: 7, followUpInterview: 14 };
  test.each<[readonly StageEntry[], TargetStage | null, number | null]>([
    [[entry('applied', 0)], 'applied', 7],
    [[entry('applied', 0), entry('interviewing', 3)], 'interviewing', 17],
    [[entry('interviewing', 0), entry('interviewing', 3)], 'interviewing', 17],
    [[entry('applied', null)], 'applied', null],
    [[entry('applied', 0), entry('offer', 3)], 'offer', null],
    [[entry('applied', 0)], 'closed', null],
    [[], null, null],
  ])('%j in %s', (entries, stage, wanted) => {
    expect(followUpDay(entries, stage, days)).toBe(wanted === null ? null : on(wanted));
  });

  test('is none with 0 days', () => {
    expect(followUpDay([entry('applied', 0)], 'applied', { ...days, followUpApplied: 0 })).toBeNull();
  });
});

describe('[S23] What now and the mail', () => {
  const applied = target({ stage: 'applied', followUp: on(7) });
  test.each([
    [7, {}, { code: 'followUp' }],
    [9, {}, { code: 'followUp' }],
    [5, {}, { code: 'followUpIn', days: 2 }],
    [0, {}, { code: 'nothing' }],
    [0, { nextMove: 'Ring' }, { code: 'needsDate' }],
    [7, { nextMove: 'Ring' }, { code: 'followUp' }],
    [9, { nextDate: on(9) }, { code: 'dueToday' }],
    [9, { nextDate: on(30) }, { code: 'nothing' }],
    [9, { stage: 'closed' as const }, { code: 'nothing' }],
  ])('%i days after the application, with %j', (days, fields, now) => {
    expect(nowOfTarget({ ...applied, ...fields }, on(days), 3)).toEqual(now);
  });

  test('a next date of the row comes first; what is closed or has no name is not named', () => {
    const targets = [
      applied,
      target({ row: 3, id: 'T2', stage: 'applied', followUp: on(1), nextDate: on(20) }),
      target({ row: 4, id: 'T3', stage: 'closed', nextDate: on(1) }),
      target({ row: 5, id: 'T4', organisation: '', role: ' ', nextDate: on(1) }),
      target({ row: 6, id: 'T5', role: '', nextDate: on(2) }),
    ];
    expect(followUpsDue({ targets }, on(7)).map(({ kind, id, title, due }) => [kind, id, title, due])).toEqual([
      ['target', 'T5', 'Tidewell Storage', on(2)],
      ['target', 'T1', 'Project manager, Tidewell Storage', on(7)],
    ]);
  });
});

const withHistory = (...history: StageEntry[]): ReturnType<typeof target> =>
  target({ history, stage: history[history.length - 1]?.stage ?? null });

describe('[S24] how long a stage takes', () => {
  test('is the median of the stays with both days; the same stage again goes on, days in the wrong order do not count', () => {
    const targets = [
      withHistory(entry('applied', 0), entry('interviewing', 10), entry('interviewing', 12), entry('closed', 20)),
      withHistory(entry('applied', 0), entry('closed', 3), entry('applied', 10), entry('closed', 30)),
      withHistory(entry('applied', null), entry('closed', 3)),
      withHistory(entry('applied', 5), entry('closed', 3)),
      withHistory(entry('applied', 5)),
    ];
    expect(stageTimes(targets)).toEqual([
      { stage: 'applied', days: 10, count: 3 },
      { stage: 'interviewing', days: 10, count: 1 },
    ]);
    expect(stageTimes([])).toEqual([]);
  });
});

describe('[S25] where applications end', () => {
  test('counts each once by the furthest stage; a skipped stage counts as passed', () => {
    const targets = [
      withHistory(entry('watching', 0)),
      withHistory(entry('applied', 0)),
      withHistory(entry('applied', 0), entry('closed', 2)),
      withHistory(entry('interviewing', 0), entry('closed', 2)),
      withHistory(entry('applied', 0), entry('offer', 2), entry('applied', 3)),
      withHistory(entry('closed', 0)),
      // The stage was changed, and no update has run since.
      target({ stage: 'closed', history: [entry('offer', 1)] }),
      target({ stage: null, history: [entry('applied', 1)] }),
      target({ organisation: ' ', role: '', stage: 'applied' }),
    ];
    expect(funnelOf(targets)).toEqual({
      applied: 6,
      interviewing: 3,
      offer: 2,
      open: 3,
      ended: [
        { after: 'applied', count: 1 },
        { after: 'interviewing', count: 1 },
        { after: 'offer', count: 1 },
        { after: null, count: 1 },
      ],
    });
  });

  const histories = fc.array(
    fc.array(fc.record({ stage: fc.constantFrom(...stages), day: fc.option(fc.nat(60).map(on)) }), {
      minLength: 1,
      maxLength: 6,
    }),
    { maxLength: 20 },
  );

  test('[S25] with [S24] agrees with a plain model for any histories', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const targets = all.map((history) => withHistory(...history));
        const reaches = (names: readonly TargetStage[]): number =>
          all.filter((history) => history.some(({ stage }) => names.includes(stage))).length;
        const { applied, interviewing, offer, open, ended } = funnelOf(targets);
        expect([applied, interviewing, offer]).toEqual([
          reaches(['applied', 'interviewing', 'offer']),
          reaches(['interviewing', 'offer']),
          reaches(['offer']),
        ]);
        const closed = all.filter((history) => history[history.length - 1]?.stage === 'closed');
        expect(ended.reduce((sum, { count }) => sum + count, 0)).toBe(closed.length);
        const endedApplied = closed.filter((history) =>
          history.some(({ stage }) => stages.indexOf(stage) > 2 && stage !== 'closed'),
        );
        expect(open).toBe(applied - endedApplied.length);
        // The stays one by one: each run of equal stages from its first line to the first of the next run.
        const days = new Map<TargetStage, number[]>();
        for (const history of all) {
          const runs = history.filter(({ stage }, at) => at === 0 || history[at - 1]?.stage !== stage);
          runs.slice(1).forEach((next, at) => {
            const from = runs[at];
            if (from?.day && next.day && daysBetween(from.day, next.day) >= 0)
              days.set(from.stage, [...(days.get(from.stage) ?? []), daysBetween(from.day, next.day)]);
          });
        }
        days.delete('closed');
        const times = stageTimes(targets);
        expect(times.map(({ stage, count }) => [stage, count])).toEqual(
          stages.flatMap((stage) => (days.has(stage) ? [[stage, days.get(stage)?.length]] : [])),
        );
        for (const { stage, days: median } of times) {
          const list = days.get(stage) ?? [];
          const [below, above] = [list.filter((one) => one < median).length, list.filter((one) => one > median).length];
          expect(Math.max(below, above) * 2).toBeLessThanOrEqual(list.length);
        }
      }),
      { seed: 2601, numRuns: 300 },
    );
  });
});

test('[S26] the stages that were entered in a time, each target once', () => {
  const targets = [
    withHistory(entry('applied', 0), entry('closed', 5), entry('applied', 6)),
    withHistory(entry('applied', 10), entry('closed', 11)),
    withHistory(entry('applied', null)),
  ];
  expect(stagesEntered(targets, on(0), on(10))).toEqual([
    { stage: 'applied', count: 2 },
    { stage: 'closed', count: 1 },
  ]);
});
