/**
 * What passes through google.script.run: numbers, texts, booleans, null, and plain objects and arrays of these
 * (platform facts, 4.2). In Google a Date, a function or a service object in a result reaches the page as null, or fails
 * with a ScriptError, without a word on the server; here it always fails and says where.
 */
import { ServiceError } from '../contract';

export type ClientValue = null | number | string | boolean | ClientValue[] | { [key: string]: ClientValue };

function refuse(path: string, what: string): never {
  throw new ServiceError(`ScriptError: google.script.run cannot pass ${what}${path ? ` (at ${path})` : ''}.`);
}

/** A copy of the value as it reaches the other side. Throws a sentence with the path of what cannot pass. */
export function passThrough(value: unknown, path = '', above: readonly object[] = []): ClientValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : refuse(path, String(value));
    case 'undefined':
      return path === '' ? null : refuse(path, 'undefined');
    case 'object':
      break;
    default:
      return refuse(path, `a ${typeof value}`);
  }
  if (value === null) return null;
  if (above.includes(value)) return refuse(path, 'a circular object');
  const chain = [...above, value];
  if (Array.isArray(value))
    return Array.from(value, (one: unknown, index) =>
      one === undefined ? null : passThrough(one, `${path}[${index}]`, chain),
    );
  const tag = Object.prototype.toString.call(value);
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (tag === '[object Date]') return refuse(path, 'a Date');
  if (tag !== '[object Object]' || (prototype !== null && Object.getPrototypeOf(prototype) !== null))
    return refuse(path, 'an object that is not plain');
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, passThrough(one, path ? `${path}.${key}` : key, chain)]),
  );
}
