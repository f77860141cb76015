/**
 * Services that the caller plugs in (`services: { UrlFetchApp: fake }`), for those that this runtime lacks or in place of its own. A plugged
 * service is called as it is: its arguments are not checked. Scopes, AuthMode, faults and the meter apply to it as to Google's.
 */
import { types } from 'node:util';
import { Killed, NotImplemented, ServiceError } from '../contract';
import { costOf } from './cost-model';
import type { MethodOutcome, Realm } from './realm';
import { classReference, googleGlobals, pluggedScopes } from './reference';
import type { Guard, Strict } from './strict';

/** Services by the name of their global; any object with methods. */
export type PluggedServices = Readonly<Record<string, object>>;

type Callable = (...args: unknown[]) => unknown;

/** @throws ServiceError for a service that is no object */
export function checkPlugged(services: Readonly<Record<string, unknown>>): PluggedServices {
  for (const [name, service] of Object.entries(services)) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new ServiceError(`services: ${name} is not the name of a global.`);
    if ((typeof service !== 'object' && typeof service !== 'function') || service === null)
      throw new ServiceError(`services.${name} is not an object with methods.`);
  }
  return services as PluggedServices;
}

/** How a method of a plugged service is counted and which scopes it needs: as Google's of this name, where that is known. */
function methodOf(service: string, member: string): { name: string; printed: string; scopes: readonly string[] } {
  const printed = `${service}.${member}`;
  const type = googleGlobals[service];
  const method = type === undefined ? undefined : classReference(type)?.methods.get(member);
  // Each call of a plugged service is counted, also of a method that reaches no server at Google.
  const name = method && costOf(`${type}.${member}`) ? `${type}.${member}` : `Plugged.${printed}`;
  return { name, printed, scopes: method?.scopes ?? pluggedScopes[service] ?? [] };
}

/** Defines the plugged services as globals of the realm, over those of the same name. */
export function plugIn(
  services: PluggedServices,
  realm: Realm,
  strict: Strict,
  guard: Pick<Guard, 'before' | 'after' | 'killed'>,
): void {
  const seen = new WeakMap<object, object>();

  function toError(error: unknown): unknown {
    if (!(error instanceof Error) || error instanceof ServiceError) return strict.toScriptError(error);
    if (error instanceof Killed || error instanceof NotImplemented) return strict.toScriptError(error);
    return realm.makeError(error.name === 'Error' ? 'Exception' : error.name, error.message);
  }

  /** A value of the caller's for the script: data is copied, an object with methods keeps them. */
  function toScript(value: unknown, path: string): unknown {
    if (typeof value === 'function') return wrapped(value, path, null);
    if (typeof value !== 'object' || value === null || !(value instanceof Object)) return value;
    if ('googleName' in value.constructor || value instanceof Date || types.isUint8Array(value))
      return strict.wrap(value);
    if (Array.isArray(value)) {
      const row = realm.makeArray(value.length);
      value.forEach((item: unknown, index) => (row[index] = toScript(item, `${path}[${index}]`)));
      return row;
    }
    const isData =
      Object.getPrototypeOf(value) === Object.prototype &&
      Object.values(value).every((item) => typeof item !== 'function');
    if (!isData) return wrapped(value, path, null);
    const copy = realm.makeObject();
    for (const [key, item] of Object.entries(value)) copy[key] = toScript(item, `${path}.${key}`);
    return copy;
  }

  function run(call: () => unknown, printed: string): MethodOutcome {
    try {
      const killed = guard.killed();
      if (killed) throw killed;
      const value = call();
      if (types.isPromise(value))
        throw new ServiceError(
          `${printed} gave a promise. Apps Script waits for no service: plug in one that answers at once.`,
        );
      return { value: toScript(value, printed) };
    } catch (error) {
      return { thrown: toError(error) };
    }
  }

  /** @param service the name of the service whose methods these are; null for what a method gave */
  function wrapped(host: object, path: string, service: string | null): object {
    const known = seen.get(host);
    if (known) return known;
    const methods = new Map<unknown, unknown>();
    const counted = (member: string, call: () => unknown): unknown => {
      if (service === null) return call();
      const { name, printed, scopes } = methodOf(service, member);
      const n = guard.before(name, printed, scopes);
      let hasFailed = true;
      try {
        const result = call();
        hasFailed = false;
        return result;
      } finally {
        guard.after(name, n, hasFailed);
      }
    };
    const target =
      typeof host === 'function'
        ? realm.makeMethod(path, (_self, args) =>
            run(() => counted('', () => (host as Callable)(...args.map(strict.toHost))), path),
          )
        : realm.makeObject();
    const made = new Proxy(target, {
      get: (_target, member) => {
        if (member === 'toString' && !Object.hasOwn(host, member)) return () => path;
        const value: unknown = Reflect.get(host, member);
        if (typeof value !== 'function' || typeof member === 'symbol')
          return toScript(value, `${path}.${String(member)}`);
        if (!methods.has(value))
          methods.set(
            value,
            realm.makeMethod(member, (_self, args) =>
              run(
                () => counted(member, () => (value as Callable).apply(host, args.map(strict.toHost))),
                `${path}.${member}`,
              ),
            ),
          );
        return methods.get(value);
      },
      has: (_target, member) => member in host,
    });
    seen.set(host, made);
    return made;
  }

  for (const [name, service] of Object.entries(services)) realm.define(name, wrapped(service, name, name));
}
