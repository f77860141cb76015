import { useState } from 'preact/hooks';
import type { PageState } from '../../protocol';
import { failureText } from '../failure-text';
import { words } from '../words';

export interface UserPanelProps {
  readonly page: PageState;
  readonly become: (user: string) => Promise<void>;
}

const say = words.user;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Chooses the user of this window. Two windows can have different users. */
export function UserPanel({ page, become }: UserPanelProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState('');

  const change = async (user: string): Promise<void> => {
    setRefusal('');
    try {
      await become(user);
      setTyped('');
    } catch (error) {
      setRefusal(failureText(error));
    }
  };

  return (
    <>
      <fieldset class="plain">
        <legend class="quiet">{say.how}</legend>
        {page.users.map((user) => (
          <label class="choice" key={user}>
            <input type="radio" name="workbench-user" checked={user === page.user} onChange={() => void change(user)} />
            <span>
              {user}
              {user === page.users[0] && <span class="quiet"> · {say.owner}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <form
        class="field-row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const user = typed.trim();
          if (ADDRESS.test(user)) void change(user);
          else setRefusal(say.invalid);
        }}
      >
        <label>
          <span>{say.other}</span>
          <input
            type="email"
            autocomplete="off"
            value={typed}
            aria-invalid={refusal !== ''}
            aria-describedby="user-refusal"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          {say.become}
        </button>
      </form>
      <p id="user-refusal" class="trouble" role="status">
        {refusal}
      </p>
    </>
  );
}
