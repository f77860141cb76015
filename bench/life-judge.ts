/** What must never happen to somebody who is reminded, in other words than the program's: an oracle, not a copy. */
import type { ReadableMail, Workbook } from '../runtime';
import { dayNumber, isoDay, type Book, type Row } from './life-book';

export const RHYTHMS = ['mondayAndDue', 'weekdays', 'mondays'] as const;

/** What was arranged with the reminders, as people know it who set it. */
export interface Arranged {
  owner: string;
  hour: number;
  rhythm: (typeof RHYTHMS)[number];
  weekdaysOnly: boolean;
  pausedUntil: number;
  daysOff: readonly [number, number];
}

/** Days from the due day on which a step is named, with a lead time of three days (rule N3). */
const NAMING_DAYS = [-3, 0, 1, 3, 7, 14, 21, 28];
/** Steps that a mail has room for in a section; Monday's, and the first after a rest, ask for three decisions. */
const A_SECTION = 7;
const FEW = 3;

/** Whether a naming day lies after `last` and not after `today`. */
function hasTurn(due: number, last: number, today: number): boolean {
  if (NAMING_DAYS.some((offset) => due + offset > last && due + offset <= today)) return true;
  for (let day = due + 58; day <= today; day += 30) if (day > last) return true;
  return false;
}

const titlesIn = (text: string): readonly string[] => text.match(/Task \d{4}/g) ?? [];

export class Judge {
  /** Days with more than one mail, in sentences. */
  readonly doubled: string[] = [];
  /** Mails on days that were to have none, to somebody who was not to have them, or of steps that are not there, in sentences. */
  readonly unwanted: string[] = [];
  /** Steps that waited for their turn longer than the rhythm allows, and days without a run, in sentences. */
  readonly unmentioned: string[] = [];
  seenMails = 0;
  private readonly lastMentioned = new Map<string, number>();
  /** For a step that waits for its turn: the room that mails have had since, and the most that waited with it. */
  private readonly waiting = new Map<string, { room: number; crowd: number }>();
  private readonly mailDays = new Map<number, number>();

  constructor(
    private readonly workbook: Workbook,
    private readonly book: Book,
    private readonly arranged: Readonly<Arranged>,
  ) {}

  private wantsNoMail(day: number): boolean {
    const { pausedUntil, daysOff, rhythm, weekdaysOnly } = this.arranged;
    const weekday = (day + 3) % 7;
    if (day < pausedUntil || (daysOff[0] <= day && day <= daysOff[1])) return true;
    if (rhythm === 'mondays') return weekday !== 0;
    return weekday >= 5 && (weekdaysOnly || rhythm === 'weekdays');
  }

  /** Counts the mails since the last look; the spreadsheet's zone must be that in which they went out, the rows those of that time. */
  noteMails(isAskedFor: boolean): readonly ReadableMail[] {
    const fresh = this.workbook
      .mailHeads(this.seenMails)
      .map((_, index) => this.workbook.mail(this.seenMails + index + 1));
    this.seenMails += fresh.length;
    for (const { date, subject, to, text } of fresh) {
      const day = dayNumber(date.slice(0, 10));
      const count = (this.mailDays.get(day) ?? 0) + 1;
      this.mailDays.set(day, count);
      const { owner } = this.arranged;
      if (count > 1) this.doubled.push(`${isoDay(day)}: mail ${count}, ${subject}`);
      if (to !== owner) this.unwanted.push(`${isoDay(day)}: to ${to}, and the owner is ${owner}`);
      if (!isAskedFor && this.wantsNoMail(day))
        this.unwanted.push(`${isoDay(day)}: a day that was to have none, ${subject}`);
      for (const title of titlesIn(text))
        if (!this.book.has(title)) this.unwanted.push(`${isoDay(day)}: ${title} is named and was thrown away`);
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

  /** Whether the steps that have their turn are named, as many as a mail takes. */
  judge(today: number, before: readonly Row[], mails: readonly ReadableMail[], ranWell: boolean): void {
    const isOpen = (status: string): boolean =>
      status === 'To do' || status === 'Doing' || status === 'Waiting' || status === '';
    const wanting = new Set(
      before.flatMap(({ title, status, due }) =>
        due !== null && isOpen(status) && hasTurn(due, this.lastMentioned.get(title) ?? -Infinity, today)
          ? [title]
          : [],
      ),
    );
    for (const mail of mails) this.noteMentions(mail);
    for (const title of this.waiting.keys()) if (!wanting.has(title)) this.waiting.delete(title);
    // A day that has had its mail, or is to have none, gives nobody a turn.
    if (!ranWell || this.wantsNoMail(today) || (mails.length === 0 && this.mailDays.has(today))) return;
    const room = (today + 3) % 7 === 0 || mails.some(({ text }) => text.includes('Welcome back')) ? FEW : A_SECTION;
    const named = new Set(mails.flatMap(({ text }) => titlesIn(text)));
    for (const title of wanting) {
      if (named.has(title)) continue;
      const known = this.waiting.get(title);
      const now = { room: (known?.room ?? 0) + room, crowd: Math.max(known?.crowd ?? 0, wanting.size) };
      this.waiting.set(title, now);
      if (now.room > now.crowd + 2 * A_SECTION)
        this.unmentioned.push(
          `${isoDay(today)}: ${title} has waited while there was room for ${now.room}, among ${now.crowd}`,
        );
    }
  }
}
