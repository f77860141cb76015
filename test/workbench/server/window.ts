/** A window without a browser: a real socket, and the engine as a client of the server's document, as in the page. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WebSocket } from 'ws';
import '../../../runtime/engine/document';
import { Model } from '../../../runtime/engine/load';
import { documentOver } from '../../../runtime/engine/model-document';
import type { Document } from '../../../runtime';
import type {
  FromPage,
  OpenedDocument,
  PageState,
  RequestName,
  Requests,
  ShownInPage,
  ToPage,
} from '../../../workbench/protocol';
import { startServer, type RunningServer, type ServerOptions } from '../../../workbench/server';

const root = resolve(__dirname, '../../..');
const project = resolve(__dirname, '../fixtures/shared');

/** A server on a new folder; Monday 2 March 2026, 07:30 in Berlin. */
export interface TestServer extends RunningServer {
  readonly dir: string;
  readonly remarks: string[];
  /** Stops and starts again on the same folder. */
  restart(options?: Partial<ServerOptions>): Promise<TestServer>;
  /** Stops and removes the folder. */
  remove(): Promise<void>;
}

export async function openServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'page-server-'));
  const dir = join(home, 'plan');
  const start = async (more: Partial<ServerOptions>): Promise<TestServer> => {
    const remarks: string[] = [];
    const server = await startServer({
      root,
      dir,
      project,
      port: 0,
      remark: (text) => void remarks.push(text),
      ...more,
    });
    await server.opened;
    return {
      ...server,
      dir,
      remarks,
      restart: async (again = {}) => {
        await server.close();
        return start(again);
      },
      remove: async () => {
        await server.close();
        rmSync(home, { recursive: true, force: true });
      },
    };
  };
  return start({
    now: '2026-03-02T07:30',
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
    user: 'kim@example.com',
    ...options,
  });
}

export const originOf = (server: RunningServer): string => server.address.slice(0, -1);

export async function fetchDocument(server: RunningServer): Promise<OpenedDocument & { data: { revisionId: string } }> {
  const response = await fetch(`${server.address}document`, { headers: { 'X-Waymark-Token': server.token } });
  if (!response.ok) throw new Error(`GET /document: ${response.status}`);
  return JSON.parse(await response.text()) as OpenedDocument & { data: { revisionId: string } };
}

/** A document's data without its revision, for comparisons. */
export const contentOf = (data: unknown): unknown => ({
  ...(JSON.parse(JSON.stringify(data)) as object),
  revisionId: '',
});

export interface TestWindow {
  readonly model: any;
  readonly document: Document;
  readonly shown: ShownInPage[];
  /** All received messages except revisions. */
  readonly received: ToPage[];
  /** The number of received revisions. */
  revisions(): number;
  state(): PageState;
  ask<N extends RequestName>(name: N, request: Requests[N]['request']): Promise<Requests[N]['answer']>;
  send(message: FromPage | string): void;
  /** Writes a text into a cell of the first tab; row and column are 0-based. */
  type(row: number, column: number, content: string): void;
  /** The value of a cell; default is the first tab. */
  value(row: number, column: number, tab?: string): unknown;
  until(what: () => boolean, label?: string): Promise<void>;
  /** Waits until the server has acknowledged all revisions of this window. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 15_000;

export async function until(what: () => boolean, label: string): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  while (!what()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${label}.`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

export async function openWindow(
  server: RunningServer,
  user = '',
  delay: () => Promise<void> = () => Promise.resolve(),
): Promise<TestWindow> {
  const opened = await fetchDocument(server);
  await delay();
  const socket = new WebSocket(
    `ws://127.0.0.1:${server.port}/socket?token=${server.token}&revision=${opened.data.revisionId}&user=${encodeURIComponent(user)}`,
    { origin: originOf(server) },
  );
  const shown: ShownInPage[] = [];
  const received: ToPage[] = [];
  const answers = new Map<number, (message: ToPage) => void>();
  let deliver: (message: unknown) => void = () => {};
  let state: PageState | undefined;
  let count = 0;
  let asked = 0;
  let unsent: string[] | null = [];
  const send = (message: unknown): void => {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    if (unsent) unsent.push(text);
    else socket.send(text);
  };
  const clientId = randomUUID();
  const model: any = new Model(
    opened.data as any,
    {
      transportService: {
        sendMessage: async (message: unknown) => send({ kind: 'revision', message }),
        onNewMessage: (_id: string, callback: (message: unknown) => void) => {
          deliver = callback;
        },
        leave: () => {},
      },
      client: { id: clientId, name: user },
      custom: { workbook: { locale: opened.locale, timeZone: opened.timeZone, now: () => opened.now } },
    } as any,
  );
  const document = documentOver(model, { locale: opened.locale, timeZone: opened.timeZone, now: () => opened.now });
  model.on('unexpected-revision-id', received, () => {
    throw new Error('A revision came that does not follow the last one.');
  });
  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as ToPage;
    if (message.kind === 'revision') {
      count += 1;
      // After `reopen` a page would load the document again; this window ignores further revisions.
      if (!received.some(({ kind }) => kind === 'reopen')) deliver(message.message);
      return;
    }
    received.push(message);
    if (message.kind === 'state') state = message.state;
    if (message.kind === 'show') shown.push(message.what);
    if (message.kind === 'answer' || message.kind === 'refused') {
      answers.get(message.id)?.(message);
      answers.delete(message.id);
    }
  });
  await new Promise<void>((done, fail) => {
    socket.on('open', () => {
      for (const text of unsent ?? []) socket.send(text);
      unsent = null;
      done();
    });
    socket.on('error', fail);
  });
  await until(() => state !== undefined, 'the first state came');
  const firstTab = (): string => model.getters.getSheetIds()[0] as string;
  return {
    model,
    document,
    shown,
    received,
    send,
    revisions: () => count,
    state: () => state as PageState,
    ask: (name, request) =>
      new Promise((done, fail) => {
        const id = (asked += 1);
        answers.set(id, (message) => {
          if (message.kind === 'answer') done(message.answer as never);
          else if (message.kind === 'refused') fail(Object.assign(new Error(message.message), { name: message.name }));
        });
        send({ kind: 'ask', id, name, request });
      }),
    type(row, column, content) {
      const result = model.dispatch('UPDATE_CELL', { sheetId: firstTab(), row, col: column, content });
      if (!result.isSuccessful) throw new Error(String(result.reasons));
    },
    value(row, column, tab) {
      const sheetId = tab === undefined ? firstTab() : model.getters.getSheetIdByName(tab);
      return sheetId === undefined ? undefined : model.getters.getEvaluatedCell({ sheetId, row, col: column }).value;
    },
    until: (what, label = String(what)) => until(what, label),
    settled: () => until(() => model.session.isFullySynchronized() as boolean, 'everything was acknowledged'),
    close: () =>
      new Promise((done) => {
        socket.on('close', () => done());
        socket.close();
      }),
  };
}
