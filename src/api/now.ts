import { sayFocus } from '../actions/now/say-focus';
import { sayWhy } from '../actions/now/why';
import { define } from './define';
import { adjustableId } from './fields';
import { nothing } from './shape';

export const now = {
  getFocus: define({
    does: 'What to do next, ranked, with reasons',
    takes: nothing,
    example: {},
    run: (ports) => sayFocus(ports),
  }),
  getWhy: define({
    does: 'The chain from a step or goal to what it is for',
    takes: { id: adjustableId },
    example: { id: 'S1' },
    run: (ports, { id }) => sayWhy(ports, id),
  }),
};
