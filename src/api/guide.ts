import { saveAnswer, sayQuestions } from '../actions/guide/answers';
import { endGuide } from '../actions/guide/end-guide';
import { saveGuide } from '../actions/guide/save-guide';
import { sayStages } from '../actions/guide/stages';
import { guideScreens } from '../domain/plan/guide-screens';
import { define } from './define';
import { long, short } from './fields';
import { goal, step } from './plan';
import { byField, flag, listOf, nothing, number, object, oneOf } from './shape';

const next = oneOf(...guideScreens);

/** The answer of one screen; Back and Skip send only `next`. The action checks the range of the hour. */
const screen = byField('screen', {
  ahead: object({ ahead: object({ text: long, chip: short }), next }),
  you: object({ you: object({ values: listOf(short, 3), valuesText: long, strengths: long }), next }),
  goal: object({ goal, template: short, next }),
  steps: object({ steps: listOf(step, 7), next }),
  hurdle: object({ hurdle: object({ kind: short, then: long }), ifThen: long, next }),
  rhythm: object({ hoursPerWeek: number, reminders: flag, hour: number, next }),
  place: object({ next }),
});

export const guide = {
  saveGuide: define({
    does: 'Saves one screen of the first fifteen minutes',
    takes: screen,
    example: { screen: 'ahead', ahead: { text: 'I lead a team', chip: '' }, next: 'you' },
    run: (ports, request) => saveGuide(ports, request),
  }),
  endGuide: define({
    does: 'Ends the first fifteen minutes with a ticked step, or only leaves them',
    takes: { finished: flag },
    example: { finished: true },
    run: (ports, { finished }) => endGuide(ports, finished),
  }),
  getQuestions: define({
    does: 'The questions of the assessment with their answers',
    takes: nothing,
    example: {},
    run: (ports) => sayQuestions(ports),
  }),
  saveAnswer: define({
    does: 'Answers a question; an earlier answer is kept below',
    takes: { question: long, answer: long },
    example: { question: 'What do you put off, although it matters?', answer: 'Calls' },
    run: (ports, { question, answer }) => saveAnswer(ports, question, answer),
  }),
  getStages: define({
    does: 'The stages of the further guide, with the next useful thing of each',
    takes: nothing,
    example: {},
    run: (ports) => sayStages(ports),
  }),
};
