import fc from 'fast-check';
import { findLostIds, type RowOfId } from '../../../src/domain/plan/lost-ids';
import type { Day } from '../../../src/domain/plan/day';
import { day } from '../plans';

const rowOf = (row: number, id: string, fields: Partial<RowOfId> = {}): RowOfId => ({
  row,
  id,
  title: `Goal ${row}`,
  due: null,
  isKnown: true,
  ...fields,
});
const nothing = { referred: [], lastSeen: new Map<string, Day>() };

describe('IDs that were typed over', () => {
  test('[I6] come back by what the edit says, a reference’s words, the day, or as the only one', () => {
    const rows = [rowOf(2, 'text'), rowOf(3, 'G2')];
    expect([...findLostIds('G', rows, { ...nothing, edited: { row: 2, before: 'G1' } })]).toEqual([[2, 'G1']]);
    expect([...findLostIds('G', rows, { ...nothing, referred: [{ id: 'G7', words: 'Goal 2' }] })]).toEqual([[2, 'G7']]);
    expect([...findLostIds('G', rows, { ...nothing, referred: [{ id: 'G7', words: '' }] })]).toEqual([[2, 'G7']]);
    const due = day('2026-03-04');
    expect([
      ...findLostIds('G', [rowOf(2, 'text', { due })], { ...nothing, lastSeen: new Map([['G5', due]]) }),
    ]).toEqual([[2, 'G5']]);
  });

  test('[I6] nothing is guessed between two, for a new row, or against what the user chose', () => {
    const two = [
      { id: 'G7', words: '' },
      { id: 'G8', words: '' },
    ];
    expect(findLostIds('G', [rowOf(2, 'text')], { ...nothing, referred: two }).size).toBe(0);
    const only = { ...nothing, referred: [{ id: 'G7', words: '' }] };
    expect(findLostIds('G', [rowOf(2, 'a'), rowOf(3, 'b')], only).size).toBe(0);
    expect(findLostIds('G', [rowOf(2, 'text', { isKnown: false })], only).size).toBe(0);
    expect(findLostIds('G', [rowOf(2, 'G9')], { ...nothing, edited: { row: 2, before: 'G1' } }).size).toBe(0);
    expect(findLostIds('G', [rowOf(2, 'S1')], { ...nothing, edited: { row: 2, before: 'P1' } }).size).toBe(0);
  });

  test('[I6] whatever is typed over, no ID is given to two rows, and titles that are all different bring all back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('keep', 'text', 'empty'), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (fates, isNamed) => {
          const rows = fates.map((fate, index) =>
            rowOf(index + 2, fate === 'keep' ? `G${index + 1}` : fate === 'text' ? 'typed' : ''),
          );
          const referred = fates.map((_, index) => ({
            id: `G${index + 1}`,
            words: isNamed ? `Goal ${index + 2}` : '',
          }));
          const lost = findLostIds('G', rows, { ...nothing, referred });
          const all = rows.map(({ row, id }) => lost.get(row) ?? id).filter((id) => /^G/.test(id));
          expect(new Set(all).size).toBe(all.length);
          if (isNamed) expect(all).toEqual(fates.map((_, index) => `G${index + 1}`));
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });
});
