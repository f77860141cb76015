/**
 * The engine's view plugins cache styles, heights and hidden rows, and clear their caches on certain engine commands. They do not know the
 * runtime's own commands. So after such a command they also get an engine command with the same effect on their caches.
 */
import type { BulkCell } from '../../../runtime/engine/bulk-plugin';
import type { Payload } from './dispatch-interceptor';

const EQUIVALENTS: Readonly<Record<string, (command: Payload) => Payload | undefined>> = {
  WRITE_CELLS({ sheetId, cells }) {
    const [first] = cells as BulkCell[];
    if (!first) return undefined;
    // A single command is enough: the plugins only clear their caches.
    return { type: 'UPDATE_CELL', sheetId, col: first.col, row: first.row, content: '', format: '', style: null };
  },
  SET_CONDITIONAL_FORMATS: ({ sheetId }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: '' }),
  CLEAR_CONDITIONAL_FORMATS: ({ sheetId }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: '' }),
  SET_DATA_VALIDATIONS: ({ sheetId }) => ({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id: '' }),
};

/** Makes the view plugins of a model react to the runtime's commands. */
export function translateRuntimeCommands(model: any): void {
  const dispatchToHandlers = model.dispatchToHandlers.bind(model);
  model.dispatchToHandlers = (handlers: unknown, command: Payload): void => {
    dispatchToHandlers(handlers, command);
    const equivalent = handlers === model.statefulUIPlugins ? EQUIVALENTS[command['type']]?.(command) : undefined;
    if (equivalent) dispatchToHandlers(handlers, equivalent);
  };
}
