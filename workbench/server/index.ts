/** The page's server: it serves one workbook to the browser windows of this machine. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { openMailDelivery } from '../smtp';
import { headersFor, isOwnHost, isOwnOrigin, isToken } from './access';
import { pageFile } from './page-files';
import { openWorkbookThread } from './workbook-thread';
import type { WorkerOptions } from './worker-messages';

export interface ServerOptions extends Omit<WorkerOptions, 'project' | 'addOn' | 'addOnName'> {
  /** The folder of package.json: the built page and the built project are found from it. */
  readonly root: string;
  /** 0 means any free port. Default: the first free port from 8080 on. */
  readonly port?: number;
  readonly project?: string;
  readonly addOn?: boolean;
  readonly addOnName?: string;
  /** URL of the mail server that also gets the mails of scripts: `smtp://…`. */
  readonly smtp?: string;
  /** Gets errors that no window is told. Default: prints them on standard error. */
  readonly remark?: (text: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  readonly port: number;
  /** The token that the page's requests carry. */
  readonly token: string;
  /** Saves, unlocks the folder and stops. */
  close(): Promise<void>;
  /** Resolves when the server has stopped; rejects when the workbook's thread has crashed. */
  readonly ended: Promise<void>;
}

const FIRST_PORT = 8080;
const PORTS = 50;
/** Bytes of the largest message: enough for the paste of a large table. */
const MAX_MESSAGE = 64 * 1024 * 1024;
/** The close code of a WebSocket when the server stops (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;

/** Starts the server. Rejects, with one sentence as message, when the folder cannot be opened or the port is in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    root,
    port: wanted,
    smtp,
    remark = (text: string) => void process.stderr.write(`${text}\n`),
    ...rest
  } = options;
  const token = randomBytes(24).toString('base64url');
  const deliver = smtp ? openMailDelivery(rest.dir, smtp) : async (): Promise<void> => {};
  const sockets = new Map<number, WebSocket>();
  const admitted = new Set<number>();
  let finish: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve());
  });
  // Without this, an error would be an unhandled rejection when nobody waits for the end.
  ended.catch(() => {});

  const workbook = await openWorkbookThread(
    root,
    { project: join(root, 'dist'), addOn: true, addOnName: 'Waymark', ...rest },
    {
      send(window, text) {
        if (window !== null) sockets.get(window)?.send(text);
        else for (const id of admitted) sockets.get(id)?.send(text);
      },
      admit: (window) => void (sockets.has(window) && admitted.add(window)),
      remark,
      mails: (mails) => void deliver(mails).catch((error: Error) => remark(error.message)),
      died: (error) => void stop(error),
    },
  );

  const server = createServer(
    (request, response) => void answer(request, response).catch((error: unknown) => fail(response, error)),
  );
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  let port = 0;
  let stopping: Promise<void> | null = null;

  const stop = (error?: Error): Promise<void> =>
    (stopping ??= (async () => {
      for (const socket of sockets.values()) socket.close(GOING_AWAY, 'The server ends.');
      await workbook.close();
      server.close();
      server.closeAllConnections();
      webSockets.close();
      finish(error);
    })());

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headersFor(port))) response.setHeader(name, value);
    if (!isOwnHost(request, port)) return refuse(response, 403, 'This server answers to 127.0.0.1 and localhost only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET is answered here.');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/document') {
      if (!isToken(request.headers['x-waymark-token']?.toString(), token))
        return refuse(response, 401, 'The page belongs to an earlier start. Load it again.');
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(await workbook.document());
      return;
    }
    const file = await pageFile(join(root, '.build', 'page'), pathname, token);
    if (!file)
      return refuse(
        response,
        404,
        pathname === '/' ? 'The page is not built: run npm run build.' : 'There is nothing here.',
      );
    response.setHeader('Content-Type', file.type);
    response.end(file.content);
  };

  const fail = (response: ServerResponse, error: unknown): void => {
    remark(error instanceof Error ? error.message : String(error));
    if (response.headersSent) response.destroy();
    else refuse(response, 500, 'That did not work.');
  };

  let windows = 0;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const status =
      !isOwnHost(request, port) || !isOwnOrigin(request, port)
        ? '403 Forbidden'
        : !isToken(searchParams.get('token'), token)
          ? '401 Unauthorized'
          : pathname !== '/socket' || stopping
            ? '404 Not Found'
            : null;
    if (status) return void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    webSockets.handleUpgrade(request, socket, head, (webSocket) => addWindow(webSocket, searchParams));
  };

  const addWindow = (webSocket: WebSocket, asked: URLSearchParams): void => {
    const id = ++windows;
    sockets.set(id, webSocket);
    webSocket.on('message', (text, isBinary) => {
      if (!isBinary) workbook.send({ kind: 'message', window: id, text: text.toString() });
    });
    webSocket.on('close', () => {
      sockets.delete(id);
      admitted.delete(id);
      workbook.send({ kind: 'leave', window: id });
    });
    // After an error the `close` event follows, which does all that is needed.
    webSocket.on('error', () => {});
    workbook.send({ kind: 'join', window: id, revision: asked.get('revision'), user: asked.get('user') });
  };

  server.on('upgrade', upgrade);
  try {
    port = await listen(server, wanted);
  } catch (error) {
    await workbook.close();
    throw error;
  }
  const address = `http://127.0.0.1:${port}/`;
  workbook.send({ kind: 'announce', address });
  return { address, port, token, close: () => stop(), ended };
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${why}\n`);
}

/** Listens on the wanted port, or on the first free port from 8080 on, and resolves to the port. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const last = wanted ?? FIRST_PORT + PORTS;
  for (let port = wanted ?? FIRST_PORT; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (port >= last)
        throw new Error(
          wanted === undefined
            ? `No port from ${FIRST_PORT} to ${last} is free. Choose one with --port.`
            : `Port ${wanted} is taken. Choose another with --port.`,
        );
    }
  }
}
