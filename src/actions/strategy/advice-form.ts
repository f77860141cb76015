import type { Form } from '../plan/form';
import type { InTab, NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import type { Advice } from '../../domain/plan/records';
import { readForms } from '../plan/change-rows';
import { contactNames, inTab, isThere } from '../plan/on-demand-rows';
import type { Ports } from '../ports';
import { rowWith, saveForm } from '../plan/save-row';

/*
 * The form of Feedback: requests for advice on a task.
 */

/** `whom` is the ID of a contact, or a name. */
export type AdviceForm = Form<Omit<Advice, 'row' | 'contact'>>;

export interface AdviceLine extends AdviceForm, InTab {
  /** The contact's name where `whom` is an ID. */
  readonly name: string;
}

export interface AdviceRequests extends Rows<AdviceLine> {
  readonly contacts: readonly NamedRow[];
}

export function sayAdvice(ports: Ports): AdviceRequests {
  const read = readForms(ports, 'network', 'feedback');
  return {
    isThere: isThere(read, 'feedback'),
    rows: (read.plan.advice ?? []).map(
      ({ row, id, askedOn, whom, contact, about, question, followUpOn, said, change, status, thanked }) => ({
        ...inTab(read, 'feedback', row),
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
  };
}

export function saveAdvice(ports: Ports, { id = '', ...fields }: Partial<AdviceForm>, key: string): Saved {
  return saveForm(ports, 'feedback', { id, fields, key }, { status: 'drafted' });
}
