/** Waits, in the workbook's thread, for the answer to an alert or a prompt: the script stands still meanwhile, the server does not. */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { ToRoom } from './worker-messages';

export interface Answer {
  readonly pressed: string;
  readonly answer: string;
}

export interface Waiting {
  readonly dialog: string;
  readonly window: number;
  answer: Answer | null;
}

export class Dialogs {
  /** The dialog that a script waits for; null when none does. */
  waiting: Waiting | null = null;
  private readonly signal: Int32Array;

  constructor(
    private readonly port: MessagePort,
    signal: SharedArrayBuffer,
  ) {
    this.signal = new Int32Array(signal);
  }

  /** Takes messages as they come, through `take`, until the dialog has its answer. */
  wait(dialog: string, window: number, take: (message: ToRoom) => void): Answer {
    const waiting: Waiting = { dialog, window, answer: null };
    this.waiting = waiting;
    while (!waiting.answer) {
      const seen = Atomics.load(this.signal, 0);
      for (
        let got = receiveMessageOnPort(this.port);
        got && !waiting.answer;
        got = waiting.answer ? undefined : receiveMessageOnPort(this.port)
      )
        take(got.message as ToRoom);
      if (!waiting.answer) Atomics.wait(this.signal, 0, seen);
    }
    this.waiting = null;
    return waiting.answer;
  }

  /** Gives the answer to the dialog that is waited for, if it is this one. */
  press(dialog: string, answer: Answer): void {
    if (this.waiting?.dialog === dialog) this.waiting.answer = answer;
  }

  /** Closes the dialog of a window that is gone; of any window when it is left out. */
  abandon(window?: number): void {
    if (this.waiting && (window === undefined || this.waiting.window === window))
      this.waiting.answer = { pressed: 'CLOSE', answer: '' };
  }
}
