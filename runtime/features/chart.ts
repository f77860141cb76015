/** Embedded charts (Apps Script reference: EmbeddedChart, EmbeddedChartBuilder) as charts of the engine. */
import type { ChartTextStyle } from '../services/chart-text-style';
import { ServiceError } from '../contract';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from '../services/charts';
import type { EnumMember } from '../services/enumeration';
import { optionOf, type ChartSettings } from './chart-definition';
import type { Area } from './areas';
import type { RangeLike, SheetLike } from './interfaces';
import type { ChartEntry } from './plugins/charts';

/** The position of a chart's top left corner: a 1-based cell, and an offset in pixels from the cell's corner. */
interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface PlacedSettings extends ChartSettings {
  readonly anchor: Anchor;
}

export const areaOfRange = ({ gid, row0, column0, rows, columns }: RangeLike): Area => ({
  gid,
  row0,
  column0,
  rows,
  columns,
});
const isSame = (a: Area, b: Area): boolean =>
  a.gid === b.gid && a.row0 === b.row0 && a.column0 === b.column0 && a.rows === b.rows && a.columns === b.columns;
const NEW_CHART: PlacedSettings = {
  type: 'COLUMN',
  options: {},
  ranges: [],
  numHeaders: -1,
  transposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenStrategy: 'IGNORE_ROWS',
  anchor: { row: 1, column: 1, x: 0, y: 0 },
};

/** Google's ids look random; here they are a bijection of the chart's number. */
export const publicId = (id: number): number => Number((BigInt(id) * 1_566_083_941n) % 2_147_483_648n);

export class ContainerInfo {
  static readonly googleName = 'Spreadsheet.ContainerInfo';
  constructor(private readonly anchor: Anchor) {}
  getAnchorRow(): number {
    return this.anchor.row;
  }
  getAnchorColumn(): number {
    return this.anchor.column;
  }
  getOffsetX(): number {
    return this.anchor.x;
  }
  getOffsetY(): number {
    return this.anchor.y;
  }
}

export class ChartOptions {
  static readonly googleName = 'Charts.ChartOptions';
  constructor(private readonly options: Readonly<Record<string, unknown>>) {}
  /** Null if the option is not set: Google's default is not known here. */
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
  get(option: string): unknown {
    return optionOf(this.options, option) ?? null;
  }
}

export class EmbeddedChart {
  static readonly googleName = 'Spreadsheet.EmbeddedChart';
  constructor(
    private readonly sheet: SheetLike,
    /** The settings when the chart was fetched or built. */
    readonly settings: PlacedSettings,
    private readonly inserted: Inserted,
  ) {}
  getChartId(): number | null {
    return this.inserted === null ? null : publicId(this.inserted.id);
  }
  /** The chart in the file; undefined before it is inserted and after it is removed. */
  entry(): ChartEntry | undefined {
    return entriesOf(this.sheet).find(({ chartId }) => chartId === this.inserted?.chartId);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.settings.anchor);
  }
  getHiddenDimensionStrategy(): EnumMember {
    return ChartHiddenDimensionStrategy[this.settings.hiddenStrategy as keyof typeof ChartHiddenDimensionStrategy];
  }
  getMergeStrategy(): EnumMember {
    return ChartMergeStrategy[this.settings.mergeStrategy as keyof typeof ChartMergeStrategy];
  }
  getNumHeaders(): number {
    return this.settings.numHeaders;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.settings.options);
  }
  getRanges(): RangeLike[] {
    return rangesOf(this.sheet, this.settings);
  }
  getTransposeRowsAndColumns(): boolean {
    return this.settings.transposed;
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.sheet, this.settings, this.inserted);
  }
}

function rangesOf(sheet: SheetLike, { ranges }: ChartSettings): RangeLike[] {
  const like = sheet.at(0, 0, 1, 1);
  return ranges.map((area) => like.at(area.gid, area.row0, area.column0, area.rows, area.columns));
}

/** The number and the engine's id of the chart in the file; null before it is inserted. */
type Inserted = { readonly id: number; readonly chartId: string } | null;

