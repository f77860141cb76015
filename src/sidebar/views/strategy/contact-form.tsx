import type { ContactForm, ContactLine, Contacts } from '../../../actions/strategy/contacts-form';
import { readNumber, typeNumber } from '../../numbers';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, NumberField, TextField } from '../../parts/field';
import { RowField } from '../../parts/row-field';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import type { RowFormOf } from '../../parts/tab-view';
import { words } from '../../words';
import { optionsOf, withOwn } from '../../parts/options';

const texts = words.strategy.network;
const kinds = optionsOf(words.options.contactKind);
const stages: readonly (readonly [string, string])[] = optionsOf(words.options.contactStage);

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
  return { ...line, everyDays: typeNumber(line.everyDays, locale) };
}

type Form = RowFormState<Draft>;

/** The form of a contact. Only the name is required. */
export function ContactRow({ line, all, close }: RowFormOf<ContactLine, Contacts>) {
  const { locale } = usePanel();
  const form = useRowForm<Draft>(
    `contact.${line?.id ?? ''}`,
    draftOf(line === null ? emptyContact : { ...line, stage: line.ownStatus ?? line.stage }, locale),
  );
  const { draft, changes, key, save, isTried } = form;
  const isUnnamed = draft.name.trim() === '';
  const days = readNumber(draft.everyDays, locale);
  const areDaysWrong = draft.everyDays.trim() !== '' && (days === null || days < 1 || !Number.isInteger(days));
  const formOf = ({ everyDays, ...typed }: Partial<Draft>): Partial<ContactForm> => ({
    ...typed,
    ...(everyDays === undefined ? {} : { everyDays: days }),
  });
  return (
    <RowForm
      form={form}
      texts={texts}
      isNew={line === null}
      close={close}
      onSave={() =>
        void save('saveContact', { contact: formOf(line === null ? draft : { id: line.id, ...changes }), key }, close)
      }
      pages={[
        {
          heading: texts.name,
          isWrong: isUnnamed,
          body: <NameFields form={form} error={isTried && isUnnamed ? texts.needed : undefined} />,
        },
        { heading: texts.canHelpWith, body: <HelpFields form={form} goals={all.goals} /> },
        {
          heading: texts.stage,
          isWrong: areDaysWrong,
          body: (
            <StageFields form={form} own={all.own} error={isTried && areDaysWrong ? texts.daysNeeded : undefined} />
          ),
        },
      ]}
    />
  );
}

interface FieldsProps {
  readonly form: Form;
  readonly error: string | undefined;
}

/** Who the contact is, and where the person works. */
function NameFields({ form: { draft, set }, error }: FieldsProps) {
  return (
    <>
      <TextField label={texts.name} isLabelUnseen value={draft.name} error={error} onType={(name) => set({ name })} />
      <Choice label={texts.kind} options={kinds} value={draft.kind} onChoose={(kind) => set({ kind })} />
      <TextField label={texts.where} isOptional value={draft.where} onType={(where) => set({ where })} />
    </>
  );
}

interface HelpProps {
  readonly form: Form;
  readonly goals: Contacts['goals'];
}

/** What the contact can help with, and what the user can give in return. */
function HelpFields({ form: { draft, set }, goals }: HelpProps) {
  return (
    <>
      <TextField
        label={texts.canHelpWith}
        isLabelUnseen
        lines={2}
        hint={texts.canHelpWithHint}
        value={draft.canHelpWith}
        onType={(canHelpWith) => set({ canHelpWith })}
      />
      {goals.length > 0 && (
        <RowField
          label={texts.goal}
          rows={goals}
          none={texts.noGoal}
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
  );
}

/** How close the contact is, how often to write, and the last time. */
function StageFields({ form: { draft, set }, own, error }: FieldsProps & { readonly own: Contacts['own'] }) {
  const { today } = usePanel();
  return (
    <>
      <Choice
        label={texts.stage}
        isLabelUnseen
        options={withOwn(stages, own)}
        value={draft.stage}
        onChoose={(stage) => set({ stage })}
      />
      <NumberField
        label={texts.everyDays}
        isOptional
        hint={texts.everyDaysHint}
        value={draft.everyDays}
        error={error}
        onType={(everyDays) => set({ everyDays })}
      />
      <DayField
        label={texts.lastContact}
        isPast
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
  );
}
