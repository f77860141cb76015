/** @jest-environment ./test/bundle/runtime-environment.js */
import * as fc from 'fast-check';
import type { ApiName } from '../../src/api/index';
import { completeRequests, names } from '../api/requests';
import { copyPlan, examplePlan, preparedPlan, type PlanInHand } from './plan';
import { smallPlan } from './small-plan';
import { writes } from './writes';

/*
 * Requests of the right shape that the action itself may refuse: each record of the API with each of its fields unusable in several ways, in
 * plans that are whole, without tabs on demand, with a lost header, with lost columns, and with formulas of the user. A call that throws has
 * written nothing. (rule V17)
 */

/** A column of the user's formulas in a row. */
const compute = (plan: PlanInHand, tab: string, row: number, headers: readonly string[]): void => {
  for (const header of headers) {
    const isText = ['Goal', 'Step', 'Part of', 'Measure'].includes(header);
    plan
      .sheet(tab)
      .getRange(row, plan.column(tab, header))
      .setFormula(isText ? '="Mine"' : header === 'Status' ? '="To do"' : '=46100');
  }
};

/** Plans in which something is refused. A state that another run would store first is settled by an update. */
const states: Readonly<Record<string, () => PlanInHand>> = {
  'without tabs on demand': smallPlan,
  'with all tabs': () => examplePlan(),
  'with the header of Steps lost': () =>
    preparedPlan('refused steps', {}, () => {
      const plan = copyPlan(examplePlan());
      plan.sheet('Steps').deleteRows(1, 1);
      plan.update();
      return plan;
    }),
  'with the headers of Journal, Network and Goals lost': () =>
    preparedPlan('refused journal', {}, () => {
      const plan = copyPlan(examplePlan());
      for (const tab of ['Journal', 'Network', 'Goals']) plan.sheet(tab).insertRowsBefore(1, 1);
      plan.update();
      return plan;
    }),
  'without some columns': () =>
    preparedPlan('refused columns', {}, () => {
      const plan = copyPlan(examplePlan());
      for (const [tab, header] of [
        ['Goals', 'Deadline'],
        ['Goals', 'Status'],
        ['Steps', 'Due'],
        ['Steps', 'Done on'],
        ['Journal', 'Text'],
        ['Settings', 'Value'],
        ['Values', 'Importance'],
        ['Assessment', 'My answer'],
      ] as const)
        if (plan.rows(tab).length > 0 && header in (plan.rows(tab)[0] ?? {}))
          plan.sheet(tab).deleteColumns(plan.column(tab, header), 1);
      plan.update();
      return plan;
    }),
  'with formulas of the user': () =>
    preparedPlan('refused formulas', {}, () => {
      const plan = copyPlan(smallPlan());
      compute(plan, 'Goals', 2, ['Deadline', 'Now', 'Measure']);
      compute(plan, 'Steps', 2, ['Due', 'Done on', 'Status', 'This week']);
      for (const row of [2, 4, 7]) compute(plan, 'Settings', row, ['Value']);
      plan.update();
      return plan;
    }),
};

/** Values of the same kind that an action may not be able to use. */
function unusable(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return [[], [...(value as unknown[]), ...(value as unknown[])]];
  if (typeof value === 'number' || value === null) return [-1, 2.5, 9, 1e12];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ['1850-01-01', '9999-12-31', ''];
  if (/^[A-Z]\d+$/.test(value)) return [`${value[0] ?? ''}999`, 'S1', 'G1', ''];
  return ['', ' \u00a0', 'Nothing like it', 'x'.repeat(4990), 'G999', '2026-03-02'];
}

type Place = readonly (string | number)[];

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [[key], ...placesOf(one).map((place) => [key, ...place])]);
}

const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((one, key) => (one as Record<string | number, unknown>)[key], value);

function withAt(value: unknown, [key, ...rest]: Place, given: unknown): unknown {
  if (key === undefined) return given;
  if (Array.isArray(value))
    return (value as unknown[]).map((one, at) => (at === Number(key) ? withAt(one, rest, given) : one));
  return { ...(value as object), [key]: withAt((value as Record<string | number, unknown>)[key], rest, given) };
}

const reading = /^(get|preview|export)/;
/** The preview with the basis that a call needs, by the call's name. */
const previews: Readonly<Record<string, ApiName>> = { applyAdjust: 'previewAdjust', applyImport: 'previewImport' };

