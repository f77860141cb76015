import fc from 'fast-check';
import { addDays } from '../../../src/domain/plan/day';
import { fiveMinutesOf, rankFocus } from '../../../src/domain/now/focus';
import type { Goal, Step } from '../../../src/domain/plan/plan';
import { growthOf } from '../../growth';
import { day, goal, plan, settings, step } from '../plans';

const today = day('2026-03-10');
const inDays = (count: number) => addDays(today, count);
const rank = (steps: Partial<Step>[], goals: Goal[] = [goal()], more = {}) =>
  rankFocus(plan({ goals, steps: steps.map(step), settings: settings(more) }), today);
const idsOf = (...of: Parameters<typeof rank>) => rank(...of).map(({ step: { id } }) => id);

describe('focus', () => {
  test('[F1] holds open steps that wait for nothing and do not rest', () => {
    expect(
      new Set(
        idsOf(
          [
            { id: 'S1', status: 'done' },
            { id: 'S2', status: 'letGo' },
            { id: 'S3', status: 'waiting' },
            { id: 'S4', after: ['S5'] },
            { id: 'S5' },
            { id: 'S6', pausedUntil: day('2026-03-11') },
            { id: 'S7', after: ['S8'] },
            { id: 'S8', after: ['S7'] },
            { id: 'S9', status: 'doing', after: ['S1', 'S2'] },
            { id: 'S10', status: null },
            { id: 'S11', goal: 'G2' },
            { id: 'S12', goal: 'G3' },
            { id: 'S13', pausedUntil: today },
          ],
          [goal(), goal({ id: 'G2', status: 'paused' }), goal({ id: 'G3', status: 'letGo' })],
        ),
      ),
    ).toEqual(new Set(['S5', 'S9', 'S10', 'S13']));
    expect(idsOf([{ id: 'S1' }], [goal()], { pausedUntil: day('2026-03-11') })).toEqual([]);
  });

  test('[F2] puts This week first; among equals the due day, the goal’s priority and the row decide', () => {
    const goals = [goal(), goal({ id: 'G2', priority: 3 })];
    expect(
      idsOf(
        [
          { id: 'S1' },
          { id: 'S2', due: inDays(90) },
          { id: 'S3', due: inDays(80) },
          { id: 'S4', goal: 'G2' },
          { id: 'S5', thisWeek: true },
          { id: 'S6', thisWeek: true, due: inDays(60) },
          { id: 'S7' },
          { id: 'S8', due: inDays(-9), helps: 5 },
        ],
        goals,
      ),
    ).toEqual(['S6', 'S5', 'S8', 'S3', 'S2', 'S4', 'S1', 'S7']);
  });

  test('[F3] says why, the chief reason first', () => {
    const found = rank(
      [
        { id: 'S1', thisWeek: true, due: day('2026-03-08') },
        { id: 'S2', due: day('2026-03-08') },
        { id: 'S3', due: today },
        { id: 'S4', due: day('2026-03-13') },
        { id: 'S5', due: day('2026-03-14') },
        { id: 'S6' },
        { id: 'S7', goal: null },
      ],
      [goal({ priority: 1 })],
    );
    expect(Object.fromEntries(found.map(({ step: { id }, reasons }) => [id, reasons]))).toEqual({
      S1: [{ code: 'thisWeek' }, { code: 'passed', days: 2 }],
      S2: [{ code: 'passed', days: 2 }],
      S3: [{ code: 'dueToday' }],
      S4: [{ code: 'dueSoon', days: 3 }],
      S5: [{ code: 'due', days: 4 }],
      S6: [{ code: 'priority' }],
      S7: [{ code: 'undated' }],
    });
    expect(found.map(({ step: { id } }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7']);
  });

  test('[F5] ranks by how much a step helps, for its effort', () => {
    expect(idsOf([{ id: 'S1', helps: 1 }, { id: 'S2', helps: 5 }, { id: 'S3' }, { id: 'S4', helps: 3 }])).toEqual([
      'S2',
      'S4',
      'S3',
      'S1',
    ]);
    expect(
      idsOf([
        { id: 'S1', helps: 3, effort: 8 },
        { id: 'S2', helps: 3, effort: 1 },
        { id: 'S3', helps: 3, effort: 2 },
      ]),
    ).toEqual(['S2', 'S3', 'S1']);
    // Twice the help does not outweigh eight times the hours.
    expect(
      idsOf([
        { id: 'S1', helps: 5, effort: 8 },
        { id: 'S2', helps: 3, effort: 1 },
      ]),
    ).toEqual(['S2', 'S1']);
    expect(
      idsOf([
        { id: 'S1', helps: 5, effort: 4 },
        { id: 'S2', helps: 3, effort: 1 },
      ]),
    ).toEqual(['S1', 'S2']);
  });

  test('[F6] sees how pressing a step is along the chain of what waits for it', () => {
    // Two weeks of work follow it, so it is urgent although its own day is later.
    const chain = [
      { id: 'S1', due: inDays(30), effort: 1 },
      { id: 'S2', due: inDays(20), effort: 6, after: ['S1'] },
      { id: 'S3', due: inDays(22), effort: 3, after: ['S2'] },
      { id: 'S4', due: inDays(14), effort: 1 },
    ];
    const [first, second] = rank(chain);
    expect([first?.step.id, second?.step.id]).toEqual(['S1', 'S4']);
    expect(first?.merits[0]).toEqual({ code: 'tight', days: -1, by: 'S3' });
    // For a step without a day, the goal's deadline counts.
    expect(rank([{ id: 'S1', effort: 3 }], [goal({ deadline: inDays(10) })])[0]?.merits[0]).toEqual({
      code: 'tight',
      days: 4,
      by: 'G1',
    });
    expect(rank([{ id: 'S1', effort: 3 }], [goal({ deadline: inDays(13) })])[0]?.merits).toEqual([
      { code: 'tight', days: 7, by: 'G1' },
    ]);
    expect(rank([{ id: 'S1', effort: 3 }], [goal({ deadline: inDays(14) })])[0]?.merits).toEqual([]);
  });

  test('[F6] lets what presses come first whatever its length', () => {
    expect(
      idsOf([
        { id: 'S1', due: inDays(8) },
        { id: 'S2', due: inDays(2), effort: 2 },
      ]),
    ).toEqual(['S2', 'S1']);
    expect(
      idsOf([
        { id: 'S1', due: today, effort: 1 },
        { id: 'S2', due: inDays(-1), effort: 20 },
      ]),
    ).toEqual(['S2', 'S1']);
  });

  test('[F7] prefers what others wait for', () => {
    const found = rank([{ id: 'S1' }, { id: 'S2' }, { id: 'S3', after: ['S2'] }, { id: 'S4', after: ['S2', 'S3'] }]);
    expect(found.map(({ step: { id } }) => id)).toEqual(['S2', 'S1']);
    expect(found[0]?.merits).toEqual([{ code: 'unblocks', count: 2 }]);
  });

  test('[F8] prefers goals that come first and goals that serve a choice', () => {
    const goals = [
      goal(),
      goal({ id: 'G2', priority: 1 }),
      goal({ id: 'G3', choice: 'C1', serves: 'C1 · Lead' }),
      goal({ id: 'G4', choice: null, serves: 'what is not there' }),
      goal({ id: 'G5', priority: 2 }),
    ];
    const found = rank(
      [
        { id: 'S1' },
        { id: 'S2', goal: 'G4' },
        { id: 'S3', goal: 'G3' },
        { id: 'S4', goal: 'G2' },
        { id: 'S5', goal: 'G5', row: 2 },
      ],
      goals,
    );
    expect(found.map(({ step: { id } }) => id)).toEqual(['S4', 'S5', 'S3', 'S1', 'S2']);
    expect(found.map(({ merits }) => merits)).toEqual([[{ code: 'firstGoal' }], [], [{ code: 'serves' }], [], []]);
  });

  test('[F9] tells which of them the hours of a week have room for', () => {
    const fits = (steps: Partial<Step>[]) =>
      rank(steps, [goal()], { hoursPerWeek: 3 }).map((entry) => `${entry.step.id} ${entry.fits}`);
    expect(
      fits([
        { id: 'S1', effort: 2, helps: 5 },
        { id: 'S2', effort: 2, helps: 4 },
        { id: 'S3', effort: 1, helps: 1 },
      ]),
    ).toEqual(['S1 true', 'S2 false', 'S3 true']);
    // Exactly one step is chosen, the same one each time.
    expect(fits([{ id: 'S1', effort: 20 }])).toEqual(['S1 true']);
    expect(
      fits([{ id: 'S1', effort: 3, thisWeek: true, helps: 5 }, { id: 'S2', effort: 3, thisWeek: true }, { id: 'S3' }]),
    ).toEqual(['S1 true', 'S2 true', 'S3 false']);
  });

  test('[F4] is the same for the same rows, whatever the order in which they are read', () => {
    const rows = fc
      .array(
        fc.record({
          helps: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
          effort: fc.option(fc.double({ min: 0.1, max: 40, noNaN: true }), { nil: null }),
          in: fc.option(fc.integer({ min: -30, max: 90 }), { nil: null }),
          after: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
          thisWeek: fc.boolean(),
        }),
        { minLength: 2, maxLength: 14 },
      )
      .map((of) =>
        of.map(({ in: due, after, ...fields }, at) =>
          step({
            id: `S${at + 1}`,
            ...fields,
            goal: `G${1 + (at % 3)}`,
            due: due === null ? null : inDays(due),
            after: after.map((number) => `S${number}`),
          }),
        ),
      );
    const goals = [
      goal({ deadline: inDays(20) }),
      goal({ id: 'G2', priority: 1 }),
      goal({ id: 'G3', deadline: inDays(-3) }),
    ];
    fc.assert(
      fc.property(
        rows.chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length }))),
        ([steps, shuffled]) => {
          const told = rankFocus(plan({ goals, steps }), today);
          expect(rankFocus(plan({ goals: [...goals].reverse(), steps: shuffled }), today)).toEqual(told);
          expect(told.findIndex(({ step: { thisWeek } }) => !thisWeek)).toBe(
            told.some(({ step: { thisWeek } }) => !thisWeek)
              ? told.filter(({ step: { thisWeek } }) => thisWeek).length
              : -1,
          );
        },
      ),
      { seed: 1, numRuns: 150 },
    );
  });

  test('[F10] grows no faster than n log n, also in one long chain', () => {
    const chain = (size: number) =>
      plan({
        goals: [goal({ deadline: inDays(90) })],
        steps: Array.from({ length: size }, (_, at) =>
          step({ id: `S${at + 1}`, row: at + 2, after: at % 5 ? [`S${at}`] : [] }),
        ),
      });
    expect(
      growthOf(
        (size) => {
          const made = chain(size);
          return () => rankFocus(made, today);
        },
        300,
        2_400,
      ),
    ).toBeLessThan(15);
  });

  test('[F11] has a version of five minutes', () => {
    expect(fiveMinutesOf(step({ effort: 1 / 12 }))).toEqual({ code: 'all' });
    expect(fiveMinutesOf(step({ contact: 'P2 · Mara Lind' }))).toEqual({ code: 'writeTo', name: 'Mara Lind' });
    expect(fiveMinutesOf(step({ contact: 'Mara' }))).toEqual({ code: 'writeTo', name: 'Mara' });
    expect(fiveMinutesOf(step({ status: 'doing', contact: 'P2' }))).toEqual({ code: 'goOn' });
    expect(fiveMinutesOf(step({ ifThen: 'If it is Tuesday, then I go' }))).toEqual({ code: 'rehearse' });
    expect(fiveMinutesOf(step({ effort: 0 }))).toEqual({ code: 'begin' });
  });
});
