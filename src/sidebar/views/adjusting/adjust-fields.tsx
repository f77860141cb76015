import { useState } from 'preact/hooks';
import type { Adjustable } from '../../../actions/adjusting/adjustable';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { DayField, SelectField, TextField } from '../../parts/field';
import { HoursField } from '../../parts/hours-field';
import { say, words } from '../../words';
import type { AdjustDraft, Part } from './adjust-draft';

const texts = words.adjusting;

/** A step with more parts than this should be a goal. */
const MOST_PARTS = 6;

interface FieldsProps {
  readonly of: Adjustable;
  readonly draft: AdjustDraft;
  readonly set: (changed: Partial<AdjustDraft>) => void;
  /** The first error, once it is to be shown. */
  readonly wrong: { readonly field: keyof AdjustDraft; readonly error: string } | null;
}

/** The fields of one way of adjusting. */
export function AdjustFields(props: FieldsProps) {
  const { today } = usePanel();
  const { draft, set, wrong } = props;
  const errorOf = (field: keyof AdjustDraft): string | undefined => (wrong?.field === field ? wrong.error : undefined);
  const day = (label: string, isOptional = false) => (
    <DayField
      label={label}
      isOptional={isOptional}
      least={today}
      value={draft.to}
      error={errorOf('to')}
      onType={(to) => set({ to })}
    />
  );
  switch (draft.kind) {
    case 'move':
    case 'extend':
      return day(texts.to);
    case 'pause':
      return day(texts.until);
    case 'practise':
      return (
        <>
          <HoursField
            label={texts.hours}
            value={draft.hours}
            error={errorOf('hours')}
            onType={(hours) => set({ hours })}
          />
          {day(texts.toOptional, true)}
        </>
      );
    case 'ifThen':
      return <TextField label={texts.sentence} lines={3} value={draft.text} onType={(text) => set({ text })} />;
    case 'help':
      return (
        <>
          <HelperField {...props} error={errorOf('contact')} />
          {day(texts.askBy, true)}
        </>
      );
    case 'split':
      return <Parts {...props} error={errorOf('parts')} />;
    default:
      return null;
  }
}

function HelperField({ of: { helpers }, draft, set, error }: FieldsProps & { readonly error: string | undefined }) {
  const [isOther, setOther] = useState(
    helpers.length === 0 || (draft.contact !== '' && !helpers.some(({ id }) => id === draft.contact)),
  );
  const helper = helpers.find(({ id }) => id === draft.contact);
  return (
    <>
      {helpers.length > 0 && (
        <SelectField
          label={texts.contact}
          hint={helper?.why}
          options={[...helpers.map(({ id, name }) => [id, name] as const), ['other', texts.contactOther]]}
          value={isOther ? 'other' : draft.contact}
          onChoose={(contact) => {
            setOther(contact === 'other');
            set({ contact: contact === 'other' ? '' : contact });
          }}
        />
      )}
      {isOther && (
        <TextField
          label={helpers.length > 0 ? texts.contactName : texts.contact}
          value={draft.contact}
          error={error}
          onType={(contact) => set({ contact })}
        />
      )}
    </>
  );
}

function Parts({ draft: { parts }, set, error }: FieldsProps & { readonly error: string | undefined }) {
  const { today } = usePanel();
  const change = (at: number, changed: Partial<Part>): void =>
    set({ parts: parts.map((part, index) => (index === at ? { ...part, ...changed } : part)) });
  const firstEmpty = parts.findIndex(({ title }) => title.trim() === '');
  return (
    <>
      {parts.map((part, at) => (
        <fieldset key={at} class="step">
          <legend class="unseen">{say(texts.part, { at: at + 1 })}</legend>
          <TextField
            label={say(texts.partTitle, { at: at + 1 })}
            lines={2}
            value={part.title}
            error={error && at === firstEmpty ? error : undefined}
            onType={(title) => change(at, { title })}
          />
          <DayField
            label={texts.partDue}
            isOptional
            least={today}
            value={part.due}
            onType={(due) => change(at, { due })}
          />
          <HoursField
            label={texts.partHours}
            isOptional
            value={part.effort}
            onType={(effort) => change(at, { effort })}
          />
        </fieldset>
      ))}
      {parts.length < MOST_PARTS && (
        <p class="line">
          <Button onPress={() => set({ parts: [...parts, { title: '', effort: '', due: '' }] })}>
            {texts.addPart}
          </Button>
        </p>
      )}
    </>
  );
}
