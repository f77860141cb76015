/** Google's own list of classes, methods, enumerations and scopes (made by make-reference.mjs), decoded as it is needed. */
import packed from './reference.json';

/** One alternative type of a parameter, such as a number, a class by name, or an array of either. */
export interface Kind {
  /** `n` number, `i` integer, `s` string, `b` boolean, `d` Date, `o` object, `a` anything, `f` function, `0` null, or a class or enumeration such as `Spreadsheet.Range`. */
  name: string;
  /** How many array brackets stand behind it. */
  depth: number;
}
export interface Parameter {
  kinds: Kind[];
  optional: boolean;
  rest: boolean;
}
export interface Method {
  /** As Google prints it in its sentences: `SpreadsheetApp.Range.setValue`, `Ui.alert`. */
  printed: string;
  overloads: Parameter[][];
  /** OAuth scopes of which one is enough; empty when none is needed. */
  scopes: readonly string[];
}
export interface ClassReference {
  name: string;
  /** How Google prints the class: `SpreadsheetApp.Range`. */
  printed: string;
  methods: Map<string, Method>;
  properties: readonly string[];
}

interface Packed {
  scopes: string[][];
  globals: Record<string, string>;
  enums: Record<string, string[]>;
  classes: Record<string, { methods: Record<string, [string, number]>; properties: string[] }>;
}
const reference = packed as unknown as Packed;

/** In sentences Google says the service's global name for its namespace, and nothing for the Base service. */
const SERVICE_OF: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp',
  HTML: 'HtmlService',
  Mail: 'MailApp',
  Script: 'ScriptApp',
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  Lock: 'LockService',
  Utilities: 'Utilities',
  Base: '',
};

/** `SpreadsheetApp.Range` for `Spreadsheet.Range`, `MailApp` for `Mail.MailApp`, `Ui` for `Base.Ui`. */
export function printedName(googleName: string): string {
  const [namespace = '', name = ''] = googleName.split('.');
  const service = SERVICE_OF[namespace] ?? namespace;
  return service === '' || service === name ? name : `${service}.${name}`;
}

function parseKind(text: string): Kind {
  const name = text.replace(/(\[\])+$/, '');
  return { name, depth: (text.length - name.length) / 2 };
}

function parseOverload(text: string): Parameter[] {
  if (text === '') return [];
  return text.split(',').map((written) => {
    const rest = written.endsWith('...');
    const optional = rest || written.endsWith('?');
    return {
      kinds: written
        .replace(/\.\.\.$|\?$/, '')
        .split('|')
        .map(parseKind),
      optional,
      rest,
    };
  });
}

const decoded = new Map<string, ClassReference | null>();

/** The class of this name (`Spreadsheet.Range`; `SpreadsheetApp.Range` is understood too), or null when Google has none. */
export function classReference(googleName: string): ClassReference | null {
  const known = decoded.get(googleName);
  if (known !== undefined) return known;
  const name = googleName.replace(/^SpreadsheetApp\./, 'Spreadsheet.');
  const entry = reference.classes[name];
  let result: ClassReference | null = null;
  if (entry) {
    const printed = printedName(name);
    const methods = new Map<string, Method>();
    for (const [method, [overloads, scopes]] of Object.entries(entry.methods))
      methods.set(method, {
        printed: `${printed}.${method}`,
        overloads: overloads.split(';').map(parseOverload),
        scopes: reference.scopes[scopes] ?? [],
      });
    result = { name, printed, methods, properties: entry.properties };
  }
  decoded.set(googleName, result);
  return result;
}

/** Google's global objects: name to class, such as `MailApp` to `Mail.MailApp`; also those that this runtime lacks. */
export const googleGlobals: Readonly<Record<string, string>> = reference.globals;

/** Every scope that some method asks for: what an automatically detected scope list could hold at most. */
export const everyScope: readonly string[] = [...new Set(reference.scopes.flat())];
