/**
 * Numbers and dates inside texts by the file's locale: the engine reads and writes them by en_US. A number that joins a text is written by
 * the locale (`1,5&""`), a text where a number is expected is read by it (`"1,5"+1`, `VALUE`, criteria such as `">1,5"`).
 */
import { registries } from '@odoo/o-spreadsheet';
import { civilOfWallMs, dateInText, numberInText, numberText, wallMsOfSerial, serialOfInstant } from '../values';
import { plainNumber } from './contents';
import {
  define,
  isEvaluationError,
  isMatrix,
  single,
  valueError,
  workbookOf,
  type Argument,
  type Matrix,
  type Value,
} from './function-definition';
import type { FunctionContext } from './document';

type Context = Partial<FunctionContext>;
type Change = (context: Context, value: Value, position: number, name: string) => Value;

/** Functions whose text arguments take a number as the text that a cell would show. */
const OF_TEXT = [
  ...[
    'CONCAT',
    'CONCATENATE',
    'TEXTJOIN',
    'JOIN',
    'LEFT',
    'RIGHT',
    'MID',
    'LEN',
    'FIND',
    'SEARCH',
    'SUBSTITUTE',
    'REPLACE',
  ],
  ...['UPPER', 'LOWER', 'PROPER', 'TRIM', 'EXACT', 'SPLIT', 'REPT', 'REGEXMATCH', 'REGEXEXTRACT', 'REGEXREPLACE'],
];
/** Functions with criteria, such as `">1,5"`. */
const OF_CRITERIA = [
  'COUNTIF',
  'SUMIF',
  'AVERAGEIF',
  'COUNTIFS',
  'SUMIFS',
  'AVERAGEIFS',
  'MAXIFS',
  'MINIFS',
  'COUNTUNIQUEIFS',
];
/** Functions that read the number in a text, whatever the types of their arguments say. */
const OF_READING = ['VALUE', 'DAY'];

export function registerTextArguments(): void {
  registerDateTexts();
  const registry = registries.functionRegistry as any;
  for (const name of Object.keys(registry.content)) {
    const isOfText = OF_TEXT.includes(name);
    const change = isOfText ? written : OF_CRITERIA.includes(name) ? criterion : undefined;
    if (change) changeArguments(name, change, isOfText);
    else if (OF_READING.includes(name) || registry.get(name).args.some(isNumeric)) changeArguments(name, read, false);
  }
}

/** DATEVALUE and TIMEVALUE: the day and the time of day in a text, or of a number. */
function registerDateTexts(): void {
  const definePart = (name: string, argument: string, part: (serial: number) => number): void =>
    define(name, [`${argument} (any)`], function (given: Argument) {
      const value = single(given);
      if (isEvaluationError(value.value)) return value;
      const serial = typeof value.value === 'string' ? dateInText(value.value, ...localeAndYear(this)) : value.value;
      if (typeof serial === 'number') return part(serial);
      return valueError(`${name} parameter '${String(value.value)}' cannot be parsed to date/time.`);
    });
  definePart('DATEVALUE', 'date_string', Math.floor);
  definePart('TIMEVALUE', 'time_string', (serial) => serial - Math.floor(serial));
}

interface ArgumentDefinition {
  readonly type: readonly string[];
}

/** Whether an argument takes numbers only: a text is converted to one. */
const isNumeric = ({ type }: ArgumentDefinition): boolean =>
  type.some((each) => each === 'NUMBER' || each === 'DATE') && !type.includes('ANY') && !type.includes('STRING');

function changeArguments(name: string, change: Change, includesRanges: boolean): void {
  const registry = registries.functionRegistry as any;
  const definition = registry.get(name);
  const { compute, args } = definition as { compute: (...given: Argument[]) => unknown; args: ArgumentDefinition[] };
  // Arguments repeat from the first that may; which of them takes a number only matters for texts.
  const firstRepeated = (args as { repeating?: boolean }[]).findIndex(({ repeating }) => repeating);
  const definitionOf = (position: number): ArgumentDefinition | undefined =>
    args[position] ?? (firstRepeated < 0 ? undefined : args[firstRepeated]);
  const isConcerned = (position: number): boolean => {
    if (change !== read || OF_READING.includes(name)) return true;
    const found = definitionOf(position);
    return found !== undefined && isNumeric(found);
  };
  registry.replace(name, {
    ...definition,
    compute(this: Context, ...given: Argument[]): unknown {
      for (let position = 0; position < given.length; position += 1) {
        const argument = given[position];
        if (argument === undefined || (change === read && typeof (argument as Value).value !== 'string')) continue;
        if (isMatrix(argument)) {
          if (includesRanges)
            given[position] = (argument as Matrix).map((column) =>
              column.map((value) => (value ? change(this, value, position, name) : value)),
            );
        } else if (isConcerned(position)) given[position] = change(this, argument as Value, position, name);
      }
      return compute.apply(this, given);
    },
  });
}

const written: Change = (context, value) =>
  typeof value.value === 'number' ? { ...value, value: numberText(value.value, workbookOf(context).locale) } : value;

const read: Change = (context, value, position, name) => {
  if (typeof value.value !== 'string' || value.value.trim() === '') return value;
  const found = numberOf(value.value, context);
  if (found !== null) return { ...value, value: found };
  throw valueError(
    `Function ${name} parameter ${position + 1} expects number values. But '${value.value}' is a text and cannot be coerced to a number.`,
  );
};

const criterion: Change = (context, value) => {
  // The engine reads criteria by en_US.
  if (typeof value.value !== 'string' || workbookOf(context).locale === 'en_US') return value;
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(value.value) ?? [];
  const found = operand === '' ? null : numberOf(operand, context);
  return found === null ? value : { ...value, value: operator + plainNumber(found) };
};

/** The number, date or time in a text by the file's locale, or null. */
export function numberOf(text: string, context: Context): number | null {
  const [locale, year] = localeAndYear(context);
  // Every row has the same criteria.
  if (readTexts.locale !== locale || readTexts.year !== year || readTexts.numbers.size > 1000)
    readTexts = { locale, year, numbers: new Map() };
  let number = readTexts.numbers.get(text);
  if (number === undefined) readTexts.numbers.set(text, (number = numberInText(text, locale, year)));
  return number;
}
let readTexts = { locale: '', year: 0, numbers: new Map<string, number | null>() };

function localeAndYear(context: Context): readonly [locale: string, todayYear: number] {
  const { locale, timeZone, now } = workbookOf(context);
  const ms = now();
  if (today.ms !== ms || today.timeZone !== timeZone)
    today = { ms, timeZone, year: civilOfWallMs(wallMsOfSerial(serialOfInstant(ms, timeZone))).year };
  return [locale, today.year];
}
let today = { ms: NaN, timeZone: '', year: 0 };
