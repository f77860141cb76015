import type { Ports } from '../actions/ports';
import { say } from '../catalogue/catalogue';
import { adjusting } from './adjusting';
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
 * The API of the sidebar and the command line. A function is one record of its subject's file; its check, its description, its types and
 * the call of its action follow from that.
 *
 * Requests and answers are JSON. A day is `YYYY-MM-DD`, '' where there is none; a number that is not given is null; IDs are `G3`, `S4`.
 * A form that cannot be saved (somebody else is updating, a name is missing, a row is gone) is rejected with one sentence, and nothing was
 * written. What is told under `problems` of an answer stands in the rows and hindered nothing.
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
/** Each function as whoever calls it sees it. */
export type Api = { readonly [N in ApiName]: (request: ApiRequest<N>) => ApiAnswer<N> };

const isName = (name: unknown): name is ApiName =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(api, name);

/** Answers a call from outside. Throws one sentence, before anything is written, when there is no such function or it cannot take that. */
export function answer(ports: Ports, name: unknown, request: unknown): unknown {
  try {
    if (!isName(name)) return refuse('', 'the name of a function', name);
    return api[name].answer(ports, request);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    const text = `${isName(name) ? name : 'call'}, ${error.message}`;
    throw new Error(say(ports.words.messages.badArgument, { text }));
  }
}
