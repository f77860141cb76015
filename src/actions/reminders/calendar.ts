import {
  calendarEvents,
  comingIds,
  isPrivateStep,
  privateGoals,
  type CalendarEvent,
} from '../../domain/reminders/calendar';
import { compareWithSent, type SentCalendar, type SentEvent } from '../../domain/reminders/sent-events';
import { takeBack, type OverEvent } from '../../domain/reminders/taken-back';
import { hashOf } from '../../domain/plan/hash';
import { eventText, writeCalendar } from '../../mail/write-calendar';
import { changesTable } from '../../tables/changes';
import { goalsTable } from '../../tables/goals';
import { readTable } from '../../tables/read-table';
import { readForms } from '../plan/change-rows';
import type { Ports, ReadingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/** The deadlines as an iCalendar file, and a hash of its events to detect changes. (rules K1 to K7) */
export interface CalendarFile {
  readonly text: string;
  readonly hash: string;
  /** Whether it takes back what was sent before. */
  readonly takesBack: boolean;
  /** What to keep once it was handed out. */
  readonly sent: HandedOut;
}

/** What was handed out last, by mail or by download, and what is over since. */
interface HandedOut extends SentCalendar {
  readonly over: readonly OverEvent[];
}

/** How often the date of each row was moved, by ID: SEQUENCE begins with it where no file was sent yet. */
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

/** The ports of reading, and what is kept of the calendar that was sent last. */
type CalendarPorts = Pick<Ports, 'file' | 'clock' | 'reader' | 'formStore'>;

/** What was handed out last; nothing when that cannot be read. */
function sentBefore({ formStore }: CalendarPorts): HandedOut {
  const { events = [], floor = 0, over = [] } = (formStore.read('calendar') as Partial<HandedOut> | null) ?? {};
  return { events, floor, over };
}

/** Keeps what was handed out, for the next file. */
export function keepSent({ formStore }: Pick<Ports, 'formStore'>, { sent }: CalendarFile): void {
  formStore.write('calendar', sent);
}

/** Whether a row that does not appear is gone: with its tab, or from a tab that has its columns. Lost columns hide rows. (rule K7) */
function knowsRows({ found }: PlanRead, tab: 'goals' | 'steps'): boolean {
  if (!found[tab]) return true;
  const { columns } = found[tab];
  return ['id', 'title', 'status', tab === 'goals' ? 'deadline' : 'due'].every((key) => columns[key] !== undefined);
}

/** The events that are over, as the file takes them back. Of a row that is gone the ID is all there is to say. */
function eventsOver(cancelled: readonly SentEvent[], { plan }: PlanRead): CalendarEvent[] {
  const secret = privateGoals(plan);
  return cancelled.map(({ id, due }): CalendarEvent => {
    const goal = plan.goals.find((one) => one.id === id);
    const step = plan.steps.find((one) => one.id === id);
    return {
      id,
      kind: id.startsWith(goalsTable.prefix) ? 'goal' : 'step',
      title: goal?.title ?? step?.title ?? '',
      due,
      goal: null,
      leadDays: 0,
      isPrivate: secret.has(id) || (step !== undefined && isPrivateStep(step, secret)),
    };
  });
}

/** @param way a mail takes back once what is over, a download for some weeks */
export function drawCalendar(ports: CalendarPorts, read: PlanRead, way: 'mail' | 'download'): CalendarFile {
  const { file, clock } = ports;
  const today = clock.today();
  const events = calendarEvents(read.plan, today);
  const coming = comingIds(read.plan);
  const { goals, steps, words } = read.found;
  const secret = privateGoals(read.plan);
  const tabOf = (id: string): 'goals' | 'steps' => (id.startsWith(goalsTable.prefix) ? 'goals' : 'steps');
  const before = sentBefore(ports);
  const news = compareWithSent(
    events.map((event) => ({ id: event.id, due: event.due, text: hashOf(eventText(event)) })),
    before,
    (id) => !coming.has(id) && knowsRows(read, tabOf(id)),
    countDateChanges(ports, read),
  );
  const { cancelled, over } = takeBack(news, before.over, way, today);
  const text = writeCalendar(events, {
    words,
    uuid: file.id,
    fileName: file.name,
    links: { goals: goals?.url ?? '', steps: steps?.url ?? '' },
    // The event of another row must not contain the title of a private goal.
    goalTitles: new Map(read.plan.goals.flatMap(({ id, title }) => (secret.has(id) ? [] : [[id, title] as const]))),
    sequences: new Map([...news.sequences, ...cancelled.map(({ id, sequence }) => [id, sequence] as const)]),
    cancelled: eventsOver(cancelled, read),
    moment: clock.moment(),
  });
  const hash = hashOf(events.map((event) => `${event.id} ${eventText(event)}`).join('\n'));
  return { text, hash, takesBack: cancelled.length > 0, sent: { ...news.next, over } };
}

/** The current calendar of the plan, as a file to import. The next file counts from it. */
export function exportCalendar(ports: ReadingPorts & Pick<Ports, 'formStore' | 'writer'>): string {
  const file = drawCalendar(ports, readForms(ports, 'changes'), 'download');
  if (JSON.stringify(sentBefore(ports)) !== JSON.stringify(file.sent))
    ports.writer.attempt(() => keepSent(ports, file));
  return file.text;
}
