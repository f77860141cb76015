import { assignIds } from '../../../src/domain/plan/ids';

const rows = (...cells: [id: string, hasContent: boolean][]) =>
  cells.map(([id, hasContent], index) => ({ row: index + 2, id, hasContent }));
const assign = (cells: [string, boolean][], counter = 0, seen: string[] = []) =>
  assignIds({ prefix: 'G', rows: rows(...cells), counter, seen });

describe('IDs', () => {
  test('[I1] are given to rows with content, in the order of the rows', () => {
    expect(
      assign([
        ['', true],
        ['', false],
        ['', true],
      ]),
    ).toEqual({ ids: ['G1', '', 'G2'], counter: 2, duplicates: [], invalid: [] });
  });

  test('[I1] stay as they are once given, written in one way', () => {
    expect(
      assign([
        ['G2', true],
        ['g7', true],
        ['G01', false],
      ]).ids,
    ).toEqual(['G2', 'G7', 'G1']);
  });

  test('[I2] go on after the greatest of counter, column, references and changes', () => {
    expect(
      assign([
        ['G2', true],
        ['', true],
      ]).ids,
    ).toEqual(['G2', 'G3']);
    expect(
      assign(
        [
          ['G2', true],
          ['', true],
        ],
        7,
      ).ids,
    ).toEqual(['G2', 'G8']);
    expect(
      assign(
        [
          ['G2', true],
          ['', true],
        ],
        0,
        ['G9 · Old goal', '', 'S40', 'G4, G11'],
      ).ids,
    ).toEqual(['G2', 'G12']);
  });

  test('[I3] of deleted rows are never given again', () => {
    const before = assign([
      ['', true],
      ['', true],
      ['', true],
    ]);
    expect(
      assign(
        [
          ['G1', true],
          ['', true],
        ],
        before.counter,
      ).ids,
    ).toEqual(['G1', 'G4']);
  });

  test('[I4] stay with the first of two rows, the other is renumbered and told', () => {
    expect(
      assign([
        ['G1', true],
        ['G2', true],
        ['G1', true],
        ['g1', true],
      ]),
    ).toEqual({
      ids: ['G1', 'G2', 'G3', 'G4'],
      counter: 4,
      duplicates: [
        { row: 4, from: 'G1', to: 'G3', keptBy: 2 },
        { row: 5, from: 'G1', to: 'G4', keptBy: 2 },
      ],
      invalid: [],
    });
  });

  test('[I4] stay with the row that has content', () => {
    expect(
      assign([
        ['G1', false],
        ['G1', true],
      ]).ids,
    ).toEqual(['', 'G1']);
  });

  test('[I5] that are none of this table are replaced and told', () => {
    expect(
      assign([
        ['S4', true],
        ['first', true],
        ['12', true],
        ['G0', true],
        ['note', false],
      ]),
    ).toEqual({
      ids: ['G1', 'G2', 'G3', 'G4', ''],
      counter: 4,
      duplicates: [],
      invalid: [
        { row: 2, from: 'S4', to: 'G1' },
        { row: 3, from: 'first', to: 'G2' },
        { row: 4, from: '12', to: 'G3' },
        { row: 5, from: 'G0', to: 'G4' },
        { row: 6, from: 'note', to: '' },
      ],
    });
  });

  test('[I5] find a free number although somebody typed the greatest there is', () => {
    expect(
      assign([
        ['G9999999', true],
        ['G1', true],
        ['', true],
        ['', true],
      ]).ids,
    ).toEqual(['G9999999', 'G1', 'G2', 'G3']);
  });
});
