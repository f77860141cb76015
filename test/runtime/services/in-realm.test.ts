import { join } from 'node:path';
import { openWorkbook, type Workbook } from '../../../runtime';

/** The services as a script sees them: with wrappers of strict.ts, in a separate realm. */
const open = (): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    addOn: false,
    project: join(__dirname, 'fixtures/project'),
  });

test("templates have the script's own variables and functions", () => {
  expect(open().run('page')).toBe(
    '<ul>\n  <li class="a">&lt;x&gt;</li>\n  <li class="b">it&#39;s</li>\n</ul>\n<script>var data = [{"kind":"a","text":"\\u003cx\\u003e"},{"kind":"b","text":"it\'s"}];</script>\n<b>part <?= not run ?></b>\n\n',
  );
});
test('Utilities accept and return arrays, dates and blobs of the realm', () => {
  expect(open().run('utilities')).toEqual({
    digest: 32,
    date: '1970-01-01',
    parsed: true,
    text: 'a 3',
    csv: [['a', 'b']],
    zip: 'x.csv',
    round: 'ü',
    json: '{"mode":"FULL"}',
  });
});
test("wrong arguments are told in Google's sentences", () => {
  expect(open().run('wrongArguments')).toEqual([
    "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    'nothing',
    "Exception: The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    "Exception: The parameters (String) don't match the method signature for MailApp.sendEmail.",
    "Exception: The parameters (String,number) don't match the method signature for LockService.Lock.waitLock.",
  ]);
});
test('stores, locks and the session; an alert lets the lock go', () => {
  expect(open().run('stores')).toEqual([{ a: '1', b: '2' }, null, 'd', true, false, 'ana@example.com', 'en']);
});
test('triggers are made, listed and deleted', () => {
  expect(open().run('triggers')).toEqual([['tick CLOCK true', 'tick ON_CHANGE false'], 1, 'NOT_REQUIRED']);
});
test('mail in its forms, with logs', () => {
  const workbook = open();
  expect(workbook.run('mail')).toBe('Mon Mar 02 09:00:00 CET 2026 INFO: left 98.0\n');
  expect(workbook.outbox()).toMatchObject([
    { to: 'a@example.com', subject: 'Subject', text: 'Body' },
    { subject: 'S', attachments: [{ name: 'output.html', type: 'text/html' }] },
  ]);
  expect(workbook.report.lines.map((line) => line.text)).toEqual(['left 98.0', '{ left: 98 }']);
});
