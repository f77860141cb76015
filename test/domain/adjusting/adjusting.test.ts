import fc from 'fast-check';
import { previewAdjust } from '../../../src/domain/adjusting/adjusting';
import type { AdjustChange, AdjustRequest } from '../../../src/domain/adjusting/adjustment';
import { addDays, daysBetween, LAST_DAY, type Day } from '../../../src/domain/plan/day';
import { isOpen, type Goal, type Plan, type Step } from '../../../src/domain/plan/plan';
import { stepsThatWait } from '../../../src/domain/adjusting/steps-that-wait';
import { growthOf } from '../../growth';
import { day, goal, plan, settings, step } from '../plans';

const today = day('2026-03-10');
const to = day('2026-03-27');
const adjust = (request: AdjustRequest, steps: Step[], goals: Goal[] = [goal()]) =>
  previewAdjust(plan({ goals, steps }), request, today);
const cells = (changes: readonly AdjustChange[]) =>
  changes.map(({ id, column, before, after }) => [id, column, before, after]);
const chain = [
  step({ id: 'S1', start: day('2026-03-12'), due: day('2026-03-20') }),
  step({ id: 'S2', after: ['S1'], due: day('2026-03-25') }),
  step({ id: 'S3', after: ['S2', 'S1'], due: day('2026-04-01'), start: day('2026-03-26') }),
  step({ id: 'S4', due: day('2026-03-21') }),
];

describe('moving a step', () => {
  test('[A1] takes start and due along', () => {
    const preview = adjust({ kind: 'move', id: 'S4', to }, [
      step({ id: 'S4', start: day('2026-03-20'), due: day('2026-03-21') }),
    ]);
    expect(cells(preview.changes)).toEqual([
      ['S4', 'start', '2026-03-20', '2026-03-26'],
      ['S4', 'due', '2026-03-21', '2026-03-27'],
    ]);
    expect(preview).toMatchObject({ kind: 'movedLater', added: [], refusals: [], notes: [] });
    expect(adjust({ kind: 'move', id: 'S4', to: day('2026-03-15') }, chain).kind).toBe('pulledIn');
  });

  test('[A2] moves all that waits for it by as many days, and nothing else', () => {
    const preview = adjust({ kind: 'move', id: 'S1', to }, chain);
    expect(cells(preview.changes)).toEqual([
      ['S1', 'start', '2026-03-12', '2026-03-19'],
      ['S1', 'due', '2026-03-20', '2026-03-27'],
      ['S2', 'due', '2026-03-25', '2026-04-01'],
      ['S3', 'start', '2026-03-26', '2026-04-02'],
      ['S3', 'due', '2026-04-01', '2026-04-08'],
    ]);
    expect(preview.notes).toEqual([{ code: 'movesAlong', count: 2 }]);
  });

  test('[A3] leaves steps that are done or let go where they are, and what waits for those alone', () => {
    const steps = [
      step({ id: 'S1', due: day('2026-03-20') }),
      step({ id: 'S2', status: 'done', after: ['S1'], due: day('2026-03-25') }),
      step({ id: 'S3', after: ['S2'], due: day('2026-04-01') }),
    ];
    expect(cells(adjust({ kind: 'move', id: 'S1', to }, steps).changes)).toEqual([
      ['S1', 'due', '2026-03-20', '2026-03-27'],
    ]);
    for (const status of ['done', 'letGo'] as const)
      expect(adjust({ kind: 'move', id: 'S1', to }, [step({ id: 'S1', status })]).refusals).toEqual([
        { code: 'isClosed', id: 'S1' },
      ]);
    for (const status of ['reached', 'letGo'] as const)
      expect(adjust({ kind: 'extend', id: 'G1', to }, [], [goal({ status })]).refusals).toEqual([
        { code: 'isClosed', id: 'G1' },
      ]);
  });

  test('[A4] by no days changes nothing; a first date moves nothing else', () => {
    expect(adjust({ kind: 'move', id: 'S1', to: day('2026-03-20') }, chain).changes).toEqual([]);
    const undated = chain.map((one) => (one.id === 'S1' ? { ...one, due: null } : one));
    expect(cells(adjust({ kind: 'move', id: 'S1', to }, undated).changes)).toEqual([['S1', 'due', null, '2026-03-27']]);
    expect(adjust({ kind: 'move', id: 'S1', to: day('2026-03-11') }, undated).refusals).toEqual([
      { code: 'endsBeforeItStarts', start: '2026-03-12' },
    ]);
  });

  test('[A5] stops at the last day that there is, and moves what waits in a circle once', () => {
    const circle = [
      step({ id: 'S1', after: ['S2'], due: day('2026-03-20') }),
      step({ id: 'S2', after: ['S1'], due: day('9999-12-30') }),
    ];
    expect(cells(adjust({ kind: 'move', id: 'S1', to }, circle).changes)).toEqual([
      ['S1', 'due', '2026-03-20', '2026-03-27'],
      ['S2', 'due', '9999-12-30', LAST_DAY],
    ]);
  });

  test('[A6] says which goal’s deadline would be passed, and that a day lies in the past', () => {
    const goals = [goal({ deadline: day('2026-04-02') })];
    expect(adjust({ kind: 'move', id: 'S1', to }, chain, goals).notes).toEqual([
      { code: 'movesAlong', count: 2 },
      { code: 'pastDeadline', id: 'S3', goal: 'G1', days: 6 },
    ]);
    expect(adjust({ kind: 'move', id: 'S4', to: day('2026-04-02') }, chain, goals).notes).toEqual([]);
    expect(adjust({ kind: 'move', id: 'S4', to: day('2026-03-09') }, chain).notes).toEqual([
      { code: 'dayHasPassed', day: '2026-03-09' },
    ]);
  });
});

