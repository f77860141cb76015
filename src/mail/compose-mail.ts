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
  /** Complete without the HTML; lines end with \n. */
  readonly text: string;
  /** A whole document under 60 KB; every text of the user is escaped. */
  readonly html: string;
}

/** Gmail cuts a mail at about 102 KB, and a short mail is read sooner. A character beyond ASCII counts as three bytes. */
const largestHtml = 60 * 1024;
/** Which share of each text is shown when all texts together are too long. */
const shares = [1, 0.6, 0.35];

const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);

/** Writes the mail of a day from a digest, in the words of one language. The same digest gives the same mail. */
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