export class EmbeddedChartBuilder {
  static readonly googleName: string = 'Spreadsheet.EmbeddedChartBuilder';
  constructor(
    protected readonly sheet: SheetLike,
    protected settings: PlacedSettings = NEW_CHART,
    protected readonly inserted: Inserted = null,
  ) {}
  protected put(change: Partial<PlacedSettings>): this {
    this.settings = { ...this.settings, ...change };
    return this;
  }
  private as(type: keyof typeof kinds): EmbeddedChartBuilder {
    return new kinds[type](this.sheet, { ...this.settings, type }, this.inserted);
  }
  addRange(range: RangeLike): this {
    return this.put({ ranges: [...this.settings.ranges, areaOfRange(range)] });
  }
  removeRange(range: RangeLike): this {
    return this.put({ ranges: this.settings.ranges.filter((area) => !isSame(area, areaOfRange(range))) });
  }
  clearRanges(): this {
    return this.put({ ranges: [] });
  }
  getRanges(): RangeLike[] {
    return rangesOf(this.sheet, this.settings);
  }
  asAreaChart(): EmbeddedChartBuilder {
    return this.as('AREA');
  }
  asBarChart(): EmbeddedChartBuilder {
    return this.as('BAR');
  }
  asColumnChart(): EmbeddedChartBuilder {
    return this.as('COLUMN');
  }
  asComboChart(): EmbeddedChartBuilder {
    return this.as('COMBO');
  }
  asHistogramChart(): EmbeddedChartBuilder {
    return this.as('HISTOGRAM');
  }
  asTableChart(): EmbeddedChartBuilder {
    return this.as('TABLE');
  }
  asLineChart(): EmbeddedChartBuilder {
    return this.as('LINE');
  }
  asPieChart(): EmbeddedChartBuilder {
    return this.as('PIE');
  }
  asScatterChart(): EmbeddedChartBuilder {
    return this.as('SCATTER');
  }
  setChartType(type: EnumMember): this {
    return this.put({ type: type.key });
  }
  getChartType(): EnumMember {
    return ChartType[this.settings.type as keyof typeof ChartType];
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.settings.anchor);
  }
  setHiddenDimensionStrategy(strategy: EnumMember): this {
    return this.put({ hiddenStrategy: strategy.key });
  }
  setMergeStrategy(mergeStrategy: EnumMember): this {
    return this.put({ mergeStrategy: mergeStrategy.key });
  }
  setNumHeaders(headers: number): this {
    return this.put({ numHeaders: headers });
  }
  setOption(option: string, value: unknown): this {
    return this.put({ options: { ...this.settings.options, [option]: plainOf(value) } });
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    if (anchorRowPos < 1 || anchorColPos < 1)
      throw new ServiceError('The coordinates or dimensions of the range are invalid.');
    return this.put({
      anchor: { row: anchorRowPos, column: anchorColPos, x: Math.max(0, offsetX), y: Math.max(0, offsetY) },
    });
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.put({ transposed: transpose });
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.sheet, this.settings, this.inserted);
  }
}

/** Leaves out objects of services, which refer to the whole document. */
const withoutServices = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'googleName' in value.constructor ? null : value;

/** An option's value as JSON, because options are stored in the file; the member of an enumeration becomes its name. */
function plainOf(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value, withoutServices)) as unknown);
}

