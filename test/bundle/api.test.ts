/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { api } from '../../src/api/index';
import { names, wrongRequests } from '../api/requests';
import { copyPlan, startPlan, type PlanInHand } from './plan';

/*
 * The function `call` of the sidebar and the command line, in the built bundle. (test/api/call.test.ts tests every field)
 */

/** The sentence of a refusal, and the calls to Google before it. */
function refusalOf(plan: PlanInHand, name: unknown, request: unknown): { told: string; calls: string[] } {
  let told = '';
  try {
    plan.workbook.call('call', [name as never, request as never]);
  } catch (error) {
    told = (error as { readonly message: string }).message;
  }
  return { told, calls: plan.workbook.callLog().map(({ method }) => method) };
}

const written = (plan: PlanInHand): string[][] =>
  ['Goals', 'Steps', 'Settings', 'Assessment'].map((tab) => plan.workbook.displayed(tab).flat());

test('a request that is wrong in one place is refused in one sentence, and nothing is written', () => {
  const plan = copyPlan(startPlan());
  const before = written(plan);
  const refused = wrongRequests.filter(({ fault }) => fault === 'wrong type');
  fc.assert(
    fc.property(fc.constantFrom(...refused), ({ name, request }) => {
      const { told, calls } = refusalOf(plan, name, request);
      expect(told).toMatch(new RegExp(`^Waymark could not read what was sent: ${name}, [^\n]+$`));
      expect(calls.filter((method) => !/\.get[A-Z]\w*$/.test(method))).toEqual([]);
    }),
    { seed: 20260302, numRuns: 60 },
  );
  expect(written(plan)).toEqual(before);
});

test.each([['missing'], ['toString'], ['__proto__'], ['constructor'], ['menuOpen'], [null]])(
  '%j cannot be called',
  (name) => {
    const { told, calls } = refusalOf(startPlan(), name, {});
    expect(told).toMatch(/^Waymark could not read what was sent: call, expected the name of a function, got [^\n]+$/);
    expect(calls.filter((method) => !/\.get[A-Z]\w*$/.test(method))).toEqual([]);
  },
);

test('no function of the API is an entry of its own: whoever calls it passes the door', () => {
  const main = readFileSync(resolve(__dirname, '../../src/main.ts'), 'utf8');
  const entries = [...main.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  expect(names.filter((name) => entries.includes(name))).toEqual([]);
});

test('each function is described in a line, with its examples', () => {
  const described = startPlan().call<{ name: string; what: string }[]>('describeApi');
  expect(described).toContainEqual({
    name: 'tickStep',
    what: 'Ticks a step off, or takes that back. {"id":"S1","done":true}',
  });
  for (const { name, what } of described)
    expect(what).toContain(
      `${api[name as keyof typeof api].does}. ${JSON.stringify(api[name as keyof typeof api].examples[0])}`,
    );
});
