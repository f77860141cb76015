/** @jest-environment ./test/bundle/runtime-environment.js */
import { cutsOf } from '../cuts';
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * A second answer to a question: the run is cut off at any call and called again (rule U18).
 */

test('[U18] an answer given once more ends as if it had not been cut off', () => {
  const start = startPlan();
  const question = 'What do you put off, although it matters?';
  start.call('saveAnswer', { question, answer: '=Calls' });
  start.workbook.advance(momentOf(start, '2026-05-04T09:00'));
  const request = { question, answer: '-Mails' };
  const uncut = copyPlan(start);
  uncut.call('saveAnswer', request);
  const all = (plan: PlanInHand): unknown => ['Assessment', 'Home'].map((tab) => plan.workbook.displayed(tab));
  const row = uncut.rows('Assessment').find((line) => line['Question'] === question);
  expect([row?.['My answer'], row?.['Reviewed on']]).toEqual(['-Mails\n\n— until 4 May 2026: =Calls', '04/05/2026']);
  for (const at of cutsOf(uncut)) {
    const plan = copyPlan(start);
    expect(() =>
      plan.workbook.call('call', ['saveAnswer', request as never], { faults: [{ at, kind: 'kill' }] }),
    ).toThrow('The run was ended here.');
    plan.call('saveAnswer', request);
    expect([at, all(plan)]).toEqual([at, all(uncut)]);
  }
});
