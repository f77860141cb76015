import type { Target, Value } from '../plan/records';
import { comparableName } from './value-hours';

/*
 * How well a target fits the user's values. (rule E12)
 */

/** The weight of a value without a rating. */
const UNRATED_IMPORTANCE = 3;

/** The weight of the value that a column rates: its importance; null when no value has that name (any more). */
export function weightOfValue(name: string, values: readonly Pick<Value, 'value' | 'importance'>[]): number | null {
  const wanted = comparableName(name);
  const found = wanted === '' ? undefined : values.find(({ value }) => comparableName(value) === wanted);
  return found ? (found.importance ?? UNRATED_IMPORTANCE) : null;
}

/**
 * The weights of several columns. Without rows of values all weights are equal; a column whose value is deleted has no weight.
 * @param values undefined when there is no tab of values
 */
export function weightsOf(
  names: readonly string[],
  values: readonly Pick<Value, 'value' | 'importance'>[] | undefined,
): number[] {
  return names.map((name) => (values ? (weightOfValue(name, values) ?? 0) : 1));
}

/** A share from 0 to 1: ratings from 1 to 5 as 0 to 100 %, weighted; null when no rating has a weight. */
export function fitOf({ fits }: Pick<Target, 'fits'>, weights: readonly number[]): number | null {
  let [all, sum] = [0, 0];
  fits.forEach(({ rating }, index) => {
    if (rating === null) return;
    const weight = weights[index] ?? 0;
    all += weight;
    sum += weight * (rating - 1);
  });
  return all > 0 ? sum / (4 * all) : null;
}

/** The most important values first, equal ones in the order of the rows; values without a rating last. */
export function mostImportant<V extends Pick<Value, 'value' | 'importance'>>(values: readonly V[]): V[] {
  return values.filter(({ value }) => value.trim() !== '').sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
}
