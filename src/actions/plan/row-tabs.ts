import type { Plan } from '../../domain/plan/plan';
import type { TabOnDemand } from '../../tables/column';
import { numberedTabs, type NumberedTab } from './number-rows';
import type { PlanRead } from './read-plan';

/** The tables whose rows a form can write. */
export type RowTab = 'goals' | 'steps' | TabOnDemand;

const planKeys = {
  goals: 'goals',
  steps: 'steps',
  values: 'values',
  skills: 'skills',
  trends: 'trends',
  strategy: 'choices',
  experiments: 'experiments',
  targets: 'targets',
  network: 'contacts',
  feedback: 'advice',
  journal: 'journal',
} as const satisfies Readonly<Record<RowTab, keyof Plan>>;

/** The column with the name of a row. */
export const nameColumns: Readonly<Record<RowTab, string>> = {
  goals: 'title',
  steps: 'title',
  values: 'value',
  skills: 'skill',
  trends: 'trend',
  strategy: 'choice',
  experiments: 'belief',
  targets: 'organisation',
  network: 'name',
  feedback: 'question',
  journal: 'lesson',
};

/** Whether the rows of a tab have IDs. */
export const isNumbered = (tab: RowTab): tab is NumberedTab => (numberedTabs as readonly string[]).includes(tab);

/** The records of a table, as the rules use them. */
export function recordsOf({ plan }: PlanRead, tab: RowTab): readonly { readonly row: number }[] {
  return plan[planKeys[tab]] ?? [];
}
