import { Told } from '../actions/plan/told';
import type { Ports } from '../actions/ports';
import { say } from '../catalogue/catalogue';
import { adjusting } from './adjusting';
import type { ApiFunction } from './define';
import { describing } from './describe';
import { guide } from './guide';
import { lookingBack } from './looking-back';
import { now } from './now';
import { plan } from './plan';
import { planning } from './planning';
import { reminders } from './reminders';
import { setup } from './setup';
import { Mismatch, refuse } from './shape';
import { strategy } from './strategy';
import { transfer } from './transfer';
import { update } from './update';

/*
 * The API of the sidebar and the command line. A function is one record in the file of its subject; its check, its description, its types
 * and the call of its action follow from that.
 *
 * Requests and answers are JSON. A day is `YYYY-MM-DD`, '' for none; an absent number is null; IDs are `G3`, `S4`. A call that cannot be
 * done (another run holds the lock, a name is missing, a row was deleted) is rejected with one sentence, and nothing was written. `problems`
 * of an answer are problems of the plan's rows; they did not prevent the call.
 */

const functions = {
  ...setup,
  ...guide,
  ...plan,
  ...now,
  ...planning,
  ...update,
  ...adjusting,
  ...strategy,
  ...lookingBack,
  ...reminders,
  ...transfer,
};

export const api = { ...functions, ...describing(functions) };

export type ApiName = keyof typeof api;
export type ApiRequest<N extends ApiName> = Parameters<(typeof api)[N]['run']>[1];
export type ApiAnswer<N extends ApiName> = ReturnType<(typeof api)[N]['run']>;
/** The functions as callers see them. */
export type Api = { readonly [N in ApiName]: (request: ApiRequest<N>) => ApiAnswer<N> };

const isName = (name: unknown): name is ApiName =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(api, name);

/** Answers a call. Throws one sentence, before anything is written, for an unknown name or a request of another shape. */
export function answer(ports: Ports, name: unknown, request: unknown): unknown {
  try {
    if (!isName(name)) return refuse('', 'the name of a function', name);
    const called: ApiFunction<unknown, unknown> = api[name];
    return called.run(ports, called.takes(request, ''));
  } catch (error) {
    if (!(error instanceof Mismatch)) {
      const refusal = ports.explainRefusal(error);
      throw refusal === '' ? error : new Told(refusal);
    }
    const text = `${isName(name) ? name : 'call'}, ${error.message}`;
    throw new Told(say(ports.languages.knownWords().messages.badArgument, { text }));
  }
}
