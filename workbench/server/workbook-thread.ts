/** The main thread's handle of the workbook's thread. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OutgoingMail } from '../smtp';
import type { FromWorker, WorkerOptions, ToWorker } from './worker-messages';

/** How long close() waits for a running script. */
const CLOSE_TIMEOUT_MS = 10_000;

export interface WorkbookThread {
  /** Resolves when the document is open; rejects when that failed. What is sent before waits for it. */
  readonly opened: Promise<void>;
  send(message: ToWorker): void;
  /** The document as JSON: an OpenedDocument. */
  document(): Promise<string>;
  /** Saves, unlocks the folder and ends the thread. Resolves to the error when the last changes could not be saved. */
  close(): Promise<Error | null>;
}

export interface WorkbookThreadListener {
  send(window: number | null, text: string): void;
  admit(window: number): void;
  remark(text: string): void;
  /** Mails that scripts sent. */
  mails(mails: readonly OutgoingMail[]): void;
  /** The thread has crashed. */
  died(error: Error): void;
}

/**
 * Opens the workbook in a new thread. Resolves when the folder is locked and its state is read; the document opens afterwards. Rejects with
 * the same error messages as the command line.
 */
export function openWorkbookThread(
  root: string,
  options: WorkerOptions,
  listener: WorkbookThreadListener,
): Promise<WorkbookThread> {
  const program = join(root, '.build', 'workbook-worker.cjs');
  if (!existsSync(program)) return Promise.reject(new Error(`There is no ${program}: run npm run build.`));
  const signal = new SharedArrayBuffer(4);
  const worker = new Worker(program, {
    workerData: { options, signal },
    // Scripts create many short-lived objects: a larger young generation makes the pauses of the garbage collector shorter.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
  return new Promise((resolve, reject) => {
    const thread = new Thread(worker, signal, listener, { locked: () => resolve(thread), failed: reject });
  });
}

/** What openWorkbookThread waits for. */
interface Opening {
  readonly locked: () => void;
  readonly failed: (error: Error) => void;
}

class Thread implements WorkbookThread {
  readonly opened: Promise<void>;
  private readonly counter: Int32Array;
  private readonly documents = new Map<number, { resolve(text: string): void; reject(error: Error): void }>();
  private lastId = 0;
  private isOpen = false;
  private isClosing = false;
  /** Whether the thread no longer handles messages. */
  private isEnded = false;
  private finishOpening: { resolve(): void; reject(error: Error): void } = { resolve: () => {}, reject: () => {} };
  private closed = (): void => {};
  private failure: Error | null = null;

  constructor(
    private readonly worker: Worker,
    signal: SharedArrayBuffer,
    private readonly listener: WorkbookThreadListener,
    private readonly opening: Opening,
  ) {
    this.counter = new Int32Array(signal);
    this.opened = new Promise((resolve, reject) => {
      this.finishOpening = { resolve, reject };
    });
    // Without this, an error would be an unhandled rejection when nobody waits for the document.
    this.opened.catch(() => {});
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (error: Error) => this.end(error));
    worker.on('exit', () => this.end(new Error('The workbook has been closed.')));
  }

  send(message: ToWorker): void {
    this.worker.postMessage(message);
    // Wakes the thread if it waits for a dialog.
    Atomics.add(this.counter, 0, 1);
    Atomics.notify(this.counter, 0);
  }

  document(): Promise<string> {
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.documents.set(id, { resolve, reject });
      this.send({ kind: 'document', id });
    });
  }

  async close(): Promise<Error | null> {
    if (this.isClosing) return this.failure;
    this.isClosing = true;
    if (this.isEnded) return this.failure;
    const closed = new Promise<void>((resolve) => {
      this.closed = resolve;
    });
    this.send({ kind: 'close' });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    });
    await Promise.race([closed, timeout]);
    clearTimeout(timer);
    await this.worker.terminate();
    return this.failure;
  }

  private receive(message: FromWorker): void {
    const { listener } = this;
    switch (message.kind) {
      case 'locked':
        return this.opening.locked();
      case 'open':
        this.isOpen = true;
        return this.finishOpening.resolve();
      case 'failed':
        return this.end(new Error(message.message));
      case 'send':
        return listener.send(message.window, message.text);
      case 'admit':
        return listener.admit(message.window);
      case 'remark':
        return listener.remark(message.text);
      case 'mails':
        return listener.mails(message.mails);
      case 'document':
        this.documents.get(message.id)?.resolve(message.text);
        return void this.documents.delete(message.id);
      case 'noDocument':
        this.documents.get(message.id)?.reject(new Error(message.message));
        return void this.documents.delete(message.id);
      default:
        if (message.failure !== null) this.failure = new Error(message.failure);
        return this.closed();
    }
  }

  private end(error: Error): void {
    this.isEnded = true;
    this.opening.failed(error);
    this.finishOpening.reject(error);
    for (const request of this.documents.values()) request.reject(error);
    this.documents.clear();
    this.closed();
    if (this.isOpen && !this.isClosing) this.listener.died(error);
  }
}
