/** The scopes that users have granted. */
import type { WorkbookState } from '../contract';

/** The granted scopes: all (`full`), none in a file that uses the add-on (`limited`), none in a file that never used it (`none`). */
export type Auth = 'full' | 'limited' | 'none';

/** The user's decision if there is one, else `given`, else `full`. */
export function authOf(state: WorkbookState, user: string, given: Auth | undefined): Auth {
  const decision = state.permitted?.[user];
  if (decision === undefined) return given ?? 'full';
  return decision ? 'full' : given === 'none' ? 'none' : 'limited';
}

/** Stores a user's decision in the state. */
export function permit(state: WorkbookState, user: string, granted: boolean): void {
  state.permitted = { ...state.permitted, [user]: granted };
}

/** The scopes that the user has granted; a consent covers all scopes of the manifest. Updates `state.granted`. */
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
