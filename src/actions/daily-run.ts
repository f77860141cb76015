import type { Day } from '../domain/day';
import { composeDigest } from '../domain/digest';
import { say } from '../catalogue/catalogue';
import { composeMail, type Mail } from '../mail/compose-mail';
import { sayLong } from '../tables/say-problem';
import type { TabKey } from '../tables/column';
import type { Found, Notes, Ports } from './ports';
import type { PlanRead } from './read-plan';
import { hiddenBlocks, isExample, isStarted, lockMilliseconds, notesOf, updatePlan } from './update';

/** How long the daily run waits for somebody else's update: it has time. */
const patience = 15 * lockMilliseconds;

/** What a daily run did; for the log and the tests. */
export type DailyOutcome = 'notAllowed' | 'busy' | 'noPlan' | 'notMine' | 'nothingDue' | 'alreadyClaimed' | 'noQuota' | 'sent' | 'notSent';

/** The mail of today in words, and what it names; null when none goes out today. */
function writeMail(ports: Ports, read: PlanRead, found: Found, today: Day): { readonly mail: Mail; readonly named: readonly string[] } | null {
  const { store, words } = ports;
  const lastNamed = new Map(read.seen.flatMap(({ id, namedOn }) => (namedOn === null ? [] : [[id, namedOn] as const])));
  const digest = composeDigest({ ...read.plan, problems: read.problems }, today, lastNamed);
  if (digest === null) return null;
  const link = (tab: TabKey): string => found[tab]?.url ?? store.file.url;
  const mail = composeMail(digest, {
    words,
    links: { home: link('home'), goals: link('goals'), steps: link('steps'), settings: link('settings') },
    fileName: store.file.name,
    locale: store.file.locale,
    sayProblem: (problem) => sayLong(problem, found[problem.tab as TabKey]?.name ?? problem.tab, words),
    goalTitles: new Map(read.plan.goals.map(({ id, title }) => [id, title])),
  });
  return { mail, named: digest.named };
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
  const { read } = updatePlan(ports, found, 'all', { remindersOn: true, lastRun: today });
  let kept: Notes = { ...notes, lastRun: today, lastError: '', ...keepTime(ports, read, notes) };
  const keep = (change: Partial<Notes>): void => {
    kept = { ...kept, ...change };
    notebook.write(kept);
  };
  if (notes.claimed === today) {
    keep({});
    return 'alreadyClaimed';
  }
  const letter = writeMail(ports, read, found, today);
  if (letter === null) {
    keep({});
    return 'nothingDue';
  }
  if (mailer.quota() < 1) {
    keep({ lastError: words.messages.noQuota });
    return 'noQuota';
  }
  keep({ claimed: today });
  store.flush();
  try {
    mailer.send({ to: notes.owner, name: words.menu.title, ...letter.mail });
  } catch (error) {
    // Google's sentence is in the user's language and is only passed on. The claim is freed: nothing went out.
    keep({ claimed: notes.claimed, lastError: say(words.messages.mailNotSent, { text: error instanceof Error ? error.message : String(error) }) });
    return 'notSent';
  }
  keep({ sent: today });
  rememberNamed(ports, found, letter.named, today);
  return 'sent';
}

/** When the hour was changed in Settings, or the file's zone, the trigger is made anew. */
function keepTime({ trigger }: Ports, read: PlanRead, notes: Notes): Partial<Notes> {
  const hour = read.plan.settings.reminderHour;
  const unchanged = hour === notes.hour && trigger.zone === notes.zone;
  return { hour, zone: trigger.zone, trigger: trigger.ensure(hour, unchanged ? notes.trigger : '') };
}

/** Keeps for each row that the mail named on which day that was, so that tomorrow's does not repeat it. */
function rememberNamed(ports: Ports, found: Found, named: readonly string[], today: Day): void {
  const { store, words } = ports;
  if (!found.hidden) return;
  const standing = { hidden: store.read('hidden', true) };
  const at = found.hidden.columns;
  const days = new Map(named.map((id) => [id, today]));
  const seen = standing.hidden.cells.slice(1).flatMap((line) => {
    const text = (key: 'id' | 'due' | 'namedOn'): string => {
      const cell = line[(at[key] ?? 0) - 1] ?? '';
      return typeof cell === 'object' ? cell.day : String(cell);
    };
    return text('id') === '' ? [] : [{ id: text('id'), due: (text('due') || null) as Day | null, namedOn: (text('namedOn') || null) as Day | null }];
  });
  store.grow('hidden', new Set([...seen.map(({ id }) => id), ...named]).size + 1);
  const dues = new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const])));
  const read = { found, standing, seen } as unknown as PlanRead;
  store.write('hidden', hiddenBlocks(read, dues, { remindersOn: true, lastRun: today }, isExample(read), store.file.id, words, days));
  store.flush();
}

