/**
 * What a script sees of the services: objects of its own realm with exactly Google's methods. Behind each method stands
 * the same guard: arguments against the reference, permission, meter, faults; then the service's plain class is asked.
 * Arguments are brought to the host and results taken into the realm, so that `instanceof Array` holds on both sides.
 */
import { types } from 'node:util';
import { Killed, NotImplemented, ServiceError } from '../contract';
import { classReference, googleGlobals, printedName, type Method } from './reference';
import { fitArguments, googleNameOf, isEnumMember, mismatchSentence, type Identity } from './signatures';
import type { MethodOutcome, Realm } from './realm';

export interface Guard {
  /** Before a call: permission, meter, faults. Gives the number of the counted call, 0 when it is none. Throws to refuse. */
  before(name: string, printed: string, scopes: readonly string[]): number;
  /** After a call, also one that threw. */
  after(name: string, n: number): void;
  /** The run was ended: nothing has an effect any more. */
  killed(): Killed | null;
  /** Told of what must not be swallowed by the script: what is not implemented, and errors inside the runtime. */
  unanswerable(error: Error): void;
}

export interface Strict {
  /** A host value as the script sees it. */
  wrap(value: unknown): unknown;
  /** A script's value as the host sees it. */
  bring(value: unknown): unknown;
  /** What the script is to catch for an error of the host. */
  toScriptError(error: unknown): unknown;
  /** Puts the services into the realm's global scope, and in the place of each that is not here an object that says so. */
  install(services: Readonly<Record<string, object>>): void;
}

type Constructor = { googleName?: string };

