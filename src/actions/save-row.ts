import { labelOf } from '../domain/references';
import { say } from '../catalogue/catalogue';
import type { GoalForm, Saved, StepForm } from '../sidebar/contract';
import { sayLong } from '../tables/say-problem';
import { changePlan } from './change-plan';
import { changeRows, type Fields, type RowChange } from './change-rows';
import type { Ports } from './ports';
import type { PlanRead } from './read-plan';
import { updatePlan, type Updated } from './update';

/*
 * The forms *Add a goal* and *Add a step*, and what is done to one row with one click.
 */

/** What is kept of forms: which row each made, and the days that ticking off filled in. The latest last. */
export interface Forms {
  readonly made: readonly (readonly [key: string, id: string])[];
  readonly ticked: readonly (readonly [id: string, day: string])[];
}

/** How many of each are kept: a call is repeated soon or never. */
const mostKept = 30;

export function formsOf({ memory }: Ports): Forms {
  return { made: [], ticked: [], ...(memory.read('forms') as Partial<Forms> | null) };
}

export function keepForms({ memory }: Ports, forms: Forms): void {
  memory.write('forms', { made: forms.made.slice(-mostKept), ticked: forms.ticked.slice(-mostKept) });
}

/** What was saved, and what there is to say of that row. */
export function savedRow(ports: Ports, tab: 'goals' | 'steps', id: string, { read }: Updated): Saved {
  const { words } = ports;
  const row = read.plan[tab].find((candidate) => candidate.id === id);
  const problems = read.problems.filter((problem) => problem.tab === tab && problem.row === row?.row);
  return {
    id,
    message: say(words.messages.saved, { row: labelOf(id, row?.title ?? '') }),
    problems: problems.map((problem) => sayLong(problem, read.found[tab]?.name ?? '', words)),
  };
}

/** Changes one row by its ID and brings the plan up to date. */
export function changeRow(ports: Ports, tab: 'goals' | 'steps', id: string, fields: (read: PlanRead) => Fields): Saved {
  return changePlan(ports, (before) => {
    const { found } = changeRows(ports, before, tab, (read) => [{ id, fields: fields(read) }]);
    return savedRow(ports, tab, id, updatePlan(ports, found));
  });
}

function saveForm(ports: Ports, tab: 'goals' | 'steps', form: Partial<GoalForm> | Partial<StepForm>, key: string, first: Fields): Saved {
  const { words } = ports;
  const { id: given = '', ...fields } = form;
  // A name that is not named stays; a new row needs one.
  if ((given === '' || fields.title !== undefined) && (fields.title ?? '').trim() === '') throw new Error(words.messages.needsTitle);
  if (given !== '') return changeRow(ports, tab, given, () => fields);
  return changePlan(ports, (before) => {
    const forms = formsOf(ports);
    const name = `${tab} ${key}`;
    const [, id = ''] = forms.made.find(([made]) => made === name) ?? [];
    const change: RowChange = { id, fields, first };
    const { ids, found } = changeRows(
      ports,
      before,
      tab,
      () => [change],
      ([made = '']) => keepForms(ports, { ...forms, made: [...forms.made, [name, made]] }),
    );
    return savedRow(ports, tab, ids[0] ?? '', updatePlan(ports, found));
  });
}

/** A new goal, or what is named of one that is there. A repeated call with the same key changes the row of the first. */
export function saveGoal(ports: Ports, goal: Partial<GoalForm>, key: string): Saved {
  return saveForm(ports, 'goals', goal, key, { status: 'active' });
}

export function saveStep(ports: Ports, step: Partial<StepForm>, key: string): Saved {
  return saveForm(ports, 'steps', step, key, { status: 'todo' });
}
