import { compareDues } from '../../../src/domain/adjusting/moves';
import { day } from '../plans';

const first = day('2026-03-01');
const later = day('2026-03-08');

describe('moved dates', () => {
  test('[M1] are found by comparing with the last ones seen', () => {
    const seen = new Map([
      ['S1', first],
      ['S2', later],
      ['S3', first],
    ]);
    expect(
      compareDues(
        [
          { id: 'S1', due: later },
          { id: 'S2', due: first },
          { id: 'S3', due: first },
        ],
        seen,
      ),
    ).toEqual({
      moves: [
        { id: 'S1', before: first, after: later, kind: 'movedLater' },
        { id: 'S2', before: later, after: first, kind: 'pulledIn' },
      ],
      firstSights: [],
      seen: new Map([
        ['S1', later],
        ['S2', first],
        ['S3', first],
      ]),
    });
  });

  test('[M2] are none at first sight', () => {
    expect(
      compareDues(
        [
          { id: 'S1', due: first },
          { id: 'S2', due: null },
          { id: '', due: first },
        ],
        new Map(),
      ),
    ).toEqual({ moves: [], firstSights: ['S1'], seen: new Map([['S1', first]]) });
  });

  test('[M3] are found over a date that was empty for a while, and a gone row is remembered', () => {
    const emptied = compareDues(
      [{ id: 'S1', due: null }],
      new Map([
        ['S1', first],
        ['S9', first],
      ]),
    );
    expect(emptied).toEqual({
      moves: [],
      firstSights: [],
      seen: new Map([
        ['S1', first],
        ['S9', first],
      ]),
    });
    expect(compareDues([{ id: 'S1', due: later }], emptied.seen).moves).toEqual([
      { id: 'S1', before: first, after: later, kind: 'movedLater' },
    ]);
  });

  test('[M4] are told once', () => {
    const rows = [{ id: 'S1', due: later }];
    const once = compareDues(rows, new Map([['S1', first]]));
    expect(compareDues(rows, once.seen)).toEqual({ moves: [], firstSights: [], seen: once.seen });
  });

  test('[M4] of a pasted row with the same ID are left to the run that gives it its own', () => {
    expect(
      compareDues(
        [
          { id: 'S1', due: first },
          { id: 'S1', due: later },
        ],
        new Map([['S1', first]]),
      ).moves,
    ).toEqual([]);
  });
});
