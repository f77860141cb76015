/** A short hash of a text, in base 36. (FNV-1a, 32 bits, over code points) */
export const hashOf = (text: string): string => continueHash(emptyHash, text).toString(36);

/** The state of the hash before the first character. */
export const emptyHash = 0x811c9dc5;

/** The state after a further text: texts that begin alike are hashed once to where they differ. */
export function continueHash(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at += 1) {
    let point = text.charCodeAt(at);
    // A character beyond the first 65,536 takes two places, of which the first is one of these.
    if (point >= 0xd800 && point <= 0xdbff) point = text.codePointAt(at) ?? point;
    if (point > 0xffff) at += 1;
    hash = Math.imul(hash ^ point, 0x01000193) >>> 0;
  }
  return hash;
}
