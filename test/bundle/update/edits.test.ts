/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { copyPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * A run of onEdit reads and writes only what its edit can change (rules Y80 to Y82): what it leaves must be what the next whole update leaves.
 */

/** All that an edit may change: values and formulas of Goals, Steps and the Timeline, and what is kept of each row. */
function state(plan: PlanInHand): readonly unknown[] {
  const grid = (tab: string, width: number): readonly unknown[] => {
    const range = plan.sheet(tab).getRange(1, 1, plan.sheet(tab).getLastRow(), width);
    return [range.getDisplayValues(), range.getFormulas()];
  };
  const kept = plan.rows('Waymark data').map(({ ID = '', 'Last seen due': due = '' }) => `${ID} ${due}`);
  return [
    grid('Goals', plan.sheet('Goals').getLastColumn()),
    grid('Steps', plan.sheet('Steps').getLastColumn()),
    grid('Timeline', 5),
    kept.filter((line) => line.trim() !== ''),
    plan.rows('Changes'),
  ];
}

const typed: Readonly<Record<'Goals' | 'Steps', Readonly<Record<string, readonly string[]>>>> = {
  Goals: {
    Goal: ['Pass the second exam', '', '=1/0'],
    Now: ['3', '1,5', 'none', '=2*3'],
    Target: ['10', ''],
    Deadline: ['01/10/2026', '', '2026-02-01', '=TODAY()+7'],
    Status: ['Active', 'Paused', 'Reached', 'reached ', 'On hold'],
    'Part of': ['G2', 'Run a small project', ''],
    Reward: ['A day off', '=NA()'],
  },
  Steps: {
    ID: ['S9', 'S1', 'my step', ''],
    Step: ['Book another seat', '', '12', '=1/0'],
    Goal: ['G2', 'Run a small project', 'Nobody knows', '', '=G2'],
    Status: ['Done', 'To do', 'Waiting', 'Let go', 'done '],
    Due: ['06/03/2026', '', '2026-03-04 17:00', 'soon', '=TODAY()+1', '01/02/2026'],
    'Effort h': ['4', '1,5', 'much', '=6/0'],
    Start: ['01/03/2026', '10/03/2026', ''],
    'Done on': ['01/03/2026', 'last week', ''],
    After: ['S1', 'S2, S3', 'S77', ''],
    Private: ['TRUE', 'x', ''],
    Notes: ['a note', '=NA()', ''],
    'If … then I …': ['If it rains, then by bus', '=1/0', ''],
    Reward: ['Cake', ''],
    'What now': ['mine'],
  },
};

const edit = fc.constantFrom(...(['Goals', 'Steps', 'Steps'] as const)).chain((tab) =>
  fc.constantFrom(...Object.keys(typed[tab])).chain((header) =>
    fc.record({
      tab: fc.constant(tab),
      header: fc.constant(header),
      row: fc.integer({ min: 2, max: tab === 'Goals' ? 4 : 6 }),
      text: fc.constantFrom(...(typed[tab][header] ?? [])),
    }),
  ),
);

test('[Y80] after any edits the next whole update finds nothing to do in the tabs that edits concern', () => {
  const before = smallPlan();
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const plan = copyPlan(before);
      for (const { tab, row, header, text } of edits) {
        plan.workbook.setClock(plan.workbook.now() + 60_000);
        plan.type(tab, row, { [header]: text });
      }
      expect(plan.workbook.report.failures).toEqual([]);
      const left = state(plan);
      plan.update();
      expect(state(plan)).toEqual(left);
      plan.workbook.close();
    }),
    { seed: 20261130, numRuns: process.env['EVERY_CUT'] ? 400 : 12 },
  );
});

const methods = (plan: PlanInHand): string[] => plan.workbook.callLog().map(({ method }) => method);

describe('[Y80] a text that nothing depends on', () => {
  test.each(['Notes', 'Reward', 'If … then I …'])('typed into %s costs a few cells and no lock', (header) => {
    const plan = smallPlan();
    plan.workbook.setClock(plan.workbook.now() + 60_000);
    plan.type('Steps', 2, { [header]: 'A text' });
    expect(methods(plan).filter((method) => /Lock|setValue|DataRange/.test(method))).toEqual([]);
    expect(plan.workbook.calls().cells).toBeLessThan(100);
  });

  test('typed into a row without ID gives the row its ID', () => {
    const plan = smallPlan();
    plan.workbook.setClock(plan.workbook.now() + 60_000);
    plan.type('Steps', 6, { Notes: 'Only a note' });
    expect(plan.shown('Steps', 6, 'ID')).toBe('S4');
  });

  test("in a column of the user's own costs no lock", () => {
    const plan = smallPlan();
    plan.sheet('Steps').insertColumnsBefore(3, 1);
    plan.update();
    plan.workbook.setClock(plan.workbook.now() + 60_000);
    plan.workbook.edit(plan.sheet('Steps').getRange(2, 3), 'mine');
    expect(methods(plan).filter((method) => /Lock|setValue|DataRange/.test(method))).toEqual([]);
  });
});

describe('[Y81] a form', () => {
  test('reads nothing again after it has written', () => {
    const plan = smallPlan();
    for (const [name, request] of [
      ['tickStep', { id: 'S1', done: true }],
      ['saveStep', { step: { title: 'A new step', goal: 'G1', due: '2026-03-20' }, key: 'a' }],
      ['saveGoal', { goal: { id: 'G1', deadline: '2026-11-30' }, key: 'b' }],
    ] as const) {
      plan.call(name, request);
      const called = methods(plan);
      const first = called.findIndex((method) => /setValues/.test(method));
      expect([name, called.slice(first).filter((method) => /get(Values|Formulas|DataRange)/.test(method))]).toEqual([
        name,
        [],
      ]);
    }
  });

  test("reads again where a formula of the user's depends on what it wrote", () => {
    const plan = smallPlan();
    plan.workbook.edit(
      plan.sheet('Steps').getRange(3, plan.column('Steps', 'Due')),
      '=IF(D2="Done";DATE(2026;3;5);DATE(2026;6;1))',
    );
    plan.call('tickStep', { id: 'S1', done: true });
    expect(plan.shown('Steps', 3, 'Due')).toBe('05/03/2026');
    const left = state(plan);
    plan.update();
    expect(state(plan)).toEqual(left);
  });

  test.each(['3/4', 'May 2026', 'TRUE', '12', '=1+1', 'Read 3 pages'])(
    'that writes the text %s leaves what the next whole update leaves',
    (title) => {
      const plan = smallPlan();
      plan.call('saveStep', { step: { title, goal: 'G1' }, key: 'a' });
      const left = state(plan);
      plan.update();
      expect(state(plan)).toEqual(left);
    },
  );
});

test('[Y83] a whole update leaves a blank row below full tabs', () => {
  const plan = smallPlan();
  const steps = plan.sheet('Steps');
  steps.deleteRows(5, steps.getMaxRows() - 4);
  plan.update();
  expect(steps.getMaxRows()).toBeGreaterThan(4);
  plan.type('Steps', 5, { Step: 'Below', Goal: 'G1' });
  plan.update();
  expect(plan.shown('Goals', 2, 'Steps done')).toBe('0 of 3');
});
