import { say } from '../catalogue/catalogue';
import type { Selected } from '../sidebar/contract';
import { readForms } from './change-rows';
import { goalLine, stepLine } from './plan-lines';
import type { Ports } from './ports';

/** The goal or the step of the row in which the person stands, or a sentence when it is neither. */
export function saySelected(ports: Ports): Selected {
  const read = readForms(ports);
  const at = ports.store.selected();
  const review = at?.tab === 'goals' ? read.review.goals.find(({ goal }) => goal.row === at.row) : undefined;
  if (review) {
    const steps = read.plan.steps.filter(({ goal }) => goal === review.goal.id).map((step) => stepLine(read, step));
    return { tab: 'goals', goal: goalLine(read, review), steps };
  }
  const step = at?.tab === 'steps' ? read.plan.steps.find(({ row }) => row === at.row) : undefined;
  if (step) return { tab: 'steps', step: stepLine(read, step) };
  const { tabs, messages } = ports.words;
  return { tab: 'none', message: say(messages.selectRow, { goals: read.found.goals?.name ?? tabs.goals, steps: read.found.steps?.name ?? tabs.steps }) };
}
