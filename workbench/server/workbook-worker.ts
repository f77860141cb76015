/** The entry of the workbook's thread. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { IdleCollector } from './collect-garbage';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('This is the thread of a server, and no program of its own.');

const { options, signal } = workerData as WorkerStart;
const post = (message: FromWorker): void => port.postMessage(message);

// A promise that nobody waits for, or an error in a timer, must not end the workbook.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) =>
    post({ kind: 'remark', text: error instanceof Error ? error.message : String(error) }),
  );

async function open(opened: NonNullable<typeof parentPort>): Promise<void> {
  const { keepChecksIn, SharedWorkbook } = await import('../workbook');
  keepChecksIn(join(__dirname, 'cache'));
  const workbook = new SharedWorkbook(options, signal, opened, post);
  const collector = new IdleCollector();
  // What has been sent since the start of the thread arrives now.
  opened.on('message', (message: ToWorker) => {
    workbook.receive(message);
    collector.noteMessage();
  });
  post({ kind: 'open' });
}

open(port).catch((error: unknown) =>
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
);
