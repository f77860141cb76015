/** Functions of Google Sheets on bits and on the writing of numbers. Source: Google Docs Editors Help, the page of each function. */
import { localeFacts, printValue } from '../values';
import {
  define,
  number,
  numError,
  toBoolean,
  toString,
  valueError,
  workbookOf,
  type Argument,
} from './function-definition';

export function registerNumeralFunctions(): void {
  registerBits();
  define('FIXED', [
    'number (number)',
    'number_of_places (number, default=2)',
    'suppress_separator (boolean, default=FALSE)',
  ], function (value: Argument, places: Argument, plain: Argument) {
    const grouped = plain === undefined || !toBoolean(plain);
    return printRounded(number(this, value), placesOf(this, places), grouped ? '#,##0' : '0', workbookOf(this).locale);
  });
  define('DOLLAR', ['number (number)', 'number_of_places (number, default=2)'], function (
    value: Argument,
    places: Argument,
  ) {
    const { locale } = workbookOf(this);
    const { currency, currencyFirst } = localeFacts(locale);
    const [given, decimals] = [number(this, value), placesOf(this, places)];
    const amount = printRounded(Math.abs(given), decimals, '#,##0', locale);
    const sign = given < 0 && /[1-9]/.test(amount) ? '-' : '';
    return sign + (currencyFirst ? currency + amount : `${amount} ${currency}`);
  });
  define('ROMAN', ['number (number)', 'rule_relaxation (number, default=0)'], function (
    value: Argument,
    relaxation: Argument,
  ) {
    const given = Math.trunc(number(this, value));
    const form = relaxation === undefined ? 0 : Math.trunc(number(this, relaxation));
    if (given < 1 || given > 3999)
      return numError(`Function ROMAN parameter 1 value is ${given}. Valid values are between 1 and 3999 inclusive.`);
    if (form < 0 || form > 4)
      return numError(`Function ROMAN parameter 2 value is ${form}. Valid values are between 0 and 4 inclusive.`);
    return roman(given, form);
  });
  define(
    'ARABIC',
    ['roman_numeral (string)'],
    (text: Argument) => {
      const given = (toString(text) as string).trim().toUpperCase();
      return (
        arabic(given) ?? valueError(`Function ARABIC parameter 1 value is '${given}'. It should be a Roman numeral.`)
      );
    },
    false,
  );
}

const placesOf = (context: { locale: unknown }, places: Argument): number =>
  places === undefined ? 2 : Math.trunc(number(context, places));

/** A number with that many decimals; a negative number of places rounds the whole part. */
function printRounded(value: number, places: number, whole: string, locale: string): string {
  if (places >= 0)
    return printValue(value, places === 0 ? whole : `${whole}.${'0'.repeat(Math.min(places, 100))}`, locale);
  const unit = 10 ** -places;
  return printValue((Math.sign(value) * Math.round(Math.abs(value) / unit) || 0) * unit, whole, locale);
}

/** Letters with their values, and from which relaxation of the rules on they may be used. */
const ROMAN: readonly (readonly [letters: string, value: number, form: number])[] = [
  ['M', 1000, 0],
  ['IM', 999, 4],
  ['VM', 995, 3],
  ['XM', 990, 2],
  ['LM', 950, 1],
  ['CM', 900, 0],
  ['D', 500, 0],
  ['ID', 499, 4],
  ['VD', 495, 3],
  ['XD', 490, 2],
  ['LD', 450, 1],
  ['CD', 400, 0],
  ['C', 100, 0],
  ['IC', 99, 2],
  ['VC', 95, 1],
  ['XC', 90, 0],
  ['L', 50, 0],
  ['IL', 49, 2],
  ['VL', 45, 1],
  ['XL', 40, 0],
  ['X', 10, 0],
  ['IX', 9, 0],
  ['V', 5, 0],
  ['IV', 4, 0],
  ['I', 1, 0],
];

function roman(value: number, form: number): string {
  let [rest, text] = [value, ''];
  for (const [letters, worth, from] of ROMAN) {
    if (from > form) continue;
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

function arabic(text: string): number | null {
  const sign = text.startsWith('-') ? -1 : 1;
  const letters = sign < 0 ? text.slice(1) : text;
  let [sum, largest] = [0, 0];
  for (const letter of [...letters].reverse()) {
    const worth = ROMAN.find(([each]) => each === letter)?.[1];
    if (worth === undefined) return null;
    sum += worth < largest ? -worth : worth;
    largest = Math.max(largest, worth);
  }
  return sign * sum || 0;
}

/** Numbers of 48 bits, the most that the functions on bits take and give. */
const MOST_BITS = 2 ** 48 - 1;

function registerBits(): void {
  const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_BITS;
  const refuse = (name: string): unknown => numError(`Function ${name} wants whole numbers from 0 to ${MOST_BITS}.`);
  const ofTwo = (name: string, combine: (a: bigint, b: bigint) => bigint): void =>
    define(
      name,
      ['value1 (number)', 'value2 (number)'],
      function (first: Argument, second: Argument) {
        const [a, b] = [number(this, first), number(this, second)];
        return isWhole(a) && isWhole(b) ? Number(combine(BigInt(a), BigInt(b))) : refuse(name);
      },
      false,
    );
  ofTwo('BITAND', (a, b) => a & b);
  ofTwo('BITOR', (a, b) => a | b);
  ofTwo('BITXOR', (a, b) => a ^ b);
  const shift = (name: string, direction: 1 | -1): void =>
    define(
      name,
      ['value (number)', 'shift_amount (number)'],
      function (value: Argument, amount: Argument) {
        const [given, by] = [number(this, value), Math.trunc(number(this, amount)) * direction];
        if (!isWhole(given) || Math.abs(by) > 53) return refuse(name);
        const shifted = by >= 0 ? BigInt(given) << BigInt(by) : BigInt(given) >> BigInt(-by);
        return shifted <= BigInt(MOST_BITS) ? Number(shifted) : refuse(name);
      },
      false,
    );
  define(
    'BIN2DEC',
    ['signed_binary_number (string)'],
    (text: Argument) => {
      const digits: string = toString(text);
      if (!/^[01]{1,10}$/.test(digits)) return numError('BIN2DEC wants up to ten digits 0 and 1.');
      // The first of ten digits is the sign, as two's complement.
      return parseInt(digits, 2) - (digits.length === 10 && digits.startsWith('1') ? 1024 : 0);
    },
    false,
  );
  shift('BITLSHIFT', 1);
  shift('BITRSHIFT', -1);
}
