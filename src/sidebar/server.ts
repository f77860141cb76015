import type { Api } from './contract';
import type { PlanApi } from './contract-plan';
import { Unanswered } from './explain-failure';

/*
 * google.script.run as promises, typed by the contract. Calls are answered in any order; each starts the script anew.
 */

/** All that the page may ask for. */
export type Asked = Api & PlanApi;
export type AskedName = keyof Asked;

/** What there is of google.script.run: functions that give nothing back, and handlers that make a new runner. */
export interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

export type CallServer = <N extends AskedName>(
  name: N,
  request: Parameters<Asked[N]>[0],
) => Promise<ReturnType<Asked[N]>>;

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
        .withFailureHandler(reject) as (Runner & Partial<Record<AskedName, (request: unknown) => void>>) | undefined;
      const run = runner?.[name];
      if (runner && run) run.call(runner, request);
      else reject(new Unanswered());
    });
}

export const callServer = connect(() => (typeof google === 'undefined' ? undefined : google.script.run));
