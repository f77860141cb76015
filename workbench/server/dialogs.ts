/** Blocks the workbook's thread until an alert or a prompt is answered. The main thread goes on serving meanwhile. */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { ToWorker } from './worker-messages';

export interface Answer {
  readonly pressed: string;
  readonly answer: string;
}

export interface WaitingDialog {
  readonly dialog: string;
  readonly window: number;
  answer: Answer | null;
}

export class Dialogs {
  /** The dialog for which a script waits; null when no script waits. */
  waiting: WaitingDialog | null = null;
  private readonly signal: Int32Array;

  constructor(
    private readonly port: MessagePort,
    signal: SharedArrayBuffer,
  ) {
    this.signal = new Int32Array(signal);
  }

  /** Returns the answer to the dialog. Until then, passes every message of the main thread to `receive`. */
  wait(dialog: string, window: number, receive: (message: ToWorker) => void): Answer {
    const waiting: WaitingDialog = { dialog, window, answer: null };
    this.waiting = waiting;
    while (!waiting.answer) {
      const seen = Atomics.load(this.signal, 0);
      for (
        let got = receiveMessageOnPort(this.port);
        got && !waiting.answer;
        got = waiting.answer ? undefined : receiveMessageOnPort(this.port)
      )
        receive(got.message as ToWorker);
      if (!waiting.answer) Atomics.wait(this.signal, 0, seen);
    }
    this.waiting = null;
    return waiting.answer;
  }

  /** Answers a dialog; ignored when no script waits for it. */
  press(dialog: string, answer: Answer): void {
    if (this.waiting?.dialog === dialog) this.waiting.answer = answer;
  }

  /** Closes the waiting dialog of a window, or of any window when `window` is omitted. */
  close(window?: number): void {
    if (this.waiting && (window === undefined || this.waiting.window === window))
      this.waiting.answer = { pressed: 'CLOSE', answer: '' };
  }
}
