/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';
import { withoutMarks } from '../whole-file';

describe('an update that does not go smoothly', () => {
  /** Work for every part of an update. */
  function planWithWork(): PlanInHand {
    const plan = smallPlan();
    plan.put('Steps', 2, { Due: '11/03/2026', Goal: 'Run a small project' });
    plan.put('Steps', 3, { Status: 'Done' });
    plan.put('Steps', 5, { Step: 'New', Goal: 'g1', Due: '09/03/2026' });
    plan.put('Goals', 4, { Goal: 'Another one', 'Part of': 'Pass the exam' });
    return plan;
  }
  const shown = (plan: PlanInHand): string[][][] =>
    ['Home', 'Goals', 'Steps', 'Timeline', 'Settings', 'Changes', 'Waymark data'].map((tab) => {
      const sheet = plan.sheet(tab);
      return sheet
        .getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn()))
        .getDisplayValues();
    });
  /** IDs of new rows masked, and the copy of the counters: a run that was cut off may have used up a number. */
  const masked = (plan: PlanInHand): string[][][] =>
    shown(plan).map((tab) =>
      withoutMarks(tab).map((row) =>
        row.map((text) => text.replace(/^(new )?S[45]$/, '$1S+').replace(/^G[34]\b/, 'G+')),
      ),
    );
  const whole = (): { expected: string[][][]; calls: number } => {
    const plan = planWithWork();
    plan.update();
    return { expected: shown(plan), calls: plan.workbook.calls().calls };
  };

  test('[Y3] [M4] cut off at each third call and begun again, it gives the same', () => {
    const start = planWithWork();
    const uncut = planWithWork();
    uncut.update();
    const { calls } = uncut.workbook.calls();
    for (let at = 1; at <= calls; at += 3) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      expect(plan.update().problems).toEqual([]);
      expect([at, masked(plan)]).toEqual([at, masked(uncut)]);
    }
  });

  test.each(['timeout', 'server', 'quota'] as const)(
    'a call that fails (%s) is told, and the next update makes it good',
    (kind) => {
      const plan = planWithWork();
      const { expected, calls } = whole();
      expect(() =>
        plan.workbook.call('call', ['updateNow', {}], { faults: [{ at: Math.round(calls / 2), kind }] }),
      ).toThrow();
      expect(plan.update().message).toBe('Up to date.');
      expect(shown(plan)).toEqual(expected);
    },
  );

  test('[Y4] a row that somebody inserts between two calls moves nothing of the user’s into another row', () => {
    const start = planWithWork();
    const uncut = copyPlan(start);
    uncut.update();
    const log = uncut.workbook.callLog();
    const firstWrite = log.findIndex(({ method }) => /Range\.set/.test(method)) + 1;
    for (let at = 3; at <= log.length; at += 7) {
      const plan = copyPlan(start);
      const edit = (): void => {
        plan.sheet('Steps').insertRowsBefore(2, 1);
        plan.put('Steps', 2, { Step: 'In between', Notes: 'by Bo' });
      };
      plan.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'edit', edit }] });
      plan.update();
      const rows = plan.rows('Steps').map((row) => [row['Step'], row['Due'], row['Notes']]);
      expect([at, rows]).toEqual([
        at,
        [
          ['In between', '', 'by Bo'],
          ['Book the seat', '11/03/2026', ''],
          ['Sit the exam', '01/06/2026', ''],
          ['Ask for a project', '10/03/2026', ''],
          ['New', '09/03/2026', ''],
        ],
      ]);
      // While it reads and thinks it notices; once it writes, Google has no way to keep others out.
      if (at < firstWrite - 2)
        expect([at, ...plan.shownColumn('Steps', 'Goal')]).toEqual([
          at,
          '',
          'G2 · Run a small project',
          'G1 · Pass the exam',
          'G2 · Run a small project',
          'G1 · Pass the exam',
        ]);
      expect(new Set(plan.shownColumn('Steps', 'ID')).size).toBe(5);
    }
  });

  test('[Y4] a text that somebody types between two calls stays', () => {
    const start = planWithWork();
    const { calls } = whole();
    for (let at = 4; at <= calls; at += 12) {
      const plan = copyPlan(start);
      const edit = (): void => plan.put('Steps', 3, { Step: 'Typed meanwhile', Notes: 'also this', 'Effort h': '4' });
      plan.workbook.call('call', ['updateNow', {}], { faults: [{ at, kind: 'edit', edit }] });
      plan.update();
      expect([
        at,
        ...['ID', 'Step', 'Notes', 'Effort h', 'Goal'].map((header) => plan.shown('Steps', 3, header)),
      ]).toEqual([at, 'S2', 'Typed meanwhile', 'also this', '4', 'G1 · Pass the exam']);
    }
  });
});
