/**
 * Filters. The engine stores per window what a filter hides. Here, as in Google, it is the filter of the sheet: saved in the file, visible
 * to scripts and shown in every window.
 */
import { columnFilter, FILTER_TABLE, showFilter, type EngineFilter } from '../../../runtime/features/show-filters';
import type { SheetFilter } from '../../../runtime/features/plugins/sheet-settings';
import { dispatchDirectly, type Payload, type CommandOverride } from './dispatch-interceptor';
import { asOneStep } from './gestures';
import { words } from './words';

/** @param refuse gets one sentence when a sheet would get a second filter */
export function filterOverrides(model: any, refuse: (sentence: string) => void): Record<string, CommandOverride> {
  const { getters } = model;
  const filterOf = (sheetId: string): SheetFilter | undefined => getters.getSheetFilter(sheetId);
  const setFilter = (sheetId: string, filter: SheetFilter): void => {
    model.dispatch('SET_FILTER', {
      sheetId,
      ranges: [getters.getRangeDataFromZone(sheetId, filter.zone)],
      columns: filter.columns,
    });
  };
  return {
    CREATE_TABLE(payload: Payload, pass) {
      const sheetId: string = payload['sheetId'];
      if (filterOf(sheetId)) return refuse(words.oneFilter);
      const zone = payload['ranges'][0]._zone;
      asOneStep(model, () => {
        pass({ ...payload, config: FILTER_TABLE, tableType: 'static' });
        // The engine may have refused the table, for example because it overlaps another table.
        if (getters.getCoreTableMatchingTopLeft(sheetId, zone)) setFilter(sheetId, { zone, columns: [] });
      });
      return undefined;
    },

    UPDATE_TABLE(payload: Payload, pass) {
      const { sheetId, zone, config } = payload;
      if (config?.hasFilters !== false) return pass();
      asOneStep(model, () => {
        if (filterOf(sheetId)) model.dispatch('SET_FILTER', { sheetId });
        model.dispatch('REMOVE_TABLE', { sheetId, target: [zone] });
      });
      return undefined;
    },

    UPDATE_FILTER({ sheetId, col, value }: Payload, pass) {
      const filter = filterOf(sheetId);
      if (!filter) return pass();
      const changed = columnFilter(col, value as EngineFilter);
      const columns = filter.columns.filter(({ column }) => column !== col);
      setFilter(sheetId, { zone: filter.zone, columns: changed ? [...columns, changed] : columns });
      return undefined;
    },
  };
}

/** Updates the hidden rows whenever the filter of a sheet changes, in this window or elsewhere. */
export function syncFilters(model: any): void {
  const stale = new Set<string>();
  let isShowing = false;
  model.on('command-dispatched', stale, (command: Payload) => {
    if (command['type'] === 'SET_FILTER') stale.add(command['sheetId']);
    if (command['type'] === 'UNDO' || command['type'] === 'REDO')
      for (const inner of (command['commands'] ?? []) as Payload[])
        if (inner['type'] === 'SET_FILTER') stale.add(inner['sheetId']);
  });
  model.on('update', stale, () => {
    if (isShowing || stale.size === 0) return;
    isShowing = true;
    try {
      const sheetIds = [...stale];
      stale.clear();
      for (const sheetId of sheetIds)
        if (model.getters.tryGetSheet(sheetId))
          showFilter(model, sheetId, (type, payload) => dispatchDirectly(model, type, payload));
    } finally {
      isShowing = false;
    }
  });
}
