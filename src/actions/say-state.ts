import type { State } from '../sidebar/contract';
import type { Ports } from './ports';
import { factRows } from '../tables/facts';
import { isStarted, notesOf } from './update';

/** Whether a plan is here and how its reminders stand, for the sidebar's first page. */
export function sayState(ports: Ports): State {
  const { store, mailer } = ports;
  const found = store.find();
  const notes = notesOf(ports);
  const at = found.hidden?.columns['factValue'];
  const example = at !== undefined && store.read('hidden').cells[factRows.example - 1]?.[at - 1] === 'yes';
  return {
    started: isStarted(found),
    example,
    reminders: { on: notes.owner !== '', hour: notes.hour, owner: notes.owner, mine: notes.owner !== '' && notes.owner === mailer.me, lastRun: notes.lastRun, lastError: notes.lastError },
  };
}
