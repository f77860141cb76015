import { useState } from 'preact/hooks';
import type { ContactForm, ContactLine, Contacts } from '../../../actions/strategy/contacts-form';
import { readNumber, typeNumber } from '../../numbers';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, NumberField, SelectField, TextField } from '../../parts/field';
import { RowForm, useRowDraft } from '../../parts/row-form';
import type { RowFormOf } from '../../parts/tab-view';
import { words } from '../../words';
import { optionsOf } from './options';
import { useSave } from '../../use-save';

const texts = words.strategy.network;
const kinds = optionsOf(words.options.contactKind);
const stages = optionsOf(words.options.contactStage);

/** As typed: the number of days is a text, which may be unreadable. */
type Draft = Omit<ContactForm, 'everyDays'> & { readonly everyDays: string };

const emptyContact: ContactForm = {
  id: '',
  name: '',
  kind: '',
  stage: '',
  where: '',
  canHelpWith: '',
  lastContact: '',
  everyDays: null,
  lastNote: '',
  contribution: '',
  goal: '',
};

function draftOf(line: ContactForm, locale: string): Draft {
  const { id, name, kind, stage, where, canHelpWith, lastContact, everyDays, lastNote, contribution, goal } = line;
  return {
    id,
    name,
    kind,
    stage,
    where,
    canHelpWith,
    lastContact,
    everyDays: typeNumber(everyDays, locale),
    lastNote,
    contribution,
    goal,
  };
}

/** The form of a contact. Only the name is required. */
export function ContactRow({ line, all, close }: RowFormOf<ContactLine, Contacts>) {
  const { locale, today } = usePanel();
  const save = useSave();
  const name = `contact.${line?.id ?? ''}`;
  const { draft, set, changes, key, drop } = useRowDraft<Draft>(name, draftOf(line ?? emptyContact, locale));
  const [isTried, setTried] = useState(false);
  const isUnnamed = draft.name.trim() === '';
  const days = readNumber(draft.everyDays, locale);
  const areDaysWrong = draft.everyDays.trim() !== '' && (days === null || days < 1 || !Number.isInteger(days));
  const formOf = ({ everyDays, ...typed }: Partial<Draft>): Partial<ContactForm> => ({
    ...typed,
    ...(everyDays === undefined ? {} : { everyDays: days }),
  });
  return (
    <RowForm
      name={name}
      heading={texts.addHeading}
      back={{ words: texts.heading, go: close }}
      isNew={line === null}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={() =>
        void save('saveContact', { contact: formOf(line === null ? draft : { id: line.id, ...changes }), key }, () => {
          drop();
          close();
        })
      }
      pages={[
        {
          heading: texts.name,
          isWrong: isUnnamed,
          body: (
            <>
              <TextField
                label={texts.name}
                isLabelUnseen
                value={draft.name}
                error={isTried && isUnnamed ? texts.needed : undefined}
                onType={(typed) => set({ name: typed })}
              />
              <Choice label={texts.kind} options={kinds} value={draft.kind} onChoose={(kind) => set({ kind })} />
              <TextField label={texts.where} isOptional value={draft.where} onType={(where) => set({ where })} />
            </>
          ),
        },
        {
          heading: texts.canHelpWith,
          body: (
            <>
              <TextField
                label={texts.canHelpWith}
                isLabelUnseen
                lines={2}
                hint={texts.canHelpWithHint}
                value={draft.canHelpWith}
                onType={(canHelpWith) => set({ canHelpWith })}
              />
              {all.goals.length > 0 && (
                <SelectField
                  label={texts.goal}
                  isOptional
                  options={[['', texts.noGoal], ...all.goals.map(({ id, title }) => [id, title] as const)]}
                  value={draft.goal}
                  onChoose={(goal) => set({ goal })}
                />
              )}
              <TextField
                label={texts.contribution}
                isOptional
                lines={2}
                value={draft.contribution}
                onType={(contribution) => set({ contribution })}
              />
            </>
          ),
        },
        {
          heading: texts.stage,
          isWrong: areDaysWrong,
          body: (
            <>
              <Choice
                label={texts.stage}
                isLabelUnseen
                options={stages}
                value={draft.stage}
                onChoose={(stage) => set({ stage })}
              />
              <NumberField
                label={texts.everyDays}
                isOptional
                hint={texts.everyDaysHint}
                value={draft.everyDays}
                error={isTried && areDaysWrong ? texts.daysNeeded : undefined}
                onType={(everyDays) => set({ everyDays })}
              />
              <DayField
                label={texts.lastContact}
                isOptional
                value={draft.lastContact}
                onType={(lastContact) => set({ lastContact: lastContact > today ? today : lastContact })}
              />
              <TextField
                label={texts.lastNote}
                isOptional
                lines={2}
                value={draft.lastNote}
                onType={(lastNote) => set({ lastNote })}
              />
            </>
          ),
        },
      ]}
    />
  );
}
