/** The methods of an object by name, for methods that are defined from lists of names. */
export type Methods = Record<string, (...args: unknown[]) => unknown>;

export const methodsOf = (object: object): Methods => object as Methods;
