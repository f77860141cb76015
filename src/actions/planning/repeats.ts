import { addDays, daysBetween, monthDayOf, onMonthDay } from '../../domain/plan/day';
import type { Plan } from '../../domain/plan/plan';
import { goesByDate, readRepeat } from '../../domain/planning/recurrence';
import { findRepeats, type NextRepeat, type RepeatOffers } from '../../domain/planning/repeating';
import { say } from '../../catalogue/catalogue';
import { sayRepeat } from '../../tables/repeats';
import type { Saved } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows, readForms, readFound } from '../plan/change-rows';
import type { Fields } from '../plan/form-cells';
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
  /** The rhythm of the next one in the words of the tab: Weekly, 5 times. */
  readonly every: string;
  readonly due: string;
}

/** A step that was the last of its series. */
export type EndedLine = Omit<RepeatLine, 'due'>;

/** For so many days after it was done, the last one of a series is said. */
const DAYS_SAID = 7;

/** The ports of reading, and what is kept of forms. */
type RepeatPorts = ReadingPorts & Pick<SavingPorts, 'formStore'>;

/** The repeats to offer. What is kept of their series is asked for only where a month's last day hides the date that it goes by. */
function repeatsIn({ clock, formStore }: RepeatPorts, plan: Plan): RepeatOffers {
  const today = clock.today();
  const repeats = findRepeats(plan, { today });
  const hidesMonthDay = ({ step: { due, repeat }, monthDay }: NextRepeat): boolean => {
    const rule = readRepeat(repeat);
    return (
      rule !== null &&
      goesByDate(rule) &&
      due !== null &&
      monthDayOf(due) === monthDay &&
      onMonthDay(due, 31) === due &&
      monthDay < 31
    );
  };
  if (!repeats.offered.some(hidesMonthDay)) return repeats;
  return findRepeats(plan, { today, monthDays: new Map(formsOf({ formStore }).monthDays) });
}

/** The next ones of steps that were done, and the steps of the last days that were the last of their series. */
export function sayRepeats(ports: RepeatPorts): {
  readonly repeats: readonly RepeatLine[];
  readonly ended: readonly EndedLine[];
} {
  const { plan, found } = readForms(ports);
  const { offered, ended } = repeatsIn(ports, plan);
  const since = addDays(ports.clock.today(), -DAYS_SAID);
  return {
    repeats: offered.map(({ step, due, next }) => ({
      id: step.id,
      title: step.title,
      every: sayRepeat(next, found.words),
      due,
    })),
    ended: ended
      .filter(({ doneOn, due }) => (doneOn ?? due ?? '') >= since)
      .map(({ id, title, repeat }) => ({ id, title, every: sayRepeat(repeat ?? '', found.words) })),
  };
}

/** The cells of the next step. */
function fieldsOf({ step, due, next }: NextRepeat): Fields {
  const { title, goal, effort, start, helps, remindDays, ifThen, contact, reward, notes } = step;
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
    repeat: next,
    contact,
    reward,
    private: step.private || null,
    notes,
    status: 'todo',
  };
}

/** Writes the next row of a repeating step, once, however often it is called. */
export function addRepeat(ports: SavingPorts, id: string): Saved {
  return changePlan(ports, (before) => {
    const { plan } = readFound(ports, before);
    const { offered: all, ended } = repeatsIn(ports, plan);
    const offered = all.find(({ step }) => step.id === id);
    const forms = formsOf(ports);
    // By the day of the one that was done: that of the next one depends on when it is asked for.
    const name = (day: string): string => `repeat ${id} ${day}`;
    const from = offered?.step.due ?? offered?.step.doneOn ?? '';
    const made =
      [...forms.made].reverse().find(([key]) => (offered ? key === name(from) : key.startsWith(name(''))))?.[1] ?? '';
    const { repeatThere, repeatEnded } = before.words.planning;
    if (!offered && made === '')
      throw new Told(say(ended.some((step) => step.id === id) ? repeatEnded : repeatThere, { id }));
    if (!offered) return savedRow('steps', made, updatePlan(ports, before));
    const { ids, found } = changeRows(
      ports,
      before,
      'steps',
      () => [{ id: made, fields: {}, first: fieldsOf(offered) }],
      {
        reserve: ([reserved = '']) =>
          keepForms(ports, {
            ...forms,
            made: [...forms.made, [name(from), reserved]],
            ...(offered.monthDay > 28 ? { monthDays: [...forms.monthDays, [reserved, offered.monthDay]] } : {}),
          }),
      },
    );
    return savedRow('steps', ids[0] ?? '', updatePlan(ports, found));
  });
}
