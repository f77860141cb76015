/**
 * The engine's transport service. Messages of the server are collected until the next frame and then applied together, so that fifty writes
 * of a script are drawn once.
 */
import type { CollaborationMessage } from '../../protocol';

export interface Transport {
  /** The interface that the engine requires. */
  readonly service: {
    sendMessage(message: CollaborationMessage): Promise<void>;
    onNewMessage(id: string, callback: (message: CollaborationMessage) => void): void;
    leave(id: string): void;
  };
  receive(message: CollaborationMessage): void;
  /** Applies the collected messages now. */
  flush(): void;
  close(): void;
}

/** The messages that are sent: revisions and cursors. The server makes its own snapshots. */
const SENT = new Set([
  'REMOTE_REVISION',
  'REVISION_UNDONE',
  'REVISION_REDONE',
  'CLIENT_JOINED',
  'CLIENT_LEFT',
  'CLIENT_MOVED',
]);

/**
 * @param send sends a message to the server
 * @param schedule calls the callback in the next frame, or soon when the page is hidden
 * @param around wraps the application of the collected messages
 */
export function createTransport(
  send: (message: CollaborationMessage) => void,
  schedule: (callback: () => void) => void,
  around: (takeIn: () => void) => void = (takeIn) => takeIn(),
): Transport {
  let deliver: ((message: CollaborationMessage) => void) | undefined;
  let waiting: CollaborationMessage[] = [];
  let isScheduled = false;
  let isClosed = false;

  const flush = (): void => {
    isScheduled = false;
    if (isClosed || !deliver || waiting.length === 0) return;
    const messages = waiting;
    waiting = [];
    const deliverMessage = deliver;
    around(() => messages.forEach((message) => deliverMessage(message)));
  };

  return {
    service: {
      async sendMessage(message) {
        if (!isClosed && SENT.has(message.type)) send(message);
      },
      onNewMessage(_id, callback) {
        deliver = callback;
      },
      leave() {},
    },
    receive(message) {
      waiting.push(message);
      if (isScheduled || isClosed) return;
      isScheduled = true;
      schedule(flush);
    },
    flush,
    close() {
      isClosed = true;
      waiting = [];
    },
  };
}
