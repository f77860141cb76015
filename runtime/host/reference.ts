/** Google's classes, methods, enumerations and scopes from reference.json (made by make-reference.mjs), decoded on demand. */
import packed from './reference.json';

/** An alternative type of a parameter, such as a number, a class by name, or an array of them. */
export interface Kind {
  /** `n` number, `i` integer, `s` string, `b` boolean, `d` Date, `o` object, `a` anything, `f` function, `0` null, or a class or enumeration such as `Spreadsheet.Range`. */
  name: string;
  /** The number of `[]` after the type. */
  depth: number;
}
export interface Parameter {
  kinds: Kind[];
  optional: boolean;
  rest: boolean;
}
export interface Method {
  /** As Google's errors print it: `SpreadsheetApp.Range.setValue`, `Ui.alert`. */
  printed: string;
  overloads: Parameter[][];
  /** Alternative OAuth scopes, one of which is sufficient; empty if no scope is required. */
  scopes: readonly string[];
}
export interface ClassReference {
  name: string;
  /** As Google's errors print it: `SpreadsheetApp.Range`. */
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

/** Google's errors print the name of the global object for a namespace, and nothing for the Base service. */
const SERVICE_OF: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp',
  HTML: 'HtmlService',
  Mail: 'MailApp',
  Script: 'ScriptApp',
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  Lock: 'LockService',
  Content: 'ContentService',
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

/** Signatures for which the declarations have no type, where Google has one. */
const NARROWER: Readonly<Record<string, string>> = {
  'Spreadsheet.SpreadsheetApp.open': 'Drive.File',
  'Script.ScriptApp.getUserTriggers': 'Spreadsheet.Spreadsheet',
  'Properties.Properties.setProperties': 'o;o,b',
  'Properties.ScriptProperties.setProperties': 'o;o,b',
  'Properties.UserProperties.setProperties': 'o;o,b',
  'Cache.Cache.putAll': 'o;o,i',
  'Base.Ui.showDialog': 'HTML.HtmlOutput',
  'Spreadsheet.Spreadsheet.show': 'HTML.HtmlOutput',
  'Spreadsheet.Range.sort': 'i|o|a[]',
  'Spreadsheet.Spreadsheet.addMenu': 's,o[]',
  'Spreadsheet.Spreadsheet.updateMenu': 's,o[]',
  'Spreadsheet.Range.clear': ';o',
  'Spreadsheet.Range.copyTo': 'Spreadsheet.Range;Spreadsheet.Range,Spreadsheet.CopyPasteType,b;Spreadsheet.Range,o',
  'Spreadsheet.Sheet.clear': ';o',
};

/** Methods that live scripts call and the reference does not have any more, each with the method whose signature it has. */
const OLDER_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Spreadsheet.Range': {
    getBackgroundColor: 'getBackground',
    getBackgroundColors: 'getBackgrounds',
    setBackgroundColor: 'setBackground',
    setBackgroundColors: 'setBackgrounds',
  },
};

const decoded = new Map<string, ClassReference | null>();

/** The class of this name (`Spreadsheet.Range` or `SpreadsheetApp.Range`), or null if Google has no such class. */
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
        overloads: (NARROWER[`${name}.${method}`] ?? overloads).split(';').map(parseOverload),
        scopes: reference.scopes[scopes] ?? [],
      });
    for (const [older, current] of Object.entries(OLDER_NAMES[name] ?? {})) {
      const method = methods.get(current);
      if (method) methods.set(older, { ...method, printed: `${printed}.${older}` });
    }
    result = { name, printed, methods, properties: entry.properties };
  }
  decoded.set(googleName, result);
  return result;
}

/** All global objects of Google's: name to class, such as `MailApp` to `Mail.MailApp`; the runtime does not implement all. */
export const googleGlobals: Readonly<Record<string, string>> = reference.globals;

/**
 * The scopes of services that this runtime lacks, one of which is sufficient, for those that a caller plugs in: the scopes that Google's
 * reference names most often in the service.
 */
export const pluggedScopes: Readonly<Record<string, readonly string[]>> = {
  UrlFetchApp: ['https://www.googleapis.com/auth/script.external_request'],
  Jdbc: ['https://www.googleapis.com/auth/script.external_request'],
  DriveApp: ['https://www.googleapis.com/auth/drive', 'https://www.googleapis.com/auth/drive.readonly'],
  GmailApp: ['https://mail.google.com/'],
  CalendarApp: [
    'https://www.googleapis.com/auth/calendar',
    'https://www.googleapis.com/auth/calendar.readonly',
    'https://www.google.com/calendar/feeds',
  ],
  DocumentApp: ['https://www.googleapis.com/auth/documents', 'https://www.googleapis.com/auth/documents.currentonly'],
  FormApp: ['https://www.googleapis.com/auth/forms', 'https://www.googleapis.com/auth/forms.currentonly'],
  SlidesApp: [
    'https://www.googleapis.com/auth/presentations',
    'https://www.googleapis.com/auth/presentations.currentonly',
  ],
  ContactsApp: ['https://www.google.com/m8/feeds'],
  GroupsApp: ['https://www.googleapis.com/auth/groups'],
};

/** All scopes that methods require: the most that Google could detect automatically. */
export const everyScope: readonly string[] = [
  ...new Set([...reference.scopes.flat(), ...Object.values(pluggedScopes).flat()]),
];
