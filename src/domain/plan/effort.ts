/*
 * Effort of steps, in hours. A step without effort counts as one hour in every comparison of shares. (rule P3)
 */

/** Whole minutes of an effort below one hour, as people say it; null for an hour or more, and for nothing. */
export function minutesOf(hours: number): number | null {
  const minutes = Math.max(1, Math.round(60 * hours));
  return hours > 0 && minutes < 60 ? minutes : null;
}

/** The weight of a step: its hours when they are above 0, else 1. */
export function weightOf(effort: number | null): number {
  return effort !== null && effort > 0 && Number.isFinite(effort) ? effort : 1;
}

/** Sums in the same order as `SUMIFS(hours) + COUNTIFS(all) - COUNTIFS(with hours)`, so that both results are equal to the last bit. */
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
