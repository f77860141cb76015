import type { GoalForm, GuideState, StepForm } from '../../sidebar/contract';
import type { Ports } from '../ports';

/*
 * What is kept of the first fifteen minutes: the place, the answers as they were written into the rows, and the rows' IDs.
 */

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

export function readGuide({ formStore }: Pick<Ports, 'formStore'>): Guide {
  return { ...noGuide, ...(formStore.read('guide') as Partial<Guide> | null) };
}

export function keepGuide({ formStore }: Pick<Ports, 'formStore'>, guide: Guide): void {
  formStore.write('guide', guide);
}
