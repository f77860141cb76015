/** What the server's two threads say to each other: one holds the sockets, the other the workbook. */

import type { Posting } from '../smtp';

/** How the workbook is opened: what the command line was given. */
export interface RoomOptions {
  readonly dir: string;
  /** The folder of the built project. */
  readonly project: string;
  readonly now?: string | number;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly user?: string;
  readonly auth?: 'full' | 'limited' | 'none';
  readonly addOn: boolean;
  readonly addOnName: string;
}

export interface WorkerStart {
  readonly options: RoomOptions;
  /** Counted up with each message to the workbook's thread, so that a script that waits for a dialog wakes up. */
  readonly signal: SharedArrayBuffer;
}

/** To the workbook's thread. */
export type ToRoom =
  /** A window's socket opened; `revision` is where its document stands. */
  | { readonly kind: 'join'; readonly window: number; readonly revision: string | null; readonly user: string | null }
  | { readonly kind: 'leave'; readonly window: number }
  /** What a window sent, unread. */
  | { readonly kind: 'said'; readonly window: number; readonly text: string }
  | { readonly kind: 'document'; readonly id: number }
  /** The page is open here: what others that want the folder are told. */
  | { readonly kind: 'announce'; readonly address: string }
  | { readonly kind: 'close' };

/** From the workbook's thread. */
export type FromRoom =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string }
  /** A text for one window, or for all that were admitted (null). */
  | { readonly kind: 'tell'; readonly window: number | null; readonly text: string }
  /** A window has what it missed: what is for all is for it too from now on. */
  | { readonly kind: 'admit'; readonly window: number }
  | { readonly kind: 'document'; readonly id: number; readonly text: string }
  /** Mails that scripts sent, for a mail server. */
  | { readonly kind: 'mails'; readonly mails: readonly Posting[] }
  /** For whoever looks at the terminal. */
  | { readonly kind: 'remark'; readonly text: string }
  /** Everything is saved and the folder let go. */
  | { readonly kind: 'closed' };
