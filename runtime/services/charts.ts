/** The global Charts, with the enumerations for embedded charts only; charts for pages and mails are not implemented. */
import { ChartTextStyleBuilder } from './chart-text-style';
import { enumeration } from './enumeration';

export const ChartType = enumeration('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartHiddenDimensionStrategy = enumeration('Charts.ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
export const ChartMergeStrategy = enumeration('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
const CurveStyle = enumeration('Charts.CurveStyle', ['NORMAL', 'SMOOTH']);
const PointStyle = enumeration('Charts.PointStyle', ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
export const Position = enumeration('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);

export class Charts {
  static readonly googleName = 'Charts.Charts';
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly CurveStyle = CurveStyle;
  readonly PointStyle = PointStyle;
  readonly Position = Position;
  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder();
  }
}
