/** Utilities: dates, text, digests, blobs. These methods do not reach a server at Google, so they are not counted. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { type Execution, NotImplemented, ServiceError } from '../contract';
import { isTimeZone, localParts } from '../values/zone';
import { Blob, type BlobSource, bytesOf, encodeText, signedBytes, typeOfName } from './blob';
import { parseCsv } from './csv';
import type { EnumMember } from './enumeration';
import { Charset, DigestAlgorithm, MacAlgorithm, RsaAlgorithm } from './enumerations';
import { formatJavaDate } from './java-date-format';
import { parseJavaDate } from './java-date-parse';
import { formatJavaString } from './java-string-format';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function toBytes(value: string | number[], charset?: EnumMember): Uint8Array {
  return typeof value === 'string' ? encodeText(value, charset?.key ?? 'UTF_8') : bytesOf(value);
}

/** An unknown zone is GMT, as in Java's TimeZone.getTimeZone. */
const knownZone = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'GMT');

/** Converts errors with Java's messages to exceptions of the service. */
function asService<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ServiceError((error as Error).message);
  }
}

export class Utilities {
  static readonly googleName = 'Utilities.Utilities';
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly RsaAlgorithm = RsaAlgorithm;
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    const ms = date.getTime();
    if (Number.isNaN(ms)) throw new ServiceError('Invalid argument: date. Should be of type: Date');
    return asService(() => formatJavaDate(ms, knownZone(timeZone), format));
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    const zone = knownZone(timeZone);
    const { year } = localParts(this.#execution.clock.now(), zone);
    return new Date(asService(() => parseJavaDate(date, zone, format, year)));
  }
  formatString(template: string, ...values: unknown[]): string {
    return asService(() => formatJavaString(template, values));
  }

  base64Encode(value: string | number[], charset?: EnumMember): string {
    return Buffer.from(toBytes(value, charset)).toString('base64');
  }
  base64EncodeWebSafe(value: string | number[], charset?: EnumMember): string {
    return this.base64Encode(value, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(encoded: string, _charset?: EnumMember): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) throw new ServiceError('Could not decode string.');
    return signedBytes(new Uint8Array(Buffer.from(encoded, 'base64')));
  }
  base64DecodeWebSafe(encoded: string, charset?: EnumMember): number[] {
    return this.base64Decode(encoded.replace(/-/g, '+').replace(/_/g, '/'), charset);
  }

  computeDigest(algorithm: EnumMember, value: string | number[], charset: EnumMember = Charset.US_ASCII): number[] {
    const hash = HASHES[algorithm.key];
    if (!hash) throw new NotImplemented(`Utilities.computeDigest with ${algorithm.key}`);
    return signedBytes(new Uint8Array(createHash(hash).update(toBytes(value, charset)).digest()));
  }
  computeHmacSignature(
    algorithm: EnumMember,
    value: string | number[],
    key: string | number[],
    charset: EnumMember = Charset.US_ASCII,
  ): number[] {
    const hash = HASHES[algorithm.key.replace('HMAC_', '')]!;
    return signedBytes(
      new Uint8Array(createHmac(hash, toBytes(key, charset)).update(toBytes(value, charset)).digest()),
    );
  }
  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: EnumMember): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }
  computeRsaSignature(algorithm: EnumMember, value: string, key: string, charset?: EnumMember): number[] {
    const hash = algorithm === RsaAlgorithm.RSA_SHA_1 ? 'RSA-SHA1' : 'RSA-SHA256';
    return asService(() => signedBytes(new Uint8Array(createSign(hash).update(toBytes(value, charset)).sign(key))));
  }
  computeRsaSha1Signature(value: string, key: string, charset?: EnumMember): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_1, value, key, charset);
  }
  computeRsaSha256Signature(value: string, key: string, charset?: EnumMember): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_256, value, key, charset);
  }

  newBlob(value: string | number[], contentType?: string | null, name?: string | null): Blob {
    return new Blob(toBytes(value), contentType ?? (typeof value === 'string' ? 'text/plain' : null), name ?? null);
  }
  zip(blobs: BlobSource[], name?: string): Blob {
    const files: Record<string, Uint8Array> = {};
    blobs.forEach((source, index) => {
      const blob = source.getBlob();
      const entry = blob.getName() ?? `Untitled${index === 0 ? '' : ` (${index})`}`;
      if (entry in files)
        throw new ServiceError(`Invalid argument: Duplicate filename not allowed in archive: ${entry}`);
      files[entry] = Blob.read(blob);
    });
    // A fixed date keeps archives reproducible.
    return new Blob(zipSync(files, { mtime: Date.UTC(1980, 0, 2) }), 'application/zip', name ?? 'archive.zip');
  }
  unzip(source: BlobSource): Blob[] {
    const files = asService(() => unzipSync(Blob.read(source.getBlob())));
    return Object.entries(files).map(([name, bytes]) => new Blob(bytes, typeOfName(name), name));
  }
  gzip(source: BlobSource, name?: string): Blob {
    return new Blob(
      gzipSync(Blob.read(source.getBlob()), { mtime: 0 }),
      'application/x-gzip',
      name ?? `${source.getBlob().getName() ?? 'archive'}.gz`,
    );
  }
  ungzip(source: BlobSource): Blob {
    const blob = source.getBlob();
    const name = blob.getName()?.replace(/\.gz$/, '') ?? null;
    return new Blob(
      asService(() => gunzipSync(Blob.read(blob))),
      typeOfName(name ?? ''),
      name,
    );
  }
  parseCsv(csv: string, delimiter?: string): string[][] {
    return parseCsv(csv, delimiter);
  }

  /** A version 4 UUID from the workbook's counter, so that runs are reproducible. */
  getUuid(): string {
    const { state } = this.#execution;
    const bytes = createHash('sha256').update(`${state.id}/uuid/${state.counter++}`).digest().subarray(0, 16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000)
      throw new ServiceError('Invalid argument: milliseconds. Should be between 0 and 300000');
    this.#execution.clock.spend(milliseconds);
  }
}
