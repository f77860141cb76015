/** The window's connection to the server: matches answers to requests and reconnects after a loss. */
import type { FromPage, RequestName, Requests, ToPage } from '../protocol';

/** The members of WebSocket that are used. */
export interface Socket {
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface ConnectionEvents {
  readonly opened: () => void;
  /** Called once for each loss of the connection, and once when the first attempt to connect fails. */
  readonly lost: () => void;
  /** Gets every message except answers. */
  readonly received: (message: Exclude<ToPage, { kind: 'answer' | 'refused' }>) => void;
}

/** The server refused a request, with one sentence as message. `name` is the name of the error on the server. */
class RefusedError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** There was no connection, or it was lost before the answer. Failure handlers in Google get this message. */
export class NotConnectedError extends Error {
  override readonly name = 'NetworkError';
  constructor() {
    super('NetworkError: Connection failure due to HTTP 0');
  }
}

/** Milliseconds before each attempt to reconnect; the last value repeats. */
const RETRY_DELAYS = [250, 500, 1000, 2000];

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export class Connection {
  readonly #open: () => Socket;
  readonly #events: ConnectionEvents;
  readonly #later: (work: () => void, milliseconds: number) => void;
  readonly #pending = new Map<number, Pending>();
  #socket: Socket | null = null;
  #isOpen = false;
  #isEnded = false;
  #isLost = false;
  #tries = 0;
  #asked = 0;

  /** `open` creates a new socket; `later` is setTimeout. */
  constructor(open: () => Socket, events: ConnectionEvents, later: (work: () => void, milliseconds: number) => void) {
    this.#open = open;
    this.#events = events;
    this.#later = later;
    this.#connect();
  }

  ask<N extends RequestName>(name: N, request: Requests[N]['request']): Promise<Requests[N]['answer']> {
    return new Promise((resolve, reject) => {
      const id = (this.#asked += 1);
      if (!this.send({ kind: 'ask', id, name, request } as FromPage)) reject(new NotConnectedError());
      else this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject });
    });
  }

  /** Returns false when there is no open connection. */
  send(message: FromPage): boolean {
    if (!this.#isOpen || !this.#socket) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  end(): void {
    this.#isEnded = true;
    this.#socket?.close();
  }

  #connect(): void {
    if (this.#isEnded || this.#socket) return;
    const socket = this.#open();
    this.#socket = socket;
    socket.onopen = () => {
      this.#isOpen = true;
      this.#isLost = false;
      this.#tries = 0;
      this.#events.opened();
    };
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(String(data)) as ToPage);
    // `close` also follows a failed attempt to connect.
    socket.onclose = () => this.#closed();
  }

  #closed(): void {
    this.#socket = null;
    this.#isOpen = false;
    for (const { reject } of this.#pending.values()) reject(new NotConnectedError());
    this.#pending.clear();
    if (this.#isEnded) return;
    if (!this.#isLost) {
      this.#isLost = true;
      this.#events.lost();
    }
    this.#later(() => this.#connect(), RETRY_DELAYS[Math.min(this.#tries, RETRY_DELAYS.length - 1)]!);
    this.#tries += 1;
  }

  #receive(message: ToPage): void {
    if (message.kind !== 'answer' && message.kind !== 'refused') return this.#events.received(message);
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === 'answer') pending?.resolve(message.answer);
    else pending?.reject(new RefusedError(message.name, message.message));
  }
}
