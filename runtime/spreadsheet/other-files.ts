/** The execution as the objects of another file see it: with that file's document, state and selection. */
import { ServiceError, type Execution, type SpreadsheetFile } from '../contract';
import { mayOpen } from '../services/access';

const roots = new WeakMap<Execution, Execution>();
const views = new WeakMap<Execution, Map<string, Execution>>();

const noAccess = (): ServiceError => new ServiceError('You do not have permission to access the requested document.');

/** The same execution for every object of a file, because the selection is kept by it. */
export function executionIn(execution: Execution, file: SpreadsheetFile): Execution {
  const root = roots.get(execution) ?? execution;
  const { id } = file.state;
  if (id === root.state.id) return root;
  const known = views.get(root) ?? new Map<string, Execution>();
  views.set(root, known);
  const found = known.get(id);
  if (found) return found;
  const made: Execution = {
    ...root,
    state: file.state,
    selection: file.selection,
    get document() {
      return file.document;
    },
  };
  roots.set(made, root);
  known.set(id, made);
  return made;
}

/** Whether the execution is that of a file beside the workbook's own. */
export const isOtherFile = (execution: Execution): boolean => roots.has(execution);

/**
 * The execution for the file of this id.
 * @param method the method of SpreadsheetApp that Google's error for an unknown id names
 * @throws ServiceError with Google's sentence if the file does not exist or the user may not open it
 */
export function openedById(execution: Execution, id: string, method: string): Execution {
  if (id === execution.state.id) return execution;
  if (!execution.files) throw noAccess();
  const file = execution.files.find(id);
  if (!file)
    throw new ServiceError(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);
  if (!mayOpen(file.state, execution.effectiveUser)) throw noAccess();
  return executionIn(execution, file);
}
