/** Plays the story on the built bundle and prints the result. The output is the same each time, except the name of the folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, parseMoment, type ReadableMail, type Workbook } from '../../runtime';
import { exportXlsx } from '../../runtime/xlsx/export';
import { clip } from '../table';
import { runSidebarAction, quarterLines } from './sidebar-actions';
import { columnOf, rowOf, sheetOf } from './read-tabs';
import { homePage, tablePage, timelinePage, WIDTH } from './pages';
import { dayOf, FIRST_MONDAY, story, WEEKS, type Evening, type Typed } from './story';

const ZONE = 'Europe/Berlin';
const HOUR = 8;

function moment(day: string, time: string): number {
  const ms = parseMoment(`${day}T${time}`, ZONE);
  if (ms === null) throw new Error(`${day} ${time} is not a moment.`);
  return ms;
}

/** `Mon 2 Mar` for `2026-03-02`. */
function sayDay(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const [weekday, month] = (['weekday', 'month'] as const).map((part) =>
    date.toLocaleDateString('en-GB', { [part]: 'short', timeZone: 'UTC' }),
  );
  return `${weekday ?? ''} ${String(date.getUTCDate()).padStart(2)} ${month ?? ''}`;
}

function typeIn(workbook: Workbook, { tab, id, header, text }: Typed): void {
  workbook.edit(sheetOf(workbook, tab).getRange(rowOf(workbook, tab, id), columnOf(workbook, tab, header)), text);
}

/** The workbook only logs a failed trigger; the demo stops. */
function throwTriggerFailure(workbook: Workbook): void {
  const [failure] = workbook.report.failures;
  if (failure) throw new Error(`${failure.handler} failed: ${failure.message}`);
}

/** What the sidebar answered on an evening. */
interface SidebarReply {
  readonly day: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Plays the first weeks of the story without printing and returns what the sidebar answered. */
function playWeeks(workbook: Workbook, weeks: number): SidebarReply[] {
  const replies: SidebarReply[] = [];
  workbook.call('call', ['start', {}]);
  workbook.call('call', ['loadExample', {}]);
  workbook.call('call', ['turnOnReminders', { hour: HOUR }]);
  const advance = (day: number, time: string): void => {
    workbook.advance(moment(dayOf(day), time));
    throwTriggerFailure(workbook);
  };
  for (const { day, typed, actions } of storyOf(weeks)) {
    advance(day, '19:00');
    for (const entry of typed) {
      typeIn(workbook, entry);
      throwTriggerFailure(workbook);
    }
    for (const action of actions) replies.push({ day, title: action.title, lines: runSidebarAction(workbook, action) });
  }
  advance(weeks * 7, '12:00');
  workbook.call('call', ['updateNow', {}]);
  return replies;
}

const storyOf = (weeks: number): readonly Evening[] => story.filter(({ day }) => day < weeks * 7);

/** Indices of three mails: the first, the first later mail of a Monday, and after it the first of another weekday that asks for a decision. */
function chooseMails(mails: readonly ReadableMail[]): number[] {
  const isMonday = ({ date }: ReadableMail): boolean => new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay() === 1;
  const monday = mails.findIndex((mail, index) => index > 0 && isMonday(mail));
  const decisions = mails.findIndex((mail, index) => index > monday && !isMonday(mail) && /decision/i.test(mail.text));
  return [0, monday, decisions].filter((index) => index >= 0);
}

/** The lines of a mail's text, without its footer of links unless `withFooter`. */
function mailLines(text: string, withFooter: boolean): string[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => clip(line, WIDTH));
  const links = lines.findIndex((line, index) => line.startsWith('----') && /^Home: http/.test(lines[index + 1] ?? ''));
  return withFooter || links < 0 ? lines : [...lines.slice(0, links - 1), '(links and ways out, as in the first)'];
}

/** Plays the demo. `dist` is the folder of the built bundle, `folder` gets the files, `print` gets each line. */
export async function playDemo(
  dist: string,
  folder: string,
  print: (line: string) => void,
  weeks = WEEKS,
): Promise<void> {
  const part = (title: string, lines: readonly string[]): void => {
    print('');
    print(title);
    print('─'.repeat(WIDTH));
    for (const line of lines) print(line);
  };
  const workbook = openWorkbook({
    project: dist,
    now: moment(FIRST_MONDAY, '07:30'),
    timeZone: ZONE,
    locale: 'en_GB',
    user: 'kim@example.com',
    addOnName: 'Waymark',
  });
  print(`Waymark: the example plan over ${weeks} weeks, in ${ZONE}. Reminders are on, at ${HOUR} in the morning.`);
  const replies = playWeeks(workbook, weeks);

  part('What was typed into the sheet', diary(weeks));
  part(`Home on ${sayDay(dayOf(weeks * 7))}`, homePage(workbook));
  part('Goals', tablePage(workbook, 'Goals', { Goal: 22, Measure: 8, 'Progress %': 5, Pace: 19, 'What now': 9 }));
  part('Steps', tablePage(workbook, 'Steps', { Step: 40, Goal: 12, 'What now': 17 }));
  part('Timeline   █ done   ▓ its date has passed   ░ to come   ▼ today', timelinePage(workbook));
  const mails = workbook.outbox();
  part(
    `The mails: ${mails.length} in ${weeks} weeks, never more than one a day`,
    inTwoColumns(mails.map(({ date, subject }) => `${sayDay(date)}  ${subject}`)),
  );
  chooseMails(mails).forEach((index, place) => {
    const mail = mails[index];
    if (mail) part(`Mail of ${sayDay(mail.date)}: ${mail.subject}`, mailLines(mail.text, place === 0));
  });
  for (const { day, title, lines } of replies)
    part(
      `${title}, ${sayDay(dayOf(day))}`,
      lines.map((line) => clip(line, WIDTH)),
    );
  part('Changes: what was moved, and why', tablePage(workbook, 'Changes', { Reason: 18, Note: 34 }));
  part(
    'The quarter',
    quarterLines(workbook).map((line) => clip(line, WIDTH)),
  );
  part('Written', await writeFiles(workbook, folder, mails.length));
  workbook.close();
}

/** What was typed on each evening. */
function diary(weeks: number): string[] {
  return inTwoColumns(storyOf(weeks).map(({ day, said }) => `${sayDay(dayOf(day))}  ${said}`));
}

/** Entries in two columns, in order from top to bottom, the left column first. */
function inTwoColumns(entries: readonly string[]): string[] {
  const half = Math.ceil(entries.length / 2);
  return Array.from({ length: half }, (_, index) =>
    `${clip(entries[index] ?? '', 58).padEnd(60)}${clip(entries[index + half] ?? '', 60)}`.trimEnd(),
  );
}

async function writeFiles(workbook: Workbook, folder: string, mails: number): Promise<string[]> {
  const xlsx = join(folder, 'plan.xlsx');
  writeFileSync(
    xlsx,
    await exportXlsx(workbook.document, { locale: workbook.state.locale, timeZone: workbook.state.timeZone }),
  );
  const box = join(folder, 'mails');
  mkdirSync(box, { recursive: true });
  const name = (n: number): string => `${String(n).padStart(2, '0')}.eml`;
  for (let n = 1; n <= mails; n += 1) writeFileSync(join(box, name(n)), workbook.eml(n));
  return [xlsx, `${join(box, name(1))} to ${name(mails)}`];
}
