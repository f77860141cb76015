/**
 * The sequence of revisions that all windows and scripts share. A window's revision is accepted only if it is based on the last revision
 * here; otherwise the window's engine rebases it and sends it again. Revisions of scripts are always accepted.
 */
import { randomUUID } from 'node:crypto';
import { isCoreCommand } from '../../runtime/engine/load';
import type { CollaborationMessage } from '../protocol';
import { areApplicable } from './check-commands';

/** The parts of the engine's model that are used here. */
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
  getters: {
    getSheetIds(): readonly string[];
    getNumberRows(sheetId: string): number;
    getNumberCols(sheetId: string): number;
  };
  setupSession(revisionId: string): { revisions: EngineModel['session']['revisions'] };
}

export interface EngineCommand {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A sent message, which leads from one revision to the next. */
interface SentMessage {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Commands of scripts that are not sent yet. */
interface Batch {
  readonly from: string;
  to: string;
  readonly commands: string[];
  readonly since: number;
}

const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);
/** A long run shows its writes about twice a second, as in Google. */
const BATCH_MILLISECONDS = 500;
/** How many messages are stored for a window that was not connected when they were sent. */
const REPLAY_LIMITS = { messages: 300, characters: 8_000_000 };
/** The greatest length of the history, which undo and rebasing need. A longer history starts again from a snapshot. */
const HISTORY_LIMITS = { revisions: 10_000, characters: 16_000_000 };

export class RevisionHistory {
  /** The transport service of the engine, which it gets when the document is opened. */
  readonly transport = {
    onNewMessage: (_id: string, receive: (message: CollaborationMessage) => void): void => {
      this.receive = receive;
    },
    leave: (): void => {},
    sendMessage: (message: CollaborationMessage): Promise<void> => {
      this.acceptOwn(message);
      return Promise.resolve();
    },
  };
  /** The first revision of this process. Random, so that no window of an earlier process has it. */
  readonly firstRevision: string = randomUUID();
  private receive: (message: CollaborationMessage) => void = () => {};
  private last: string = this.firstRevision;
  private batch: Batch | null = null;
  private replayed: SentMessage[] = [];
  private replayedCharacters = 0;
  private size = { revisions: 0, characters: 0 };

  /**
   * @param model returns the engine's model; called only once the document is open
   * @param broadcast sends a text to all windows
   */
  constructor(
    private readonly model: () => EngineModel,
    private readonly broadcast: (text: string) => void,
    private readonly limits: { revisions: number; characters: number } = HISTORY_LIMITS,
  ) {}

  /** Sends everything that is pending and returns the current revision. */
  revision(): string {
    this.flush();
    return this.last;
  }

  /** The messages after a revision; null when the revision is no longer stored. */
  messagesAfter(revision: string): string[] | null {
    this.flush();
    if (revision === this.last) return [];
    const at = this.replayed.findIndex(({ from }) => from === revision);
    return at < 0 ? null : this.replayed.slice(at).map(({ text }) => text);
  }

  /** Accepts a revision of a script. It is acknowledged at once, so that the engine never waits during a long run. */
  private acceptOwn(message: CollaborationMessage): void {
    // Messages about the server's own cursor are not for the windows.
    if (!REVISIONS.has(message.type)) return;
    const to = String(message['nextRevisionId']);
    // Serialized now, because the engine may modify the objects of a command later.
    const commands = (message['commands'] as readonly object[]).map((command) => JSON.stringify(command));
    this.batch ??= { from: this.last, to, commands: [], since: Date.now() };
    this.batch.to = to;
    for (const command of commands) this.batch.commands.push(command);
    this.last = to;
    this.count(commands.reduce((sum, command) => sum + command.length, 0));
    this.receive(message);
    if (Date.now() - this.batch.since > BATCH_MILLISECONDS) this.flush();
  }

  /** Sends the pending commands of scripts as one revision. */
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

  /** Whether a message is a revision that is based on the last revision, and that the engine would not take for one that it has. */
  followsLast(message: CollaborationMessage): boolean {
    const { serverRevisionId, nextRevisionId, clientId } = message;
    const { session } = this.model();
    return (
      REVISIONS.has(message.type) &&
      serverRevisionId === this.last &&
      typeof nextRevisionId === 'string' &&
      nextRevisionId !== '' &&
      nextRevisionId !== this.last &&
      !session.processedRevisions.has(nextRevisionId) &&
      // Only a revision names its client; an undo and a redo do not.
      (message.type !== 'REMOTE_REVISION' || (typeof clientId === 'string' && clientId !== session.clientId))
    );
  }

  /**
   * The commands of a revision; for an undo or redo those of the original revision. Null when that is no longer stored, and when the
   * engine could not apply the commands.
   */
  commandsOf(message: CollaborationMessage): readonly EngineCommand[] | null {
    if (message.type === 'REMOTE_REVISION') {
      const { commands } = message;
      const { getters } = this.model();
      const sheets = {
        isKnownCommand: isCoreCommand,
        size: (sheetId: string) =>
          getters.getSheetIds().includes(sheetId)
            ? { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) }
            : null,
      };
      return Array.isArray(commands) && areApplicable(commands, sheets) ? commands : null;
    }
    try {
      return this.model().session.revisions.get(String(message['undoneRevisionId'] ?? message['redoneRevisionId']))
        .commands;
    } catch {
      return null;
    }
  }

  /** Accepts a revision of a window. Returns false when the engine failed to apply it: then the history has been restarted. */
  accept(message: CollaborationMessage): boolean {
    const text = JSON.stringify({ kind: 'revision', message });
    const from = this.revision();
    try {
      this.receive(message);
    } catch {
      this.restart(randomUUID());
      return false;
    }
    this.last = String(message['nextRevisionId']);
    this.count(text.length);
    this.send(from, this.last, text);
    return true;
  }

  /** Restarts a history that has become too long. The windows get the engine's message for this; undo of older edits is lost. */
  trim(): void {
    if (this.size.revisions < this.limits.revisions && this.size.characters < this.limits.characters) return;
    const from = this.revision();
    const message = { type: 'SNAPSHOT_CREATED', version: 1, serverRevisionId: from, nextRevisionId: randomUUID() };
    this.receive(message);
    this.restart(message.nextRevisionId);
    this.send(from, message.nextRevisionId, JSON.stringify({ kind: 'revision', message }));
  }

  private restart(revision: string): void {
    const model = this.model();
    this.last = revision;
    this.replayed = [];
    this.replayedCharacters = 0;
    this.size = { revisions: 0, characters: 0 };
    model.session.revisions = model.setupSession(revision).revisions;
    model.session.serverRevisionId = revision;
    model.session.processedRevisions = new Set([revision]);
    model.status = 0;
    model.isReplayingCommand = false;
  }

  private count(characters: number): void {
    this.size.revisions += 1;
    this.size.characters += characters;
  }

  private send(from: string, to: string, text: string): void {
    this.replayed.push({ from, to, text });
    this.replayedCharacters += text.length;
    while (
      this.replayed.length > REPLAY_LIMITS.messages ||
      (this.replayed.length > 1 && this.replayedCharacters > REPLAY_LIMITS.characters)
    )
      this.replayedCharacters -= this.replayed.shift()?.text.length ?? 0;
    this.broadcast(text);
  }
}
