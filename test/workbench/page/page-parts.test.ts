import { freshRevisions } from '../../../workbench/page/fresh-revisions';
import { attachmentAddress, mailDocument } from '../../../workbench/page/mail-document';
import { addMilliseconds, formatMoment } from '../../../workbench/page/moments';

describe('moments', () => {
  test.each([
    ['2026-03-02T08:00', 'Mon, 2 Mar 2026, 08:00'],
    ['2026-12-31T23:59:30+01:00', 'Thu, 31 Dec 2026, 23:59'],
    ['soon', 'soon'],
    ['', ''],
  ])('[B29] %s is shown as %s', (local, said) => expect(formatMoment(local)).toBe(said));

  test.each([
    ['2026-03-02T08:00', 59_999, '2026-03-02T08:00'],
    ['2026-03-02T08:00', 60_000, '2026-03-02T08:01'],
    ['2026-12-31T23:59', 60_000, '2027-01-01T00:00'],
    ['soon', 60_000, 'soon'],
  ])('[B29] %s and %d ms are %s', (local, milliseconds, later) =>
    expect(addMilliseconds(local, milliseconds)).toBe(later),
  );
});

describe('revisions that arrive while the document is loading', () => {
  const revision = (from: string, to: string) => ({
    type: 'REMOTE_REVISION',
    serverRevisionId: from,
    nextRevisionId: to,
  });
  const cursor = { type: 'CLIENT_MOVED' };

  test('[B32] those that the document contains are dropped, and the others keep their order', () => {
    const messages = [revision('a', 'b'), cursor, revision('b', 'c'), revision('c', 'd'), cursor];
    expect(freshRevisions(messages, 'b')).toEqual(messages.slice(2));
    expect(freshRevisions(messages, 'a')).toEqual(messages);
    expect(freshRevisions(messages, 'd')).toEqual([]);
  });

  test('[B32] a document without a revision ID contains them all', () => {
    expect(freshRevisions([cursor, revision('a', 'b')], undefined)).toEqual([]);
  });
});

describe('a mail', () => {
  test('[B34] has a policy that loads nothing and runs nothing, and its links open in a new tab', () => {
    const page = mailDocument('<p>Hi</p><img src="https://example.com/seen.png">');
    expect(page.indexOf("default-src 'none'")).toBeGreaterThan(0);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>Hi</p>'));
    expect(page).toContain('<base target="_blank">');
    expect(page).not.toMatch(/script-src|https:(?!\/\/example)/);
  });

  test('[B34] text and binary attachments can be downloaded unchanged', () => {
    expect(attachmentAddress({ name: 'plan.ics', type: 'text/calendar', content: 'SUMMARY:Größe & mehr\r\n' })).toBe(
      'data:text/calendar;charset=utf-8,SUMMARY%3AGr%C3%B6%C3%9Fe%20%26%20mehr%0D%0A',
    );
    expect(attachmentAddress({ name: 'a.png', type: 'image/png', content: 'iVBORw==' })).toBe(
      'data:image/png;base64,iVBORw==',
    );
  });
});
