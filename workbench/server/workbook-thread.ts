/** The workbook's thread, as the other one sees it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Posting } from '../smtp';
import type { FromRoom, RoomOptions, ToRoom } from './worker-messages';

/** How long a script that runs when everything ends may go on. */
const PATIENCE = 10_000;

export interface RoomThread {
  send(message: ToRoom): void;
  /** The document as a window opens it. */
  document(): Promise<string>;
  /** Saves, lets the folder go and ends. */
  close(): Promise<void>;
}

export interface RoomListener {
  tell(window: number | null, text: string): void;
  admit(window: number): void;
  remark(text: string): void;
  /** Scripts sent these. */
  mails(mails: readonly Posting[]): void;
  /** The thread has died by a mistake of its own. */
  died(error: Error): void;
}

/** Opens the workbook in a thread of its own. Rejects with the sentence that the command line would say. */
export function openRoom(root: string, options: RoomOptions, listener: RoomListener): Promise<RoomThread> {
  const program = join(root, '.build', 'workbook-worker.cjs');
  if (!existsSync(program)) return Promise.reject(new Error(`There is no ${program}: run npm run build.`));
  const signal = new SharedArrayBuffer(4);
  const counter = new Int32Array(signal);
  const worker = new Worker(program, {
    workerData: { options, signal },
    // Runs of scripts make many short-lived objects: with room for them the collector holds up an edit less.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
  const documents = new Map<number, { resolve(text: string): void; reject(error: Error): void }>();
  let asked = 0;
  let isOpen = false;
  let isClosing = false;
  let closed = (): void => {};

  const thread: RoomThread = {
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
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([ended, patience]);
      clearTimeout(timer);
      await worker.terminate();
    },
  };

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromRoom) => {
      switch (message.kind) {
        case 'open':
          isOpen = true;
          return resolve(thread);
        case 'failed':
          return reject(new Error(message.message));
        case 'tell':
          return listener.tell(message.window, message.text);
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
      for (const one of documents.values()) one.reject(error);
      documents.clear();
      closed();
      if (isOpen && !isClosing) listener.died(error);
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The workbook has been closed.')));
  });
}
