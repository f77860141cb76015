import type { Topic } from '../fact';

const ABSENT = ['setTimeout', 'setInterval', 'fetch', 'URL', 'TextEncoder', 'atob', 'crypto', 'window', 'process'];
const ES2019 = [
  'Array.prototype.flat',
  'Array.prototype.flatMap',
  'Array.prototype.includes',
  'Object.fromEntries',
  'Object.entries',
  'String.prototype.padStart',
  'String.prototype.trimEnd',
  'String.prototype.normalize',
  'Symbol.asyncIterator',
  'Promise.prototype.finally',
  'Intl.DateTimeFormat',
  'Intl.PluralRules',
  'Intl.NumberFormat',
  'Reflect.apply',
  'Proxy',
];
const LATER = [
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.toSorted',
  'Array.prototype.with',
  'String.prototype.at',
  'String.prototype.replaceAll',
  'String.prototype.matchAll',
  'String.prototype.isWellFormed',
  'Object.hasOwn',
  'Promise.allSettled',
  'Promise.any',
  'AggregateError',
  'WeakRef',
  'FinalizationRegistry',
];

/** Whether a built-in is there, asked by its path. */
const isThere = (path: string): boolean =>
  new Function(`try { return typeof ${path} !== 'undefined'; } catch (error) { return false; }`)() as boolean;

export const language: Topic = {
  runtime: 'runtime/host/realm.ts, runtime/services/utilities.ts',
  facts: [
    {
      id: 'absent-globals',
      says: 'Timers, fetch, URL, TextEncoder, atob, crypto, window and process are not there',
      restsOn: 'the script compiles without them',
      where: 'menu',
      ask: () => ABSENT.filter(isThere),
    },
    {
      id: 'builtins-of-2019',
      says: 'The built-in functions of ES2019 are there',
      restsOn: 'the script is ES2019',
      where: 'menu',
      ask: () => ES2019.filter((path) => !isThere(path)),
    },
    {
      id: 'builtins',
      says: 'Built-in functions after ES2019 are there',
      restsOn: 'none is called',
      where: 'menu',
      settles: 'builtins',
      ask: () => LATER.filter((path) => !isThere(path)),
    },
    {
      id: 'optional-chaining',
      says: '?. and ?? are understood',
      restsOn: 'the script has them',
      where: 'menu',
      ask: ({ attempt }) => attempt(() => new Function('a', 'return a?.b ?? a ?? 1')(null) as number),
    },
    {
      id: 'regular-expressions',
      says: 'Regular expressions know named groups, looking behind and classes of Unicode',
      restsOn: 'reading what people type',
      where: 'menu',
      ask: ({ attempt }) =>
        ['(?<year>\\d{4})', '(?<=a)b', '^\\p{L}+$'].map((source) =>
          attempt(() => new RegExp(source, 'u').test(source === '^\\p{L}+$' ? 'Überß' : 'ab2026')),
        ),
    },
    {
      id: 'intl-languages',
      says: 'Intl has the names of all languages',
      restsOn: 'a missing language shows in words, not in the plan',
      where: 'menu',
      settles: 'intl-languages',
      ask: () =>
        ['de', 'fr', 'ja'].map((tag) =>
          new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(0)),
        ),
    },
    {
      id: 'script-zone',
      says: 'Local methods of Date use the zone of the script',
      restsOn: 'none is called',
      where: 'menu',
      ask() {
        const date = new Date(Date.UTC(2026, 2, 1, 12));
        return date.getHours() === Number(Utilities.formatDate(date, Session.getScriptTimeZone(), 'H'));
      },
    },
    {
      id: 'format-date',
      says: "formatDate takes Java's patterns: yyyy the year, YYYY the year of the week, u the weekday",
      restsOn: 'days and hours of the file',
      where: 'menu',
      ask: () =>
        Utilities.formatDate(new Date(Date.UTC(2026, 11, 31, 23, 30)), 'Europe/Berlin', 'yyyy-MM-dd HH:mm YYYY u DD'),
    },
    {
      id: 'parse-date',
      says: 'parseDate reads a day in a zone and throws at anything else',
      restsOn: 'days of the file',
      where: 'menu',
      ask: ({ attempt }) => [
        Utilities.parseDate('2026-03-29', 'Europe/Berlin', 'yyyy-MM-dd').getTime(),
        attempt(() => Utilities.parseDate('no day', 'Europe/Berlin', 'yyyy-MM-dd').getTime()),
      ],
    },
    {
      id: 'error-names',
      says: 'Errors of services have the name Exception',
      restsOn: 'how failures are told in the log',
      where: 'menu',
      ask({ cells }) {
        try {
          cells().getSheet().getRange('no cell');
          return 'no error';
        } catch (error) {
          return (error as Error).name;
        }
      },
    },
    {
      id: 'messages',
      says: "Messages of services are English here; elsewhere they are in the user's language",
      restsOn: 'no code compares messages',
      where: 'menu',
      settles: 'message-language',
      ask({ cells, note }) {
        note(`language of the user: ${Session.getActiveUserLocale()}`);
        try {
          cells().getSheet().getRange('no cell');
          return 'no error';
        } catch (error) {
          return (error as Error).message;
        }
      },
    },
  ],
};
