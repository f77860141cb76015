import type { PageState } from '../../protocol';
import { ScopeList } from '../dialogs/scope-list';
import { words } from '../words';

const say = words.permission;

/** Grants or revokes the permission, as a whole or single scopes, and the right to edit the file, to try what users see. */
export function PermissionPanel({
  page,
  permit,
  share,
}: {
  readonly page: PageState;
  readonly permit: (granted: boolean, without?: readonly string[]) => void;
  readonly share: (viewOnly: boolean) => void;
}) {
  const isOwner = page.user === page.users[0];
  const option = (granted: boolean, title: string, how: string) => (
    <label class="choice">
      <input
        type="radio"
        name="workbench-permission"
        checked={(page.permission === 'granted') === granted}
        onChange={() => permit(granted)}
      />
      <span>
        {title}
        <span class="note">{how}</span>
      </span>
    </label>
  );
  return (
    <>
      <fieldset class="plain">
        <legend class="quiet">{page.user}</legend>
        {option(true, say.granted, say.grantedHow)}
        {option(false, say.asked, say.askedHow)}
      </fieldset>
      <h3>{say.file}</h3>
      <label class="choice">
        <input
          type="checkbox"
          disabled={isOwner}
          checked={page.viewOnly}
          onChange={(event) => share(event.currentTarget.checked)}
        />
        <span>
          {say.viewOnly}
          <span class="note">{isOwner ? say.ownerHow : say.viewOnlyHow}</span>
        </span>
      </label>
      <h3>{say.scopes}</h3>
      {page.scopes.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ScopeList
          scopes={page.scopes}
          withheld={page.withheld}
          disabled={page.permission !== 'granted'}
          choose={(without) => permit(true, without)}
        />
      )}
    </>
  );
}
