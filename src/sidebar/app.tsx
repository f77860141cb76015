import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { englishSidebar as words } from '../catalogue/english-sidebar';
import type { Api, ApiName } from './contract';
import { explainFailure } from './explain-failure';
import { Message } from './message';
import { PlanPage } from './plan-page';
import { callServer } from './server';
import { UnreachedPage } from './unreached-page';
import { firstView, nextView, pageOf, type ViewEvent, type ViewState } from './view-state';
import { WelcomePage } from './welcome-page';

/** What a page may ask for: one call after the other, and what is said and shown follows. */
export interface PageProps {
  readonly view: ViewState;
  readonly choose: (event: ViewEvent) => void;
  readonly ask: <N extends Exclude<ApiName, 'getState' | 'exportPlan'>>(name: N, request: Parameters<Api[N]>[0]) => void;
}

export function App() {
  const [view, change] = useReducer<ViewState, ViewEvent>(nextView, firstView);
  const page = pageOf(view);
  const shownPage = useRef(page);
  const panel = useRef<HTMLDivElement>(null);

  async function load(): Promise<void> {
    change({ kind: 'loaded', plan: await callServer('getState', {}) });
  }

  async function attempt(name: ApiName, work: () => Promise<void>): Promise<void> {
    change({ kind: 'asked', name });
    try {
      await work();
    } catch (error) {
      change({ kind: 'failed', message: explainFailure(error, words) });
    }
  }

  const ask: PageProps['ask'] = (name, request) => {
    if (view.busy !== null) return;
    void attempt(name, async () => {
      change({ kind: 'told', said: await callServer(name, request) });
      await load();
    });
  };
  const reload = (): void => void attempt('getState', load);

  useEffect(reload, []);
  // With the new page itself, and not a moment later: a key pressed in between would be lost.
  useLayoutEffect(() => {
    // The button that brought another page is gone with its page: the focus goes on to the new page's heading, and is not lost.
    const isFirst = shownPage.current === 'loading';
    if (shownPage.current !== page && !isFirst) panel.current?.querySelector<HTMLElement>('h1')?.focus();
    shownPage.current = page;
  }, [page]);

  const props: PageProps = { view, ask, choose: change };
  return (
    <div ref={panel} aria-busy={view.busy !== null}>
      {page === 'welcome' && <WelcomePage {...props} />}
      {page === 'plan' && <PlanPage {...props} />}
      {page === 'unreached' && <UnreachedPage isIdle={view.busy !== null} retry={reload} />}
      <Message view={view} />
    </div>
  );
}
