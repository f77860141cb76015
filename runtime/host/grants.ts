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

const PREFIX = 'https://www.googleapis.com/auth/';

/** The user's choice for single scopes on the consent screen, by name with or without the address in front; other scopes keep theirs. */
export type ScopeChoice = Readonly<Record<string, boolean>>;

/** Stores which scopes of the consent screen a user left ticked (true) or not (false). */
export function chooseScopes(state: WorkbookState, user: string, choice: ScopeChoice): void {
  const withheld = new Set(state.withheld?.[user]);
  for (const [name, ticked] of Object.entries(choice)) {
    const scope = name.startsWith('https:') ? name : PREFIX + name;
    if (ticked) withheld.delete(scope);
    else withheld.add(scope);
  }
  state.withheld = { ...state.withheld, [user]: [...withheld] };
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
