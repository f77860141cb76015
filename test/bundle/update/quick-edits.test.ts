/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { examplePlan, startPlan, type PlanInHand } from '../plan';

/*
 * Rows typed faster than their runs of onEdit end (rules Y10, Y30): Google keeps two events waiting and drops the others.
 */

interface QuickEdit {
  readonly at: number;
  readonly tab: string;
  readonly row: number;
  readonly header: string;
  readonly text: string;
}

function typeQuickly(plan: PlanInHand, edits: readonly QuickEdit[]): ReturnType<PlanInHand['workbook']['editQuickly']> {
  return plan.workbook.editQuickly(
    edits.map(({ at, tab, row, header, text }) => ({
      at,
      cell: plan.sheet(tab).getRange(row, plan.column(tab, header)),
      text,
    })),
  );
}

const tenSteps = (every: number): QuickEdit[] =>
  Array.from({ length: 10 }, (_, index) => ({
    at: index * every,
    tab: 'Steps',
    row: index + 2,
    header: 'Step',
    text: `Write letter ${index + 1}`,
  }));

describe('ten rows typed within five seconds', () => {
  test.each([
    [500, false],
    [500, true],
    [100, false],
    [100, true],
  ])('[Y30] every %i ms, runs together: %p, have IDs and formulas when the last run ends', (every, together) => {
    const plan = startPlan();
    plan.workbook.editsTogether = together;
    const { runs, dropped } = typeQuickly(plan, tenSteps(every));
    if (!together) expect(dropped.length).toBeGreaterThan(0);
    expect(plan.shownColumn('Steps', 'ID')).toEqual(Array.from({ length: 10 }, (_, index) => `S${index + 1}`));
    const whatNow = plan.column('Steps', 'What now');
    expect(
      plan
        .sheet('Steps')
        .getRange(2, whatNow, 10, 1)
        .getFormulas()
        .every(([formula]) => formula !== ''),
    ).toBe(true);
    expect(plan.workbook.report.failures).toEqual([]);
    expect(Math.max(...runs.map(({ from, to }) => to - from))).toBeLessThan(30_000);
  });

  test('[Y30] a run that waited for one that began after its edit leaves at once', () => {
    const plan = startPlan();
    plan.workbook.editsTogether = true;
    const { runs } = typeQuickly(plan, tenSteps(100));
    expect(Math.max(...runs.map(({ to }) => to))).toBeLessThan(15_000);
  });
});

describe('edits of several tabs', () => {
  const targets = [
    { tab: 'Goals', header: 'Goal' },
    { tab: 'Steps', header: 'Step' },
    { tab: 'Network', header: 'Name' },
    { tab: 'Notes', header: '' },
  ] as const;

  /** Rows without ID although they have a title. */
  function waiting(plan: PlanInHand): string[] {
    return targets
      .filter(({ tab }) => tab !== 'Notes')
      .flatMap(({ tab, header }) =>
        plan
          .rows(tab)
          .filter((row) => (row[header] ?? '') !== '' && (row['ID'] ?? '') === '')
          .map((row) => `${tab}: ${row[header] ?? ''}`),
      );
  }

  test('[Y30] any rhythm of 1 to 12 edits leaves no row without ID', () => {
    const edit = fc.record({ gap: fc.integer({ min: 0, max: 3000 }), target: fc.constantFrom(...targets) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean(), (edits, together) => {
        const plan = examplePlan();
        plan.workbook.spreadsheet().insertSheet('Notes');
        plan.workbook.editsTogether = together;
        let at = 0;
        const next = new Map(targets.map(({ tab }) => [tab, plan.sheet(tab).getLastRow() + 1]));
        plan.workbook.editQuickly(
          edits.map(({ gap, target: { tab, header } }, index) => {
            at += gap;
            const row = next.get(tab) ?? 2;
            next.set(tab, row + 1);
            const column = header === '' ? 1 : plan.column(tab, header);
            return { at, cell: plan.sheet(tab).getRange(row, column), text: `Line ${index}` };
          }),
        );
        expect(waiting(plan)).toEqual([]);
        expect(plan.workbook.report.failures).toEqual([]);
      }),
      { seed: 20260302, numRuns: 6 },
    );
  });
});

describe('rows that no event told of', () => {
  test('[Y31] are completed by a sidebar that gets the focus, and a call without such rows writes nothing', () => {
    const plan = startPlan();
    plan.put('Steps', 2, { Step: 'Write to Ada' });
    expect(plan.call('completeRows')).toEqual({ completed: true });
    expect(plan.shown('Steps', 2, 'ID')).toBe('S1');
    expect(plan.sheet('Steps').getRange(2, plan.column('Steps', 'What now'), 1, 1).getFormulas()).not.toEqual([['']]);
    expect(plan.call('completeRows')).toEqual({ completed: false });
    expect(plan.workbook.calls().calls).toBeLessThanOrEqual(4);
  });
});
