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
import { LoadingView, UnreachedView } from './views/loading-view';
import { firstView, nextView, pageOf, type ViewEvent, type ViewState } from './view-state';
import { views } from './views';
import { words } from './words';

/** From here on a call is slow, and that it goes on is said. */
const SLOW_AFTER_MS = 3000;

export function App({ wished }: { readonly wished: SidebarView }) {
  const [state, change] = useReducer<ViewState, ViewEvent>(nextView, firstView);
  const drafts = useMemo(() => new Map<string, unknown>(), []);
  const answers = useMemo(() => new AnswerCache(), []);
  const frame = useRef<HTMLDivElement>(null);
  /** Whether something is being written: at once, while the state that is drawn comes a moment later. */
  const isAsking = useRef(false);
  /** The last of the calls that have to come one after the other. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const preparing = useRef<Promise<boolean> | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const page = pageOf(state);

  async function load(): Promise<void> {
    change({ kind: 'asked', name: 'getState' });
    try {
      change({ kind: 'loaded', plan: await callServer('getState', {}), wished });
    } catch (error) {
      change({ kind: 'failed', message: explainFailure(error, words) });
    }
  }
  useEffect(() => {
    void load();
  }, []);

  useEffect(() => {
    if (state.busy === null) return undefined;
    const timer = setTimeout(() => change({ kind: 'slow' }), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state.busy]);

  useFocusOnNewHeading(frame, page);

  const explain = (error: unknown): void => change({ kind: 'failed', message: explainFailure(error, words) });
  const inTurn = <T,>(call: () => Promise<T>): Promise<T> => {
    const mine = last.current.then(call, call);
    last.current = mine.catch(() => undefined);
    return mine;
  };
  async function ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null> {
    if (isAsking.current) return null;
    isAsking.current = true;
    change({ kind: 'asked', name });
    try {
      // Tabs that are being made come first; when they could not be made, that has been said.
      if (preparing.current !== null && !(await preparing.current)) return null;
      const answer = await inTurn(() => callServer(name, request));
      change({ kind: 'answered' });
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
        change({ kind: 'refreshed', plan: await callServer('getState', {}) });
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
    // After what is being written, and nothing waits for it.
    read: (name, request) => last.current.then(() => callServer(name, request)),
    bookmark: (next) => void inTurn(() => callServer('saveGuide', { screen: 'place', next })).catch(() => undefined),
    tell: (said, undo) => change({ kind: 'told', said, ...(undo ? { undo } : {}) }),
    go: (view, row = null) => change({ kind: 'went', view, row }),
    refresh: async () => {
      try {
        change({ kind: 'refreshed', plan: await callServer('getState', {}) });
      } catch {
        // What was saved has been said, and stays said: the state is read again with the next change.
      }
    },
    guided: (guide) => change({ kind: 'guided', guide }),
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
        {Shown && <Shown />}
      </PanelContext.Provider>
      <Status state={state} />
    </div>
  );
}
