/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { api, type ApiName } from '../../src/api/index';
import { completeRequests, names } from '../api/requests';
import { copyPlan, openFile, type PlanInHand, type Said } from './plan';
import { smallPlan } from './small-plan';
import { writes } from './writes';

/*
 * A refused call changes nothing: no cell, no tab, no property of the file. (rule V17)
 */

/** The sentence of a refused call, thrown or in its answer. */
function toldBy(plan: PlanInHand, name: string, request: object): string {
  try {
    const { message = '', problems = [] } = plan.call<Partial<Said>>(name, request);
    return [message, ...problems].join(' ');
  } catch (error) {
    return (error as Error).message;
  }
}

const sample: Readonly<Record<string, unknown>> = {
  wentWell: '',
  moved: '',
  prioritiesChanged: '',
  newChances: '',
  lesson: '',
  changeNext: '',
  energy: 4,
  private: false,
};
const setback = { happened: 'x', teaches: '', toAFriend: '', nextStep: '', goal: '', energy: 2, private: false };
const week = { done: [], days: [], letGo: [], chosen: [], energy: 3 };
const breakdown = {
  goal: 'G1',
  begin: '2026-03-02',
  shortTitle: 'Sooner',
  pieces: [{ title: 'A', when: 'week 1', effort: 1 }],
};
const apply = { basis: 'x', reason: 'time', note: '' };
const gone = /is not in this plan any more\.$/;
const range = /expected|whole number|from \d/;
const needed = /^A few words are needed/;
const screen = { next: 'steps' };

/** A plan with two goals, three steps, and none of the tabs on demand. */
const cases: readonly (readonly [ApiName, object, RegExp])[] = [
  ['saveGoal', { goal: { title: ' ' }, key: 'k' }, needed],
  ['saveGoal', { goal: {}, key: 'k' }, needed],
  ['saveGoal', { goal: { id: 'G9', title: 'T' }, key: 'k' }, gone],
  ['saveGoal', { goal: { title: 'T', sure: 9 }, key: 'k' }, range],
  ['saveStep', { step: { title: '' }, key: 'k' }, needed],
  ['saveStep', { step: { id: 'S9', effort: 1 }, key: 'k' }, gone],
  ['saveStep', { step: { title: 'T', goal: 'G9' }, key: 'k' }, gone],
  ['saveStep', { step: { id: 'S1', effort: -1 }, key: 'k' }, range],
  ['saveStep', { step: { title: 'T', helps: 7 }, key: 'k' }, range],
  ['countGoal', { id: 'G9', by: 1 }, gone],
  ['tickStep', { id: 'S9', done: true }, gone],
  ['tickStep', { id: 'S9', done: false }, gone],
  ['chooseStep', { id: 'S9', thisWeek: true }, gone],
  ['takeReward', { id: 'G9' }, gone],
  ['saveWeek', { week: { ...week, done: ['S1', 'S9'] } }, gone],
  ['saveWeek', { week: { ...week, done: ['S2'], chosen: ['S9'] } }, gone],
  ['saveWeek', { week: { ...week, done: ['S2'], days: [{ id: 'S9', due: '2026-04-01' }] } }, gone],
  ['saveBreakdown', { breakdown: { ...breakdown, goal: 'G9' }, key: 'k' }, gone],
  ['saveBreakdown', { breakdown: { ...breakdown, pieces: [] }, key: 'k' }, /\S/],
  [
    'saveBreakdown',
    { breakdown: { ...breakdown, pieces: [{ title: '', when: 'week 1', effort: 1 }] }, key: 'k' },
    /\S/,
  ],
  ['saveBreakdown', { breakdown: { ...breakdown, pieces: [{ title: 'A', when: 'soon', effort: 1 }] }, key: 'k' }, /\S/],
  [
    'saveBreakdown',
    { breakdown: { ...breakdown, pieces: [{ title: 'A', when: 'week 1', effort: -4 }] }, key: 'k' },
    range,
  ],
  ['addRepeat', { id: 'S1' }, /\S/],
  ['addRepeat', { id: 'S9' }, /\S/],
  ['applyAdjust', { adjust: { kind: 'move', id: 'S9', to: '2026-04-01' }, ...apply }, /\S/],
  ['applyAdjust', { adjust: { kind: 'move', id: 'S1', to: '2026-04-01' }, ...apply }, /\S/],
  ['applyAdjust', { adjust: { kind: 'pause', id: '', until: '2026-01-01' }, ...apply }, /\S/],
  ['undoAdjust', {}, /\S/],
  ['saveValue', { was: '', value: { value: '' }, key: 'k' }, needed],
  ['saveValue', { was: '', value: { value: 'Calm', importance: 9 }, key: 'k' }, range],
  ['saveChoice', { choice: { choice: '' }, key: 'k' }, needed],
  ['saveChoice', { choice: { choice: 'C', sure: 9 }, key: 'k' }, range],
  ['saveChoice', { choice: { id: 'C9', why: 'w' }, key: 'k' }, /\S/],
  ['saveExperiment', { experiment: { belief: '' }, key: 'k' }, needed],
  ['saveExperiment', { experiment: { belief: 'B', verdict: 'true' }, key: 'k' }, /\S/],
  ['saveExperiment', { experiment: { belief: 'B', startedOn: '2026-03-01', decideBy: '2026-02-01' }, key: 'k' }, /\S/],
  ['saveTarget', { target: { organisation: '' }, key: 'k' }, needed],
  ['saveTarget', { target: { organisation: 'O', fits: [9] }, key: 'k' }, range],
  ['addApplications', { text: ' ' }, /\S/],
  ['addApplications', { text: 'I applied to a library' }, /\S/],
  ['saveContact', { contact: { name: ' ' }, key: 'k' }, needed],
  ['saveContact', { contact: { name: 'Ana', goal: 'G9' }, key: 'k' }, gone],
  ['saveContact', { contact: { name: 'Ana', everyDays: -3 }, key: 'k' }, range],
  ['noteContact', { id: 'P1', note: '' }, /\S/],
  ['saveAdvice', { advice: { question: '' }, key: 'k' }, needed],
  ['saveAdvice', { advice: { id: 'F9', said: 'S' }, key: 'k' }, /\S/],
  ['saveWin', { win: { text: ' ', goal: '', private: false } }, needed],
  ['saveWin', { win: { text: 'W', goal: 'G9', private: false } }, gone],
  ['saveSetback', { setback: { ...setback, happened: '' } }, needed],
  ['saveSetback', { setback: { ...setback, goal: 'G9' } }, gone],
  ['saveSetback', { setback: { ...setback, energy: 9 } }, range],
  ['saveReflection', { reflection: { ...sample, energy: 9 } }, range],
  ['saveAnswer', { question: 'What do you put off, although it matters?', answer: ' ' }, needed],
  ['saveAnswer', { question: 'Nobody asks this', answer: 'A' }, /not in the tab Assessment any more/],
  ['saveGuide', { screen: 'goal', goal: { title: '' }, template: '', ...screen }, needed],
  ['saveGuide', { screen: 'goal', goal: { title: 'T', sure: 9 }, template: '', ...screen }, range],
  ['saveGuide', { screen: 'steps', steps: [{ title: '' }], ...screen }, needed],
  ['saveGuide', { screen: 'steps', steps: [{ title: 'T', effort: -1 }], ...screen }, range],
  ['saveGuide', { screen: 'rhythm', hoursPerWeek: -1, reminders: false, hour: 8, ...screen }, range],
  ['saveGuide', { screen: 'rhythm', hoursPerWeek: 3, reminders: true, hour: 25, ...screen }, range],
  ['saveSettings', { settings: { hoursPerWeek: -1, leadDays: 4 } }, range],
  ['saveSettings', { settings: { leadDays: 4, daysOff: 'soon' } }, /\S/],
  ['turnOnReminders', { hour: 25 }, range],
  ['sendBriefToMyself', { text: ' ' }, needed],
  ['clearExample', {}, /no example/],
  ['loadExample', {}, /empty plan only/],
  ['previewImport', { text: '{' }, /\S/],
  ['applyImport', { text: '{', rule: 'keep', basis: 'x' }, /\S/],
  ['applyImport', { text: '{"waymark":1,"tabs":{"goals":[{"id":"G1","title":"T"}]}}', rule: 'keep', basis: 'x' }, /\S/],
  ['previewRows', { text: '{', roles: [], order: 'guess' }, /no form that Waymark knows/],
  ['bringInRows', { text: ' ', roles: [], order: 'guess', basis: 'x' }, /no row in this text/],
  ['bringInRows', { text: 'Task\nCall Ada', roles: [], order: 'guess', basis: 'x' }, /says something else/],
  ['undoRows', {}, /nothing to take out again/],
];

