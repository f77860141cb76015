/** A short name for a text: the same for the same text, and another for another but for one case in four thousand millions. (FNV-1a, 32 bits) */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
