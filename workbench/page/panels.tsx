import type { PageState } from '../protocol';
import type { Doings } from './page-controller';
import { Panel } from './panel';
import { CallsPanel } from './panels/calls-panel';
import { ClockPanel } from './panels/clock-panel';
import { MailPanel } from './panels/mail-panel';
import { PermissionPanel } from './panels/permission-panel';
import { SettingsPanel } from './panels/settings-panel';
import { UserPanel } from './panels/user-panel';
import type { PanelName, ShellState } from './shell-state';
import { words } from './words';

export interface PanelsProps {
  readonly name: PanelName;
  readonly shell: ShellState;
  readonly page: PageState;
  readonly local: string;
  readonly doings: Doings;
  readonly close: () => void;
}

const WIDTHS = {
  clock: 'narrow',
  user: 'narrow',
  permission: 'narrow',
  settings: 'narrow',
  calls: 'middle-wide',
  mail: 'wide',
} as const;

/** The panel that is open. */
export function Panels({ name, shell, page, local, doings, close }: PanelsProps) {
  const showTab = (gid: number): void => {
    close();
    doings.showTab(gid);
  };
  return (
    <Panel key={name} name={name} title={words[name].title} width={WIDTHS[name]} close={close}>
      {name === 'clock' && (
        <ClockPanel page={page} local={local} jump={shell.jump} move={(to) => doings.moveClock(to)} />
      )}
      {name === 'mail' && <MailPanel mails={page.mails} openMail={(n) => doings.openMail(n)} showTab={showTab} />}
      {name === 'calls' && <CallsPanel run={page.lastRun} />}
      {name === 'permission' && <PermissionPanel page={page} permit={(granted) => void doings.permit(granted)} />}
      {name === 'user' && <UserPanel page={page} become={(user) => doings.become(user)} />}
      {name === 'settings' && <SettingsPanel page={page} change={(settings) => doings.changeSettings(settings)} />}
    </Panel>
  );
}
