/** Mails as they are kept in the state, and as they are told. */
import { ServiceError, type SentMail } from '../contract';
import { toEml } from '../services/mime';
import { localParts } from '../values';
import type { StateFolder } from './state-folder';

interface StoredPart {
  contentType: string;
  base64: string;
}
/** A mail with its bytes as base64 text, so that it fits JSON. */
export interface StoredMail extends Omit<SentMail, 'attachments' | 'inlineImages'> {
  attachments: (StoredPart & { name: string })[];
  inlineImages: Record<string, StoredPart>;
}

/** A mail as `outbox --json` tells it. */
export interface ToldMail {
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
    attachments: mail.attachments.map((one) => ({
      name: one.name,
      contentType: one.contentType,
      base64: toBase64(one.bytes),
    })),
    inlineImages: Object.fromEntries(
      Object.entries(mail.inlineImages).map(([key, one]) => [
        key,
        { contentType: one.contentType, base64: toBase64(one.bytes) },
      ]),
    ),
  };
}

function restoreMail(stored: StoredMail): SentMail {
  return {
    ...stored,
    attachments: stored.attachments.map((one) => ({
      name: one.name,
      contentType: one.contentType,
      bytes: fromBase64(one.base64),
    })),
    inlineImages: Object.fromEntries(
      Object.entries(stored.inlineImages).map(([key, one]) => [
        key,
        { contentType: one.contentType, bytes: fromBase64(one.base64) },
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

/** Text attachments are told as text, all others as base64. */
function tellMail(mail: SentMail, timeZone: string): ToldMail {
  return {
    to: mail.to.join(', '),
    subject: mail.subject,
    date: localIso(mail.at, timeZone),
    text: mail.body,
    html: mail.htmlBody,
    attachments: mail.attachments.map((one) => ({
      name: one.name,
      type: one.contentType,
      content: /^text\/|json|xml|calendar/.test(one.contentType)
        ? Buffer.from(one.bytes).toString('utf8')
        : toBase64(one.bytes),
    })),
  };
}

/** The mails of a workbook, oldest first; on disk each is a file as soon as it is sent. */
export class Outbox {
  constructor(
    readonly mails: StoredMail[],
    private readonly folder: StateFolder | null,
  ) {}

  keep(mail: SentMail): void {
    this.mails.push(storeMail(mail));
    this.folder?.writeMail(this.mails.length, this.eml(this.mails.length));
  }

  told(timeZone: string): ToldMail[] {
    return this.mails.map((one) => tellMail(restoreMail(one), timeZone));
  }

  /** What a list of mails shows of each, without the first so many. */
  heads(timeZone: string, without = 0): Pick<ToldMail, 'to' | 'subject' | 'date'>[] {
    return this.mails
      .slice(without)
      .map(({ to, subject, at }) => ({ to: to.join(', '), subject, date: localIso(at, timeZone) }));
  }

  /** Mail `n` (1 is the first). */
  tell(n: number, timeZone: string): ToldMail {
    return tellMail(restoreMail(this.stored(n)), timeZone);
  }

  /** The source of mail `n`. */
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
    return this.mails.map((one) => ({ from: one.from, to: [...one.to, ...one.cc, ...one.bcc] }));
  }
}
