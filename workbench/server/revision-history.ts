/**
 * The history that all windows and the scripts share: one revision after the other. The engine's protocol lets a window send a revision
 * on top of the last one that it knows; it is accepted only if that is still the last one. Else it is dropped, and the window sends it
 * again by itself, carried over what it had not seen. What scripts write goes the same way, with the right of way.
 */
import { randomUUID } from 'node:crypto';
import type { CollaborationMessage } from '../protocol';

/** The parts of the engine's model that a history is kept for. */
interface EngineModel {
  status: number;
  isReplayingCommand: boolean;
  session: {
    serverRevisionId: string;
    clientId: string;
    processedRevisions: Set<string>;
    revisions: { get(id: string): { commands: readonly EngineCommand[] } };
    onMessageReceived(message: CollaborationMessage): void;
  };
  setupSession(revisionId: string): { revisions: EngineModel['session']['revisions'] };
}

export interface EngineCommand {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A message as it went out, between the revisions that it joins. */
interface Sent {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What a script wrote since the last message that went out. */
interface Batch {
  readonly from: string;
  to: string;
  readonly commands: string[];
  readonly since: number;
}

const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);
/** A long run shows what it has written so far about twice a second, as Google's does. */
const BATCH_MILLISECONDS = 500;
/** What a window may have missed between asking for the document and opening its socket, or while its connection was down. */
const REPLAYED = { messages: 300, characters: 8_000_000 };
/** What is kept for undo and for carrying changes over each other; beyond that the history begins anew. */
const KEPT = { revisions: 10_000, characters: 16_000_000 };

export class Hub {
  /** The engine asks for this at the opening of the document. */
  readonly transport = {
    onNewMessage: (_id: string, receive: (message: CollaborationMessage) => void): void => {
      this.receive = receive;
    },
    leave: (): void => {},
    sendMessage: (message: CollaborationMessage): Promise<void> => {
      this.takeOwn(message);
      return Promise.resolve();
    },
  };
  /** The first revision of this process: no window of an earlier one has it. */
  readonly firstRevision: string = randomUUID();
  private receive: (message: CollaborationMessage) => void = () => {};
  private last: string = this.firstRevision;
  private batch: Batch | null = null;
  private replayed: Sent[] = [];
  private replayedCharacters = 0;
  private kept = { revisions: 0, characters: 0 };

  /** @param broadcast sends a text to all windows; @param model is opened when somebody first asks; @param keep what may be undone */
  constructor(
    private readonly model: () => EngineModel,
    private readonly broadcast: (text: string) => void,
    private readonly keep: { revisions: number; characters: number } = KEPT,
  ) {}

  /** The revision that the document is at, once everything went out. */
  revision(): string {
    this.flush();
    return this.last;
  }

  /** What came after a revision; null when that is not known any more. */
  since(revision: string): string[] | null {
    this.flush();
    if (revision === this.last) return [];
    const at = this.replayed.findIndex(({ from }) => from === revision);
    return at < 0 ? null : this.replayed.slice(at).map(({ text }) => text);
  }

  /** Takes a revision of this process's own, which is acknowledged at once: a run of thousands keeps none waiting. */
  private takeOwn(message: CollaborationMessage): void {
    // Where the server's own selection is concerns nobody.
    if (!REVISIONS.has(message.type)) return;
    const to = String(message['nextRevisionId']);
    // Written down now: the engine may change in place what a command brought.
    const commands = (message['commands'] as readonly object[]).map((command) => JSON.stringify(command));
    this.batch ??= { from: this.last, to, commands: [], since: Date.now() };
    this.batch.to = to;
    for (const command of commands) this.batch.commands.push(command);
    this.last = to;
    this.count(commands.reduce((sum, command) => sum + command.length, 0));
    this.receive(message);
    if (Date.now() - this.batch.since > BATCH_MILLISECONDS) this.flush();
  }

  /** Sends what scripts wrote so far, as one revision. */
  flush(): void {
    const { batch } = this;
    if (!batch) return;
    this.batch = null;
    const head = {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: this.model().session.clientId,
      serverRevisionId: batch.from,
      nextRevisionId: batch.to,
    };
    this.send(
      batch.from,
      batch.to,
      `{"kind":"revision","message":${JSON.stringify(head).slice(0, -1)},"commands":[${batch.commands.join(',')}]}}`,
    );
  }

  /** Whether a message is one that would change the history, and in its place. */
  follows(message: CollaborationMessage): boolean {
    return (
      REVISIONS.has(message.type) &&
      message['serverRevisionId'] === this.last &&
      typeof message['nextRevisionId'] === 'string'
    );
  }

  /** The commands of a window's revision, or of the one that it undoes or does again; null when that one is not known any more. */
  commandsOf(message: CollaborationMessage): readonly EngineCommand[] | null {
    if (message.type === 'REMOTE_REVISION')
      return Array.isArray(message['commands']) ? (message['commands'] as EngineCommand[]) : null;
    try {
      return this.model().session.revisions.get(String(message['undoneRevisionId'] ?? message['redoneRevisionId']))
        .commands;
    } catch {
      return null;
    }
  }

  /** Takes a window's revision that follows. Gives false when the engine could not take it: then the history has begun anew. */
  accept(message: CollaborationMessage): boolean {
    const text = JSON.stringify({ kind: 'revision', message });
    const from = this.revision();
    try {
      this.receive(message);
    } catch {
      this.begin(randomUUID());
      return false;
    }
    this.last = String(message['nextRevisionId']);
    this.count(text.length);
    this.send(from, this.last, text);
    return true;
  }

  /** Begins the history anew when it has grown long; windows are told so by the engine's own message and can undo nothing from before. */
  trim(): void {
    if (this.kept.revisions < this.keep.revisions && this.kept.characters < this.keep.characters) return;
    const from = this.revision();
    const message = { type: 'SNAPSHOT_CREATED', version: 1, serverRevisionId: from, nextRevisionId: randomUUID() };
    this.receive(message);
    this.begin(message.nextRevisionId);
    this.send(from, message.nextRevisionId, JSON.stringify({ kind: 'revision', message }));
  }

  private begin(revision: string): void {
    const model = this.model();
    this.last = revision;
    this.replayed = [];
    this.replayedCharacters = 0;
    this.kept = { revisions: 0, characters: 0 };
    model.session.revisions = model.setupSession(revision).revisions;
    model.session.serverRevisionId = revision;
    model.session.processedRevisions = new Set([revision]);
    model.status = 0;
    model.isReplayingCommand = false;
  }

  private count(characters: number): void {
    this.kept.revisions += 1;
    this.kept.characters += characters;
  }

  private send(from: string, to: string, text: string): void {
    this.replayed.push({ from, to, text });
    this.replayedCharacters += text.length;
    while (
      this.replayed.length > REPLAYED.messages ||
      (this.replayed.length > 1 && this.replayedCharacters > REPLAYED.characters)
    )
      this.replayedCharacters -= this.replayed.shift()?.text.length ?? 0;
    this.broadcast(text);
  }
}
