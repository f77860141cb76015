import { addDays, type Day } from '../plan/day';
import type * as records from '../plan/records';
import { wordsOf } from '../plan/references';
import { STILL_WANTED_AFTER } from '../reminders/reminders';

/*
 * People to get in touch with, advice to follow up, experiments to decide and targets to ask about. (rules N21 to N23, S23)
 */

/** The fields that decide on which day a row is due. */
export type Contact = Pick<records.Contact, 'row' | 'id' | 'name' | 'stage' | 'lastContact' | 'everyDays'>;
export type Advice = Pick<records.Advice, 'row' | 'id' | 'whom' | 'question' | 'status' | 'followUpOn'>;
export type Experiment = Pick<records.Experiment, 'row' | 'id' | 'belief' | 'startedOn' | 'decideBy' | 'verdict'>;

export type Target = Pick<records.Target, 'row' | 'id' | 'organisation' | 'role' | 'stage' | 'nextDate' | 'followUp'>;

export interface FollowUp {
  readonly kind: 'contact' | 'advice' | 'experiment' | 'target';
  readonly id: string;
  readonly row: number;
  /** The name of the person, the question, the belief, or role and organisation. */
  readonly title: string;
  /** The name of the person who was asked; empty otherwise. */
  readonly whom: string;
  readonly due: Day;
  /** The day of the last contact; null when there was none, or the row is no contact. */
  readonly last: Day | null;
}

/** The day of the next contact: `everyDays` after the last one; null for a contact that rests or has no rhythm. */
export function nextContact({
  stage,
  lastContact,
  everyDays,
}: Pick<Contact, 'stage' | 'lastContact' | 'everyDays'>): Day | null {
  if (stage === 'resting' || lastContact === null || everyDays === null || !(everyDays >= 1)) return null;
  return addDays(lastContact, Math.floor(everyDays));
}

/** The day on which a target is due: its own next date, else the follow-up of its stage; null when it is closed. (rule S23) */
function targetDue({ stage, nextDate, followUp = null }: Pick<Target, 'stage' | 'nextDate' | 'followUp'>): Day | null {
  return stage === 'closed' ? null : (nextDate ?? followUp);
}

/** All rows that are due, today included: by day, and then people before advice before experiments before targets. */
export function followUpsDue(
  {
    contacts = [],
    advice = [],
    experiments = [],
    targets = [],
  }: {
    readonly contacts?: readonly Contact[];
    readonly advice?: readonly Advice[];
    readonly experiments?: readonly Experiment[];
    readonly targets?: readonly Target[];
  },
  today: Day,
): FollowUp[] {
  const due: FollowUp[] = [];
  const add = (entry: Omit<FollowUp, 'due'>, day: Day | null): void => {
    if (day !== null && day <= today && entry.title.trim() !== '') due.push({ ...entry, due: day });
  };
  for (const contact of contacts)
    add(
      { kind: 'contact', id: contact.id, row: contact.row, title: contact.name, whom: '', last: contact.lastContact },
      nextContact(contact),
    );
  for (const { id, row, question, whom, status, followUpOn } of advice)
    if (status === 'asked')
      add({ kind: 'advice', id, row, title: question, whom: wordsOf(whom), last: null }, followUpOn);
  for (const { id, row, belief, decideBy, verdict } of experiments)
    if (verdict === null) add({ kind: 'experiment', id, row, title: belief, whom: '', last: null }, decideBy);
  for (const target of targets) {
    const title = [target.role, target.organisation].filter((part) => part.trim() !== '').join(', ');
    add({ kind: 'target', id: target.id, row: target.row, title, whom: '', last: null }, targetDue(target));
  }
  return due.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Days between two namings, before and after four weeks. */
const AGAIN_DAYS = 7;
const LATER_DAYS = 30;

/**
 * Whether to name a row today: on its day, then once a week, and after four weeks once a month. A naming before its day does not count,
 * because the contact was renewed since.
 */
export function wantsFollowUp(due: Day, lastNamed: Day | null, today: Day): boolean {
  if (due > today) return false;
  if (lastNamed === null || lastNamed < due || lastNamed > today) return true;
  return addDays(lastNamed, lastNamed < addDays(due, STILL_WANTED_AFTER) ? AGAIN_DAYS : LATER_DAYS) <= today;
}
