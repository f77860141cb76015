import type { Ports } from '../../src/actions/ports';
import { answer, api } from '../../src/api/index';
import { words as english } from '../../src/catalogue/en';
import { completeRequests, names, wrongRequests, type Wrong } from './requests';

/*
 * `call`, for every function and every field: a request of the wrong shape is refused in one sentence, before anything is read.
 */

/** Ports with words only: a test fails when a refused request reads the plan. */
const ports = new Proxy({ languages: { knownWords: () => english } } as object as Ports, {
  get(target, name) {
    if (name === 'languages') return target.languages;
    throw new Error(`passed the door: ${String(name)}`);
  },
});

function told(name: unknown, request: unknown): string {
  try {
    answer(ports, name, request);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

const refusal = 'Waymark could not read what was sent: ';
/** Whatever an action says. */
const passed = new RegExp(`^(?!${refusal})`);

/** Fields of forms that change only the given fields, and one field of another function. */
const optional =
  /^(goal|step|steps\.0|settings|value|choice|experiment|target|advice|contact)\.\w+$|^(takeOver|statuses|stages)$/;
/** Numbers that have to be given. */
const needed = /(^|\.)(hoursPerWeek|reminderHour|leadDays|followUpApplied|followUpInterview|hour|hours|by|periods)$/;

const valueAt = (value: unknown, path: Wrong['path']): unknown =>
  path.reduce((at: unknown, key) => (at as Record<string | number, unknown>)[key], value);

/** Whether the request is valid after all: a number that is not given, a field that is not named, a file to import of any length. */
function isAllowed({ name, path, fault, complete }: Wrong): boolean {
  const place = path.join('.');
  const value = valueAt(complete, path);
  // Of a page to print only its kind must be given.
  if (fault === 'missing' && (optional.test(place) || (name === 'getPage' && place !== 'page'))) return true;
  // An entry of a list that is missing arrives as null.
  if (fault === 'null' || (fault === 'missing' && typeof path[path.length - 1] === 'number'))
    return (typeof value === 'number' || value === null) && !needed.test(place);
  return fault === 'too long' && /(Import|Rows)$/.test(name) && place === 'text';
}

test.each(names)('%s takes each of its examples as it stands', (name) => {
  const { examples, takes } = api[name];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(takes(example, '')).toEqual(example);
});

test('what nobody asked for goes no further', () => {
  for (const [name, request] of completeRequests)
    expect([name, api[name].takes({ ...request, extra: 1, toString: 2 }, '')]).toEqual([name, request]);
});

test.each([...new Set(wrongRequests.map(({ name }) => name))])(
  '%s refuses each wrong field in one sentence',
  (name) => {
    const refused = new RegExp(`^${refusal}${name}, [^\\n]{1,200}$`);
    for (const wrong of wrongRequests.filter((one) => one.name === name)) {
      const { path, fault, request } = wrong;
      const expected = expect.stringMatching(isAllowed(wrong) ? passed : refused);
      expect([path.join('.'), fault, told(name, request)]).toEqual([path.join('.'), fault, expected]);
    }
  },
);

test.each([[null], [undefined], ['text'], [7], [[]]])(
  'a request that is %j is refused where one is needed',
  (request) => {
    for (const [name] of completeRequests)
      expect(told(name, request)).toMatch(new RegExp(`^${refusal}${name}, [^\n]+$`));
  },
);

test.each([
  ['toString'],
  ['__proto__'],
  ['constructor'],
  ['hasOwnProperty'],
  [''],
  ['tickstep'],
  [7],
  [null],
  [undefined],
  [{ toString: 'start' }],
])('%j is no function of the API', (name) => {
  expect(told(name, {})).toMatch(new RegExp(`^${refusal}call, expected the name of a function, got [^\n]*$`));
});
