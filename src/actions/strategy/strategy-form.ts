import type { Saved } from '../../sidebar/contract';
import type { ChoiceForm, PlanApi } from '../../sidebar/contract-plan';
import { readQuestions } from '../reminders/question-of-the-week';
import { readForms } from '../plan/change-rows';
import { isThere } from '../plan/on-demand-rows';
import { cellText } from '../plan/row-cells';
import type { ReadingPorts, SavingPorts } from '../ports';
import { saveForm } from '../plan/save-row';

/*
 * The form of Strategy.
 */

/** So many strengths are offered for *Builds on*. */
const mostStrengths = 12;

/** The choices with what serves them, strengths to build on, and goals that serve nothing. */
export function sayStrategy(ports: ReadingPorts): ReturnType<PlanApi['getStrategy']> {
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
