import { daysBetween, type Day } from '../plan/day';
import { nextContact } from './follow-ups';
import type { Advice, Contact, Experiment, Target } from '../plan/records';

/*
 * What now of experiments, targets, contacts and requests for advice: the next date of each. A problem of the row comes first (W1).
 * (rules E13 to E16)
 */

export type OnDemandNow =
  | {
      readonly code:
        | 'nothing'
        | 'decided'
        | 'beginTest'
        | 'needsDate'
        | 'decide'
        | 'dueToday'
        | 'contactNow'
        | 'firstContact'
        | 'done'
        | 'thank'
        | 'ask'
        | 'followUp';
    }
  | { readonly code: 'decideIn' | 'overdue' | 'dueIn' | 'contactIn' | 'followUpIn'; readonly days: number };

const nothing: OnDemandNow = { code: 'nothing' };
const followUpNow: OnDemandNow = { code: 'followUp' };

/** Announces a day from this many days before it. */
function ahead<C extends 'decideIn' | 'dueIn' | 'contactIn' | 'followUpIn'>(
  code: C,
  day: Day,
  today: Day,
  leadDays: number,
): OnDemandNow {
  const days = daysBetween(today, day);
  return days <= leadDays ? { code, days } : nothing;
}

export function nowOfExperiment(
  { belief, verdict, startedOn, decideBy }: Pick<Experiment, 'belief' | 'verdict' | 'startedOn' | 'decideBy'>,
  today: Day,
  leadDays: number,
): OnDemandNow {
  if (belief === '') return nothing;
  if (verdict !== null) return { code: 'decided' };
  if (startedOn === null) return { code: 'beginTest' };
  if (decideBy === null) return { code: 'needsDate' };
  return decideBy <= today ? { code: 'decide' } : ahead('decideIn', decideBy, today, leadDays);
}

export function nowOfTarget(
  {
    organisation,
    role,
    stage,
    nextMove,
    nextDate,
    followUp = null,
  }: Pick<Target, 'organisation' | 'role' | 'stage' | 'nextMove' | 'nextDate' | 'followUp'>,
  today: Day,
  leadDays: number,
): OnDemandNow {
  if ((organisation === '' && role === '') || stage === 'closed') return nothing;
  if (nextDate === null) {
    const asked =
      followUp === null ? nothing : followUp <= today ? followUpNow : ahead('followUpIn', followUp, today, leadDays);
    return asked !== nothing || nextMove === '' ? asked : { code: 'needsDate' };
  }
  if (nextDate < today) return { code: 'overdue', days: daysBetween(nextDate, today) };
  return nextDate === today ? { code: 'dueToday' } : ahead('dueIn', nextDate, today, leadDays);
}

export function nowOfContact(
  contact: Pick<Contact, 'name' | 'stage' | 'lastContact' | 'everyDays'>,
  today: Day,
  leadDays: number,
): OnDemandNow {
  if (contact.name === '' || contact.stage === 'resting') return nothing;
  const next = nextContact(contact);
  if (next !== null) return next <= today ? { code: 'contactNow' } : ahead('contactIn', next, today, leadDays);
  return contact.lastContact === null && contact.everyDays !== null ? { code: 'firstContact' } : nothing;
}

export function nowOfAdvice(
  { question, status, thanked, followUpOn }: Pick<Advice, 'question' | 'status' | 'thanked' | 'followUpOn'>,
  today: Day,
  leadDays: number,
): OnDemandNow {
  if (question === '') return nothing;
  if (status === 'received' || status === 'used')
    return !thanked ? { code: 'thank' } : status === 'used' ? { code: 'done' } : nothing;
  if (status !== 'asked') return { code: 'ask' };
  if (followUpOn === null) return { code: 'needsDate' };
  return followUpOn <= today ? { code: 'followUp' } : ahead('followUpIn', followUpOn, today, leadDays);
}
