import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Day } from '../domain/plan/day';
import type { SidebarView } from './opening-view';
import { intlLocale } from './dates';
import { PanelContext, type Panel } from './panel';
import { AnswerCache } from './answer-cache';
import { callServer } from './server';
import { useFocusOnNewHeading } from './parts/heading';
import { Status } from './parts/status';
import { StructureNotice } from './parts/structure-notice';
import { failureOf, useServerCalls } from './use-server-calls';
import { useWaitingRows } from './use-waiting-rows';
import { LoadingView, UnreachedView } from './views/loading-view';
import { firstView, nextView, pageOf, type ViewEvent, type ViewState } from './view-state';
import { views } from './views';
import { words } from './words';

/** After so long the status line says that the call is still running. */
const SLOW_AFTER_MS = 3000;

/** The whole page: the view that is open, and the status line. */
export function App({ openingView }: { readonly openingView: SidebarView }) {
  const [state, change] = useReducer<ViewState, ViewEvent>(nextView, firstView);
  const frame = useRef<HTMLDivElement>(null);
  const page = pageOf(state);
  const panel = usePanelOf(state, change);

  async function load(): Promise<void> {
    change({ kind: 'callStarted', name: 'getState' });
    try {
      change({ kind: 'planLoaded', plan: await callServer('getState', {}), openingView });
    } catch (error) {
      change(failureOf(error));
    }
  }
  useEffect(() => {
    void load();
  }, []);

  useEffect(() => {
    if (state.busy === null) return undefined;
    const timer = setTimeout(() => change({ kind: 'callSlow' }), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state.busy]);

  useFocusOnNewHeading(frame, page);

  const Shown = page === 'loading' || page === 'unreached' ? null : views[page];
  return (
    <div ref={frame} class="panel" aria-busy={state.busy !== null}>
      <PanelContext.Provider value={panel}>
        {page === 'loading' && <LoadingView />}
        {page === 'unreached' && <UnreachedView isIdle={state.busy !== null} retry={() => void load()} />}
        {Shown && <StructureNotice isOnCheck={page === 'check'} />}
        {Shown && <Shown />}
      </PanelContext.Provider>
      <Status state={state} />
    </div>
  );
}

/** What the panel offers to its views; null before the first answer. */
function usePanelOf({ plan, busy, row }: ViewState, change: (event: ViewEvent) => void): Panel | null {
  const drafts = useMemo(() => new Map<string, unknown>(), []);
  const answers = useMemo(() => new AnswerCache(), []);
  const { completeRows, completeTabs, ...calls } = useServerCalls(change);
  const { prepare } = calls;
  const left = plan?.left ?? 0;
  const isStarted = plan?.started === true;
  // What this or an earlier Start, or an example, has left.
  const isToComplete = left > 0;
  useEffect(() => {
    if (isToComplete) void (isStarted ? completeTabs(left) : prepare());
  }, [isToComplete]);
  useWaitingRows(plan?.started === true, completeRows);
  return (
    plan && {
      ...calls,
      plan,
      today: plan.today as Day,
      locale: intlLocale(plan.locale, words.language),
      busy,
      row,
      showMessage: (said, undo) => change({ kind: 'messageShown', said, ...(undo ? { undo } : {}) }),
      go: (view, opened = null) => change({ kind: 'viewOpened', view, row: opened }),
      setGuide: (guide) => change({ kind: 'guideChanged', guide }),
      drafts,
      answers,
      invalidate: (name) => answers.invalidate(name),
      forgetAll: () => {
        drafts.clear();
        answers.clear();
      },
    }
  );
}
