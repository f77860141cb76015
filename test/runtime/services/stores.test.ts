import { CacheService } from '../../../runtime/services/cache-service';
import { LockService } from '../../../runtime/services/lock-service';
import { PropertiesService } from '../../../runtime/services/properties-service';
import { bench } from './execution';

describe('properties', () => {
  test('are texts in three stores apart', () => {
    const { execution, state } = bench();
    const service = new PropertiesService(execution);
    service.getScriptProperties().setProperty('a', '1');
    service.getDocumentProperties().setProperty('a', '2');
    service.getUserProperties().setProperty('a', '3').setProperties({ b: 4, c: true });
    expect(JSON.parse(JSON.stringify(state.properties))).toEqual({
      script: { a: '1' },
      document: { a: '2' },
      'user:me@example.com': { a: '3', b: '4', c: 'true' },
    });
    expect(
      new PropertiesService({ ...execution, effectiveUser: 'you@example.com' }).getUserProperties().getProperty('a'),
    ).toBeNull();
    expect(service.getUserProperties().getKeys()).toEqual(['a', 'b', 'c']);
  });
  test('null when absent, and a copy of all', () => {
    const properties = new PropertiesService(bench().execution).getScriptProperties();
    expect([
      properties.getProperty('x'),
      properties.getProperty('__proto__'),
      properties.getProperty('toString'),
    ]).toEqual([null, null, null]);
    properties.setProperty('__proto__', 'kept');
    expect(properties.getProperty('__proto__')).toBe('kept');
    const copy = properties.getProperties();
    copy['b'] = 'no';
    expect(properties.getKeys()).toEqual(['__proto__']);
    expect(properties.deleteProperty('__proto__').getKeys()).toEqual([]);
  });
  test('deleteAllOthers replaces, without it they are added', () => {
    const properties = new PropertiesService(bench().execution).getScriptProperties();
    properties.setProperties({ a: 'a', b: 'b' }).setProperties({ c: 'c' });
    expect(properties.getProperties()).toEqual({ a: 'a', b: 'b', c: 'c' });
    expect(properties.setProperties({ d: 'd' }, true).getProperties()).toEqual({ d: 'd' });
    expect(properties.deleteAllProperties().getKeys()).toEqual([]);
  });
  test('null is no value', () =>
    expect(() =>
      new PropertiesService(bench().execution).getScriptProperties().setProperty('a', null as unknown as string),
    ).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    ));
  test('9 KB a value by bytes, 500 KB a store, and nothing is written of what is too much', () => {
    const properties = new PropertiesService(bench().execution).getDocumentProperties();
    properties.setProperty('full', 'x'.repeat(9216));
    expect(() => properties.setProperty('full', 'x'.repeat(9217))).toThrow('Argument too large: value');
    expect(() => properties.setProperties({ ok: '1', accent: 'é'.repeat(4609) })).toThrow('Argument too large: value');
    expect(properties.getKeys()).toEqual(['full']);
    const many = Object.fromEntries(Array.from({ length: 56 }, (_, i) => [`k${i}`, 'x'.repeat(9000)]));
    properties.setProperties(many, true);
    expect(() => properties.setProperty('more', 'x'.repeat(9000))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(properties.getKeys()).toHaveLength(56);
  });
});

describe('cache', () => {
  test('keeps a value for ten minutes, or for the given time, at most six hours', () => {
    const { execution, setNow } = bench();
    const cache = new CacheService(execution).getScriptCache();
    setNow('2026-03-02T07:00:00Z');
    cache.put('a', '1');
    cache.put('b', '2', 60);
    cache.put('c', '3', 999_999);
    expect(cache.getAll(['a', 'b', 'c', 'd'])).toEqual({ a: '1', b: '2', c: '3' });
    setNow('2026-03-02T07:01:00Z');
    expect([cache.get('a'), cache.get('b')]).toEqual(['1', null]);
    setNow('2026-03-02T12:59:59Z');
    expect([cache.get('a'), cache.get('c')]).toEqual([null, '3']);
    setNow('2026-03-02T13:00:00Z');
    expect(cache.get('c')).toBeNull();
  });
  test('stores are apart; entries can be taken out', () => {
    const service = new CacheService(bench().execution);
    service.getUserCache().putAll({ a: '1', b: '2', c: '3' }, 100);
    service.getUserCache().remove('a');
    service.getUserCache().removeAll(['b']);
    expect(service.getUserCache().getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
    expect(service.getDocumentCache().get('c')).toBeNull();
  });
  test('limits of keys, values and entries', () => {
    const cache = new CacheService(bench().execution).getDocumentCache();
    expect(() => cache.put('k'.repeat(251), 'x')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'x'.repeat(102_401))).toThrow('Argument too large: value');
    for (let i = 0; i <= 1000; i++) cache.put(`k${i}`, 'x', 100 + i);
    expect([cache.get('k100'), cache.get('k101')]).toEqual([null, 'x']);
  });
});

describe('locks', () => {
  test('are held until they are released', () => {
    const { execution } = bench();
    const lock = new LockService(execution).getDocumentLock();
    expect(lock.hasLock()).toBe(false);
    lock.waitLock(0);
    expect([
      lock.hasLock(),
      lock.tryLock(10),
      new LockService(execution).getDocumentLock().hasLock(),
      new LockService(execution).getScriptLock().hasLock(),
    ]).toEqual([true, true, true, false]);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });
  test("somebody else's lock costs the waiting time and then fails", () => {
    const { execution, locked } = bench();
    locked.add('user');
    const before = execution.clock.now();
    const lock = new LockService(execution).getUserLock();
    expect(lock.tryLock(500)).toBe(false);
    expect(execution.clock.now() - before).toBe(500);
    expect(() => lock.waitLock(500)).toThrow('Lock timeout: another process was holding the lock for too long.');
    expect(new LockService(execution).getScriptLock().tryLock(1)).toBe(true);
  });
  test('a negative wait is a timeout', () =>
    expect(() => new LockService(bench().execution).getScriptLock().waitLock(-1)).toThrow('Lock timeout'));
});
