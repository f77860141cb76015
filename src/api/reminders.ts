import { previewMail } from '../actions/reminders/preview-mail';
import { turnOffReminders, turnOnReminders } from '../actions/reminders/reminders';
import { sendMailNow } from '../actions/reminders/send-mail-now';
import { define } from './define';
import { both, flag, nothing, number, object, someOf } from './shape';

const hour = both(object({ hour: number }), someOf({ takeOver: flag }));

export const reminders = {
  /** Today's mail, or Monday's when today has none, with the reason for each line. Sends nothing and claims no day. */
  previewMail: define({
    does: 'The next mail as it would be written now; sends nothing',
    takes: nothing,
    example: {},
    run: (ports) => previewMail(ports),
  }),
  sendMailNow: define({
    does: 'Sends today’s mail now, unless it has gone',
    takes: nothing,
    example: {},
    run: (ports) => sendMailNow(ports),
  }),
  /** With `takeOver` the caller becomes the owner instead of another account. */
  turnOnReminders: define({
    does: 'Switches the daily run and its mail on',
    takes: hour,
    example: [{ hour: 8 }, { hour: 8, takeOver: true }],
    run: (ports, { hour, takeOver }) => turnOnReminders(ports, hour, takeOver),
  }),
  turnOffReminders: define({
    does: 'Switches the daily run off',
    takes: nothing,
    example: {},
    run: (ports) => turnOffReminders(ports),
  }),
};
