import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../protocol';
import { CallsIcon, ClockIcon, FileIcon, LockIcon, MailIcon, PersonIcon, SettingsIcon, UnlockIcon } from './icons';
import { formatMoment } from './moments';
import type { PanelName } from './shell-state';
import { words } from './words';

export interface TitleBarProps {
  readonly page: PageState | null;
  /** The file's local time. */
  readonly local: string;
  readonly panel: PanelName | null;
  readonly openPanel: (panel: PanelName | null) => void;
  readonly rename: (name: string) => void;
}

/** The file's name, and the buttons for the tools of the workbench. */
export function TitleBar({ page, local, panel, openPanel, rename }: TitleBarProps) {
  const tool = (name: PanelName, label: string, text: string, icon: ComponentChildren, mark = '') => (
    <button
      type="button"
      id={`open-${name}`}
      class={`tool tool-${name}${mark}`}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      aria-expanded={panel === name}
      aria-controls={panel === name ? `panel-${name}` : undefined}
      disabled={!page}
      onClick={() => openPanel(panel === name ? null : name)}
    >
      {icon}
      {text && <span class="tool-text">{text}</span>}
    </button>
  );
  const moment = page ? formatMoment(local) : '';
  const isGranted = page?.permission !== 'asked';
  const viewOnly = page?.viewOnly === true;

  return (
    <header class="bar">
      <FileIcon />
      <FileName name={page?.file.name ?? ''} rename={rename} />
      {tool('settings', words.fileSettings, '', <SettingsIcon />)}
      <span class="workbench-mark" title={words.markHint}>
        {words.mark}
      </span>
      <div class="tools" role="group" aria-label={words.tools}>
        {tool('clock', words.clock.button(moment), moment, <ClockIcon />, page && !page.clock.runs ? ' stands' : '')}
        {tool('mail', words.mail.button(page?.mails.length ?? 0), String(page?.mails.length ?? 0), <MailIcon />)}
        {tool('calls', words.calls.button(page?.lastRun?.calls ?? null), words.calls.label, <CallsIcon />)}
        {tool(
          'permission',
          words.permission.button(isGranted, viewOnly),
          viewOnly ? words.permission.viewOnlyShort : isGranted ? words.permission.granted : words.permission.asked,
          isGranted && !viewOnly ? <UnlockIcon /> : <LockIcon />,
          isGranted && !viewOnly ? '' : ' asked',
        )}
        {tool('user', words.user.button(page?.user ?? ''), page?.user ?? '', <PersonIcon />)}
      </div>
    </header>
  );
}

/** The editable name of the file: Enter or leaving the field saves it, Escape restores it. */
function FileName({ name, rename }: { name: string; rename: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [name]);
  const shown = typed ?? name;
  const save = (): void => {
    const wanted = shown.trim();
    setTyped(null);
    if (wanted !== '' && wanted !== name) rename(wanted);
  };
  return (
    <div class="file-name">
      <h1 class="unseen">{name}</h1>
      <input
        type="text"
        aria-label={words.fileName}
        title={words.fileName}
        value={shown}
        size={Math.min(Math.max(shown.length, 8), 40)}
        disabled={name === ''}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </div>
  );
}
