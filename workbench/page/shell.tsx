import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { FallbackFocus } from './dialogs/modal';
import { PageController, localNow, type MountGrid } from './page-controller';
import type { ScriptFrameProps } from './frames/script-frame';
import { ToastPlace, TopNotices } from './notices';
import { Panels } from './panels';
import { goToPart, listenForF6 } from './page-parts';
import { ShellDialogs } from './shell-dialogs';
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

  const { page, panel } = shell;
  const local = useLocalNow(shell);

  useEffect(() => listenForF6(focusGrid), []);
  useEffect(() => {
    if (page) document.title = words.documentTitle(page.file.name);
  }, [page?.file.name]);

  const { openPanel, closePanel } = panelActions(panel, dispatch);
  const handler = { dispatch, focusGrid };

  return (
    <FallbackFocus.Provider value={focusGrid}>
      <div class="workbench">
        <TitleBar
          page={page}
          local={local}
          panel={panel}
          openPanel={(chosen) => (chosen === null ? closePanel() : openPanel(chosen))}
          rename={(name) => void controller().rename(name)}
        />
        <Middle shell={shell} place={place} controller={controller} {...handler} />
        {panel && page && (
          <Panels name={panel} shell={shell} page={page} local={local} controller={controller()} close={closePanel} />
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
        <ShellDialogs shell={shell} dispatch={dispatch} controller={controller} onMessage={dialogHandler(handler)} />
      </div>
    </FallbackFocus.Provider>
  );
}

type FrameHandler = ScriptFrameProps['onMessage'];

interface PanelActions {
  openPanel(panel: PanelName | null): void;
  closePanel(): void;
}

function panelActions(panel: PanelName | null, dispatch: (event: ShellEvent) => void): PanelActions {
  const openPanel = (chosen: PanelName | null): void => dispatch({ kind: 'panel', panel: chosen });
  return {
    openPanel,
    closePanel: () => {
      const opener = panel && document.getElementById(`open-${panel}`);
      openPanel(null);
      // After a click outside, the browser has already moved the focus.
      if (document.activeElement?.closest('.panel')) opener?.focus();
    },
  };
}

interface HandlerOptions {
  readonly dispatch: (event: ShellEvent) => void;
  readonly focusGrid: () => void;
}

/** Handles the messages that the frames of a sidebar and of a dialog have in common. */
function handleFrame(message: Parameters<FrameHandler>[0], close: () => void, focusGrid: () => void): void {
  if (message.kind === 'close') close();
  if (message.kind === 'focusEditor') focusGrid();
  if (message.kind === 'nextPart') goToPart(1, focusGrid);
  if (message.kind === 'previousPart') goToPart(-1, focusGrid);
}

/** For a dialog, which Escape closes and which can change its size. */
function dialogHandler({ dispatch, focusGrid }: HandlerOptions): FrameHandler {
  const close = (): void => dispatch({ kind: 'closeDialog' });
  return (message) => {
    if (message.kind === 'escape') close();
    handleFrame(message, close, focusGrid);
    if (message.kind === 'size') dispatch({ ...message, kind: 'resize' });
  };
}

interface MiddleProps extends HandlerOptions {
  readonly shell: ShellState;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly controller: () => PageController;
}

/** The grid and, beside it, the sidebar of a script. */
function Middle({ shell, place, controller, dispatch, focusGrid }: MiddleProps) {
  const { page, sidebar, connection, gridError } = shell;
  const isLost = connection === 'lost' && page !== null;
  const closeSidebar = (): void => {
    dispatch({ kind: 'closeSidebar' });
    focusGrid();
  };
  return (
    <>
      <div class="banner-place" role="status">
        {isLost && <p class="banner">{words.stopped}</p>}
      </div>
      <div class="middle">
        <main inert={isLost} aria-label={words.sheet} aria-description={words.sheetHint}>
          {gridError !== null && <GridError text={gridError} />}
          <div ref={place} class="grid-place" />
          {!page && gridError === null && (
            <p class="opening" role="status">
              {connection === 'lost' ? words.stopped : words.opening}
            </p>
          )}
        </main>
        {sidebar && (
          <Sidebar
            shown={sidebar}
            call={(name, args) => controller().call(sidebar.frame, name, args)}
            onMessage={(message) => handleFrame(message, closeSidebar, focusGrid)}
            close={closeSidebar}
          />
        )}
      </div>
    </>
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
