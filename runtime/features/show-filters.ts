/** How a sheet's filter is shown by the engine, which hides the rows of values and keeps that per client, in no snapshot. */
import type { SheetFilter } from './plugins/sheet-settings';

/** Lets the engine hide what the sheet's filter says. */
export function showFilter(model: any, sheetId: string): void {
  const filter = model.getters.getSheetFilter(sheetId) as SheetFilter | undefined;
  if (filter === undefined) return;
  const { left, right, top } = filter.zone;
  for (let column = left; column <= right; column += 1) {
    const hiddenValues = filter.columns.find((one) => one.column === column)?.hidden ?? [];
    model.dispatch('UPDATE_FILTER', { sheetId, col: column, row: top, value: { filterType: 'values', hiddenValues } });
  }
}

/** The same for all sheets: whoever opens a document to show it calls this once. */
export function showFilters(model: any): void {
  for (const sheetId of model.getters.getSheetIds()) showFilter(model, sheetId);
}