export function createStrict(realm: Realm, guard: Guard): Strict {
  const hosts = new WeakMap<object, object>();
  const wrappers = new WeakMap<object, object>();
  const prototypes = new Map<string, object>();
  const identity: Identity = { unwrap: (value) => hosts.get(value) };

  function toScriptError(error: unknown): unknown {
    if (!(error instanceof Error)) return error; // the script's own
    if (error instanceof Killed || error instanceof ServiceError) return realm.makeError(error.name, error.message);
    if (error instanceof NotImplemented) {
      guard.unanswerable(error);
      return realm.makeError(error.name, error.message);
    }
    if (error.constructor === Error) return realm.makeError('Exception', error.message);
    guard.unanswerable(error);
    return realm.makeError('InternalError', error.message);
  }

  function bring(value: unknown, seen?: Map<object, unknown>): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const host = hosts.get(value);
    if (host) return host;
    if (types.isDate(value)) return new Date(value.getTime());
    if (isEnumMember(value)) return value;
    const known = seen?.get(value);
    if (known !== undefined) return known;
    if (Array.isArray(value)) {
      const row = new Array<unknown>(value.length);
      const inner = seen ?? new Map<object, unknown>();
      inner.set(value, row);
      for (let index = 0; index < row.length; index++) {
        const one: unknown = value[index];
        row[index] = typeof one === 'object' && one !== null ? bring(one, inner) : one;
      }
      return row;
    }
    const prototype = Object.getPrototypeOf(value) as object | null;
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value; // Error, Map, a class of the script
    const copy: Record<string, unknown> = {};
    const inner = seen ?? new Map<object, unknown>();
    inner.set(value, copy);
    for (const [key, one] of Object.entries(value)) copy[key] = bring(one, inner);
    return copy;
  }

  function wrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isEnumMember(value) || realm.isOwnArray(value)) return value;
    if (Array.isArray(value)) {
      const row = realm.makeArray(value.length);
      for (let index = 0; index < value.length; index++) {
        const one: unknown = value[index];
        row[index] = typeof one === 'object' && one !== null ? wrap(one) : one;
      }
      return row;
    }
    if (value instanceof Date) return new realm.Date(value.getTime());
    if (types.isDate(value)) return value;
    const type = (value as { constructor?: Constructor }).constructor?.googleName;
    if (typeof type === 'string') return wrapService(value, type);
    if (types.isUint8Array(value) || types.isInt8Array(value)) return wrap([...value]);
    const prototype = Object.getPrototypeOf(value) as object | null;
    if (prototype !== null && prototype !== Object.prototype) return value; // made in the realm, or an enumeration
    if (Object.isFrozen(value) && Object.values(value).some(isEnumMember)) return value;
    const copy = realm.makeObject();
    for (const [key, one] of Object.entries(value)) copy[key] = wrap(one);
    return copy;
  }

  function wrapService(host: object, type: string): object {
    const known = wrappers.get(host);
    if (known) return known;
    const wrapper = Object.create(prototypeOf(type)) as object;
    hosts.set(wrapper, host);
    wrappers.set(host, wrapper);
    return wrapper;
  }

  function prototypeOf(type: string): object {
    const made = prototypes.get(type);
    if (made) return made;
    const reference = classReference(type);
    if (!reference) throw new TypeError(`${type} is no class of Google's`);
    const prototype = realm.makeObject();
    for (const [name, method] of reference.methods)
      Object.defineProperty(prototype, name, {
        value: realm.makeMethod(name, (self, args) => invoke(self, args, reference.name, name, method)),
        writable: true,
        configurable: true,
        enumerable: false,
      });
    for (const name of reference.properties)
      Object.defineProperty(prototype, name, {
        get: realm.makeMethod(name, (self) => readProperty(self, reference.printed, name)),
        configurable: true,
        enumerable: false,
      });
    if (!reference.methods.has('toString')) {
      const short = reference.name.split('.')[1] ?? reference.name;
      Object.defineProperty(prototype, 'toString', {
        value: realm.makeMethod('toString', () => ({ value: short })),
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
    prototypes.set(type, prototype);
    return prototype;
  }

  function readProperty(self: object, printed: string, name: string): MethodOutcome {
    const host = hosts.get(self) as Record<string, unknown> | undefined;
    if (!host) return { value: undefined };
    const value = host[name] ?? (host.constructor as unknown as Record<string, unknown>)[name];
    if (value === undefined) return { thrown: toScriptError(new NotImplemented(`${printed}.${name}`)) };
    return { value: wrap(value) };
  }

  function invoke(self: object, args: unknown[], type: string, name: string, method: Method): MethodOutcome {
    const key = `${type}.${name}`;
    try {
      const dead = guard.killed();
      if (dead) throw dead;
      const host = hosts.get(self) as Record<string, (...args: unknown[]) => unknown> | undefined;
      if (!host) return { thrown: realm.makeError('TypeError', 'Illegal invocation') };
      const fitted = fitArguments(args, name, method, identity);
      if (!fitted) throw new ServiceError(mismatchSentence(args, method, identity));
      if (typeof host[name] !== 'function') throw new NotImplemented(method.printed);
      // What a script sets on a template are the variables of its scriptlets; they stay the script's own values.
      if (type === 'HTML.HtmlTemplate') Object.assign(host, self);
      const n = guard.before(key, method.printed, method.scopes);
      const raw = type === 'Base.console' || type === 'Base.Logger';
      let value: unknown;
      try {
        value = host[name](...(raw ? fitted : fitted.map((one) => bring(one))));
      } finally {
        guard.after(key, n);
      }
      return { value: wrap(value) };
    } catch (error) {
      return { thrown: toScriptError(error) };
    }
  }

  function install(services: Readonly<Record<string, object>>): void {
    for (const [name, type] of Object.entries(googleGlobals)) {
      const service = services[name];
      // The enumerations among the globals (Charset …) are reached through their services.
      if (service)
        realm.define(
          name,
          googleNameOf(service) || (service.constructor as Constructor).googleName ? wrap(service) : service,
        );
      else if (/^[A-Z]\w*(App|Service|s)$|^Jdbc$/.test(name))
        realm.define(
          name,
          realm.makeAbsent(
            printedName(type),
            (member) => toScriptError(new NotImplemented(`${name}.${member}`)) as object,
          ),
        );
    }
    for (const [name, service] of Object.entries(services))
      if (!(name in googleGlobals)) realm.define(name, wrap(service));
  }

  return { wrap, bring: (value) => bring(value), toScriptError, install };
}
