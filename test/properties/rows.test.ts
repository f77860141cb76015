import fc from 'fast-check';
import { assignIds, type RowToNumber } from '../../src/domain/plan/ids';
import { compareDues } from '../../src/domain/adjusting/moves';
import { labelOf, referenceResolver, resolveReference, resolveReferences } from '../../src/domain/plan/references';
import { nearDay, RUNS } from './arbitraries/plans';

const number = fc.integer({ min: 1, max: 12 });
const idCell = fc.oneof(
  number.map((n) => `G${n}`),
  number.map((n) => ` g0${n} `),
  fc.constant(''),
  fc.string({ maxLength: 6 }),
);
const table = fc
  .array(fc.record({ id: idCell, hasContent: fc.boolean() }), { maxLength: 20 })
  .map((rows) => rows.map((row, n): RowToNumber => ({ ...row, row: n + 2 })));
const counter = fc.integer({ min: 0, max: 30 });
const seen = fc.array(
  fc.oneof(
    number.map((n) => `G${n + 10} · gone`),
    fc.string({ maxLength: 10 }),
  ),
  { maxLength: 5 },
);

describe('IDs', () => {
  test('[I1] of rows with content are there, and differ (invariant)', () => {
    fc.assert(
      fc.property(table, counter, seen, (rows, from, texts) => {
        const { ids } = assignIds({ prefix: 'G', rows, counter: from, seen: texts });
        const given = ids.filter((id) => id !== '');
        expect(given.every((id) => /^G[1-9]\d*$/.test(id))).toBe(true);
        expect(new Set(given).size).toBe(given.length);
        rows.forEach((row, index) => row.hasContent && expect(ids[index]).not.toBe(''));
      }),
      RUNS,
    );
  });

  test('[I2] that are new were never seen, and lie above the counter (range)', () => {
    fc.assert(
      fc.property(table, counter, seen, (rows, from, texts) => {
        const { ids, counter: to } = assignIds({ prefix: 'G', rows, counter: from, seen: texts });
        const before = new Set(rows.map((row) => row.id.trim().toUpperCase().replace(/^G0*/, 'G')));
        for (const id of ids) {
          if (id === '' || before.has(id)) continue;
          expect(Number(id.slice(1))).toBeGreaterThan(from);
          expect(texts.some((text) => text.startsWith(`${id} `))).toBe(false);
        }
        expect(to).toBeGreaterThanOrEqual(from);
      }),
      RUNS,
    );
  });

  test('[I1] do not change when they are assigned again (idempotence)', () => {
    fc.assert(
      fc.property(table, counter, (rows, from) => {
        const once = assignIds({ prefix: 'G', rows, counter: from, seen: [] });
        const again = assignIds({
          prefix: 'G',
          rows: rows.map((row, n) => ({ ...row, id: once.ids[n] ?? '' })),
          counter: once.counter,
          seen: [],
        });
        expect(again).toEqual({ ids: once.ids, counter: once.counter, duplicates: [], invalid: [] });
      }),
      RUNS,
    );
  });
});

describe('references', () => {
  const title = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));

  test('[R1] [R5] resolve from the label that Waymark writes, whatever the title (round trip)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 1 }), title, (numbers, text) => {
        const rows = numbers.map((n) => ({ id: `S${n}`, title: text }));
        for (const row of rows)
          expect(resolveReference(labelOf(row.id, row.title), rows, 'S')).toEqual({ kind: 'found', id: row.id });
      }),
      RUNS,
    );
  });

  test('[R4] never resolve to a row that is not there (invariant)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: number.map((n) => `S${n}`), title }), { maxLength: 6 }),
        fc.oneof(title, idCell),
        (rows, text) => {
          const found = resolveReference(text, rows, 'S');
          return found.kind !== 'found' || rows.some((row) => row.id === found.id);
        },
      ),
      RUNS,
    );
  });

  test('[R6] come back from a list with any separators, in order and once (round trip)', () => {
    const separator = fc.constantFrom(',', ', ', ';', ' ; ', '\n', ' ', '\t', ',,', ' · x, ');
    fc.assert(
      fc.property(fc.array(fc.tuple(number, separator), { maxLength: 10 }), (parts) => {
        const resolve = referenceResolver(
          Array.from({ length: 12 }, (_, n) => ({ id: `S${n + 1}`, title: `T${n}` })),
          'S',
        );
        const text = parts.map(([n, between]) => `S${n}${between}`).join('');
        // Words after an ID end only at a separator, so spaces before them would hide an ID.
        fc.pre(!/S\d+\s+S\d+ ·/.test(text));
        expect(resolveReferences(text, resolve, 'S')).toEqual({
          ids: [...new Set(parts.map(([n]) => `S${n}`))],
          problems: [],
        });
      }),
      RUNS,
    );
  });
});

describe('moved dates', () => {
  test('[M4] are told once, and only where a date differs from the last one seen (idempotence)', () => {
    const rows = fc.array(fc.record({ id: number.map((n) => `S${n}`), due: fc.option(nearDay, { nil: null }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const first = compareDues(before, new Map());
        expect(first.moves).toEqual([]);
        const second = compareDues(after, first.seen);
        for (const move of second.moves)
          expect([first.seen.get(move.id), move.kind]).toEqual([
            move.before,
            move.after > move.before ? 'movedLater' : 'pulledIn',
          ]);
        expect(compareDues(after, second.seen)).toEqual({ moves: [], firstSights: [], seen: second.seen });
      }),
      RUNS,
    );
  });
});
