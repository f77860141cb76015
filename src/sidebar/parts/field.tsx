import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { usePanel } from '../panel';
import { writeDay } from '../dates';
import { words } from '../words';
import { SaidDayInput, SaidDayNote, useSaidDay } from './said-day';

/*
 * Fields with a label, a hint and an error, linked so that a screen reader reads them together.
 */

interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the typed value. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  /** Hides the label from sight where a legend above says the same; screen readers still read it. */
  readonly isLabelUnseen?: boolean;
  /** Drawn as one of the guide's questions. */
  readonly isQuestion?: boolean;
}

interface TextProps extends Common {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly placeholder?: string;
  /** Visible lines; 1 makes an `input`, more a `textarea`. */
  readonly lines?: number;
}

/** The attributes of a control: its ID, its description and whether its value is invalid. */
function useControl({ hint, error }: Common): {
  readonly id: string;
  readonly attributes: Record<string, string | undefined>;
} {
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter((part) => part !== '').join(' ');
  return {
    id,
    attributes: { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined },
  };
}

function Frame({
  label,
  hint,
  error,
  isOptional,
  isLabelUnseen,
  isQuestion,
  id,
  children,
}: Common & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="field" data-question={isQuestion ? '' : undefined}>
      <label id={`${id}-label`} for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
        {isOptional && <span class="quiet"> · {words.optional}</span>}
      </label>
      {children}
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

function Notes({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}) {
  return (
    <>
      {error && (
        <p class="error" id={`${id}-error`}>
          ▲ {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

export function TextField(props: TextProps) {
  const { id, attributes } = useControl(props);
  const { value, onType, placeholder, lines = 1 } = props;
  const shared = { ...attributes, value, placeholder, dir: 'auto' as const };
  return (
    <Frame {...props} id={id}>
      {lines > 1 ? (
        <textarea
          {...shared}
          rows={lines}
          style={{ minHeight: `${lines * 20 + 16}px` }}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      ) : (
        <input {...shared} type="text" autocomplete="off" onInput={(event) => onType(event.currentTarget.value)} />
      )}
    </Frame>
  );
}

/** A day, picked or in words, and written out below in the file's locale, because the picker follows the browser's. */
export function DayField(
  props: Common & {
    readonly value: string;
    readonly onType: (day: string) => void;
    readonly least?: string;
    /** Whether it has happened: then a date without a year is the last such day. */
    readonly isPast?: boolean;
  },
) {
  const { locale } = usePanel();
  const said = props.value === '' ? props.hint : writeDay(props.value, locale);
  const { id, attributes } = useControl({ ...props, hint: said });
  const { value, onType, isPast = false } = props;
  const inWords = useSaidDay({ value, onType, isPast });
  return (
    <Frame {...props} hint={said} id={id}>
      <span class="line days">
        <input
          {...attributes}
          type="date"
          value={value}
          min={props.least}
          max="9999-12-31"
          onInput={(event) => inWords.pick(event.currentTarget.value)}
        />
        <SaidDayInput id={id} said={inWords} />
      </span>
      <SaidDayNote id={id} said={inWords} />
    </Frame>
  );
}

/** A number as a text field, so that an unreadable entry stays and can be corrected. */
export function NumberField(props: TextProps & { readonly unit?: string; readonly isSpoken?: boolean }) {
  const { id, attributes } = useControl(props);
  return (
    <Frame {...props} id={id}>
      <span class="line">
        <input
          {...attributes}
          class="number"
          type="text"
          inputMode={props.isSpoken ? 'text' : 'decimal'}
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onType(event.currentTarget.value)}
        />
        {props.unit && <span class="quiet">{props.unit}</span>}
      </span>
    </Frame>
  );
}

export function SelectField<K extends string>(
  props: Common & {
    readonly value: K;
    readonly options: readonly (readonly [key: K, label: string])[];
    readonly onChoose: (key: K) => void;
  },
) {
  const { id, attributes } = useControl(props);
  return (
    <Frame {...props} id={id}>
      <select {...attributes} value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value as K)}>
        {props.options.map(([key, label]) => (
          <option key={key} value={key} selected={key === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Tick({
  label,
  isOn,
  onChange,
  isSwitch = false,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isSwitch?: boolean;
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        role={isSwitch ? 'switch' : undefined}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
