import type { Day } from '../domain/plan/day';
import type { Words } from '../catalogue/catalogue';
import type { FormulaScope } from './formula';

/** The tabs that come when their moment has come, in the order in which they stand. */
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

/** Tabs to whose rows cells of other tabs refer: by ID, or to Values by name. */
export type TabOfReferences = 'goals' | 'steps' | 'strategy' | 'network' | 'values';

/** The option lists of the catalogue that a column can offer. */
export type OptionList = keyof Words['options'];

interface ColumnBase {
  /** Width in pixels: wide enough for the header and the usual content. */
  readonly width: number;
  /**
   * Who keeps it: the user (when absent), the script, or a formula. The last two are system columns: grey, explained by
   * a note, healed at the next run.
   */
  readonly by?: 'script' | 'formula';
  /** `more`: starts out collapsed in the column group; `helper`: always hidden. */
  readonly place?: 'more' | 'helper';
  /** The row's formula without `=`; null when a column that it needs is gone. */
  readonly formula?: (scope: FormulaScope) => string;
  /** Overrides the number format that follows from the kind. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export type Column =
  | (ColumnBase & { readonly kind: 'id' | 'text' | 'longText' | 'flag' | 'day' | 'percent' })
  | (ColumnBase & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean })
  | (ColumnBase & { readonly kind: 'option'; readonly options: OptionList })
  | (ColumnBase & {
      readonly kind: 'reference' | 'references';
      readonly to: TabOfReferences;
      /** Any other text is as welcome: it names somebody who has no row. */
      readonly orText?: true;
    });

/** A tab that is a table: header in row 1, one record a row. The order of the columns is the order in a new tab. */
export interface Table {
  readonly key: Exclude<TabKey, 'home'>;
  /** Prefix of the IDs; absent when rows have none. */
  readonly prefix?: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly frozenColumns: number;
  readonly hidden?: boolean;
}

/** The table of one tab: each column has its words in the catalogue, and each column of the catalogue is in the table. */
export type TableOf<K extends Table['key']> = Omit<Table, 'key' | 'columns'> & {
  readonly key: K;
  readonly columns: { readonly [C in keyof Words['columns'][K]]: Column };
};

type ValueOf<C> = C extends { kind: 'option'; options: infer O extends OptionList }
  ? keyof Words['options'][O] | null
  : C extends { kind: 'number' | 'percent' }
    ? number | null
    : C extends { kind: 'day' }
      ? Day | null
      : C extends { kind: 'flag' }
        ? boolean
        : string;

/** What reading a row of the table gives: one field a column, null where a cell is empty or unusable. */
export type RecordOf<T extends Table> = { -readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> };
