/** The CPU time of this process in milliseconds: unlike the clock, it does not count while other programs use the processor. */
const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * How the time of a function grows with the size of its input, as a ratio of CPU times in one run of one process.
 * @param prepare makes work of a size; only the work itself is measured, the best of ten rounds in which small and large take turns
 * @returns how many times more CPU time the large work takes than the small one
 */
export function growthOf(prepare: (size: number) => () => unknown, small: number, large: number): number {
  const [smallWork, largeWork] = [prepare(small), prepare(large)];
  const measure = (work: () => unknown, times: number): number => {
    const begun = cpuMilliseconds();
    for (let time = 0; time < times; time += 1) work();
    return (cpuMilliseconds() - begun) / times;
  };
  // The first runs compile the code. Small work is repeated, since it may be shorter than the counter's resolution.
  measure(smallWork, 3);
  const repeats = Math.max(1, Math.ceil(2 / Math.max(measure(smallWork, 1), 0.02)));
  const best = { small: Infinity, large: Infinity };
  for (let round = 0; round < 10; round += 1) {
    best.small = Math.min(best.small, measure(smallWork, repeats));
    best.large = Math.min(best.large, measure(largeWork, 1));
  }
  return best.large / Math.max(best.small, 0.02);
}
