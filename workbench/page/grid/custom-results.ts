/** Formulas that call functions of the script: the page has no script, so the server runs the calls and the page shows `Loading...` meanwhile. */
import { CustomCalls } from '../../../runtime/engine/custom-functions';
import type { CustomOutcome } from '../../../runtime/engine/custom-outcomes';

/** Asks the server for the results of all calls in the document. */
export type AskResults = () => Promise<readonly (readonly [key: string, outcome: CustomOutcome])[]>;

/**
 * @param names the script's functions that formulas may call
 * @param received is called when results came, so that the formulas are computed again
 */
export function customCallsOf(names: readonly string[], ask: AskResults, received: () => void): CustomCalls {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const known = new Set(names);
  /** The calls that the server was asked for: a call that it does not know is not asked for again. */
  const asked = new Set<string>();
  let isAsking = false;
  const calls = new CustomCalls({
    find: (name) => (known.has(name) ? name : byName.get(name.toLowerCase())),
    run(_name, _args, _cell, key) {
      if (asked.has(key)) return undefined;
      asked.add(key);
      if (isAsking) return undefined;
      isAsking = true;
      // Later than the revision with the formula, which is sent in this frame.
      setTimeout(() => {
        isAsking = false;
        ask().then(
          (outcomes) => {
            calls.receive(outcomes);
            received();
          },
          () => asked.clear(),
        );
      }, 50);
      return undefined;
    },
  });
  return calls;
}
