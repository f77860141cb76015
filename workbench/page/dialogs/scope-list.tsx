import { describeScope } from '../scope-texts';

/**
 * What the manifest's scopes allow, a box for each: Google lets people leave single ones unticked.
 * @param choose gets the scopes that are unticked after a change
 */
export function ScopeList({
  scopes,
  withheld,
  disabled = false,
  choose,
}: {
  readonly scopes: readonly string[];
  readonly withheld: readonly string[];
  readonly disabled?: boolean;
  readonly choose: (withheld: readonly string[]) => void;
}) {
  return (
    <ul class="allowances">
      {scopes.map((scope) => {
        const { what, note } = describeScope(scope);
        const others = withheld.filter((other) => other !== scope);
        return (
          <li key={scope} title={scope}>
            <label class="choice">
              <input
                type="checkbox"
                disabled={disabled}
                checked={!withheld.includes(scope)}
                onChange={(event) => choose(event.currentTarget.checked ? others : [...others, scope])}
              />
              <span>
                {what}
                {note && <span class="note">{note}</span>}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
