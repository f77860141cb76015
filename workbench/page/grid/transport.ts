/**
 * The wire between the page's model and the server. What comes in waits for the next frame and is then taken in at once, so that a
 * script that writes fifty times is drawn once.
 */
import type { CollaborationMessage } from '../../protocol';

export interface Transport {
  /** What the engine asks of its transport service. */
  readonly service: {
    sendMessage(message: CollaborationMessage): Promise<void>;
    onNewMessage(id: string, callback: (message: CollaborationMessage) => void): void;
    leave(id: string): void;
  };
  receive(message: CollaborationMessage): void;
  /** Takes in at once what still waits. */
  flush(): void;
  close(): void;
}

/** Messages that concern the server's copy or other windows; snapshots are the server's own matter. */
const SENT = new Set([
  'REMOTE_REVISION',
  'REVISION_UNDONE',
  'REVISION_REDONE',
  'CLIENT_JOINED',
  'CLIENT_LEFT',
  'CLIENT_MOVED',
]);

/**
 * @param send to the server
 * @param schedule calls back at the next frame, and soon also where none is drawn
 * @param around runs what takes the messages in, for one drawing of them all
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
