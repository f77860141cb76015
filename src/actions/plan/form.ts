import type { Day } from '../../domain/plan/day';

/**
 * The fields of a row as a form shows and sends them: days and references as text ('' for empty), an empty number as
 * null. Derived from the domain's types, so that each field is named only once.
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
