/** Keys and words of a dropdown, as `Choice` and `SelectField` take them. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly (readonly [key: K, label: string])[] {
  return Object.entries(words) as [K, string][];
}
