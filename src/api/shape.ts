/*
 * Checks of requests. A shape returns the value without unknown fields, or throws one sentence that says what was expected where. A package
 * for this would add more code than these functions have.
 */

export type Shape<T> = (value: unknown, where: string) => T;

/** A request has another shape than its function takes. The message says where. */
export class Mismatch extends Error {}

export function refuse(where: string, expected: string, value: unknown): never {
  throw new Mismatch(
    `${where === '' ? '' : `${where}: `}expected ${expected}, got ${String(JSON.stringify(value)).slice(0, 60)}`,
  );
}

const must = <T>(where: string, expected: string, value: unknown, isRight: boolean): T =>
  isRight ? (value as T) : refuse(where, expected, value);

/** For a function without a request: what was sent is ignored. */
export const nothing: Shape<Record<string, never>> = () => ({});

export const number: Shape<number> = (value, where) =>
  must(where, 'a number', value, typeof value === 'number' && Number.isFinite(value));
export const flag: Shape<boolean> = (value, where) => must(where, 'true or false', value, typeof value === 'boolean');

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number): Shape<number> =>
  (value, where) =>
    must(
      where,
      `a whole number from ${min} to ${max}`,
      value,
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    );

/** A text of at most `most` characters. `isRight` may check more; `expected` then describes that. */
export const text =
  (most: number, expected = 'a text', isRight: (text: string) => boolean = () => true): Shape<string> =>
  (value, where) => {
    const given = must<string>(where, expected, value, typeof value === 'string');
    if (given.length > most) throw new Mismatch(`${where}: expected at most ${most} characters, got ${given.length}`);
    return must(where, expected, given, isRight(given));
  };

export const oneOf =
  <const T extends string | number>(...values: readonly T[]): Shape<T> =>
  (value, where) =>
    must(where, `one of ${values.map((one) => JSON.stringify(one)).join(', ')}`, value, values.includes(value as T));

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, where) =>
    value === null ? null : shape(value, where);

/** A list of at most `most` items. */
export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, where) =>
    must<unknown[]>(where, `a list of at most ${most}`, value, Array.isArray(value) && value.length <= most).map(
      (item, index) => shape(item, `${where}.${index}`),
    );

export type Fields = Readonly<Record<string, Shape<unknown>>>;
export type Of<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

const fieldsOf = (value: unknown, where: string): Readonly<Record<string, unknown>> =>
  must(where, 'an object', value, typeof value === 'object' && value !== null && !Array.isArray(value));

const read = (
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
  where: string,
  keys: readonly string[],
): unknown =>
  Object.fromEntries(keys.map((key) => [key, fields[key]?.(given[key], where === '' ? key : `${where}.${key}`)]));

/** An object with all of these fields. */
export const object =
  <F extends Fields>(fields: F): Shape<Of<F>> =>
  (value, where) =>
    read(fields, fieldsOf(value, where), where, Object.keys(fields)) as Of<F>;

/** An object with any of these fields; one that is absent stays absent. */
export const someOf =
  <F extends Fields>(fields: F): Shape<Partial<Of<F>>> =>
  (value, where) => {
    const given = fieldsOf(value, where);
    return read(
      fields,
      given,
      where,
      Object.keys(fields).filter((key) => given[key] !== undefined),
    ) as Partial<Of<F>>;
  };

/** An object that fits both shapes. */
export const both =
  <A extends object, B extends object>(one: Shape<A>, other: Shape<B>): Shape<A & B> =>
  (value, where) => ({ ...one(value, where), ...other(value, where) });

/** An object whose field `key` says which of the shapes it has. */
export const byField = <K extends string, S extends Readonly<Record<string, Shape<unknown>>>>(
  key: K,
  shapes: S,
): Shape<{ [N in keyof S]: { readonly [P in K]: N } & ReturnType<S[N]> }[keyof S]> => {
  const names = oneOf(...Object.keys(shapes));
  return (value, where) => {
    const name = names(fieldsOf(value, where)[key], where === '' ? key : `${where}.${key}`);
    return { [key]: name, ...(shapes[name]?.(value, where) as object) } as ReturnType<
      Shape<{ [N in keyof S]: { readonly [P in K]: N } & ReturnType<S[N]> }[keyof S]>
    >;
  };
};
