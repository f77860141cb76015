/** The messages between the server's two threads: the main thread has the sockets, the worker thread has the workbook. */

import type { OutgoingMail } from '../smtp';

/** How the workbook is opened. */
export interface WorkerOptions {
  readonly dir: string;
  /** The folder of the built project. */
  readonly project: string;
  readonly now?: string | number;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly user?: string;
  readonly auth?: 'full' | 'limited' | 'none';
  /** Whether the first window on a new file shows how to open the add-on. */
  readonly welcomes?: boolean;
  readonly addOn: boolean;
  readonly addOnName: string;
}

export interface WorkerStart {
  readonly options: WorkerOptions;
  /** A counter that increases with each message to the worker, so that a script that waits for a dialog wakes up. */
  readonly signal: SharedArrayBuffer;
}

/** To the worker thread. */
export type ToWorker =
  /** The socket of a window opened; `revision` is the revision of its document. */
  | { readonly kind: 'join'; readonly window: number; readonly revision: string | null; readonly user: string | null }
  | { readonly kind: 'leave'; readonly window: number }
  /** What a window sent, not yet parsed. */
  | { readonly kind: 'message'; readonly window: number; readonly text: string }
  | { readonly kind: 'document'; readonly id: number }
  /** The address of the page, for the error message of another process that wants the folder. */
  | { readonly kind: 'announce'; readonly address: string }
  | { readonly kind: 'close' };

/** From the worker thread. */
export type FromWorker =
  /** The folder is locked and its state is read; the document opens next. */
  | { readonly kind: 'locked' }
  /** The document is open. What has been sent until now is handled after this. */
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string }
  /** A text for one window, or (null) for all admitted windows. */
  | { readonly kind: 'send'; readonly window: number | null; readonly text: string }
  /** The window has all messages it had missed: from now on it gets the messages for all windows. */
  | { readonly kind: 'admit'; readonly window: number }
  | { readonly kind: 'document'; readonly id: number; readonly text: string }
  /** The document could not be read. */
  | { readonly kind: 'noDocument'; readonly id: number; readonly message: string }
  /** Mails that scripts sent, for a mail server. */
  | { readonly kind: 'mails'; readonly mails: readonly OutgoingMail[] }
  /** A line for the terminal. */
  | { readonly kind: 'remark'; readonly text: string }
  /** The folder is unlocked; `failure` says why the last changes are not saved, null when they are. */
  | { readonly kind: 'closed'; readonly failure: string | null };
