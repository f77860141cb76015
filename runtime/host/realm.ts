/**
 * A new JavaScript realm for an execution: the language of V8 without Node's globals. As in Apps Script there is no
 * setTimeout, fetch, URL, TextEncoder, atob, process … (docs/google-facts.md).
 */
import { createContext, Script } from 'node:vm';
import { ianaName, offsetAt } from '../values/zone';
import { scriptDateSource, type ZoneAccess } from './script-date';

export interface Realm {
  /** The realm's global object, in which gas-local runs the project's files. */
  readonly context: object;
  readonly Date: DateConstructor;
  /** Makes an array of the realm, so that `instanceof Array` is true in the script; makeObject() likewise. */
  makeArray(length: number): unknown[];
  makeObject(): Record<string, unknown>;
  /** Whether a value is an array of this realm. */
  isOwnArray(value: unknown): boolean;
  makeError(name: string, message: string): object;
  /** Makes a method of a service object. `call` never throws, it returns the error to throw in the realm. */
  makeMethod(name: string, call: (self: object, args: unknown[]) => MethodOutcome): (...args: unknown[]) => unknown;
  /** Makes an object for a service of Google's that is not implemented: every method throws the error of `outcome`. */
  makeMissingService(name: string, outcome: (member: string) => object): object;
  /** Defines a global name; a `var` or function of the script with the same name replaces it. */
  define(name: string, value: unknown): void;
  /** Runs code and settles promises before it returns. `milliseconds` limits the real time. */
  evaluate(code: string, milliseconds?: number, file?: string): unknown;
  /** Runs the body of a function with these names as local variables. */
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
    makeMissingService: (name, outcome) => new Proxy({}, { get(target, member) { if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined; if (member === 'toString') return () => name; return () => { throw outcome(member); }; } }),
    withScope: (names, code) => Function.apply(null, names.concat(code)),
  };
})()`;

/** Compiled once for all realms. */
const prelude = new Script(PRELUDE);
const scriptDate = new Script(scriptDateSource);

/** Cache of Intl's names, because asking Intl takes as long as a short run. */
const intlZones = new Map<string, string>();

/** Intl's name of a time zone: Etc/GMT-2 for a fixed offset such as `GMT+2`; UTC for other fixed offsets. */
function intlZone(timeZone: string): string {
  const known = intlZones.get(timeZone);
  if (known !== undefined) return known;
  const name = findIntlZone(timeZone);
  intlZones.set(timeZone, name);
  return name;
}

function findIntlZone(timeZone: string): string {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?00)?$/.exec(timeZone);
  const name = fixed ? `Etc/GMT${fixed[1] === '-' ? '+' : '-'}${Number(fixed[2])}` : ianaName(timeZone);
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return name;
  } catch {
    return 'UTC';
  }
}

/** Makes a realm whose Date reads `clock` and uses `timeZone` for local time. */
export function createRealm(clock: { now(): number }, timeZone: string): Realm {
  const context = createContext(Object.create(null) as object, {
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: true, wasm: true },
  });
  const made = prelude.runInContext(context) as Pick<
    Realm,
    'makeArray' | 'makeObject' | 'isOwnArray' | 'makeError' | 'makeMethod' | 'makeMissingService'
  > & { withScope(names: string[], code: string): (...values: unknown[]) => unknown };
  const access: ZoneAccess = {
    now: () => clock.now(),
    zone: intlZone(timeZone),
    offsetAt: (ms) => offsetAt(ms, timeZone),
  };
  const RealmDate = (scriptDate.runInContext(context) as (access: ZoneAccess) => DateConstructor)(access);
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(context, name, { value, writable: true, enumerable: false, configurable: true });
  };
  define('Date', RealmDate);
  // V8 adds these to every context, and Apps Script lacks them or has its own.
  for (const name of ['console', 'structuredClone']) delete (context as Record<string, unknown>)[name];
  return {
    context,
    Date: RealmDate,
    makeArray: made.makeArray,
    makeObject: made.makeObject,
    isOwnArray: made.isOwnArray,
    makeError: made.makeError,
    makeMethod: made.makeMethod,
    makeMissingService: made.makeMissingService,
    define,
    evaluate: (code, milliseconds, file) =>
      new Script(code, { filename: file ?? 'run' }).runInContext(
        context,
        milliseconds === undefined ? {} : { timeout: milliseconds },
      ),
    evaluateWith: (code, scope) => made.withScope(Object.keys(scope), code)(...Object.values(scope)),
  };
}
