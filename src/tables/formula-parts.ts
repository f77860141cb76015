import { END_OF_DAYS, GREATEST_NUMBER_AS_DATE } from './cell';
import { literal } from './formula';

/*
 * Parts that several formulas share. All use only the subset of docs/decisions/0004.
 */

/**
 * A sentence of the catalogue as a formula: `Due in {days} d` with `{ days: 'RC5-1' }` becomes `"Due in "&(RC5-1)&" d"`.
 */
export function sentence(words: string, values: Readonly<Record<string, string>> = {}): string {
  const parts = words.split(/\{(\w+)\}/g);
  const out: string[] = [];
  parts.forEach((part, index) => {
    if (index % 2 === 1) out.push(`(${values[part] ?? literal(`{${part}}`)})`);
    else if (part !== '') out.push(literal(part));
  });
  return out.length === 0 ? '""' : out.join('&');
}

/** The first case whose condition is true, else the last value: a chain of IF. */
export function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, value]) => `IF(${condition};${value};${rest})`, otherwise);
}

/** A text of at most `most` characters, with … at the end of a longer text. A formula, because the cell may change without a script. */
export function cut(text: string, most: number): string {
  return `IF(LEN(${text})>${most};LEFT(${text};${most - 1})&"…";${text}&"")`;
}

/** Whether a cell holds a day, by the same rule as the script: a number in the range of days, with any time of day; no error. (rule X14) */
export function isDayIn(cell: string): string {
  return `IF(ISNUMBER(${cell});AND(${cell}>${GREATEST_NUMBER_AS_DATE};${cell}<${END_OF_DAYS});FALSE)`;
}

/** Whether a cell holds a day that meets a condition; `condition` gets the whole day. */
export function whenDay(cell: string, condition: (day: string) => string): string {
  return `IF(${isDayIn(cell)};${condition(wholeDay(cell))};FALSE)`;
}

/** The day of a cell that holds one, without its time of day. (rule D3) */
export function wholeDay(cell: string): string {
  return `INT(${cell})`;
}

/** A cell's whole day, else nothing: a reference to an empty cell is 0 in some programs and blank in others. */
export function dayOrNothing(cell: string): string {
  return `IF(${isDayIn(cell)};${wholeDay(cell)};"")`;
}

/** The word of a list in a cell, as text, because some programs do not treat an empty cell as text; an error matches no word. */
export function wordIn(cell: string): string {
  return `IFERROR(${cell}&"";"")`;
}

/** Whether a cell with text holds only spaces; an error is not blank. */
export function isBlank(cell: string): string {
  return `IFERROR(TRIM(${cell})="";FALSE)`;
}

/** The rows whose effort is a number of hours, by the same rule as the script. The number under a date is greater. (rules X3, X15) */
export function withHours(effort: string): readonly (readonly [column: string, criterion: string])[] {
  return [
    [effort, '">0"'],
    [effort, `"<=${MOST_HOURS}"`],
  ];
}

/** A greater number is the number under a date, not hours. */
export const MOST_HOURS = GREATEST_NUMBER_AS_DATE;

/** How many rows of a table meet all pairs of column and criterion. */
export function countRows(pairs: readonly (readonly [column: string, criterion: string])[]): string {
  return `COUNTIFS(${pairs.flat().join(';')})`;
}

/** The sum of a column over the rows that meet all pairs. */
export function sumRows(column: string, pairs: readonly (readonly [column: string, criterion: string])[]): string {
  return `SUMIFS(${[column, ...pairs.flat()].join(';')})`;
}

/** Whether a cell holds a whole number from `min` to `max`, by the same rule as the script reads ratings; no error. */
export function isWhole(cell: string, min: number, max?: number): string {
  return `IF(ISNUMBER(${cell});AND(${cell}>=${min}${max === undefined ? '' : `;${cell}<=${max}`};ROUND(${cell};0)=${cell});FALSE)`;
}

/** By how much one rating is above the other; empty when one is missing. (rule E11) */
export function gapOf(wanted: string, there: string, least: number, most: number): string {
  return `IF(AND(${isWhole(wanted, least, most)};${isWhole(there, least, most)});MAX(0;${wanted}-${there});"")`;
}
