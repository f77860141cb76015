/**
 * How the time of some work grows with its size, in one run of one process: a ratio, because a busy machine makes everything slower alike.
 * @param prepare makes work of a size; only the work itself is measured, the best of ten
 * @returns how many times longer the large work takes than the small one
 */
export function growthOf(prepare: (size: number) => () => unknown, small: number, large: number): number {
  const best = (size: number): number => {
    const work = prepare(size);
    return Math.min(
      ...Array.from({ length: 10 }, () => {
        const begun = performance.now();
        work();
        return performance.now() - begun;
      }),
    );
  };
  // The first runs are the compiler's.
  best(small);
  const longer = best(large);
  return longer / Math.max(best(small), 0.05);
}
