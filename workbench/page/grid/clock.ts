/** The clock of the page's copy of the document. Formulas with TODAY() or NOW() are recalculated when their result changes. */
import { serialOfInstant } from '../../../runtime/values';
import { computesByTheMinute, refreshVolatile } from '../../../runtime/engine/volatile';

export interface GridClock {
  readonly now: () => number;
  set(ms: number): void;
}

/** `timeZone` and `model` are functions, because the clock is created before the model. */
export function createClock(start: number, timeZone: () => string, model: () => unknown): GridClock {
  let now = start;
  return {
    now: () => now,
    set(ms) {
      if (ms === now) return;
      const day = Math.floor(serialOfInstant(now, timeZone()));
      now = ms;
      if (Math.floor(serialOfInstant(now, timeZone())) !== day || computesByTheMinute(model()))
        refreshVolatile(model());
    },
  };
}
