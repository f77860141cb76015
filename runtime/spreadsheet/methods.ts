/** Methods by name, for those that are put together at run time from lists of names. */
export type Methods = Record<string, (...args: unknown[]) => unknown>;

export const methodsOf = (object: object): Methods => object as Methods;
