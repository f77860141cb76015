/** Parses dates by the patterns of java.text.SimpleDateFormat (Locale.US), for Utilities.parseDate. */
import { wallMsOfCivil } from '../values/civil';
import { instantOfWallMs, isTimeZone, offsetAt } from '../values/zone';
import { MONTHS, readPattern, WEEKDAYS } from './java-date-format';

interface Fields {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  hourOfHalfDay?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  millisecond?: number;
  offset?: number;
  isBeforeChrist?: boolean;
}

/**
 * Parses a text by a pattern, leniently as Java does (31 February is 3 March; text after the pattern is ignored).
 * Two-digit years mean the years from 80 before to 19 after `nowYear`. @throws Error if the text does not match the pattern.
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
  const hour = fields.hour ?? (fields.hourOfHalfDay ?? 0) + (fields.afternoon ? 12 : 0);
  const year = fields.isBeforeChrist ? 1 - (fields.year ?? 1) : (fields.year ?? 1970);
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
      fields.hourOfHalfDay = value;
      break;
    case 'h':
      fields.hourOfHalfDay = value === 12 ? 0 : value;
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
      break; // weeks and weekdays are ignored
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
    if (era) fields.isBeforeChrist = era[0].toLowerCase() === 'bc';
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
