/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Api } from '../../../src/api/index';
import { copyPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Own words and the days of follow-ups through the settings of the sidebar (rules S33 to S36). Monday 2 March 2026.
 */

const call = <N extends keyof Api>(plan: PlanInHand, name: N, request: Parameters<Api[N]>[0]): ReturnType<Api[N]> =>
  plan.call(name, request);
const save = (plan: PlanInHand, settings: Parameters<Api['saveSettings']>[0]['settings']) =>
  call(plan, 'saveSettings', { settings });
const setting = (plan: PlanInHand, name: string): string | undefined =>
  plan.rows('Settings').find((line) => line['Setting'] === name)?.['Value'];

test('[S33] [S35] what the page saves stands in Settings, counts at once, and is read back', () => {
  const plan = copyPlan(smallPlan());
  call(plan, 'saveTarget', { target: { organisation: 'Museum', stage: 'applied' }, key: 't' });
  plan.put('Targets', 2, { Stage: 'Sent off' });
  plan.put('Steps', 2, { Status: 'On hold' });
  plan.update();
  const given = {
    ownWaiting: 'On hold',
    ownLetGo: 'Dropped',
    ownTargets: 'Sent off = applied, Rejected = closed',
    followUpApplied: 3,
    followUpInterview: 0,
  };
  expect(save(plan, given)).toEqual({ message: 'Your settings are saved.', problems: [], saved: true });
  expect(setting(plan, 'Own words: Targets')).toBe('Sent off = Applied, Rejected = Closed');
  expect(plan.rows('Steps')[0]?.['Meaning of own word']).toBe('Waiting');
  // The first line of its stage is of today, so that the follow-up is three days ahead.
  expect(plan.rows('Targets')[0]?.['What now']).toBe('Follow up in 3 d');
  const state = call(plan, 'getState', {});
  expect(state.ownWords).toEqual([
    { setting: 'ownWaiting', word: 'On hold', meaning: 'waiting' },
    { setting: 'ownLetGo', word: 'Dropped', meaning: 'letGo' },
    { setting: 'ownTargets', word: 'Sent off', meaning: 'applied' },
    { setting: 'ownTargets', word: 'Rejected', meaning: 'closed' },
  ]);
  expect(state.settings).toMatchObject({ followUpApplied: 3, followUpInterview: 0 });
  expect(state.statusTabs).toEqual([
    { tab: 'goals', name: 'Goals' },
    { tab: 'steps', name: 'Steps' },
    { tab: 'targets', name: 'Targets' },
  ]);
  expect(plan.update().problems).toEqual([]);
});

test('[S34] a word that cannot be is named, and nothing is written', () => {
  const plan = copyPlan(smallPlan());
  const before = plan.rows('Settings');
  const said = (word: string, meaning: string): string =>
    `“${word}” is Waymark’s word for ${meaning} and keeps that meaning; take it out of this row`;
  const { saved, refused } = save(plan, {
    ownWaiting: 'On hold, Erledigt',
    ownTargets: 'Oferta = closed',
    leadDays: 4,
  });
  expect([saved, refused]).toEqual([
    false,
    [
      { setting: 'ownWaiting', word: 'Erledigt', said: `Own words: Waiting: ${said('Erledigt', 'Done')}` },
      { setting: 'ownTargets', word: 'Oferta', said: `Own words: Targets: ${said('Oferta', 'Offer')}` },
    ],
  ]);
  expect(save(plan, { followUpApplied: 400 }).problems).toEqual(['Ask after applying: expected 0 to 365, got 400']);
  expect(plan.rows('Settings')).toEqual(before);
});

test('[S36] a panel that was opened before the language changed saves the same', () => {
  const plan = copyPlan(smallPlan());
  save(plan, { language: 'de' });
  save(plan, { ownTargets: 'Sent off = applied, Rejected = Closed' });
  const row = plan.rows('Einstellungen').find((line) => line['Einstellung'] === 'Eigene Wörter: Stellen');
  expect(row?.['Wert']).toBe('Sent off = Beworben, Rejected = Abgeschlossen');
});
