/**
 * Every gesture of the user passes here before it reaches the model. What the engine would do otherwise than Google, or in a way that the
 * server could not follow, is done by the runtime's own means; what a protection covers is asked about or refused.
 */
import { DispatchResult, isCoreCommand } from '@odoo/o-spreadsheet';

export type Payload = Readonly<Record<string, any>>;

/** Does the gesture in the engine's place. `pass` hands it on to the engine, with another payload if need be. */
export type Substitute = (payload: Payload, pass: (payload?: Payload) => unknown) => unknown;

/** Decides before anything is done: true lets it pass now; else it is over, or done later by `again`. */
export type Warden = (type: string, payload: Payload, again: () => void) => boolean;

/** The engine's Status.Ready: what is dispatched in any other belongs to a gesture that has passed. */
const READY = 0;

/** The model's own dispatch, behind the gate: for what no user does. */
const behind = new WeakMap<object, (type: string, payload: Payload) => unknown>();

export function dispatchBehindGate(model: any, type: string, payload: Payload): unknown {
  return (behind.get(model) ?? model.dispatch)(type, payload);
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
function keepWhileWaiting(model: any): (type: string, payload: Payload) => boolean {
  const kept: (() => void)[] = [];
  model.on('update', kept, () => {
    if (kept.length > 0 && model.session.canApplyOptimisticUpdate()) for (const make of kept.splice(0)) make();
  });
  return (type, payload) => {
    if (model.session.canApplyOptimisticUpdate() || !(CHANGES.has(type) || isCoreCommand({ type } as any)))
      return false;
    kept.push(() => void model.dispatch(type, payload));
    return true;
  };
}

/** Puts the gate in front of a model. */
export function setGate(
  model: any,
  substitutes: Readonly<Record<string, Substitute>>,
  warden: Warden = () => true,
): void {
  const dispatch = model.dispatch;
  behind.set(model, dispatch);
  const isKept = keepWhileWaiting(model);
  const done = DispatchResult.Success;
  const enter = (type: string, payload: Payload): unknown => {
    const substitute = substitutes[type];
    if (!substitute) return dispatch(type, payload);
    return substitute(payload, (other = payload) => dispatch(type, other)) ?? done;
  };
  model.dispatch = (type: string, payload: Payload = {}): unknown => {
    if (model.status !== READY) return dispatch(type, payload);
    if (isKept(type, payload)) return done;
    // A gesture that has to wait for the user's answer has not been refused, so that nobody complains.
    return warden(type, payload, () => void enter(type, payload)) ? enter(type, payload) : done;
  };
}
