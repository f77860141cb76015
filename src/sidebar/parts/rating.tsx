import { say, words } from '../words';
import { Choice } from './chips';

const marks = ['1', '2', '3', '4', '5'] as const;
type Mark = (typeof marks)[number];

interface RatingProps {
  readonly label: string;
  /** What 1 and 5 mean. */
  readonly low: string;
  readonly high: string;
  readonly value: number | null;
  readonly isLabelUnseen?: boolean;
  readonly error?: string | undefined;
  readonly onRate: (value: number) => void;
}

/** A rating from 1 to 5, with the meaning of both ends. */
export function Rating({ label, low, high, value, isLabelUnseen = false, error, onRate }: RatingProps) {
  return (
    <Choice
      label={label}
      isLabelUnseen={isLabelUnseen}
      options={marks.map((mark) => [mark, mark] as const)}
      value={value === null ? '' : (String(value) as Mark)}
      hint={say(words.forms.scale, { low, high })}
      error={error}
      onChoose={(mark) => onRate(Number(mark))}
    />
  );
}
