import { GREATEST_NUMBER, mentionedNumbers, parseId } from './references';

/*
 * IDs of rows. A number is never given twice, so that a reference to a deleted row never points to another row. (rules I1 to I5)
 */

export interface RowToNumber {
  /** 1-based row of the sheet. */
  readonly row: number;
  /** The text of the ID cell. */
  readonly id: string;
  /** Whether the user has typed anything into the row besides the ID. */
  readonly hasContent: boolean;
}

export interface Assignment {
  /** An ID for each row, in the same order; empty for a row without content and without an ID. */
  readonly ids: readonly string[];
  /** The counter to keep: the greatest number that was ever given. */
  readonly counter: number;
  /** Rows with the ID of a row above. */
  readonly duplicates: readonly {
    readonly row: number;
    readonly from: string;
    readonly to: string;
    readonly keptBy: number;
  }[];
  /** Rows whose ID cell held a text that is not an ID of this table. */
  readonly invalid: readonly { readonly row: number; readonly from: string; readonly to: string }[];
}

/**
 * Gives every row with content an ID. When rows share an ID, the first with content keeps it. New numbers begin after the greatest number of
 * the counter, the column, and `seen`: the texts of all cells that refer to this table, including the log of changes.
 */
export function assignIds(table: {
  readonly prefix: string;
  readonly rows: readonly RowToNumber[];
  readonly counter: number;
  readonly seen: readonly string[];
}): Assignment {
  const { prefix, rows } = table;
  const used = new Set<number>();
  let greatest = Math.max(0, Math.floor(table.counter));
  const note = (number: number): void => {
    used.add(number);
    if (number > greatest) greatest = number;
  };
  const typed = rows.map((row) => {
    const reference = parseId(row.id);
    return reference?.prefix === prefix ? reference : null;
  });
  for (const reference of typed) if (reference) note(reference.number);
  for (const text of table.seen) for (const number of mentionedNumbers(text, prefix)) note(number);

  const holders = new Map<string, number>();
  for (const withContent of [true, false]) {
    rows.forEach((row, index) => {
      const id = typed[index]?.id;
      if (id !== undefined && row.hasContent === withContent && !holders.has(id)) holders.set(id, index);
    });
  }

  let gap = 1;
  /** The next number; if somebody typed the greatest number, the first number that was never seen. */
  const next = (): string => {
    if (greatest < GREATEST_NUMBER) note(greatest + 1);
    else {
      while (used.has(gap)) gap += 1;
      used.add(gap);
      return `${prefix}${gap}`;
    }
    return `${prefix}${greatest}`;
  };

  const duplicates: { row: number; from: string; to: string; keptBy: number }[] = [];
  const invalid: { row: number; from: string; to: string }[] = [];
  const ids = rows.map((row, index) => {
    const reference = typed[index];
    const from = row.id.trim();
    if (reference) {
      const holder = holders.get(reference.id) ?? index;
      if (holder === index) return reference.id;
      const to = row.hasContent ? next() : '';
      duplicates.push({ row: row.row, from: reference.id, to, keptBy: rows[holder]?.row ?? 0 });
      return to;
    }
    const to = row.hasContent ? next() : '';
    if (from !== '') invalid.push({ row: row.row, from, to });
    return to;
  });
  return { ids, counter: greatest, duplicates, invalid };
}
