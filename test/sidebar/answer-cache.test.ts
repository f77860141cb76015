import type { ApiAnswer } from '../../src/api/index';
import { AnswerCache } from '../../src/sidebar/answer-cache';

const week = (most: number): ApiAnswer<'getWeek'> => ({
  from: '2026-03-02',
  to: '2026-03-08',
  toTick: [],
  toDecide: [],
  offers: [],
  chosen: [],
  hoursPerWeek: 3,
  most,
  energy: null,
  win: '',
});
const goals = { goals: [] };

function filled(): AnswerCache {
  const cache = new AnswerCache();
  cache.set('getWeek', { energy: null }, week(3));
  cache.set('getWeek', { energy: 1 }, week(1));
  cache.set('getGoals', {}, goals);
  return cache;
}

describe('the answers that the panel keeps', () => {
  test('are found by the function and its request, the latest of each', () => {
    const cache = filled();
    expect(cache.get('getWeek', { energy: null })?.most).toBe(3);
    expect(cache.get('getWeek', { energy: 1 })?.most).toBe(1);
    expect(cache.get('getWeek', { energy: 2 })).toBeNull();
    cache.set('getWeek', { energy: 1 }, week(2));
    expect(cache.get('getWeek', { energy: 1 })?.most).toBe(2);
  });

  test('are invalidated by the name of a function, for each request, and those of other functions stay', () => {
    const cache = filled();
    cache.invalidate('getWeek');
    expect(cache.get('getWeek', { energy: null })).toBeNull();
    expect(cache.get('getWeek', { energy: 1 })).toBeNull();
    expect(cache.get('getGoals', {})).toBe(goals);
    cache.invalidate('getValues');
    expect(cache.get('getGoals', {})).toBe(goals);
  });

  test('are all gone when it is cleared', () => {
    const cache = filled();
    cache.clear();
    expect(cache.get('getGoals', {})).toBeNull();
  });
});
