import { parseId } from './references';
import type { Day } from './day';

/*
 * Lists of rows that share a day, kept among the last seen due days in one entry: `new G2 S1-S40` and the day. So ten thousand rows that were
 * added on one day need only one cell.
 */

/** The kind of a list: rows whose first date was seen on that day, or rows whose *Done on* the script filled in with that day. */
export type DayListKind = 'new' | 'filled';

const PATTERN = /^(new|filled) /;

/** Whether a key of the last seen days is the key of a list. */
export function isDayList(key: string): boolean {
  return PATTERN.test(key);
}

/** Google allows 50,000 characters in a cell; longer lists are cut. */
const MOST_CHARACTERS = 45000;

/** `new G2 S1-S40` for the IDs of rows; empty without IDs. */
export function writeDayList(kind: DayListKind, ids: Iterable<string>): string {
  const byPrefix = new Map<string, number[]>();
  for (const id of ids) {
    const reference = parseId(id);
    if (!reference) continue;
    const numbers = byPrefix.get(reference.prefix);
    if (numbers) numbers.push(reference.number);
    else byPrefix.set(reference.prefix, [reference.number]);
  }
  const pieces: string[] = [];
  for (const [prefix, list] of [...byPrefix].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const numbers = [...new Set(list)].sort((a, b) => a - b);
    for (let at = 0; at < numbers.length;) {
      const first = numbers[at] ?? 0;
      let count = 1;
      while (numbers[at + count] === first + count) count += 1;
      pieces.push(count === 1 ? `${prefix}${first}` : `${prefix}${first}-${prefix}${first + count - 1}`);
      at += count;
    }
  }
  let text = '';
  for (const piece of pieces) if (text.length + piece.length < MOST_CHARACTERS) text += ` ${piece}`;
  return text === '' ? '' : `${kind}${text}`;
}

/** The IDs of a list; empty for any other key. */
function readDayList(kind: DayListKind, key: string): string[] {
  const [first, ...pieces] = key.split(' ');
  if (first !== kind) return [];
  return pieces.flatMap((piece) => {
    const [from, to] = piece.split('-').map(parseId);
    if (!from) return [];
    const last = to?.prefix === from.prefix ? to.number : from.number;
    return Array.from({ length: Math.max(0, last - from.number + 1) }, (_, at) => `${from.prefix}${from.number + at}`);
  });
}

/** The day of each row in the lists of a kind, by ID. */
export function daysInLists(kind: DayListKind, lastSeen: ReadonlyMap<string, Day>): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const [key, day] of lastSeen) for (const id of readDayList(kind, key)) days.set(id, day);
  return days;
}

/** A copy of the last seen days in which these lists replace the old lists of the kind. */
export function withDayLists(
  kind: DayListKind,
  lastSeen: ReadonlyMap<string, Day>,
  days: ReadonlyMap<string, Day>,
): Map<string, Day> {
  const kept = new Map([...lastSeen].filter(([key]) => !key.startsWith(`${kind} `)));
  const byDay = new Map<Day, string[]>();
  for (const [id, day] of days) {
    const ids = byDay.get(day);
    if (ids) ids.push(id);
    else byDay.set(day, [id]);
  }
  for (const [day, ids] of byDay) {
    const key = writeDayList(kind, ids);
    // Two days can only have the same list when a row is in both, and no row is.
    if (key !== '') kept.set(key, day);
  }
  return kept;
}
