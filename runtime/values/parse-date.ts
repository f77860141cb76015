/** Parses dates and times that people type. */
import { isCalendarDay, serialOfDay } from './civil';
import { foldWord, type LocaleFacts } from './locale';

export interface ParsedDate {
  /** Days since 1899-12-30, with the time as the fraction. */
  value: number;
  /** The number format that shows the date as it was typed. */
  format: string;
}

/**
 * Parses a date, a time, or both; null if the text is neither (`31/02/2026`, or `31/12/2026` in en_US).
 * A date without a year gets `todayYear`. Two-digit years mean 2000–2029 and 1930–1999.
 */
export function parseDate(text: string, facts: LocaleFacts, todayYear: number): ParsedDate | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  const time = parseTime(text);
  if (time) return time;
  const day = parseDay(text, facts, todayYear);
  if (day) return day;
  const split = /^(.*?\S)(?:T|,?\s+)(\d{1,2}(?:\s*[ap]m|:.*))$/i.exec(text);
  if (!split) return null;
  const date = parseDay(split[1]!, facts, todayYear);
  const clock = date && parseTime(split[2]!);
  if (!date || !clock || clock.value >= 1) return null;
  return { value: date.value + clock.value, format: `${date.format} ${clock.format}` };
}

function parseTime(text: string): ParsedDate | null {
  const match = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?)?(?:\s*([ap])\.?m\.?)?$/i.exec(text);
  if (!match) return null;
  const [, hourText, minuteText, secondText, fraction, dayPeriod] = match;
  if (minuteText === undefined && !dayPeriod) return null;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59 || hourText!.length > 3) return null;
  if (dayPeriod) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (dayPeriod.toLowerCase() === 'p' ? 12 : 0);
  }
  const value =
    (hour * 3_600_000 + minute * 60_000 + second * 1000 + Number((fraction ?? '').padEnd(3, '0'))) / 86_400_000;
  if (hour > 23) return { value, format: '[h]:mm:ss' };
  const hours = hourText!.length === 2 && !dayPeriod ? 'hh' : 'h';
  const seconds = secondText === undefined ? '' : fraction ? `:ss.${'0'.repeat(fraction.length)}` : ':ss';
  return { value, format: `${hours}:mm${seconds}${dayPeriod ? ' am/pm' : ''}` };
}

function parseDay(text: string, facts: LocaleFacts, todayYear: number): ParsedDate | null {
  return parseDigits(text, facts, todayYear) ?? parseEastAsian(text) ?? parseMonthName(text, facts, todayYear);
}

function dated(year: number, month: number, day: number, format: string): ParsedDate | null {
  // Google's dates end with the year 9999; typed dates before 1900 remain text.
  if (year < 1900 || year > 9999 || !isCalendarDay(year, month, day)) return null;
  return { value: serialOfDay(year, month, day), format };
}

function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 4) return year;
  if (text.length === 2) return year < 30 ? 2000 + year : 1900 + year;
  return null;
}

/** Parses a date in digits: ISO in every locale, else in the locale's order with any of the usual separators. */
function parseDigits(text: string, facts: LocaleFacts, todayYear: number): ParsedDate | null {
  const three = /^(\d{1,4})([-./])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/.exec(text);
  if (three) {
    const [, a, separator, b, c] = three as unknown as [string, string, string, string, string];
    if (a.length === 4 && c.length <= 2) {
      if (separator === '.' && facts.order !== 'ymd' && facts.dateSeparator !== '.') return null;
      const format =
        facts.order === 'ymd' && separator === facts.dateSeparator
          ? facts.shortDate
          : ['yyyy', 'mm', 'dd'].join(separator);
      return dated(Number(a), Number(b), Number(c), format);
    }
    if (a.length > 2) return null;
    const year = fullYear(facts.order === 'ymd' && c.length === 2 ? a.padStart(2, '0') : c);
    if (year === null) return null;
    if (facts.order === 'ymd') return c.length === 2 ? dated(year, Number(b), Number(c), facts.shortDate) : null;
    const [day, month] = facts.order === 'dmy' ? [a, b] : [b, a];
    return dated(year, Number(month), Number(day), facts.shortDate);
  }
  const monthYear = /^(\d{1,2})([-/.])(\d{4})$/.exec(text);
  if (monthYear && (monthYear[2] !== '.' || facts.dateSeparator === '.')) {
    return dated(Number(monthYear[3]), Number(monthYear[1]), 1, `m${monthYear[2]}yyyy`);
  }
  const two = /^(\d{1,2})([-./])(\d{1,2})(\.?)$/.exec(text);
  if (!two) return null;
  const [, a, separator, b, dot] = two as unknown as [string, string, string, string, string];
  if ((separator === '.' || dot === '.') && (facts.dateSeparator !== '.' || separator !== '.')) return null;
  const dayFirst = facts.order === 'dmy';
  const letters = (letter: string, typed: string): string => letter.repeat(typed.startsWith('0') ? 2 : 1);
  const format = dayFirst
    ? `${letters('d', a)}${separator}${letters('m', b)}${dot}`
    : `${letters('m', a)}${separator}${letters('d', b)}`;
  return dated(todayYear, Number(dayFirst ? b : a), Number(dayFirst ? a : b), format);
}