const adjusts = completeRequests.flatMap(([name, request]) =>
  name === 'previewAdjust' ? [['applyAdjust', { ...request, basis: '', reason: 'time', note: '' }] as const] : [],
);
const imports = [
  { waymark: 1, tabs: { goals: [{ id: 'G1', title: 'T', deadline: '2026-12-31' }] } },
  { waymark: 1, tabs: { steps: [{ id: 'S1', title: 'T', goal: 'G1', due: '2026-12-31', effort: 2 }] } },
  { waymark: 1, tabs: { journal: [{ text: 'T' }], values: [{ value: 'Calm', importance: 4 }] } },
  { waymark: 1, tabs: {}, settings: { hoursPerWeek: 4 } },
].flatMap((file) =>
  ['keep', 'replace'].map((rule) => ['applyImport', { text: JSON.stringify(file), rule, basis: '' }] as const),
);

/** What is tried: a function, and a request with at most one unusable field. */
const requests: readonly (readonly [name: ApiName, request: object])[] = [...completeRequests, ...adjusts, ...imports]
  .filter(([name]) => !reading.test(name))
  .flatMap(([name, request]) => [
    [name, request] as const,
    ...placesOf(request).flatMap((place) =>
      unusable(valueAt(request, place)).map((given) => [name, withAt(request, place, given) as object] as const),
    ),
  ]);

/** Requests that were refused after something was written. */
const failedOnce = requests.filter(([name, request]) => {
  const text = JSON.stringify(request);
  return (
    (name === 'setRegion' && text.includes('"timeZone":"G999"')) ||
    (name === 'saveBreakdown' && text.includes('"shortTitle":"G999"')) ||
    (name === 'applyAdjust' && (/"practise".*1000000000000/.test(text) || /"help".*"due":""/.test(text)))
  );
});

/** With EVERY_CUT=1 in the environment every request is tried in every state; otherwise these and some that the seed chooses. */
const count = process.env['EVERY_CUT'] === '1' ? requests.length : 25;
const chosen = (at: number): typeof requests =>
  count === requests.length
    ? requests
    : [
        ...failedOnce,
        ...fc.sample(fc.constantFrom(...requests), { numRuns: count, seed: Number(process.env['SEED'] ?? 17) + at }),
      ];

/** Requests that may write into one copy of a plan. */
const mostAccepted = 10;

/** The request with the basis of its preview; null when the preview refuses it. */
function withBasis(plan: PlanInHand, name: ApiName, request: object): object | null {
  const preview = previews[name];
  if (!preview) return request;
  try {
    return { ...request, basis: plan.call<{ basis: string }>(preview, request).basis };
  } catch {
    return null;
  }
}

test.each(Object.keys(states).map((state, at) => ({ state, at })))(
  '[V17] whatever a request says, one that is refused has written nothing, in a plan $state',
  ({ state, at }) => {
    const fresh = (): PlanInHand => copyPlan(states[state]?.() ?? smallPlan());
    let plan = fresh();
    let refused = 0;
    let accepted = 0;
    const wrong: string[] = [];
    for (const [name, drawn] of chosen(at)) {
      const request = withBasis(plan, name, drawn) ?? drawn;
      let message = '';
      try {
        plan.call(name, request);
      } catch (error) {
        message = (error as Error).message;
      }
      const written = writes(plan);
      if (message !== '') refused += 1;
      if (message !== '' && written.length > 0)
        wrong.push(`${name} ${JSON.stringify(request).slice(0, 300)}: ${message} (${[...new Set(written)].join(' ')})`);
      if (written.length > 0) accepted += 1;
      // A copy takes longer than a call: rows that other requests have written may stay for a while, tabs may not.
      if (written.some((method) => /Sheet$|Trigger/.test(method)) || accepted === mostAccepted) {
        plan = fresh();
        accepted = 0;
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    if (process.env['NOTES']) process.stdout.write(`${state}: ${chosen(at).length} requests, ${refused} refused\n`);
  },
);

test('[V17] every function that takes a request and writes is drawn', () => {
  const drawn = new Set(requests.map(([name]) => name));
  const taking = completeRequests.map(([name]) => name).filter((name) => !reading.test(name));
  expect(names.filter((name) => taking.includes(name) && !drawn.has(name))).toEqual([]);
});
