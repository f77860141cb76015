/**
 * Dates by the patterns of java.text.SimpleDateFormat (Locale.US), which Utilities.formatDate and parseDate take.
 * Formatting is compared with the output of Java 17 in the tests.
 */
import { civilOfDays, daysOfCivil, wallMsOfCivil } from '../values/civil';
import { instantOfWallMs, isTimeZone, localParts, offsetAt } from '../values/zone';
import { zoneName } from './zone-names';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

type Piece = { letter: string; count: number } | { literal: string };

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/** The pattern's letters and literals. Throws an Error with Java's sentence for a letter that means nothing. */
function readPattern(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (last && 'literal' in last) last.literal += text;
    else pieces.push({ literal: text });
  };
  for (let at = 0; at < pattern.length;) {
    const char = pattern[at]!;
    if (char === "'") {
      if (pattern[at + 1] === "'") {
        literal("'");
        at += 2;
        continue;
      }
      let text = '';
      let end = at + 1;
      for (; ; end++) {
        if (end >= pattern.length) throw new Error('Unterminated quote');
        if (pattern[end] !== "'") text += pattern[end];
        else if (pattern[end + 1] === "'") {
          text += "'";
          end++;
        } else break;
      }
      literal(text);
      at = end + 1;
    } else if (/[A-Za-z]/.test(char)) {
      if (!LETTERS.includes(char)) throw new Error(`Illegal pattern character '${char}'`);
      let end = at;
      while (pattern[end] === char) end++;
      pieces.push({ letter: char, count: end - at });
      at = end;
    } else {
      literal(char);
      at++;
    }
  }
  return pieces;
}

const pad = (value: number, count: number): string => String(value).padStart(count, '0');

/** Formats an instant (ms) in a zone, as `new SimpleDateFormat(pattern, Locale.US)` does. */
export function formatJavaDate(ms: number, timeZone: string, pattern: string): string {
  const now = localParts(ms, timeZone);
  const era = now.year > 0;
  const year = era ? now.year : 1 - now.year;
  const dayOfYear = daysOfCivil(now.year, now.month, now.day) - daysOfCivil(now.year, 1, 1) + 1;
  const week = weekOfYear(now.year, now.month, now.day);
  return readPattern(pattern)
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      const { letter, count } = piece;
      switch (letter) {
        case 'G':
          return era ? 'AD' : 'BC';
        case 'y':
          return count === 2 ? pad(year % 100, 2) : pad(year, count);
        case 'Y':
          return count === 2 ? pad(week.year % 100, 2) : pad(week.year, count);
        case 'M':
        case 'L':
          return count >= 4
            ? MONTHS[now.month - 1]!
            : count === 3
              ? MONTHS[now.month - 1]!.slice(0, 3)
              : pad(now.month, count);
        case 'w':
          return pad(week.week, count);
        case 'W':
          return pad(
            Math.floor((now.day - 1 + civilOfDays(daysOfCivil(now.year, now.month, 1)).weekday) / 7) + 1,
            count,
          );
        case 'D':
          return pad(dayOfYear, count);
        case 'd':
          return pad(now.day, count);
        case 'F':
          return pad(Math.floor((now.day - 1) / 7) + 1, count);
        case 'E':
          return count >= 4 ? WEEKDAYS[now.weekday]! : WEEKDAYS[now.weekday]!.slice(0, 3);
        case 'u':
          return pad(now.weekday || 7, count);
        case 'a':
          return now.hour < 12 ? 'AM' : 'PM';
        case 'H':
          return pad(now.hour, count);
        case 'k':
          return pad(now.hour || 24, count);
        case 'K':
          return pad(now.hour % 12, count);
        case 'h':
          return pad(now.hour % 12 || 12, count);
        case 'm':
          return pad(now.minute, count);
        case 's':
          return pad(now.second, count);
        case 'S':
          return pad(now.millisecond, count);
        case 'z':
          return zoneName(ms, timeZone, count >= 4);
        case 'Z':
          return offsetText(now.offset, '', true);
        default:
          return now.offset === 0 && letter === 'X' ? 'Z' : offsetText(now.offset, count >= 3 ? ':' : '', count >= 2);
      }
    })
    .join('');
}

/** The week and week-year of Locale.US: weeks begin on Sunday, the first has 1 January. */
function weekOfYear(year: number, month: number, day: number): { year: number; week: number } {
  const today = daysOfCivil(year, month, day);
  const nextNewYear = daysOfCivil(year + 1, 1, 1);
  if (today >= nextNewYear - civilOfDays(nextNewYear).weekday) return { year: year + 1, week: 1 };
  const newYear = daysOfCivil(year, 1, 1);
  return { year, week: Math.floor((today - newYear + civilOfDays(newYear).weekday) / 7) + 1 };
}

