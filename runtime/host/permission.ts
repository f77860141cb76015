/** Who has granted what the manifest asks for. */
import type { WorkbookState } from '../contract';

/** Everything, nothing in a file where the add-on is in use, nothing in a file where it was never used. */
export type Auth = 'full' | 'limited' | 'none';

/** What this user has granted: `given` (everything, when it is left out) unless the user said otherwise. */
export function authOf(state: WorkbookState, user: string, given: Auth | undefined): Auth {
  const said = state.permitted?.[user];
  if (said === undefined) return given ?? 'full';
  return said ? 'full' : given === 'none' ? 'none' : 'limited';
}

/** Keeps a user's own word, which lasts beyond this process. */
export function permit(state: WorkbookState, user: string, granted: boolean): void {
  state.permitted = { ...state.permitted, [user]: granted };
}

/** The scopes that the user has granted; the consent covers the whole manifest. */
export function grantsOf(
  state: WorkbookState,
  user: string,
  given: Auth | undefined,
  scopes: readonly string[],
): readonly string[] {
  if (authOf(state, user, given) !== 'full') return (state.granted[user] = []);
  const withheld = state.withheld?.[user] ?? [];
  const asked = scopes.filter((scope) => !withheld.includes(scope));
  const granted = (state.granted[user] ?? []).filter((scope) => !withheld.includes(scope));
  const missing = asked.filter((scope) => !granted.includes(scope));
  return missing.length ? (state.granted[user] = [...granted, ...missing]) : (state.granted[user] = granted);
}
