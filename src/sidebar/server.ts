import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { Unanswered } from './explain-failure';

/*
 * google.script.run as promises, typed by the API. Calls are answered in any order; each starts the script anew.
 */

/** What there is of google.script.run: the script's one function, which gives nothing back, and handlers that make a new runner. */
export interface Runner {
  call?(name: ApiName, request: unknown): void;
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

export type CallServer = <N extends ApiName>(name: N, request: ApiRequest<N>) => Promise<ApiAnswer<N>>;

/**
 * A function that calls the server's. Rejects with what the server threw; with Unanswered when there is no server or it answers with
 * nothing, which Google does when the browser's account is not the page's.
 */
export function connect(findRunner: () => Runner | undefined): CallServer {
  return (name, request) =>
    new Promise((resolve, reject) => {
      const runner = findRunner()
        ?.withSuccessHandler((answer) => {
          if (answer === null || answer === undefined) reject(new Unanswered());
          else resolve(answer as never);
        })
        .withFailureHandler(reject);
      if (runner?.call) runner.call(name, request);
      else reject(new Unanswered());
    });
}

export const callServer = connect(() => (typeof google === 'undefined' ? undefined : google.script.run));
