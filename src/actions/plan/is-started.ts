import type { Found } from '../ports';

/** Whether the file has a plan: Goals or Steps alone is enough. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined;
}

/** Whether a Start is under way that has made the Assessment, and not yet the tabs of the rows and those behind them. */
export function isBeginning(found: Found): boolean {
  const isUnderWay = found.home?.pending?.includes('tabs') === true && found.timeline === undefined;
  return isUnderWay && found.assessment?.made === true;
}
