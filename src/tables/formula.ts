import type { Words } from '../catalogue/catalogue';
import type { TabKey } from './column';
import type { Fact } from './facts';

/**
 * What a formula is built from. Formulas are in R1C1 notation: a column's formula is the same text in each row, so that it can be compared
 * with the wanted formula. They use only the subset of docs/decisions/0004: English names, `;` between arguments, no decimal
 * literals.
 */
export interface FormulaScope {
  /** The cell of another column in the same row: `RC5`. */
  cell(column: string): string;
  /** A whole column of a table, from row 1 to the last row of the grid: `Steps!R1C3:R1000C3`. */
  column(tab: TabKey, column: string): string;
  /** A single fact of the hidden tab, such as the lead time of the settings. */
  fact(fact: Fact): string;
  /** The fact of the hidden tab that holds TODAY(). */
  readonly today: string;
  readonly words: Words;
}

/** How formulas refer to a tab: its present name, the rows of its grid, and the 1-based position of each of its columns. */
interface Placement {
  readonly name: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Set when the header is not in its row: the columns are there, but not known. */
  readonly lost?: unknown;
}

export type Placements = Readonly<Partial<Record<TabKey, Placement>>>;

/** Thrown when a formula needs a tab or a column that is deleted; `whenPresent` turns it into null. */
class Missing extends Error {
  /** @param isDeleted false when it is only unknown, because the header of its tab is not in its row */
  constructor(
    readonly tab: TabKey,
    readonly column = '',
    readonly isDeleted = true,
  ) {
    super(tab);
  }
}

/** A text as a literal in a formula: `say "hi"` becomes `"say ""hi"""`. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A tab's name as formulas quote it: always in apostrophes, which are valid for every name. */
export function quoteTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

function place(placements: Placements, tab: TabKey): Placement {
  const placement = placements[tab];
  if (!placement) throw new Missing(tab);
  return placement;
}

function position(placements: Placements, tab: TabKey, column: string): number {
  const placement = place(placements, tab);
  const at = placement.columns[column];
  if (at === undefined) throw new Missing(tab, column, !placement.lost);
  return at;
}

/**
 * The scope for the formulas of one tab.
 * @param facts the 1-based row of each fact in the hidden tab
 */
export function formulaScope(
  tab: TabKey,
  placements: Placements,
  facts: Readonly<Record<Fact, number>>,
  words: Words,
): FormulaScope {
  return {
    words,
    cell: (column) => `RC${position(placements, tab, column)}`,
    column: (other, column) => {
      const placement = place(placements, other);
      const at = position(placements, other, column);
      return `${quoteTab(placement.name)}!R1C${at}:R${placement.rows}C${at}`;
    },
    fact: (fact) => {
      const hidden = place(placements, 'hidden');
      return `${quoteTab(hidden.name)}!R${facts[fact]}C${position(placements, 'hidden', 'factValue')}`;
    },
    get today() {
      return this.fact('today');
    },
  };
}

/** The result of `build`; null when it needs a tab or a column that is deleted. */
export function whenPresent<T>(build: () => T): T | null {
  try {
    return build();
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

/**
 * The formula with its `=`. When a tab or a column that it needs is deleted, Google's formula would show an error: then what `whenGone`
 * says as a formula, by default an empty text. Null when the column is only unknown: then the formula in the cell still works. (rule Y29)
 */
export function tryFormula(
  build: (scope: FormulaScope) => string,
  scope: FormulaScope,
  whenGone: (tab: TabKey, column: string) => string | number = () => '',
): string | null {
  try {
    return `=${build(scope)}`;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    if (!error.isDeleted) return null;
    const said = whenGone(error.tab, error.column);
    return `=${typeof said === 'number' ? said : literal(said)}`;
  }
}

/**
 * A normal form, in which equal formulas are equal texts: Google returns separators of the file's locale, may remove or add the apostrophes
 * around a tab's name (docs/google-facts.md, formulas), and may write the same row as `R[0]`.
 */
export function normalFormula(formula: string): string {
  // Replace what differs alone: a run compares a thousand formulas, and going character by character would take most of its time.
  return formula.replace(DIFFERING, (piece) => {
    const first = piece.charAt(0);
    if (first === '"') return piece;
    if (first === "'") return piece.replace(/'/g, '');
    if (first === 'R') return 'RC';
    return first === ',' ? ';' : '';
  });
}

/** Texts, which stay as they are, and what Google may write otherwise. */
const DIFFERING = /"[^"]*"?|'[^']*'?|[ ,]|R\[0\]C/g;
