/** The WebSockets of the open windows. Messages are passed on unparsed, in both directions. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { addressOf, hasTwoHosts, isOwnHost, isOwnOrigin, isToken } from './access';
import type { ToWorker } from './worker-messages';

/** Bytes of the largest message: enough for the paste of a large table. */
const MAX_MESSAGE = 64 * 1024 * 1024;
/** Bytes that may wait for a window that does not read; it is then disconnected, and opens the document again. */
const MAX_UNREAD = 256 * 1024 * 1024;
/** The close code of a WebSocket when the server stops (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;

export class WindowSockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  private readonly sockets = new Map<number, WebSocket>();
  private readonly admitted = new Set<number>();
  private lastId = 0;
  private isClosed = false;

  /**
   * @param port the port of the server, which is known once it listens
   * @param post sends a message to the workbook's thread
   */
  constructor(
    private readonly token: string,
    private readonly port: () => number,
    private readonly post: (message: ToWorker) => void,
  ) {}

  /** Sends a text to a window, or (null) to all admitted windows. */
  send(window: number | null, text: string): void {
    if (window !== null) this.sendTo(window, text);
    else for (const id of this.admitted) this.sendTo(id, text);
  }

  private sendTo(window: number, text: string): void {
    const socket = this.sockets.get(window);
    if (!socket || socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_UNREAD) socket.terminate();
    // After a failure the socket is closed, which is all that is needed.
    else socket.send(text, () => {});
  }

  /** From now on the window gets the messages for all windows. */
  admit(window: number): void {
    if (this.sockets.has(window)) this.admitted.add(window);
  }

  /** Handles the `upgrade` event of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A connection that is reset, refused or accepted, must not be an unhandled error.
    socket.on('error', () => socket.destroy());
    const address = addressOf(request);
    const status =
      !address || hasTwoHosts(request)
        ? '400 Bad Request'
        : !isOwnHost(request, this.port()) || !isOwnOrigin(request, this.port())
          ? '403 Forbidden'
          : !isToken(address.searchParams.get('token'), this.token)
            ? '401 Unauthorized'
            : address.pathname !== '/socket' || this.isClosed
              ? '404 Not Found'
              : null;
    if (!address || status)
      return void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
        socket.destroy(),
      );
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.add(webSocket, address.searchParams));
  }

  private add(webSocket: WebSocket, query: URLSearchParams): void {
    const id = (this.lastId += 1);
    this.sockets.set(id, webSocket);
    webSocket.on('message', (text, isBinary) => {
      if (!isBinary) this.post({ kind: 'message', window: id, text: text.toString() });
    });
    webSocket.on('close', () => {
      this.sockets.delete(id);
      this.admitted.delete(id);
      this.post({ kind: 'leave', window: id });
    });
    // After an error the `close` event follows, which does all that is needed.
    webSocket.on('error', () => {});
    this.post({ kind: 'join', window: id, revision: query.get('revision'), user: query.get('user') });
  }

  /** Closes all sockets and accepts no new one. */
  closeSockets(): void {
    this.isClosed = true;
    for (const socket of this.sockets.values()) socket.close(GOING_AWAY, 'The server ends.');
  }

  end(): void {
    this.server.close();
  }
}