/** All methods of the builders for single chart types; the proxy shows a script only those of Google's class. */
class KindBuilder extends EmbeddedChartBuilder {
  setTitle(chartTitle: string): this {
    return this.setOption('title', chartTitle);
  }
  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues);
  }
  setBackgroundColor(cssValue: string): this {
    return this.setOption('backgroundColor', cssValue);
  }
  setLegendPosition(position: EnumMember): this {
    return this.setOption('legend.position', position.key.toLowerCase());
  }
  private setTextStyle(option: string, style: ChartTextStyle): this {
    const [color, fontName, fontSize] = [style.getColor(), style.getFontName(), style.getFontSize()];
    return this.setOption(option, {
      ...(color === null ? {} : { color }),
      ...(fontName === null ? {} : { fontName }),
      ...(fontSize === null ? {} : { fontSize }),
    });
  }
  setLegendTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('legend.textStyle', textStyle);
  }
  setTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('titleTextStyle', textStyle);
  }
  setXAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('hAxis.textStyle', textStyle);
  }
  setXAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('hAxis.titleTextStyle', textStyle);
  }
  setYAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('vAxis.textStyle', textStyle);
  }
  setYAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.setTextStyle('vAxis.titleTextStyle', textStyle);
  }
  reverseCategories(): this {
    return this.setOption('hAxis.direction', -1);
  }
  reverseDirection(): this {
    return this.setOption('hAxis.direction', -1);
  }
  useLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
  setXAxisLogScale(): this {
    return this.setOption('hAxis.logScale', true);
  }
  setYAxisLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
  setXAxisRange(start: number, end: number): this {
    return this.setOption('hAxis.viewWindow.min', start).setOption('hAxis.viewWindow.max', end);
  }
  setYAxisRange(start: number, end: number): this {
    return this.setOption('vAxis.viewWindow.min', start).setOption('vAxis.viewWindow.max', end);
  }
  set3D(): this {
    return this.setOption('is3D', true);
  }
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setRange(start: number, end: number): this {
    return this.setOption('vAxis.viewWindow.min', start).setOption('vAxis.viewWindow.max', end);
  }
  setCurveStyle(style: EnumMember): this {
    return this.setOption('curveType', style.key === 'SMOOTH' ? 'function' : 'none');
  }
  setPointStyle(style: EnumMember): this {
    return this.setOption('pointSize', ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE'].indexOf(style.key) * 3);
  }
}

const kinds = {
  AREA: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedAreaChartBuilder';
  },
  BAR: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedBarChartBuilder';
    override setRange(start: number, end: number): this {
      return this.setOption('hAxis.viewWindow.min', start).setOption('hAxis.viewWindow.max', end);
    }
  },
  COMBO: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedComboChartBuilder';
  },
  HISTOGRAM: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedHistogramChartBuilder';
  },
  TABLE: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedTableChartBuilder';
    /** Takes (enabled), (page size) or (page size, first page). */
    enablePaging(first: boolean | number, startPage?: number): this {
      const paged = this.setOption('page', first === false ? 'disable' : 'enable');
      if (typeof first === 'number') paged.setOption('pageSize', first);
      return startPage === undefined ? paged : paged.setOption('startPage', startPage);
    }
    enableRtlTable(rtlEnabled: boolean): this {
      return this.setOption('rtlTable', rtlEnabled);
    }
    enableSorting(enableSorting: boolean): this {
      return this.setOption('sort', enableSorting ? 'enable' : 'disable');
    }
    setFirstRowNumber(number: number): this {
      return this.setOption('firstRowNumber', number);
    }
    setInitialSortingAscending(column: number): this {
      return this.setOption('sortColumn', column).setOption('sortAscending', true);
    }
    setInitialSortingDescending(column: number): this {
      return this.setOption('sortColumn', column).setOption('sortAscending', false);
    }
    showRowNumberColumn(showRowNumber: boolean): this {
      return this.setOption('showRowNumber', showRowNumber);
    }
    useAlternatingRowStyle(alternate: boolean): this {
      return this.setOption('alternatingRowStyle', alternate);
    }
  },
  COLUMN: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedColumnChartBuilder';
  },
  LINE: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedLineChartBuilder';
  },
  PIE: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedPieChartBuilder';
  },
  SCATTER: class extends KindBuilder {
    static override readonly googleName = 'Spreadsheet.EmbeddedScatterChartBuilder';
  },
};

export function entriesOf(sheet: SheetLike): readonly ChartEntry[] {
  return sheet.document.model.getters.getChartFacts(sheet.document.sheetId(sheet.gid)) as readonly ChartEntry[];
}
