import { daysBetween, type Day } from '../plan/day';
import type { CalendarNews, SentEvent } from './sent-events';

/*
 * Events that are over, and the files that take them back: a mail does so once, and each file that is downloaded for some weeks, since nobody
 * knows whether the one before was imported. (rules K7, K20)
 */

/** An event that is over, as it is cancelled. */
export interface OverEvent extends SentEvent {
  /** The day of the first file that takes it back. */
  readonly on: Day;
  /** Whether a mail took it back. */
  readonly isMailed?: true;
}

/** Days for which the files that are downloaded repeat it. */
const DAYS_REPEATED = 30;

/** What a file takes back, and what to keep of it. */
export function takeBack(
  { sequences, cancelled }: Pick<CalendarNews, 'sequences' | 'cancelled'>,
  before: readonly OverEvent[],
  way: 'mail' | 'download',
  today: Day,
): { readonly cancelled: readonly OverEvent[]; readonly over: readonly OverEvent[] } {
  const isNew = new Set(cancelled.map(({ id }) => id));
  const carried = before.filter(
    ({ id, on }) => !sequences.has(id) && !isNew.has(id) && daysBetween(on, today) < DAYS_REPEATED,
  );
  const all = [...carried, ...cancelled.map((event): OverEvent => ({ ...event, on: today }))];
  if (way === 'download') return { cancelled: all, over: all };
  return {
    cancelled: all.filter(({ isMailed }) => isMailed !== true),
    over: all.map((event) => ({ ...event, isMailed: true })),
  };
}
