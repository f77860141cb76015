import type { Day } from '../domain/plan/day';
import type { Repeat } from '../domain/plan/plan';
import type { Words } from '../catalogue/catalogue';
import type { FormulaScope } from './formula';

/** The tabs that Waymark adds on demand, in their order. */
export const tabsOnDemand = [
  'values',
  'skills',
  'trends',
  'strategy',
  'experiments',
  'targets',
  'network',
  'feedback',
  'journal',
] as const;

export type TabOnDemand = (typeof tabsOnDemand)[number];

/** The tabs of this version, by key. */
export type TabKey =
  'home' | 'assessment' | 'goals' | 'steps' | 'timeline' | 'settings' | 'changes' | 'hidden' | TabOnDemand;

/** Tabs that cells of other tabs refer to: by ID, or by name for Values. */
export type TabOfReferences = 'goals' | 'steps' | 'strategy' | 'network' | 'values';

/** The option lists of the catalogue that a column can offer. */
export type OptionList = keyof Words['options'];

interface ColumnBase {
  /** Width in pixels: wide enough for the header and the usual content. */
  readonly width: number;
  /**
   * Who fills it: the user (when absent), the script, or a formula. Script and formula columns are system columns: they are grey, a note
   * explains them, and the next run repairs them.
   */
  readonly by?: 'script' | 'formula';
  /** `more`: starts out collapsed in the column group; `helper`: always hidden. */
  readonly place?: 'more' | 'helper';
  /** The row's formula without `=`; null when a column that it needs is deleted. */
  readonly formula?: (scope: FormulaScope) => string;
  /** Replaces the number format of the kind. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export type Column =
  | (ColumnBase & { readonly kind: 'id' | 'text' | 'longText' | 'day' | 'percent' })
  /** `keepsSecret`: any content except a plain no counts as a tick. */
  | (ColumnBase & { readonly kind: 'flag'; readonly keepsSecret?: true })
  | (ColumnBase & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean })
  | (ColumnBase & { readonly kind: 'option'; readonly options: OptionList })
  /** A rhythm in words. */
  | (ColumnBase & { readonly kind: 'repeat' })
  | (ColumnBase & {
      readonly kind: 'reference' | 'references';
      readonly to: TabOfReferences;
      /** Any other text is allowed too: it names somebody without a row. */
      readonly orText?: true;
    });

/** A tab that is a table: header in row 1, one record in each row. A new tab has its columns in this order. */
export interface Table {
  readonly key: Exclude<TabKey, 'home'>;
  /** Prefix of the IDs; absent when rows have none. */
  readonly prefix?: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** How many stay in sight: 200 pixels at most, so that a phone shows others beside them. */
  readonly frozenColumns: number;
  readonly hidden?: boolean;
}

/** The 1-based positions of a table's columns in a new tab. */
export function newPositions({ columns }: Pick<Table, 'columns'>): Record<string, number> {
  return Object.fromEntries(Object.keys(columns).map((key, index) => [key, index + 1]));
}

/** The table of a tab: its columns and the columns of the catalogue must be the same. */
export type TableOf<K extends Table['key']> = Omit<Table, 'key' | 'columns'> & {
  readonly key: K;
  readonly columns: { readonly [C in keyof Words['columns'][K]]: Column };
};

type ValueOf<C> = C extends { kind: 'option'; options: infer O extends OptionList }
  ? keyof Words['options'][O] | null
  : C extends { kind: 'repeat' }
    ? Repeat | null
    : C extends { kind: 'number' | 'percent' }
      ? number | null
      : C extends { kind: 'day' }
        ? Day | null
        : C extends { kind: 'flag' }
          ? boolean
          : string;

/** A row as it is read: one field for each column, null for an empty or unusable cell. */
export type RecordOf<T extends Table> = { -readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> };
