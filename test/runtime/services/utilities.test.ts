import { Utilities } from '../../../runtime/services/utilities';
import { bench } from './execution';

const { execution } = bench();
const utilities = new Utilities(execution);

describe('dates', () => {
  test('are formatted in the zone given', () =>
    expect(utilities.formatDate(new Date(0), 'America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe(
      '1969-12-31T19:00:00-05:00',
    ));
  test('an unknown zone is GMT', () => {
    expect(utilities.formatDate(new Date(0), 'Mars/Olympus', 'yyyy HH')).toBe('1970 00');
    expect(utilities.parseDate('1970', '', 'yyyy').getTime()).toBe(0);
  });
  test('text that is no date is an Exception', () => {
    expect(() => utilities.parseDate('soon', 'UTC', 'yyyy-MM-dd')).toThrow(
      expect.objectContaining({ name: 'Exception' }),
    );
    expect(utilities.parseDate('2026-03-01', 'Asia/Kathmandu', 'yyyy-MM-dd').toISOString()).toBe(
      '2026-02-28T18:15:00.000Z',
    );
  });
});

test.each<[string, unknown[], string]>([
  ['%s is %d', ['Ann', 5], 'Ann is 5'],
  ['%.2f|%f', [1.005, 2], '1.00|2.000000'],
  ['%5d|%-5d|%05d', [42, 42, 42], '   42|42   |00042'],
  ['%,d', [1234567], '1,234,567'],
  ['%x %X %o', [255, 255, 8], 'ff FF 10'],
  ['%2$s %1$s', ['a', 'b'], 'b a'],
  ['100%%', [], '100%'],
  ['%S', ['up'], 'UP'],
  ['%b', [true], 'true'],
  ['%+d %(d', [3, -3], '+3 (3)'],
  ['%10.3s|', ['abcdef'], '       abc|'],
  ['%s', [null], 'null'],
  ['%e', [12345.678], '1.234568e+04'],
])('formatString(%s)', (template, values, text) => expect(utilities.formatString(template, ...values)).toBe(text));
test('formatString refuses what Java refuses', () => {
  expect(() => utilities.formatString('%d', 'x')).toThrow('d != java.lang.String');
  expect(() => utilities.formatString('%j', 1)).toThrow("Conversion = 'j'");
  expect(() => utilities.formatString('%s')).toThrow("Format specifier '%s'");
});

test('base64 in both alphabets, with signed bytes back', () => {
  expect(utilities.base64Encode('ÿ>?')).toBe('w78+Pw==');
  expect(utilities.base64EncodeWebSafe('ÿ>?')).toBe('w78-Pw==');
  expect(utilities.base64Decode('w78+Pw==')).toEqual([-61, -65, 62, 63]);
  expect(utilities.base64DecodeWebSafe('w78-Pw==')).toEqual([-61, -65, 62, 63]);
  expect(utilities.base64Encode([-1, 0, 127])).toBe('/wB/');
  expect(() => utilities.base64Decode('no!')).toThrow('Could not decode string.');
  expect(utilities.base64Encode('é', utilities.Charset.US_ASCII)).toBe('Pw==');
});
test('digests are signed bytes', () => {
  expect(utilities.computeDigest(utilities.DigestAlgorithm.MD5, 'abc')).toEqual([
    -112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114,
  ]);
  expect(utilities.computeDigest(utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 3)).toEqual([-70, 120, 22]);
  const mac = utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe');
  expect(Buffer.from(mac.map((b) => b & 255)).toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ); // RFC 4231, case 2
  expect(() => utilities.computeDigest(utilities.DigestAlgorithm.MD2, 'abc')).toThrow('MD2 is not implemented');
});
test('blobs, zip and gzip are restored', () => {
  const blob = utilities.newBlob('Grüße', 'text/plain', 'a.txt');
  expect(blob.getBytes()).toEqual([71, 114, -61, -68, -61, -97, 101]);
  expect(blob.getDataAsString()).toBe('Grüße');
  expect(blob.copyBlob().setName('b.csv').setContentTypeFromExtension().getContentType()).toBe('text/csv');
  expect(blob.getName()).toBe('a.txt');
  expect(utilities.newBlob([1, -1]).getContentType()).toBeNull();
  const [back] = utilities.unzip(utilities.zip([blob]));
  expect([back!.getName(), back!.getDataAsString()]).toEqual(['a.txt', 'Grüße']);
  expect(utilities.ungzip(utilities.gzip(blob)).getDataAsString()).toBe('Grüße');
  expect(utilities.zip([blob]).getBytes()).toEqual(utilities.zip([blob]).getBytes());
  expect(() => utilities.zip([blob, blob])).toThrow('Duplicate filename');
});
test('CSV with quotes, line breaks and blanks', () => {
  expect(utilities.parseCsv('a,"b ""x"", c","d\ne"\r\n1,,3\n')).toEqual([
    ['a', 'b "x", c', 'd\ne'],
    ['1', '', '3'],
  ]);
  expect(utilities.parseCsv('a;b', ';')).toEqual([['a', 'b']]);
  expect(utilities.parseCsv('a,')).toEqual([['a', '']]);
  expect(() => utilities.parseCsv('"a')).toThrow('Could not parse text.');
});
test('UUIDs are version 4, differ, and are the same in every run', () => {
  const uuid = (): string => new Utilities(bench().execution).getUuid();
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuid()).toBe(uuid());
  expect(utilities.getUuid()).not.toBe(utilities.getUuid());
});
test('sleeping passes simulated time, five minutes at most', () => {
  const one = bench();
  const before = one.execution.clock.now();
  new Utilities(one.execution).sleep(1500);
  expect(one.execution.clock.now() - before).toBe(1500);
  expect(() => utilities.sleep(300_001)).toThrow('Invalid argument: milliseconds');
});
test('enumerations are their names, as text and as JSON', () => {
  expect(String(utilities.Charset.UTF_8)).toBe('UTF_8');
  expect(JSON.stringify({ a: utilities.DigestAlgorithm.SHA_1 })).toBe('{"a":"SHA_1"}');
  expect(() => Object.assign(utilities.Charset, { X: 1 })).toThrow(TypeError);
});
