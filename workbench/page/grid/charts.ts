/**
 * The engine describes a chart in the terms of Chart.js and expects that library as a global. Of it the file's charts need little: lines,
 * areas, bars lying and standing, pies and points, which are drawn here. What the engine adds to the library counts as there already.
 */
import { drawAxes } from './chart-axes';
import { placeOf, type Axes } from './chart-places';

interface Series {
  readonly label?: string;
  readonly data: readonly (number | null | { readonly x: number; readonly y: number })[];
  readonly hidden?: boolean;
  readonly borderColor?: string;
  readonly backgroundColor?: string | readonly string[];
  readonly pointRadius?: number;
  readonly fill?: unknown;
}

interface Scale {
  readonly min?: number;
  readonly max?: number;
  readonly stacked?: boolean;
  readonly grid?: { readonly display?: boolean };
  readonly title?: { readonly display?: boolean; readonly text?: string };
}

interface ChartConfig {
  readonly type: string;
  data: { readonly labels?: readonly unknown[]; readonly datasets: readonly Series[] };
  options: {
    readonly indexAxis?: string;
    readonly scales?: Readonly<Record<string, Scale>>;
    readonly plugins?: {
      readonly title?: {
        readonly display?: boolean;
        readonly text?: string;
        readonly color?: string;
        readonly font?: { readonly size?: number; readonly weight?: string; readonly style?: string };
      };
      readonly legend?: { readonly display?: boolean; readonly position?: string };
      readonly background?: { readonly color?: string };
    };
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const family = 'Arial, Helvetica, sans-serif';
const ink = '#444444';
const colours = ['#0f4c5c', '#d98a3d', '#86b3c0', '#51647a', '#e5b93c', '#1b6e46'];

const colourOf = (series: Series, at: number): string =>
  series.borderColor ??
  (typeof series.backgroundColor === 'string' ? series.backgroundColor : undefined) ??
  colours[at % colours.length] ??
  ink;
const fillOf = ({ backgroundColor }: Series, at: number, index: number): string =>
  (typeof backgroundColor === 'string' ? backgroundColor : backgroundColor?.[index]) ??
  colours[at % colours.length] ??
  ink;
const numberOf = (value: Series['data'][number] | undefined): number | null => {
  const number = typeof value === 'object' && value !== null ? value.y : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** As much of Chart.js as the engine calls. */
class Chart {
  static readonly defaults = { font: { size: 12 } };
  static readonly BarController = class {};
  static readonly BarElement = class {};
  /** Whoever asks for one of the engine's additions hears that it is there. */
  static readonly registry = { plugins: { get: () => ({}) }, controllers: { get: () => ({}) } };
  /** The engine takes its way of placing a tooltip away from here when a grid ends. */
  static readonly Tooltip = { positioners: {} };
  static register(): void {}
  static unregister(): void {}

  readonly canvas: HTMLCanvasElement;
  /** What the engine would slice and slide: nothing, a picture shows all of its range. */
  readonly scales: Readonly<Record<string, never>> = {};
  private readonly watched: ResizeObserver;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    readonly config: ChartConfig,
  ) {
    this.canvas = context.canvas;
    this.watched = new ResizeObserver(() => this.update());
    if (this.canvas.parentElement) this.watched.observe(this.canvas.parentElement);
    this.update();
  }
  get data(): ChartConfig['data'] {
    return this.config.data;
  }
  set data(data: ChartConfig['data']) {
    this.config.data = data;
  }
  destroy(): void {
    this.watched.disconnect();
  }
  resize(): void {
    this.update();
  }

  update(): void {
    const { width = 0, height = 0 } = this.canvas.parentElement?.getBoundingClientRect() ?? {};
    if (width < 1 || height < 1) return;
    // The engine may scale the page's canvas: a picture's own size is what its place has, in pixels of the screen.
    const [w, h] = [this.canvas.parentElement?.clientWidth ?? width, this.canvas.parentElement?.clientHeight ?? height];
    const scale = (window.devicePixelRatio || 1) * (width / w || 1);
    this.canvas.width = Math.round(w * scale);
    this.canvas.height = Math.round(h * scale);
    Object.assign(this.canvas.style, { width: `${w}px`, height: `${h}px`, display: 'block' });
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', tellChart(this.config));
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    drawChart(this.context, this.config, w, h);
  }
}

/** The chart in words: its title, and of each series the first and the last value. */
function tellChart({ options, data }: ChartConfig): string {
  const told = data.datasets.map(
    ({ label = '', data: values }) =>
      `${label}: ${values.map((value, at) => `${String(data.labels?.[at] ?? '')} ${numberOf(value) ?? ''}`.trim()).join(', ')}`,
  );
  return [options.plugins?.title?.text ?? '', ...told].filter((part) => part !== '').join('. ');
}

function drawChart(context: CanvasRenderingContext2D, config: ChartConfig, width: number, height: number): void {
  const { title, legend, background } = config.options.plugins ?? {};
  context.clearRect(0, 0, width, height);
  context.fillStyle = background?.color ?? '#ffffff';
  context.fillRect(0, 0, width, height);
  let box: Box = { left: 16, top: 12, right: width - 16, bottom: height - 10 };
  if (title?.display && title.text) {
    const size = title.font?.size ?? 14;
    context.font = `${title.font?.style ?? 'normal'} ${title.font?.weight ?? 'normal'} ${size}px ${family}`;
    context.fillStyle = title.color ?? ink;
    write(context, title.text, box.left, box.top + size / 2, 'left', box.right - box.left);
    box = { ...box, top: box.top + size + 10 };
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
  room: number,
): void {
  context.textAlign = align;
  context.textBaseline = 'middle';
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > room)
    shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
  context.fillText(shown, x, y);
}

/** One line of names above or below; what is left of the box. */
function drawLegend(context: CanvasRenderingContext2D, config: ChartConfig, box: Box, position: string): Box {
  const isPie = config.type === 'pie' || config.type === 'doughnut';
  const [first] = config.data.datasets;
  const names = isPie
    ? (config.data.labels ?? []).map((label, index) => ({
        name: String(label),
        colour: first ? fillOf(first, index, index) : ink,
      }))
    : config.data.datasets.map((series, at) => ({ name: series.label ?? '', colour: colourOf(series, at) }));
  const y = position === 'bottom' ? box.bottom - 6 : box.top + 6;
  let x = box.left;
  context.font = `12px ${family}`;
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
  const isLying = options.indexAxis === 'y';
  const [along, across] = [options.scales?.['x'] ?? {}, options.scales?.['y'] ?? {}];
  const measured = isLying ? along : across;
  const shown = data.datasets.filter(({ hidden }) => hidden !== true);
  const labels = (data.labels ?? []).map(String);
  const count = Math.max(labels.length, ...shown.map((series) => series.data.length), 0);
  const isStacked = measured.stacked === true;
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
    isLying,
    isSpaced: type === 'bar',
    values,
    min: measured.min,
    max: measured.max,
    hasGrid: measured.grid?.display !== false,
    titles: { x: along.title?.text, y: across.title?.text },
    font: `12px ${family}`,
    ink,
  });
  if (count === 0 || axes.right <= axes.left || axes.bottom <= axes.top) return;
  const stack = new Array<number>(count).fill(0);
  shown.forEach((series, order) => {
    const points = Array.from({ length: count }, (_, index) => {
      const value = at(series, index);
      if (value === null) return null;
      const base = isStacked ? (stack[index] ?? 0) : 0;
      stack[index] = base + value;
      return { index, value: base + value, base };
    });
    if (type === 'bar') {
      const slot = (isLying ? axes.bottom - axes.top : axes.right - axes.left) / count;
      const thick = (slot * 0.72) / (isStacked ? 1 : shown.length);
      for (const point of points) {
        if (!point) continue;
        const middle =
          placeOf(axes, point.index, count, isLying, true) + (isStacked ? 0 : (order - (shown.length - 1) / 2) * thick);
        const [from, to] = [axes.at(point.base), axes.at(point.value)];
        context.fillStyle = fillOf(series, order, point.index);
        if (isLying) context.fillRect(Math.min(from, to), middle - thick / 2, Math.abs(to - from), thick);
        else context.fillRect(middle - thick / 2, Math.min(from, to), thick, Math.abs(to - from));
      }
      return;
    }
    drawLine(
      context,
      series,
      order,
      points.map((point) =>
        point ? { x: placeOf(axes, point.index, count, false, false), y: axes.at(point.value) } : null,
      ),
      axes,
      type,
    );
  });
}

function drawLine(
  context: CanvasRenderingContext2D,
  series: Series,
  order: number,
  points: readonly ({ x: number; y: number } | null)[],
  axes: Axes,
  type: string,
): void {
  const there = points.filter((point) => point !== null);
  const [first, last] = [there[0], there[there.length - 1]];
  if (!first || !last) return;
  const colour = colourOf(series, order);
  if (type !== 'scatter') {
    context.beginPath();
    there.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
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
  for (const { x, y } of there) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

Object.assign(globalThis, { Chart });
