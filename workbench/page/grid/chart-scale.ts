/** Where the points of a chart have their places, and which numbers stand beside them. Needs no page. */

export interface Axes {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The place of a value, in pixels, along the axis that measures. */
  at(value: number): number;
}

/** Round steps of 1, 2 or 5 times a power of ten, at most `most` of them, from a first that is not above `min` to a last not below `max`. */
export function roundSteps(min: number, max: number, most: number): number[] {
  const span = max > min ? max - min : 1;
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const from = Math.floor(min / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil((max > min ? max : min + span) / step - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}

/** The middle of a point's place along the axis of names. */
export function positionOf(
  { left, right, top, bottom }: Axes,
  index: number,
  count: number,
  isHorizontal: boolean,
  hasSlots: boolean,
): number {
  const [from, to] = isHorizontal ? [top, bottom] : [left, right];
  if (hasSlots) return from + ((to - from) * (index + 0.5)) / count;
  return count <= 1 ? (from + to) / 2 : from + ((to - from) * index) / (count - 1);
}