function offsetText(offset: number, separator: string, minutes: boolean): string {
  const total = Math.trunc(Math.abs(offset) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(total / 60), 2)}${minutes ? separator + pad(total % 60, 2) : ''}`;
}

interface Fields {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  halfHour?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  millisecond?: number;
  offset?: number;
  before?: boolean;
}

/**
 * Reads a text by a pattern, leniently as Java does (31 February is 3 March; text behind the pattern is ignored).
 * `nowYear` decides two-digit years: 80 before to 19 after. Throws an Error when the text does not follow the pattern.
 */
export function parseJavaDate(text: string, timeZone: string, pattern: string, nowYear: number): number {
  const pieces = readPattern(pattern);
  const fields: Fields = {};
  let at = 0;
  const fail = (): never => {
    throw new Error(`Unparseable date: "${text}"`);
  };
  pieces.forEach((piece, index) => {
    if ('literal' in piece) {
      for (const char of piece.literal) {
        if (char === ' ') {
          while (text[at] === ' ') at++;
        } else if (text[at] === char) at++;
        else fail();
      }
      return;
    }
    while (text[at] === ' ' || text[at] === '\t') at++;
    const next = pieces[index + 1];
    const abutting = next !== undefined && 'letter' in next && isNumeric(next);
    const rest = text.slice(at);
    const took = isNumeric(piece) ? takeNumber(piece, rest, abutting, fields, nowYear) : takeWord(piece, rest, fields);
    if (took === 0) fail();
    at += took;
  });
  const hour = fields.hour ?? (fields.halfHour ?? 0) + (fields.afternoon ? 12 : 0);
  const year = fields.before ? 1 - (fields.year ?? 1) : (fields.year ?? 1970);
  const month = fields.dayOfYear !== undefined && fields.month === undefined ? 1 : (fields.month ?? 1);
  const day = fields.day ?? fields.dayOfYear ?? 1;
  const wall = wallMsOfCivil(year, month, day, hour, fields.minute ?? 0, fields.second ?? 0, fields.millisecond ?? 0);
  return fields.offset === undefined ? instantOfWallMs(wall, timeZone) : wall - fields.offset;
}

function isNumeric(piece: { letter: string; count: number }): boolean {
  return !'GEazZX'.includes(piece.letter) && !('ML'.includes(piece.letter) && piece.count >= 3);
}

function takeNumber(
  piece: { letter: string; count: number },
  rest: string,
  abutting: boolean,
  fields: Fields,
  nowYear: number,
): number {
  const match = (abutting ? new RegExp(`^\\d{1,${piece.count}}`) : /^[+-]?\d+/).exec(rest);
  if (!match) return 0;
  const digits = match[0];
  const value = Number(digits);
  switch (piece.letter) {
    case 'y':
    case 'Y':
      fields.year = piece.count <= 2 && /^\d\d$/.test(digits) ? nearYear(value, nowYear) : value;
      break;
    case 'M':
    case 'L':
      fields.month = value;
      break;
    case 'D':
      fields.dayOfYear = value;
      break;
    case 'd':
      fields.day = value;
      break;
    case 'H':
      fields.hour = value;
      break;
    case 'k':
      fields.hour = value === 24 ? 0 : value;
      break;
    case 'K':
      fields.halfHour = value;
      break;
    case 'h':
      fields.halfHour = value === 12 ? 0 : value;
      break;
    case 'm':
      fields.minute = value;
      break;
    case 's':
      fields.second = value;
      break;
    case 'S':
      fields.millisecond = value;
      break;
    default:
      break; // weeks and weekdays are checked by nothing when a day is given
  }
  return digits.length;
}

function nearYear(twoDigits: number, nowYear: number): number {
  const from = nowYear - 80;
  const year = Math.floor(from / 100) * 100 + twoDigits;
  return year < from ? year + 100 : year;
}

function takeWord(piece: { letter: string; count: number }, rest: string, fields: Fields): number {
  const named = (names: readonly string[]): { index: number; length: number } | null => {
    const lower = rest.toLowerCase();
    for (const width of [undefined, 3]) {
      const index = names.findIndex((name) => lower.startsWith(name.slice(0, width).toLowerCase()));
      if (index >= 0) return { index, length: names[index]!.slice(0, width).length };
    }
    return null;
  };
  if (piece.letter === 'M' || piece.letter === 'L') {
    const month = named(MONTHS);
    if (month) fields.month = month.index + 1;
    return month?.length ?? 0;
  }
  if (piece.letter === 'E') return named(WEEKDAYS)?.length ?? 0;
  if (piece.letter === 'a') {
    const half = /^[ap]m/i.exec(rest);
    if (half) fields.afternoon = half[0].toLowerCase() === 'pm';
    return half ? 2 : 0;
  }
  if (piece.letter === 'G') {
    const era = /^(ad|bc)/i.exec(rest);
    if (era) fields.before = era[0].toLowerCase() === 'bc';
    return era ? 2 : 0;
  }
  return takeZone(rest, fields);
}

function takeZone(rest: string, fields: Fields): number {
  const offset =
    /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?/.exec(rest) ?? /^(?:GMT|UTC)([+-])(\d{1,2})(?::(\d{2}))?/.exec(rest);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    fields.offset = (offset[1] === '-' ? -minutes : minutes) * 60_000;
    return offset[0].length;
  }
  const name = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
  if (name === 'Z' || name === 'GMT' || name === 'UTC') {
    fields.offset = 0;
    return name.length;
  }
  const known = US_ZONES[name];
  if (known !== undefined) {
    fields.offset = known * 3_600_000;
    return name.length;
  }
  if (name !== '' && isTimeZone(name)) {
    fields.offset = offsetAt(0, name);
    return name.length;
  }
  return 0;
}

const US_ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
