/**
 * Sets something on all parts with one call. Where Google refuses it, as in the typed columns of a table, on each part alone, so that one of
 * them does not stop the others.
 * @returns the parts that were refused
 */
export function setOnEach<T>(parts: T[], set: (parts: T[]) => void): T[] {
  try {
    set(parts);
    return [];
  } catch {
    return parts.length < 2 ? parts : parts.flatMap((part) => setOnEach([part], set));
  }
}
