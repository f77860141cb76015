import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NotImplemented, type Killed } from '../../../runtime/contract';
import { createRealm, type Realm } from '../../../runtime/host/realm';
import { classReference, type Method, type Parameter } from '../../../runtime/host/reference';
import { buildServices } from '../../../runtime/host/services';
import { createStrict } from '../../../runtime/host/strict';
import { testExecutionWithFiles } from '../spreadsheet/execution';
import { MAKERS } from './makers';

/*
 * Odd arguments for every method: the result is a value, a sentence of Google's, or the name of a method that is not implemented;
 * never an error inside the runtime. A failing call is printed as the script's text.
 */

const ROOT = resolve(__dirname, '../../..');

const ODD = [
  'null',
  'undefined',
  'new Date(NaN)',
  'new Date(0)',
  'NaN',
  'Infinity',
  '1e9',
  '-1',
  '0',
  '1.5',
  'true',
  '""',
  '"=("',
  '"x".repeat(60000)',
  '"Nowhere!A1"',
  '[]',
  '[[]]',
  '[null]',
  '[[null]]',
  '[[1], [1, 2]]',
  '[[1, 2], 3]',
  '[[1, "a"], [true, new Date(NaN)]]',
  '{}',
  '{ a: { b: null } }',
  '{ column: null }',
  '(() => 1)',
  'SpreadsheetApp.BorderStyle.DOTTED',
  'SpreadsheetApp.Dimension.ROWS',
  'file',
  'other',
  'other.getSheets()[0]',
  'other.getRange("A1:B2")',
  'sheet',
  'range',
  'sheet.getRange("A1:C")',
  '[range, null]',
  'Utilities.newBlob("a")',
] as const;

/** Arguments that fit a parameter, and are odd where its type lets them. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  n: ['1', '2', '-1', '0', '1e9', 'NaN', 'Infinity', '0.5'],
  i: ['1', '2', '3', '-1', '0', '1e9', '2.5'],
  s: ['"A1"', '"A1:B2"', '"a"', '""', '"#ff0000"', '"x".repeat(60000)', '"=A1"', '"=("', '"run"', '"("', 'null', '5'],
  b: ['true', 'false', 'null'],
  d: ['new Date(0)', 'new Date(NaN)', 'new Date(8.64e15)', 'new Date(-8.64e15)'],
  o: ['{}', '{ a: null }', '{ column: 1 }', '{ column: NaN }', '{ contentsOnly: true }', '{ name: null }'],
  a: ['null', '1', '"a"', 'new Date(NaN)', '{}', '[]', 'undefined', '"x".repeat(60000)', '1e300', '"=("', 'range'],
  f: ['(() => 1)'],
};

function fittingTexts(name: string): readonly string[] {
  const simple = FITTING[name];
  if (simple) return simple;
  const [namespace = '', member = ''] = name.split('.');
  const global = { Spreadsheet: 'SpreadsheetApp', Base: 'SpreadsheetApp', Script: 'ScriptApp', HTML: 'HtmlService' }[
    namespace
  ];
  const objects = Object.hasOwn(MAKERS, name) ? [MAKERS[name] ?? 'null'] : [];
  // The first members of an enumeration of this name, if it is one.
  return [
    ...objects,
    ...[0, 3].map((at) => `Object.values((globalThis.${global ?? namespace} || {}).${member} || {})[${at}]`),
    'null',
  ];
}

function fitting({ kinds }: Parameter): fc.Arbitrary<string> {
  return fc.constantFrom(...kinds).chain(({ name, depth }) => {
    let text: fc.Arbitrary<string> = fc.constantFrom(...fittingTexts(name));
    for (let level = 0; level < depth; level++)
      text = fc.array(text, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
    return text;
  });
}

/** Three kinds of calls: any odd arguments; arguments that fit; arguments that fit except for one. */
function callsOf(method: Method): fc.Arbitrary<string[]> {
  const odd = fc.constantFrom(...ODD);
  const fit = fc
    .constantFrom(...method.overloads)
    .chain((parameters) => fc.tuple(...parameters.map(fitting)) as fc.Arbitrary<string[]>);
  return fc.oneof(
    fc.array(odd, { maxLength: 4 }),
    fit,
    fit,
    fc
      .tuple(fit, fc.nat(3), odd)
      .map(([texts, at, text]) => texts.map((given, index) => (index === at % texts.length ? text : given))),
  );
}

