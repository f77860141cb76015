import { sayPreview } from '../actions/adjusting/adjust';
import { applyAdjusting } from '../actions/adjusting/apply-adjusting';
import { sayAdjustable } from '../actions/adjusting/adjustable';
import { undoAdjusting } from '../actions/adjusting/undo-adjusting';
import { define } from './define';
import { adjustableId, day, dayOrNone, long, measured, short } from './fields';
import { byField, listOf, nothing, number, object, oneOf } from './shape';

const part = object({ title: long, effort: measured, due: dayOrNone });
const adjust = byField('kind', {
  move: object({ id: adjustableId, to: day }),
  extend: object({ id: adjustableId, to: day }),
  split: object({ id: adjustableId, parts: listOf(part, 20) }),
  ifThen: object({ id: adjustableId, text: long }),
  practise: object({ id: adjustableId, hours: number, to: dayOrNone }),
  help: object({ id: adjustableId, contact: long, due: dayOrNone }),
  pause: object({ id: adjustableId, until: day }),
  letGo: object({ id: adjustableId }),
});
const reason = oneOf('time', 'money', 'skill', 'waiting', 'energy', 'priorities', 'events');

export const adjusting = {
  getAdjustable: define({
    does: 'What can be adjusted about a row, or with "" about the plan, and what can be taken back',
    takes: { id: adjustableId },
    example: { id: 'S1' },
    run: (ports, { id }) => sayAdjustable(ports, id),
  }),
  previewAdjust: define({
    does: 'Every cell that an adjusting would change; writes nothing',
    takes: { adjust },
    example: { adjust: { kind: 'move', id: 'S1', to: '2027-01-15' } },
    run: (ports, request) => sayPreview(ports, request.adjust),
  }),
  /** Makes only the previewed changes. Refuses when the rows have changed since the preview. */
  applyAdjust: define({
    does: 'Does what was previewed, with the preview’s basis and a reason',
    takes: {
      adjust,
      basis: short,
      reason,
      note: long,
    },
    example: { adjust: { kind: 'move', id: 'S1', to: '2027-01-15' }, basis: '…', reason: 'time', note: '' },
    run: (ports, request) => applyAdjusting(ports, request.adjust, request.basis, request.reason, request.note),
  }),
  undoAdjust: define({
    does: 'Takes the last adjusting back, unless one of its rows was touched since',
    takes: nothing,
    example: {},
    run: (ports) => undoAdjusting(ports),
  }),
};
