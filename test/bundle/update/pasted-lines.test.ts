/** @jest-environment ./test/bundle/runtime-environment.js */
import { startPlan } from '../plan';

const lines = ['Ada;Mentor;a@example.com;2026', 'Bob;Peer;b@example.com;2025'];
const said = (tab: string, count: number): string =>
  `${tab}: rows hold whole lines of a file (${count}). Select them and choose Data ▸ Split text to columns`;

test('[X19] lines in a tab whose first column is a day are said once, and not as odd days', () => {
  const plan = startPlan();
  plan.call('addTab', { tab: 'feedback' });
  plan.workbook.paste(plan.sheet('Feedback').getRange('B2'), lines.join('\n'));
  expect(plan.update().problems).toEqual([said('Feedback', 2)]);
  expect(plan.shown('Feedback', 2, 'Asked on')).toBe(lines[0]);
  plan.type('Feedback', 4, { 'Asked on': 'soon' });
  expect(plan.update().problems).toHaveLength(3);
});

test.each([
  ['Update CV|G1|20/03/2026\nCall Tom|G1|21/03/2026', 2],
  ['Update CV, G1, 2026-03-20', 1],
])('[X19] lines with other separators are said too: %j', (text, count) => {
  const plan = startPlan();
  plan.workbook.paste(plan.sheet('Steps').getRange('B2'), text);
  expect(plan.update().problems).toEqual([said('Steps', count)]);
});