interface Fuzzed {
  realm: Realm;
  /** What the last call threw inside the runtime. */
  inside: Error[];
  /** The messages of Google's sentences. */
  sentences: Set<string>;
}

function open(): Fuzzed {
  const execution = testExecutionWithFiles();
  const realm = createRealm(execution.clock, 'Etc/UTC');
  Object.assign(execution, {
    Date: realm.Date,
    evaluate: (code: string, scope: Record<string, unknown>) => realm.evaluateWith(code, scope),
  });
  const inside: Error[] = [];
  const sentences = new Set<string>();
  const strict = createStrict(realm, {
    before: () => 0,
    after: () => {},
    killed: (): Killed | null => null,
    message: (text) => {
      sentences.add(text);
      return text;
    },
    fatal: (error) => void (error instanceof NotImplemented || inside.push(error)),
  });
  strict.install(buildServices(execution));
  realm.evaluate(`
    var other = SpreadsheetApp.create('Other', 9, 5);
    var file = SpreadsheetApp.getActiveSpreadsheet(), sheet = file.insertSheet('Filled');
    sheet.deleteRows(11, 990); sheet.deleteColumns(7, 20);
    var range = sheet.getRange('B2:D5');
    range.setValues([['a', 1, true], ['b', 2, new Date(0)], ['c', '=C2', ''], ['a b', -1, 'x']]);
    function attempt(call) { try { call(); return ''; } catch (error) { return error.name + ': ' + error.message; } }`);
  return { realm, inside, sentences };
}

/** The calls of a class that end in an error inside the runtime. */
function faultsOf(name: string, runs: number, seed: number): string[] {
  const made = MAKERS[name];
  const faults: string[] = [];
  let fuzzed = open();
  for (const [method, signature] of classReference(name)?.methods ?? []) {
    fc.sample(callsOf(signature), { seed, numRuns: runs }).forEach((args, index) => {
      // A new file, as an earlier call may have deleted the sheet.
      if (
        index % 8 === 0 &&
        fuzzed.realm.evaluate('attempt(() => range.getValue() + sheet.getMaxColumns() - 6 + range.getA1Notation())') !==
          ''
      )
        fuzzed = open();
      const call = `${made}.${method}(${args.join(', ')})`;
      const { realm, inside, sentences } = fuzzed;
      inside.length = 0;
      sentences.clear();
      const text = String(realm.evaluate(`attempt(() => ${call})`));
      const message = text.replace(/^Exception: /, '');
      if (inside[0]) faults.push(`${call}: ${inside[0].stack?.split('\n').slice(0, 3).join(' ')}`);
      else if (text !== '' && !text.startsWith('NotImplemented: ') && !sentences.has(message))
        faults.push(`${call}: ${text}`);
    });
  }
  return faults;
}

test('the table of objects has every class of the runtime', () => {
  const texts = ['services', 'spreadsheet', 'features'].flatMap((folder) =>
    readdirSync(join(ROOT, 'runtime', folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, 'runtime', folder, file), 'utf8')),
  );
  const names = texts.flatMap((text) =>
    [...text.matchAll(/googleName(?:: string)? = '(\w+\.\w+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !(name in MAKERS))).toEqual([]);
});

test.each(Object.keys(MAKERS))('no odd argument of a method of %s ends inside the runtime', (name) => {
  expect(faultsOf(name, Number(process.env['FUZZ_RUNS'] ?? 12), Number(process.env['FUZZ_SEED'] ?? 20260302))).toEqual(
    [],
  );
});
