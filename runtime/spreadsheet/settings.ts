/** Settings of the file that the document does not have, as texts by name. */
import type { Execution } from '../contract';

export function settingsOf({ state }: Execution): Record<string, string> {
  state.settings ??= {};
  return state.settings;
}
