import { useMemo, useRef, useState } from 'preact/hooks';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { makeCallQueue } from './call-queue';
import { explainFailure } from './explain-failure';
import type { Panel } from './panel';
import { callServer } from './server';
import type { ViewEvent } from './view-state';
import { words } from './words';

type ServerCalls = Pick<Panel, 'ask' | 'read' | 'bookmark' | 'refresh' | 'prepare' | 'isPreparing'> & {
  /** Completes rows that an edit left, in the background. An error is ignored: the next update completes them. */
  completeRows(): Promise<void>;
};

/** The event for a call that failed. */
export function failureOf(error: unknown): ViewEvent {
  return { kind: 'callFailed', message: explainFailure(error, words) };
}

/** How the views call the server. `change` gets what happens to the panel's state. */
export function useServerCalls(change: (event: ViewEvent) => void): ServerCalls {
  const queue = useMemo(makeCallQueue, []);
  /** Whether a call that writes is running. A ref, because the state changes only with the next render. */
  const isAsking = useRef(false);
  const preparing = useRef<Promise<boolean> | null>(null);
  const [isPreparing, setPreparing] = useState(false);

  async function ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null> {
    if (isAsking.current) return null;
    isAsking.current = true;
    change({ kind: 'callStarted', name });
    try {
      // Wait for tabs that are being created; when that failed, its message is shown already.
      if (preparing.current !== null && !(await preparing.current)) return null;
      const answer = await queue.run(() => callServer(name, request));
      change({ kind: 'callEnded' });
      return answer;
    } catch (error) {
      change(failureOf(error));
      return null;
    } finally {
      isAsking.current = false;
    }
  }
  async function createTabs(): Promise<boolean> {
    setPreparing(true);
    try {
      await queue.run(() => callServer('start', {}));
      change({ kind: 'planRefreshed', plan: await callServer('getState', {}) });
      return true;
    } catch (error) {
      preparing.current = null;
      change(failureOf(error));
      return false;
    } finally {
      setPreparing(false);
    }
  }
  async function refresh(): Promise<void> {
    try {
      change({ kind: 'planRefreshed', plan: await callServer('getState', {}) });
    } catch {
      // The message of the save stays on the page; the state is loaded again with the next change.
    }
  }
  return {
    ask,
    // Starts after the calls that write, so that it reads what they wrote.
    read: (name, request) => queue.follow(() => callServer(name, request)),
    bookmark: (next) => void queue.run(() => callServer('saveGuide', { screen: 'place', next })).catch(() => undefined),
    refresh,
    completeRows: async () => {
      const answer = await queue.run(() => callServer('completeRows', {})).catch(() => null);
      if (answer?.completed === true) await refresh();
    },
    prepare: () => (preparing.current ??= createTabs()),
    isPreparing,
  };
}
