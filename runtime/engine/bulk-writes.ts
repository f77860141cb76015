/**
 * Faster bulk writes without a page: the engine calls about fifty plugins twice for every cell, and most ignore it. Here each cell goes only
 * to the plugins that store some of it; the others are called once for each write. In a page, the engine handles the command itself.
 */
import { registries } from '@odoo/o-spreadsheet';
import { eachCell, type BulkCell } from './bulk-plugin';
import { shareCompiledFormulas } from './formula-texts';

/** The plugins to call for each cell, by registry; a test compares this and the next list with the source of all plugins. */
export const PLUGINS_PER_CELL: Readonly<Record<string, readonly string[]>> = {
  corePluginRegistry: ['cell', 'tables', 'cell_attachments'],
  coreViewsPluginRegistry: ['evaluation', 'formula_tracker'],
};

/** The plugins to call once for each write. */
export const PLUGINS_PER_WRITE: Readonly<Record<string, readonly string[]>> = {
  coreViewsPluginRegistry: [
    'evaluation_chart',
    'evaluation_cf',
    'data_validation_ui',
    'dynamic_tables',
    'custom_colors',
    'pivot_ui',
  ],
  statefulUIPluginRegistry: ['evaluation_filter', 'cell_computed_style', 'table_computed_style'],
};

interface Handler {
  handle(command: object): void;
}

/** The plugins of a list, in the engine's order. */
function findHandlers(model: any, lists: Readonly<Record<string, readonly string[]>>): Handler[] {
  const wanted = new Set<unknown>(
    Object.entries(lists).flatMap(([registry, names]) => names.map((name) => (registries as any)[registry].get(name))),
  );
  return model.handlers.filter((handler: object) => wanted.has(handler.constructor));
}

/** Makes a model handle WRITE_CELLS by this file. */
export function useFastBulkWrites(model: any): void {
  const all = { byCell: findHandlers(model, PLUGINS_PER_CELL), byWrite: findHandlers(model, PLUGINS_PER_WRITE) };
  // The engine replays another client's revision through the core plugins only.
  const isCore = (handler: Handler): boolean => model.coreHandlers.includes(handler);
  const core = { byCell: all.byCell.filter(isCore), byWrite: all.byWrite.filter(isCore) };
  const cells: any = all.byCell.find((handler: any) => typeof handler.importCell === 'function');
  const bulk = model.handlers.find((handler: any) => typeof handler.writeCells === 'function');

  bulk.writeCells = (sheetId: string, changes: readonly BulkCell[]): void => {
    const status = model.status;
    const { byCell, byWrite } = model.isReplayingCommand ? core : all;
    // As in the engine: a plugin that handles a core command must not dispatch another.
    model.status = HANDLING_CORE;
    try {
      shareCompiledFormulas(() => {
        for (const block of changes) {
          // Only the cell plugin stores styles.
          if (block.content === undefined && block.format === undefined) cells.setStyles(sheetId, block);
          else
            for (const change of eachCell([block])) {
              const command = { type: 'UPDATE_CELL', sheetId, ...change };
              for (const handler of byCell) handler.handle(command);
            }
        }
      });
      const first = changes.find(({ content, format }) => content !== undefined || format !== undefined) ?? changes[0];
      if (first) for (const handler of byWrite) handler.handle({ type: 'UPDATE_CELL', sheetId, ...first });
    } finally {
      model.status = status;
    }
  };
}

/** The engine's Status.RunningCore. */
const HANDLING_CORE = 2;
