/** Checks arguments against the signatures of Google's methods, and converts them. */
import { types } from 'node:util';
import { EnumMember } from '../services/enumeration';
import { printedName, type Kind, type Method, type Parameter } from './reference';

/** Finds the service objects of wrappers. */
export interface Identity {
  /** The service object of a wrapper, or undefined for other objects. */
  unwrap(value: object): object | undefined;
}

interface Typed {
  googleName?: string;
}

/** Google's class of a service object (`Spreadsheet.Range`) or of an enumeration's member (`Script.AuthMode`); '' for other objects. */
export function googleNameOf(host: object): string {
  const name = ((host as { constructor?: Typed }).constructor as Typed | undefined)?.googleName;
  if (typeof name === 'string') return name.replace(/^SpreadsheetApp\./, 'Spreadsheet.');
  return isEnumMember(host) ? host.type : '';
}

/** Members of enumerations get no wrapper, so that `===` works in scripts. */
export function isEnumMember(value: unknown): value is EnumMember {
  return value instanceof EnumMember;
}

/** The type of an argument as Google prints it in "The parameters (…) don't match the method signature". */
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

/** Methods that accept null instead of a text: `setNote(null)` removes the note. `setNumberFormat(null)` fails (docs/google-facts.md). */
const TAKES_NULL_TEXT =
  /^(set(?!Property$|Name$|NamedRange$|RangeName$|NumberFormats?$|Text$|DataFromString$)|with|when|require|clear|toast|copy|insert|sendEmail|append|downloadAsFile|create(?!\w*FromFile$))/;

/**
 * Methods that accept null instead of an object, or in an array of objects, each followed by the object's class: those of which the
 * Apps Script reference says what null does. All others give the signature's sentence.
 */
const TAKES_NULL_OBJECT =
  /^(set(Border|(\w*Color|Background)Objects?|TextStyles?|TextDirections?|ColumnFilterCriteria|DataValidations?) |setGradientMidpoint\w* Spreadsheet\.InterpolationType)/;

/** A new file or a copy of a file needs a name. */
const NAMES_A_FILE = /^(create|copy)$/;

const takesNullObject = (method: string, kind: Kind): boolean => TAKES_NULL_OBJECT.test(`${method} ${kind.name}`);

/** A User is accepted for a mail address, as in Google's sample `protection.removeEditors(protection.getEditors())`. */
const isUser = (value: unknown, identity: Identity): value is object =>
  typeof value === 'object' && value !== null && googleNameOf(identity.unwrap(value) ?? value) === 'Base.User';

function fitsClass(value: object, kind: string, identity: Identity): boolean {
  const host = identity.unwrap(value) ?? value;
  const name = googleNameOf(host);
  if (name === kind) return true;
  // A test's double of DriveApp gives objects of its own.
  if (kind === 'Drive.File')
    return identity.unwrap(value) === undefined && typeof (value as { getId?: unknown }).getId === 'function';
  if (kind === 'Base.BlobSource') return typeof (host as { getBlob?: unknown }).getBlob === 'function';
  // Scripts access Google's enumeration Weekday as ScriptApp.WeekDay.
  return name.toLowerCase().replace(/^script\./, 'base.') === kind.toLowerCase();
}

/** Whether arrays of this kind may have holes: those of simple values, and those of objects where null means something. */
const takesNullItems = (kind: Kind, method: string): boolean =>
  kind.name === 's' ? TAKES_NULL_TEXT.test(method) : /^[aobni]$/.test(kind.name) || takesNullObject(method, kind);

function fitsKind(value: unknown, kind: Kind, method: string, identity: Identity, depth = kind.depth): boolean {
  if (depth > 0)
    return (
      Array.isArray(value) &&
      value.every(
        (item) =>
          (depth === 1 && (item === null || item === undefined) && takesNullItems(kind, method)) ||
          fitsKind(item, kind, method, identity, depth - 1),
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
        (value == null && TAKES_NULL_TEXT.test(method) && !NAMES_A_FILE.test(method))
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
      if (value === null || value === undefined) return takesNullObject(method, kind);
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
  if (args.length < parameters.filter((parameter) => !parameter.optional).length) return false;
  return args.every((value, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    return (
      !!parameter &&
      (parameter.kinds.some((kind) => fitsKind(value, kind, method, identity)) ||
        (parameter.optional && value === undefined))
    );
  });
}

/** Whether the arguments fit without conversion to text: a number becomes text only if no overload takes a number. */
function isExact(args: readonly unknown[], parameters: readonly Parameter[]): boolean {
  return args.every((value, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    return (
      !parameter || parameter.kinds.some((kind) => kind.name !== 's' || kind.depth > 0 || typeof value === 'string')
    );
  });
}

/** Converts a number or boolean to text; with `asJava`, whole numbers become `25.0`, as in Google's notes (docs/google-facts.md). */
function toText(value: unknown, asJava: boolean, identity: Identity): unknown {
  if (isUser(value, identity)) return String(identity.unwrap(value) ?? value);
  if (typeof value === 'number') return asJava && Number.isInteger(value) ? `${value}.0` : String(value);
  return typeof value === 'boolean' ? String(value) : value;
}

function convert(value: unknown, kind: Kind, asJava: boolean, identity: Identity, depth = kind.depth): unknown {
  if (depth > 0 && Array.isArray(value))
    return kind.name === 's' || kind.name === 'i'
      ? value.map((item) => convert(item, kind, asJava, identity, depth - 1))
      : value;
  if (kind.name === 's') return toText(value, asJava, identity);
  if (kind.name === 'i' && typeof value === 'number') return Math.trunc(value);
  return value;
}

/**
 * The arguments, converted for the method (numbers truncated to integers, or to text for a text parameter), or null if no
 * overload fits.
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
  const asJava = /\.setNotes?$/.test(method.printed);
  return args.map((value, index) => {
    const parameter = chosen[Math.min(index, chosen.length - 1)];
    // Passing undefined is passing null (Apps Script guide, "Migrate to the V8 runtime").
    if (value === undefined && parameter && !parameter.optional) return null;
    const kind = parameter?.kinds.find((candidate) => fitsKind(value, candidate, name, identity));
    return kind ? convert(value, kind, asJava, identity) : value;
  });
}

/** Google's message for arguments that fit no overload. */
export function mismatchMessage(args: readonly unknown[], method: Method, identity: Identity): string {
  return `The parameters (${args.map((value) => printType(value, identity)).join(',')}) don't match the method signature for ${method.printed}.`;
}
