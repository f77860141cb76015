/**
 * The workbench's end of the channel to one script's page. The page sends a port once; taken is only the port that comes from this very
 * frame with this very key, and only the first. A frame that is gone is listened to and answered no more.
 */
import { readFrameMessage, type FrameMessage } from './frame-message';

/** What is used of a MessagePort. */
export interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(text: string): void;
  close(): void;
}

/** What is used of a MessageEvent of the window. */
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

  /** Takes the port when it is this frame's. `frame` is the frame's window now. Tells whether it took it. */
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
