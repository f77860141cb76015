import fc from 'fast-check';
import { compareWithSent, nothingSent, type SentCalendar } from '../../../src/domain/reminders/sent-events';
import { day } from '../plans';

const event = (id: string, text = 'a') => ({ id, due: day('2026-03-09'), text });

describe('what a calendar takes back', () => {
  test('[K3] counts from what was sent, and never less than the moves of the log', () => {
    const first = compareWithSent([event('S1'), event('S2')], nothingSent, () => true, new Map([['S2', 3]]));
    expect([...first.sequences]).toEqual([
      ['S1', 0],
      ['S2', 3],
    ]);
    const second = compareWithSent([event('S1', 'b'), event('S2')], first.next, () => true, new Map([['S2', 4]]));
    expect([...second.sequences]).toEqual([
      ['S1', 1],
      ['S2', 3],
    ]);
  });

  test('[K7] whatever comes and goes: each event that was sent is taken back once, and no SEQUENCE goes down', () => {
    const states = fc.array(fc.dictionary(fc.constantFrom('S1', 'S2', 'S3', 'G1'), fc.constantFrom('a', 'b')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(states, (files) => {
        let sent: SentCalendar = nothingSent;
        const last = new Map<string, { sequence: number; text: string }>();
        for (const file of files) {
          const events = Object.entries(file).map(([id, text]) => event(id, text));
          const news = compareWithSent(events, sent, () => true, new Map());
          const gone = sent.events.filter(({ id }) => !(id in file)).map(({ id }) => id);
          expect(news.cancelled.map(({ id }) => id)).toEqual(gone);
          const all = [
            ...events.map(({ id, text }) => ({ id, text, sequence: news.sequences.get(id) ?? -1 })),
            ...news.cancelled.map(({ id, sequence }) => ({ id, text: 'over', sequence })),
          ];
          for (const { id, text, sequence } of all) {
            const before = last.get(id);
            if (before?.text === text) expect(sequence).toBe(before.sequence);
            else expect(sequence).toBeGreaterThan(before?.sequence ?? -1);
            last.set(id, { sequence, text });
          }
          sent = news.next;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
