/** Blobs, and bytes as in Apps Script: arrays of signed numbers from -128 to 127. */
import { NotImplemented, ServiceError } from '../contract';

/** Converts bytes to signed numbers. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Converts signed or unsigned numbers to bytes. */
export function bytesOf(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers, (number) => number & 0xff);
}

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  xml: 'text/xml',
  md: 'text/markdown',
  ics: 'text/calendar',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  rtf: 'application/rtf',
};

/** The media type for a file name's extension; application/octet-stream if it is not known. */
export function typeOfName(name: string): string {
  return TYPES[/\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

const CHARSETS: Readonly<Record<string, BufferEncoding>> = {
  'utf-8': 'utf8',
  utf8: 'utf8',
  utf_8: 'utf8',
  'us-ascii': 'ascii',
  us_ascii: 'ascii',
  ascii: 'ascii',
  'iso-8859-1': 'latin1',
  latin1: 'latin1',
  'utf-16le': 'utf16le',
};

function encodingOf(charset: string): BufferEncoding {
  const encoding = CHARSETS[charset.toLowerCase()];
  if (!encoding) throw new ServiceError(`Invalid argument: charset. Unsupported charset: ${charset}`);
  return encoding;
}

/** Encodes text in a charset, by default UTF-8; characters that US-ASCII lacks become `?`. */
export function encodeText(text: string, charset = 'UTF-8'): Uint8Array {
  const encoding = encodingOf(charset);
  if (encoding === 'ascii') return new Uint8Array(Buffer.from(text.replace(/[^\x00-\x7f]/gu, '?'), 'latin1'));
  return new Uint8Array(Buffer.from(text, encoding));
}

/** An object that can be converted to a Blob, such as HtmlOutput. */
export interface BlobSource {
  getBlob(): Blob;
}

export class Blob implements BlobSource {
  static readonly googleName = 'Base.Blob';
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, type: string | null, name: string | null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  /** The unsigned bytes, for other services; scripts do not see this method. */
  static read(blob: Blob): Uint8Array {
    return blob.#bytes;
  }

  copyBlob(): Blob {
    return new Blob(this.#bytes.slice(), this.#type, this.#name);
  }
  getAs(contentType: string): Blob {
    if (contentType === this.#type) return this.copyBlob();
    throw new NotImplemented(`Blob.getAs from ${this.#type ?? 'no type'} to ${contentType}`);
  }
  getBlob(): Blob {
    return this;
  }
  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }
  getContentType(): string | null {
    return this.#type;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return Buffer.from(this.#bytes).toString(encodingOf(charset));
  }
  getName(): string | null {
    return this.#name;
  }
  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps.') ?? false;
  }
  setBytes(bytes: number[]): this {
    this.#bytes = bytesOf(bytes);
    return this;
  }
  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension(): this {
    this.#type = typeOfName(this.#name ?? '');
    return this;
  }
  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.#bytes = encodeText(text, charset);
    return this;
  }
  setName(name: string): this {
    this.#name = name;
    return this;
  }
}
