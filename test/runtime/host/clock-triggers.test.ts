import * as fc from 'fast-check';
import type { StoredTrigger } from '../../../runtime/contract';
import { advanceTo, type TriggerHost } from '../../../runtime/host/clock-triggers';

const trigger = (id: string, nextAt: number | null, createdAt = 0): StoredTrigger => ({
  id,
  user: 'a@example.com',
  handler: id,
  eventType: 'CLOCK',
  rule: {},
  createdAt,
  nextAt,
});

function host(triggers: StoredTrigger[], every: number, now = 0): TriggerHost & { log: string[] } {
  let clock = now;
  const log: string[] = [];
  return {
    log,
    triggers,
    now: () => clock,
    setNow: (ms) => {
      clock = ms;
    },
    nextFiring: (_trigger, after) => (every ? after + every : null),
    fire: (one, at) => void log.push(`${one.id}@${at}:${clock}`),
    save: () => void log.push('saved'),
  };
}

describe('the trigger engine', () => {
  test('fires in the order of time and saves after each', () => {
    const one = host([trigger('b', 20), trigger('a', 10)], 0);
    expect(advanceTo(one, 30).map(({ at }) => at)).toEqual([10, 20]);
    expect(one.log).toEqual(['a@10:10', 'saved', 'b@20:20', 'saved', 'saved']);
    expect(one.now()).toBe(30);
  });

  test('fires a daily trigger once for each day passed, the moment itself included', () => {
    const one = host([trigger('day', 100)], 100);
    expect(advanceTo(one, 300).map(({ at }) => at)).toEqual([100, 200, 300]);
    expect(one.triggers[0]?.nextAt).toBe(400);
  });

  test('of two at the same moment the older fires first', () => {
    const one = host([trigger('young', 10, 5), trigger('old', 10, 1)], 0);
    expect(advanceTo(one, 10).map((fired) => fired.trigger.id)).toEqual(['old', 'young']);
  });

  test('what was missed while the clock was set by hand fires once, late', () => {
    const one = host([trigger('day', 100)], 100, 950);
    expect(advanceTo(one, 1000).map(({ at }) => at)).toEqual([950]);
    expect(one.triggers[0]?.nextAt).toBe(1050);
  });

  test('the clock never goes back, every due trigger fires, and steps of any size fire the same', () => {
    const starts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
    const stops = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(starts, stops, fc.integer({ min: 3, max: 30 }), (from, steps, every) => {
        const make = () =>
          host(
            from.map((nextAt, index) => trigger(`t${index}`, nextAt, index)),
            every,
          );
        const whole = make();
        const parts = make();
        const end = steps.reduce((sum, step) => sum + step, 0);
        const at = advanceTo(whole, end).map((fired) => `${fired.trigger.id}@${fired.at}`);
        const inParts: string[] = [];
        let now = 0;
        for (const step of steps)
          inParts.push(...advanceTo(parts, (now += step)).map((fired) => `${fired.trigger.id}@${fired.at}`));
        expect(inParts).toEqual(at);
        expect(whole.triggers.every((one) => (one.nextAt ?? 0) > end)).toBe(true);
        const times = at.map((text) => Number(text.split('@')[1]));
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  test('leaves triggers alone that are not due or not of the clock', () => {
    const one = host(
      [trigger('later', 50), trigger('never', null), { ...trigger('edit', 1), eventType: 'ON_EDIT' }],
      10,
    );
    expect(advanceTo(one, 49)).toEqual([]);
    expect(one.now()).toBe(49);
  });
});
