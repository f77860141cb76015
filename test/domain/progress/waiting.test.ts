import { readWaiting } from '../../../src/domain/progress/waiting';
import { step } from '../plans';
import { growthOf } from '../../growth';

const graph = (links: Record<string, string[]>, closed: string[] = []) =>
  readWaiting(
    Object.entries(links).map(([id, after]) => step({ id, after, status: closed.includes(id) ? 'done' : 'todo' })),
  );

describe('waiting', () => {
  test('[W7] is for open steps only, in the order typed', () => {
    const waiting = graph({ S1: [], S2: [], S3: ['S2', 'S1', 'S9'] });
    expect(waiting.waitsFor.get('S3')).toEqual(['S2', 'S1']);
    expect(waiting.waitsFor.has('S1')).toBe(false);
    expect(graph({ S1: [], S2: [], S3: ['S2', 'S1'] }, ['S2']).waitsFor.get('S3')).toEqual(['S1']);
    expect(graph({ S1: [], S3: ['S1'] }, ['S1']).waitsFor.has('S3')).toBe(false);
  });

  test('[W7] is not for a step that was let go', () => {
    expect(readWaiting([step({ id: 'S1', status: 'letGo' }), step({ id: 'S2', after: ['S1'] })]).waitsFor.size).toBe(0);
  });

  test('[W12] of two for each other is a circle, and neither counts as waiting for the other', () => {
    const waiting = graph({ S4: ['S7', 'S1'], S7: ['S4'], S1: [], S8: ['S4'] });
    expect(waiting.circles).toEqual([['S4', 'S7']]);
    expect(waiting.circleOf.get('S7')).toEqual(['S4', 'S7']);
    expect(waiting.waitsFor.get('S4')).toEqual(['S1']);
    expect(waiting.waitsFor.has('S7')).toBe(false);
    expect([waiting.circleOf.has('S8'), waiting.waitsFor.get('S8')]).toEqual([false, ['S4']]);
  });

  test('[W12] of a step for itself is a circle of one', () => {
    const waiting = graph({ S1: ['S1'] });
    expect([waiting.circles, waiting.waitsFor.size, waiting.waitedForBy.size]).toEqual([[['S1']], 0, 0]);
  });

  test('[W12] goes round over any number of steps, and each circle is told once', () => {
    expect(graph({ S1: ['S3'], S2: ['S1'], S3: ['S2'], S5: ['S6'], S6: ['S5'] }).circles).toEqual([
      ['S1', 'S2', 'S3'],
      ['S5', 'S6'],
    ]);
  });

  test('[W12] is no circle when one of it is done', () => {
    expect(graph({ S1: ['S2'], S2: ['S1'] }, ['S2']).circles).toEqual([]);
  });

  test('[F1] counts how many wait for a step', () => {
    expect(graph({ S1: [], S2: ['S1'], S3: ['S1', 'S2'] }).waitedForBy).toEqual(
      new Map([
        ['S1', 2],
        ['S2', 1],
      ]),
    );
  });

  test('[W7] reads a chain and a circle of ten thousand steps', () => {
    const chain = (count: number) =>
      Array.from({ length: count }, (_, n) => step({ id: `S${n + 1}`, after: n > 0 ? [`S${n}`] : [] }));
    const steps = chain(10000);
    expect(readWaiting(steps).waitsFor.size).toBe(9999);
    const circle = readWaiting([step({ id: 'S1', after: ['S10000'] }), ...steps.slice(1)]);
    expect(circle.circles[0]).toHaveLength(10000);
    expect(
      growthOf(
        (size) => {
          const rows = chain(size);
          return () => readWaiting(rows);
        },
        1000,
        10000,
      ),
    ).toBeLessThan(15);
  });
});
