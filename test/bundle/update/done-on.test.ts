/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf } from '../plan';
import { smallPlan } from '../small-plan';

test.each(['Let go', 'To do', ''])(
  '[Y26] *Done on* goes when a done step becomes %j, and is the second day later',
  (status) => {
    const plan = smallPlan();
    plan.type('Steps', 2, { Status: 'Done' });
    expect(plan.shown('Steps', 2, 'Done on')).toBe('02/03/2026');
    plan.type('Steps', 2, { Status: status });
    expect(plan.shown('Steps', 2, 'Done on')).toBe('');
    plan.workbook.setNow(momentOf(plan, '2026-03-09T09:00'));
    plan.type('Steps', 2, { Status: 'Done' });
    expect(plan.shown('Steps', 2, 'Done on')).toBe('09/03/2026');
  },
);

test('[Y26] a day that the user typed stays when the step is let go', () => {
  const plan = smallPlan();
  plan.type('Steps', 2, { 'Done on': '01/03/2026', Status: 'Done' });
  plan.type('Steps', 2, { Status: 'Let go' });
  expect(plan.shown('Steps', 2, 'Done on')).toBe('01/03/2026');
});
