import { composeDigest, type Digest } from '../domain/digest';
import { drawCalendar } from './calendar';
import { say } from '../catalogue/catalogue';
import { composeMail, type Mail } from '../mail/compose-mail';
import { sayLong } from '../tables/say-problem';
import type { TabKey } from '../tables/column';
import type { Found, Notes, Ports } from './ports';
import type { PlanRead } from './read-plan';
import { keepTrigger } from './reminders';
import { factsOf, isStarted, lastNamedOf, lockMilliseconds, notesOf } from './update';
import { updateForToday } from './update-for-today';

/** How long the daily run waits for somebody else's update: it has time. */
const patience = 15 * lockMilliseconds;

/** What a daily run did; for the log and the tests. */
export type DailyOutcome = 'notAllowed' | 'busy' | 'noPlan' | 'notMine' | 'nothingDue' | 'alreadyClaimed' | 'noQuota' | 'sent' | 'notSent';

/** A mail in words. */
export function writeMail({ store, allWords }: Pick<Ports, 'store' | 'allWords'>, read: PlanRead, digest: Digest): Mail {
  const { found } = read;
  const words = allWords();
  const link = (tab: TabKey): string => found[tab]?.url ?? store.file.url;
  return composeMail(digest, {
    words,
    links: { home: link('home'), goals: link('goals'), steps: link('steps'), settings: link('settings') },
    fileName: store.file.name,
    locale: store.file.locale,
    sayProblem: (problem) => sayLong(problem, found[problem.tab as TabKey]?.name ?? problem.tab, words),
    goalTitles: new Map(read.plan.goals.map(({ id, title }) => [id, title])),
  });
}

/**
 * The daily run: marks the rows, stamps the day, and sends at most one mail (rules N1 to N14). The day is claimed and the claim has reached
 * the file before the mail goes out, so that a run that is cut off sends none rather than two; what it missed is made good tomorrow.
 */
export function dailyRun(ports: Ports): DailyOutcome {
  const { store, lock, trigger, notebook, words } = ports;
  if (!trigger.allowed()) {
    notebook.write({ ...notesOf(ports), lastError: words.messages.notAuthorised });
    return 'notAllowed';
  }
  const outcome = lock.during(patience, () => runLocked(ports, store.find()));
  return outcome.done ? outcome.result : 'busy';
}

function runLocked(ports: Ports, found: Found): DailyOutcome {
  const { store, clock, mailer, notebook, trigger, words } = ports;
  if (!isStarted(found)) return 'noPlan';
  const notes = notesOf(ports);
  if (notes.owner === '' || notes.owner !== mailer.me) {
    // The file is a copy, or another account has taken over: this account's trigger has nothing to do here any more.
    trigger.remove();
    return 'notMine';
  }
  const today = clock.today();
  const facts = { ...factsOf(notes), lastRun: today };
  const read = updateForToday(ports, found, facts);
  let kept: Notes = { ...keepTime(ports, read, notes), lastRun: today, lastError: '' };
  const keep = (change: Partial<Notes>): void => {
    kept = { ...kept, ...change };
    notebook.write(kept);
  };
  if (notes.claimed === today) {
    keep({});
    return 'alreadyClaimed';
  }
  const digest = composeDigest({ ...read.plan, problems: read.problems }, today, lastNamedOf(read, facts));
  if (digest === null) {
    keep({});
    return 'nothingDue';
  }
  const mail = writeMail(ports, read, digest);
  const calendar = read.plan.settings.calendar ? drawCalendar(ports, read) : null;
  const isNews = calendar !== null && calendar.print !== notes.calendar;
  keep({ claimed: today });
  store.flush();
  try {
    mailer.send({ to: notes.owner, name: words.menu.title, ...mail, calendar: isNews ? calendar.text : null });
  } catch (error) {
    // The claim is freed: nothing went out. Google's sentence is in the user's language and is only passed on.
    keep({ claimed: notes.claimed, lastError: say(words.messages.mailNotSent, { text: error instanceof Error ? error.message : String(error) }) });
    if (mailer.quota() < 1) {
      keep({ lastError: words.messages.noQuota });
      return 'noQuota';
    }
    return 'notSent';
  }
  // With the next update the named rows' day stands beside them; until then the note of this mail counts.
  keep({ sent: today, named: digest.named, ...(isNews ? { calendar: calendar.print } : {}) });
  return 'sent';
}

/** When the hour was changed in Settings, or the file's zone, the trigger is made anew; the very one that runs this needs no looking up. */
function keepTime({ trigger }: Ports, read: PlanRead, notes: Notes): Notes {
  const hour = read.plan.settings.reminderHour;
  const unchanged = hour === notes.hour && trigger.zone === notes.zone;
  if (unchanged && notes.trigger !== '' && notes.trigger === trigger.calledBy) return notes;
  return keepTrigger({ trigger }, notes, hour);
}
