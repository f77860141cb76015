/*
 * Effort of steps, in hours. A step without effort counts as one hour in every comparison of shares. (rule P3)
 */

/** Whole minutes of what takes less than an hour, as people say it; null of an hour and more, and of nothing. */
export function minutesOf(hours: number): number | null {
  const minutes = Math.max(1, Math.round(60 * hours));
  return hours > 0 && minutes < 60 ? minutes : null;
}

/** What a step weighs: its hours when they are a number above 0, else 1. */
export function weightOf(effort: number | null): number {
  return effort !== null && effort > 0 && Number.isFinite(effort) ? effort : 1;
}

/** A sum that a spreadsheet's `SUMIFS(hours) + COUNTIFS(all) - COUNTIFS(with hours)` makes in the same order, so that both are equal to the last bit. */
export interface EffortSum {
  hours: number;
  /** Steps without effort. */
  without: number;
}

export function addEffort(sum: EffortSum, effort: number | null): void {
  if (effort !== null && effort > 0 && Number.isFinite(effort)) sum.hours += effort;
  else sum.without += 1;
}

export function totalEffort(sum: EffortSum): number {
  return sum.hours + sum.without;
}
