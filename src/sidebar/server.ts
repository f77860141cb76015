import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { boot } from './boot';
import { Unanswered } from './explain-failure';

/*
 * google.script.run as promises, typed by the API. Each call starts a new execution of the script, and answers come in any order.
 */

/** The part of google.script.run that the page uses: the script's function `call`, and the handlers, each of which gives a new runner. */
export interface Runner {
  call?(name: ApiName, request: unknown, build?: string): void;
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

export type CallServer = <N extends ApiName>(name: N, request: ApiRequest<N>) => Promise<ApiAnswer<N>>;

/**
 * Makes a function that calls the API of the server. Its promise rejects with the server's error, or with Unanswered when there is no
 * server or the answer is empty. Google gives an empty answer when the browser's account differs from the page's.
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
      if (runner?.call) runner.call(name, request, boot.build);
      else reject(new Unanswered());
    });
}

export const callServer = connect(() => (typeof google === 'undefined' ? undefined : google.script.run));
