/**
 * The workbench's end of the message channel to the frame of a script. The frame sends a port. Only the first port is accepted, and only
 * from this frame with its key. After close() messages are neither handled nor sent.
 */
import { readFrameMessage, type FrameMessage } from './frame-message';

/** The members of MessagePort that are used. */
export interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(text: string): void;
  close(): void;
}

/** The members of MessageEvent that are used. */
export interface PortMessage {
  readonly source: unknown;
  readonly data: unknown;
  readonly ports: readonly Port[];
}

export class FrameChannel {
  readonly #key: string;
  readonly #receive: (message: FrameMessage) => void;
  #port: Port | null = null;
  #isClosed = false;

  constructor(key: string, receive: (message: FrameMessage) => void) {
    this.#key = key;
    this.#receive = receive;
  }

  /** Accepts the port when it comes from this frame and returns whether it did. `frame` is the frame's contentWindow. */
  accept({ source, data, ports }: PortMessage, frame: unknown): boolean {
    const [port] = ports;
    if (this.#isClosed || this.#port || !port || frame == null || source !== frame) return false;
    if (typeof data !== 'object' || data === null || (data as { scriptFrame?: unknown }).scriptFrame !== this.#key)
      return false;
    this.#port = port;
    port.onmessage = (event) => {
      const message = readFrameMessage(event.data);
      if (message && !this.#isClosed) this.#receive(message);
    };
    return true;
  }

  answer(id: number, value: unknown): void {
    this.#send({ kind: 'answer', id, value: value ?? null });
  }

  refuse(id: number, message: string): void {
    this.#send({ kind: 'refused', id, message });
  }

  close(): void {
    this.#isClosed = true;
    this.#port?.close();
    this.#port = null;
  }

  #send(message: unknown): void {
    this.#port?.postMessage(JSON.stringify(message));
  }
}
