/**
 * MailApp, with Google's limits for consumer accounts (developers.google.com/apps-script/guides/services/quotas):
 * 100 recipients per day, 50 per message, 200 KB per body, 250 attachments with a total of 25 MB.
 */
import { type Execution, type SentMail, ServiceError } from '../contract';
import { localParts } from '../values/zone';
import { Blob, type BlobSource } from './blob';

const RECIPIENTS_PER_DAY = 100;
const RECIPIENTS_PER_MESSAGE = 50;
const BODY_BYTES = 200 * 1024;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const SUBJECT_LENGTH = 250;

interface MailOptions {
  to?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  noReply?: boolean;
  attachments?: BlobSource | BlobSource[];
  inlineImages?: Record<string, BlobSource>;
}

export class MailApp {
  static readonly googleName = 'Mail.MailApp';
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  /** The remaining number of recipients of the effective user on the current day in the script's time zone. */
  getRemainingDailyQuota(): number {
    return Math.max(0, RECIPIENTS_PER_DAY - this.#today().used);
  }

  sendEmail(...args: unknown[]): void {
    const mail = this.#compose(readArguments(args));
    const count = mail.to.length + mail.cc.length + mail.bcc.length;
    const today = this.#today();
    if (today.used + count > RECIPIENTS_PER_DAY)
      throw new ServiceError('Service invoked too many times for one day: email.');
    today.used += count;
    this.#execution.state.mailQuota[this.#execution.effectiveUser] = today;
    this.#execution.deliver(mail);
  }

  #today(): { day: string; used: number } {
    const { state, clock, scriptTimeZone, effectiveUser } = this.#execution;
    const now = localParts(clock.now(), scriptTimeZone);
    const day = `${now.year}-${String(now.month).padStart(2, '0')}-${String(now.day).padStart(2, '0')}`;
    const kept = state.mailQuota[effectiveUser];
    return kept?.day === day ? kept : { day, used: 0 };
  }

  #compose(options: MailOptions): SentMail {
    const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
    const to = addresses(text(options.to));
    const cc = addresses(text(options.cc));
    const bcc = addresses(text(options.bcc));
    if (to.length + cc.length + bcc.length === 0) throw new ServiceError('Failed to send email: no recipient');
    if (to.length + cc.length + bcc.length > RECIPIENTS_PER_MESSAGE)
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    const replyTo = text(options.replyTo);
    addresses(replyTo);
    const subject = text(options.subject);
    if (/[\r\n]/.test(subject)) throw new ServiceError('Invalid argument: subject');
    if (subject.length > SUBJECT_LENGTH) throw new ServiceError('Argument too large: subject');
    const htmlBody = text(options.htmlBody);
    const body = text(options.body);
    if (Buffer.byteLength(body) > BODY_BYTES || Buffer.byteLength(htmlBody) > BODY_BYTES)
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    return {
      from: this.#execution.effectiveUser,
      to,
      cc,
      bcc,
      replyTo,
      name: text(options.name).replace(/[\r\n]+/g, ' '),
      subject,
      // Without a plain body, the plain part has the text of the HTML body.
      body: body === '' && htmlBody !== '' ? textOfHtml(htmlBody) : body,
      htmlBody,
      ...files(options),
      at: this.#execution.clock.now(),
    };
  }
}

/** Reads `sendEmail(message)`, `(to, subject, body[, options])` and `(to, replyTo, subject, body)`. */
function readArguments(args: readonly unknown[]): MailOptions {
  if (args.length === 1) return args[0] as MailOptions;
  const [to, second, third, fourth] = args as [string, string, string, unknown];
  if (typeof fourth === 'string') return { to, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as MailOptions | undefined), to, subject: second, body: third };
}

/** Splits a list of addresses at its commas, except those in quotes. @throws ServiceError for an invalid address. */
function addresses(list: string): string[] {
  const found = (list.match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const address of found) {
    const bare = /<([^<>]*)>$/.exec(address)?.[1] ?? address;
    if (/[\r\n]/.test(address) || !/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(bare.trim()))
      throw new ServiceError(`Invalid email: ${address}`);
  }
  return found;
}

function files(options: MailOptions): Pick<SentMail, 'attachments' | 'inlineImages'> {
  const attachments = [options.attachments ?? []].flat().map((source) => {
    const blob = source.getBlob();
    return {
      name: blob.getName() ?? 'Untitled',
      contentType: blob.getContentType() ?? 'application/octet-stream',
      bytes: Blob.read(blob),
    };
  });
  const inlineImages: SentMail['inlineImages'] = {};
  for (const [key, source] of Object.entries(options.inlineImages ?? {})) {
    const blob = source.getBlob();
    inlineImages[key] = { contentType: blob.getContentType() ?? 'application/octet-stream', bytes: Blob.read(blob) };
  }
  const all = [...attachments, ...Object.values(inlineImages)];
  if (all.length > ATTACHMENTS) throw new ServiceError('Limit exceeded: Email Attachments Per Message.');
  if (all.reduce((sum, file) => sum + file.bytes.length, 0) > ATTACHMENT_BYTES)
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  return { attachments, inlineImages };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h[1-6])>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .trim();
}
