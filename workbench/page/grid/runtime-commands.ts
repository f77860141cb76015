/**
 * What other clients change reaches the engine's drawing plugins as the commands of the revision, and of the runtime's own commands they
 * know nothing: what they keep of styles, heights and hidden rows would stay. They are told a command of the engine's that means the same.
 */
import type { BulkCell } from '../../../runtime/engine/bulk-plugin';
import type { Payload } from './dispatch-interceptor';

const EQUIVALENTS: Readonly<Record<string, (command: Payload) => Payload | undefined>> = {
  WRITE_CELLS({ sheetId, cells }) {
    const [first] = cells as BulkCell[];
    if (!first) return undefined;
    // One for all of them: what they do is to forget.
    return { type: 'UPDATE_CELL', sheetId, col: first.col, row: first.row, content: '', format: '', style: null };
  },
  SET_CONDITIONAL_FORMATS: ({ sheetId }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: '' }),
  CLEAR_CONDITIONAL_FORMATS: ({ sheetId }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: '' }),
  SET_DATA_VALIDATIONS: ({ sheetId }) => ({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id: '' }),
};

/** Lets a model's drawing plugins understand the runtime's commands. */
export function translateRuntimeCommands(model: any): void {
  const dispatchToHandlers = model.dispatchToHandlers.bind(model);
  model.dispatchToHandlers = (handlers: unknown, command: Payload): void => {
    dispatchToHandlers(handlers, command);
    const equivalent = handlers === model.statefulUIPlugins ? EQUIVALENTS[command['type']]?.(command) : undefined;
    if (equivalent) dispatchToHandlers(handlers, equivalent);
  };
}
