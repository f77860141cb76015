import { useState } from 'preact/hooks';
import type { ContactLine, Contacts } from '../../../actions/strategy/contacts-form';
import { intervalTo } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { CopyField } from '../../parts/copy-field';
import { TextField } from '../../parts/field';
import { restoreLostFocus } from '../../parts/heading';
import { RowTitle } from '../../parts/row-title';
import { TabView } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { ContactRow } from './contact-form';

const texts = words.strategy.network;

/** Reasons shown for a contact. */
const MOST_REASONS = 2;

/** The contacts to write to now with a draft each, the other contacts, and places to look for a mentor. */
export function NetworkView() {
  return <Network first={null} />;
}

/** The form of a new contact, opened by the menu. */
export function ContactView() {
  return <Network first="" />;
}

function Network({ first }: { readonly first: string | null }) {
  const query = useAnswer('getContacts', {});
  return (
    <TabView
      texts={texts}
      first={first}
      query={query}
      idOf={({ id }) => id}
      titleOf={({ name }) => name}
      factsOf={() => []}
      Form={ContactRow}
      list={(all, open) => <People all={all} open={open} reload={query.reload} />}
      after={({ places }) => places.length > 0 && <Places places={places} />}
    />
  );
}

function Places({ places }: { readonly places: readonly string[] }) {
  return (
    <section>
      <h2>{texts.places}</h2>
      <ol class="dots">
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ol>
    </section>
  );
}

interface PeopleProps {
  readonly all: Contacts;
  readonly open: (id: string) => void;
  readonly reload: () => Promise<void>;
}

function People({ all, open, reload }: PeopleProps) {
  const { today, locale } = usePanel();
  const now = all.rows.filter(({ id, reasons }) => id !== '' && reasons.length > 0);
  const others = all.rows.filter((line) => !now.includes(line));
  const factsOf = ({ kind, lastContact, next }: ContactLine): string =>
    [
      ...(kind === '' ? [] : [words.options.contactKind[kind]]),
      ...(lastContact === '' ? [] : [say(texts.last, { day: intervalTo(lastContact, today, locale) })]),
      ...(next === '' ? [] : [say(texts.next, { day: intervalTo(next, today, locale) })]),
    ].join(' · ');
  return (
    <>
      <section>
        <h2>{texts.now}</h2>
        {now.length === 0 && <p class="quiet">{texts.nobodyNow}</p>}
        <ul class="rows">
          {now.map((line, at) => (
            <Person key={line.id} line={line} isFirst={at === 0} facts={factsOf(line)} open={open} reload={reload} />
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section>
          <h2>{texts.others}</h2>
          <ul class="rows">
            {others.map((line) => (
              <li key={line.id || line.row}>
                <RowTitle title={line.name} onOpen={line.id === '' ? null : () => open(line.id)} />
                <p class="facts quiet">{factsOf(line)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PersonProps {
  readonly line: ContactLine;
  /** Only the first draft is open, so that the list stays short. */
  readonly isFirst: boolean;
  readonly facts: string;
  readonly open: (id: string) => void;
  readonly reload: () => Promise<void>;
}

/** A contact to write to: the reasons, a draft, and a button for having done it. */
function Person({ line: { id, name, reasons, draft }, isFirst, facts, open, reload }: PersonProps) {
  const { ask, showMessage, refresh } = usePanel();
  const [text, type, drop] = useDraft(`draft.${id}`, () => draft);
  const [note, typeNote, dropNote] = useDraft(`note.${id}`, () => '');
  const [isNoting, setNoting] = useState(note !== '');
  const contacted = async (): Promise<void> => {
    const said = await ask('noteContact', { id, note: note.trim() });
    if (said === null) return;
    drop();
    dropNote();
    setNoting(false);
    showMessage(said);
    await Promise.all([reload(), refresh()]);
    restoreLostFocus();
  };
  return (
    <li>
      <RowTitle title={name} onOpen={() => open(id)} />
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <p key={reason} class="facts" dir="auto">
          {reason}
        </p>
      ))}
      {facts !== '' && <p class="facts quiet">{facts}</p>}
      {draft !== '' && (
        <details class="draft" open={isFirst}>
          <summary>{say(texts.draft, { name })}</summary>
          <CopyField
            label={say(texts.draft, { name })}
            text={text}
            rows={4}
            copyLabel={say(words.forms.copyFor, { title: name })}
            onType={type}
          />
        </details>
      )}
      {isNoting ? (
        <div class="note">
          <TextField label={texts.note} isOptional lines={2} value={note} onType={typeNote} />
          <p class="line">
            <Button onPress={() => void contacted()}>{texts.notedSave}</Button>
          </p>
        </div>
      ) : (
        <p class="line">
          <Button
            look="plain"
            isExpanded={false}
            label={say(texts.contactedFor, { name })}
            onPress={() => setNoting(true)}
          >
            ✓ {texts.contacted}
          </Button>
        </p>
      )}
    </li>
  );
}
