/** Runs scripts as the user of a window, and shows that window what they show. */
import type { Workbook } from '../../runtime';
import type { Dialogs } from './dialogs';
import { pageCells } from './document-text';
import type { RevisionHistory } from './revision-history';
import type { ScriptUi } from './script-ui';
import type { Window, Windows } from './windows';

/** What a run works on, and who is notified when it has ended. */
export interface ScriptRunnerParts {
  readonly workbook: Workbook;
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly scriptUi: ScriptUi;
  readonly history: RevisionHistory;
  /** Called after each run: the state of the page and the file may have changed. */
  readonly ended: () => void;
  /** Receives the failures of onOpen, which are not sent to a window. */
  readonly remark: (text: string) => void;
}

export class ScriptRunner {
  constructor(private readonly parts: ScriptRunnerParts) {}

  /**
   * Calls `work`, which runs scripts, and returns its result.
   * @param window whose user runs them; null for a clock trigger, which belongs to no window
   * @param showsUi false when nobody sees what the scripts show
   * @param selection what is selected to the scripts
   */
  run<T>(window: Window | null, work: () => T, showsUi = true, selection = window?.selection): T {
    const { workbook, scriptUi, history, ended } = this.parts;
    if (window) workbook.actAs(window.user);
    if (selection) workbook.selectArea(selection);
    if (!workbook.state.clockStands && Math.abs(Date.now() - workbook.now()) > 1000) workbook.setNow(Date.now());
    workbook.responder = scriptUi.responderFor(showsUi ? window : null);
    const before = JSON.stringify(workbook.selected());
    try {
      return work();
    } finally {
      this.hideDialog();
      history.flush();
      if (window && JSON.stringify(workbook.selected()) !== before) this.sendSelection(window);
      ended();
    }
  }

  /** Runs onOpen, which makes the menus of this window, as Google does when a file is opened. */
  runOnOpen(window: Window): void {
    const { workbook, remark } = this.parts;
    this.run(window, () => {
      window.menus = workbook.open();
      for (const { handler, message } of workbook.report.failures) remark(`${handler}: ${message}`);
    });
  }

  /** A run that exceeded its time limit leaves its dialog open. */
  private hideDialog(): void {
    const { dialogs, windows } = this.parts;
    const { waiting } = dialogs;
    if (!waiting) return;
    dialogs.waiting = null;
    const window = windows.get(waiting.window);
    if (window) windows.send(window, { kind: 'hide', dialog: waiting.dialog });
  }

  private sendSelection(window: Window): void {
    const { workbook, windows } = this.parts;
    window.selection = workbook.selected();
    windows.send(window, { kind: 'selected', ...pageCells(workbook, window.selection) });
  }
}