test.each(cases)('[V17] %s %j is refused in one sentence, and nothing is written', (name, request, sentence) => {
  const plan = smallPlan();
  const before = JSON.stringify(plan.workbook.document.snapshot());
  const told = toldBy(plan, name, request);
  expect(told).toMatch(sentence);
  expect(told).not.toContain('\n');
  expect(writes(plan)).toEqual([]);
  expect(JSON.stringify(plan.workbook.document.snapshot())).toBe(before);
});

/** Functions that create a plan or work without a plan: a trigger may exist after the plan was deleted. */
const withoutPlan: readonly ApiName[] = ['start', 'loadExample', 'turnOffReminders', 'setRegion'];

test.each(names.filter((name) => !withoutPlan.includes(name)))('[V17] %s without a plan writes nothing', (name) => {
  const plan = openFile();
  for (const request of completeRequests.filter(([other]) => other === name).map(([, one]) => one)) {
    toldBy(plan, name, request);
    expect(writes(plan)).toEqual([]);
  }
  toldBy(plan, name, api[name].examples[0] as object);
  expect(writes(plan)).toEqual([]);
});

test('[V17] every function that changes rows is among those that are refused here', () => {
  const tried = new Set(cases.map(([name]) => name));
  const forms = names.filter((name) => /^(save|apply|add(?!Tab)|note|count|tick|choose|take|undo)/.test(name));
  expect(forms.filter((name) => !tried.has(name))).toEqual([]);
});

test('[V17] whatever row is named that is not there, nothing is written', () => {
  const plan = copyPlan(smallPlan());
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.boolean(), (number, done) => {
      expect(toldBy(plan, 'tickStep', { id: `S${number}`, done })).toBe(`S${number} is not in this plan any more.`);
      expect(writes(plan)).toEqual([]);
      expect(toldBy(plan, 'saveWeek', { week: { ...week, done: ['S1', `S${number}`] } })).toMatch(gone);
      expect(writes(plan)).toEqual([]);
    }),
    { seed: 20260302, numRuns: 8 },
  );
});
