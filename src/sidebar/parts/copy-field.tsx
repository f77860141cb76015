import { useRef } from 'preact/hooks';
import { usePanel } from '../panel';
import { words } from '../words';
import { Button } from './button';
import { copy } from './copy';

interface CopyFieldProps {
  /** What a screen reader calls the text. */
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly rows?: number;
  readonly copyWords?: string;
  /** The button's whole sentence, where there are several. */
  readonly copyLabel?: string;
}

/** A text to change and to copy. */
export function CopyField({ label, text, onType, rows = 5, copyWords = words.forms.copy, copyLabel }: CopyFieldProps) {
  const { tell } = usePanel();
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
        onPress={() => void copy(field.current, (message) => tell({ message, problems: [] }))}
      >
        {copyWords}
      </Button>
    </div>
  );
}
