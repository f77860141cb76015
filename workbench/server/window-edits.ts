/** Revisions that windows send: checked, accepted into the history, and passed to the script as onEdit and onChange. */
import type { EditEvent, Workbook } from '../../runtime';
import type { CollaborationMessage } from '../protocol';
import type { Autosave } from './autosave';
import { classify, type Change } from './classify';
import type { JobQueue } from './job-queue';
import type { RevisionHistory } from './revision-history';
import type { ScriptRunner } from './script-runner';
import type { Window, Windows } from './windows';

/** How many cursors a window may have shown. */
const MAX_CURSORS = 1000;

export interface WindowEditsParts {
  readonly workbook: Workbook;
  readonly windows: Windows;
  readonly history: RevisionHistory;
  readonly jobs: JobQueue;
  readonly runner: ScriptRunner;
  readonly autosave: Autosave;
  /** Called after onEdit ran. */
  readonly editFired: () => void;
}

export class WindowEdits {
  constructor(private readonly parts: WindowEditsParts) {}

  handle(window: Window, message: CollaborationMessage): void {
    const { workbook, windows, history, jobs, autosave } = this.parts;
    if (message.type.startsWith('CLIENT_')) return this.forwardCursor(window, message);
    if (workbook.mayOnlyView(window.user)) return windows.send(window, { kind: 'reopen' });
    if (!history.followsLast(message)) return;
    const commands = history.commandsOf(message);
    if (!commands) return windows.send(window, { kind: 'reopen' });
    const { document } = workbook;
    const { edited, changes } = classify(commands, message.type === 'REMOTE_REVISION');
    const cells =
      edited && document.model.getters.tryGetSheet(edited.sheetId)
        ? { ...edited, gid: document.gidOf(edited.sheetId) }
        : null;
    const valueOf = (): string | undefined =>
      cells?.typed ? workbook.eventValue(cells.gid, cells.row0, cells.column0) : undefined;
    if (cells && !this.isAllowed(window, cells)) return windows.send(window, { kind: 'reopen' });
    const oldValue = valueOf();
    if (!history.accept(message)) return windows.sendToAll({ kind: 'reopen' });
    const edit: EditEvent | null = cells && {
      gid: cells.gid,
      row0: cells.row0,
      column0: cells.column0,
      rows: cells.rows,
      columns: cells.columns,
      typed: cells.typed ? { value: valueOf(), oldValue } : null,
    };
    autosave.schedule();
    jobs.add(() => this.fire(window, edit, changes));
  }

  private fire(window: Window, edit: EditEvent | null, changes: Change['changes']): void {
    const { workbook, runner, editFired } = this.parts;
    const work = (): void => {
      if (edit && workbook.edited(edit)) editFired();
      for (const change of changes) workbook.changed(change);
    };
    // For the script the edited cells are the selected cells, even if the cursor has moved on since.
    runner.run(window, work, true, edit ?? window.selection);
  }

  /** Checks protections again: the page checks them too, but any program may send a revision. */
  private isAllowed(window: Window, cells: Omit<EditEvent, 'typed'>): boolean {
    const { workbook, windows } = this.parts;
    const before = workbook.user;
    workbook.actAs(window.user);
    try {
      workbook.checkEdit(cells);
      return true;
    } catch (error) {
      windows.send(window, {
        kind: 'show',
        what: { kind: 'toast', title: '', text: (error as Error).message, seconds: 5 },
      });
      return false;
    } finally {
      // A run of another user may be waiting for its dialog.
      workbook.actAs(before);
    }
  }

  /** Only the other windows show this cursor; the document does not know cursors. */
  private forwardCursor(window: Window, message: CollaborationMessage): void {
    const { client } = message as { client?: { id?: unknown } };
    if (typeof client?.id === 'string') {
      // A window has one cursor at a time, and a new one after each opening of its grid.
      if (window.cursors.size >= MAX_CURSORS && !window.cursors.has(client.id)) return;
      window.cursors.add(client.id);
    }
    const { windows } = this.parts;
    for (const other of windows.all()) if (other !== window) windows.send(other, { kind: 'revision', message });
  }
}
