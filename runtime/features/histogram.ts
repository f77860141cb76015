/** The buckets of a histogram. */

export interface BucketOptions {
  /** The width of a bucket; without it a round one, so that there are about as many buckets as Sturges' rule says. */
  readonly size?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface Buckets {
  /** `0 – 5` for each bucket. */
  readonly labels: readonly string[];
  /** For each series, how many of its values are in each bucket: from its lower edge, below its upper edge; the last has both. */
  readonly counts: readonly (readonly number[])[];
}

/** More buckets than this cannot be told apart in a chart: a size that asks for more is not used. */
const MOST = 500;

const roundUp = (width: number): number => {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((times) => times * power >= width * (1 - 1e-9)) ?? 10) * power;
};
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The buckets that all series have in common. Values outside of `min` and `max` are left out. */
export function bucketsOf(series: readonly (readonly number[])[], { size, min, max }: BucketOptions): Buckets {
  const inside = series.map((values) =>
    values.filter((value) => value >= (min ?? -Infinity) && value <= (max ?? Infinity)),
  );
  const all = inside.flat();
  if (all.length === 0) return { labels: [], counts: series.map(() => []) };
  const low = min ?? all.reduce((least, value) => Math.min(least, value));
  const high = max ?? all.reduce((most, value) => Math.max(most, value));
  const automatic = high > low ? roundUp((high - low) / Math.ceil(Math.log2(all.length) + 1)) : 1;
  const width = size !== undefined && size > 0 && (high - low) / size < MOST ? size : automatic;
  const from = min ?? Math.floor(low / width + 1e-9) * width;
  const count = Math.max(1, Math.ceil((high - from) / width - 1e-9));
  const edge = (at: number): number => tidy(from + at * width);
  const bucketOf = (value: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor((value - from) / width + 1e-9)));
  return {
    labels: Array.from({ length: count }, (_, at) => `${edge(at)} – ${edge(at + 1)}`),
    counts: inside.map((values) => {
      const counts = new Array<number>(count).fill(0);
      for (const value of values) counts[bucketOf(value)] = (counts[bucketOf(value)] ?? 0) + 1;
      return counts;
    }),
  };
}
