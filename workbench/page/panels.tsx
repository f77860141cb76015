import type { PageState } from '../protocol';
import type { PageController } from './page-controller';
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
  readonly controller: PageController;
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

/** The open panel. */
export function Panels({ name, shell, page, local, controller, close }: PanelsProps) {
  const showTab = (gid: number): void => {
    close();
    controller.showTab(gid);
  };
  return (
    <Panel key={name} name={name} title={words[name].title} width={WIDTHS[name]} close={close}>
      {name === 'clock' && (
        <ClockPanel page={page} local={local} jump={shell.jump} move={(to) => controller.moveClock(to)} />
      )}
      {name === 'mail' && <MailPanel mails={page.mails} openMail={(n) => controller.openMail(n)} showTab={showTab} />}
      {name === 'calls' && <CallsPanel run={page.lastRun} />}
      {name === 'permission' && (
        <PermissionPanel
          page={page}
          permit={(granted, without) => void controller.permit(granted, without)}
          share={(viewOnly) => void controller.share(viewOnly)}
        />
      )}
      {name === 'user' && <UserPanel page={page} become={(user) => controller.become(user)} />}
      {name === 'settings' && <SettingsPanel page={page} change={(settings) => controller.changeSettings(settings)} />}
    </Panel>
  );
}
