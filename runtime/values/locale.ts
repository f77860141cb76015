/**
 * What a spreadsheet's locale (`en_GB`) decides: separators, the order of dates, the words of months, days and booleans.
 * A table has twelve locales; others come from the Unicode data of Intl.
 */

export interface LocaleFacts {
  /** BCP 47 tag for Intl, `en-GB`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** The separator between arguments of a formula: `;` if the decimal separator is a comma. */
  readonly argument: string;
  /** Order of day, month and year in a date of digits. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly dateSeparator: string;
  /** Short date with a four-digit year, as a number format: `dd/mm/yyyy`. */
  readonly shortDate: string;
  readonly currency: string;
  readonly currencyFirst: boolean;
  /** Words of TRUE and FALSE as displayed. */
  readonly booleans: readonly [string, string];
  readonly months: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly weekdays: { readonly long: readonly string[]; readonly short: readonly string[] };
  /** Every word for a month, in lower case and without its dot, with the month 1–12. */
  readonly monthWords: ReadonlyMap<string, number>;
  /** Every word for a weekday, in lower case and without its dot. */
  readonly weekdayWords: ReadonlySet<string>;
}

interface Known {
  shortDate: string;
  currency: string;
  booleans?: readonly [string, string];
}

/** Short dates as in Google Sheets' menu Format ▸ Number ▸ Date, from memory; booleans are the words of spreadsheets in that language. */
const KNOWN: Readonly<Record<string, Known>> = {
  en_US: { shortDate: 'm/d/yyyy', currency: '$' },
  en_GB: { shortDate: 'dd/mm/yyyy', currency: '£' },
  de_DE: { shortDate: 'dd.mm.yyyy', currency: '€', booleans: ['WAHR', 'FALSCH'] },
  fr_FR: { shortDate: 'dd/mm/yyyy', currency: '€', booleans: ['VRAI', 'FAUX'] },
  es_ES: { shortDate: 'd/m/yyyy', currency: '€', booleans: ['VERDADERO', 'FALSO'] },
  it_IT: { shortDate: 'dd/mm/yyyy', currency: '€', booleans: ['VERO', 'FALSO'] },
  nl_NL: { shortDate: 'd-m-yyyy', currency: '€', booleans: ['WAAR', 'ONWAAR'] },
  pt_BR: { shortDate: 'dd/mm/yyyy', currency: 'R$', booleans: ['VERDADEIRO', 'FALSO'] },
  pl_PL: { shortDate: 'd.mm.yyyy', currency: 'zł', booleans: ['PRAWDA', 'FAŁSZ'] },
  sv_SE: { shortDate: 'yyyy-mm-dd', currency: 'kr', booleans: ['SANT', 'FALSKT'] },
  ja_JP: { shortDate: 'yyyy/mm/dd', currency: '¥' },
  tr_TR: { shortDate: 'dd.mm.yyyy', currency: '₺', booleans: ['DOĞRU', 'YANLIŞ'] },
};

const BOOLEANS_BY_LANGUAGE: Readonly<Record<string, readonly [string, string]>> = {
  de: ['WAHR', 'FALSCH'],
  fr: ['VRAI', 'FAUX'],
  es: ['VERDADERO', 'FALSO'],
  it: ['VERO', 'FALSO'],
  nl: ['WAAR', 'ONWAAR'],
  pt: ['VERDADEIRO', 'FALSO'],
  pl: ['PRAWDA', 'FAŁSZ'],
  sv: ['SANT', 'FALSKT'],
  tr: ['DOĞRU', 'YANLIŞ'],
};

const cache = new Map<string, LocaleFacts>();

/** The facts of a locale such as `en_GB` or `en-GB`; those of en_US for an unknown locale, as Google does for a file without locale. */
export function localeFacts(locale: string): LocaleFacts {
  let facts = cache.get(locale);
  if (!facts) {
    facts = computeFacts(locale);
    cache.set(locale, facts);
  }
  return facts;
}

/** The number format that a typed or written date gets in a cell without a format, for example `dd/mm/yyyy`. */
export function defaultDateFormat(locale: string): string {
  return localeFacts(locale).shortDate;
}

/** The number format that a date with a time of day gets in a cell without a format. */
export function defaultDateTimeFormat(locale: string): string {
  return `${localeFacts(locale).shortDate} h:mm:ss`;
}

/** Whether the text names a locale that this runtime knows by table or through Intl. */
export function isLocale(locale: string): boolean {
  return (
    locale in KNOWN ||
    (/^[a-z]{2,3}([_-][A-Z]{2}|[_-]\d{3})?$/.test(locale) &&
      Intl.DateTimeFormat.supportedLocalesOf([tagOf(locale)]).length > 0)
  );
}

function tagOf(locale: string): string {
  return locale.replace(/_/g, '-');
}

