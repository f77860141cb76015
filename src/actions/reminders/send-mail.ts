import type { Day } from '../../domain/plan/day';
import type { Circumstances, Digest } from '../../domain/reminders/digest';
import { noteToOneself } from '../../domain/looking-back/wins';
import { say } from '../../catalogue/catalogue';
import { composeMail, type Mail } from '../../mail/compose-mail';
import { sayLong } from '../../tables/say-problem';
import { tabOrder } from '../../tables/design';
import { drawCalendar, keepSent } from './calendar';
import type { FileFacts, ReminderRecord, Ports } from '../ports';
import { nameOfTab } from '../plan/say-problems';
import { weeklyQuestion } from './question-of-the-week';
import type { PlanRead } from '../plan/read-plan';
import { sayMissing } from './say-missing';

/** The stored facts beside the rows on which the content of a mail depends. */
export function circumstancesOf(
  { sent, unsent }: Pick<ReminderRecord, 'sent' | 'unsent'>,
  read: PlanRead,
  today: Day,
): Circumstances {
  return {
    lastMail: (sent || null) as Day | null,
    unsent: (unsent || null) as Day | null,
    question: weeklyQuestion(read, today, read.found.words),
    note: noteToOneself(read.plan)?.text ?? null,
  };
}

/** Writes the mail of a digest. */
export function writeMail(file: FileFacts, read: PlanRead, digest: Digest): Mail {
  const { found } = read;
  const { words } = found;
  return composeMail(digest, {
    words,
    links: { file: file.url, ...Object.fromEntries(tabOrder.map((tab) => [tab, found[tab]?.url])) },
    settingRows: read.settings.rows,
    fileName: file.name,
    locale: file.locale,
    sayProblem: (problem) => sayLong(problem, nameOfTab(found, problem.tab), words),
    goalTitles: new Map(read.plan.goals.map(({ id, title }) => [id, title])),
  });
}

/**
 * Sends the mail of a day (rule N13). The day is claimed in the file before the mail is sent, so that a run that is cut off sends none rather
 * than two; the next day's mail makes up for it. Must run under the lock, on a day that is not claimed.
 * @param reminders the record to store with the claim; its error stays
 */
export function sendClaimed(
  ports: Ports,
  read: PlanRead,
  digest: Digest,
  to: string,
  today: Day,
  reminders: ReminderRecord,
): 'sent' | 'noQuota' | 'notSent' {
  const { writer, mailer, reminderStore, consent } = ports;
  const { words } = read.found;
  let kept = reminders;
  const keep = (change: Partial<ReminderRecord>): void => {
    kept = { ...kept, ...change };
    reminderStore.write(kept);
  };
  const mail = writeMail(ports.file, read, digest);
  const calendar = read.plan.settings.calendar ? drawCalendar(ports, read, 'mail') : null;
  const isNews = calendar !== null && (calendar.takesBack || calendar.hash !== reminders.calendar);
  keep({ claimed: today });
  writer.flush();
  try {
    mailer.send({ to, name: words.menu.title, ...mail, calendar: isNews ? calendar.text : null });
  } catch (error) {
    // Nothing was sent, so the claim is released. Google's message is in the user's language and passed on unchanged.
    const isRefused = consent.missing('mail').length > 0;
    const text = isRefused ? sayMissing(['mail'], words) : error instanceof Error ? error.message : String(error);
    keep({
      claimed: reminders.claimed,
      lastError: say(isRefused ? words.messages.allowInSidebar : words.messages.mailNotSent, { text }),
    });
    if (isRefused) return 'notSent';
    if (mailer.quota() < 1) {
      keep({ lastError: words.messages.noQuota, unsent: reminders.unsent || today });
      return 'noQuota';
    }
    return 'notSent';
  }
  if (isNews) keepSent(ports, calendar);
  // The next update writes this day beside the named rows; until then this record counts.
  keep({
    sent: today,
    unsent: '',
    named: digest.named,
    lastError: reminders.lastError,
    ...(isNews ? { calendar: calendar.hash } : {}),
  });
  return 'sent';
}
