import { completeRows } from '../actions/update/edit';
import { moveTimeline, setZoom } from '../actions/update/timeline-view';
import { updateNow } from '../actions/update/update-now';
import { define } from './define';
import { nothing, oneOf, whole } from './shape';

const zoom = oneOf('day', 'week', 'month', 'quarter');

export const update = {
  updateNow: define({
    does: 'Gives IDs, formulas and system columns their due, and draws the timeline anew',
    takes: nothing,
    example: {},
    run: (ports) => updateNow(ports),
  }),
  completeRows: define({
    does: 'Completes rows that were typed too quickly to get their IDs and formulas at once',
    takes: nothing,
    example: {},
    run: (ports) => completeRows(ports),
  }),
  setZoom: define({
    does: 'Draws the timeline by day, week, month or quarter',
    takes: { zoom },
    example: { zoom: 'week' },
    run: (ports, request) => setZoom(ports, request.zoom),
  }),
  moveTimeline: define({
    does: 'Moves the timeline earlier (negative) or later by periods',
    takes: { periods: whole(-10000, 10000) },
    example: { periods: -5 },
    run: (ports, { periods }) => moveTimeline(ports, periods),
  }),
};