function supportedTag(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tagOf(locale)])[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function computeFacts(locale: string): LocaleFacts {
  const known = KNOWN[tagOf(locale).replace('-', '_')];
  const tag = known ? tagOf(locale) : supportedTag(locale);
  const latin = `${tag}-u-nu-latn-ca-gregory`;
  const numbers = new Intl.NumberFormat(latin, { useGrouping: true }).formatToParts(1_234_567.5);
  const decimal = numbers.find((p) => p.type === 'decimal')?.value === ',' ? ',' : '.';
  const rawGroup = numbers.find((p) => p.type === 'group')?.value ?? (decimal === ',' ? '.' : ',');
  const group = rawGroup === decimal ? (decimal === ',' ? '.' : ',') : rawGroup;
  const shortDate = known?.shortDate ?? shortDateByIntl(latin);
  const order = shortDate.replace(/[^dmy]/g, '').replace(/(.)\1+/g, '$1') as LocaleFacts['order'];
  const language = tag.split('-')[0]!;
  return {
    tag,
    decimal,
    group,
    argument: decimal === ',' ? ';' : ',',
    order,
    dateSeparator: /[^dmy]/.exec(shortDate)?.[0] ?? '/',
    shortDate,
    ...currencyOf(latin, known?.currency),
    booleans: known?.booleans ?? BOOLEANS_BY_LANGUAGE[language] ?? ['TRUE', 'FALSE'],
    // The same words for all English locales: versions of the Unicode data differ in "Sep" and "Sept" for the United Kingdom.
    ...words(language === 'en' ? 'en-US' : latin),
  };
}

function shortDateByIntl(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(
    Date.UTC(2026, 2, 5),
  );
  let pattern = '';
  let separator = '';
  for (const part of parts) {
    if (part.type === 'year') pattern += 'yyyy';
    else if (part.type === 'month') pattern += part.value.length > 1 ? 'mm' : 'm';
    else if (part.type === 'day') pattern += part.value.length > 1 ? 'dd' : 'd';
    else if (part.type === 'literal' && pattern !== '') {
      separator ||= /[./-]/.exec(part.value)?.[0] ?? '/';
      pattern += separator;
    }
  }
  const trimmed = pattern.replace(/[./-]+$/, '');
  return /^(dd?.mm?.yyyy|mm?.dd?.yyyy|yyyy.mm?.dd?)$/.test(trimmed) ? trimmed : 'yyyy-mm-dd';
}

function currencyOf(tag: string, symbol: string | undefined): { currency: string; currencyFirst: boolean } {
  const parts = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' }).formatToParts(1);
  const currencyFirst = parts.findIndex((p) => p.type === 'currency') < parts.findIndex((p) => p.type === 'integer');
  return { currency: symbol ?? '$', currencyFirst };
}

function words(tag: string): Pick<LocaleFacts, 'months' | 'weekdays' | 'monthWords' | 'weekdayWords'> {
  const monthWords = new Map<string, number>();
  const weekdayWords = new Set<string>();
  const monthName = (language: string, options: Intl.DateTimeFormatOptions, month: number): string => {
    const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(
      Date.UTC(2026, month - 1, 5),
    );
    return parts.find((p) => p.type === 'month')!.value;
  };
  const weekdayName = (language: string, weekday: 'long' | 'short', index: number): string =>
    // 2026-03-01 is a Sunday.
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 2, 1 + index));
  const long: string[] = [];
  const short: string[] = [];
  for (let month = 1; month <= 12; month++) {
    // Many languages decline a month beside a day (Polish: marca); both forms are parsed, the declined form is printed.
    long.push(
      textualMonth(monthName(tag, { day: 'numeric', month: 'long' }, month), () =>
        monthName(tag, { month: 'long' }, month),
      ),
    );
    short.push(
      textualMonth(monthName(tag, { day: 'numeric', month: 'short' }, month), () =>
        monthName(tag, { month: 'short' }, month),
      ),
    );
  }
  for (const language of ['en-US', tag]) {
    for (let month = 1; month <= 12; month++) {
      for (const style of ['long', 'short'] as const) {
        for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
          const word = foldWord(monthName(language, options, month), language);
          if (/\p{L}/u.test(word)) monthWords.set(word, month);
        }
      }
    }
    for (let index = 0; index < 7; index++) {
      for (const style of ['long', 'short'] as const)
        weekdayWords.add(foldWord(weekdayName(language, style, index), language));
    }
  }
  const days = (style: 'long' | 'short'): string[] => Array.from({ length: 7 }, (_, i) => weekdayName(tag, style, i));
  return { months: { long, short }, weekdays: { long: days('long'), short: days('short') }, monthWords, weekdayWords };
}

/** The month's name beside a day; the standalone name for locales where Intl returns only digits there (Japanese 3月: part `3`). */
function textualMonth(beside: string, standalone: () => string): string {
  return /\p{L}/u.test(beside) ? beside : standalone();
}

/** A word in the language's lower case, without the dot (or the Devanagari abbreviation mark) of an abbreviation. */
export function foldWord(word: string, tag: string): string {
  return word.toLocaleLowerCase(tag).replace(/[.॰]$/, '').normalize('NFC');
}
