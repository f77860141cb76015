import type { ApiName, ApiRequest } from '../api/index';
import type { Said } from '../actions/plan/said';
import { usePanel } from './panel';

/** Saves a row; when it was saved, says so, and goes on with `then`. */
export function useSave(): <N extends ApiName>(name: N, request: ApiRequest<N>, then: () => void) => Promise<void> {
  const { ask, tell, refresh } = usePanel();
  return async (name, request, then) => {
    const said = await ask(name, request);
    if (said === null) return;
    then();
    tell(said as Said);
    await refresh();
  };
}
