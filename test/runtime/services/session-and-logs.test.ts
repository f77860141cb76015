import { services } from '../../../runtime/services';
import { Logger, ScriptConsole } from '../../../runtime/services/logger';
import { Session } from '../../../runtime/services/session';
import { bench } from './execution';

test('the session returns the user, language and time zone', () => {
  const { execution, setNow } = bench({ activeUser: '', userLocale: 'de' });
  const session = new Session(execution);
  expect([
    session.getActiveUser().getEmail(),
    session.getEffectiveUser().getEmail(),
    session.getActiveUserLocale(),
    session.getScriptTimeZone(),
    session.getTemporaryActiveUserKey(),
  ]).toEqual(['', 'me@example.com', 'de', 'Europe/Berlin', '']);
  const known = new Session({ ...execution, activeUser: 'me@example.com' });
  const key = known.getTemporaryActiveUserKey();
  expect(key).not.toContain('me');
  expect(known.getTemporaryActiveUserKey()).toBe(key);
  setNow('2026-05-02T07:00:00Z');
  expect(known.getTemporaryActiveUserKey()).not.toBe(key);
});

test('Logger prints as Java does and keeps its lines', () => {
  const { execution, lines } = bench();
  const logger = new Logger(execution);
  const circle: Record<string, unknown> = { a: 1, b: ['x', 2.5] };
  circle['me'] = circle;
  logger.log('Hello %s, %s', 'Ann', 3).log(circle).log(null).log('100%');
  expect(lines).toEqual([
    'info: Hello Ann, 3.0',
    'info: {a=1.0, b=[x, 2.5], me=(circular)}',
    'info: null',
    'info: 100%',
  ]);
  expect(logger.getLog().split('\n')[0]).toBe('Mon Mar 02 08:00:00 CET 2026 INFO: Hello Ann, 3.0');
  logger.clear();
  expect(logger.getLog()).toBe('');
});
test('console prints values, levels and times', () => {
  const { execution, lines } = bench();
  const script = new ScriptConsole(execution);
  script.log('%s is %d%%', 'a', 5, 'rest');
  script.warn({ a: [1, { b: null }] }, 'x');
  script.error(new Error('broken'));
  script.info();
  script.time('t');
  execution.clock.spend(250);
  script.timeEnd('t');
  script.timeEnd('never');
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    'log: a is 5% rest',
    'warn: { a: [ 1, { b: null } ] } x',
    'error: Error: broken',
    'info: ',
    'info: t: 250ms',
  ]);
});
test('every service is there by its global name', () => {
  expect(Object.keys(services(bench().execution)).sort()).toEqual([
    'Browser',
    'CacheService',
    'Charts',
    'ContentService',
    'HtmlService',
    'LockService',
    'Logger',
    'MailApp',
    'MimeType',
    'PropertiesService',
    'ScriptApp',
    'ScriptProperties',
    'Session',
    'UserProperties',
    'Utilities',
    'console',
  ]);
});
