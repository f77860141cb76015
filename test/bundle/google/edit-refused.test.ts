/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import { copyPlan, momentOf, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Who may not edit: a person who only looks, and an editor before a protection by the owner (rule N41).
 */

const bo = 'bo@example.com';
const onlyLook = 'You may look at this file but not change it: please ask its owner for the right to edit.';
const kept = 'The owner of this file keeps you from editing Steps: please ask for the right, then try again.';

interface ProtectedSheet {
  protect(): { setWarningOnly(is: boolean): { removeEditors(mails: string[]): unknown } };
}

/** The plan for bo, after bo's `before` and after the owner protected these tabs; without tabs, bo becomes a viewer. */
function protectedPlan(
  doubts: object,
  tabs: readonly string[],
  before: (plan: PlanInHand) => void = () => {},
): PlanInHand {
  const plan = copyPlan(smallPlan(), { doubts });
  const { workbook } = plan;
  workbook.state.editors = ['kim@example.com', bo];
  workbook.actAs(bo);
  before(plan);
  workbook.actAs('kim@example.com');
  for (const sheet of workbook.spreadsheet().getSheets())
    if (tabs.includes(sheet.getName()))
      (sheet as unknown as ProtectedSheet).protect().setWarningOnly(false).removeEditors([bo]);
  if (tabs.length === 0) Object.assign(workbook.state, { editors: ['kim@example.com'], viewers: [bo] });
  workbook.actAs(bo);
  return plan;
}

describe.each([
  ['a protection by the owner', ['Steps'], kept],
  ['a file that one may only look at', [], onlyLook],
] as const)('%s', (_, tabs, sentence) => {
  test.each([
    ['messages in English', {}],
    ['messages in the user’s language', { 'message-language': 1 }],
  ] as const)('[N41] is one sentence in the sidebar, and nothing is lost; %s', (_, doubts) => {
    const plan = protectedPlan(doubts, tabs);
    const before = plan.rows('Steps');
    expect(plan.call<State>('getState').steps).toBe(3);
    for (const [name, request] of [
      ['saveStep', { step: { id: 'S1', title: 'Another' }, key: 'k' }],
      ['tickStep', { id: 'S1', done: true }],
    ] as const)
      expect(() => plan.call(name, request)).toThrow(sentence);
    expect(plan.rows('Steps')).toEqual(before);
  });

  test('[N41] is an alert from the menu', () => {
    // A person who may only look keeps the menu that was made before, until the file is opened again.
    let menus: ReturnType<PlanInHand['workbook']['open']> = new Map();
    const plan = protectedPlan({}, tabs, ({ put, workbook }) => {
      put('Steps', 5, { Step: 'Buy pens' });
      menus = workbook.open();
    });
    plan.workbook.menu(['Waymark', 'Update now'], { menus });
    expect(plan.workbook.report.shown).toMatchObject([{ kind: 'alert', text: sentence }]);
    expect(plan.shown('Steps', 5, 'Step')).toBe('Buy pens');
  });

  test('[N41] is stored by the daily run, which does not fail', () => {
    const plan = protectedPlan({}, tabs, ({ call, put }) => {
      call('turnOnReminders', { hour: 10 });
      put('Steps', 5, { Step: 'Buy pens' });
    });
    plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'));
    expect(plan.workbook.report.failures).toEqual([]);
    expect(plan.call<State>('getState').reminders.lastError).toBe(sentence);
  });
});

test('[N41] is not said at an edit: the run does what it may and is silent', () => {
  const plan = protectedPlan({}, ['Steps']);
  plan.type('Goals', 2, { Goal: 'Pass the exam at last' });
  expect(plan.workbook.report.failures).toEqual([]);
  expect(plan.shown('Goals', 2, 'Goal')).toBe('Pass the exam at last');
});

test('[N41] in German', () => {
  const plan = copyPlan(smallPlan());
  plan.call('saveSettings', { settings: { language: 'de' } });
  const { workbook } = plan;
  workbook.state.editors = ['kim@example.com', bo];
  (plan.sheet('Schritte') as unknown as ProtectedSheet).protect().setWarningOnly(false).removeEditors([bo]);
  workbook.actAs(bo);
  expect(() => plan.call('tickStep', { id: 'S1', done: true })).toThrow(
    'Die Person, der diese Datei gehört, lässt dich Schritte nicht bearbeiten',
  );
});
