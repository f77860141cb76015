import { SelectField } from './field';

interface RowFieldProps {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly title: string }[];
  /** The words for no row. */
  readonly none: string;
  /** The ID of the chosen row; '' for none. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** Chooses one of the rows of a tab, or none. */
export function RowField({ label, rows, none, value, onChoose }: RowFieldProps) {
  return (
    <SelectField
      label={label}
      isOptional
      options={[['', none], ...rows.map(({ id, title }) => [id, title] as const)]}
      value={value}
      onChoose={onChoose}
    />
  );
}
