/**
 * Formats dates by the patterns of java.text.SimpleDateFormat (Locale.US), for Utilities.formatDate.
 * The tests compare formatted dates with the output of Java 17.
 */
import { civilOfDays, daysOfCivil } from '../values/civil';
import { localParts } from '../values/zone';
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

/** The letters and literals of a pattern. @throws Error with Java's message for an unknown letter. */
export function readPattern(pattern: string): Piece[] {
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

/** The week and its year in Locale.US: weeks begin on Sunday, the first week contains 1 January. */
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
