/** @jest-environment ./test/bundle/runtime-environment.js */
import { examplePlan, momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * Home (rules H): the place of the next step, shortened texts, rewards to take.
 */

const at = (plan: PlanInHand, a1: string): string => plan.sheet('Home').getRange(a1).getDisplayValues()[0]?.[0] ?? '';
const column = (plan: PlanInHand, from: string, to: string): string[] =>
  plan
    .sheet('Home')
    .getRange(`${from}:${to}`)
    .getDisplayValues()
    .map(([text = '']) => text);

test('[H2] the next step stands first with its reason; the long goal at the top, with its progress, and not in the list', () => {
  const plan = examplePlan();
  expect(at(plan, 'B2')).toBe('Work as a senior project manager in energy storage');
  expect([at(plan, 'G2'), at(plan, 'H2')]).toEqual(['27%', 'of its parts so far']);
  expect([at(plan, 'B6'), at(plan, 'B8'), at(plan, 'C8')]).toEqual([
    'Book the exam seat for week 9',
    'G2 → C4 “Be known to the…” → Ultimate goal',
    'you chose it for this week · 30 min',
  ]);
  expect(column(plan, 'E6', 'E11').filter((title) => title.startsWith('Work as'))).toEqual([]);
  expect(column(plan, 'E6', 'E11').filter((title) => title !== '')).toHaveLength(5);
});

test('[H2] a single goal is listed, be it the long one', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Lead a team one day', Deadline: '01/06/2030', Status: 'Active' });
  plan.update();
  expect([at(plan, 'B2'), at(plan, 'E6')]).toEqual(['Lead a team one day', 'Lead a team one day']);
});

test('[H3] a title that is too long ends in a sign, and a changed one is right without an update', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'Short', Due: '03/03/2026' });
  plan.put('Steps', 3, { Step: 'Later', Due: '04/03/2026' });
  plan.update();
  const title = 'Write down what the six conversations have in common, and what that means for the plan of the year';
  plan.put('Steps', 2, { Step: title });
  plan.put('Steps', 3, { Step: title });
  expect(at(plan, 'B6')).toBe(`${title.slice(0, 87)}…`);
  expect(at(plan, 'B9')).toBe(`${title.slice(0, 46)}…`);
  expect(at(plan, 'E14')).toBe(`${title.slice(0, 54)}…`);
});

test('[H5] rewards of reached goals and done steps stand there until they are taken', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Pass the exam', Status: 'Reached', Reward: 'A weekend by the sea' });
  plan.put('Goals', 3, { Goal: 'Still open', Status: 'Active', Reward: 'Nothing yet' });
  plan.put('Steps', 2, { Step: 'First draft', Status: 'Done', 'Done on': '20/02/2026', Reward: 'Cake' });
  plan.put('Steps', 3, { Step: 'Second draft', Status: 'Done', 'Done on': '27/02/2026', Reward: 'Cinema' });
  plan.put('Steps', 4, {
    Step: 'Had it',
    Status: 'Done',
    'Done on': '28/02/2026',
    Reward: 'Tea',
    'Reward taken': 'TRUE',
  });
  plan.update();
  const rewards = (): string[][] => plan.sheet('Home').getRange('E20:F22').getDisplayValues();
  expect(rewards()).toEqual([
    ['A weekend by the sea', 'Pass the exam'],
    ['Cinema', 'Second draft'],
    ['Cake', 'First draft'],
  ]);
  plan.put('Goals', 2, { 'Reward taken': 'TRUE' });
  plan.put('Steps', 2, { 'Reward taken': 'TRUE' });
  plan.put('Steps', 3, { 'Reward taken': 'TRUE' });
  plan.update();
  expect(rewards()).toEqual([
    ['Rewards stand here once earned.', ''],
    ['', ''],
    ['', ''],
  ]);
});

test('[H4] [H6] an empty plan says what to do; the day moves by itself, that of the ranking does not', () => {
  const plan = startPlan();
  expect(at(plan, 'B6')).toBe('What comes next? Waymark ▸ Open Waymark, or type a step into the tab Steps.');
  expect([at(plan, 'E6'), at(plan, 'B14'), at(plan, 'E14'), at(plan, 'B20')]).toEqual([
    'Your goals will stand here.',
    'The first step that you tick off will stand here.',
    'Nothing is due in the next 7 days.',
    'Nothing is waiting for you.',
  ]);
  plan.workbook.advance(momentOf(plan, '2026-03-05T09:00'));
  expect([at(plan, 'H1'), at(plan, 'C5')]).toEqual(['Thu 5 Mar 2026', 'as of 2 Mar 2026']);
});
