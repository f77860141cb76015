/** What each window is told of the workbook besides its cells, and when. */
import type { Workbook } from '../../runtime';
import type { LastRun, PageState } from '../protocol';
import { commonState, stateFor } from './page-state';
import type { Window, Windows } from './windows';

type CommonState = ReturnType<typeof commonState>;

export class WindowStates {
  /** Whether something has changed since the windows were told. */
  isStale = false;
  editsFired = 0;
  lastRun: LastRun | null = null;

  /** @param isUnseen whether nobody has opened this file in a window yet */
  constructor(
    private readonly workbook: Workbook,
    private readonly windows: Windows,
    private readonly folder: string,
    private isUnseen: boolean,
  ) {}

  /** Tells a window that has just been opened. */
  sendFirst(window: Window): void {
    this.send(window, this.common(), this.isUnseen);
    this.isUnseen = false;
  }

  sendToAll(): void {
    this.isStale = false;
    const common = this.common();
    for (const window of this.windows.all()) this.send(window, common, false);
  }

  private common(): CommonState {
    const { workbook } = this;
    return commonState(workbook, this.folder, workbook.project().scopes, this.lastRun, this.editsFired);
  }

  private send(window: Window, common: CommonState, isFirstOpening: boolean): void {
    const permissionOf = (user: string): Pick<PageState, 'permission' | 'withheld' | 'viewOnly'> => ({
      permission: this.workbook.permission(user) === 'full' ? 'granted' : 'asked',
      withheld: this.workbook.state.withheld?.[user] ?? [],
      viewOnly: this.workbook.mayOnlyView(user),
    });
    this.windows.send(window, { kind: 'state', state: stateFor(window, common, permissionOf, isFirstOpening) });
  }
}
