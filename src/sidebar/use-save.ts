import type { Said } from './contract';
import { usePanel } from './panel';
import type { Asked, AskedName } from './server';

/** Saves a row; when it was saved, says so, and goes on with `then`. */
export function useSave(): <N extends AskedName>(
  name: N,
  request: Parameters<Asked[N]>[0],
  then: () => void,
) => Promise<void> {
  const { ask, tell, refresh } = usePanel();
  return async (name, request, then) => {
    const said = await ask(name, request);
    if (said === null) return;
    then();
    tell(said as Said);
    await refresh();
  };
}