function parseEastAsian(text: string): ParsedDate | null {
  const match = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/.exec(text);
  return match && dated(Number(match[1]), Number(match[2]), Number(match[3]), 'yyyy"年"m"月"d"日"');
}

/** Words between the parts of a date in Spanish and Portuguese: `5 de marzo de 2026`. */
const FILLERS = new Set(['de', 'del', 'di']);

/** Parses a date with the month's name in the locale's language or English: `Mar 5`, `5 Mar 2026`, `Thu, 5. März 2026`, `March 2026`. */
function parseMonthName(text: string, facts: LocaleFacts, todayYear: number): ParsedDate | null {
  if (!/\p{L}/u.test(text)) return null;
  const tokens = text.match(/[\p{L}\p{M}]+(?:-(?=\p{L})[\p{L}\p{M}]+)*[.॰]?|\d+\.?|[\s,\-/]+|[^]/gu) ?? [];
  const parts: { kind: 'day' | 'month' | 'year' | 'weekday'; value: number; format: string }[] = [];
  let format = '';
  const monthOf = (token: string): number | undefined =>
    facts.monthWords.get(foldWord(token, facts.tag)) ?? facts.monthWords.get(token.toLowerCase().replace(/\.$/, ''));
  const months = tokens.filter((token) => monthOf(token) !== undefined).length;
  for (const token of tokens) {
    if (/^[\s,\-/]+$/.test(token)) {
      format += token;
      continue;
    }
    const word = foldWord(token, facts.tag);
    // Spanish and Italian "mar" is Tuesday as well as March.
    const isWeekday =
      parts.length === 0 && facts.weekdayWords.has(word) && (months > 1 || monthOf(token) === undefined);
    const month = isWeekday ? undefined : monthOf(token);
    if (month !== undefined) {
      const long = facts.months.long.some((name) => foldWord(name, facts.tag) === word) && word.length > 3;
      parts.push({ kind: 'month', value: month, format: long ? 'mmmm' : 'mmm' });
      format += long ? 'mmmm' : 'mmm';
    } else if (/^\d{4}$/.test(token)) {
      parts.push({ kind: 'year', value: Number(token), format: 'yyyy' });
      format += 'yyyy';
    } else if (/^\d{1,2}\.?$/.test(token)) {
      const seenDay = parts.some((p) => p.kind === 'day');
      if (seenDay) {
        // "5 Mar 26": the second number is the year.
        const year = token.length === 2 ? fullYear(token) : null;
        if (year === null) return null;
        parts.push({ kind: 'year', value: year, format: 'yy' });
        format += 'yy';
      } else {
        const pattern = token.startsWith('0') ? 'dd' : 'd';
        parts.push({ kind: 'day', value: Number.parseInt(token, 10), format: pattern });
        format += pattern + (token.endsWith('.') ? '.' : '');
      }
    } else if (isWeekday) {
      parts.push({ kind: 'weekday', value: 0, format: 'ddd' });
      format += word.length > 3 ? 'dddd' : 'ddd';
    } else if (FILLERS.has(word) && (facts.tag.startsWith('es') || facts.tag.startsWith('pt'))) {
      format += `"${token}"`;
    } else {
      return null;
    }
  }
  const kinds = parts.filter((p) => p.kind !== 'weekday').map((p) => p.kind);
  const find = (kind: string): number | undefined => parts.find((p) => p.kind === kind)?.value;
  const shape = kinds.join(' ');
  if (!['month day', 'day month', 'month day year', 'day month year', 'month year', 'year month day'].includes(shape))
    return null;
  if (shape === 'month year' && parts.length > 2) return null;
  return dated(find('year') ?? todayYear, find('month')!, find('day') ?? 1, format);
}
