import { MailApp } from '../../../runtime/services/mail-app';
import { Utilities } from '../../../runtime/services/utilities';
import { bench } from './execution';

test('takes its three forms', () => {
  const { execution, mails } = bench();
  const mail = new MailApp(execution);
  mail.sendEmail('a@x.org', 'S', 'B');
  mail.sendEmail('a@x.org, "B, b" <b@x.org>', 'S', 'B', { cc: 'c@x.org', htmlBody: '<p>h</p>', name: 'N' });
  mail.sendEmail('a@x.org', 'reply@x.org', 'S', 'B');
  mail.sendEmail({ to: 'a@x.org', subject: 'S', htmlBody: '<style>p{}</style><p>One &amp; two</p><p>Three</p>' });
  expect(mails).toMatchObject([
    { from: 'me@example.com', to: ['a@x.org'], subject: 'S', body: 'B', htmlBody: '', at: execution.clock.now() },
    { to: ['a@x.org', '"B, b" <b@x.org>'], cc: ['c@x.org'], htmlBody: '<p>h</p>', name: 'N' },
    { replyTo: 'reply@x.org', body: 'B' },
    { body: 'One & two\nThree' },
  ]);
});
test('attachments and inline images are blobs', () => {
  const { execution, mails } = bench();
  const blob = new Utilities(execution).newBlob('x', 'text/calendar', 'plan.ics');
  new MailApp(execution).sendEmail({
    to: 'a@x.org',
    subject: 'S',
    body: 'B',
    attachments: [blob],
    inlineImages: { pic: blob },
  });
  expect(mails[0]).toMatchObject({
    attachments: [{ name: 'plan.ics', contentType: 'text/calendar' }],
    inlineImages: { pic: { contentType: 'text/calendar' } },
  });
});
test('a hundred recipients a day, to, cc and bcc alike; the count begins again the next day of the user', () => {
  const { execution, mails, setNow } = bench();
  const mail = new MailApp(execution);
  expect(mail.getRemainingDailyQuota()).toBe(100);
  mail.sendEmail({ to: 'a@x.org', cc: 'b@x.org', bcc: 'c@x.org,d@x.org', subject: 'S', body: 'B' });
  expect(mail.getRemainingDailyQuota()).toBe(96);
  const many = Array.from({ length: 48 }, (_, i) => `u${i}@x.org`).join(',');
  mail.sendEmail(many, 'S', 'B');
  expect(() => mail.sendEmail(many + ',v@x.org', 'S', 'B')).toThrow(
    'Service invoked too many times for one day: email.',
  );
  expect(mails).toHaveLength(2);
  expect(mail.getRemainingDailyQuota()).toBe(48);
  setNow('2026-03-02T22:59:00Z'); // still the same day in Berlin
  expect(mail.getRemainingDailyQuota()).toBe(48);
  setNow('2026-03-02T23:00:00Z');
  expect(mail.getRemainingDailyQuota()).toBe(100);
});
test('each user has a separate quota', () => {
  const one = bench();
  new MailApp(one.execution).sendEmail('a@x.org', 'S', 'B');
  expect(new MailApp({ ...one.execution, effectiveUser: 'you@example.com' }).getRemainingDailyQuota()).toBe(100);
});
test.each<[string, Record<string, unknown>, string]>([
  ['no recipient', { to: '', subject: 'S' }, 'Failed to send email: no recipient'],
  ['a bad address', { to: 'me', subject: 'S' }, 'Invalid email: me'],
  ['an address with a line break', { to: 'a@x.org\r\nBcc: b@x.org', subject: 'S' }, 'Invalid email: '],
  ['a bad reply address', { to: 'a@x.org', replyTo: 'nobody' }, 'Invalid email: nobody'],
  [
    '51 recipients',
    { to: Array.from({ length: 51 }, (_, i) => `u${i}@x.org`).join(), subject: 'S' },
    'Limit Exceeded: Email Recipients Per Message.',
  ],
  ['a long subject', { to: 'a@x.org', subject: 'x'.repeat(251) }, 'Argument too large: subject'],
  ['a subject of two lines', { to: 'a@x.org', subject: 'a\nBcc: b@x.org' }, 'Invalid argument: subject'],
  [
    'a body too large',
    { to: 'a@x.org', subject: 'S', body: 'x'.repeat(200 * 1024 + 1) },
    'Limit Exceeded: Email Body Size.',
  ],
])('refuses %s and counts nothing', (_, options, message) => {
  const { execution, mails } = bench();
  const mail = new MailApp(execution);
  expect(() => mail.sendEmail(options)).toThrow(message);
  expect(mails).toEqual([]);
  expect(mail.getRemainingDailyQuota()).toBe(100);
});
test('refuses attachments that are too many or too large', () => {
  const { execution } = bench();
  const utilities = new Utilities(execution);
  const small = utilities.newBlob('x', 'text/plain', 'x');
  expect(() => new MailApp(execution).sendEmail({ to: 'a@x.org', attachments: Array(251).fill(small) })).toThrow(
    'Limit exceeded: Email Attachments Per Message.',
  );
  const large = utilities.newBlob('x'.repeat(13 * 1024 * 1024), 'text/plain', 'x');
  expect(() => new MailApp(execution).sendEmail({ to: 'a@x.org', attachments: [large, large] })).toThrow(
    'Limit Exceeded: Email Total Attachments Size.',
  );
});
