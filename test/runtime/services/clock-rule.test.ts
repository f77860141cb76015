import fc from 'fast-check';
import moment from 'moment-timezone';
import { hashedNumber, type ClockRule, nextFiring } from '../../../runtime/services/clock-rule';

const ZONES = [
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Havana',
  'Europe/Berlin',
  'Pacific/Chatham',
  'UTC',
];
const utc = (iso: string) => Date.parse(iso.endsWith('Z') ? iso : `${iso}Z`);
const local = (ms: number, zone: string) => moment.tz(ms, zone).format('YYYY-MM-DD ddd HH:mm');

/** The first `count` firings after the creation of the trigger. */
function firings(rule: ClockRule, createdAt: number, count: number): number[] {
  const found: number[] = [];
  let after = createdAt;
  while (found.length < count) {
    const next = nextFiring(rule, createdAt, after);
    if (next === null) break;
    found.push(next);
    after = next;
  }
  return found;
}
const days = (timeZone: string, hour: number, minute = 0, n = 1): ClockRule => ({
  every: 'days',
  n,
  hour,
  minute,
  timeZone,
});

test('a daily trigger fires at its hour, today if the hour is not past', () => {
  const rule = days('Europe/Berlin', 8, 12);
  expect(firings(rule, utc('2026-03-01T05:00'), 2).map((ms) => local(ms, 'Europe/Berlin'))).toEqual([
    '2026-03-01 Sun 08:12',
    '2026-03-02 Mon 08:12',
  ]);
  expect(firings(rule, utc('2026-03-01T07:12'), 1).map((ms) => local(ms, 'Europe/Berlin'))).toEqual([
    '2026-03-02 Mon 08:12',
  ]);
});
test('its local hour stays the same over the changes of the clock', () => {
  expect(
    firings(days('America/New_York', 8), utc('2025-03-08T00:00'), 3).map((ms) => new Date(ms).toISOString()),
  ).toEqual(['2025-03-08T13:00:00.000Z', '2025-03-09T12:00:00.000Z', '2025-03-10T12:00:00.000Z']);
});
test('in a gap it moves forward, in an overlap the first moment counts, a day that never was has none', () => {
  expect(
    firings(days('America/New_York', 2, 30), utc('2025-03-08T12:00'), 2).map((ms) => local(ms, 'America/New_York')),
  ).toEqual(['2025-03-09 Sun 03:30', '2025-03-10 Mon 02:30']);
  expect(
    firings(days('America/New_York', 1, 30), utc('2025-11-01T12:00'), 2).map((ms) => new Date(ms).toISOString()),
  ).toEqual(['2025-11-02T05:30:00.000Z', '2025-11-03T06:30:00.000Z']);
  expect(
    firings(days('Australia/Lord_Howe', 2, 15), utc('2024-10-05T00:00'), 1).map((ms) =>
      local(ms, 'Australia/Lord_Howe'),
    ),
  ).toEqual(['2024-10-06 Sun 02:45']);
  expect(
    firings(days('America/Havana', 0, 10), utc('2025-03-09T00:00'), 2).map((ms) => local(ms, 'America/Havana')),
  ).toEqual(['2025-03-09 Sun 01:10', '2025-03-10 Mon 00:10']);
  expect(firings(days('Pacific/Apia', 8), utc('2011-12-29T00:00'), 3).map((ms) => local(ms, 'Pacific/Apia'))).toEqual([
    '2011-12-29 Thu 08:00',
    '2011-12-31 Sat 08:00',
    '2012-01-01 Sun 08:00',
  ]);
});
test('every day of any zone has exactly one firing, in order, none before or at the moment asked from', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: utc('2008-01-01T00:00'), max: utc('2024-06-01T00:00') }),
      (zone, hour, minute, createdAt) => {
        const found = firings(days(zone, hour, minute), createdAt, 220);
        const dates = found.map((ms) => moment.tz(ms, zone).format('YYYY-MM-DD'));
        expect(new Set(dates).size).toBe(220);
        found.forEach((ms, index) => expect(ms).toBeGreaterThan(index === 0 ? createdAt : found[index - 1]!));
        const [first, last] = [moment.utc(dates[0]!), moment.utc(dates[219]!)];
        const skipped = zone === 'Pacific/Apia' && dates[0]! < '2011-12-30' && dates[219]! > '2011-12-30' ? 1 : 0;
        expect(last.diff(first, 'days')).toBe(219 + skipped);
        const at = moment.tz(createdAt, zone).format('YYYY-MM-DD');
        expect(moment.utc(dates[0]!).diff(moment.utc(at), 'days')).toBeLessThanOrEqual(1 + skipped);
      },
    ),
    { seed: 20260101, numRuns: 120 },
  );
});
test('asked from anywhere, the answer is the next of the same row of firings', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.constantFrom<ClockRule>(
        { every: 'days', n: 3 },
        { every: 'weeks', n: 2, weekDay: 1 },
        { every: 'month', monthDay: 31 },
        { every: 'hours', n: 6 },
        { every: 'minutes', n: 30 },
      ),
      fc.nat({ max: 1000 }),
      (zone, kind, share) => {
        const rule = { hour: 8, minute: 20, ...kind, timeZone: zone };
        const createdAt = utc('2024-01-10T10:10');
        const row = firings(rule, createdAt, 12);
        const from = createdAt + Math.floor(((row[11]! - createdAt) * share) / 1001);
        expect(nextFiring(rule, createdAt, from)).toBe(row.find((ms) => ms > from));
      },
    ),
    { seed: 20260101, numRuns: 300 },
  );
});
test('every third day, every second Friday, the last day of short months', () => {
  const zone = 'Europe/Berlin';
  expect(firings(days(zone, 8, 0, 3), utc('2026-03-27T12:00'), 3).map((ms) => local(ms, zone))).toEqual([
    '2026-03-28 Sat 08:00',
    '2026-03-31 Tue 08:00',
    '2026-04-03 Fri 08:00',
  ]);
  expect(
    firings({ every: 'weeks', n: 2, weekDay: 5, hour: 9, minute: 5, timeZone: zone }, utc('2026-03-02T00:00'), 3).map(
      (ms) => local(ms, zone),
    ),
  ).toEqual(['2026-03-06 Fri 09:05', '2026-03-20 Fri 09:05', '2026-04-03 Fri 09:05']);
  expect(
    firings({ every: 'month', n: 1, monthDay: 31, hour: 0, minute: 0, timeZone: zone }, utc('2026-01-31T12:00'), 3).map(
      (ms) => local(ms, zone),
    ),
  ).toEqual(['2026-02-28 Sat 00:00', '2026-03-31 Tue 00:00', '2026-04-30 Thu 00:00']);
});
test('once is once, also when its moment had passed', () => {
  const made = utc('2026-03-01T12:00');
  expect(firings({ every: 'once', at: made + 5000 }, made, 3)).toEqual([made + 5000]);
  expect(firings({ every: 'once', at: made - 5000 }, made, 3)).toEqual([made + 1000]);
});
test('hours and minutes go by elapsed time', () => {
  const made = utc('2026-03-29T00:20'); // the night in which Berlin's clock goes forward
  expect(
    firings({ every: 'hours', n: 1, minute: 10, timeZone: 'Europe/Berlin' }, made, 3).map((ms) =>
      new Date(ms).toISOString().slice(11, 16),
    ),
  ).toEqual(['01:10', '02:10', '03:10']);
  expect(firings({ every: 'minutes', n: 30 }, made, 2).map((ms) => new Date(ms).toISOString().slice(11, 16))).toEqual([
    '00:50',
    '01:20',
  ]);
});
test('numbers chosen from ids are steady and spread', () => {
  const chosen = Array.from({ length: 6000 }, (_, i) => hashedNumber(`${i}/minute`, 60));
  expect(hashedNumber('42/minute', 60)).toBe(chosen[42]);
  const counts = new Array(60).fill(0) as number[];
  for (const one of chosen) counts[one]!++;
  for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(45);
});
