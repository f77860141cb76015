/**
 * A fresh JavaScript realm for one execution: V8's language and nothing of Node's. As in Apps Script there is no
 * setTimeout, fetch, URL, TextEncoder, atob, process … (platform facts, 2.1).
 */
import { createContext, runInContext, Script } from 'node:vm';
import { ianaName, offsetAt } from '../values/zone';
import { scriptDateSource, type ZoneAccess } from './script-date';

export interface Realm {
  /** The realm's global object, which gas-local runs the project's files in. */
  readonly context: object;
  readonly Date: DateConstructor;
  /** Empty objects of the realm, so that `instanceof Array` and `constructor === Object` hold in the script. */
  makeArray(length: number): unknown[];
  makeObject(): Record<string, unknown>;
  /** Whether an array was made in this realm. */
  isOwnArray(value: unknown): boolean;
  makeError(name: string, message: string): object;
  /** A method of a service object: `call` never throws, it returns what to throw. */
  makeMethod(name: string, call: (self: object, args: unknown[]) => MethodOutcome): (...args: unknown[]) => unknown;
  /** An object that throws what `outcome` says at every use of a member: a Google service that is not here. */
  makeAbsent(name: string, outcome: (member: string) => object): object;
  /** Makes a name of the script's global scope; a script's own `var` or function of the same name replaces it. */
  define(name: string, value: unknown): void;
  /** Runs code; promises are settled before it returns. `milliseconds` is wall time. */
  evaluate(code: string, milliseconds?: number, file?: string): unknown;
  /** Evaluates an expression with these names as local variables. */
  evaluateWith(code: string, scope: Record<string, unknown>): unknown;
}
export type MethodOutcome = { value: unknown } | { thrown: unknown };

const PRELUDE = `(function () {
  'use strict';
  return {
    makeArray: (length) => new Array(length),
    makeObject: () => ({}),
    isOwnArray: (value) => value instanceof Array,
    makeError: (name, message) => { const error = new Error(message); Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true, enumerable: false }); return error; },
    makeMethod: (name, call) => ({ [name](...args) { const outcome = call(this, args); if ('thrown' in outcome) throw outcome.thrown; return outcome.value; } })[name],
    makeAbsent: (name, outcome) => new Proxy({}, { get(target, member) { if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined; if (member === 'toString') return () => name; return () => { throw outcome(member); }; } }),
    withScope: (names, code) => Function.apply(null, names.concat(code)),
  };
})()`;

/** The zone as Intl knows it; a fixed offset such as `GMT+2`, which Intl lacks, is Etc/GMT-2, or UTC when it is no whole hour. */
function intlZone(timeZone: string): string {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?00)?$/.exec(timeZone);
  const name = fixed ? `Etc/GMT${fixed[1] === '-' ? '+' : '-'}${Number(fixed[2])}` : ianaName(timeZone);
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return name;
  } catch {
    return 'UTC';
  }
}

/** Makes a realm whose Date follows `clock` and whose local time is that of `timeZone`. */
export function createRealm(clock: { now(): number }, timeZone: string): Realm {
  const context = createContext(Object.create(null) as object, {
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: true, wasm: true },
  });
  const made = runInContext(PRELUDE, context) as Pick<
    Realm,
    'makeArray' | 'makeObject' | 'isOwnArray' | 'makeError' | 'makeMethod' | 'makeAbsent'
  > & { withScope(names: string[], code: string): (...values: unknown[]) => unknown };
  const access: ZoneAccess = {
    now: () => clock.now(),
    zone: intlZone(timeZone),
    offsetAt: (ms) => offsetAt(ms, timeZone),
  };
  const RealmDate = (runInContext(scriptDateSource, context) as (access: ZoneAccess) => DateConstructor)(access);
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(context, name, { value, writable: true, enumerable: false, configurable: true });
  };
  define('Date', RealmDate);
  // V8 gives every context an inspector console, and Node's contexts have what Apps Script lacks.
  for (const name of ['console', 'structuredClone']) delete (context as Record<string, unknown>)[name];
  return {
    context,
    Date: RealmDate,
    makeArray: made.makeArray,
    makeObject: made.makeObject,
    isOwnArray: made.isOwnArray,
    makeError: made.makeError,
    makeMethod: made.makeMethod,
    makeAbsent: made.makeAbsent,
    define,
    evaluate: (code, milliseconds, file) =>
      new Script(code, { filename: file ?? 'run' }).runInContext(
        context,
        milliseconds === undefined ? {} : { timeout: milliseconds },
      ),
    evaluateWith: (code, scope) => made.withScope(Object.keys(scope), code)(...Object.values(scope)),
  };
}
