/**
 * Intercepts every command that the user's gestures dispatch to the model. Commands that the engine handles differently from Google are
 * replaced by overrides; a guard asks before a change of protected cells, or refuses it.
 */
import { DispatchResult, isCoreCommand } from '@odoo/o-spreadsheet';

export type Payload = Readonly<Record<string, any>>;

/** Handles a command instead of the engine. `pass` dispatches it to the engine, optionally with another payload. */
export type CommandOverride = (payload: Payload, pass: (payload?: Payload) => unknown) => unknown;

/** Returns true when a command may run now. Otherwise it is dropped, or run later by a call of `again`. */
export type DispatchGuard = (type: string, payload: Payload, again: () => void) => boolean;

/** The engine's Status.Ready. In any other status a command belongs to a gesture that has already been checked. */
const READY = 0;

/** The dispatch function of each model before it was intercepted. */
const originalDispatch = new WeakMap<object, (type: string, payload: Payload) => unknown>();

/** Dispatches without overrides and guard, for commands that do not come from the user. */
export function dispatchDirectly(model: any, type: string, payload: Payload): unknown {
  return (originalDispatch.get(model) ?? model.dispatch)(type, payload);
}

/** Local commands that change the document by dispatching further commands. */
const CHANGES = new Set([
  'PERFORM_GESTURE',
  'REQUEST_UNDO',
  'REQUEST_REDO',
  'EVALUATE_CELLS',
  'PASTE',
  'PASTE_FROM_OS_CLIPBOARD',
  'CUT',
  'AUTOFILL',
  'AUTOFILL_AUTO',
  'SORT_CELLS',
  'MOVE_COLUMNS_ROWS',
  'INSERT_CELL',
  'DELETE_CELL',
  'DELETE_UNFILTERED_CONTENT',
  'SET_FORMATTING_WITH_PIVOT',
  'SET_DECIMAL',
  'TOGGLE_CHECKBOX',
  'SUM_SELECTION',
  'REPLACE_SEARCH',
  'UPDATE_FILTER',
  'COPY_PASTE_CELLS_ABOVE',
  'COPY_PASTE_CELLS_ON_LEFT',
  'COPY_PASTE_CELLS_ON_ZONE',
  'AUTORESIZE_COLUMNS',
  'AUTORESIZE_ROWS',
]);

/**
 * The engine drops every change until the server has acknowledged an undo, which may take a second while a script runs. This stores the
 * changes instead and dispatches them, in order, after the acknowledgement.
 */
function deferDuringUndo(model: any): (type: string, payload: Payload) => boolean {
  const deferred: (() => void)[] = [];
  model.on('update', deferred, () => {
    if (deferred.length > 0 && model.session.canApplyOptimisticUpdate()) for (const make of deferred.splice(0)) make();
  });
  return (type, payload) => {
    if (model.session.canApplyOptimisticUpdate() || !(CHANGES.has(type) || isCoreCommand({ type } as any)))
      return false;
    deferred.push(() => void model.dispatch(type, payload));
    return true;
  };
}

/** Installs overrides and guard on a model. */
export function interceptDispatch(
  model: any,
  overrides: Readonly<Record<string, CommandOverride>>,
  guard: DispatchGuard = () => true,
): void {
  const dispatch = model.dispatch;
  originalDispatch.set(model, dispatch);
  const isDeferred = deferDuringUndo(model);
  const done = DispatchResult.Success;
  const run = (type: string, payload: Payload): unknown => {
    const override = overrides[type];
    if (!override) return dispatch(type, payload);
    return override(payload, (other = payload) => dispatch(type, other)) ?? done;
  };
  model.dispatch = (type: string, payload: Payload = {}): unknown => {
    if (model.status !== READY) return dispatch(type, payload);
    if (isDeferred(type, payload)) return done;
    // Success also for a gesture that waits for the user's answer: the engine would report a failure to the user.
    return guard(type, payload, () => void run(type, payload)) ? run(type, payload) : done;
  };
}
