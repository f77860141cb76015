import * as fc from 'fast-check';
import { createRealm } from '../../../runtime/host/realm';
import { offsetAt } from '../../../runtime/values';

const at = Date.UTC(2026, 2, 1, 7, 0, 0);
const realmIn = (zone: string) => createRealm({ now: () => at }, zone);
const ask = (zone: string, code: string): unknown => realmIn(zone).evaluate(code);

describe('the realm of a script', () => {
  test.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'btoa',
    'process',
    'require',
    'window',
    'crypto',
    'performance',
    'structuredClone',
    'queueMicrotask',
    'Buffer',
    'module',
  ])('has no %s', (name) => {
    expect(ask('UTC', `typeof ${name}`)).toBe('undefined');
  });

  test('is new each time', () => {
    realmIn('UTC').evaluate('var left = 1; Array.prototype.left = 1');
    expect(ask('UTC', "typeof left + ' ' + typeof [].left")).toBe('undefined undefined');
  });

  test('settles promises before it returns', () => {
    const realm = realmIn('UTC');
    realm.evaluate('var order = []; Promise.resolve().then(() => order.push(2)); order.push(1);');
    expect(realm.evaluate('order.join()')).toBe('1,2');
  });

  test('ends an endless loop', () => {
    expect(() => realmIn('UTC').evaluate('for (;;) {}', 50)).toThrow(/timed out/);
  });
});

describe('Date in the realm', () => {
  test('follows the clock', () => {
    expect(ask('UTC', '[Date.now(), new Date().getTime(), Date().slice(0, 24)].join()')).toBe(
      `${at},${at},Sun Mar 01 2026 07:00:00`,
    );
  });

  test('is local in the zone of the script', () => {
    expect(ask('Asia/Kathmandu', 'new Date().toString()')).toBe('Sun Mar 01 2026 12:45:00 GMT+0545 (Nepal Time)');
    expect(
      ask(
        'America/New_York',
        '[new Date().getHours(), new Date().getTimezoneOffset(), new Date(2026, 6, 1).toISOString()].join()',
      ),
    ).toBe('2,300,2026-07-01T04:00:00.000Z');
    expect(
      ask(
        'Europe/Berlin',
        "new Date().toLocaleString() + '|' + new Date().toLocaleDateString('de-DE') + '|' + new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date())",
      ),
    ).toBe('3/1/2026, 8:00:00 AM|1.3.2026|08:00');
  });

  test('keeps the language’s own behaviour', () => {
    expect(
      ask(
        'Europe/Berlin',
        "new Date() instanceof Date && Object.prototype.toString.call(new Date()) === '[object Date]' && new Date(2026, 0).constructor === Date && Date.length === 7",
      ),
    ).toBe(true);
    expect(
      ask(
        'Europe/Berlin',
        "new Date('soon').getTime() + '|' + new Date(NaN).toString() + '|' + JSON.stringify({ d: new Date(0) })",
      ),
    ).toBe('NaN|Invalid Date|{"d":"1970-01-01T00:00:00.000Z"}');
    expect(
      ask(
        'Europe/Berlin',
        'class Day extends Date { twice() { return this.getDate() * 2; } } const d = new Day(2026, 2, 5); d instanceof Day && d instanceof Date && d.twice()',
      ),
    ).toBe(10);
    expect(
      ask('Europe/Berlin', 'const d = new Date(2026, 0, 31); d.setMonth(1); d.getMonth() + "-" + d.getDate()'),
    ).toBe('2-3');
  });

  test('parses local texts in the zone and others by their offset', () => {
    expect(
      ask(
        'Europe/Berlin',
        "[new Date('2026-03-01'), new Date('2026-03-01T08:00'), new Date('2026-03-01T08:00Z'), new Date('March 1, 2026 08:00'), new Date('Sun Mar 01 2026 08:00:00 GMT+0500')].map((d) => d.toISOString().slice(0, 16)).join()",
      ),
    ).toBe('2026-03-01T00:00,2026-03-01T07:00,2026-03-01T08:00,2026-03-01T07:00,2026-03-01T03:00');
  });

  test('moves a time in a gap forward and takes the first of two in an overlap', () => {
    expect(ask('America/New_York', 'new Date(2026, 2, 8, 2, 30).toISOString()')).toBe('2026-03-08T07:30:00.000Z');
    expect(ask('America/New_York', 'new Date(2026, 10, 1, 1, 30).toISOString()')).toBe('2026-11-01T05:30:00.000Z');
  });

  test('its local fields put together again are the same instant, outside of overlaps', () => {
    for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']) {
      const again = realmIn(zone).evaluate(
        '(ms) => { const d = new Date(ms); return new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds()).getTime(); }',
      ) as (ms: number) => number;
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2035, 0) }), (ms) => {
          const first = again(ms);
          expect(first === ms || first + offsetAt(first, zone) === ms + offsetAt(ms, zone)).toBe(true);
        }),
        { seed: 20260101, numRuns: 200 },
      );
    }
  });
});
