/**
 * The engine expects Chart.js as a global. This is a small replacement that draws the chart types of the file: line, area, column, bar, combo,
 * histogram, pie, scatter and table. The engine's own extensions of Chart.js are reported as registered and ignored.
 */
import { numberOf, type ChartConfig } from './chart-config';
import { drawChart } from './chart-drawing';

/** The members of Chart.js that the engine uses. */
class Chart {
  static readonly defaults = { font: { size: 12 } };
  static readonly BarController = class {};
  static readonly BarElement = class {};
  /** Reports every extension as registered, so that the engine does not register its own. */
  static readonly registry = { plugins: { get: () => ({}) }, controllers: { get: () => ({}) } };
  /** The engine removes its positioner from here when a grid is destroyed. */
  static readonly Tooltip = { positioners: {} };
  static register(): void {}
  static unregister(): void {}

  readonly canvas: HTMLCanvasElement;
  /** Empty: the engine would zoom these scales, but these charts have no zoom. */
  readonly scales: Readonly<Record<string, never>> = {};
  private readonly resizeObserver: ResizeObserver;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    readonly config: ChartConfig,
  ) {
    this.canvas = context.canvas;
    this.resizeObserver = new ResizeObserver(() => this.update());
    if (this.canvas.parentElement) this.resizeObserver.observe(this.canvas.parentElement);
    this.update();
  }
  get data(): ChartConfig['data'] {
    return this.config.data;
  }
  set data(data: ChartConfig['data']) {
    this.config.data = data;
  }
  destroy(): void {
    this.resizeObserver.disconnect();
  }
  resize(): void {
    this.update();
  }

  update(): void {
    const { width = 0, height = 0 } = this.canvas.parentElement?.getBoundingClientRect() ?? {};
    if (width < 1 || height < 1) return;
    // The engine may scale the element: clientWidth is the size before scaling, so the canvas gets the resolution of the screen.
    const [w, h] = [this.canvas.parentElement?.clientWidth ?? width, this.canvas.parentElement?.clientHeight ?? height];
    const scale = (window.devicePixelRatio || 1) * (width / w || 1);
    this.canvas.width = Math.round(w * scale);
    this.canvas.height = Math.round(h * scale);
    Object.assign(this.canvas.style, { width: `${w}px`, height: `${h}px`, display: 'block' });
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', describeChart(this.config));
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    drawChart(this.context, this.config, w, h);
  }
}

/** The chart as text for screen readers: its title and all values of each series. */
function describeChart({ options, data }: ChartConfig): string {
  const texts = data.datasets.map(
    ({ label = '', data: values }) =>
      `${label}: ${values.map((value, at) => `${String(data.labels?.[at] ?? '')} ${numberOf(value) ?? ''}`.trim()).join(', ')}`,
  );
  const { table } = options;
  const rows = table ? [...(table.header ? [table.header] : []), ...table.rows] : [];
  for (const cells of rows) texts.push(cells.map(({ text }) => text).join(', '));
  return [options.plugins?.title?.text ?? '', ...texts].filter((part) => part !== '').join('. ');
}

Object.assign(globalThis, { Chart });
