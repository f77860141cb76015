/** The mails that scripts sent: how the state stores them and how callers see them. */
import { ServiceError, type SentMail } from '../contract';
import { toEml } from '../services/mime';
import { localParts } from '../values';
import type { StateFolder } from './state-folder';

interface StoredPart {
  contentType: string;
  base64: string;
}
/** A mail with its bytes as base64 text, for JSON. */
export interface StoredMail extends Omit<SentMail, 'attachments' | 'inlineImages'> {
  attachments: (StoredPart & { name: string })[];
  inlineImages: Record<string, StoredPart>;
}

/** A mail for callers, as `outbox --json` prints it. */
export interface ReadableMail {
  to: string;
  subject: string;
  /** Local ISO time with its offset, in the spreadsheet's zone: `2026-03-02T08:00:00+01:00`. */
  date: string;
  text: string;
  html: string;
  attachments: { name: string; type: string; content: string }[];
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

function storeMail(mail: SentMail): StoredMail {
  return {
    ...mail,
    attachments: mail.attachments.map((part) => ({
      name: part.name,
      contentType: part.contentType,
      base64: toBase64(part.bytes),
    })),
    inlineImages: Object.fromEntries(
      Object.entries(mail.inlineImages).map(([key, part]) => [
        key,
        { contentType: part.contentType, base64: toBase64(part.bytes) },
      ]),
    ),
  };
}

function restoreMail(stored: StoredMail): SentMail {
  return {
    ...stored,
    attachments: stored.attachments.map((part) => ({
      name: part.name,
      contentType: part.contentType,
      bytes: fromBase64(part.base64),
    })),
    inlineImages: Object.fromEntries(
      Object.entries(stored.inlineImages).map(([key, part]) => [
        key,
        { contentType: part.contentType, bytes: fromBase64(part.base64) },
      ]),
    ),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** An instant as local ISO time with offset: `2026-03-02T08:00:00+01:00`. */
export function localIso(ms: number, timeZone: string): string {
  const { year, month, day, hour, minute, second, offset } = localParts(ms, timeZone);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Converts a mail; the content of text attachments is text, of all others base64. */
function toReadable(mail: SentMail, timeZone: string): ReadableMail {
  return {
    to: mail.to.join(', '),
    subject: mail.subject,
    date: localIso(mail.at, timeZone),
    text: mail.body,
    html: mail.htmlBody,
    attachments: mail.attachments.map((part) => ({
      name: part.name,
      type: part.contentType,
      content: /^text\/|json|xml|calendar/.test(part.contentType)
        ? Buffer.from(part.bytes).toString('utf8')
        : toBase64(part.bytes),
    })),
  };
}

/** The mails of a workbook, oldest first; each is written to disk as soon as it is sent. */
export class Outbox {
  constructor(
    readonly mails: StoredMail[],
    private readonly folder: StateFolder | null,
  ) {}

  /** The error of the first mail that could not be written; null when all are on the disk. */
  failure: Error | null = null;

  /** Stores a mail. Without its file it counts as not sent. @throws FolderError when the file cannot be written */
  keep(mail: SentMail): void {
    const n = this.mails.length + 1;
    try {
      this.folder?.writeMail(n, toEml(mail, String(n)));
    } catch (error) {
      this.failure ??= error as Error;
      throw error;
    }
    this.mails.push(storeMail(mail));
  }

  list(timeZone: string): ReadableMail[] {
    return this.mails.map((mail) => toReadable(restoreMail(mail), timeZone));
  }

  /** Recipients, subject and date of each mail, without the first `skipped` mails. */
  heads(timeZone: string, skipped = 0): Pick<ReadableMail, 'to' | 'subject' | 'date'>[] {
    return this.mails
      .slice(skipped)
      .map(({ to, subject, at }) => ({ to: to.join(', '), subject, date: localIso(at, timeZone) }));
  }

  /** Mail `n` (1 is the first). */
  read(n: number, timeZone: string): ReadableMail {
    return toReadable(restoreMail(this.stored(n)), timeZone);
  }

  /** Mail `n` in the format of .eml files. */
  eml(n: number): string {
    return toEml(restoreMail(this.stored(n)), String(n));
  }

  private stored(n: number): StoredMail {
    const mail = this.mails[n - 1];
    if (!mail)
      throw new ServiceError(
        this.mails.length ? `There is no mail ${n}; the outbox holds ${this.mails.length}.` : 'The outbox is empty.',
      );
    return mail;
  }

  envelopes(): { from: string; to: string[] }[] {
    return this.mails.map(({ from, to, cc, bcc }) => ({ from, to: [...to, ...cc, ...bcc] }));
  }
}
