/** The window's line to the server: requests with their answers, revisions, and connecting again when it was lost. */
import type { FromPage, RequestName, Requests, ToPage } from '../protocol';

/** What is used of a WebSocket. */
export interface Line {
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface ConnectionEvents {
  readonly opened: () => void;
  /** Told once for each time that a line is lost, and once when the first cannot be had. */
  readonly lost: () => void;
  /** Everything but answers. */
  readonly received: (message: Exclude<ToPage, { kind: 'answer' | 'refused' }>) => void;
}

/** The server refused, in a sentence; `name` is the kind of what was thrown there. */
class Refused extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** There was no line, or it was lost before the answer came. Google calls it so in the failure handler. */
export class NotConnected extends Error {
  override readonly name = 'NetworkError';
  constructor() {
    super('NetworkError: Connection failure due to HTTP 0');
  }
}

/** Milliseconds until it is tried again: soon at first, then every two seconds. */
const PAUSES = [250, 500, 1000, 2000];

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export class Connection {
  readonly #open: () => Line;
  readonly #events: ConnectionEvents;
  readonly #later: (work: () => void, milliseconds: number) => void;
  readonly #pending = new Map<number, Pending>();
  #line: Line | null = null;
  #isOpen = false;
  #isEnded = false;
  #isLost = false;
  #tries = 0;
  #asked = 0;

  /** `open` makes a new line each time; `later` is setTimeout. */
  constructor(open: () => Line, events: ConnectionEvents, later: (work: () => void, milliseconds: number) => void) {
    this.#open = open;
    this.#events = events;
    this.#later = later;
    this.#connect();
  }

  ask<N extends RequestName>(name: N, request: Requests[N]['request']): Promise<Requests[N]['answer']> {
    return new Promise((resolve, reject) => {
      const id = (this.#asked += 1);
      if (!this.send({ kind: 'ask', id, name, request } as FromPage)) reject(new NotConnected());
      else this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject });
    });
  }

  /** Tells whether there was a line to send it on. */
  send(message: FromPage): boolean {
    if (!this.#isOpen || !this.#line) return false;
    this.#line.send(JSON.stringify(message));
    return true;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  end(): void {
    this.#isEnded = true;
    this.#line?.close();
  }

  #connect(): void {
    if (this.#isEnded || this.#line) return;
    const line = this.#open();
    this.#line = line;
    line.onopen = () => {
      this.#isOpen = true;
      this.#isLost = false;
      this.#tries = 0;
      this.#events.opened();
    };
    line.onmessage = ({ data }) => this.#take(JSON.parse(String(data)) as ToPage);
    // A line that could not be had closes too.
    line.onclose = () => this.#closed();
  }

  #closed(): void {
    this.#line = null;
    this.#isOpen = false;
    for (const { reject } of this.#pending.values()) reject(new NotConnected());
    this.#pending.clear();
    if (this.#isEnded) return;
    if (!this.#isLost) {
      this.#isLost = true;
      this.#events.lost();
    }
    this.#later(() => this.#connect(), PAUSES[Math.min(this.#tries, PAUSES.length - 1)]!);
    this.#tries += 1;
  }

  #take(message: ToPage): void {
    if (message.kind !== 'answer' && message.kind !== 'refused') return this.#events.received(message);
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === 'answer') pending?.resolve(message.answer);
    else pending?.reject(new Refused(message.name, message.message));
  }
}
