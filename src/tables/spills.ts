import { isErrorCell, type Cell } from './cell';

/*
 * Google gives no formula for the cells that an array formula fills beyond its own cell, and a value written into one of them would break the
 * formula. So they are marked as cells with a formula. (rule Y27)
 */

/** Stands in place of the formula in a cell that a formula of another cell fills. */
const SPILLED = '=\u2193';
/** The same where the formula goes on below the last row. */
const OPEN = '=\u21a1';

/** Whether the formula of a cell, as `withSpills` gives it, is none of its own. */
export const isNoFormula = (formula: string): boolean => ['', SPILLED, OPEN].includes(formula);

const ARRAY =
  /^=\s*(?:(?:IFERROR|IFNA)\(\s*)*(ARRAY_?FORMULA|MAP|BYROW|SCAN|MAKEARRAY|SEQUENCE|FILTER|SORTN?|UNIQUE|QUERY|SPLIT|TRANSPOSE|FLATTEN|IMPORT\w+|TOCOL|[VH]STACK)\(/i;
/** Array functions that give a value for each row of a column, blank ones too: their end cannot be seen. */
const BY_ROW = /^(ARRAY|MAP|BYROW|SCAN|MAKEARRAY)/i;

interface Extent {
  /** Null when the cells show where it ends. */
  readonly rows: number | null;
  readonly columns: number | null;
}

function extentOf(formula: string): Extent | null {
  if (/^=\s*\{/.test(formula)) {
    const plain = formula.replace(/"[^"]*"/g, '');
    if (/[A-Za-z(:]/.test(plain)) return { rows: null, columns: null };
    const [first = '', ...others] = plain.split(';');
    return { rows: others.length + 1, columns: first.split(/[,\\]/).length };
  }
  const [, name] = ARRAY.exec(formula) ?? [];
  if (name === undefined) return null;
  return BY_ROW.test(name) ? { rows: Infinity, columns: 1 } : { rows: null, columns: null };
}

/**
 * The formulas of a tab with a mark in each cell that the array formula of another cell fills.
 * @param formulas from row 1 on, `''` for no formula
 * @param cells the values of the same cells
 */
export function withSpills(
  formulas: readonly (readonly string[])[],
  cells: readonly (readonly Cell[])[],
): readonly (readonly string[])[] {
  // Nearly all formulas are the same text in each row, and hardly any is an array formula.
  const extents = new Map<string, Extent | null>();
  const anchors: { readonly row: number; readonly column: number; readonly extent: Extent }[] = [];
  formulas.forEach((line, row) => {
    line.forEach((formula, column) => {
      if (formula === '') return;
      if (!extents.has(formula)) extents.set(formula, extentOf(formula));
      const extent = extents.get(formula);
      if (extent) anchors.push({ row, column, extent });
    });
  });
  if (anchors.length === 0) return formulas;
  const marked = formulas.map((line) => [...line]);
  const isResult = (row: number, column: number): boolean =>
    formulas[row]?.[column] === '' && (cells[row]?.[column] ?? '') !== '';
  for (const { row, column, extent } of anchors) {
    // An array formula that cannot spread fills no other cell.
    if (isErrorCell(cells[row]?.[column] ?? '')) continue;
    let { rows, columns } = extent;
    const mark = rows === Infinity ? OPEN : SPILLED;
    if (columns === null) for (columns = 1; isResult(row, column + columns);) columns += 1;
    if (rows === null) for (rows = 1; isResult(row + rows, column);) rows += 1;
    for (let at = row; at < Math.min(marked.length, row + rows); at += 1)
      for (let beside = column; beside < column + columns; beside += 1) {
        const there = marked[at];
        if (there?.[beside] === '') there[beside] = mark;
      }
  }
  return marked;
}

/** The 1-based columns in which an array formula goes on below the last row. */
export function openColumns(formulas: readonly (readonly string[])[]): number[] {
  const last = formulas[formulas.length - 1] ?? [];
  return last.flatMap((formula, index) =>
    formula === OPEN || extentOf(formula)?.rows === Infinity ? [index + 1] : [],
  );
}
