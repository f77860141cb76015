import fc from 'fast-check';
import { compareWithSent, nothingSent, type SentCalendar } from '../../../src/domain/reminders/sent-events';
import { takeBack, type OverEvent } from '../../../src/domain/reminders/taken-back';
import { day } from '../plans';

test('[K21] [K22] whatever is downloaded, mailed or thrown away: a calendar that gets the last download or all mails is right', () => {
  const ids = fc.constantFrom('S1', 'S2', 'S3', 'G1');
  const file = fc.record({
    way: fc.constantFrom('mail' as const, 'download' as const),
    events: fc.dictionary(ids, fc.constantFrom('a', 'b')),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (files) => {
      let sent: SentCalendar & { over: readonly OverEvent[] } = { ...nothingSent, over: [] };
      const calendars = { mail: new Map<string, [number, string]>(), any: new Map<string, [number, string]>() };
      for (const { way, events } of files) {
        const rows = Object.entries(events).map(([id, text]) => ({ id, text, due: day('2026-03-09') }));
        const news = compareWithSent(rows, sent, () => true, new Map());
        const { cancelled, over } = takeBack(news, sent.over, way, day('2026-03-02'));
        const lines: [string, number, string][] = [
          ...rows.map(({ id, text }): [string, number, string] => [id, news.sequences.get(id) ?? -1, text]),
          ...cancelled.map(({ id, sequence }): [string, number, string] => [id, sequence, 'over']),
        ];
        const targets = way === 'mail' ? [calendars.mail, calendars.any] : [calendars.any];
        for (const calendar of targets) {
          for (const [id, sequence, text] of lines)
            if ((calendar.get(id)?.[0] ?? -1) <= sequence) calendar.set(id, [sequence, text]);
          const shown = [...calendar].filter(([, [, text]]) => text !== 'over').map(([id, [, text]]) => [id, text]);
          expect(shown.sort()).toEqual(Object.entries(events).sort());
        }
        sent = { ...news.next, over };
      }
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
