/** A document of a server and windows of users, connected by a hub without a network. As over a network, messages are copied as JSON. */
import type { CustomOutcome, PlainArgument } from '../../../runtime/engine/custom-outcomes';
import { openDocument, type Document } from '../../../runtime/engine/document';
import { openGridModel, type GridModel } from '../../../workbench/page/grid/grid-model';
import type { CollaborationMessage } from '../../../workbench/protocol';

const NOW = Date.UTC(2026, 2, 2, 8);

export interface Window extends GridModel {
  /** The messages for refused edits. */
  readonly refused: string[];
  /** The answer to the question before a protected cell changes, and how often it was asked. */
  readonly answers: { isConfirmed: boolean; dontAskAgain: boolean; asked: number };
}

export interface Hub {
  readonly server: Document;
  /** The accepted revisions in order. */
  readonly log: CollaborationMessage[];
  open(user?: string, owner?: string): Window;
  /** Holds messages back until `deliver`, so that two windows change the document at the same time. */
  hold(): void;
  deliver(): void;
}

const copyOf = <T>(thing: T): T => JSON.parse(JSON.stringify(thing)) as T;

export interface HubOptions {
  locale?: string;
  snapshot?: unknown;
  /** A custom function of the script, which only the server can run. */
  custom?: { name: string; run: (args: readonly PlainArgument[]) => CustomOutcome };
}

export function openHub({ locale = 'en_GB', snapshot, custom }: HubOptions = {}): Hub {
  const listeners: ((message: CollaborationMessage) => void)[] = [];
  const waiting: CollaborationMessage[] = [];
  const log: CollaborationMessage[] = [];
  let last = 'START_REVISION';
  let isHeld = false;
  let isPosting = false;

  const post = (message: CollaborationMessage): void => {
    waiting.push(copyOf(message));
    if (!isHeld) deliver();
  };
  const deliver = (): void => {
    isHeld = false;
    if (isPosting) return;
    isPosting = true;
    for (let message = waiting.shift(); message; message = waiting.shift()) {
      if (/REVISION/.test(message.type)) {
        // Drops a revision that is not based on the last one; its sender rebases it and sends it again.
        if (message['serverRevisionId'] !== last) continue;
        last = message['nextRevisionId'] as string;
        log.push(message);
      }
      for (const listener of [...listeners]) listener(copyOf(message));
    }
    isPosting = false;
  };

  const service = {
    async sendMessage(message: CollaborationMessage): Promise<void> {
      post(message);
    },
    onNewMessage: (_id: string, callback: (message: CollaborationMessage) => void) => void listeners.push(callback),
    leave: () => {},
  };
  const server = openDocument({
    ...(snapshot === undefined ? {} : { snapshot }),
    locale,
    timeZone: 'Europe/Berlin',
    now: () => NOW,
    ...(custom ? { customFunctions: { find: () => custom.name, run: (_name, args) => custom.run(args) } } : {}),
    config: { transportService: service, client: { id: 'server', name: 'Server' } },
  });

  return {
    server,
    log,
    hold: () => void (isHeld = true),
    deliver,
    open(user = 'ada@example.org', owner = 'ada@example.org') {
      const refused: string[] = [];
      const answers = { isConfirmed: true, dontAskAgain: false, asked: 0 };
      const opened = {
        data: { ...(server.snapshot() as object), revisionId: last },
        locale,
        timeZone: 'Europe/Berlin',
        now: NOW,
        ...(custom ? { customFunctions: [custom.name] } : {}),
      };
      const window = openGridModel({
        opened,
        send: post,
        askResults: async () => {
          server.evaluate();
          return copyOf([...(server.customCalls?.all() ?? [])]);
        },
        schedule: (callback) => callback(),
        user: { id: user, name: user },
        owner,
        refuse: (sentence) => void refused.push(sentence),
        measure: (text) => text.length * 7,
        ask: async () => {
          answers.asked += 1;
          return { isConfirmed: answers.isConfirmed, dontAskAgain: answers.dontAskAgain };
        },
      });
      listeners.push(window.transport.receive);
      return { ...window, refused, answers };
    },
  };
}

/** Everything of a document that is saved, for comparisons. */
export const saved = (document: Document): unknown => copyOf(document.snapshot());

/** Waits for promises, so that a gesture continues after its question. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};
