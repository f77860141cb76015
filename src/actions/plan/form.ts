import type { Day } from '../../domain/plan/day';

/**
 * The fields of a row as a form shows and sends them: days and references as text, '' for none; a number that is not given is null.
 * Derived from the domain's types, so that a field is named once.
 */
export type Form<T> = { readonly [K in keyof T]: FormField<T[K]> };

type FormField<T> = [T] extends [Day | null]
  ? string
  : [T] extends [readonly (infer Part)[]]
    ? readonly Form<Part>[]
    : null extends T
      ? [T] extends [number | null]
        ? T
        : NonNullable<T> | ''
      : T;
