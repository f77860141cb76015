import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { ConsentDialog } from './dialogs/consent-dialog';
import { FocusHome } from './dialogs/modal';
import { NoticeDialog } from './dialogs/notice-dialog';
import { PageDialog } from './dialogs/page-dialog';
import { QuestionDialog } from './dialogs/question-dialog';
import { Doings, localNow, type MountGrid } from './page-controller';
import type { FrameMessage } from './frames/frame-message';
import { ToastPlace, TopNotices } from './notices';
import { Panels } from './panels';
import { goToPart, listenForF6 } from './page-parts';
import { firstShell, isWorking, nextShell, type PanelName, type ShellEvent, type ShellState } from './shell-state';
import { Sidebar } from './sidebar';
import { TitleBar } from './title-bar';
import { words } from './words';

/** The whole page: the bar, the grid, the sidebar, and what comes on top of them. */
export function Shell({ mountGrid }: { readonly mountGrid: MountGrid }) {
  const [shell, tell] = useReducer<ShellState, ShellEvent>(nextShell, firstShell);
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<Doings | null>(null);
  const doings = (): Doings => held.current!;

  useLayoutEffect(() => {
    held.current = new Doings(place.current!, mountGrid, tell);
  }, []);

  const focusGrid = useCallback(() => held.current?.focusGrid(), []);

  const { page, sidebar, dialog, consent } = shell;
  const local = useLocalNow(shell);
  const [question] = shell.questions;
  const isLost = shell.connection === 'lost' && page !== null;

  useEffect(() => listenForF6(focusGrid), []);
  useEffect(() => {
    if (page) document.title = words.documentTitle(page.file.name);
  }, [page?.file.name]);

  const openPanel = (panel: PanelName | null): void => tell({ kind: 'panel', panel });
  const closePanel = (): void => {
    const opener = shell.panel && document.getElementById(`open-${shell.panel}`);
    openPanel(null);
    // A click elsewhere takes the focus there itself.
    if (document.activeElement?.closest('.panel')) opener?.focus();
  };
  const heard =
    (close: () => void, escapes: boolean) =>
    (message: Exclude<FrameMessage, { kind: 'call' }>): void => {
      if (message.kind === 'close' || (message.kind === 'escape' && escapes)) close();
      if (message.kind === 'focusEditor') focusGrid();
      if (message.kind === 'nextPart') goToPart(1, focusGrid);
      if (message.kind === 'previousPart') goToPart(-1, focusGrid);
      if (message.kind === 'size' && escapes) tell({ ...message, kind: 'resize' });
    };
  const closeSidebar = (): void => {
    tell({ kind: 'closeSidebar' });
    focusGrid();
  };
  const closeDialog = (): void => tell({ kind: 'closeDialog' });

  return (
    <FocusHome.Provider value={focusGrid}>
      <div class="workbench">
        <TitleBar
          page={page}
          local={local}
          panel={shell.panel}
          openPanel={(panel) => (panel === null ? closePanel() : openPanel(panel))}
          rename={(name) => void doings().rename(name)}
        />
        <div class="banner-place" role="status">
          {isLost && <p class="banner">{words.stopped}</p>}
        </div>
        <div class="middle">
          <main inert={isLost} aria-label={words.sheet} aria-description={words.sheetHint}>
            {shell.gridTrouble !== null && <GridTrouble text={shell.gridTrouble} />}
            <div ref={place} class="grid-place" />
            {!page && shell.gridTrouble === null && (
              <p class="opening" role="status">
                {shell.connection === 'lost' ? words.stopped : words.opening}
              </p>
            )}
          </main>
          {sidebar && (
            <Sidebar
              shown={sidebar}
              call={(name, args) => doings().call(sidebar.frame, name, args)}
              tell={heard(closeSidebar, false)}
              close={closeSidebar}
            />
          )}
        </div>
        {shell.panel && page && (
          <Panels name={shell.panel} shell={shell} page={page} local={local} doings={doings()} close={closePanel} />
        )}
        <TopNotices
          isWorking={isWorking(shell)}
          trouble={shell.trouble}
          closeTrouble={() => tell({ kind: 'closeTrouble' })}
          showDetails={() => {
            tell({ kind: 'closeTrouble' });
            openPanel('calls');
          }}
        />
        <ToastPlace toast={shell.toast} close={() => tell({ kind: 'closeToast' })} />
        {dialog && (
          <PageDialog
            key={dialog.frame}
            shown={dialog}
            call={(name, args) => doings().call(dialog.frame, name, args)}
            tell={heard(closeDialog, true)}
            close={closeDialog}
          />
        )}
        {consent && page && (
          <ConsentDialog
            addOn={consent.path[0] ?? ''}
            user={page.user}
            scopes={page.scopes}
            allow={() => void doings().allow(consent.path)}
            cancel={() => tell({ kind: 'closeConsent' })}
          />
        )}
        {question && (
          <QuestionDialog
            key={question.dialog}
            question={question}
            press={(button, text) => doings().press(question.dialog, button, text)}
          />
        )}
        {shell.problem !== null && (
          <NoticeDialog title={words.problemTitle} text={shell.problem} close={() => tell({ kind: 'closeProblem' })} />
        )}
      </div>
    </FocusHome.Provider>
  );
}

function GridTrouble({ text }: { readonly text: string }) {
  return (
    <div class="grid-trouble" role="alert">
      <p>
        <strong>{words.gridTrouble}.</strong> {text}
      </p>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}

/** The file's clock; one that runs is looked at every few seconds. */
function useLocalNow({ page, stateAt }: ShellState): string {
  const [, look] = useState(0);
  const runs = page?.clock.runs ?? false;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => look((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, [runs]);
  return page ? localNow(page.clock, stateAt) : '';
}
