/** Sheet's methods for charts: reads the engine's charts and writes them. */
import { ServiceError } from '../contract';
import { areaOfRange, EmbeddedChart, EmbeddedChartBuilder, entriesOf, publicId, type PlacedSettings } from './chart';
import { definitionOf, sizeOf } from './chart-definition';
import { dataOf, rangeAt } from './areas';
import type { SheetLike } from './interfaces';
import type { ChartEntry, ChartFacts } from './plugins/charts';

/** The engine's figure that contains a chart. */
function figureOf(
  sheet: SheetLike,
  chartId: string,
): { id: string; col: number; row: number; offset: { x: number; y: number }; width: number; height: number } {
  const { getters } = sheet.document.model;
  return getters.getFigure(sheet.document.sheetId(sheet.gid), getters.getFigureIdFromChartId(chartId));
}

/** The object for a chart of the file. */
function chartOf(sheet: SheetLike, entry: ChartEntry): EmbeddedChart {
  const { id, chartId, type, options, numHeaders, transposed, mergeStrategy, hiddenStrategy } = entry;
  const { document } = sheet;
  const { col, row, offset, width, height } = figureOf(sheet, chartId);
  // A user who drags a chart in the grid changes the figure's size, not the options.
  const sized = sizeOf(options);
  const shown = sized.width === width && sized.height === height ? options : { ...options, width, height };
  const ranges = entry.ranges.map((range) =>
    areaOfRange(rangeAt(sheet.at(0, 0, 1, 1), document.gidOf(range.sheetId), range.zone)),
  );
  const anchor = { row: row + 1, column: col + 1, x: offset.x, y: offset.y };
  return new EmbeddedChart(
    sheet,
    { type, options: shown, numHeaders, transposed, mergeStrategy, hiddenStrategy, ranges, anchor },
    { id, chartId },
  );
}

function write(sheet: SheetLike, settings: PlacedSettings, id: number, chartId: string, exists: boolean): void {
  const { document } = sheet;
  const { getters } = document.model;
  const sheetId = document.sheetId(sheet.gid);
  const { rows, columns } = document.sheet(sheet.gid) ?? { rows: 0, columns: 0 };
  const { row, column, x, y } = settings.anchor;
  if (row > rows || column > columns)
    throw new ServiceError('The coordinates of the chart are outside the dimensions of the sheet.');
  const definition = definitionOf(document, settings);
  const place = { col: column - 1, row: row - 1, offset: { x, y } };
  const size = sizeOf(settings.options);
  if (exists) {
    const figureId = getters.getFigureIdFromChartId(chartId) as string;
    if (JSON.stringify(getters.getChartDefinition(chartId)) !== JSON.stringify(definition))
      document.model.dispatch('UPDATE_CHART', { sheetId, figureId, chartId, definition });
    document.command('UPDATE_FIGURE', { sheetId, figureId, ...place, ...size });
  } else
    document.command('CREATE_CHART', { sheetId, figureId: `figure-${chartId}`, chartId, ...place, size, definition });
  const { type, options, numHeaders, transposed, mergeStrategy, hiddenStrategy, ranges } = settings;
  const facts: ChartFacts = {
    id,
    chartId,
    sheetId,
    type,
    options,
    numHeaders,
    transposed,
    mergeStrategy,
    hiddenStrategy,
  };
  document.command('SET_CHART_FACTS', { sheetId, facts, ranges: ranges.map((area) => dataOf(document, area)) });
}

/** Puts a new chart on a sheet. */
export function placeChart(sheet: SheetLike, settings: PlacedSettings): void {
  const id = sheet.document.model.getters.getNextChartNumber() as number;
  write(sheet, settings, id, `chart-${id}`, false);
}

export const sheetChartMethods = {
  newChart(this: SheetLike): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this);
  },
  getCharts(this: SheetLike): EmbeddedChart[] {
    return entriesOf(this).map((entry) => chartOf(this, entry));
  },
  /** Pictures and drawings over the cells: nobody can put any into a sheet of this runtime. */
  getImages(): never[] {
    return [];
  },
  getDrawings(): never[] {
    return [];
  },
  insertChart(this: SheetLike, chart: EmbeddedChart): void {
    placeChart(this, chart.settings);
  },
  updateChart(this: SheetLike, chart: EmbeddedChart): void {
    const entry = entriesOf(this).find(({ id }) => publicId(id) === chart.getChartId());
    if (entry === undefined) throw new ServiceError('The chart does not exist on this sheet.');
    write(this, chart.settings, entry.id, entry.chartId, true);
  },
  removeChart(this: SheetLike, chart: EmbeddedChart): void {
    const entry = entriesOf(this).find(({ id }) => publicId(id) === chart.getChartId());
    if (entry === undefined) throw new ServiceError('The chart does not exist on this sheet.');
    this.document.command('DELETE_FIGURE', {
      sheetId: this.document.sheetId(this.gid),
      figureId: figureOf(this, entry.chartId).id,
    });
  },
};
