import type { Saved } from '../../sidebar/contract';
import type { AdviceForm, PlanApi } from '../../sidebar/contract-plan';
import { readForms } from '../plan/change-rows';
import { contactNames, inTab, isThere } from '../plan/on-demand-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { rowWith, saveForm } from '../plan/save-row';

/*
 * The form of Feedback: requests for advice on a task.
 */

export function sayAdvice(ports: ReadingPorts): ReturnType<PlanApi['getAdvice']> {
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

export function saveAdvice(ports: SavingPorts, { id = '', ...fields }: Partial<AdviceForm>, key: string): Saved {
  return saveForm(ports, 'feedback', { id, fields, key }, { status: 'drafted' });
}
