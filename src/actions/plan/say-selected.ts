import { say } from '../../catalogue/catalogue';
import type { GoalLine, StepLine } from './plan-lines';
import { readForms } from './change-rows';
import { goalLine, stepLine } from './plan-lines';
import type { ReadingPorts } from '../ports';
import type { PlanRead } from './read-plan';

/** Tabs on demand whose rows the sidebar can open. */
const selectableTabs = ['values', 'strategy', 'experiments', 'targets', 'network', 'feedback'] as const;

type SelectableTab = (typeof selectableTabs)[number];

export type Selected =
  | { readonly tab: 'goals'; readonly goal: GoalLine; readonly steps: readonly StepLine[] }
  | { readonly tab: 'steps'; readonly step: StepLine }
  /** `id` is the ID of the row, or the name of a value; '' when the row has no ID yet. */
  | { readonly tab: SelectableTab; readonly id: string }
  | { readonly tab: 'none'; readonly message: string };

/** The row that the user selected, or a sentence when the sidebar has no form for it. */
export function saySelected(ports: ReadingPorts): Selected {
  const at = ports.reader.selected();
  const other = selectableTabs.find((tab) => tab === at?.tab);
  const read = readForms(ports, ...(other ? [other] : []));
  const id = other && at ? idOf(read, other, at.row) : undefined;
  if (other && id !== undefined) return { tab: other, id };
  const review = at?.tab === 'goals' ? read.review.goals.find(({ goal }) => goal.row === at.row) : undefined;
  if (review) {
    const steps = read.plan.steps.filter(({ goal }) => goal === review.goal.id).map((step) => stepLine(read, step));
    return { tab: 'goals', goal: goalLine(read, review), steps };
  }
  const step = at?.tab === 'steps' ? read.plan.steps.find(({ row }) => row === at.row) : undefined;
  if (step) return { tab: 'steps', step: stepLine(read, step) };
  const { tabs, messages } = read.found.words;
  return {
    tab: 'none',
    message: say(messages.selectRow, {
      goals: read.found.goals?.name ?? tabs.goals,
      steps: read.found.steps?.name ?? tabs.steps,
    }),
  };
}

/** The ID of a row, or the name of a value; undefined for a row without content. */
function idOf({ plan, ids }: PlanRead, tab: SelectableTab, row: number): string | undefined {
  return tab === 'values' ? plan.values?.find((value) => value.row === row)?.value : ids[tab]?.get(row);
}
