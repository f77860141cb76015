/** @jest-environment ./test/bundle/runtime-environment.js */
import { smallPlan } from '../small-plan';
import type { PlanInHand } from '../plan';

/*
 * Another ID, or a number, over an ID (rules I6 and I8), and a row that refers to itself (rule X8).
 */

const goals = (plan: PlanInHand): string[] => plan.rows('Steps').map((row) => row['Goal'] ?? '');
const kept = ['G1 · Pass the exam', 'G1 · Pass the exam', 'G2 · Run a small project'];

test.each(['G9', 'G42'])(
  '[I6] an ID of no other row, typed over one that steps refer to, does not stay: %s',
  (typed) => {
    const plan = smallPlan();
    plan.type('Goals', 2, { ID: typed });
    expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
    expect(goals(plan)).toEqual(kept);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  },
);

test('[I6] so does the ID of a deleted goal, and its steps do not go over to the other goal', () => {
  const plan = smallPlan();
  plan.sheet('Goals').deleteRows(3, 1);
  plan.update();
  plan.type('Goals', 2, { ID: 'G2' });
  expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1']);
  expect(goals(plan)).toEqual(kept);
});

test('[I6] a block of unknown IDs over the column brings each back by its title', () => {
  const plan = smallPlan();
  plan.put('Goals', 3, { 'Part of': '' });
  plan.workbook.paste(plan.sheet('Goals').getRange('A2'), 'G7\nG8');
  expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
  expect(goals(plan)).toEqual(kept);
});

test('[I8] a number typed over an ID is kept as that number, and not as a day', () => {
  const plan = smallPlan();
  plan.type('Goals', 2, { ID: '7' });
  plan.update();
  plan.put('Goals', 3, { ID: '1.5' });
  plan.update();
  expect(plan.rows('Changes').map((row) => row['Before'])).toEqual(['"7"', '"1.5"']);
});

test('[X8] a row that refers to itself says so, and names the column', () => {
  const plan = smallPlan();
  plan.put('Goals', 2, { 'Part of': 'G1' });
  plan.put('Steps', 2, { After: 'S1' });
  expect(plan.update().problems).toEqual([
    'Goals, row 2, Part of: G1 refers to itself; empty the cell or choose another',
    'Steps, row 2, After: S1 refers to itself; empty the cell or choose another',
  ]);
  plan.put('Goals', 2, { 'Part of': 'G2' });
  expect(plan.update().problems.slice(0, 2)).toEqual([
    'Goals, row 2, Part of: G1, G2 wait for each other; take one out of Part of',
    'Goals, row 3, Part of: G1, G2 wait for each other; take one out of Part of',
  ]);
});
