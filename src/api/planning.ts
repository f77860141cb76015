import { previewBreakdown, saveBreakdown, sayBreakdown } from '../actions/planning/breakdown';
import { addRepeat, sayRepeats } from '../actions/planning/repeats';
import { chooseStep, countGoal, tickStep } from '../actions/planning/tick-and-choose';
import { saveWeek, sayWeek } from '../actions/planning/week';
import { define } from './define';
import { adjustableId, day, dayOrNone, key, long, measured, rowId, short } from './fields';
import { flag, listOf, nothing, object, oneOf, orNull, whole } from './shape';

/** More rows than anybody plans for a week. */
const mostRows = 200;
const ids = listOf(adjustableId, mostRows);
/** The energy of this week, 1 to 5; null when it was not rated. */
const energy = orNull(whole(1, 5));

const week = object({
  done: ids,
  days: listOf(object({ id: adjustableId, due: dayOrNone }), mostRows),
  letGo: ids,
  chosen: ids,
  energy,
});
const breakdown = object({
  goal: adjustableId,
  begin: day,
  shortTitle: long,
  pieces: listOf(object({ title: long, when: short, effort: measured }), 20),
});
const exampleBreakdown = {
  goal: 'G1',
  begin: '2027-01-04',
  shortTitle: '',
  pieces: [{ title: 'Hand in', when: 'week 9', effort: 4 }],
};
const by = oneOf(1, -1);

export const planning = {
  countGoal: define({
    does: 'Counts one more, or one less, on the Now of a goal',
    takes: { id: rowId, by },
    example: { id: 'G1', by: 1 },
    run: (ports, request) => countGoal(ports, request.id, request.by),
  }),
  tickStep: define({
    does: 'Ticks a step off, or takes that back',
    takes: { id: rowId, done: flag },
    example: { id: 'S1', done: true },
    run: (ports, { id, done }) => tickStep(ports, id, done),
  }),
  chooseStep: define({
    does: 'Chooses a step for this week, or not',
    takes: { id: rowId, thisWeek: flag },
    example: { id: 'S1', thisWeek: true },
    run: (ports, { id, thisWeek }) => chooseStep(ports, id, thisWeek),
  }),
  getWeek: define({
    does: 'What there is to tick off, to decide and to choose this week',
    takes: { energy },
    example: { energy: 4 },
    run: (ports, request) => sayWeek(ports, request.energy),
  }),
  saveWeek: define({
    does: 'Saves the plan of a week at once',
    takes: { week },
    example: {
      week: { done: ['S1'], days: [{ id: 'S2', due: '2027-01-15' }], letGo: [], chosen: ['S3'], energy: 4 },
    },
    run: (ports, request) => saveWeek(ports, request.week),
  }),
  getBreakdown: define({
    does: 'A goal with pieces to break it down into, from the end backwards',
    takes: { goal: adjustableId },
    example: { goal: 'G1' },
    run: (ports, { goal }) => sayBreakdown(ports, goal),
  }),
  previewBreakdown: define({
    does: 'The days that the words of each piece mean; writes nothing',
    takes: { breakdown },
    example: { breakdown: exampleBreakdown },
    run: (ports, request) => previewBreakdown(ports, request.breakdown),
  }),
  saveBreakdown: define({
    does: 'Writes the steps, and a shorter goal unless there is none',
    takes: { breakdown, key },
    example: { breakdown: exampleBreakdown, key: 'd1' },
    run: (ports, request) => saveBreakdown(ports, request.breakdown, request.key),
  }),
  /** Repeating steps that were done and have no next row yet. */
  getRepeats: define({
    does: 'Repeating steps that were done, with the day of the next one',
    takes: nothing,
    example: {},
    run: (ports) => sayRepeats(ports),
  }),
  addRepeat: define({
    does: 'Writes the next one of a repeating step',
    takes: { id: adjustableId },
    example: { id: 'S1' },
    run: (ports, { id }) => addRepeat(ports, id),
  }),
};
