/**
 * A bulk write without a page. The engine shows every cell of it to some fifty plugins, twice; most have nothing to do with cells, and
 * most of the others only note that something is stale. Here each cell goes only to those that keep something of it, and the rest hear of
 * the write once. In a page, where this is not called, the same command takes the engine's own way.
 */
import { registries } from '@odoo/o-spreadsheet';
import { eachCell, type BulkCell } from './bulk-plugin';
import { rememberFormulas } from './formula-texts';

/** Who looks at each cell, by registry; a test holds this and the next list against the source of all plugins. */
export const BY_CELL: Readonly<Record<string, readonly string[]>> = {
  corePluginRegistry: ['cell', 'tables', 'cell_attachments'],
  coreViewsPluginRegistry: ['evaluation', 'formula_tracker'],
};

/** Who only has to know that cells were written. */
export const BY_WRITE: Readonly<Record<string, readonly string[]>> = {
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

/** The plugins of a list in the order in which the engine asks them. */
function findHandlers(model: any, lists: Readonly<Record<string, readonly string[]>>): Handler[] {
  const wanted = new Set<unknown>(
    Object.entries(lists).flatMap(([registry, names]) => names.map((name) => (registries as any)[registry].get(name))),
  );
  return model.handlers.filter((handler: object) => wanted.has(handler.constructor));
}

/** Teaches a model the short way for WRITE_CELLS. */
export function quickenWrites(model: any): void {
  const all = { byCell: findHandlers(model, BY_CELL), byWrite: findHandlers(model, BY_WRITE) };
  // A revision of another client that is replayed concerns the data only, not what is derived for the screen.
  const isCore = (handler: Handler): boolean => model.coreHandlers.includes(handler);
  const core = { byCell: all.byCell.filter(isCore), byWrite: all.byWrite.filter(isCore) };
  const cells = all.byCell.find((handler: any) => typeof handler.importCell === 'function');
  const bulk = model.handlers.find((handler: any) => typeof handler.writeCells === 'function');

  bulk.writeCells = (sheetId: string, changes: readonly BulkCell[]): void => {
    const status = model.status;
    const { byCell, byWrite } = model.isReplayingCommand ? core : all;
    // As in the engine: whoever reacts to a core command may send no other.
    model.status = HANDLING_CORE;
    try {
      rememberFormulas(() => {
        for (const change of eachCell(changes)) {
          const command = { type: 'UPDATE_CELL', sheetId, ...change };
          // Of a change of style alone, only the cells keep something.
          if (change.content === undefined && change.format === undefined) cells?.handle(command);
          else for (const handler of byCell) handler.handle(command);
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
