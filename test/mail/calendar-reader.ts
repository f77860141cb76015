import ICAL from 'ical.js';

/** An event as a calendar program shows it. */
export interface ShownEvent {
  readonly uid: string;
  readonly summary: string;
  readonly day: string;
  readonly alarms: readonly string[];
}

interface Kept extends ShownEvent {
  readonly sequence: number;
  readonly stamp: string;
  readonly isCancelled: boolean;
}

/**
 * A calendar into which files are imported, as RFC 5546 wants it (2.1.5 and 3.2.1): one event for each UID; the higher SEQUENCE counts, and of
 * the same SEQUENCE the later DTSTAMP; what is cancelled goes. ical.js reads the files.
 */
export class CalendarReader {
  private readonly kept = new Map<string, Kept>();

  import(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(component);
      const known = this.kept.get(event.uid);
      const sequence = event.sequence;
      const stamp = String(component.getFirstPropertyValue('dtstamp'));
      if (known && (known.sequence > sequence || (known.sequence === sequence && known.stamp > stamp))) continue;
      this.kept.set(event.uid, {
        uid: event.uid,
        summary: event.summary,
        day: event.startDate.toString(),
        alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
        sequence,
        stamp,
        isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      });
    }
  }

  /** What is shown, by day. */
  get events(): ShownEvent[] {
    return [...this.kept.values()]
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ uid, summary, day, alarms }) => ({ uid, summary, day, alarms }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.summary < b.summary ? -1 : 1));
  }
}
