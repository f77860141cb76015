import { SelectField } from './field';
import { words } from '../words';

interface StatusFieldProps {
  readonly list: 'goalStatus' | 'stepStatus';
  /** The key of one of Waymark's words, or a word of the user's own; '' when the cell is empty or holds an unknown word. */
  readonly value: string;
  /** The user's own words. */
  readonly own: readonly string[];
  readonly onChoose: (status: string) => void;
}

/** The status of an existing row: Waymark's words, and the user's own behind them. */
export function StatusField({ list, value, own, onChoose }: StatusFieldProps) {
  const waymarks = Object.entries<string>(words.options[list]);
  const known = new Set([...waymarks.map(([key]) => key), ...own]);
  const others = [...own, ...(value === '' || known.has(value) ? [] : [value])];
  return (
    <SelectField
      label={words.status}
      value={value}
      options={[
        ...(value === '' ? [['', '–'] as const] : []),
        ...waymarks,
        ...others.map((word) => [word, word] as const),
      ]}
      onChoose={onChoose}
    />
  );
}
