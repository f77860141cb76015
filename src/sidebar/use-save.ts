import type { ApiName, ApiRequest } from '../api/index';
import type { Said } from '../actions/plan/said';
import { usePanel } from './panel';

/** Saves a row; on success runs `then`, shows the message and refreshes the plan. */
export function useSave(): <N extends ApiName>(name: N, request: ApiRequest<N>, then: () => void) => Promise<void> {
  const { ask, showMessage, refresh } = usePanel();
  return async (name, request, then) => {
    const said = await ask(name, request);
    if (said === null) return;
    then();
    showMessage(said as Said);
    await refresh();
  };
}
