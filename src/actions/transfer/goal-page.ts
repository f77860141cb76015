import { say, type Words } from '../../catalogue/catalogue';
import { whyOf } from '../../domain/now/chain';
import { isOpen, type Goal, type Step } from '../../domain/plan/plan';
import { html, type Html } from '../../mail/html';
import { kindOf } from '../now/why';
import { Told } from '../plan/told';
import { byDay } from '../update/draw-home';
import { cleanText, list, oneLine, section, type PageContent } from './page-document';
import type { PageRows } from './page-rows';

/*
 * One goal on a page: how far it is, what it is for, its parts and its steps. (rule U81)
 */

/** A list of facts; empty without any. */
function factList(facts: readonly (readonly [label: string, text: string])[]): Html[] {
  const filled = facts.filter(([, text]) => text !== '');
  return filled.length === 0
    ? []
    : [
        html`<dl>
${filled.map(
  ([label, text]) => html`<dt>${label}</dt><dd dir="auto">${text}</dd>
`,
)}</dl>
`,
      ];
}

function factsOf(goal: Goal, { words, write }: PageRows): (readonly [string, string])[] {
  const { goals: headers } = words.columns;
  const number = (value: number | null): string => (value === null ? '' : write.number(value));
  return [
    [headers.measure.header, cleanText(goal.measure)],
    [headers.baseline.header, number(goal.baseline)],
    // With both the bar says them.
    [headers.now.header, goal.target === null ? number(goal.now) : ''],
    [headers.target.header, goal.now === null ? number(goal.target) : ''],
    [headers.start.header, goal.start === null ? '' : write.date(goal.start)],
    [headers.deadline.header, goal.deadline === null ? '' : write.date(goal.deadline)],
    [headers.achievable.header, cleanText(goal.achievable)],
    [headers.ifThen.header, cleanText(goal.ifThen)],
    [headers.reward.header, cleanText(goal.reward)],
  ];
}

/** What the goal is for, without itself: the larger goals, then a choice, a value or a trend, and the ultimate goal. */
function chainOf({ plan, words }: PageRows, id: string): (readonly [string, string])[] {
  return whyOf(plan, id)
    .slice(1)
    .map(({ kind, title }) => [kindOf(kind, words), oneLine(title)] as const);
}

/** Throws a sentence when the plan has no such goal; it is the same whether there is none or it is private. */
export function goalPage(rows: PageRows, id: string): PageContent {
  const { plan, words } = rows;
  const goal = plan.goals.find((one) => one.id !== '' && one.id === id && one.title.trim() !== '');
  if (!goal) throw noGoal(words, id);
  const steps = plan.steps.filter((step) => step.goal === id && step.title.trim() !== '' && step.status !== 'letGo');
  const byDue = (a: Step, b: Step): number => byDay(a.due, b.due) || a.row - b.row;
  const open = steps.filter(isOpen).sort(byDue);
  const done = steps.filter((step) => !isOpen(step)).sort((a, b) => byDay(a.doneOn, b.doneOn) || a.row - b.row);
  const parts = plan.goals.filter(
    (one) => one !== goal && one.partOf === id && one.title.trim() !== '' && one.status !== 'letGo',
  );
  const step = (row: Step): Html => rows.step(row, /* withGoal= */ false);
  return {
    title: oneLine(goal.title),
    lead: [rows.gaugeOf(goal)],
    sections: [
      ...section(words.pages.why, factList(chainOf(rows, id))),
      ...section(words.pages.facts, factList(factsOf(goal, rows))),
      ...section(words.pages.parts, list(parts.map(rows.goal), 'goals')),
      ...section(words.pages.open, list(open.map(step), 'tasks')),
      ...section(words.pages.ticked, list(done.map(step), 'tasks')),
    ],
  };
}

const noGoal = (words: Words, id: string): Told => new Told(say(words.pages.noGoal, { id }).replace(/ {2,}/g, ' '));
