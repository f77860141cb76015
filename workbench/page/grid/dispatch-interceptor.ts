/**
 * Every gesture of the user passes here before it reaches the model. What the engine would do otherwise than Google, or in a way that the
 * server could not follow, is done by the runtime's own means; what a protection covers is asked about or refused.
 */
import { DispatchResult, isCoreCommand } from '@odoo/o-spreadsheet';

export type Payload = Readonly<Record<string, any>>;

/** Does the gesture in the engine's place. `pass` hands it on to the engine, with another payload if need be. */
export type CommandOverride = (payload: Payload, pass: (payload?: Payload) => unknown) => unknown;

/** Decides before anything is done: true lets it pass now; else it is over, or done later by `again`. */
export type DispatchGuard = (type: string, payload: Payload, again: () => void) => boolean;

/** The engine's Status.Ready: what is dispatched in any other belongs to a gesture that has passed. */
const READY = 0;

/** The model's own dispatch, behind the gate: for what no user does. */
const originalDispatch = new WeakMap<object, (type: string, payload: Payload) => unknown>();

export function dispatchDirectly(model: any, type: string, payload: Payload): unknown {
  return (originalDispatch.get(model) ?? model.dispatch)(type, payload);
}

/** Local commands that change the document by others. */
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
 * Until the server has answered an undo, the engine lets every other change fall. It is kept here instead and made then, in order: while
 * a script runs the answer may take a second.
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

/** Puts the gate in front of a model. */
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
    // A gesture that has to wait for the user's answer has not been refused, so that nobody complains.
    return guard(type, payload, () => void run(type, payload)) ? run(type, payload) : done;
  };
}
