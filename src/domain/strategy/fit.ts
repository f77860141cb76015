import type { Target, Value } from '../plan/records';
import { comparableName } from './value-hours';

/*
 * How well a target fits one's own values. (rule E12)
 */

/** What a value weighs that nobody has rated. */
const UNRATED_IMPORTANCE = 3;

/** The weight of the value that a column of ratings is about: its importance; null when no value has that name (any more). */
export function weightOfValue(name: string, values: readonly Pick<Value, 'value' | 'importance'>[]): number | null {
  const wanted = comparableName(name);
  const found = wanted === '' ? undefined : values.find(({ value }) => comparableName(value) === wanted);
  return found ? (found.importance ?? UNRATED_IMPORTANCE) : null;
}

/**
 * The weights of several columns. Without any rows of values all weigh the same; a column whose value is gone weighs nothing.
 * @param values undefined when there is no tab of values
 */
export function weightsOf(
  names: readonly string[],
  values: readonly Pick<Value, 'value' | 'importance'>[] | undefined,
): number[] {
  return names.map((name) => (values ? (weightOfValue(name, values) ?? 0) : 1));
}

/** 0 to 1: ratings from 1 to 5 as 0 to 100 %, weighted; null without a rating that weighs anything. */
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

/** The most important values first, as the tab's rows stand among equals; those that nobody has rated come last. */
export function mostImportant<V extends Pick<Value, 'value' | 'importance'>>(values: readonly V[]): V[] {
  return values.filter(({ value }) => value.trim() !== '').sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
}