describe('other ways to adjust', () => {
  test('[A7] extending changes the one day alone', () => {
    expect(cells(adjust({ kind: 'extend', id: 'S1', to }, chain).changes)).toEqual([
      ['S1', 'due', '2026-03-20', '2026-03-27'],
    ]);
    expect(cells(adjust({ kind: 'extend', id: 'G1', to }, chain, [goal({ deadline: today })]).changes)).toEqual([
      ['G1', 'deadline', '2026-03-10', '2026-03-27'],
    ]);
    expect(adjust({ kind: 'extend', id: 'G1', to }, [], [goal({ start: day('2026-03-28') })]).refusals).toEqual([
      { code: 'endsBeforeItStarts', start: '2026-03-28' },
    ]);
  });

  test('[A8] a split step is its first part; what waited for it waits for the last', () => {
    const parts = [
      { title: 'Read ', effort: 1, due: day('2026-03-15') },
      { title: 'Write', effort: 2, due: day('2026-03-20') },
      { title: 'Send', effort: null, due: null },
    ];
    const preview = adjust({ kind: 'split', id: 'S1', parts }, [
      { ...chain[0], title: 'All of it', effort: 5, helps: 4, private: true } as Step,
      ...chain.slice(1),
    ]);
    expect(cells(preview.changes)).toEqual([
      ['S1', 'title', 'All of it', 'Read'],
      ['S1', 'effort', 5, 1],
      ['S1', 'due', '2026-03-20', '2026-03-15'],
      ['S2', 'after', 'S1', '+2'],
      ['S3', 'after', 'S2, S1', 'S2, +2'],
    ]);
    expect(preview.added).toEqual([
      { title: 'Write', goal: 'G1', due: '2026-03-20', effort: 2, helps: 4, after: 'S1', contact: '', private: true },
      { title: 'Send', goal: 'G1', due: null, effort: null, helps: 4, after: '+1', contact: '', private: true },
    ]);
    expect(adjust({ kind: 'split', id: 'S1', parts: parts.slice(0, 1) }, chain).refusals).toEqual([
      { code: 'needsTwoParts' },
    ]);
    expect(
      adjust({ kind: 'split', id: 'S1', parts: [...parts, { title: ' ', effort: 1, due: null }] }, chain).refusals,
    ).toEqual([{ code: 'needsTitles' }]);
    expect(adjust({ kind: 'split', id: 'G1', parts }, chain).refusals).toEqual([{ code: 'onlySteps' }]);
  });

  test('[A9] using the if-then writes only a new sentence', () => {
    const steps = [step({ id: 'S1', ifThen: 'If I am tired, then I read one page' })];
    expect(adjust({ kind: 'ifThen', id: 'S1', text: '' }, steps)).toMatchObject({
      kind: 'ifThenUsed',
      changes: [],
      refusals: [],
    });
    expect(cells(adjust({ kind: 'ifThen', id: 'S1', text: 'If it rains, then I go by train' }, steps).changes)).toEqual(
      [['S1', 'ifThen', 'If I am tired, then I read one page', 'If it rains, then I go by train']],
    );
    expect(adjust({ kind: 'ifThen', id: 'S2', text: '' }, [step({ id: 'S2' })]).refusals).toEqual([
      { code: 'noIfThen' },
    ]);
  });

  test('[A10] practising adds hours, and moves on wish', () => {
    expect(
      cells(adjust({ kind: 'practise', id: 'S4', hours: 2, to: null }, [step({ id: 'S4', effort: 3 })]).changes),
    ).toEqual([['S4', 'effort', 3, 5]]);
    expect(cells(adjust({ kind: 'practise', id: 'S2', hours: 2, to: day('2026-03-26') }, chain).changes)).toEqual([
      ['S2', 'effort', null, 2],
      ['S2', 'due', '2026-03-25', '2026-03-26'],
      ['S3', 'start', '2026-03-26', '2026-03-27'],
      ['S3', 'due', '2026-04-01', '2026-04-02'],
    ]);
    for (const hours of [0, -1, NaN, Infinity])
      expect(adjust({ kind: 'practise', id: 'S4', hours, to }, chain).refusals).toEqual([{ code: 'needsHours' }]);
  });

  test('[A11] asking for help is a step of its own', () => {
    expect(adjust({ kind: 'help', id: 'S1', contact: ' Mara ', due: to }, chain)).toMatchObject({
      changes: [],
      added: [
        {
          title: { code: 'askFor', name: 'Mara', about: chain[0]?.title },
          goal: 'G1',
          due: to,
          effort: 0.5,
          contact: 'Mara',
          after: '',
        },
      ],
    });
    expect(adjust({ kind: 'help', id: 'G1', contact: 'P2', due: null }, chain).added[0]).toMatchObject({
      goal: 'G1',
      contact: 'P2',
      private: false,
    });
    expect(adjust({ kind: 'help', id: 'S1', contact: ' ', due: to }, chain).refusals).toEqual([
      { code: 'needsSomebody' },
    ]);
  });

  test('[A12] a pause ends on a day that is ahead, for a step, a goal or the plan', () => {
    expect(cells(adjust({ kind: 'pause', id: 'S1', until: to }, chain).changes)).toEqual([
      ['S1', 'pausedUntil', null, '2026-03-27'],
    ]);
    expect(cells(adjust({ kind: 'pause', id: 'G1', until: to }, chain, [goal({ status: 'paused' })]).changes)).toEqual([
      ['G1', 'pausedUntil', null, '2026-03-27'],
      ['G1', 'status', 'paused', 'active'],
    ]);
    const whole = adjust({ kind: 'pause', id: '', until: to }, chain);
    expect(whole.changes).toEqual([
      { tab: 'settings', row: 0, id: '', column: 'pausedUntil', before: null, after: '2026-03-27' },
    ]);
    expect(whole.notes).toEqual([{ code: 'datesInPause', count: 3 }]);
    for (const id of ['', 'G1', 'S1'])
      expect(adjust({ kind: 'pause', id, until: today }, chain).refusals).toEqual([{ code: 'pauseIsOver' }]);
  });

  test('[A13] letting go says what it sets free, or what rests', () => {
    expect(adjust({ kind: 'letGo', id: 'S1' }, chain)).toMatchObject({
      kind: 'letGo',
      changes: [{ id: 'S1', column: 'status', before: 'todo', after: 'letGo' }],
      notes: [{ code: 'released', ids: ['S2', 'S3'] }],
    });
    expect(adjust({ kind: 'letGo', id: 'G1' }, chain)).toMatchObject({
      changes: [{ tab: 'goals', id: 'G1', column: 'status', after: 'letGo' }],
      notes: [{ code: 'stepsRest', count: 4 }],
    });
    expect(adjust({ kind: 'letGo', id: 'S99' }, chain).refusals).toEqual([{ code: 'unknownRow', id: 'S99' }]);
    expect(adjust({ kind: 'letGo', id: '' }, [step({ id: '' })]).refusals).toEqual([{ code: 'unknownRow', id: '' }]);
  });
});

