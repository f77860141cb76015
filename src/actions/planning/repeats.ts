import { addDays, daysBetween } from '../../domain/plan/day';
import { nextRepeats, type NextRepeat } from '../../domain/planning/repeating';
import { say } from '../../catalogue/catalogue';
import type { Saved } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows, readForms, readFound, type Fields } from '../plan/change-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { formsOf, keepForms, savedRow } from '../plan/save-row';
import { updatePlan } from '../update/update';
import { Told } from '../plan/told';

/*
 * Adds the next step of a repeating step that was done. (rule U13)
 */

export interface RepeatLine {
  /** ID of the step that was done. */
  readonly id: string;
  readonly title: string;
  /** In the words of the tab: Weekly. */
  readonly every: string;
  readonly due: string;
}

export function sayRepeats(ports: ReadingPorts): { readonly repeats: readonly RepeatLine[] } {
  const { plan, found } = readForms(ports);
  return {
    repeats: nextRepeats(plan).map(({ step, due }) => ({
      id: step.id,
      title: step.title,
      every: found.words.options.repeat[step.repeat],
      due,
    })),
  };
}

/** The cells of the next step. */
function fieldsOf({ step, due }: NextRepeat): Fields {
  const { title, goal, effort, start, helps, remindDays, ifThen, repeat, contact, reward, private: isPrivate } = step;
  const later =
    step.start !== null && step.due !== null
      ? addDays(step.start, daysBetween(step.due, due))
      : start === null
        ? null
        : due;
  return {
    title,
    goal,
    due,
    effort,
    start: later,
    helps,
    remindDays,
    ifThen,
    repeat,
    contact,
    reward,
    private: isPrivate || null,
    status: 'todo',
  };
}

/** Writes the next row of a repeating step, once, however often it is called. */
export function addRepeat(ports: SavingPorts, id: string): Saved {
  return changePlan(ports, (before) => {
    const { plan } = readFound(ports, before);
    const offered = nextRepeats(plan).find(({ step }) => step.id === id);
    const forms = formsOf(ports);
    const name = (due: string): string => `repeat ${id} ${due}`;
    const made =
      [...forms.made]
        .reverse()
        .find(([key]) => (offered ? key === name(offered.due) : key.startsWith(name(''))))?.[1] ?? '';
    if (!offered && made === '') throw new Told(say(before.words.planning.repeatThere, { id }));
    if (!offered) return savedRow('steps', made, updatePlan(ports, before));
    const { ids, found } = changeRows(
      ports,
      before,
      'steps',
      () => [{ id: made, fields: {}, first: fieldsOf(offered) }],
      {
        reserve: ([reserved = '']) =>
          keepForms(ports, { ...forms, made: [...forms.made, [name(offered.due), reserved]] }),
      },
    );
    return savedRow('steps', ids[0] ?? '', updatePlan(ports, found));
  });
}
