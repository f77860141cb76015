import { parseAdvance, parseMoment } from '../../../runtime/host/wall-clock';

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 19));

describe('moments on the command line', () => {
  test('are local to the zone unless they have an offset', () => {
    expect(iso(parseMoment('2026-03-01', 'Europe/Berlin'))).toBe('2026-02-28T23:00:00');
    expect(iso(parseMoment('2026-03-01T08:00', 'America/New_York'))).toBe('2026-03-01T13:00:00');
    expect(iso(parseMoment('2026-03-01T08:00:30Z', 'America/New_York'))).toBe('2026-03-01T08:00:30');
    expect(iso(parseMoment('2026-03-01 08:00+05:30', 'America/New_York'))).toBe('2026-03-01T02:30:00');
  });

  test.each(['soon', '2026-02-30', '2026-3-1', '2026-03-01T25:00', ''])('%p is none', (text) => {
    expect(parseMoment(text, 'UTC')).toBeNull();
  });

  test('days keep the time of day when the clocks change', () => {
    const from = parseMoment('2026-03-28T08:00', 'Europe/Berlin') ?? 0;
    expect(parseAdvance('+2d', from, 'Europe/Berlin')).toBe(parseMoment('2026-03-30T08:00', 'Europe/Berlin'));
    expect(parseAdvance('+48h', from, 'Europe/Berlin')).toBe(parseMoment('2026-03-30T09:00', 'Europe/Berlin'));
    expect(parseAdvance('+1w', from, 'Europe/Berlin')).toBe(parseMoment('2026-04-04T08:00', 'Europe/Berlin'));
    expect(parseAdvance('+30m', from, 'Europe/Berlin')).toBe(from + 1_800_000);
    expect(parseAdvance('+3x', from, 'Europe/Berlin')).toBeNull();
  });
});
