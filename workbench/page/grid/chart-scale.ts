/** Computes positions and axis steps of charts. Uses no DOM. */

export interface Axes {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The position of a value on the value axis, in pixels. */
  at(value: number): number;
}

/** Axis steps that cover `min` to `max`, about `most` of them. The distance is 1, 2 or 5 times a power of ten. */
export function roundSteps(min: number, max: number, most: number): number[] {
  const span = max > min ? max - min : 1;
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const from = Math.floor(min / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil((max > min ? max : min + span) / step - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}

/** The position of a category on the category axis, in pixels. */
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
