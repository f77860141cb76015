/**
 * Every gesture of the user passes here before it reaches the model. What the engine would do otherwise than Google, or in a way that the
 * server could not follow, is done by the runtime's own means; what a protection covers is asked about or refused.
 */
import { DispatchResult } from '@odoo/o-spreadsheet';

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

/** Puts the gate in front of a model. */
export function setGate(model: any, substitutes: Readonly<Record<string, Substitute>>, warden: Warden = () => true): void {
  const dispatch = model.dispatch;
  behind.set(model, dispatch);
  const done = DispatchResult.Success;
  const enter = (type: string, payload: Payload): unknown => {
    const substitute = substitutes[type];
    if (!substitute) return dispatch(type, payload);
    return substitute(payload, (other = payload) => dispatch(type, other)) ?? done;
  };
  model.dispatch = (type: string, payload: Payload = {}): unknown => {
    if (model.status !== READY) return dispatch(type, payload);
    // A gesture that has to wait for the user's answer has not been refused, so that nobody complains.
    return warden(type, payload, () => void enter(type, payload)) ? enter(type, payload) : done;
  };
}
