import { useState } from 'preact/hooks';
import { words } from '../words';
import { ScopeList } from './scope-list';
import { Modal } from './modal';

export interface ConsentDialogProps {
  readonly addOn: string;
  readonly user: string;
  readonly scopes: readonly string[];
  /** Those that the user left unticked before. */
  readonly withheld: readonly string[];
  readonly allow: (without: readonly string[]) => void;
  readonly cancel: () => void;
}

const say = words.consent;

/** The consent dialog that Google shows at the first use of an add-on's menu. Cancel changes nothing. */
export function ConsentDialog({ addOn, user, scopes, withheld, allow, cancel }: ConsentDialogProps) {
  const [without, choose] = useState(withheld);
  return (
    <Modal title={say.title(addOn)} kind="consent" close={cancel}>
      <div class="dialog-body">
        <p class="quiet">{say.account(user)}</p>
        <p>{say.intro(addOn)}</p>
        <ScopeList scopes={scopes} withheld={without} choose={choose} />
        <p class="quiet">{say.nothingYet}</p>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="primary" autofocus onClick={() => allow(without)}>
          {say.allow}
        </button>
        <button type="button" onClick={cancel}>
          {say.cancel}
        </button>
      </div>
    </Modal>
  );
}
