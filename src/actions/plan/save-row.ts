import { labelOf } from '../../domain/plan/references';
import { say } from '../../catalogue/catalogue';
import type { Form } from './form';
import type { Saved } from './said';
import type { Goal, Step } from '../../domain/plan/plan';
import { headerOf } from '../../tables/design';
import { sayLong } from '../../tables/say-problem';
import { makeTabs } from '../setup/add-tab';
import { changePlan } from './change-plan';
import { changeRows, checkRows, type Preparing, type RowChange } from './change-rows';
import { nameColumns, recordsOf, type RowTab } from './row-tabs';
import type { Fields } from './form-cells';
import type { Languages, ChangingPorts, SavingPorts } from '../ports';
import type { PlanRead } from './read-plan';
import { updatePlan, type Updated } from '../update/update';
import { updateChanged } from '../update/update-rows';
import { Told } from './told';

/*
 * Saves the forms of rows, and makes the changes of a single click.
 */

export type GoalForm = Form<
  Pick<
    Goal,
    | 'id'
    | 'title'
    | 'kind'
    | 'measure'
    | 'baseline'
    | 'now'
    | 'target'
    | 'start'
    | 'deadline'
    | 'achievable'
    | 'sure'
    | 'serves'
    | 'value'
    | 'ifThen'
    | 'reward'
  >
> &
  StatusForm;

export type StepForm = Form<Pick<Step, 'id' | 'title' | 'goal' | 'due' | 'effort' | 'helps' | 'ifThen' | 'reward'>> &
  StatusForm & {
    /** The text of a rhythm (`readRepeat`), or its words; '' or absent for none. */
    readonly repeat?: string;
  };

interface StatusForm {
  /** The key of one of Waymark's words, or a word of the user's own as it is spelled; absent in a new row. */
  readonly status?: string;
}

/**
 * What is stored for forms, the latest entry last: the row that each form created, the days that ticking off filled in, and
 * the day of the month of each repeating row.
 */
export interface Forms {
  readonly made: readonly (readonly [key: string, id: string])[];
  readonly ticked: readonly (readonly [id: string, day: string])[];
  /** The own word that a tick, or taking it back, replaced in the row. */
  readonly ownWords: readonly (readonly [id: string, word: string])[];
  readonly monthDays: readonly (readonly [id: string, monthDay: number])[];
}

/** The most entries to keep of each kind: a repeated call comes soon after the first. */
const mostKept = 60;

export function formsOf({ formStore }: Pick<SavingPorts, 'formStore'>): Forms {
  return { made: [], ticked: [], ownWords: [], monthDays: [], ...(formStore.read('forms') as Partial<Forms> | null) };
}

export function keepForms({ formStore }: SavingPorts, forms: Forms): void {
  formStore.write('forms', {
    made: forms.made.slice(-mostKept),
    ticked: forms.ticked.slice(-mostKept),
    ownWords: forms.ownWords.slice(-mostKept),
    monthDays: forms.monthDays.slice(-mostKept),
  });
}

/** A row of a tab by its ID. */
export function rowWith<T extends { readonly row: number; readonly id: string }>(
  rows: readonly T[] | undefined,
  id: string,
): T | undefined {
  return rows?.find((row) => row.id === id);
}

/** The result of saving a row, with the problems of that row. */
export function savedRow(tab: RowTab, id: string, { read, words }: Updated): Saved {
  const row = (recordsOf(read, tab) as readonly { readonly row: number; readonly id?: string }[]).find(
    (candidate) => candidate.id === id,
  );
  const problems = read.problems.filter((problem) => problem.tab === tab && problem.row === row?.row);
  const name = (row as Readonly<Record<string, unknown>> | undefined)?.[nameColumns[tab]];
  return {
    id,
    message: say(words.messages.saved, { row: labelOf(id, typeof name === 'string' ? name : '') }),
    problems: problems.map((problem) => sayLong(problem, read.found[tab]?.name ?? '', words)),
  };
}

/** The change that a click makes, from the current content of the row. */
type Click = (read: PlanRead) => Omit<RowChange, 'id' | 'row'>;

/**
 * Changes one row by its ID and brings the plan up to date.
 * @param prepare see `Preparing`
 */
export function updateRow(
  ports: ChangingPorts,
  tab: RowTab,
  id: string,
  click: Click,
  prepare?: Preparing['prepare'],
): Updated {
  return changePlan(ports, (before) => {
    return updateChanged(
      ports,
      changeRows(ports, before, tab, (read) => [{ id, ...click(read) }], { prepare }),
    );
  });
}

/** Does the same, and gives the problems of that row. */
export function changeRow(
  ports: ChangingPorts,
  tab: RowTab,
  id: string,
  click: Click,
  prepare?: Preparing['prepare'],
): Saved {
  return savedRow(tab, id, updateRow(ports, tab, id, click, prepare));
}

/** A form of one row, as the sidebar sends it: the ID ('' for a new row) and the changed fields. */
export interface RowForm {
  readonly id: string;
  readonly fields: Fields;
  /** A new key for each time that the form is opened. */
  readonly key: string;
}

/**
 * Saves the form of a row, and creates its tab when it is missing. A repeated call with the same key changes the row
 * that the first call created.
 * @param first further values of a new row
 */
export function saveForm(
  ports: SavingPorts,
  tab: RowTab,
  { id: given, fields, key }: RowForm,
  first: Fields,
  check: (read: PlanRead) => void = () => undefined,
): Saved {
  needName(ports.languages, tab, given, fields);
  return changePlan(ports, (before) => {
    const forms = formsOf(ports);
    const name = `${tab} ${key}`;
    const id = given || (forms.made.find(([made]) => made === name)?.[1] ?? '');
    const change: RowChange = given === '' ? { id, fields, first } : { id, fields };
    const plan = (read: PlanRead): readonly RowChange[] => {
      check(read);
      return [change];
    };
    const isToMake = given === '' && tab !== 'goals' && tab !== 'steps' && !before[tab]?.made;
    // Check first: a form that is refused must not create the tab.
    if (isToMake) checkRows(ports, before, tab, plan);
    const changed = changeRows(ports, isToMake ? makeTabs(ports, before, [tab]) : before, tab, plan, {
      reserve: ([made = '']) => keepForms(ports, { ...forms, made: [...forms.made, [name, made]] }),
    });
    // A run that was cut off may have written anything but the row.
    const isRepeated = given === '' && id !== '';
    const updated = isRepeated ? updatePlan(ports, changed.found) : updateChanged(ports, changed);
    return savedRow(tab, changed.ids[0] ?? '', updated);
  });
}

/** Throws a sentence when a new row has no name, or a form makes the name of a row empty. */
function needName(languages: Languages, tab: RowTab, id: string, fields: Fields): void {
  const column = nameColumns[tab];
  if (id !== '' && fields[column] === undefined) return;
  if (String(fields[column] ?? '').trim() !== '') return;
  const words = languages.knownWords();
  if (tab === 'goals' || tab === 'steps') throw new Told(words.messages.needsTitle);
  throw new Told(say(words.messages.needsWords, { column: headerOf(words, tab, column) }));
}

/** Creates a goal, or changes the given fields of an existing goal. */
export function saveGoal(ports: SavingPorts, { id = '', ...fields }: Partial<GoalForm>, key: string): Saved {
  return saveForm(ports, 'goals', { id, fields, key }, { status: 'active' });
}

export function saveStep(ports: SavingPorts, { id = '', ...fields }: Partial<StepForm>, key: string): Saved {
  return saveForm(ports, 'steps', { id, fields, key }, { status: 'todo' });
}
