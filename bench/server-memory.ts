/** `npm run bench`, fifth part: the memory of the page's server after many calls of the sidebar and edits of a window. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { ToPage } from '../workbench/protocol';
import { collectGarbage } from '../workbench/server/collect-garbage';
import { SharedWorkbook } from '../workbench/server/shared-workbook';
import { alignRows } from '../workbench/table';

/** The bundle of this program is in .build/run, so the project's root is two folders up. */
const root = resolve(__dirname, '../..');
const CALLS = (process.argv[2] ?? '100,250,500,1000').split(',').map(Number);
const MEGABYTE = 1024 * 1024;
/** How many megabytes more may be in use after 1,000 calls than after 100: the history of undo, and what the calls have written. */
const GROWTH = 40;

const dir = mkdtempSync(join(tmpdir(), 'waymark-memory-'));
const { port1: port } = new MessageChannel();
let frame = '';
let refused = '';
const workbook = new SharedWorkbook(
  { dir, project: join(root, 'dist'), addOn: true, addOnName: 'Waymark', now: '2026-03-02T09:00', timeZone: 'UTC' },
  new SharedArrayBuffer(4),
  port,
  (message) => {
    if (message.kind !== 'send') return;
    const sent = JSON.parse(message.text) as ToPage;
    if (sent.kind === 'show' && 'frame' in sent.what) ({ frame } = sent.what);
    if (sent.kind === 'refused') refused = sent.message;
  },
);
let id = 0;
function ask(name: string, request: object): void {
  workbook.receive({ kind: 'message', window: 1, text: JSON.stringify({ kind: 'ask', id: (id += 1), name, request }) });
  if (refused !== '') throw new Error(refused);
}
const call = (name: string, ...args: unknown[]): void => ask('call', { frame, name: 'call', args: [name, ...args] });
/** As the event loop does between two messages, without which V8 keeps the contexts of finished scripts. */
const pause = (): Promise<void> => new Promise((done) => setImmediate(done));

const kinds: readonly (() => void)[] = [
  () => call('getGoals', {}),
  () => call('updateNow', {}),
  () => call('getFocus', {}),
  () => call('previewMail', {}),
];

async function measure(): Promise<string[][]> {
  workbook.receive({ kind: 'join', window: 1, revision: null, user: null });
  ask('menu', { path: ['Waymark', 'Open Waymark'] });
  call('start', {});
  call('loadExample', {});
  const rows: string[][] = [['calls', 'heap in use', 'resident']];
  const used: number[] = [];
  for (let n = 1; n <= Math.max(...CALLS); n += 1) {
    kinds[n % kinds.length]?.();
    await pause();
    // As the server does while nothing arrives (collect-garbage.ts).
    if (n % 20 === 0) await collectGarbage();
    if (!CALLS.includes(n)) continue;
    await collectGarbage();
    const { heapUsed, rss } = process.memoryUsage();
    used.push(heapUsed);
    rows.push([`${n}`, `${Math.round(heapUsed / MEGABYTE)} MB`, `${Math.round(rss / MEGABYTE)} MB`]);
  }
  const growth = Math.round(((used[used.length - 1] ?? Infinity) - (used[0] ?? 0)) / MEGABYTE);
  rows.push([growth < GROWTH ? '✓' : '✗', `${growth} MB more`, `under ${GROWTH} MB more`]);
  return rows;
}

void measure()
  .then((rows) =>
    process.stdout.write(
      `The server’s memory\n${alignRows(rows)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    ),
  )
  .finally(() => {
    port.close();
    workbook.receive({ kind: 'close' });
    rmSync(dir, { recursive: true, force: true });
  });