describe('any adjusting', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(today, count));
  const mayBe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const steps = fc
    .array(
      fc.record({
        due: mayBe(days),
        start: mayBe(days),
        status: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const, 'letGo' as const, null),
        after: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
        goal: fc.constantFrom('G1', 'G2', null),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ after, ...fields }, at) =>
        step({ id: `S${at + 1}`, ...fields, after: [...new Set(after.map((number) => `S${number}`))] }),
      ),
    );
  const plans = fc
    .record({
      steps,
      deadline: mayBe(days),
      status: fc.constantFrom('active' as const, 'paused' as const, 'reached' as const),
    })
    .map(({ steps: rows, ...fields }) =>
      plan({ goals: [goal(fields), goal({ id: 'G2' })], steps: rows, settings: settings() }),
    );
  const ids = fc.constantFrom('S1', 'S2', 'S3', 'G1', 'G2', 'S99', '');
  const request: fc.Arbitrary<AdjustRequest> = fc.oneof(
    fc.record({ kind: fc.constantFrom('move' as const, 'extend' as const), id: ids, to: days }),
    fc.record({ kind: fc.constant('pause' as const), id: ids, until: days }),
    fc.record({ kind: fc.constant('letGo' as const), id: ids }),
    fc.record({
      kind: fc.constant('practise' as const),
      id: ids,
      hours: fc.double({ min: -1, max: 9 }),
      to: mayBe(days),
    }),
    fc.record({ kind: fc.constant('ifThen' as const), id: ids, text: fc.constantFrom('', 'If so, then so') }),
    fc.record({ kind: fc.constant('help' as const), id: ids, contact: fc.constantFrom('', 'P1'), due: mayBe(days) }),
    fc.record({
      kind: fc.constant('split' as const),
      id: ids,
      parts: fc.array(
        fc.record({
          title: fc.constantFrom('One', 'Two', ''),
          effort: mayBe(fc.integer({ min: 0, max: 9 })),
          due: mayBe(days),
        }),
        { maxLength: 3 },
      ),
    }),
  );

  const columnsOf: Readonly<Record<AdjustRequest['kind'], readonly string[]>> = {
    move: ['start', 'due', 'deadline'],
    extend: ['due', 'deadline'],
    split: ['title', 'effort', 'due', 'after'],
    ifThen: ['ifThen'],
    practise: ['effort', 'start', 'due'],
    help: [],
    pause: ['pausedUntil', 'status'],
    letGo: ['status'],
  };
  const current = (of: Plan, { tab, row, column }: AdjustChange): unknown => {
    if (tab === 'settings') return of.settings.pausedUntil;
    const value = (of[tab].find((one) => one.row === row) as unknown as Record<string, unknown> | undefined)?.[column];
    return Array.isArray(value) ? value.join(', ') : value;
  };

  test('[A14] names each cell once, as it stands, only what it is about, and never a row that is closed', () => {
    fc.assert(
      fc.property(plans, request, (of, asked) => {
        const { changes, added, refusals } = previewAdjust(of, asked, today);
        if (refusals.length > 0) expect([changes, added]).toEqual([[], []]);
        expect(new Set(changes.map(({ tab, row, column }) => `${tab} ${row} ${column}`)).size).toBe(changes.length);
        const affected = new Set([
          asked.id,
          ...(asked.kind === 'move' || asked.kind === 'practise'
            ? stepsThatWait(of.steps, asked.id)
            : asked.kind === 'split'
              ? of.steps.filter(({ after }) => after.includes(asked.id))
              : []
          ).map(({ id }) => id),
        ]);
        for (const change of changes) {
          expect(change.before).toBe(current(of, change));
          expect(change.after).not.toBe(change.before);
          expect(columnsOf[asked.kind]).toContain(change.column);
          expect(affected).toContain(change.id);
          const row = change.tab === 'steps' ? of.steps.find(({ id }) => id === change.id) : undefined;
          if (row) expect(isOpen(row)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('[A2] a chain that moves keeps its order and its distances', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -90, max: 90 }), (rows, by) => {
        const moved = rows[0] as Step;
        fc.pre(moved.due !== null && isOpen(moved));
        const { changes } = previewAdjust(
          plan({ steps: rows }),
          { kind: 'move', id: moved.id, to: addDays(moved.due as Day, by) },
          today,
        );
        for (const { before, after } of changes) expect(daysBetween(before as Day, after as Day)).toBe(by);
        expect(new Set(changes.map(({ id }) => id))).toEqual(
          new Set(
            by === 0
              ? []
              : [
                  'S1',
                  ...stepsThatWait(rows, 'S1')
                    .filter(({ due, start }) => due !== null || start !== null)
                    .map(({ id }) => id),
                ],
          ),
        );
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('[A2] takes time in proportion to the rows, also when all wait for one', () => {
    const many = (size: number) =>
      plan({
        steps: Array.from({ length: size }, (_, at) =>
          step({
            id: `S${at + 1}`,
            row: at + 2,
            due: today,
            after: at === 0 ? [] : at % 2 ? ['S1'] : ['S1', `S${at}`],
          }),
        ),
      });
    expect(previewAdjust(many(10_000), { kind: 'move', id: 'S1', to }, today).changes).toHaveLength(10_000);
    expect(
      growthOf(
        (size) => {
          const made = many(size);
          return () => previewAdjust(made, { kind: 'move', id: 'S1', to }, today);
        },
        300,
        2_400,
      ),
    ).toBeLessThan(15);
  });
});
