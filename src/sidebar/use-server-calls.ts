import { useMemo, useRef, useState } from 'preact/hooks';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { makeCallQueue } from './call-queue';
import { explainFailure } from './explain-failure';
import type { Panel } from './panel';
import { callServer } from './server';
import type { ViewEvent } from './view-state';
import { isEarlyScreen } from '../domain/plan/guide-screens';
import { words } from './words';

type ServerCalls = Pick<Panel, 'ask' | 'read' | 'bookmark' | 'refresh' | 'prepare' | 'isPreparing' | 'tabsToGo'> & {
  /** Completes rows that an edit left, in the background. An error is ignored: the next update completes them. */
  completeRows(): Promise<void>;
  /** Completes the tabs that a Start or an example has left, so many. */
  completeTabs(left: number): Promise<void>;
};

/** Tabs that are being created. False when that failed. */
interface Preparing {
  /** The first question can be saved. */
  readonly first: Promise<boolean>;
  /** All tabs are there. */
  readonly all: Promise<boolean>;
}

/** Whether a call needs only what the first part of a Start makes. */
function isEarly<N extends ApiName>(name: N, request: ApiRequest<N>): boolean {
  return name === 'saveGuide' && isEarlyScreen((request as ApiRequest<'saveGuide'>).screen as 'ahead');
}

/** The event for a call that failed. */
export function failureOf(error: unknown): ViewEvent {
  return { kind: 'callFailed', message: explainFailure(error, words) };
}

/** How the views call the server. `change` gets what happens to the panel's state. */
export function useServerCalls(change: (event: ViewEvent) => void): ServerCalls {
  const queue = useMemo(makeCallQueue, []);
  /** Whether a call that writes is running. A ref, because the state changes only with the next render. */
  const isAsking = useRef(false);
  const preparing = useRef<Preparing | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [tabsToGo, setTabsToGo] = useState(0);

  async function ask<N extends ApiName>(name: N, request: ApiRequest<N>): Promise<ApiAnswer<N> | null> {
    if (isAsking.current) return null;
    isAsking.current = true;
    change({ kind: 'callStarted', name });
    try {
      // Wait for tabs that are being created; when that failed, its message is shown already.
      const { current } = preparing;
      if (current !== null && !(await (isEarly(name, request) ? current.first : current.all))) return null;
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
  /** One part of a Start. Other calls that write may come between two parts. */
  const startPart = (): Promise<ApiAnswer<'start'>> => queue.run(() => callServer('start', { inParts: true }));
  /** Creates the tabs in parts. `begun` is called when the first question can be saved. */
  async function createTabs(begun: () => void): Promise<boolean> {
    setPreparing(true);
    try {
      let part = await startPart();
      begun();
      for (let toMake = part.toMake ?? 0; toMake > 0; toMake = part.toMake ?? 0) {
        setTabsToGo(toMake);
        part = await startPart();
        if ((part.toMake ?? 0) >= toMake) break;
      }
      change({ kind: 'planRefreshed', plan: await callServer('getState', {}) });
      return true;
    } catch (error) {
      preparing.current = null;
      change(failureOf(error));
      return false;
    } finally {
      setPreparing(false);
      setTabsToGo(0);
    }
  }
  /** Completes new tabs, in the background. An error is ignored: the next opening goes on. */
  async function completeTabs(left: number): Promise<void> {
    for (let before = left + 1, now = left; now > 0 && now < before;) {
      before = now;
      const part = await startPart().catch(() => null);
      now = part?.left ?? 0;
    }
  }
  function prepare(): Preparing {
    let begun: () => void = () => undefined;
    const reached = new Promise<true>((resolve) => {
      begun = () => resolve(true);
    });
    const all = createTabs(() => begun());
    return { first: Promise.race([reached, all]), all };
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
    prepare: () => (preparing.current ??= prepare()).all,
    isPreparing,
    tabsToGo,
    completeTabs,
  };
}
