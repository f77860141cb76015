import type { Day } from '../plan/day';

/*
 * The events of the last calendar that was sent, so that the next one can count changes and cancel past events. (rules K3, K7)
 */

/** An event as it was last sent. */
export interface SentEvent {
  readonly id: string;
  readonly due: Day;
  readonly sequence: number;
  /** Hash of its whole text. */
  readonly text: string;
}

export interface SentCalendar {
  readonly events: readonly SentEvent[];
  /** The first SEQUENCE for a row that is not among the events, because a cancelled row may come back. */
  readonly floor: number;
}

export const nothingSent: SentCalendar = { events: [], floor: 0 };

export interface CalendarNews {
  /** SEQUENCE of each event, by ID. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Events that are over, each with the SEQUENCE that cancels it. */
  readonly cancelled: readonly SentEvent[];
  /** What to keep after the file is sent. */
  readonly next: SentCalendar;
}

/**
 * Compares the events of a file with those sent before. A row that is paused, or beyond the limit of a file, is not over: it is neither in the
 * file nor cancelled.
 * @param isOver whether a row that is not among the events has no date to come
 * @param moves how often the date of each row was moved, by ID: SEQUENCE is never less than this
 */
export function compareWithSent(
  events: readonly { readonly id: string; readonly due: Day; readonly text: string }[],
  sent: SentCalendar,
  isOver: (id: string) => boolean,
  moves: ReadonlyMap<string, number>,
): CalendarNews {
  const before = new Map(sent.events.map((event) => [event.id, event]));
  const now = events.map((event): SentEvent => {
    const last = before.get(event.id);
    const counted = moves.get(event.id) ?? 0;
    const least = last === undefined ? sent.floor : last.text === event.text ? last.sequence : last.sequence + 1;
    // An event with the same text keeps its number, whatever the log has counted since.
    return { ...event, sequence: last?.text === event.text ? last.sequence : Math.max(least, counted) };
  });
  const isThere = new Set(events.map(({ id }) => id));
  const others = sent.events.filter(({ id }) => !isThere.has(id));
  const cancelled = others.filter(({ id }) => isOver(id)).map((event) => ({ ...event, sequence: event.sequence + 1 }));
  return {
    sequences: new Map(now.map(({ id, sequence }) => [id, sequence])),
    cancelled,
    next: {
      events: [...now, ...others.filter(({ id }) => !isOver(id))],
      floor: Math.max(sent.floor, ...cancelled.map(({ sequence }) => sequence + 1)),
    },
  };
}
