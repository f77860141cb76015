import { useRef } from 'preact/hooks';
import { usePanel } from '../panel';
import { words } from '../words';
import { Button } from './button';
import { copy } from './copy';

interface CopyFieldProps {
  /** The accessible name of the text. */
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly rows?: number;
  readonly copyWords?: string;
  /** The accessible name of the button, where a view has several. */
  readonly copyLabel?: string;
}

/** A text that can be edited and copied. */
export function CopyField({ label, text, onType, rows = 5, copyWords = words.forms.copy, copyLabel }: CopyFieldProps) {
  const { showMessage } = usePanel();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="copied">
      <textarea
        ref={field}
        aria-label={label}
        rows={rows}
        dir="auto"
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <Button
        {...(copyLabel ? { label: copyLabel } : {})}
        onPress={() => void copy(field.current, (message) => showMessage({ message, problems: [] }))}
      >
        {copyWords}
      </Button>
    </div>
  );
}
