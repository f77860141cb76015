/**
 * A bulk write without a page. The engine shows every cell of it to some fifty plugins, twice; most have nothing to do with cells. Here each
 * goes only to those that do. In a page, where this is not called, the same command takes the engine's own way.
 */
import { registries } from '@odoo/o-spreadsheet';

/** The engine's plugins that never look at a changed cell; a test holds this against their source. */
export const INDIFFERENT: Readonly<Record<string, readonly string[]>> = {
  corePluginRegistry: [
    'settings', 'header grouping', 'header visibility', 'merge', 'headerSize', 'borders', 'figures', 'chart', 'carousel', 'image', 'named_ranges', 'pivot_core',
    'spreadsheet_pivot_core', 'tableStyle',
  ],
  coreViewsPluginRegistry: ['cell_icon'],
  statefulUIPluginRegistry: ['selection', 'header_visibility_ui', 'clipboard', 'carousel_ui', 'lock_sheet'],
  featurePluginRegistry: [
    'ui_sheet', 'ui_options', 'autofill', 'sort', 'automatic_sum', 'format', 'insert_pivot', 'pivot_presence', 'split_to_columns', 'subtotal_evaluation',
    'collaborative', 'history', 'table_autofill', 'table_ui_resize', 'checkbox_toggle', 'dynamic_translate', 'geo_features', 'data_cleanup', 'move_headers',
  ],
};

interface Handler {
  beforeHandle(command: object): void;
  handle(command: object): void;
}

/** Teaches a model the short way for WRITE_CELLS. */
export function quickenWrites(model: any): void {
  const indifferent = new Set<unknown>(
    Object.entries(INDIFFERENT).flatMap(([registry, names]) => names.map((name) => (registries as any)[registry].get(name))),
  );
  const interested: Handler[] = model.handlers.filter((handler: object) => !indifferent.has(handler.constructor));
  // A revision of another client that is replayed concerns the data only, not what is derived for the screen.
  const interestedCore = interested.filter((handler) => model.coreHandlers.includes(handler));
  const find = (method: string): any => model.handlers.find((handler: any) => typeof handler[method] === 'function');
  const [bulk, cells, sheets] = [find('writeCells'), find('importCell'), find('updateCellPosition')];

  // Where a cell stands is the sheet plugin's matter alone.
  const dispatch = cells.dispatch;
  cells.dispatch = (type: string, payload: object): unknown =>
    type === 'UPDATE_CELL_POSITION' ? sheets.updateCellPosition(payload) : dispatch(type, payload);

  bulk.writeCells = (sheetId: string, changes: readonly object[]): void => {
    const status = model.status;
    const handlers = model.isReplayingCommand ? interestedCore : interested;
    // As in the engine: whoever reacts to a core command may send no other.
    model.status = HANDLING_CORE;
    try {
      for (const change of changes) {
        const command = { type: 'UPDATE_CELL', sheetId, ...change };
        for (const handler of handlers) handler.beforeHandle(command);
        for (const handler of handlers) handler.handle(command);
      }
    } finally {
      model.status = status;
    }
  };
}

/** The engine's Status.RunningCore. */
const HANDLING_CORE = 2;
