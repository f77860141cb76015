import type { Digest } from '../domain/digest';
import { writeLetter, type MailOptions } from './letter';
import { writeSubject } from './subject';
import { writeHtml } from './write-html';
import { writeText } from './write-text';

export type { Links, MailOptions } from './letter';

export interface Mail {
  /** One line, at most 120 UTF-16 units. */
  readonly subject: string;
  /** Complete in itself; lines end with \n. */
  readonly text: string;
  /** A whole document under 60 KB; every text of the user escaped. */
  readonly html: string;
}

/** Writes the mail of a day: what `composeDigest` chose, in the words of one language. The same digest gives the same mail. */
export function composeMail(digest: Digest, options: MailOptions): Mail {
  const letter = writeLetter(digest, options);
  const subject = writeSubject(digest, options.words);
  return { subject, text: writeText(letter, options.words), html: writeHtml(letter, subject, options.words) };
}
