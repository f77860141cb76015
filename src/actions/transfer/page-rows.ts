import { plural, say, type Words } from '../../catalogue/catalogue';
import { isOpen, type Goal, type Plan, type Step } from '../../domain/plan/plan';
import type { Day } from '../../domain/plan/day';
import { pauseOfGoal } from '../../domain/plan/pausing';
import { paceOf } from '../../domain/progress/pace';
import { progressByGoal } from '../../domain/progress/progress';
import { stepsDoneByGoal } from '../../domain/progress/steps-done';
import { readWaiting } from '../../domain/progress/waiting';
import { html, type Html } from '../../mail/html';
import { sayHours } from '../plan/say-hours';
import { gauge, oneLine, userText, type PageWriter } from './page-document';

/*
 * Goals and steps as lines of a page to print. All that a line says is worked out from the rows of the plan that it is given: without the
 * private ones, none of them is counted, waited for or named.
 */

export interface PageRows {
  readonly words: Words;
  readonly write: PageWriter;
  readonly plan: Plan;
  readonly today: Day;
  /** A goal with its day and its bar. */
  readonly goal: (goal: Goal) => Html;
  /** Only the bar, with pace and steps. */
  readonly gaugeOf: (goal: Goal) => Html;
  /** A step with its box; an open one with notes: with its goal among the steps of others, with its if-then plan among those of one goal. */
  readonly step: (step: Step, withGoal: boolean) => Html;
}

export function pageRows(plan: Plan, today: Day, words: Words, write: PageWriter): PageRows {
  const progress = progressByGoal(plan.goals, plan.steps);
  const counts = stepsDoneByGoal(plan.steps);
  const { waitsFor } = readWaiting(plan.steps);
  const titles = new Map<string, string>();
  for (const { id, title } of [...plan.goals, ...plan.steps])
    if (id !== '' && !titles.has(id)) titles.set(id, oneLine(title));

  const gaugeOf = (goal: Goal): Html => {
    const share = progress.get(goal.id) ?? { share: 0, basis: 'none' as const };
    const pace = paceOf(goal, share, today, pauseOfGoal(goal, plan.settings, today) !== null);
    const { done, all } = counts.get(goal.id) ?? { done: 0, all: 0 };
    const facts = [
      ...(pace === 'none' ? [] : [words.pace[pace]]),
      ...(goal.target !== null && goal.now !== null
        ? [say(words.pages.count, { now: write.number(goal.now), target: write.number(goal.target) })]
        : []),
      ...(all > 0 ? [say(words.pages.steps, { done, all })] : []),
    ];
    return gauge(share.share, facts, words);
  };

  /** The lines below a step: its goal and hours, what it waits for, and its if-then plan. */
  const stepNotes = (step: Step, withGoal: boolean): string[] => {
    const facts = [
      ...(withGoal && step.goal !== null && titles.has(step.goal) ? [titles.get(step.goal) ?? ''] : []),
      ...(step.effort !== null && Number.isFinite(step.effort) && step.effort > 0
        ? [sayHours(words, step.effort, write.number)]
        : []),
      ...(waitsFor.get(step.id) ?? []).map((id) => say(words.pages.waits, { title: titles.get(id) ?? '' })),
    ].join(' · ');
    return [
      ...(facts === '' ? [] : [facts]),
      ...(!withGoal && step.ifThen.trim() !== '' ? [oneLine(step.ifThen)] : []),
    ];
  };

  return {
    words,
    write,
    plan,
    today,
    gaugeOf,
    goal: (goal) =>
      html`<div class="name"><b dir="auto">${oneLine(goal.title)}</b><span class="when">${goal.deadline === null ? '' : say(words.pages.until, { day: write.date(goal.deadline) })}</span></div>${gaugeOf(goal)}`,
    step: (step, withGoal) => {
      const day = isOpen(step) ? step.due : step.doneOn;
      const said = isOpen(step) ? stepNotes(step, withGoal) : [];
      const notes = said.map((note) => html`<span class="note" dir="auto">${note}</span>`);
      return html`<span class="box${isOpen(step) ? '' : ' ticked'}" aria-hidden="true"></span><div>${userText(step.title)}${notes}</div><span class="when">${day === null ? '' : write.day(day)}</span>`;
    },
  };
}

/** At most `most` lines, and one line that says how many more there are. */
export function firstOf<T>(rows: readonly T[], most: number, line: (row: T) => Html, words: Words): Html[] {
  const more = rows.length - most;
  return [
    ...rows.slice(0, most).map(line),
    ...(more > 0 ? [html`<span></span><span class="note">${plural(words, words.pages.more, more)}</span>`] : []),
  ];
}
