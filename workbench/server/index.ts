/** The page's server: one workbook, for the windows of this machine. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { openPost } from '../smtp';
import { headersFor, isOwnHost, isOwnOrigin, isToken } from './access';
import { pageFile } from './page-files';
import { openRoom } from './workbook-thread';
import type { RoomOptions } from './worker-messages';

export interface ServerOptions extends Omit<RoomOptions, 'project' | 'addOn' | 'addOnName'> {
  /** The folder of package.json: the built page and the built project are found from it. */
  readonly root: string;
  /** 0 takes any free one. When it is left out: 8080, or the next one that is free. */
  readonly port?: number;
  readonly project?: string;
  readonly addOn?: boolean;
  readonly addOnName?: string;
  /** The mail server to which what scripts send goes on, beside the outbox: `smtp://…`. */
  readonly smtp?: string;
  /** What went wrong and has no window to be told; standard error when it is left out. */
  readonly remark?: (text: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  readonly port: number;
  /** What the page's requests carry. */
  readonly token: string;
  /** Saves, lets the folder go and stops. */
  close(): Promise<void>;
  /** Settles when the server is no more, by close() or because its workbook's thread died (then it rejects). */
  readonly ended: Promise<void>;
}

const FIRST_PORT = 8080;
const PORTS = 50;
/** The greatest message of a window: a paste of a large table. */
const LARGEST = 64 * 1024 * 1024;
/** The code with which a socket is closed because the server ends. */
const GOING_AWAY = 1001;

/** Starts the server. Rejects with one sentence when the folder cannot be opened or the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    root,
    port: wanted,
    smtp,
    remark = (text: string) => void process.stderr.write(`${text}\n`),
    ...rest
  } = options;
  const token = randomBytes(24).toString('base64url');
  const deliver = smtp ? openPost(rest.dir, smtp) : async (): Promise<void> => {};
  const sockets = new Map<number, WebSocket>();
  const admitted = new Set<number>();
  let finish: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve());
  });
  // Whoever waits for the end learns of it; nobody has to.
  ended.catch(() => {});

  const room = await openRoom(
    root,
    { project: join(root, 'dist'), addOn: true, addOnName: 'Waymark', ...rest },
    {
      tell(window, text) {
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
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST, perMessageDeflate: false });
  let port = 0;
  let stopping: Promise<void> | null = null;

  const stop = (error?: Error): Promise<void> =>
    (stopping ??= (async () => {
      for (const socket of sockets.values()) socket.close(GOING_AWAY, 'The server ends.');
      await room.close();
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
      response.end(await room.document());
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
    webSockets.handleUpgrade(request, socket, head, (webSocket) => joinRoom(webSocket, searchParams));
  };

  const joinRoom = (webSocket: WebSocket, asked: URLSearchParams): void => {
    const id = ++windows;
    sockets.set(id, webSocket);
    webSocket.on('message', (text, isBinary) => {
      if (!isBinary) room.send({ kind: 'said', window: id, text: text.toString() });
    });
    webSocket.on('close', () => {
      sockets.delete(id);
      admitted.delete(id);
      room.send({ kind: 'leave', window: id });
    });
    // What closes a socket by a mistake is told by `close` too.
    webSocket.on('error', () => {});
    room.send({ kind: 'join', window: id, revision: asked.get('revision'), user: asked.get('user') });
  };

  server.on('upgrade', upgrade);
  try {
    port = await listen(server, wanted);
  } catch (error) {
    await room.close();
    throw error;
  }
  const address = `http://127.0.0.1:${port}/`;
  room.send({ kind: 'announce', address });
  return { address, port, token, close: () => stop(), ended };
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${why}\n`);
}

/** Listens on this port, or, when none was asked for, on the first from 8080 on that is free. */
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
