import type { GoalForm, StepForm } from '../plan/save-row';
import type { GuideScreen } from '../../domain/plan/guide-screens';
import type { Ports } from '../ports';

/*
 * What is kept of the first fifteen minutes: the place, the answers as they were written into the rows, and the rows' IDs.
 */

/** What was answered on each screen so far, so that Back shows it and a later visit goes on. Kept with the file, not in it. */
export interface GuideState {
  /** The screen to show next; '' before the guide was begun and after it was left or ended. */
  readonly screen: GuideScreen | '';
  readonly finished: boolean;
  readonly ahead: GuideAhead;
  readonly you: GuideYou;
  readonly goal: GoalForm;
  /** Key of the template that was chosen; '' for one's own. */
  readonly template: string;
  readonly steps: readonly StepForm[];
  readonly hurdle: GuideHurdle;
}

export interface GuideAhead {
  /** As it stands in the Assessment; whoever taps a chip and types nothing gets the chip's words here. */
  readonly text: string;
  /** Key of the chip; '' for none. */
  readonly chip: string;
}

export interface GuideYou {
  /** Keys of the twelve values, at most three. */
  readonly values: readonly string[];
  /** The same in words, as they stand in the Assessment. */
  readonly valuesText: string;
  /** What people come to one for. */
  readonly strengths: string;
}

export interface GuideHurdle {
  /** Key of the hurdle; '' for none. */
  readonly kind: string;
  /** What is done then, as typed. */
  readonly then: string;
}

export interface Guide extends GuideState {
  /** ID of the ticked step of the end; '' before it. */
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

export function readGuide({ memory }: Pick<Ports, 'memory'>): Guide {
  return { ...noGuide, ...(memory.read('guide') as Partial<Guide> | null) };
}

export function keepGuide({ memory }: Pick<Ports, 'memory'>, guide: Guide): void {
  memory.write('guide', guide);
}
