/*
 * Prepares a user's text for one line of a mail: without line breaks and control characters, cut when it is long, and unable to change the
 * direction of the words around it.
 */

/** A user's text, already on one line and cut; it is escaped and isolated only where it is written. */
export interface UserText {
  readonly user: string;
}

/** Cells hold up to 50,000 characters; no mail shows more than the beginning. */
const mostRead = 2000;
/** How many combining marks, joiners and selectors stay with the character before them. */
const mostMarks = 20;

/** Embeddings, overrides and isolates: they would reorder the words after the text. (UAX #9, explicit directional characters) */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const belongsToTheOneBefore = /^[\p{M}\u200d\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]$/u;

/** On one line: spaces, line breaks and control characters in a row become one space. */
export function flatten(text: string): string {
  return text
    .trim()
    .slice(0, mostRead)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(directionControls, '')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * The beginning of a text, at most `most` UTF-16 units with … at the end; cut at a word when one ends in the second half, and never inside a
 * character. The whole text when it fits.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  let [count, length] = [0, 0];
  for (let next = characters[0]; next !== undefined && length + next.length < most; next = characters[count]) {
    length += next.length;
    count += 1;
  }
  const joined = (at: number): boolean =>
    belongsToTheOneBefore.test(characters[at] ?? '') || characters[at - 1] === '\u200d';
  let end = count;
  while (end > 1 && count - end < mostMarks && joined(end)) end -= 1;
  const beginning = characters.slice(0, joined(end) ? count : end).join('');
  const word = beginning.lastIndexOf(' ');
  return `${(word > most / 2 ? beginning.slice(0, word) : beginning).trim()}…`;
}

/** A user's text of at most `most` UTF-16 units. */
export function userText(text: string, most: number): UserText {
  return { user: cutText(flatten(text), most) };
}

/** For plain text and the subject: puts right-to-left text between isolates (U+2068, U+2069) and does not change other text. */
export function isolate({ user }: UserText): string {
  return rightToLeft.test(user) ? `\u2068${user}\u2069` : user;
}
