import { join } from 'node:path';
import { openWorkbook, type Workbook, type WorkbookOptions } from '../../../runtime';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const REQUIRED = 'Authorization is required to perform that action. Please run the script again to authorize it.';
const REFUSED = `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`;
const open = (options: WorkbookOptions = {}): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    project: join(__dirname, 'fixtures/consent'),
    grants: { 'script.send_mail': false },
    ...options,
  });

describe('a user who left one scope unticked', () => {
  test('runs the script, and the call that needs this scope throws Google’s sentence', () => {
    const workbook = open();
    workbook.run('mark', ['a']);
    expect(workbook.displayed('Sheet1')).toEqual([['a']]);
    expect(() => workbook.call('send')).toThrow(REFUSED);
    expect(workbook.outbox()).toEqual([]);
  });

  test('another user’s choice is their own', () => {
    const workbook = open();
    workbook.actAs('bo@example.com');
    expect(workbook.call('send')).toBe('sent');
  });

  test('getAuthorizationInfo tells all scopes and asked ones apart', () => {
    const workbook = open();
    expect(workbook.call('look')).toEqual({
      all: ['REQUIRED', expect.stringContaining('https://script.google.com/macros/'), 2],
      mail: ['REQUIRED', expect.stringContaining(encodeURIComponent(MAIL)), 0],
    });
    workbook.chooseScopes({ [MAIL]: true, 'script.scriptapp': false });
    expect(workbook.call('look')).toEqual({
      all: ['REQUIRED', expect.any(String), 2],
      mail: ['NOT_REQUIRED', null, 1],
    });
  });

  test('requireScopes shows the consent screen from the menu and ends the run; the next run goes on', () => {
    const workbook = open();
    expect(() => workbook.menu(['Post', 'Require'])).toThrow(REQUIRED);
    expect(workbook.report.consents).toEqual([[MAIL]]);
    expect(() => workbook.menu(['Post', 'Require'])).toThrow(REQUIRED);
    workbook.consent = 'granted';
    expect(() => workbook.menu(['Post', 'Require'])).toThrow(REQUIRED);
    expect(workbook.menu(['Post', 'Require'])).toBe('all there');
    expect(workbook.report.consents).toEqual([]);
  });

  test('a call from a page gets the error and no consent screen', () => {
    const workbook = open();
    expect(() => workbook.call('requireMail')).toThrow(REQUIRED);
    expect(workbook.report.consents).toEqual([]);
  });

  test('a trigger runs until the first call that needs the scope, or until it requires it; without a screen', () => {
    for (const [handler, message] of [
      ['dailySend', REFUSED],
      ['daily', REQUIRED],
    ] as const) {
      const workbook = open();
      workbook.consent = 'granted';
      workbook.run('schedule', [handler]);
      const [fired] = workbook.advance(workbook.now() + 86_400_000);
      expect(fired).toMatchObject({ handler, failure: message });
      expect(workbook.report.consents).toEqual([]);
      expect(workbook.displayed('Sheet1')).toEqual([['ran']]);
    }
  });
});
