import { api, type Api, type ApiName, type ApiRequest } from '../../src/api/index';

/*
 * Requests for every function with every field that it has, and from them requests that are wrong in one place.
 */

type Complete<N extends ApiName, K extends keyof ApiRequest<N>> = Omit<ApiRequest<N>, K> & {
  readonly [P in K]: Required<ApiRequest<N>[P]>;
};

const goal: Complete<'saveGoal', 'goal'>['goal'] = {
  ...{ id: 'G1', title: 'Run', kind: 'achieve', measure: 'km', baseline: 0, now: 1, target: 5 },
  ...{ start: '2027-01-04', deadline: '2027-03-26', achievable: '', sure: 4, serves: '', value: '' },
  ...{ ifThen: '', reward: '', status: 'active' },
};
const step: Complete<'saveStep', 'step'>['step'] = {
  ...{ id: 'S1', title: 'Ask Ada', goal: 'G1', due: '2027-01-08', effort: 1, helps: 3, ifThen: '' },
  ...{ repeat: 'FREQ=WEEKLY;INTERVAL=3', reward: '', status: 'todo' },
};
const settings: Complete<'saveSettings', 'settings'>['settings'] = {
  ...{ hoursPerWeek: 4, reminderHour: 8, rhythm: 'mondays', weekdaysOnly: true, leadDays: 3, reflection: 'week' },
  ...{ firstDay: 'monday', pausedUntil: '', daysOff: '', calendar: false, language: 'auto' },
  ...{ ownTodo: '', ownDoing: '', ownWaiting: 'On hold', ownDone: '', ownLetGo: '' },
  ...{ ownDraft: '', ownActive: '', ownPaused: '', ownReached: '' },
  ...{ ownTargets: 'Sent = Applied', ownNetwork: '', ownFeedback: '', ownExperiments: '' },
  ...{ followUpApplied: 7, followUpInterview: 14 },
};
const value: Complete<'saveValue', 'value'>['value'] = { value: 'Learning', importance: 5, today: 2, note: '' };
const choice: Complete<'saveChoice', 'choice'>['choice'] = {
  ...{ id: '', kind: 'focus', choice: 'Lead', why: '', buildsOn: '', evidence: '', sure: 3 },
};
const experiment: Complete<'saveExperiment', 'experiment'>['experiment'] = {
  ...{ id: '', belief: 'I like it', test: 'Do it', workedIf: '', startedOn: '', decideBy: '', result: '', learned: '' },
  ...{ choice: '', verdict: '' },
};
const target: Complete<'saveTarget', 'target'>['target'] = {
  ...{ id: '', organisation: 'Library', role: 'Lead', decisionMaker: '', needs: '', nextMove: '', nextDate: '' },
  ...{ fits: [3, null], stage: 'warm', private: false, stages: '' },
};
const advice: Complete<'saveAdvice', 'advice'>['advice'] = {
  ...{ id: '', askedOn: '', whom: 'Ada', question: 'How?', followUpOn: '', said: '', change: '', thanked: false },
  ...{ about: 'plan', status: 'asked' },
};
const contact: Complete<'saveContact', 'contact'>['contact'] = {
  ...{ id: '', name: 'Ada', where: '', canHelpWith: '', lastContact: '', everyDays: 30, lastNote: '' },
  ...{ contribution: '', goal: '', kind: 'mentor', stage: 'asked' },
};
const adjusts: readonly ApiRequest<'previewAdjust'>['adjust'][] = [
  { kind: 'move', id: 'S1', to: '2027-01-15' },
  { kind: 'extend', id: 'S1', to: '2027-01-15' },
  { kind: 'split', id: 'S1', parts: [{ title: 'One', effort: 1, due: '2027-01-15' }] },
  { kind: 'ifThen', id: 'S1', text: '' },
  { kind: 'practise', id: 'S1', hours: 2, to: '' },
  { kind: 'help', id: 'S1', contact: 'Ada', due: '' },
  { kind: 'pause', id: '', until: '2027-01-15' },
  { kind: 'letGo', id: 'S1' },
];

/** Optional fields that the examples leave out. */
const complete: { readonly [N in ApiName]?: readonly ApiRequest<N>[] } = {
  saveGoal: [{ goal, key: 'a' }],
  saveStep: [{ step, key: 'a' }],
  saveSettings: [{ settings }],
  saveValue: [{ was: '', value, key: 'a' }],
  saveChoice: [{ choice, key: 'a' }],
  saveExperiment: [{ experiment, key: 'a' }],
  saveTarget: [{ target, key: 'a' }],
  saveAdvice: [{ advice, key: 'a' }],
  saveContact: [{ contact, key: 'a' }],
  previewAdjust: adjusts.map((adjust) => ({ adjust })),
  turnOnReminders: [{ hour: 8, takeOver: true }],
  saveGuide: [
    { screen: 'ahead', ahead: { text: 'Lead', chip: '' }, next: 'you' },
    { screen: 'you', you: { values: ['a'], valuesText: '', strengths: '' }, next: 'goal' },
    { screen: 'goal', goal, template: '', next: 'steps' },
    { screen: 'steps', steps: [step], next: 'hurdle' },
    { screen: 'hurdle', hurdle: { kind: '', then: '' }, ifThen: '', next: 'rhythm' },
    { screen: 'rhythm', hoursPerWeek: 3, reminders: false, hour: 8, next: 'done' },
    { screen: 'place', next: 'you' },
  ],
};

export const names = Object.keys(api) as ApiName[];

/** The functions with a request, each with requests that contain all fields. */
export const completeRequests: readonly (readonly [ApiName, object])[] = names.flatMap((name) =>
  ((complete[name] ?? api[name].examples) as readonly Parameters<Api[ApiName]>[0][])
    .filter((request) => Object.keys(request).length > 0)
    .map((request) => [name, request] as const),
);

export interface Wrong {
  readonly name: ApiName;
  /** The field that is wrong, from the outside in. */
  readonly path: readonly (string | number)[];
  readonly fault: 'missing' | 'null' | 'wrong type' | 'too long';
  readonly request: object;
  /** The same without the fault. */
  readonly complete: object;
}

/** Longer than any field but an imported file may be. */
const tooLong = 'x'.repeat(20_001);
/** What no field is, not even a list. */
const wrongType = [['no field']];

function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const below = keys.flatMap((key) =>
    pathsOf((value as Record<string | number, unknown>)[key]).map((path) => [key, ...path]),
  );
  return [[], ...below];
}

const missing = Symbol('missing');

/** The same with another value at a place, or without that field. */
function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], given: unknown): unknown {
  if (key === undefined) return given;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => {
      if (index !== key) return one;
      const next = withAt(one, rest, given);
      return next === missing ? null : next;
    });
  const next = withAt((value as Record<string, unknown>)[key], rest, given);
  const others = Object.entries(value as object).filter(([name]) => name !== String(key));
  return Object.fromEntries(next === missing ? others : [...others, [String(key), next]]);
}

/** Each function with each of its fields missing, null, of a wrong type and too long. */
export const wrongRequests: readonly Wrong[] = completeRequests.flatMap(([name, request]) =>
  pathsOf(request)
    .filter((path) => path.length > 0)
    .flatMap((path) =>
      (
        [
          ['missing', missing],
          ['null', null],
          ['wrong type', wrongType],
          ['too long', tooLong],
        ] as const
      ).map(([fault, given]) => ({
        name,
        path,
        fault,
        request: withAt(request, path, given) as object,
        complete: request,
      })),
    ),
);
