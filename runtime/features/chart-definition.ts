/** From what Google keeps of a chart to the engine's definition of it. */
import { NotImplemented } from '../contract';
import type { Document } from '../engine/document';
import type { Area } from './place';
import { zoneOf } from './place';

/** A chart as a builder holds it. */
export interface ChartPlan {
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly ranges: readonly Area[];
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenStrategy: string;
}

/** Google's size of a chart that says none, in pixels. */
const SIZE = { width: 600, height: 371 };

/** An option by its path: `legend.position` stands either under that very name or inside `legend`. */
export function optionOf(options: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in options) return options[path];
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const inner = options[path.slice(0, dot)];
  return typeof inner === 'object' && inner !== null
    ? optionOf(inner as Record<string, unknown>, path.slice(dot + 1))
    : undefined;
}

const textAt = (options: ChartPlan['options'], ...paths: string[]): string | undefined => {
  const value = paths
    .map((path) => optionOf(options, path))
    .find((one) => typeof one === 'string' || typeof one === 'number');
  return value === undefined ? undefined : String(value);
};
const numberAt = (options: ChartPlan['options'], ...paths: string[]): number | undefined => {
  const value = paths
    .map((path) => optionOf(options, path))
    .find((one) => one !== undefined && one !== null && one !== '' && Number.isFinite(Number(one)));
  return value === undefined ? undefined : Number(value);
};

export function sizeOf(options: ChartPlan['options']): { width: number; height: number } {
  return { width: numberAt(options, 'width') ?? SIZE.width, height: numberAt(options, 'height') ?? SIZE.height };
}

/** One column, or row, of the chart's data. */
type Line = Area;

function linesOf({ ranges, transposed }: ChartPlan): Line[] {
  return ranges.flatMap((range) =>
    transposed
      ? Array.from({ length: range.rows }, (_, at) => ({ ...range, row0: range.row0 + at, rows: 1 }))
      : Array.from({ length: range.columns }, (_, at) => ({ ...range, column0: range.column0 + at, columns: 1 })),
  );
}

/** How many of the first cells of each line are its header: as asked for, or one when each series begins with text. */
function headersOf(document: Document, plan: ChartPlan, series: readonly Line[]): number {
  if (plan.numHeaders >= 0) return plan.numHeaders;
  const isText = ({ gid, row0, column0 }: Line): boolean =>
    typeof document.readValues(gid, row0, column0, 1, 1)[0]?.[0]?.value === 'string';
  return series.length > 0 && series.every(isText) ? 1 : 0;
}

function referenceTo(document: Document, line: Line, headers: number, transposed: boolean): string {
  // All headers but the last are left out: the engine takes one for the name of the series.
  const skip = Math.max(0, headers - 1);
  const area = transposed
    ? { ...line, column0: line.column0 + skip, columns: line.columns - skip }
    : { ...line, row0: line.row0 + skip, rows: line.rows - skip };
  const { getters } = document.model;
  const sheetId = document.sheetId(line.gid);
  return getters.getRangeString(getters.getRangeFromZone(sheetId, zoneOf(area)), 'forceSheetReference') as string;
}

const POSITIONS: Readonly<Record<string, string>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  none: 'none',
};

function legendOf(options: ChartPlan['options'], type: string): string {
  const asked = textAt(options, 'legend.position', 'legend')?.toLowerCase();
  return POSITIONS[asked ?? ''] ?? (type === 'PIE' || asked === undefined ? 'right' : 'top');
}

function axisOf(options: ChartPlan['options'], axis: 'hAxis' | 'vAxis'): Record<string, unknown> {
  const title = textAt(options, `${axis}.title`);
  const grid = numberAt(options, `${axis}.gridlines.count`);
  return {
    ...(title === undefined ? {} : { title: { text: title } }),
    min: numberAt(options, `${axis}.viewWindow.min`, `${axis}.minValue`),
    max: numberAt(options, `${axis}.viewWindow.max`, `${axis}.maxValue`),
    ...(grid === 0 ? { gridLines: 'none' } : {}),
  };
}

/** What is particular to each kind. @throws for a kind that the engine does not draw. */
function kindOf({ type, options }: ChartPlan): Record<string, unknown> {
  const stacked = [true, 'true', 'absolute', 'percent'].includes(optionOf(options, 'isStacked') as string | boolean);
  const [h, v] = [axisOf(options, 'hAxis'), axisOf(options, 'vAxis')];
  const line = {
    type: 'line',
    labelsAsText: true,
    stacked,
    cumulative: false,
    hideDataMarkers: !((numberAt(options, 'pointSize') ?? 0) > 0),
    axesDesign: { x: h, y: v },
  };
  switch (type) {
    case 'LINE':
      return line;
    case 'AREA':
      return { ...line, fillArea: true };
    case 'COLUMN':
      return { type: 'bar', stacked, horizontal: false, axesDesign: { x: h, y: v } };
    // Google calls the axis along which the bars grow horizontal; the engine names axes by what they measure.
    case 'BAR':
      return { type: 'bar', stacked, horizontal: true, axesDesign: { x: v, y: h } };
    case 'PIE':
      return { type: 'pie', isDoughnut: (numberAt(options, 'pieHole') ?? 0) > 0 };
    case 'SCATTER':
      return { type: 'scatter', labelsAsText: false, axesDesign: { x: h, y: v } };
    default:
      throw new NotImplemented(`Charts.ChartType.${type}`);
  }
}

/** The definition that the engine draws and exports. The first line of the data names the points, each other one is a series. */
export function definitionOf(document: Document, plan: ChartPlan): Record<string, unknown> {
  if (plan.mergeStrategy === 'MERGE_ROWS' && plan.ranges.length > 1)
    throw new NotImplemented('Charts.ChartMergeStrategy.MERGE_ROWS');
  const { options } = plan;
  const [labels, ...series] = linesOf(plan);
  const headers = headersOf(document, plan, series);
  const colors = optionOf(options, 'colors');
  const styleOf = (at: number): Record<string, unknown> => {
    const color =
      textAt(options, `series.${at}.color`) ?? (Array.isArray(colors) ? (colors[at] as string | undefined) : undefined);
    const label = textAt(options, `series.${at}.labelInLegend`);
    return { ...(color === undefined ? {} : { backgroundColor: color }), ...(label === undefined ? {} : { label }) };
  };
  const fontSize = numberAt(options, 'titleTextStyle.fontSize');
  const color = textAt(options, 'titleTextStyle.color');
  const background = textAt(options, 'backgroundColor.fill', 'backgroundColor');
  return {
    ...kindOf(plan),
    title: {
      text: textAt(options, 'title') ?? '',
      ...(optionOf(options, 'titleTextStyle.bold') === true ? { bold: true } : {}),
      ...(optionOf(options, 'titleTextStyle.italic') === true ? { italic: true } : {}),
      ...(fontSize === undefined ? {} : { fontSize }),
      ...(color === undefined ? {} : { color }),
    },
    ...(background === undefined ? {} : { background }),
    legendPosition: legendOf(options, plan.type),
    dataSetStyles: Object.fromEntries(series.map((_, at) => [String(at), styleOf(at)])),
    dataSource: {
      type: 'range',
      dataSets: series.map((one, at) => ({
        dataSetId: String(at),
        dataRange: referenceTo(document, one, headers, plan.transposed),
      })),
      dataSetsHaveTitle: headers > 0,
      ...(labels === undefined ? {} : { labelRange: referenceTo(document, labels, headers, plan.transposed) }),
    },
  };
}
