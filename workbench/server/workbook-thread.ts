/** The main thread's handle of the workbook's thread. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OutgoingMail } from '../smtp';
import type { FromWorker, WorkerOptions, ToWorker } from './worker-messages';

/** How long close() waits for a running script. */
const CLOSE_TIMEOUT_MS = 10_000;

export interface WorkbookThread {
  send(message: ToWorker): void;
  /** The document as JSON: an OpenedDocument. */
  document(): Promise<string>;
  /** Saves, unlocks the folder and ends the thread. */
  close(): Promise<void>;
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

/** Opens the workbook in a new thread. Rejects with the same error messages as the command line. */
export function openWorkbookThread(
  root: string,
  options: WorkerOptions,
  listener: WorkbookThreadListener,
): Promise<WorkbookThread> {
  const program = join(root, '.build', 'workbook-worker.cjs');
  if (!existsSync(program)) return Promise.reject(new Error(`There is no ${program}: run npm run build.`));
  const signal = new SharedArrayBuffer(4);
  const counter = new Int32Array(signal);
  const worker = new Worker(program, {
    workerData: { options, signal },
    // Scripts create many short-lived objects: a larger young generation makes the pauses of the garbage collector shorter.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
  const documents = new Map<number, { resolve(text: string): void; reject(error: Error): void }>();
  let asked = 0;
  let isOpen = false;
  let isClosing = false;
  let closed = (): void => {};

  const thread: WorkbookThread = {
    send(message) {
      worker.postMessage(message);
      Atomics.add(counter, 0, 1);
      Atomics.notify(counter, 0);
    },
    document() {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        documents.set(id, { resolve, reject });
        thread.send({ kind: 'document', id });
      });
    },
    async close() {
      if (isClosing) return;
      isClosing = true;
      const ended = new Promise<void>((resolve) => {
        closed = resolve;
      });
      thread.send({ kind: 'close' });
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
      });
      await Promise.race([ended, timeout]);
      clearTimeout(timer);
      await worker.terminate();
    },
  };

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'open':
          isOpen = true;
          return resolve(thread);
        case 'failed':
          return reject(new Error(message.message));
        case 'send':
          return listener.send(message.window, message.text);
        case 'admit':
          return listener.admit(message.window);
        case 'remark':
          return listener.remark(message.text);
        case 'mails':
          return listener.mails(message.mails);
        case 'document':
          documents.get(message.id)?.resolve(message.text);
          return void documents.delete(message.id);
        default:
          return closed();
      }
    });
    const end = (error: Error): void => {
      reject(error);
      for (const request of documents.values()) request.reject(error);
      documents.clear();
      closed();
      if (isOpen && !isClosing) listener.died(error);
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The workbook has been closed.')));
  });
}
