import fc from 'fast-check';
import ICAL from 'ical.js';
import { words as english } from '../../src/catalogue/en';
import { calendarEvents, type CalendarEvent } from '../../src/domain/reminders/calendar';
import { addDays, type Day } from '../../src/domain/plan/day';
import { writeCalendar } from '../../src/mail/write-calendar';
import { goal, plan, settings, step } from '../domain/plans';

const today = '2026-03-02' as Day;
const options = {
  words: english,
  uuid: '0b6f',
  fileName: 'My plan',
  links: { goals: 'https://docs.google.com/x#gid=1', steps: 'https://docs.google.com/x#gid=2' },
  goalTitles: new Map([['G1', 'Become a project manager']]),
  sequences: new Map<string, number>(),
  moment: '2026-03-02T09:00:00+01:00',
};
const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'S4',
  kind: 'step',
  title: 'Book the exam seat',
  due: '2026-03-09' as Day,
  goal: 'G1',
  leadDays: 3,
  ...change,
});

/** The calendar file as a calendar program reads it. */
function readBack(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('the calendar', () => {
  test('[K2] an event is the whole day of the deadline, with its goal, its link and its alarm', () => {
    const [read] = readBack(writeCalendar([event()], options));
    expect(read?.summary).toBe('Book the exam seat');
    expect(read?.startDate.isDate).toBe(true);
    expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual(['2026-03-09', '2026-03-10']);
    expect(read?.description).toBe('Towards: Become a project manager');
    expect(read?.component.getFirstPropertyValue('url')).toBe('https://docs.google.com/x#gid=2');
    expect(String(read?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-P3D');
  });

  test('[K2] without a lead time there is no alarm; the last day of a month ends on the first of the next', () => {
    const [read] = readBack(writeCalendar([event({ leadDays: 0, due: '2028-02-29' as Day })], options));
    expect(read?.component.getFirstSubcomponent('valarm')).toBeNull();
    expect(read?.endDate.toString()).toBe('2028-03-01');
  });

  test('[K3] the UID comes from the row and the file and stays; SEQUENCE is what was counted', () => {
    const [first] = readBack(writeCalendar([event()], options));
    const [moved] = readBack(
      writeCalendar([event({ due: '2026-03-20' as Day })], {
        ...options,
        sequences: new Map([['S4', 2]]),
        fileName: 'Renamed',
        moment: '2026-03-11T09:00:00+01:00',
      }),
    );
    expect(moved?.uid).toBe(first?.uid);
    expect(first?.uid).toContain('0b6f');
    expect([first?.sequence, moved?.sequence]).toEqual([0, 2]);
  });

  test('[K4] any title comes back as it was, on lines of at most 75 octets that end with CR LF', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
      .map((text) => `x${text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim()}`);
    fc.assert(
      fc.property(title, (text) => {
        const written = writeCalendar([event({ title: text })], options);
        expect(readBack(written)[0]?.summary).toBe(text);
        const lines = written.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  test('[K4] a title cannot begin a line of its own', () => {
    const written = writeCalendar([event({ title: 'a\r\nBEGIN:VEVENT\nATTACH:x' })], options);
    expect(readBack(written)).toHaveLength(1);
    expect(readBack(written)[0]?.summary).toBe('a BEGIN:VEVENT ATTACH:x');
  });
});

describe('what the calendar holds', () => {
  test('[K1] active goals and open steps with a date, by day', () => {
    const events = calendarEvents(
      plan({
        goals: [
          goal({ id: 'G1', row: 2, deadline: '2026-06-01' as Day }),
          goal({ id: 'G2', row: 3, deadline: '2026-05-01' as Day, status: 'reached' }),
        ],
        steps: [
          step({ id: 'S1', row: 2, goal: 'G1', due: '2026-03-09' as Day, remindDays: 7 }),
          step({ id: 'S2', row: 3, goal: 'G1', due: '2026-03-05' as Day }),
          step({ id: 'S3', row: 4, goal: 'G1', due: '2026-03-05' as Day, status: 'done' }),
          step({ id: 'S4', row: 5, goal: 'G1' }),
          step({ id: 'S5', row: 6, goal: 'G1', due: '2026-03-05' as Day, pausedUntil: addDays(today, 1) }),
        ],
      }),
      today,
    );
    expect(events.map(({ id, leadDays }) => [id, leadDays])).toEqual([
      ['S2', 3],
      ['S1', 7],
      ['G1', 3],
    ]);
  });

  test('[K1] a paused plan has none', () => {
    const steps = [step({ id: 'S1', row: 2, due: '2026-03-09' as Day })];
    expect(calendarEvents(plan({ steps, settings: settings({ pausedUntil: addDays(today, 1) }) }), today)).toEqual([]);
    expect(calendarEvents(plan({ steps, settings: settings({ pausedUntil: today }) }), today)).toHaveLength(1);
  });
});
