import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { ConsentDialog } from './dialogs/consent-dialog';
import { FallbackFocus } from './dialogs/modal';
import { NoticeDialog } from './dialogs/notice-dialog';
import { PageDialog } from './dialogs/page-dialog';
import { QuestionDialog } from './dialogs/question-dialog';
import { PageController, localNow, type MountGrid } from './page-controller';
import type { FrameMessage } from './frames/frame-message';
import { ToastPlace, TopNotices } from './notices';
import { Panels } from './panels';
import { goToPart, listenForF6 } from './page-parts';
import { initialShell, isWorking, reduceShell, type PanelName, type ShellEvent, type ShellState } from './shell-state';
import { Sidebar } from './sidebar';
import { TitleBar } from './title-bar';
import { words } from './words';

/** The whole page: title bar, grid, sidebar, panels, notices and dialogs. */
export function Shell({ mountGrid }: { readonly mountGrid: MountGrid }) {
  const [shell, dispatch] = useReducer<ShellState, ShellEvent>(reduceShell, initialShell);
  const place = useRef<HTMLDivElement>(null);
  const controllerRef = useRef<PageController | null>(null);
  const controller = (): PageController => controllerRef.current!;

  useLayoutEffect(() => {
    controllerRef.current = new PageController(place.current!, mountGrid, dispatch);
  }, []);

  const focusGrid = useCallback(() => controllerRef.current?.focusGrid(), []);

  const { page, sidebar, dialog, consent } = shell;
  const local = useLocalNow(shell);
  const [question] = shell.questions;
  const isLost = shell.connection === 'lost' && page !== null;

  useEffect(() => listenForF6(focusGrid), []);
  useEffect(() => {
    if (page) document.title = words.documentTitle(page.file.name);
  }, [page?.file.name]);

  const openPanel = (panel: PanelName | null): void => dispatch({ kind: 'panel', panel });
  const closePanel = (): void => {
    const opener = shell.panel && document.getElementById(`open-${shell.panel}`);
    openPanel(null);
    // After a click outside, the browser has already moved the focus.
    if (document.activeElement?.closest('.panel')) opener?.focus();
  };
  const handleFrame =
    (close: () => void, escapes: boolean) =>
    (message: Exclude<FrameMessage, { kind: 'call' }>): void => {
      if (message.kind === 'close' || (message.kind === 'escape' && escapes)) close();
      if (message.kind === 'focusEditor') focusGrid();
      if (message.kind === 'nextPart') goToPart(1, focusGrid);
      if (message.kind === 'previousPart') goToPart(-1, focusGrid);
      if (message.kind === 'size' && escapes) dispatch({ ...message, kind: 'resize' });
    };
  const closeSidebar = (): void => {
    dispatch({ kind: 'closeSidebar' });
    focusGrid();
  };
  const closeDialog = (): void => dispatch({ kind: 'closeDialog' });

  return (
    <FallbackFocus.Provider value={focusGrid}>
      <div class="workbench">
        <TitleBar
          page={page}
          local={local}
          panel={shell.panel}
          openPanel={(panel) => (panel === null ? closePanel() : openPanel(panel))}
          rename={(name) => void controller().rename(name)}
        />
        <div class="banner-place" role="status">
          {isLost && <p class="banner">{words.stopped}</p>}
        </div>
        <div class="middle">
          <main inert={isLost} aria-label={words.sheet} aria-description={words.sheetHint}>
            {shell.gridError !== null && <GridError text={shell.gridError} />}
            <div ref={place} class="grid-place" />
            {!page && shell.gridError === null && (
              <p class="opening" role="status">
                {shell.connection === 'lost' ? words.stopped : words.opening}
              </p>
            )}
          </main>
          {sidebar && (
            <Sidebar
              shown={sidebar}
              call={(name, args) => controller().call(sidebar.frame, name, args)}
              onMessage={handleFrame(closeSidebar, false)}
              close={closeSidebar}
            />
          )}
        </div>
        {shell.panel && page && (
          <Panels
            name={shell.panel}
            shell={shell}
            page={page}
            local={local}
            controller={controller()}
            close={closePanel}
          />
        )}
        <TopNotices
          isWorking={isWorking(shell)}
          scriptError={shell.scriptError}
          closeScriptError={() => dispatch({ kind: 'closeScriptError' })}
          showDetails={() => {
            dispatch({ kind: 'closeScriptError' });
            openPanel('calls');
          }}
        />
        <ToastPlace toast={shell.toast} close={() => dispatch({ kind: 'closeToast' })} />
        {dialog && (
          <PageDialog
            key={dialog.frame}
            shown={dialog}
            call={(name, args) => controller().call(dialog.frame, name, args)}
            onMessage={handleFrame(closeDialog, true)}
            close={closeDialog}
          />
        )}
        {consent && page && (
          <ConsentDialog
            addOn={consent.path[0] ?? ''}
            user={page.user}
            scopes={page.scopes}
            allow={() => void controller().allow(consent.path)}
            cancel={() => dispatch({ kind: 'closeConsent' })}
          />
        )}
        {question && (
          <QuestionDialog
            key={question.dialog}
            question={question}
            press={(button, text) => controller().press(question.dialog, button, text)}
          />
        )}
        {shell.notice !== null && (
          <NoticeDialog
            title={words.problemTitle}
            text={shell.notice}
            close={() => dispatch({ kind: 'closeNotice' })}
          />
        )}
      </div>
    </FallbackFocus.Provider>
  );
}

function GridError({ text }: { readonly text: string }) {
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

/** The file's local time; renders again every few seconds while the clock runs. */
function useLocalNow({ page, stateAt }: ShellState): string {
  const [, rerender] = useState(0);
  const runs = page?.clock.runs ?? false;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => rerender((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, [runs]);
  return page ? localNow(page.clock, stateAt) : '';
}
