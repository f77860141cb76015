import type { GoalForm, StepForm } from '../plan/save-row';
import type { GuideScreen } from '../../domain/plan/guide-screens';
import type { Ports } from '../ports';

/*
 * The stored state of the first fifteen minutes: the current screen, the answers as written into the rows, and the rows' IDs.
 */

/** The answers so far, so that Back shows them and a later visit resumes. Stored in the document's properties, not in cells. */
export interface GuideState {
  /** The screen to show next; '' before the guide was begun and after it was left or ended. */
  readonly screen: GuideScreen | '';
  readonly finished: boolean;
  readonly ahead: GuideAhead;
  readonly you: GuideYou;
  readonly goal: GoalForm;
  /** Key of the chosen template; '' for a goal of one's own. */
  readonly template: string;
  readonly steps: readonly StepForm[];
  readonly hurdle: GuideHurdle;
}

export interface GuideAhead {
  /** As written into the Assessment; the words of the chip when nothing was typed. */
  readonly text: string;
  /** Key of the chip; '' for none. */
  readonly chip: string;
}

export interface GuideYou {
  /** Keys of the twelve values, at most three. */
  readonly values: readonly string[];
  /** Their names, as written into the Assessment. */
  readonly valuesText: string;
  /** What other people ask the user for. */
  readonly strengths: string;
}

export interface GuideHurdle {
  /** Key of the hurdle; '' for none. */
  readonly kind: string;
  /** What is done then, as typed. */
  readonly then: string;
}

export interface Guide extends GuideState {
  /** ID of the step *Make a plan*; '' until it is written. */
  readonly made: string;
}

const noGoal: GoalForm = {
  id: '',
  title: '',
  kind: '',
  measure: '',
  baseline: null,
  now: null,
  target: null,
  start: '',
  deadline: '',
  achievable: '',
  sure: null,
  serves: '',
  value: '',
  ifThen: '',
  reward: '',
};
export const noStep: StepForm = {
  id: '',
  title: '',
  goal: '',
  due: '',
  effort: null,
  helps: null,
  ifThen: '',
  reward: '',
};

const noGuide: Guide = {
  screen: '',
  finished: false,
  ahead: { text: '', chip: '' },
  you: { values: [], valuesText: '', strengths: '' },
  goal: noGoal,
  template: '',
  steps: [],
  hurdle: { kind: '', then: '' },
  made: '',
};

export function readGuide({ formStore }: Pick<Ports, 'formStore'>): Guide {
  return { ...noGuide, ...(formStore.read('guide') as Partial<Guide> | null) };
}

export function keepGuide({ formStore }: Pick<Ports, 'formStore'>, guide: Guide): void {
  formStore.write('guide', guide);
}
