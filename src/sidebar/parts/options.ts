/** The same with the user's own words behind them. */
export const withOwn = (
  options: readonly (readonly [key: string, label: string])[],
  own: readonly { readonly word: string }[] = [],
): readonly (readonly [key: string, label: string])[] => [...options, ...own.map(({ word }) => [word, word] as const)];

/** Keys and words of a dropdown, as `Choice` and `SelectField` take them. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly (readonly [key: K, label: string])[] {
  return Object.entries(words) as [K, string][];
}
