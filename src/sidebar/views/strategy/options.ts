/** The words of a dropdown by their keys, as chips and lists take them. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly (readonly [key: K, label: string])[] {
  return Object.entries(words) as [K, string][];
}
