import { growthOf } from '../../growth';
import {
  labelOf,
  mentionedNumbers,
  parseReference,
  referenceResolver,
  resolveReference,
  resolveReferences,
} from '../../../src/domain/plan/references';

const goals = [
  { id: 'G1', title: 'Become a project manager' },
  { id: 'G3', title: 'Pass the exam' },
  { id: 'G4', title: 'Talk with people' },
  { id: 'G5', title: 'Talk with people' },
];
const found = (id: string) => ({ kind: 'found', id });
const unknown = (got: string) => ({ kind: 'problem', problem: 'unknownReference', got });

describe('a reference', () => {
  test('[R1] is an ID, with or without words behind it', () => {
    for (const text of ['G3', 'g3', ' G3 ', 'g3 · anything', 'G3· Pass the exam', 'G03'])
      expect(parseReference(text)?.id).toBe('G3');
    for (const text of ['', 'G', '3', 'G0', 'G3 Pass', 'G20 summit', 'GG3', 'G-3', 'G3.5', 'G12345678', '· G3'])
      expect(parseReference(text)).toBeNull();
  });

  test('[R1] resolves by its ID, whatever the words behind it say', () => {
    expect(resolveReference('g3 · Become a project manager', goals, 'G')).toEqual(found('G3'));
  });

  test('[R2] resolves by one exact title', () => {
    expect(resolveReference('  Pass  the exam ', goals, 'G')).toEqual(found('G3'));
    expect(resolveReference('pass the exam', goals, 'G')).toEqual(unknown('pass the exam'));
  });

  test('[R2] treats composed and decomposed accents as the same title', () => {
    expect(resolveReference('Re\u0301sume\u0301', [{ id: 'G1', title: 'R\u00e9sum\u00e9' }], 'G')).toEqual(found('G1'));
  });

  test('[R3] is ambiguous when two rows have the title', () => {
    expect(resolveReference('Talk with people', goals, 'G')).toEqual({
      kind: 'problem',
      problem: 'ambiguousReference',
      got: 'Talk with people',
    });
  });

  test('[R3] is not ambiguous when a pasted row repeats ID and title', () => {
    expect(resolveReference('Pass the exam', [...goals, { id: 'G3', title: 'Pass the exam' }], 'G')).toEqual(
      found('G3'),
    );
  });

  test('[R4] is never guessed: an ID that is gone stays unknown, though its words are known', () => {
    expect(resolveReference('G7 · Pass the exam', goals, 'G')).toEqual(unknown('G7 · Pass the exam'));
    expect(resolveReference('S3', goals, 'G')).toEqual(unknown('S3'));
  });

  test('[R4] is empty when the cell holds nothing but blanks', () => {
    expect(resolveReference(' \u00a0\n', goals, 'G')).toEqual({ kind: 'empty' });
  });

  test('[R4] does not resolve to a row that has no ID yet', () => {
    expect(resolveReference('New', [{ id: '', title: 'New' }], 'G')).toEqual(unknown('New'));
  });

  test('[R5] is shown with the title on one line', () => {
    expect([labelOf('G3', ' Pass\nthe  exam'), labelOf('G3', ' ')]).toEqual(['G3 · Pass the exam', 'G3']);
  });
});

describe('a list of references', () => {
  const steps = [
    { id: 'S1', title: 'Compare price, hours and quality' },
    { id: 'S4', title: 'Enrol' },
    { id: 'S7', title: 'Sit the exam; go home' },
  ];
  const resolve = referenceResolver(steps, 'S');
  const idsOf = (text: string) => resolveReferences(text, resolve, 'S');

  test('[R6] takes commas, semicolons, line breaks and blanks between IDs', () => {
    for (const text of ['S4, S7', 's4;S7', 'S4\nS7', 'S4 S7', ' S4 ,, S7; ', 'S4,S7,S4'])
      expect(idsOf(text)).toEqual({ ids: ['S4', 'S7'], problems: [] });
    expect(idsOf('')).toEqual({ ids: [], problems: [] });
  });

  test('[R6] understands words behind an ID that hold separators themselves', () => {
    expect(idsOf('S1 · Compare price, hours and quality, S7 · Sit the exam; go home')).toEqual({
      ids: ['S1', 'S7'],
      problems: [],
    });
  });

  test('[R6] understands exact titles, also with separators inside', () => {
    expect(idsOf('Enrol; Compare price, hours and quality, S7')).toEqual({ ids: ['S4', 'S1', 'S7'], problems: [] });
  });

  test('[R6] names each piece that it does not know, and keeps the others', () => {
    expect(idsOf('S4, the exam, S99')).toEqual({
      ids: ['S4'],
      problems: [
        { code: 'unknownReference', got: 'the exam' },
        { code: 'unknownReference', got: 'S99' },
      ],
    });
  });

  test('[R6] reads a cell of ten times the separators in hardly more than ten times the time', () => {
    expect(idsOf('x,'.repeat(2500)).problems).toHaveLength(2500);
    expect(growthOf((size) => () => idsOf('x,'.repeat(size)), 2500, 25000)).toBeLessThan(15);
  });

  test('[I2] mentions the numbers of its IDs', () => {
    expect(mentionedNumbers('S4 · Enrol, S7; s12 S3', 'S')).toEqual([4, 7, 12, 3]);
    expect(mentionedNumbers('G20 summit', 'G')).toEqual([20]);
    expect(mentionedNumbers('S4', 'G')).toEqual([]);
  });
});
