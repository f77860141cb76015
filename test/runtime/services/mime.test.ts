import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { SentMail } from '../../../runtime/contract';
import { toEml } from '../../../runtime/services/mime';

const base: SentMail = {
  from: 'me@example.com',
  to: ['you@example.org'],
  cc: [],
  bcc: [],
  replyTo: '',
  name: '',
  subject: 'Hello',
  body: 'Text',
  htmlBody: '',
  attachments: [],
  inlineImages: {},
  at: Date.UTC(2026, 2, 2, 7, 5, 9),
};
const read = (mail: Partial<SentMail>, id = 'mail-1') => PostalMime.parse(toEml({ ...base, ...mail }, id));
const bytes = (text: string) => new TextEncoder().encode(text);

test('a plain mail is read back', async () => {
  const mail = await read({
    cc: ['"C, c" <c@x.org>'],
    bcc: ['d@x.org'],
    replyTo: 'r@x.org',
    name: 'Way "mark"',
    body: 'One\n.\nFrom here = there   \nlong '.padEnd(300, 'x'),
  });
  expect(mail).toMatchObject({
    from: { name: 'Way "mark"', address: 'me@example.com' },
    to: [{ address: 'you@example.org' }],
    cc: [{ name: 'C, c', address: 'c@x.org' }],
    bcc: [{ address: 'd@x.org' }],
    replyTo: [{ address: 'r@x.org' }],
    subject: 'Hello',
    date: '2026-03-02T07:05:09.000Z',
    messageId: '<mail-1@example.com>',
  });
  expect(mail.text!.trimEnd()).toBe('One\n.\nFrom here = there   \nlong '.padEnd(300, 'x'));
  expect(mail.html).toBeUndefined();
});
test('plain and HTML, images and files are nested in the order of the standard', async () => {
  const mail = await read({
    htmlBody: '<p>Grüße <img src="cid:logo"></p>',
    body: 'Grüße',
    attachments: [
      {
        name: 'Pläne für 2026 – ein sehr langer Name, der nicht in eine Zeile passt.ics',
        contentType: 'text/calendar',
        bytes: bytes('BEGIN:VCALENDAR'),
      },
    ],
    inlineImages: { logo: { contentType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) } },
  });
  expect(mail.text!.trim()).toBe('Grüße');
  expect(mail.html).toContain('Grüße <img src="cid:logo">');
  expect(mail.attachments.map((a) => [a.filename, a.mimeType, a.disposition, a.contentId ?? null])).toEqual([
    ['logo', 'image/png', 'inline', '<logo>'],
    ['Pläne für 2026 – ein sehr langer Name, der nicht in eine Zeile passt.ics', 'text/calendar', 'attachment', null],
  ]);
  // The mail parser adds a line break to the text of a calendar.
  expect(
    Buffer.from(mail.attachments[1]!.content as ArrayBuffer)
      .toString()
      .trimEnd(),
  ).toBe('BEGIN:VCALENDAR');
  expect([...new Uint8Array(mail.attachments[0]!.content as ArrayBuffer)]).toEqual([137, 80, 78, 71]);
});
test('words that are not ASCII survive in headers, in lines of at most 78 characters', async () => {
  const subject = 'Heute: den Prüfungsplatz buchen 🎯 und zwei Entscheidungen über die nächste große Etappe';
  const eml = toEml({ ...base, subject, name: 'Wegmarke für Österreich' }, 'a');
  const head = eml.slice(0, eml.indexOf('\r\n\r\n'));
  expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
  for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  expect(await PostalMime.parse(eml)).toMatchObject({ subject, from: { name: 'Wegmarke für Österreich' } });
});
test('nothing in a mail adds a header', async () => {
  const evil = 'x\r\nBcc: evil@example.com\r\n\r\nbody\u2028';
  const mail = await read({
    subject: evil,
    name: evil,
    to: [`you@example.org\r\nBcc: evil@example.com`],
    replyTo: `r@x.org\nX-Evil: 1`,
    attachments: [{ name: `${evil}.txt"`, contentType: `text/plain\r\nX-Evil: 1`, bytes: bytes('a') }],
  });
  expect(mail.bcc).toBeUndefined();
  expect(mail.headers.map((h) => h.key)).toEqual([
    'date',
    'message-id',
    'from',
    'to',
    'reply-to',
    'subject',
    'mime-version',
    'content-type',
  ]);
  expect(mail.subject).toBe('x Bcc: evil@example.com body');
  expect(mail.attachments[0]!.mimeType).toBe('application/octet-stream');
});
test('the sent message has no Bcc header', () => {
  expect(toEml({ ...base, bcc: ['d@x.org'] }, 'a', { withBcc: false })).not.toContain('d@x.org');
});
test('texts that are attached are UTF-8', async () => {
  const mail = await read({ attachments: [{ name: 'a.csv', contentType: 'text/csv', bytes: bytes('Grüße') }] });
  expect(
    Buffer.from(mail.attachments[0]!.content as ArrayBuffer)
      .toString()
      .trimEnd(),
  ).toBe('Grüße');
  expect(mail.attachments[0]!.mimeType).toBe('text/csv');
});
test('the same mail gives the same bytes', () => {
  const mail = { ...base, htmlBody: '<p>x</p>' };
  expect(toEml(mail, 'a')).toBe(toEml(structuredClone(mail), 'a'));
  expect(toEml(mail, 'a')).not.toBe(toEml(mail, 'b'));
});
test('any text is read back the same', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(
      line,
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('', '<p>é</p>'),
      async (subject, lines, htmlBody) => {
        const clean = (text: string) => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
        const body = lines.join('\n').replace(/\r\n?/g, '\n');
        const eml = toEml({ ...base, subject, body, htmlBody }, 'p');
        expect(eml).toMatch(/^(?:[\x20-\x7e\t]|\r\n)*$/);
        const mail = await PostalMime.parse(eml);
        expect((mail.subject ?? '').replace(/\s+/g, ' ').trim()).toBe(clean(subject).replace(/\s+/g, ' ').trim());
        expect(JSON.stringify((mail.text ?? '').replace(/\r\n/g, '\n').replace(/\n+$/, ''))).toBe(
          JSON.stringify(body.replace(/\n+$/, '')),
        );
      },
    ),
    { seed: 20260101, numRuns: 150 },
  );
});
