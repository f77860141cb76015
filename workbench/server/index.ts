/** The page's server: it serves one workbook to the browser windows of this machine. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openMailDelivery } from '../smtp';
import { requestListener } from './http-requests';
import { WindowSockets } from './window-sockets';
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
  /** Receives errors that are not sent to a window. Default: prints them on standard error. */
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
  /** Resolves when the document is open; rejects with one sentence, and the server stops, when it cannot be opened. Requests wait for it. */
  readonly opened: Promise<void>;
  /** Resolves when the server has stopped; rejects when the document could not be opened or the workbook's thread has crashed. */
  readonly ended: Promise<void>;
}

const FIRST_PORT = 8080;
const PORTS = 50;

/**
 * Starts the server. Resolves when it listens and the folder is locked; the document opens meanwhile. Rejects, with one sentence as message,
 * when the folder cannot be opened or the port is in use.
 */
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
  let finish: (error?: Error) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve());
  });
  // Without this, an error would be an unhandled rejection when nobody waits for the end.
  ended.catch(() => {});

  let port = 0;
  const sockets = new WindowSockets(
    token,
    () => port,
    (message) => workbook.send(message),
  );
  // Before the workbook is opened, because triggers that are due send messages at once.
  const workbook = await openWorkbookThread(
    root,
    { project: join(root, 'dist'), addOn: true, addOnName: 'Waymark', ...rest },
    {
      send: (window, text) => sockets.send(window, text),
      admit: (window) => sockets.admit(window),
      remark,
      mails: (mails) => void deliver(mails).catch((error: Error) => remark(error.message)),
      died: (error) => void stop(error),
    },
  );

  const page = join(root, '.build', 'page');
  const server = createServer(
    requestListener({ page, token, port: () => port, document: () => workbook.document(), remark }),
  );
  let stopping: Promise<void> | null = null;
  const stop = (error?: Error): Promise<void> =>
    (stopping ??= (async () => {
      sockets.closeSockets();
      const unsaved = await workbook.close();
      server.close();
      server.closeAllConnections();
      sockets.end();
      finish(error ?? unsaved ?? undefined);
    })());

  server.on('upgrade', (request, socket, head) => {
    try {
      sockets.upgrade(request, socket, head);
    } catch (error) {
      remark(error instanceof Error ? error.message : String(error));
      socket.destroy();
    }
  });
  try {
    port = await listen(server, wanted);
  } catch (error) {
    await workbook.close();
    throw error;
  }
  // For example too many open files: one connection is lost, and the server goes on.
  server.on('error', (error) => remark(error.message));
  const address = `http://127.0.0.1:${port}/`;
  workbook.send({ kind: 'announce', address });
  workbook.opened.catch((error: Error) => stop(error));
  return { address, port, token, close: () => stop(), opened: workbook.opened, ended };
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
