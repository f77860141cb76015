import type { Form } from '../plan/form';
import type { InTab, NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import type { Advice } from '../../domain/plan/records';
import { readForms } from '../plan/change-rows';
import { contactNames, inTab, isThere } from '../plan/on-demand-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { ownChoices, ownStatus, type OwnChoice, type OwnStatus } from '../plan/own-status';
import { rowWith, saveForm } from '../plan/save-row';

/*
 * The form of Feedback: requests for advice on a task.
 */

/** `whom` is the ID of a contact, or a name. */
export interface AdviceForm extends Form<Omit<Advice, 'row' | 'contact' | 'status'>> {
  /** The key of one of Waymark's words, or a word of the user's own as it is spelled; '' for none. */
  readonly status: string;
}

export interface AdviceLine extends AdviceForm, InTab, OwnStatus {
  readonly status: NonNullable<Advice['status']> | '';
  /** The contact's name where `whom` is an ID. */
  readonly name: string;
}

export interface AdviceRequests extends Rows<AdviceLine> {
  readonly contacts: readonly NamedRow[];
  readonly own?: readonly OwnChoice[];
}

export function sayAdvice(ports: ReadingPorts): AdviceRequests {
  const read = readForms(ports, 'network', 'feedback');
  return {
    isThere: isThere(read, 'feedback'),
    rows: (read.plan.advice ?? []).map(
      ({ row, id, askedOn, whom, contact, about, question, followUpOn, said, change, status, thanked }) => ({
        ...inTab(read, 'feedback', row),
        ...ownStatus(read, 'feedback', row),
        id,
        question,
        said,
        change,
        thanked,
        whom: contact ?? whom,
        name: rowWith(read.plan.contacts, contact ?? '')?.name ?? whom,
        askedOn: askedOn ?? '',
        about: about ?? '',
        followUpOn: followUpOn ?? '',
        status: status ?? '',
      }),
    ),
    contacts: contactNames(read),
    ...ownChoices(read, 'feedback'),
  };
}

export function saveAdvice(ports: SavingPorts, { id = '', ...fields }: Partial<AdviceForm>, key: string): Saved {
  return saveForm(ports, 'feedback', { id, fields, key }, { status: 'drafted' });
}
