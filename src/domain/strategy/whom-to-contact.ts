import { daysBetween, type Day } from '../plan/day';
import { nextContact } from '../now/follow-ups';
import { rankFocus } from '../now/focus';
import type { Plan, Step } from '../plan/plan';
import type { Contact } from '../plan/records';
import { helpersForStep } from '../adjusting/who-can-help';

/*
 * Whom to write to, why now, and about what. (rules A61 to A64)
 */

export type ContactReason =
  /** This many days after the day of the next contact; 0 on that day. */
  | { readonly code: 'timeAgain'; readonly days: number }
  /** The step's Contact cell names the contact. */
  | { readonly code: 'inStep'; readonly step: string; readonly title: string }
  /** A tag begins like a word of a step that comes next. */
  | { readonly code: 'canHelp'; readonly step: string; readonly title: string; readonly tag: string }
  /** Not met yet, and named for an active goal. */
  | { readonly code: 'toMeet'; readonly goal: string; readonly title: string }
  /** Advice of this contact was used, and nobody said thanks. */
  | { readonly code: 'thank'; readonly question: string }
  /** Decides about a target that is watched or warm. */
  | { readonly code: 'decides'; readonly target: string; readonly title: string };

/** The subject of a draft; `about` is the title that it names, or empty. */
export interface Draft {
  readonly code: 'thank' | 'askStep' | 'askHelp' | 'firstWord' | 'catchUp' | 'offer';
  readonly about: string;
}

export interface ContactSuggestion {
  readonly contact: Contact;
  /** The first reason is the one to show. */
  readonly reasons: readonly [ContactReason, ...ContactReason[]];
  readonly draft: Draft;
}

const WEIGHT: Readonly<Record<ContactReason['code'], number>> = {
  thank: 6,
  inStep: 5,
  timeAgain: 4,
  canHelp: 3,
  decides: 2,
  toMeet: 1,
};
/** The number of next steps that may need help. */
const NEXT_STEPS = 7;
/** After a contact this many days ago or less, only thanks are suggested. */
const FRESH_DAYS = 7;

type PlanOfContacts = Pick<Plan, 'goals' | 'steps' | 'settings' | 'contacts' | 'advice' | 'targets'>;

/** Contacts to write to now, the strongest reason first, then in the order of the rows. `emptyWords` say nothing about a subject. */
export function suggestContacts(
  plan: PlanOfContacts,
  today: Day,
  emptyWords: ReadonlySet<string>,
): ContactSuggestion[] {
  const contacts = (plan.contacts ?? []).filter(({ name }) => name.trim() !== '');
  if (contacts.length === 0) return [];
  const reasons = new Map<number, ContactReason[]>();
  const add = (contact: Contact | undefined, reason: ContactReason): void => {
    if (contact) reasons.set(contact.row, [...(reasons.get(contact.row) ?? []), reason]);
  };
  const byId = new Map(contacts.filter(({ id }) => id !== '').map((contact) => [contact.id, contact] as const));
  const next = rankFocus(plan, today)
    .slice(0, NEXT_STEPS)
    .map(({ step }) => step)
    .filter(({ title }) => title.trim() !== '');
  for (const { contact, status, thanked, question } of plan.advice ?? []) {
    if (contact !== null && !thanked && (status === 'received' || status === 'used'))
      add(byId.get(contact), { code: 'thank', question });
  }
  for (const step of next) add(contactOf(step, contacts, byId), { code: 'inStep', step: step.id, title: step.title });
  for (const contact of contacts) {
    const day = nextContact(contact);
    if (day !== null && day <= today) add(contact, { code: 'timeAgain', days: daysBetween(day, today) });
  }
  for (const step of next) {
    // One helper for each step, because a list of everybody is no advice.
    const helper = helpersForStep(plan, step, emptyWords).find(
      ({ contact }) => contact.kind !== 'event' && contact.kind !== 'community' && contact.stage !== 'resting',
    );
    if (helper) add(helper.contact, { code: 'canHelp', step: step.id, title: step.title, tag: helper.tags[0] ?? '' });
  }
  for (const { id, organisation, decisionMaker, stage } of plan.targets ?? []) {
    if (decisionMaker !== null && (stage === 'watching' || stage === 'warm'))
      add(byId.get(decisionMaker), { code: 'decides', target: id, title: organisation });
  }
  for (const contact of contacts) {
    const goal =
      contact.stage === 'toMeet'
        ? plan.goals.find(
            ({ id, status }) => id !== '' && id === contact.goal && status !== 'letGo' && status !== 'reached',
          )
        : undefined;
    if (goal) add(contact, { code: 'toMeet', goal: goal.id, title: goal.title });
  }
  return contacts
    .flatMap((contact): ContactSuggestion[] => {
      const fresh = contact.lastContact !== null && daysBetween(contact.lastContact, today) < FRESH_DAYS;
      const held = (reasons.get(contact.row) ?? [])
        .filter(({ code }) => !fresh || code === 'thank')
        .sort((a, b) => WEIGHT[b.code] - WEIGHT[a.code]);
      const [first, ...rest] = held;
      return first === undefined ? [] : [{ contact, reasons: [first, ...rest], draft: draftFor(first, contact) }];
    })
    .sort((a, b) => WEIGHT[b.reasons[0].code] - WEIGHT[a.reasons[0].code] || a.contact.row - b.contact.row);
}

/** The contact that a step names, by ID, else by exact name. */
function contactOf(step: Step, contacts: readonly Contact[], byId: ReadonlyMap<string, Contact>): Contact | undefined {
  if (step.contactId) return byId.get(step.contactId);
  const name = step.contact.trim().toLowerCase();
  return name === '' ? undefined : contacts.find((contact) => contact.name.trim().toLowerCase() === name);
}

function draftFor(reason: ContactReason, { contribution, stage }: Contact): Draft {
  switch (reason.code) {
    case 'thank':
      return { code: 'thank', about: reason.question };
    case 'inStep':
      return { code: 'askStep', about: reason.title };
    case 'canHelp':
      return { code: 'askHelp', about: reason.tag };
    case 'toMeet':
      return { code: 'firstWord', about: reason.title };
    case 'decides':
      return { code: stage === 'inTouch' ? 'catchUp' : 'firstWord', about: reason.title };
    case 'timeAgain':
      // An offer of help is the better beginning of a message.
      return contribution.trim() === ''
        ? { code: 'catchUp', about: '' }
        : { code: 'offer', about: contribution.trim() };
  }
}
