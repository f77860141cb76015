import { useId } from 'preact/hooks';

/*
 * Chips: native radio buttons and checkboxes with another look, so that the keyboard and screen readers work.
 */

interface ChipsProps<K extends string> {
  readonly label: string;
  readonly options: readonly (readonly [key: K, label: string])[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isQuestion?: boolean;
  /** Hides the label from sight where a heading above says the same. */
  readonly isLabelUnseen?: boolean;
  /** Details in small print below a chip's words. */
  readonly factsOf?: (key: K) => string;
}

/** Chips of which one can be chosen. */
export function Choice<K extends string>(
  props: ChipsProps<K> & { readonly value: K | ''; readonly onChoose: (key: K) => void },
) {
  const name = useId();
  return (
    <Group
      {...props}
      type="radio"
      name={name}
      isOn={(key) => key === props.value}
      onChange={(key) => props.onChoose(key)}
    />
  );
}

/** Chips of which any number can be chosen. */
export function Chips<K extends string>(
  props: ChipsProps<K> & { readonly chosen: readonly string[]; readonly onChange: (key: K, isOn: boolean) => boolean },
) {
  const name = useId();
  return (
    <Group
      {...props}
      type="checkbox"
      name={name}
      isOn={(key) => props.chosen.includes(key)}
      onChange={props.onChange}
    />
  );
}

function Group<K extends string>({
  label,
  options,
  hint,
  error,
  isQuestion,
  isLabelUnseen,
  factsOf,
  type,
  name,
  isOn,
  onChange,
}: ChipsProps<K> & {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly isOn: (key: K) => boolean;
  readonly onChange: (key: K, isOn: boolean) => boolean | void;
}) {
  const described = [error ? `${name}-error` : '', hint ? `${name}-hint` : ''].filter((part) => part !== '').join(' ');
  return (
    <fieldset class="field" data-question={isQuestion ? '' : undefined} aria-describedby={described || undefined}>
      <legend class={isLabelUnseen ? 'unseen' : undefined}>{label}</legend>
      <div class="chips">
        {options.map(([key, text]) => (
          <label key={key} class="chip">
            <input
              type={type}
              name={name}
              value={key}
              checked={isOn(key)}
              aria-invalid={error ? 'true' : undefined}
              onChange={(event) => {
                const box = event.currentTarget;
                // A refused change is undone here; the hint says why.
                if (onChange(key, box.checked) === false) box.checked = !box.checked;
              }}
            />
            <span>
              {text}
              {factsOf && <small>{factsOf(key)}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p class="error" id={`${name}-error`}>
          ▲ {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${name}-hint`} aria-live="polite">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
