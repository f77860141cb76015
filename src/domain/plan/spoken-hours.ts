import { plainText, withSame, wordAt, type WrittenWords } from './spoken-words';

/*
 * A number of hours as people say it: `1,5 h`, `90 min`, `1:30`, `2h`, `half an hour`. A number without a unit is not read here. (rules D28, D29)
 */

/** A letter for each kind of word: number, clock, hours, minutes, half, span. */
const letters: Readonly<Record<string, string>> = {
  number: 'n',
  clock: 'c',
  hours: 'h',
  minutes: 'm',
  half: 'f',
  span: 's',
};

interface Token {
  readonly kind: string;
  readonly value: number;
}

const fractions: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/**
 * A number with either decimal separator; one before exactly three digits is the file's decimal separator or separates thousands. Where `decimal` is
 * '', each separator is a decimal one.
 */
function numberOf(text: string, decimal: string): number {
  const [, whole = '', separator = '', rest = ''] = /^(\d*)([.,]?)(\d*)$/.exec(text) ?? [];
  const isThousand =
    decimal !== '' && separator !== '' && separator !== decimal && rest.length === 3 && !/^0*$/.test(whole);
  return Number(isThousand ? whole + rest : `${whole === '' ? '0' : whole}.${rest === '' ? '0' : rest}`);
}

function tokensOf(text: string, words: WrittenWords, decimal: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const blank = /^[\s,]+/.exec(rest)?.[0].length ?? 0;
    const clock = /^(\d{1,4}):([0-5]\d)(?::00)?(?![\d:])/.exec(rest);
    const number = /^(?:\d{1,5}(?:[.,]\d{1,4})?|[.,]\d{1,4})(?![\d:])/.exec(rest)?.[0];
    const word = wordAt(text, at, words);
    if (clock) {
      tokens.push({ kind: 'clock', value: Number(clock[1]) + Number(clock[2]) / 60 });
      at += clock[0].length;
    } else if (number !== undefined) {
      tokens.push({ kind: 'number', value: numberOf(number, decimal) });
      at += number.length;
    } else if (blank > 0) at += blank;
    else if (word) {
      const meaning = word.meanings.find(({ kind }) => kind in letters);
      if (meaning) tokens.push(meaning);
      else if (!word.meanings.some(({ kind }) => kind === 'filler')) return null;
      at += word.length;
    } else return null;
  }
  return tokens;
}

function hoursOf(tokens: readonly Token[]): number | null {
  const pattern = tokens.map(({ kind }) => letters[kind] ?? '?').join('');
  const value = (at: number): number => tokens[at]?.value ?? 0;
  if (/^ch?$/.test(pattern)) return value(0);
  if (pattern === 's') return value(0) / 60;
  if (pattern === 'nm') return value(0) / 60;
  if (pattern === 'nh') return value(0);
  if (pattern === 'nfh' || pattern === 'nhf') return value(0) + 0.5;
  if (/^nhnm?$/.test(pattern) && Number.isInteger(value(0)) && value(2) < 60) return value(0) + value(2) / 60;
  return null;
}

/**
 * The hours that a text says, to a hundredth; null when it says none.
 * @param languages the words of the file's language first
 * @param decimal the file's decimal separator, '' where both may be one
 */
export function readSpokenHours(text: string, languages: readonly WrittenWords[], decimal: string): number | null {
  const plain = plainText(text);
  if (plain === null) return null;
  const digits = plain.replace(
    /(\d*) ?([½¼¾])/g,
    (_, whole: string, part: string) => `${whole}${fractions[part] ?? ''}`,
  );
  for (const words of languages) {
    const tokens = tokensOf(withSame(digits, words), words, decimal);
    const hours = tokens === null ? null : hoursOf(tokens);
    if (hours !== null) return Math.round(hours * 100) / 100;
  }
  return null;
}

/**
 * Hours as a table has them, to a hundredth: `1,5 h`, `90 min`, `1:30`, and a number without a unit; null for any other text.
 * @param languages the words of every language
 * @param perHour how many of the unit of a bare number are an hour: 60 for minutes
 */
export function readWrittenHours(text: string, languages: readonly WrittenWords[], perHour: number): number | null {
  const trimmed = text.trim();
  if (!/^\d+(?:[.,]\d+)?$/.test(trimmed)) return readSpokenHours(trimmed, languages, '');
  return Math.round((Number(trimmed.replace(',', '.')) / perHour) * 100) / 100;
}
