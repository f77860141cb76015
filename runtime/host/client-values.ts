/**
 * Values that google.script.run can pass: JSON values (docs/google-facts.md). In Google, a Date, a function or a service object in a result
 * becomes null or fails without a message on the server; here it always throws an error that names its place.
 */
import { ServiceError } from '../contract';

export type ClientValue = null | number | string | boolean | ClientValue[] | { [key: string]: ClientValue };

function throwNotPassable(path: string, what: string): never {
  throw new ServiceError(`ScriptError: google.script.run cannot pass ${what}${path ? ` (at ${path})` : ''}.`);
}

/** A copy of the value as the other side receives it. @throws ServiceError with the path of a value that cannot be passed. */
export function toClientValue(value: unknown, path = '', ancestors: readonly object[] = []): ClientValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : throwNotPassable(path, String(value));
    case 'undefined':
      return path === '' ? null : throwNotPassable(path, 'undefined');
    case 'object':
      break;
    default:
      return throwNotPassable(path, `a ${typeof value}`);
  }
  if (value === null) return null;
  if (ancestors.includes(value)) return throwNotPassable(path, 'a circular object');
  const chain = [...ancestors, value];
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, index) =>
      item === undefined ? null : toClientValue(item, `${path}[${index}]`, chain),
    );
  const tag = Object.prototype.toString.call(value);
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (tag === '[object Date]') return throwNotPassable(path, 'a Date');
  if (tag !== '[object Object]' || (prototype !== null && Object.getPrototypeOf(prototype) !== null))
    return throwNotPassable(path, 'an object that is not plain');
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, toClientValue(item, path ? `${path}.${key}` : key, chain)]),
  );
}
