import { nextContact } from '../../domain/now/follow-ups';
import { suggestContacts, type ContactReason, type Draft } from '../../domain/strategy/whom-to-contact';
import { plural, say, type Words } from '../../catalogue/catalogue';
import { emptyWords } from '../../catalogue/typed-words';
import type { Form } from '../plan/form';
import type { InTab, NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import type { Contact } from '../../domain/plan/records';
import { readForms } from '../plan/change-rows';
import { goalNames, inTab, isThere } from '../plan/on-demand-rows';
import type { ChangingPorts, ReadingPorts, SavingPorts } from '../ports';
import { ownChoices, ownStatus, type OwnChoice, type OwnStatus } from '../plan/own-status';
import { rowWith, saveForm, savedRow, updateRow } from '../plan/save-row';

/*
 * The contacts of the network: who to write to, why now, and a draft.
 */

export interface ContactForm extends Form<Omit<Contact, 'row' | 'stage'>> {
  /** The key of one of Waymark's words, or a word of the user's own as it is spelled; '' for none. */
  readonly stage: string;
}

export interface ContactLine extends ContactForm, InTab, OwnStatus {
  readonly stage: NonNullable<Contact['stage']> | '';
  /** The day of the next contact; '' for none. */
  readonly next: string;
  /** Why now, in words, the strongest first; empty without a reason. */
  readonly reasons: readonly string[];
  /** A message to copy; '' without a reason to write. */
  readonly draft: string;
}

export interface Contacts extends Rows<ContactLine> {
  /** Those to write to now come first. */
  readonly rows: readonly ContactLine[];
  /** Three places to look for a mentor, while there is no mentor. */
  readonly places: readonly string[];
  readonly goals: readonly NamedRow[];
  readonly own?: readonly OwnChoice[];
}

function sayReason(reason: ContactReason, words: Words): string {
  const { reasons } = words.strategy.network;
  switch (reason.code) {
    case 'timeAgain':
      return reason.days === 0 ? reasons.timeToday : plural(words, reasons.timeAgain, reason.days);
    case 'inStep':
      return say(reasons.inStep, { title: reason.title });
    case 'canHelp':
      return say(reasons.canHelp, { tag: reason.tag, title: reason.title });
    case 'toMeet':
      return say(reasons.toMeet, { title: reason.title });
    case 'thank':
      return say(reasons.thank, { question: reason.question });
    case 'decides':
      return say(reasons.decides, { title: reason.title });
  }
}

/** A message to copy, with the contact's first name and one topic. */
function sayDraft({ code, about }: Draft, name: string, { network: { drafts } }: Words['strategy']): string {
  return say(drafts[code], { name: name.trim().split(/\s+/)[0] ?? name, about });
}

/** All contacts, those to write to now first, and places to look for a mentor while there is no mentor. */
export function sayContacts(ports: ReadingPorts): Contacts {
  const read = readForms(ports, 'network', 'feedback', 'targets');
  const { words } = read.found;
  const { contacts = [] } = read.plan;
  const suggested = new Map(
    suggestContacts(read.plan, ports.clock.today(), emptyWords).map((suggestion, place) => [
      suggestion.contact.row,
      { ...suggestion, place },
    ]),
  );
  const lines = contacts.map((contact): ContactLine => {
    const { row, id, name, kind, stage, where, canHelpWith, lastContact, everyDays, lastNote, contribution, goal } =
      contact;
    const suggestion = suggested.get(row);
    return {
      ...inTab(read, 'network', row),
      ...ownStatus(read, 'network', row),
      id,
      name,
      where,
      canHelpWith,
      everyDays,
      lastNote,
      contribution,
      kind: kind ?? '',
      stage: stage ?? '',
      lastContact: lastContact ?? '',
      goal: goal ?? '',
      next: nextContact(contact) ?? '',
      reasons: suggestion?.reasons.map((reason) => sayReason(reason, words)) ?? [],
      draft: suggestion ? sayDraft(suggestion.draft, name, words.strategy) : '',
    };
  });
  const placeOf = ({ row }: ContactLine): number => suggested.get(row)?.place ?? contacts.length + row;
  return {
    isThere: isThere(read, 'network'),
    rows: lines.sort((one, other) => placeOf(one) - placeOf(other)),
    places: contacts.some(({ kind, name }) => kind === 'mentor' && name !== '') ? [] : words.strategy.network.places,
    goals: goalNames(read),
    ...ownChoices(read, 'network'),
  };
}

export function saveContact(ports: SavingPorts, { id = '', ...fields }: Partial<ContactForm>, key: string): Saved {
  return saveForm(ports, 'network', { id, fields, key }, { stage: 'toMeet' });
}

/** Notes a contact of today: the day, the stage *in touch*, and the note unless it is empty. */
export function noteContact(ports: ChangingPorts, id: string, note: string): Saved {
  let name = '';
  const updated = updateRow(ports, 'network', id, ({ plan }) => {
    name = rowWith(plan.contacts, id)?.name ?? '';
    const lastNote = note.trim() === '' ? undefined : note;
    return { fields: { lastContact: ports.clock.today(), stage: 'inTouch', lastNote } };
  });
  return { ...savedRow('network', id, updated), message: say(updated.words.strategy.network.noted, { name }) };
}
