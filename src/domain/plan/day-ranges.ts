import { parseDay } from './day';
import type { DayRange } from './plan';

/*
 * Days off as they are typed: `2026-12-24 to 2027-01-01, 2027-05-01`. (rule N34)
 */

/** The ranges of a text, or the first piece that cannot be read and the reason. */
export type RangesRead =
  { readonly ranges: readonly DayRange[] } | { readonly unread: string; readonly why: 'notDays' | 'endsBefore' };

/**
 * Reads days and ranges between commas, semicolons or line breaks. Two days with no digits between them are a range, both ends included; so
 * no word of any language is needed.
 */
export function readDayRanges(text: string): RangesRead {
  const ranges: DayRange[] = [];
  for (const piece of text.split(/[,;\n]/)) {
    if (piece.trim() === '') continue;
    const ends = /^\s*(\d{4}-\d{2}-\d{2})(?:\D+?(\d{4}-\d{2}-\d{2}))?\s*$/.exec(piece);
    const from = parseDay(ends?.[1] ?? '');
    const to = ends?.[2] === undefined ? from : parseDay(ends[2]);
    if (from === null || to === null) return { unread: piece.trim(), why: 'notDays' };
    if (to < from) return { unread: piece.trim(), why: 'endsBefore' };
    ranges.push({ from, to });
  }
  return { ranges };
}
