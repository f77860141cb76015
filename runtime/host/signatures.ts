/** Whether arguments fit a method of Google's, and what they become on the way in. */
import { types } from 'node:util';
import { EnumMember } from '../services/enumeration';
import { printedName, type Kind, type Method, type Parameter } from './reference';

/** What stands behind a value that a script holds. */
export interface Identity {
  /** The host's service object behind a wrapped one, or undefined. */
  unwrap(value: object): object | undefined;
}

interface Typed {
  googleName?: string;
}

/** The class of a service object, `Spreadsheet.Range`; or of a member of an enumeration, `Script.AuthMode`; '' for anything else. */
export function googleNameOf(host: object): string {
  const name = ((host as { constructor?: Typed }).constructor as Typed | undefined)?.googleName;
  if (typeof name === 'string') return name.replace(/^SpreadsheetApp\./, 'Spreadsheet.');
  return isEnumMember(host) ? host.type : '';
}

/** Members of enumerations are handed to scripts as they are, so that `===` holds. */
export function isEnumMember(value: unknown): value is EnumMember {
  return value instanceof EnumMember;
}

/** How Google prints the type of an argument in "The parameters (…) don't match the method signature". */
function printType(value: unknown, identity: Identity): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object') {
    const name = googleNameOf(identity.unwrap(value) ?? value);
    if (name) return printedName(name);
  }
  return '(class)';
}

/** Null instead of an object or a text takes something away in setters (`setNote(null)`); a look-up by null is a mistake. */
const TAKES_NULL = /^(set|with|when|require|clear|toast|copy|insert|sendEmail|append|deleteTrigger|put|create)/;

/** A User is taken where Google wants an address: its own sample says `protection.removeEditors(protection.getEditors())`. */
const isUser = (value: unknown, identity: Identity): value is object =>
  typeof value === 'object' && value !== null && googleNameOf(identity.unwrap(value) ?? value) === 'Base.User';

function fitsClass(value: object, kind: string, identity: Identity): boolean {
  const host = identity.unwrap(value) ?? value;
  const name = googleNameOf(host);
  if (name === kind) return true;
  if (kind === 'Base.BlobSource') return typeof (host as { getBlob?: unknown }).getBlob === 'function';
  // Google's Weekday is reached as ScriptApp.WeekDay.
  return name.toLowerCase().replace(/^script\./, 'base.') === kind.toLowerCase();
}

function fitsKind(value: unknown, kind: Kind, method: string, identity: Identity, depth = kind.depth): boolean {
  if (depth > 0)
    return (
      Array.isArray(value) &&
      value.every(
        (one) =>
          (depth === 1 && (one === null || one === undefined)) || fitsKind(one, kind, method, identity, depth - 1),
      )
    );
  switch (kind.name) {
    case 'a':
      return true;
    case '0':
      return value === null || value === undefined;
    case 'n':
      return typeof value === 'number';
    case 'i':
      return typeof value === 'number' && Number.isFinite(value);
    case 'b':
      return typeof value === 'boolean' || (value == null && method === 'setBorder');
    case 's':
      return (
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        isUser(value, identity) ||
        (value == null && TAKES_NULL.test(method))
      );
    case 'f':
      return typeof value === 'function';
    case 'd':
      return types.isDate(value);
    case 'o':
      return (
        typeof value === 'object' && value !== null && !Array.isArray(value) && identity.unwrap(value) === undefined
      );
    default:
      if (value === null || value === undefined) return TAKES_NULL.test(method);
      return typeof value === 'object' && fitsClass(value, kind.name, identity);
  }
}

function fitsOverload(
  args: readonly unknown[],
  parameters: readonly Parameter[],
  method: string,
  identity: Identity,
): boolean {
  const last = parameters[parameters.length - 1];
  if (args.length > parameters.length && !last?.rest) return false;
  if (args.length < parameters.filter((one) => !one.optional).length) return false;
  return args.every((value, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    return (
      !!parameter &&
      (parameter.kinds.some((kind) => fitsKind(value, kind, method, identity)) ||
        (parameter.optional && value === undefined))
    );
  });
}

/** How exactly a value fits: a number is taken as text only when no overload wants a number. */
function isExact(args: readonly unknown[], parameters: readonly Parameter[]): boolean {
  return args.every((value, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    return (
      !parameter || parameter.kinds.some((kind) => kind.name !== 's' || kind.depth > 0 || typeof value === 'string')
    );
  });
}

/** A number or boolean given where Google wants text becomes text; whole numbers keep Java's `25.0` in notes (platform facts, 1.13). */
function toText(value: unknown, java: boolean, identity: Identity): unknown {
  if (isUser(value, identity)) return String(identity.unwrap(value) ?? value);
  if (typeof value === 'number') return java && Number.isInteger(value) ? `${value}.0` : String(value);
  return typeof value === 'boolean' ? String(value) : value;
}

function convert(value: unknown, kind: Kind, java: boolean, identity: Identity, depth = kind.depth): unknown {
  if (depth > 0 && Array.isArray(value))
    return kind.name === 's' || kind.name === 'i'
      ? value.map((one) => convert(one, kind, java, identity, depth - 1))
      : value;
  if (kind.name === 's') return toText(value, java, identity);
  if (kind.name === 'i' && typeof value === 'number') return Math.trunc(value);
  return value;
}

/**
 * The arguments as the method takes them (numbers cut to integers, numbers to text where text is wanted), or null when
 * no overload fits.
 */
export function fitArguments(
  args: readonly unknown[],
  name: string,
  method: Method,
  identity: Identity,
): unknown[] | null {
  const fitting = method.overloads.filter((parameters) => fitsOverload(args, parameters, name, identity));
  const chosen = fitting.find((parameters) => isExact(args, parameters)) ?? fitting[0];
  if (!chosen) return null;
  const java = /\.setNotes?$/.test(method.printed);
  return args.map((value, index) => {
    const parameter = chosen[Math.min(index, chosen.length - 1)];
    const kind = parameter?.kinds.find((one) => fitsKind(value, one, name, identity));
    return kind ? convert(value, kind, java, identity) : value;
  });
}

/** Google's sentence for arguments that fit no overload. */
export function mismatchSentence(args: readonly unknown[], method: Method, identity: Identity): string {
  return `The parameters (${args.map((value) => printType(value, identity)).join(',')}) don't match the method signature for ${method.printed}.`;
}
