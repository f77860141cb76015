import type { Form } from '../plan/form';
import type { NamedRow, Rows } from '../plan/on-demand-rows';
import type { Saved } from '../plan/said';
import type { Choice } from '../../domain/plan/records';
import { readQuestions } from '../reminders/question-of-the-week';
import { readForms } from '../plan/change-rows';
import { isThere } from '../plan/on-demand-rows';
import { cellText } from '../plan/row-cells';
import type { ReadingPorts, SavingPorts } from '../ports';
import { saveForm } from '../plan/save-row';

/*
 * The form of Strategy.
 */

export type ChoiceForm = Form<Omit<Choice, 'row'>>;

export interface ChoiceLine extends ChoiceForm {
  readonly row: number;
  readonly goals: readonly NamedRow[];
  /** The tab's column Note: a goal that clashes with a choice to leave something out; '' for none. */
  readonly note: string;
}

/** The choices, strengths to build on, and goals that serve no choice. */
export interface Strategy extends Rows<ChoiceLine> {
  readonly strengths: readonly string[];
  readonly unserved: readonly NamedRow[];
}

/** Strengths that are offered for *Builds on*. */
const mostStrengths = 12;

/** The choices with the goals that serve them, strengths to build on, and goals that serve no choice. */
export function sayStrategy(ports: ReadingPorts): Strategy {
  const read = readForms(ports, 'assessment', 'strategy', 'values');
  const { goals, choices = [] } = read.plan;
  const live = goals.filter(({ title, status }) => title !== '' && status !== 'letGo');
  const answers = readQuestions(
    read.found.assessment?.columns ?? {},
    read.standing.assessment?.cells ?? [],
    read.found.words,
  );
  const strengths = answers
    .filter(({ record }) => record.area === 'strengths' || record.area === 'skills')
    .flatMap(({ record }) => record.answer.split(/\n\n— /)[0]?.split(/[\n;]/) ?? []);
  return {
    isThere: isThere(read, 'strategy'),
    rows: choices.map(({ row, id, kind, choice, why, buildsOn, evidence, sure }) => ({
      row,
      id,
      choice,
      why,
      buildsOn,
      evidence,
      sure,
      kind: kind ?? '',
      goals: live.filter((goal) => goal.choice === id).map((goal) => ({ id: goal.id, title: goal.title })),
      note: cellText(read, 'strategy', row, 'note'),
    })),
    strengths: [...new Set(strengths.map((text) => text.trim()).filter((text) => text !== ''))].slice(0, mostStrengths),
    unserved: live.filter((goal) => goal.serves === '').map(({ id, title }) => ({ id, title })),
  };
}

export function saveChoice(ports: SavingPorts, { id = '', ...fields }: Partial<ChoiceForm>, key: string): Saved {
  return saveForm(ports, 'strategy', { id, fields, key }, {});
}
