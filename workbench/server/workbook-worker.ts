/** The workbook's thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { Room } from './shared-workbook';
import type { FromRoom, ToRoom, WorkerStart } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('This is the thread of a server, and no program of its own.');

const { options, signal } = workerData as WorkerStart;
const post = (message: FromRoom): void => port.postMessage(message);

try {
  const room = new Room(options, signal, port, post);
  port.on('message', (message: ToRoom) => room.take(message));
  post({ kind: 'open' });
} catch (error) {
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
