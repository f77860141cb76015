/** The clock of the page's copy of the document: formulas that depend on it are computed anew when it matters. */
import { serialOfInstant } from '../../../runtime/values';
import { computesByTheMinute, refreshVolatile } from '../../../runtime/engine/volatile';

export interface GridClock {
  readonly now: () => number;
  set(ms: number): void;
}

/** `model` is asked for when the clock is set, so that the clock may be there before it. */
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
