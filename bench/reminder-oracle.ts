/** A test oracle for the reminders: it states which mails are wrong or missing, independently of the code in src/. */
import type { ReadableMail, Workbook } from '../runtime';
import { dayNumber, isoDay, type TypedRows, type Row } from './typed-rows';

export const RHYTHMS = ['mondayAndDue', 'weekdays', 'mondays'] as const;

/** The current settings of the reminders. Days are counted since 1970-01-01. */
export interface Arrangements {
  owner: string;
  hour: number;
  rhythm: (typeof RHYTHMS)[number];
  weekdaysOnly: boolean;
  pausedUntil: number;
  daysOff: readonly [number, number];
}

/** Days relative to the due day on which a mail mentions a step, with a lead time of three days (rule N3). */
const NAMING_DAYS = [-3, 0, 1, 3, 7, 14, 21, 28];
/** The number of steps in a section of a mail. Mails on Mondays, and the first mail after a pause, have the short size. */
const SECTION_SIZE = 7;
const SHORT_SECTION_SIZE = 3;

/** Whether a mention was due after the day `last`, up to and including `today`. */
function isNamingDue(due: number, last: number, today: number): boolean {
  if (NAMING_DAYS.some((offset) => due + offset > last && due + offset <= today)) return true;
  for (let day = due + 58; day <= today; day += 30) if (day > last) return true;
  return false;
}

const titlesIn = (text: string): readonly string[] => text.match(/Task \d{4}/g) ?? [];

export class ReminderOracle {
  /** One sentence for each mail after the first on a day. */
  readonly doubled: string[] = [];
  /** One sentence for each mail on a day without mails, to a wrong address, or about a deleted step. */
  readonly unwanted: string[] = [];
  /** One sentence for each step that was not mentioned in time, and for each day without a successful run. */
  readonly unmentioned: string[] = [];
  seenMails = 0;
  private readonly lastMentioned = new Map<string, number>();
  /** For each step that waits to be mentioned: the places in mails since then, and the most steps that waited with it. */
  private readonly waiting = new Map<string, { places: number; queue: number }>();
  private readonly mailDays = new Map<number, number>();

  constructor(
    private readonly workbook: Workbook,
    private readonly typedRows: TypedRows,
    private readonly arrangements: Readonly<Arrangements>,
  ) {}

  private wantsNoMail(day: number): boolean {
    const { pausedUntil, daysOff, rhythm, weekdaysOnly } = this.arrangements;
    const weekday = (day + 3) % 7;
    if (day < pausedUntil || (daysOff[0] <= day && day <= daysOff[1])) return true;
    if (rhythm === 'mondays') return weekday !== 0;
    return weekday >= 5 && (weekdaysOnly || rhythm === 'weekdays');
  }

  /** Checks and returns the mails since the last call. Call it before the time zone or the rows change. */
  noteMails(isAskedFor: boolean): readonly ReadableMail[] {
    const fresh = this.workbook
      .mailHeads(this.seenMails)
      .map((_, index) => this.workbook.mail(this.seenMails + index + 1));
    this.seenMails += fresh.length;
    for (const { date, subject, to, text } of fresh) {
      const day = dayNumber(date.slice(0, 10));
      const count = (this.mailDays.get(day) ?? 0) + 1;
      this.mailDays.set(day, count);
      const { owner } = this.arrangements;
      if (count > 1) this.doubled.push(`${isoDay(day)}: mail ${count}, ${subject}`);
      if (to !== owner) this.unwanted.push(`${isoDay(day)}: to ${to}, and the owner is ${owner}`);
      if (!isAskedFor && this.wantsNoMail(day))
        this.unwanted.push(`${isoDay(day)}: a day that was to have none, ${subject}`);
      for (const title of titlesIn(text))
        if (!this.typedRows.has(title)) this.unwanted.push(`${isoDay(day)}: ${title} is named and was thrown away`);
    }
    return fresh;
  }

  noteMentions({ text, date }: ReadableMail): void {
    const day = dayNumber(date.slice(0, 10));
    for (const title of titlesIn(text)) {
      this.lastMentioned.set(title, day);
      this.waiting.delete(title);
    }
  }

  /** Checks that the steps which are due to be mentioned are mentioned in time, as far as the mails have places. */
  checkMentions(today: number, before: readonly Row[], mails: readonly ReadableMail[], ranWell: boolean): void {
    const isOpen = (status: string): boolean =>
      status === 'To do' || status === 'Doing' || status === 'Waiting' || status === '';
    const dueForNaming = new Set(
      before.flatMap(({ title, status, due }) =>
        due !== null && isOpen(status) && isNamingDue(due, this.lastMentioned.get(title) ?? -Infinity, today)
          ? [title]
          : [],
      ),
    );
    for (const mail of mails) this.noteMentions(mail);
    for (const title of this.waiting.keys()) if (!dueForNaming.has(title)) this.waiting.delete(title);
    // A day that already had its mail, or should have none, cannot mention a step.
    if (!ranWell || this.wantsNoMail(today) || (mails.length === 0 && this.mailDays.has(today))) return;
    const places =
      (today + 3) % 7 === 0 || mails.some(({ text }) => text.includes('Welcome back'))
        ? SHORT_SECTION_SIZE
        : SECTION_SIZE;
    const named = new Set(mails.flatMap(({ text }) => titlesIn(text)));
    for (const title of dueForNaming) {
      if (named.has(title)) continue;
      const known = this.waiting.get(title);
      const now = { places: (known?.places ?? 0) + places, queue: Math.max(known?.queue ?? 0, dueForNaming.size) };
      this.waiting.set(title, now);
      if (now.places > now.queue + 2 * SECTION_SIZE)
        this.unmentioned.push(
          `${isoDay(today)}: ${title} has waited while there was room for ${now.places}, among ${now.queue}`,
        );
    }
  }
}
