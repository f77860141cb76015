/**
 * The service objects that a script sees: wrappers with exactly Google's methods, which check arguments, permissions, meter and faults, then
 * call the service's plain class. Values are converted between host and realm, so that `instanceof Array` works on both sides.
 */
import { types } from 'node:util';
import { Killed, NotImplemented, ServiceError } from '../contract';
import { classReference, googleGlobals, printedName, type Method } from './reference';
import { fitArguments, googleNameOf, isEnumMember, mismatchMessage, type Identity } from './signatures';
import type { ChangedCall } from './other-sides';
import type { MethodOutcome, Realm } from './realm';
import { checkSameFile } from './same-file';

export interface Guard {
  /** Before a call: checks permissions, meter and faults. Returns the number of a counted call, else 0. Throws to refuse the call. */
  before(name: string, printed: string, scopes: readonly string[]): number;
  /** After a call, even if it threw. */
  after(name: string, n: number, hasFailed: boolean): void;
  /** Not null after the run was killed: every later call throws it. */
  killed(): Killed | null;
  /** What a doubt's other side makes of a call; undefined if it leaves it. */
  change?(name: string): ((call: Omit<ChangedCall, 'execution'>) => unknown) | undefined;
  /** An error's message in the user's language. */
  message?(text: string): string;
  /** Receives errors that fail the run even if the script catches them: NotImplemented, and errors inside the runtime. */
  fatal(error: Error): void;
}

export interface Strict {
  /** Converts a host value for the script. */
  wrap(value: unknown): unknown;
  /** Converts a script's value for the host. */
  toHost(value: unknown): unknown;
  /** Converts an error of the host to the error that the script catches. */
  toScriptError(error: unknown): unknown;
  /** Defines the services as globals of the realm; a service that is not implemented throws NotImplemented at each use. */
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
    if (error instanceof ServiceError)
      return realm.makeError(error.name, guard.message?.(error.message) ?? error.message);
    if (error instanceof Killed) return realm.makeError(error.name, error.message);
    if (error instanceof NotImplemented) {
      guard.fatal(error);
      return realm.makeError(error.name, error.message);
    }
    if (error.constructor === Error) return realm.makeError('Exception', error.message);
    guard.fatal(error);
    return realm.makeError('InternalError', error.message);
  }

  function toHost(value: unknown, seen?: Map<object, unknown>): unknown {
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
        const item: unknown = value[index];
        row[index] = typeof item === 'object' && item !== null ? toHost(item, inner) : item;
      }
      return row;
    }
    const prototype = Object.getPrototypeOf(value) as object | null;
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value; // Error, Map, a class of the script
    const copy: Record<string, unknown> = {};
    const inner = seen ?? new Map<object, unknown>();
    inner.set(value, copy);
    for (const [key, item] of Object.entries(value)) copy[key] = toHost(item, inner);
    return copy;
  }

  function wrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isEnumMember(value) || realm.isOwnArray(value)) return value;
    if (Array.isArray(value)) {
      const row = realm.makeArray(value.length);
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        row[index] = typeof item === 'object' && item !== null ? wrap(item) : item;
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
    for (const [key, item] of Object.entries(value)) copy[key] = wrap(item);
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
      const killed = guard.killed();
      if (killed) throw killed;
      const host = hosts.get(self) as Record<string, (...args: unknown[]) => unknown> | undefined;
      if (!host) return { thrown: realm.makeError('TypeError', 'Illegal invocation') };
      const fitted = fitArguments(args, name, method, identity);
      if (!fitted) throw new ServiceError(mismatchMessage(args, method, identity));
      if (typeof host[name] !== 'function') throw new NotImplemented(method.printed);
      // Properties that a script sets on a template are variables of its scriptlets and must not be converted.
      if (type === 'HTML.HtmlTemplate') Object.assign(host, self);
      const n = guard.before(key, method.printed, method.scopes);
      const raw = type === 'Base.console' || type === 'Base.Logger';
      let value: unknown;
      let hasFailed = true;
      try {
        const given = raw ? fitted : fitted.map((item) => toHost(item));
        checkSameFile(host, key, given);
        const proceed = (...others: readonly unknown[]): unknown => host[name]?.(...others);
        const change = guard.change?.(key);
        value = change ? change({ host, args: given, proceed }) : proceed(...given);
        hasFailed = false;
      } finally {
        guard.after(key, n, hasFailed);
      }
      // A method without a result gives null, but for console, which is JavaScript's own.
      return { value: value === undefined && type !== 'Base.console' ? null : wrap(value) };
    } catch (error) {
      return { thrown: toScriptError(error) };
    }
  }

  function install(services: Readonly<Record<string, object>>): void {
    for (const [name, type] of Object.entries(googleGlobals)) {
      const service = services[name];
      // Enumerations among the globals (Charset …) are available through their services.
      if (service)
        realm.define(
          name,
          googleNameOf(service) || (service.constructor as Constructor).googleName ? wrap(service) : service,
        );
      else if (/^[A-Z]\w*(App|Service|s)$|^Jdbc$/.test(name))
        realm.define(
          name,
          realm.makeMissingService(
            printedName(type),
            (member) => toScriptError(new NotImplemented(`${name}.${member}`)) as object,
          ),
        );
    }
    for (const [name, service] of Object.entries(services))
      if (!(name in googleGlobals)) realm.define(name, wrap(service));
  }

  return { wrap, toHost: (value) => toHost(value), toScriptError, install };
}
