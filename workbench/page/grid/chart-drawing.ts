/** Draws charts on a canvas. */
import { drawAxes } from './chart-axes';
import { colourOf, fillOf, fontFamily, ink, numberOf, type Box, type ChartConfig, type Series } from './chart-config';
import { drawTable } from './chart-table';
import { positionOf, type Axes } from './chart-scale';

/** Draws the whole chart; width and height are in CSS pixels. */
export function drawChart(context: CanvasRenderingContext2D, config: ChartConfig, width: number, height: number): void {
  const { title, legend, background } = config.options.plugins ?? {};
  context.clearRect(0, 0, width, height);
  context.fillStyle = background?.color ?? '#ffffff';
  context.fillRect(0, 0, width, height);
  let box: Box = { left: 16, top: 12, right: width - 16, bottom: height - 10 };
  if (title?.display && title.text) {
    const size = title.font?.size ?? 14;
    context.font = `${title.font?.style ?? 'normal'} ${title.font?.weight ?? 'normal'} ${size}px ${fontFamily}`;
    context.fillStyle = title.color ?? ink;
    write(context, title.text, box.left, box.top + size / 2, 'left', box.right - box.left);
    box = { ...box, top: box.top + size + 10 };
  }
  if (config.options.table) {
    drawTable(context, config.options.table, box);
    return;
  }
  if (legend?.display) box = drawLegend(context, config, box, legend.position ?? 'top');
  if (config.type === 'pie' || config.type === 'doughnut') drawPie(context, config, box);
  else drawSeries(context, config, box);
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  maxWidth: number,
): void {
  context.textAlign = align;
  context.textBaseline = 'middle';
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > maxWidth)
    shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
  context.fillText(shown, x, y);
}

/** Draws the legend in one line at the top or the bottom and returns the remaining area. */
function drawLegend(context: CanvasRenderingContext2D, config: ChartConfig, box: Box, position: string): Box {
  const isPie = config.type === 'pie' || config.type === 'doughnut';
  const [first] = config.data.datasets;
  const names = isPie
    ? (config.data.labels ?? []).map((label, index) => ({
        name: String(label),
        colour: first ? fillOf(first, index, index) : ink,
      }))
    : config.data.datasets.map((series, at) => ({
        name: series.label ?? '',
        // The border of bars has the colour of the background.
        colour: (series.type ?? config.type) === 'bar' ? fillOf(series, at, 0) : colourOf(series, at),
      }));
  const y = position === 'bottom' ? box.bottom - 6 : box.top + 6;
  let x = box.left;
  context.font = `12px ${fontFamily}`;
  for (const { name, colour } of names) {
    if (x > box.right - 30) break;
    context.fillStyle = colour;
    context.fillRect(x, y - 2, 16, 4);
    context.fillStyle = ink;
    write(context, name, x + 21, y, 'left', box.right - x - 21);
    x += 37 + context.measureText(name).width;
  }
  return position === 'bottom' ? { ...box, bottom: box.bottom - 20 } : { ...box, top: box.top + 20 };
}

