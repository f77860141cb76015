/** @jest-environment ./test/bundle/runtime-environment.js */
import { limits } from '../../../bench/limits';
import { opening, runEdits, runPlan, runSidebar } from '../../../bench/plan';
import { openFile } from '../plan';

/*
 * What an edit and a click cost: simulated seconds and cells, with the limits of the bench.
 */

test.each([
  [20, 5, 0],
  [200, 20, 1],
] as const)('[V15] at %i steps each action keeps its limits of seconds and cells', (steps, goals, at) => {
  const plan = openFile(opening);
  const { workbook } = plan;
  runPlan(workbook, { steps, goals });
  const logged = (): number => plan.sheet('Changes').getLastRow();
  const before = logged();
  const edits = runEdits(workbook);
  // Of the two edited dates one goes into the log.
  expect(logged()).toBe(before + 1);
  const runs = { ...edits, ...runSidebar(workbook) };
  const over = Object.entries(limits).flatMap(([name, { seconds, cells }]) => {
    const run = runs[name];
    if (!run) return [`${name} was not measured`];
    return run.simulatedSeconds <= seconds[at] && run.cells <= cells[at]
      ? []
      : [`${name}: ${run.simulatedSeconds} s, ${run.cells} cells`];
  });
  expect(over).toEqual([]);
});
