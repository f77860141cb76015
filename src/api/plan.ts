import { sayGoals } from '../actions/now/say-focus';
import { saveGoal, saveStep } from '../actions/plan/save-row';
import { saySelected } from '../actions/plan/say-selected';
import { define } from './define';
import { dayOrNone, key, long, measured, rowIdOrNone, short } from './fields';
import { nothing, oneOf, someOf } from './shape';

/** An absent field leaves its cell unchanged. */
export const goal = someOf({
  id: rowIdOrNone,
  title: long,
  kind: oneOf('achieve', 'learn', 'explore', ''),
  /** The key of one of Waymark's words, or a word of the user's own. */
  status: long,
  measure: long,
  baseline: measured,
  now: measured,
  target: measured,
  start: dayOrNone,
  deadline: dayOrNone,
  achievable: long,
  sure: measured,
  serves: long,
  value: long,
  ifThen: long,
  reward: long,
});
export const step = someOf({
  id: rowIdOrNone,
  title: long,
  goal: rowIdOrNone,
  status: long,
  due: dayOrNone,
  effort: measured,
  helps: measured,
  ifThen: long,
  /** As in the tab, or a recurrence rule. */
  repeat: short,
  reward: long,
});

export const plan = {
  getGoals: define({
    does: 'The goals with their progress',
    takes: nothing,
    example: {},
    run: (ports) => sayGoals(ports),
  }),
  getSelected: define({
    does: 'The goal or step of the selected row',
    takes: nothing,
    example: {},
    run: (ports) => saySelected(ports),
  }),
  /** A form sends only its changes. A second call with the same key changes the row of the first. */
  saveGoal: define({
    does: 'Writes a new goal, or what is named of one with an ID',
    takes: { goal, key },
    example: { goal: { title: 'Hold ten talks', deadline: '2027-03-26' }, key: 'a1' },
    run: (ports, request) => saveGoal(ports, request.goal, request.key),
  }),
  saveStep: define({
    does: 'Writes a new step, or what is named of one with an ID',
    takes: { step, key },
    example: { step: { title: 'Ask Ada', goal: 'G1', due: '2027-01-08' }, key: 'b1' },
    run: (ports, request) => saveStep(ports, request.step, request.key),
  }),
};
