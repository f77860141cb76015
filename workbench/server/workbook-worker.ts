/** The entry of the workbook's thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { IdleCollector } from './collect-garbage';
import { SharedWorkbook } from './shared-workbook';
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

try {
  const workbook = new SharedWorkbook(options, signal, port, post);
  const collector = new IdleCollector();
  port.on('message', (message: ToWorker) => {
    workbook.receive(message);
    collector.noteMessage();
  });
  post({ kind: 'open' });
} catch (error) {
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
