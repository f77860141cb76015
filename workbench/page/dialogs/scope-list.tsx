import { describeScope } from '../scope-texts';

/** What the manifest's scopes allow, one line for each. */
export function ScopeList({ scopes }: { readonly scopes: readonly string[] }) {
  return (
    <ul class="allowances">
      {scopes.map((scope) => {
        const { what, note } = describeScope(scope);
        return (
          <li key={scope} title={scope}>
            {what}
            {note && <span class="note">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
