/** The rows of a table chart. */

export interface TableCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** What it is sorted by. */
  readonly value: unknown;
}

export interface TableOptions {
  readonly showRowNumber?: boolean;
  readonly firstRowNumber?: number;
  /** 0-based; without it the rows stay as they are. */
  readonly sortColumn?: number;
  readonly sortAscending?: boolean;
  /** How many rows the shown page has, and which page it is; without it all rows. */
  readonly pageSize?: number;
  readonly startPage?: number;
  readonly plainRows?: boolean;
}

export interface TableRows {
  readonly header: readonly TableCell[] | null;
  readonly rows: readonly (readonly TableCell[])[];
}

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : Number(String(a) > String(b));

/** @param columns the cells of each column, the header first if there is one */
export function tableRows(
  columns: readonly (readonly TableCell[])[],
  hasHeader: boolean,
  options: TableOptions,
): TableRows {
  const count = columns.reduce((most, cells) => Math.max(most, cells.length), 0);
  const none: TableCell = { text: '', isNumber: false, value: '' };
  const all = Array.from({ length: count }, (_, row) => columns.map((cells) => cells[row] ?? none));
  const header = hasHeader ? (all.shift() ?? null) : null;
  const { sortColumn, pageSize, firstRowNumber = 1 } = options;
  if (sortColumn !== undefined) {
    const sign = options.sortAscending === false ? -1 : 1;
    all.sort((a, b) => sign * compare(a[sortColumn]?.value, b[sortColumn]?.value));
  }
  const from = pageSize === undefined ? 0 : (options.startPage ?? 0) * pageSize;
  const shown = pageSize === undefined ? all : all.slice(from, from + pageSize);
  if (options.showRowNumber !== true) return { header, rows: shown };
  return {
    header: header && [none, ...header],
    rows: shown.map((cells, at) => {
      const value = firstRowNumber + from + at;
      return [{ text: String(value), isNumber: true, value }, ...cells];
    }),
  };
}
