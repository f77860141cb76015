import { useId } from 'preact/hooks';
import { ScriptFrame, type ScriptFrameProps } from './frames/script-frame';
import { CloseIcon } from './icons';
import type { SidebarShown } from './shell-state';
import { words } from './words';

export interface SidebarProps {
  readonly shown: SidebarShown;
  readonly call: ScriptFrameProps['call'];
  readonly onMessage: ScriptFrameProps['onMessage'];
  readonly close: () => void;
}

/** The HTML of a script in the sidebar at the right, 300 px wide. */
export function Sidebar({ shown, call, onMessage, close }: SidebarProps) {
  const heading = useId();
  return (
    <aside class="sidebar" aria-labelledby={heading}>
      <div class="sidebar-head">
        <h2 id={heading}>{shown.title}</h2>
        <button
          type="button"
          class="bare"
          aria-label={words.closeNamed(shown.title)}
          title={words.close}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
      <ScriptFrame
        key={shown.frame}
        title={shown.title}
        html={shown.html}
        takesFocus
        call={call}
        onMessage={onMessage}
      />
    </aside>
  );
}
