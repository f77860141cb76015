/** Google's sort order: numbers and dates, text, FALSE, TRUE, errors; blank cells are always last. */
import type { CellRead } from '../engine/document';

export interface SortKey {
  /** 0-based, inside the sorted range. */
  column: number;
  ascending: boolean;
}

type Sortable = Pick<CellRead, 'value' | 'error'>;

const rank = ({ value, error }: Sortable): number => {
  if (error) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
};

/** The order of the rows after sorting: `order[i]` is the old index of the row that moves to `i`. Equal rows keep their order. */
export function sortedOrder(
  rows: readonly (readonly Sortable[])[],
  keys: readonly SortKey[],
  locale: string,
): number[] {
  const collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' });
  const compare = (a: Sortable, b: Sortable): number => {
    const ranks = rank(a) - rank(b);
    if (ranks !== 0) return ranks;
    if (typeof a.value === 'string' && typeof b.value === 'string') return collator.compare(a.value, b.value);
    return Number(a.value) - Number(b.value);
  };
  return rows
    .map((_, index) => index)
    .sort((i, j) => {
      for (const { column, ascending } of keys) {
        const [a, b] = [rows[i]![column]!, rows[j]![column]!];
        const [blankA, blankB] = [a.value === '', b.value === ''];
        if (blankA !== blankB) return blankA ? 1 : -1;
        const order = blankA ? 0 : compare(a, b);
        if (order !== 0) return ascending ? order : -order;
      }
      return i - j;
    });
}