function drawPie(context: CanvasRenderingContext2D, { type, data }: ChartConfig, box: Box): void {
  const [series] = data.datasets;
  const values = (series?.data ?? []).map((value) => Math.max(0, numberOf(value) ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  if (!series || sum === 0) return;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const radius = Math.max(0, Math.min(box.right - box.left, box.bottom - box.top) / 2);
  let from = -Math.PI / 2;
  values.forEach((value, index) => {
    const to = from + (value / sum) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, from, to);
    context.fillStyle = fillOf(series, index, index);
    context.fill();
    from = to;
  });
  if (type !== 'doughnut') return;
  context.beginPath();
  context.arc(x, y, radius / 2, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
}

function drawSeries(context: CanvasRenderingContext2D, { type, data, options }: ChartConfig, box: Box): void {
  const isHorizontal = options.indexAxis === 'y';
  const [xScale, yScale] = [options.scales?.['x'] ?? {}, options.scales?.['y'] ?? {}];
  const valueScale = isHorizontal ? xScale : yScale;
  const shown = data.datasets.filter(({ hidden }) => hidden !== true);
  const isBar = (series: Series): boolean => (series.type ?? type) === 'bar';
  const hasSlots = shown.some(isBar);
  const labels = (data.labels ?? []).map(String);
  const count = Math.max(labels.length, ...shown.map((series) => series.data.length), 0);
  const isStacked = valueScale.stacked === true;
  const at = (series: Series, index: number): number | null => numberOf(series.data[index]);
  const tops = Array.from({ length: count }, (_, index) =>
    shown.reduce((sum, series) => sum + Math.max(0, at(series, index) ?? 0), 0),
  );
  const values = isStacked
    ? tops
    : shown.flatMap((series) => series.data.map(numberOf).filter((value) => value !== null));
  const axes: Axes = drawAxes(context, {
    box,
    labels,
    count,
    isHorizontal,
    hasSlots,
    values,
    min: valueScale.min,
    max: valueScale.max,
    hasGrid: valueScale.grid?.display !== false,
    titles: { x: xScale.title?.text, y: yScale.title?.text },
    font: `12px ${fontFamily}`,
    ink,
  });
  if (count === 0 || axes.right <= axes.left || axes.bottom <= axes.top) return;
  const stack = new Array<number>(count).fill(0);
  const bars = shown.filter(isBar);
  const placed = shown.map((series, order) => ({
    series,
    order,
    points: Array.from({ length: count }, (_, index) => {
      const value = at(series, index);
      if (value === null) return null;
      const base = isStacked ? (stack[index] ?? 0) : 0;
      stack[index] = base + value;
      return { index, value: base + value, base };
    }),
  }));
  for (const { series, order, points } of placed) {
    if (!isBar(series)) continue;
    const beside = isStacked ? { at: 0, all: 1 } : { at: bars.indexOf(series), all: bars.length };
    drawBars(context, series, order, points, { axes, count, isHorizontal, beside });
  }
  // Lines lie over the bars of a combo, and go through the middle of their slots.
  for (const { series, order, points } of placed)
    if (!isBar(series))
      drawLine(
        context,
        series,
        order,
        points.map((point) =>
          point ? { x: positionOf(axes, point.index, count, false, hasSlots), y: axes.at(point.value) } : null,
        ),
        axes,
        series.type ?? type,
      );
}

interface Point {
  readonly index: number;
  readonly value: number;
  /** Where its bar begins. */
  readonly base: number;
}

interface BarPlace {
  readonly axes: Axes;
  /** How many labels there are. */
  readonly count: number;
  readonly isHorizontal: boolean;
  /** The place of this series among the bars that are drawn beside each other. */
  readonly beside: { readonly at: number; readonly all: number };
}

function drawBars(
  context: CanvasRenderingContext2D,
  series: Series,
  order: number,
  points: readonly (Point | null)[],
  { axes, count, isHorizontal, beside }: BarPlace,
): void {
  const slot = (isHorizontal ? axes.bottom - axes.top : axes.right - axes.left) / count;
  const touches = series.barPercentage === 1 && series.categoryPercentage === 1;
  const thickness = touches ? Math.max(1, slot / beside.all - 1) : (slot * 0.72) / beside.all;
  const offset = (beside.at - (beside.all - 1) / 2) * thickness;
  for (const point of points) {
    if (!point) continue;
    context.fillStyle = fillOf(series, order, point.index);
    const middle = positionOf(axes, point.index, count, isHorizontal, true) + offset;
    drawBar(context, isHorizontal, middle, thickness, axes.at(point.base), axes.at(point.value));
  }
}

function drawBar(
  context: CanvasRenderingContext2D,
  isHorizontal: boolean,
  middle: number,
  thickness: number,
  from: number,
  to: number,
): void {
  if (isHorizontal) context.fillRect(Math.min(from, to), middle - thickness / 2, Math.abs(to - from), thickness);
  else context.fillRect(middle - thickness / 2, Math.min(from, to), thickness, Math.abs(to - from));
}

function drawLine(
  context: CanvasRenderingContext2D,
  series: Series,
  order: number,
  points: readonly ({ x: number; y: number } | null)[],
  axes: Axes,
  type: string,
): void {
  const present = points.filter((point) => point !== null);
  const [first, last] = [present[0], present[present.length - 1]];
  if (!first || !last) return;
  const colour = colourOf(series, order);
  if (type !== 'scatter') {
    context.beginPath();
    present.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    Object.assign(context, { strokeStyle: colour, lineWidth: 2.5, lineJoin: 'round', lineCap: 'round' });
    context.stroke();
    if (series.fill !== undefined && series.fill !== false) {
      context.lineTo(last.x, axes.bottom);
      context.lineTo(first.x, axes.bottom);
      context.globalAlpha = 0.2;
      context.fillStyle = colour;
      context.fill();
      context.globalAlpha = 1;
    }
  }
  const radius = type === 'scatter' ? 3.5 : (series.pointRadius ?? 3);
  if (radius <= 0) return;
  context.fillStyle = colour;
  for (const { x, y } of present) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}
