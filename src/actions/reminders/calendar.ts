import { calendarEvents } from '../../domain/reminders/calendar';
import { hashOf } from '../../domain/plan/hash';
import { eventText, writeCalendar } from '../../mail/write-calendar';
import { changesTable } from '../../tables/changes';
import { readTable } from '../../tables/read-table';
import { readForms } from '../plan/change-rows';
import type { Ports, ReadingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/** The deadlines as an iCalendar file, and a hash of its events to detect changes. (rules K1 to K5) */
export interface CalendarFile {
  readonly text: string;
  readonly hash: string;
}

/** How often the date of each row was moved, by ID. It becomes SEQUENCE, which has to grow when an event's date changes. */
function countDateChanges({ reader }: Pick<Ports, 'reader'>, read: PlanRead): Map<string, number> {
  const { found, standing } = read;
  const counts = new Map<string, number>();
  if (!found.changes) return counts;
  const cells = standing.changes?.cells ?? reader.read('changes').cells;
  for (const { record } of readTable(changesTable, found.changes.columns, cells, found.words).rows)
    if (record.kind === 'movedLater' || record.kind === 'pulledIn')
      counts.set(record.row, (counts.get(record.row) ?? 0) + 1);
  return counts;
}

export function drawCalendar(ports: Pick<Ports, 'file' | 'clock' | 'reader'>, read: PlanRead): CalendarFile {
  const { file, clock } = ports;
  const today = clock.today();
  const events = calendarEvents(read.plan, today);
  const { goals, steps, words } = read.found;
  const text = writeCalendar(events, {
    words,
    uuid: file.id,
    fileName: file.name,
    links: { goals: goals?.url ?? '', steps: steps?.url ?? '' },
    goalTitles: new Map(read.plan.goals.map(({ id, title }) => [id, title])),
    sequences: countDateChanges(ports, read),
    today,
  });
  return { text, hash: hashOf(events.map((event) => `${event.id} ${eventText(event)}`).join('\n')) };
}

/** The current calendar of the plan. */
export function exportCalendar(ports: ReadingPorts): string {
  return drawCalendar(ports, readForms(ports, 'changes')).text;
}
