/**
 * Converts a mail to a message of RFC 5322 with MIME (RFC 2045–2047, 2231): plain and HTML body, inline images, attachments.
 * The same mail and id always give the same bytes; no text in a mail can add a header or a part.
 */
import { createHash } from 'node:crypto';
import type { SentMail } from '../contract';
import { civilOfWallMs } from '../values/civil';
import { MONTHS, WEEKDAYS } from './java-date-format';

type Part = { headers: string[]; body: string };

const CRLF = '\r\n';

/**
 * The entire message, with CRLF after each line. The Message-ID and the boundaries are derived from `id`. Use `withBcc` false
 * for the copy that is sent to recipients; the sender's copy has the header `Bcc`.
 */
export function toEml(mail: SentMail, id: string, { withBcc = true }: { withBcc?: boolean } = {}): string {
  const top = contentOf(mail, id);
  const headers = [
    `Date: ${dateHeader(mail.at)}`,
    `Message-ID: <${id.replace(/[^A-Za-z0-9._-]/g, '-')}@${domainOf(mail.from)}>`,
    `From: ${mailbox(mail.name, mail.from)}`,
    ...addressHeader('To', mail.to),
    ...addressHeader('Cc', mail.cc),
    ...(withBcc ? addressHeader('Bcc', mail.bcc) : []),
    ...(mail.replyTo === '' ? [] : addressHeader('Reply-To', mail.replyTo.split(','))),
    `Subject: ${encodeUnstructured(mail.subject, 'Subject: '.length)}`,
    'MIME-Version: 1.0',
  ];
  return [...headers, ...top.headers, '', top.body].join(CRLF);
}

/** Replaces line breaks and other control characters by spaces, so that no text can begin a new header. */
function toSingleLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

function domainOf(address: string): string {
  return /@([A-Za-z0-9.-]+)$/.exec(address)?.[1] ?? 'localhost';
}

function dateHeader(at: number): string {
  const t = civilOfWallMs(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${WEEKDAYS[t.weekday]!.slice(0, 3)}, ${t.day} ${MONTHS[t.month - 1]!.slice(0, 3)} ${t.year} ${two(t.hour)}:${two(t.minute)}:${two(t.second)} +0000`;
}

function addressHeader(name: string, addresses: readonly string[]): string[] {
  const clean = addresses.map((address) => {
    const match = /^(.*)<([^<>]*)>\s*$/s.exec(address);
    return match ? mailbox(match[1]!.trim().replace(/^"(.*)"$/s, '$1'), match[2]!) : mailbox('', address);
  });
  return clean.length === 0 ? [] : [`${name}: ${clean.join(`,${CRLF} `)}`];
}

function mailbox(name: string, address: string): string {
  const bare = toSingleLine(address).replace(/[\s<>,;]/g, '');
  const display = toSingleLine(name);
  if (display === '') return bare;
  if (!/^[\x20-\x7e]*$/.test(display)) return `${encodedWords(display, 10)}${CRLF} <${bare}>`;
  const phrase =
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*$/.test(display) && !display.includes('=?')
      ? display
      : `"${display.replace(/["\\]/g, '\\$&')}"`;
  return `${phrase} <${bare}>`;
}

/** A header's text: ASCII text is folded, other text becomes encoded words of at most 75 characters. */
function encodeUnstructured(text: string, used: number): string {
  const line = toSingleLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.split(' ').every((word) => word.length < 70))
    return fold(line, used);
  return encodedWords(line, used);
}

function fold(line: string, used: number): string {
  let width = used;
  return line
    .split(/(?<=\S)(?= )/)
    .map((word) => {
      if (width + word.length > 76 && word.trim() !== '') {
        width = word.length;
        return CRLF + word;
      }
      width += word.length;
      return word;
    })
    .join('');
}

function encodedWords(text: string, used: number): string {
  const words: string[] = [];
  let chunk = '';
  // 45 bytes are 60 characters of base64 and 72 with delimiters; the first word is on the line of the header's name.
  let freeBytes = 45 - Math.ceil((used * 3) / 4);
  const flush = (): void => {
    words.push(`=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`);
    chunk = '';
    freeBytes = 45;
  };
  for (const char of text) {
    if (chunk !== '' && Buffer.byteLength(chunk + char) > freeBytes) flush();
    chunk += char;
  }
  flush();
  return words.join(`${CRLF} `);
}

