/**
 * Whether a text is a plan that Waymark exported, or would like to be one: JSON that has none of the lists of another program.
 */
export function isPlanOfWaymark(text: string): boolean {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (!trimmed.startsWith('{')) return false;
  if (/^\{[^{[]*"format"\s*:\s*"waymark-plan"/.test(trimmed)) return true;
  return !/"(cards|value|lists|taskLists|tasks|items)"\s*:\s*\[/.test(trimmed);
}
