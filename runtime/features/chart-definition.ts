/** Converts Google's settings of a chart to the engine's definition. */
import { NotImplemented } from '../contract';
import type { Document } from '../engine/document';
import type { Area } from './areas';
import { zoneOf } from './areas';
import type { TableOptions } from './table-chart';

/** Google's settings of a chart. */
export interface ChartSettings {
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly ranges: readonly Area[];
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenStrategy: string;
}

/** Google's default size of a chart, in pixels. */
const DEFAULT_SIZE = { width: 600, height: 371 };

/** An option by its path: `legend.position` is an option of this name or a property of the option `legend`. */
export function optionOf(options: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in options) return options[path];
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const inner = options[path.slice(0, dot)];
  return typeof inner === 'object' && inner !== null
    ? optionOf(inner as Record<string, unknown>, path.slice(dot + 1))
    : undefined;
}

const textAt = (options: ChartSettings['options'], ...paths: string[]): string | undefined => {
  const value = paths
    .map((path) => optionOf(options, path))
    .find((found) => typeof found === 'string' || typeof found === 'number');
  return value === undefined ? undefined : String(value);
};
const numberAt = (options: ChartSettings['options'], ...paths: string[]): number | undefined => {
  const value = paths
    .map((path) => optionOf(options, path))
    .find((found) => found !== undefined && found !== null && found !== '' && Number.isFinite(Number(found)));
  return value === undefined ? undefined : Number(value);
};

export function sizeOf(options: ChartSettings['options']): { width: number; height: number } {
  return {
    width: numberAt(options, 'width') ?? DEFAULT_SIZE.width,
    height: numberAt(options, 'height') ?? DEFAULT_SIZE.height,
  };
}

/** A column, or row, of the chart's data. */
type Line = Area;

function linesOf({ ranges, transposed }: ChartSettings): Line[] {
  return ranges.flatMap((range) =>
    transposed
      ? Array.from({ length: range.rows }, (_, at) => ({ ...range, row0: range.row0 + at, rows: 1 }))
      : Array.from({ length: range.columns }, (_, at) => ({ ...range, column0: range.column0 + at, columns: 1 })),
  );
}

/** The number of header cells of each line: as set, else 1 if each series begins with text. */
function headersOf(document: Document, settings: ChartSettings, series: readonly Line[]): number {
  if (settings.numHeaders >= 0) return settings.numHeaders;
  const isText = ({ gid, row0, column0 }: Line): boolean =>
    typeof document.readValues(gid, row0, column0, 1, 1)[0]?.[0]?.value === 'string';
  return series.length > 0 && series.every(isText) ? 1 : 0;
}

function referenceTo(document: Document, line: Line, headers: number, transposed: boolean): string {
  // All headers but the last are omitted: the engine uses a single cell as the name of the series.
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

function legendOf(options: ChartSettings['options'], type: string): string {
  const asked = textAt(options, 'legend.position', 'legend')?.toLowerCase();
  return POSITIONS[asked ?? ''] ?? (type === 'PIE' || asked === undefined ? 'right' : 'top');
}

function axisOf(options: ChartSettings['options'], axis: 'hAxis' | 'vAxis'): Record<string, unknown> {
  const title = textAt(options, `${axis}.title`);
  const grid = numberAt(options, `${axis}.gridlines.count`);
  return {
    ...(title === undefined ? {} : { title: { text: title } }),
    min: numberAt(options, `${axis}.viewWindow.min`, `${axis}.minValue`),
    max: numberAt(options, `${axis}.viewWindow.max`, `${axis}.maxValue`),
    ...(grid === 0 ? { gridLines: 'none' } : {}),
  };
}

/** Whether a series of a combo is drawn as bars: as its type says, else the type of all series, else the first as in the editor. */
function isBarIn(options: ChartSettings['options'], at: number): boolean {
  const type = textAt(options, `series.${at}.type`) ?? textAt(options, 'seriesType');
  return type === undefined ? at === 0 : /^(bars?|columns?|candlesticks)$/i.test(type);
}

function tableOptionsOf(options: ChartSettings['options']): TableOptions {
  const flag = (path: string): boolean | undefined => {
    const value = optionOf(options, path);
    return value === undefined ? undefined : value === true || value === 'true' || value === 'enable';
  };
  const isPaged = flag('page') === true;
  return {
    showRowNumber: flag('showRowNumber') ?? false,
    firstRowNumber: numberAt(options, 'firstRowNumber') ?? 1,
    ...optional('sortColumn', numberAt(options, 'sortColumn')),
    ...optional('sortAscending', flag('sortAscending')),
    ...(isPaged
      ? { pageSize: numberAt(options, 'pageSize') ?? 10, startPage: numberAt(options, 'startPage') ?? 0 }
      : {}),
    plainRows: flag('alternatingRowStyle') === false,
  };
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value };

/** The part of the definition that depends on the chart's type. @throws NotImplemented for a type that is not drawn. */
function kindOf({ type, options }: ChartSettings): Record<string, unknown> {
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
    // For Google, the horizontal axis of a bar chart shows the values; for the engine, x always shows the labels.
    case 'BAR':
      return { type: 'bar', stacked, horizontal: true, axesDesign: { x: v, y: h } };
    case 'PIE':
      return { type: 'pie', isDoughnut: (numberAt(options, 'pieHole') ?? 0) > 0 };
    case 'SCATTER':
      return { type: 'scatter', labelsAsText: false, axesDesign: { x: h, y: v } };
    case 'COMBO':
      return {
        type: 'combo',
        hideDataMarkers: !((numberAt(options, 'pointSize') ?? 0) > 0),
        axesDesign: { x: h, y: v },
      };
    case 'HISTOGRAM':
      return {
        type: 'histogram',
        stacked,
        horizontal: false,
        axesDesign: { x: h, y: v },
        buckets: {
          ...optional('size', numberAt(options, 'histogram.bucketSize')),
          ...optional('min', numberAt(options, 'histogram.minValue')),
          ...optional('max', numberAt(options, 'histogram.maxValue')),
        },
      };
    case 'TABLE':
      return { type: 'table', table: tableOptionsOf(options) };
    default:
      throw new NotImplemented(`Charts.ChartType.${type}`);
  }
}

