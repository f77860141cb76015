import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { explainFailure } from './explain-failure';
import type { moreViews } from './more-views';
import { callServer } from './server';
import { UnreachedView } from './views/loading-view';
import type { LaterView } from './view-state';
import { words } from './words';

type Room = { readonly moreViews: typeof moreViews };

/** What the build puts before the page's script: gives what a room of it exports. */
declare function need_(room: 'views'): Room;

let room: Promise<Room> | null = null;
/** Set as soon as it is there, so that a second view is drawn at once. */
let arrived: Room | null = null;

/** The other views, asked for once; a request that came to nothing is made again by the next who asks. */
export function loadViews(): Promise<Room> {
  room ??= callServer('getViews', {}).then(
    ({ script }) => {
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
      return (arrived = need_('views'));
    },
    (error: unknown) => {
      room = null;
      throw error;
    },
  );
  return room;
}

const drawn = new Map<LaterView, FunctionComponent>();

/** A view that stands in the other file; the same component each time that it is asked for. */
export function later(view: LaterView): FunctionComponent {
  const known = drawn.get(view) ?? draw(view);
  drawn.set(view, known);
  return known;
}

function draw(view: LaterView): FunctionComponent {
  return function Later() {
    const [isThere, setThere] = useState(arrived !== null);
    const [trouble, setTrouble] = useState('');
    const load = (): void => {
      setTrouble('');
      loadViews().then(
        () => setThere(true),
        (error: unknown) => setTrouble(explainFailure(error, words)),
      );
    };
    useEffect(() => {
      if (!isThere) load();
    }, []);
    if (isThere && arrived) {
      const Shown: FunctionComponent = arrived.moreViews[view];
      return <Shown />;
    }
    if (trouble === '')
      return (
        <div class="content">
          <p class="working">{words.working}</p>
        </div>
      );
    return (
      <>
        <p class="content" role="alert">
          {trouble}
        </p>
        <UnreachedView isIdle={false} retry={load} />
      </>
    );
  };
}
