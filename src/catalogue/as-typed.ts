/**
 * A word of Waymark as people type it: in lower case, with the keyboard's apostrophe for a typographic one and plain spaces for no-break ones,
 * as in `Jusqu'au` for `jusqu’au`.
 */
export const asTyped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ');