/** The labels and the series of the data: the first line has the labels, but in a table, and in a histogram of numbers alone. */
function dataOf(
  document: Document,
  settings: ChartSettings,
): { labels: Line | undefined; series: readonly Line[]; headers: number } {
  const lines = linesOf(settings);
  if (settings.type !== 'TABLE' && settings.type !== 'HISTOGRAM') {
    const [labels, ...series] = lines;
    return { labels, series, headers: headersOf(document, settings, series) };
  }
  const headers = headersOf(document, settings, lines);
  const [first, ...rest] = lines;
  if (settings.type === 'TABLE' || !first || rest.length === 0) return { labels: undefined, series: lines, headers };
  const at = settings.transposed
    ? { row0: first.row0, column0: first.column0 + headers }
    : { row0: first.row0 + headers, column0: first.column0 };
  const named = document.readValues(first.gid, at.row0, at.column0, 1, 1)[0]?.[0]?.value;
  return { labels: undefined, series: typeof named === 'string' && named !== '' ? rest : lines, headers };
}

/** The definition that the engine draws and exports. The first line of the data has the labels, each other line is a series. */
export function definitionOf(document: Document, settings: ChartSettings): Record<string, unknown> {
  if (settings.mergeStrategy === 'MERGE_ROWS' && settings.ranges.length > 1)
    throw new NotImplemented('Charts.ChartMergeStrategy.MERGE_ROWS');
  const { options } = settings;
  const { labels, series, headers } = dataOf(document, settings);
  const colors = optionOf(options, 'colors');
  const styleOf = (at: number): Record<string, unknown> => {
    const color =
      textAt(options, `series.${at}.color`) ?? (Array.isArray(colors) ? (colors[at] as string | undefined) : undefined);
    const label = textAt(options, `series.${at}.labelInLegend`);
    return {
      ...(color === undefined ? {} : { backgroundColor: color }),
      ...(label === undefined ? {} : { label }),
      ...(settings.type === 'COMBO' ? { type: isBarIn(options, at) ? 'bar' : 'line' } : {}),
    };
  };
  const fontSize = numberAt(options, 'titleTextStyle.fontSize');
  const color = textAt(options, 'titleTextStyle.color');
  const background = textAt(options, 'backgroundColor.fill', 'backgroundColor');
  return {
    ...kindOf(settings),
    title: {
      text: textAt(options, 'title') ?? '',
      ...(optionOf(options, 'titleTextStyle.bold') === true ? { bold: true } : {}),
      ...(optionOf(options, 'titleTextStyle.italic') === true ? { italic: true } : {}),
      ...(fontSize === undefined ? {} : { fontSize }),
      ...(color === undefined ? {} : { color }),
    },
    ...(background === undefined ? {} : { background }),
    legendPosition: legendOf(options, settings.type),
    dataSetStyles: Object.fromEntries(series.map((_, at) => [String(at), styleOf(at)])),
    dataSource: {
      type: 'range',
      dataSets: series.map((line, at) => ({
        dataSetId: String(at),
        dataRange: referenceTo(document, line, headers, settings.transposed),
      })),
      dataSetsHaveTitle: headers > 0,
      ...(labels === undefined ? {} : { labelRange: referenceTo(document, labels, headers, settings.transposed) }),
    },
  };
}
