import type * as mail from '../mail/index';
import type * as deskRoom from './desk/index';
import type * as makerRoom from './maker/index';
import type * as nightRoom from './night/index';

interface Rooms {
  readonly mail: typeof mail;
  readonly desk: typeof deskRoom;
  readonly maker: typeof makerRoom;
  readonly night: typeof nightRoom;
}

/** What the build puts before the bundle: gives what a room exports, and reads the room's file when it is the first to ask. */
declare function need_<N extends keyof Rooms>(room: N): Rooms[N];

/*
 * Rooms: code that stands in files beside the bundle (dist/rooms), because Google reads all of Code.js at every run, and most runs need
 * little of it. Apps Script's V8 makes functions of text like any other engine (docs/google-facts.md, language). What several rooms share
 * exists once, whichever room asked for it.
 */

/** The code that writes mails: one run a day needs it. */
export function mailRoom(): typeof mail {
  return need_('mail');
}

/** The code behind the sidebar and the menu's forms. */
export function desk(): typeof deskRoom {
  return need_('desk');
}

/** The code that makes and repairs tabs. */
export function maker(): typeof makerRoom {
  return need_('maker');
}

/** The code of the daily run. */
export function night(): typeof nightRoom {
  return need_('night');
}
