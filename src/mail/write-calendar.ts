import { addDays, type Day } from '../domain/plan/day';
import type { CalendarEvent } from '../domain/reminders/calendar';
import { say, type Words } from '../catalogue/catalogue';
import { cutText, flatten } from './user-text';
import { webAddress } from './web-address';

/*
 * The deadlines as an iCalendar file (RFC 5545): events of whole days, for the user's own calendar.
 */

export interface CalendarOptions {
  readonly words: Words;
  /** The file's own ID, which never changes; with the row's ID it makes the UID of the event. */
  readonly uuid: string;
  readonly fileName: string;
  /** Address of the tab Steps and of the tab Goals. */
  readonly links: { readonly goals: string; readonly steps: string };
  readonly goalTitles: ReadonlyMap<string, string>;
  /** How often the text of an event has changed, by ID; 0 for the first time. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Events that were sent before and are over. */
  readonly cancelled?: readonly CalendarEvent[];
  /** This moment with its offset, `2026-03-02T09:00:00+01:00`: of two files that count alike, the later one counts. (RFC 5546, 2.1.5) */
  readonly moment: string;
}

/** UTF-16 units. */
const most = { title: 200, goal: 100 } as const;

/** The text of an event without the parts that differ between files: when it is equal, two events of a row are the same. */
export function eventText(event: CalendarEvent): string {
  return [event.due, event.leadDays, event.title, event.goal ?? '', ...(event.isPrivate ? ['private'] : [])].join('\n');
}

/**
 * The calendar as text, lines ended by CR LF and folded at 75 octets. The same events give the same text, except for the moment of creation.
 * (RFC 5545: 3.1 lines, 3.3.11 text, 3.6.1 events, 3.6.6 alarms, 3.8.1.3 class, 3.8.1.11 status)
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { words } = options;
  const stamp = stampOf(options.moment);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Waymark//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(say(words.mail.calendar.name, { file: flatten(options.fileName) }))}`,
    ...events.flatMap((event) => eventLines(event, options, stamp, /* isCancelled= */ false)),
    ...(options.cancelled ?? []).flatMap((event) => eventLines(event, options, stamp, /* isCancelled= */ true)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(
  event: CalendarEvent,
  { words, uuid, links, goalTitles, sequences }: CalendarOptions,
  stamp: string,
  isCancelled: boolean,
): string[] {
  const title = cutText(flatten(event.title), most.title) || event.id;
  const summary = event.kind === 'goal' ? say(words.mail.calendar.deadline, { title }) : title;
  const goal = cutText(flatten(event.goal === null ? '' : (goalTitles.get(event.goal) ?? '')), most.goal);
  const link = webAddress(event.kind === 'goal' ? links.goals : links.steps);
  const lines = [
    'BEGIN:VEVENT',
    `UID:${event.id.toLowerCase()}-${uuid}@waymark`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequences.get(event.id) ?? 0}`,
    `DTSTART;VALUE=DATE:${compact(event.due)}`,
    // The end of a whole day is the next one: it does not belong to the event. (3.6.1)
    `DTEND;VALUE=DATE:${compact(addDays(event.due, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    // A deadline takes no time of its day.
    'TRANSP:TRANSPARENT',
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    ...(event.isPrivate ? ['CLASS:PRIVATE'] : []),
    ...(goal === '' ? [] : [`DESCRIPTION:${escapeText(say(words.mail.calendar.towards, { goal }))}`]),
    ...(link === '' ? [] : [`URL:${link}`]),
  ];
  if (event.leadDays > 0 && !isCancelled)
    lines.push(
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${event.leadDays}D`,
      `DESCRIPTION:${escapeText(summary)}`,
      'END:VALARM',
    );
  lines.push('END:VEVENT');
  return lines;
}

/** `20260302T080000Z`, the moment in UTC as RFC 5545 wants it. (3.8.7.2) */
const stampOf = (moment: string): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

const compact = (day: Day): string => day.replace(/-/g, '');

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n');
}

/** Octets of a line without its end; a continued line begins with a space, which counts. (3.1) */
const mostOctets = 75;

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Breaks a long line between characters, never inside one. */
function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
