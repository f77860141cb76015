/** The axes of a chart: the value axis with round numbers and the category axis with labels. */
import { positionOf, roundSteps, type Axes } from './chart-scale';

export interface AxesOptions {
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly labels: readonly string[];
  readonly count: number;
  /** Whether the value axis is horizontal, as in a bar chart. */
  readonly isHorizontal: boolean;
  /** Whether each category has a slot of equal width, as in charts with bars; otherwise the points reach from edge to edge. */
  readonly hasSlots: boolean;
  readonly values: readonly number[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly hasGrid: boolean;
  readonly titles: { readonly x: string | undefined; readonly y: string | undefined };
  readonly font: string;
  readonly ink: string;
}

const lineHeight = 15;

/** Draws the axes and returns the plot area with its scale. */
export function drawAxes(context: CanvasRenderingContext2D, options: AxesOptions): Axes {
  const { box, labels, isHorizontal, values, titles, font } = options;
  context.font = font;
  const width = (text: string): number => context.measureText(text).width;
  const [low, high] = [
    Math.min(0, ...values, options.min ?? 0),
    Math.max(...values, options.max ?? -Infinity, Number.NEGATIVE_INFINITY),
  ];
  const steps = roundSteps(
    options.min ?? low,
    Number.isFinite(high) ? high : 1,
    isHorizontal ? 6 : Math.max(2, Math.floor((box.bottom - box.top) / 32)),
  );
  const numbers = steps.map((step) => step.toLocaleString(undefined, { maximumFractionDigits: 6 }));
  const labelWidth = isHorizontal
    ? Math.min((box.right - box.left) * 0.4, Math.max(0, ...labels.map(width)))
    : Math.max(0, ...numbers.map(width));
  const left = box.left + labelWidth + 8 + (titles.y === undefined ? 0 : lineHeight);
  const bottom = box.bottom - lineHeight - 4 - (titles.x === undefined ? 0 : lineHeight);
  const [right, top] = [box.right - (isHorizontal ? 12 : 6), box.top + 6];
  const [first = 0, last = 1] = [steps[0], steps[steps.length - 1]];
  const share = (value: number): number => (value - first) / (last - first || 1);
  const axes: Axes = {
    left,
    top,
    right,
    bottom,
    at: (value) => (isHorizontal ? left + share(value) * (right - left) : bottom - share(value) * (bottom - top)),
  };
  if (right <= left || bottom <= top) return axes;

  drawValues(context, options, axes, steps, numbers);
  drawLabels(context, options, axes, labelWidth);
  drawTitles(context, options, axes);
  return axes;
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  ink: string,
): void {
  Object.assign(context, { fillStyle: ink, textAlign: align, textBaseline: 'middle' });
  context.fillText(text, x, y);
}

/** The numbers of the value axis, with grid lines. */
function drawValues(
  context: CanvasRenderingContext2D,
  { isHorizontal, hasGrid, ink }: AxesOptions,
  axes: Axes,
  steps: readonly number[],
  numbers: readonly string[],
): void {
  const { left, top, right, bottom } = axes;
  steps.forEach((step, index) => {
    const position = Math.round(axes.at(step)) + 0.5;
    if (hasGrid || step === 0) {
      context.beginPath();
      context.moveTo(isHorizontal ? position : left, isHorizontal ? top : position);
      context.lineTo(isHorizontal ? position : right, isHorizontal ? bottom : position);
      Object.assign(context, { strokeStyle: step === 0 ? '#9aa5b1' : '#e3e8ec', lineWidth: 1 });
      context.stroke();
    }
    if (isHorizontal) write(context, numbers[index] ?? '', position, bottom + 11, 'center', ink);
    else write(context, numbers[index] ?? '', left - 8, position, 'right', ink);
  });
}

/** The labels of the category axis. Skips labels that would overlap; the last label is always drawn. */
function drawLabels(
  context: CanvasRenderingContext2D,
  { box, labels, count, isHorizontal, hasSlots, ink }: AxesOptions,
  axes: Axes,
  labelWidth: number,
): void {
  const { left, right, bottom } = axes;
  const width = (text: string): number => context.measureText(text).width;
  const widest = Math.max(1, ...labels.map(width)) + 12;
  const every = isHorizontal ? 1 : Math.max(1, Math.ceil((widest * count) / (right - left + widest)));
  labels.forEach((label, index) => {
    if ((labels.length - 1 - index) % every !== 0) return;
    const position = positionOf(axes, index, count, isHorizontal, hasSlots);
    if (!isHorizontal) {
      write(context, label, Math.min(position, box.right - width(label) / 2), bottom + 12, 'center', ink);
      return;
    }
    const kept = Math.max(1, Math.floor((label.length * labelWidth) / width(label)) - 1);
    write(context, width(label) > labelWidth ? `${label.slice(0, kept)}…` : label, left - 8, position, 'right', ink);
  });
}

function drawTitles(context: CanvasRenderingContext2D, { box, titles, ink }: AxesOptions, axes: Axes): void {
  const { left, top, right, bottom } = axes;
  if (titles.x !== undefined) write(context, titles.x, (left + right) / 2, box.bottom - 5, 'center', ink);
  if (titles.y === undefined) return;
  context.save();
  context.translate(box.left + 6, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  write(context, titles.y, 0, 0, 'center', ink);
  context.restore();
}
