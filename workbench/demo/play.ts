/** Plays the story on the built bundle and prints what a person would look at. Prints the same each time, apart from the folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, parseMoment, type ReadableMail, type Workbook } from '../../runtime';
import { exportXlsx } from '../../runtime/xlsx/export';
import { clip } from '../table';
import { askFor, tellQuarter } from './ask';
import { columnOf, rowOf, sheetOf } from './hands';
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

/** A trigger that failed would only be logged; here it is the end. */
function complain(workbook: Workbook): void {
  const [failure] = workbook.report.failures;
  if (failure) throw new Error(`${failure.handler} failed: ${failure.message}`);
}

/** What the sidebar said on an evening. */
interface Heard {
  readonly day: number;
  readonly tell: string;
  readonly lines: readonly string[];
}

/** So many weeks of the story; nothing is printed. Gives what the sidebar said. */
function live(workbook: Workbook, weeks: number): Heard[] {
  const heard: Heard[] = [];
  workbook.call('start', [{}]);
  workbook.call('loadExample', [{}]);
  workbook.call('turnOnReminders', [{ hour: HOUR }]);
  const advance = (day: number, time: string): void => {
    workbook.advance(moment(dayOf(day), time));
    complain(workbook);
  };
  for (const { day, typed, asked } of storyOf(weeks)) {
    advance(day, '19:00');
    for (const one of typed) {
      typeIn(workbook, one);
      complain(workbook);
    }
    for (const one of asked) heard.push({ day, tell: one.tell, lines: askFor(workbook, one) });
  }
  advance(weeks * 7, '12:00');
  workbook.call('updateNow', [{}]);
  return heard;
}

const storyOf = (weeks: number): readonly Evening[] => story.filter(({ day }) => day < weeks * 7);

/** The first mail, the next Monday's, and the first of another day with something to decide. */
function chooseMails(mails: readonly ReadableMail[]): number[] {
  const isMonday = ({ date }: ReadableMail): boolean => new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay() === 1;
  const monday = mails.findIndex((mail, index) => index > 0 && isMonday(mail));
  const decisions = mails.findIndex((mail, index) => index > monday && !isMonday(mail) && /decision/i.test(mail.text));
  return [0, monday, decisions].filter((index) => index >= 0);
}

/** A mail's text; the links and the ways out at its end only once. */
function tellMail(text: string, withFooter: boolean): string[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => clip(line, WIDTH));
  const links = lines.findIndex((line, index) => line.startsWith('----') && /^Home: http/.test(lines[index + 1] ?? ''));
  return withFooter || links < 0 ? lines : [...lines.slice(0, links - 1), '(links and ways out, as in the first)'];
}

/** `dist` is the built bundle, `folder` one for what is written; `print` takes a line. */
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
  const heard = live(workbook, weeks);

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
    if (mail) part(`Mail of ${sayDay(mail.date)}: ${mail.subject}`, tellMail(mail.text, place === 0));
  });
  for (const { day, tell, lines } of heard)
    part(
      `${tell}, ${sayDay(dayOf(day))}`,
      lines.map((line) => clip(line, WIDTH)),
    );
  part('Changes: what was moved, and why', tablePage(workbook, 'Changes', { Reason: 18, Note: 34 }));
  part(
    'The quarter',
    tellQuarter(workbook).map((line) => clip(line, WIDTH)),
  );
  part('Written', await writeFiles(workbook, folder, mails.length));
  workbook.close();
}

/** The evenings, in two columns. */
function diary(weeks: number): string[] {
  return inTwoColumns(storyOf(weeks).map(({ day, said }) => `${sayDay(dayOf(day))}  ${said}`));
}

/** Read downwards, the left column first. */
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
