import type { Digest } from '../domain/reminders/digest';
import { writeContent } from './write-content';
import { limitsOf, type MailOptions } from './mail-parts';
import { writeSubject } from './subject';
import { writeHtml } from './write-html';
import { writeText } from './write-text';

export type { MailOptions } from './mail-parts';

export interface Mail {
  /** One line, at most 120 UTF-16 units. */
  readonly subject: string;
  /** Complete in itself; lines end with \n. */
  readonly text: string;
  /** A whole document under 60 KB; every text of the user escaped. */
  readonly html: string;
}

/** Gmail shows no more than about 102 KB of a mail; less is read sooner. A character beyond ASCII counts as three bytes. */
const largestHtml = 60 * 1024;
/** How much of each text is shown when the whole of them is too much. */
const shares = [1, 0.6, 0.35];

const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);

/** Writes the mail of a day: what `composeDigest` chose, in the words of one language. The same digest gives the same mail. */
export function composeMail(digest: Digest, options: MailOptions): Mail {
  const subject = writeSubject(digest, options.words);
  let mail: Mail = { subject, text: '', html: '' };
  for (const share of shares) {
    const content = writeContent(digest, options, limitsOf(share));
    mail = { subject, text: writeText(content, options.words), html: writeHtml(content, subject, options.words) };
    if (bytesOf(mail.html) < largestHtml) break;
  }
  return mail;
}
