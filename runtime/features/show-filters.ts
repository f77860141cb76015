/** Derives the engine's filters, which hide the rows, from the sheets' filters. The engine keeps them for each client, not in snapshots. */
import { serialOfIso } from './days';
import type { ColumnFilter, SheetFilter } from './plugins/sheet-settings';

/** The engine's filter of a column. */
export type EngineFilter =
  | { filterType: 'values'; hiddenValues: string[] }
  | { filterType: 'criterion'; type: string; values: string[]; dateValue?: string };

/** The engine's conditions by Google's names. */
const CONDITIONS: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  DATE_EQUAL_TO: 'dateIs',
  DATE_BEFORE: 'dateIsBefore',
  DATE_AFTER: 'dateIsAfter',
};
/** Conditions on days that Google's filters lack, as conditions on numbers. */
const AS_NUMBERS: Readonly<Record<string, string>> = {
  dateIsOnOrBefore: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  dateIsOnOrAfter: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  dateIsBetween: 'NUMBER_BETWEEN',
  dateIsNotBetween: 'NUMBER_NOT_BETWEEN',
};
const RELATIVE: Readonly<Record<string, string>> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
};

const NO_CRITERIA = { hidden: null, visible: null, condition: null, background: null, foreground: null };

/** The engine's filter of a column. A condition that the engine lacks hides nothing. */
function engineFilter({ hidden, condition }: Pick<ColumnFilter, 'hidden' | 'condition'>): EngineFilter {
  const [kind = '', relative] = (condition?.type ?? '').split('@');
  const type = CONDITIONS[kind];
  if (condition === null || type === undefined) return { filterType: 'values', hiddenValues: hidden ?? [] };
  const date = type.startsWith('date')
    ? { dateValue: relative === undefined ? 'exactDate' : (RELATIVE[relative] ?? 'exactDate') }
    : {};
  return { filterType: 'criterion', type, values: [...condition.values], ...date };
}

/** The inverse of {@link engineFilter}; null if the filter hides nothing. */
export function columnFilter(column: number, filter: EngineFilter): ColumnFilter | null {
  if (filter.filterType === 'values')
    return filter.hiddenValues.length === 0 ? null : { ...NO_CRITERIA, column, hidden: filter.hiddenValues };
  const { type, values, dateValue = 'exactDate' } = filter;
  const relative = Object.keys(RELATIVE).find((name) => RELATIVE[name] === dateValue);
  const days = type.startsWith('date') ? values.map(dayOf) : values;
  const numbers = AS_NUMBERS[type];
  if (numbers !== undefined)
    return {
      ...NO_CRITERIA,
      column,
      condition: { type: numbers, values: days.map((day) => String(serialOfIso(day) ?? day)) },
    };
  const kind = Object.keys(CONDITIONS).find((name) => CONDITIONS[name] === type);
  if (kind === undefined) return null;
  return {
    ...NO_CRITERIA,
    column,
    condition: {
      type: relative === undefined ? kind : `${kind}@${relative}`,
      values: relative === undefined ? days : [],
    },
  };
}

/** Converts a day from the engine's notation `3/4/2026` to `2026-03-04`. */
function dayOf(text: string): string {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return american === null ? text : `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`;
}

/** Makes the engine hide the rows that the sheet's filter hides. @param dispatch the model's original method, where `model.dispatch` is wrapped */
export function showFilter(
  model: any,
  sheetId: string,
  dispatch: (type: string, payload: object) => unknown = model.dispatch,
): void {
  const filter = model.getters.getSheetFilter(sheetId) as SheetFilter | undefined;
  if (filter === undefined) return;
  const { left, right, top } = filter.zone;
  for (let column = left; column <= right; column += 1) {
    const found = filter.columns.find((criteria) => criteria.column === column);
    const value: EngineFilter = found === undefined ? { filterType: 'values', hiddenValues: [] } : engineFilter(found);
    dispatch('UPDATE_FILTER', { sheetId, col: column, row: top, value });
  }
}

/** Calls showFilter for all sheets, once after a document is opened to be shown. */
export function showFilters(model: any): void {
  for (const sheetId of model.getters.getSheetIds()) showFilter(model, sheetId);
}

/** The engine's table for a filter, without a table style. */
export const FILTER_TABLE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};