function contentOf(mail: SentMail, id: string): Part {
  const boundary = (kind: string): string =>
    `=_${kind}_${createHash('sha256').update(`${id}/${kind}`).digest('hex').slice(0, 24)}`;
  let content = textPart('plain', mail.body);
  if (mail.htmlBody !== '') {
    let html = textPart('html', mail.htmlBody);
    const images = Object.entries(mail.inlineImages);
    if (images.length > 0) {
      const parts = images.map(([key, image]) =>
        filePart(
          image.contentType,
          image.bytes,
          key,
          'inline',
          `Content-ID: <${key.replace(/[^\x21-\x7e]|[<>]/g, '_')}>`,
        ),
      );
      html = multipart('related', boundary('related'), [html, ...parts]);
    }
    content = multipart('alternative', boundary('alternative'), [content, html]);
  }
  if (mail.attachments.length === 0) return content;
  const files = mail.attachments.map((file) => filePart(file.contentType, file.bytes, file.name, 'attachment'));
  return multipart('mixed', boundary('mixed'), [content, ...files]);
}

function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const body = parts.map((part) => [`--${boundary}`, ...part.headers, '', part.body].join(CRLF)).join(CRLF);
  return {
    headers: [`Content-Type: multipart/${kind};${CRLF} boundary="${boundary}"`],
    body: `${body}${CRLF}--${boundary}--${CRLF}`,
  };
}

function textPart(kind: 'plain' | 'html', text: string): Part {
  const body = text.replace(/\r\n?|\n/g, CRLF);
  const mostlyAscii = (body.match(/[^\x20-\x7e\r\n\t]/g)?.length ?? 0) * 6 < body.length || body === '';
  return {
    headers: [
      `Content-Type: text/${kind}; charset="UTF-8"`,
      `Content-Transfer-Encoding: ${mostlyAscii ? 'quoted-printable' : 'base64'}`,
    ],
    body: mostlyAscii ? quotedPrintable(body) : base64Lines(Buffer.from(body)),
  };
}

function base64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(CRLF);
}

function quotedPrintable(text: string): string {
  return text
    .split(CRLF)
    .map((line) => {
      const bytes = Buffer.from(line);
      let out = '';
      let width = 0;
      bytes.forEach((byte, index) => {
        const last = index === bytes.length - 1;
        const plain = (byte >= 33 && byte <= 126 && byte !== 61) || ((byte === 32 || byte === 9) && !last);
        const token = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        if (width + token.length > 75) {
          out += `=${CRLF}`;
          width = 0;
        }
        out += token;
        width += token.length;
      });
      // A line with a single dot would end the message in SMTP; some mailboxes change "From " at the start of a line.
      return out.replace(/(^|\n)\.(?=\r|$)/g, '$1=2E').replace(/(^|\n)From /g, '$1=46rom ');
    })
    .join(CRLF);
}

function filePart(
  contentType: string,
  bytes: Uint8Array,
  name: string,
  disposition: 'inline' | 'attachment',
  ...more: string[]
): Part {
  const type = /^[A-Za-z0-9!#$&^_.+-]+\/[A-Za-z0-9!#$&^_.+-]+(;\s*[A-Za-z0-9-]+=[A-Za-z0-9._-]+)*$/.test(contentType)
    ? contentType
    : 'application/octet-stream';
  // Text blobs are UTF-8; without a charset, mail programs assume US-ASCII.
  const charset = /^text\/(?!.*charset)/i.test(type) ? '; charset="UTF-8"' : '';
  return {
    headers: [
      `Content-Type: ${type}${charset}${parameter('name', name)}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition}${parameter('filename', name)}`,
      ...more,
    ],
    body: base64Lines(bytes),
  };
}

/** A quoted parameter; by RFC 2231 in numbered pieces if it is long or not ASCII. */
function parameter(key: string, value: string): string {
  const text = toSingleLine(value);
  if (/^[\x20-\x7e]{0,60}$/.test(text)) return `;${CRLF} ${key}="${text.replace(/["\\]/g, '\\$&')}"`;
  const encoded = Array.from(Buffer.from(text), (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [''];
  for (const token of encoded) {
    if (pieces[pieces.length - 1]!.length + token.length > 55) pieces.push('');
    pieces[pieces.length - 1] += token;
  }
  if (pieces.length === 1) return `;${CRLF} ${key}*=UTF-8''${pieces[0]}`;
  return pieces.map((piece, index) => `;${CRLF} ${key}*${index}*=${index === 0 ? "UTF-8''" : ''}${piece}`).join('');
}
