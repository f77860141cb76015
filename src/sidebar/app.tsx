import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Day } from '../domain/plan/day';
import type { SidebarView } from './opening-view';
import { intlLocale } from './dates';
import { explainFailure } from './explain-failure';
import { PanelContext, type Panel } from './panel';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { AnswerCache } from './answer-cache';
import { callServer } from './server';
import { useFocusOnNewHeading } from './parts/heading';
import { Status } from './parts/status';
import { StructureNotice } from './parts/structure-notice';
import { LoadingView, UnreachedView } from './views/loading-view';
import { firstView, nextView, pageOf, type ViewEvent, type ViewState } from './view-state';
import { views } from './views';
import { words } from './words';

/** After so long the status line says that the call is still running. */
const SLOW_AFTER_MS = 3000;

export function App({ openingView }: { readonly openingView: SidebarView }) {
  const [state, change] = useReducer<ViewState, ViewEvent>(nextView, firstView);
  const drafts = useMemo(() => new Map<string, unknown>(), []);
  const answers = useMemo(() => new AnswerCache(), []);
  const frame = useRef<HTMLDivElement>(null);
  /** Whether a call that writes is running. A ref, because the state changes only with the next render. */
  const isAsking = useRef(false);
  /** The last of the calls that run one after the other. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const preparing = useRef<Promise<boolean> | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const page = pageOf(state);

  async function load(): Promise<void> {
    change({ kind: 'callStarted', name: 'getState' });
    try {
      change({ kind: 'planLoaded', plan: await callServer('getState', {}), openingView });
    } catch (error) {
      change({ kind: 'callFailed', message: explainFailure(error, words) });
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

  const explain = (error: unknown): void => change({ kind: 'callFailed', message: explainFailure(error, words) });
  const inTurn = <T,>(call: () => Promise<T>): Promise<T> => {
    const mine = last.current.then(call, call);
    last.current = mine.catch(() => undefined);
    return mine;
  };
  async function ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null> {
    if (isAsking.current) return null;
    isAsking.current = true;
    change({ kind: 'callStarted', name });
    try {
      // Wait for tabs that are being created; when that failed, its message is shown already.
      if (preparing.current !== null && !(await preparing.current)) return null;
      const answer = await inTurn(() => callServer(name, request));
      change({ kind: 'callEnded' });
      return answer;
    } catch (error) {
      explain(error);
      return null;
    } finally {
      isAsking.current = false;
    }
  }
  function prepare(): Promise<boolean> {
    preparing.current ??= (async () => {
      setPreparing(true);
      try {
        await inTurn(() => callServer('start', {}));
        change({ kind: 'planRefreshed', plan: await callServer('getState', {}) });
        return true;
      } catch (error) {
        preparing.current = null;
        explain(error);
        return false;
      } finally {
        setPreparing(false);
      }
    })();
    return preparing.current;
  }

  const panel: Panel | null = state.plan && {
    plan: state.plan,
    today: state.plan.today as Day,
    locale: intlLocale(state.plan.locale, words.language),
    busy: state.busy,
    row: state.row,
    ask,
    // Starts after the calls that write, so that it reads what they wrote; no later call waits for it.
    read: (name, request) => last.current.then(() => callServer(name, request)),
    bookmark: (next) => void inTurn(() => callServer('saveGuide', { screen: 'place', next })).catch(() => undefined),
    showMessage: (said, undo) => change({ kind: 'messageShown', said, ...(undo ? { undo } : {}) }),
    go: (view, row = null) => change({ kind: 'viewOpened', view, row }),
    refresh: async () => {
      try {
        change({ kind: 'planRefreshed', plan: await callServer('getState', {}) });
      } catch {
        // The message of the save stays on the page; the state is loaded again with the next change.
      }
    },
    setGuide: (guide) => change({ kind: 'guideChanged', guide }),
    prepare,
    isPreparing,
    drafts,
    answers,
    invalidate: (name) => answers.invalidate(name),
    forgetAll: () => {
      drafts.clear();
      answers.clear();
    },
  };
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
