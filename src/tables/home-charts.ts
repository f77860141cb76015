import { GREATEST_NUMBER_AS_DATE } from './cell';
import type { FormulaScope } from './formula';
import { literal } from './formula';
import { countRows, sentence, sumRows, withHours } from './formula-parts';
import { stepsWithStatus } from './own-words';
import { homeColumns, homeRows, homeWidths } from './home-layout';

/*
 * The two charts below the first screen of Home, and their data in the hidden tab: the work done until the end of each week, by formula, and
 * the hours of each value, which the script ranks. (rules H10, H11)
 */

/** The number of weeks in the progress chart; the last is this week. */
export const chartWeeks = 16;
/** The number of values in the chart: those with the most hours. */
export const chartValues = 5;

/** The Monday of a row's week: row 2 is the oldest. */
const mondayOfRow = (f: FormulaScope): string => `(${f.today}-WEEKDAY(${f.today};2)+1-7*(${chartWeeks + 1}-ROW()))`;

/** The row's Monday as text, `9 Mar`, because programs format dates on an axis differently. */
export function chartWeek(f: FormulaScope): string {
  const monday = mondayOfRow(f);
  return sentence(f.words.dates.dayOfMonth, {
    day: `${monday}-DATE(YEAR(${monday});MONTH(${monday});1)+1`,
    month: `MID(${literal(f.words.timeline.months)};3*MONTH(${monday})-2;3)`,
  });
}

/** The conditions for steps done by the end of the row's week: the sum over all of them counts. */
function doneBy(f: FormulaScope): (readonly [string, string])[][] {
  return stepsWithStatus(f, 'done').map((pair) => [
    pair,
    [f.column('steps', 'doneOn'), `">${GREATEST_NUMBER_AS_DATE}"`],
    [f.column('steps', 'doneOn'), `"<"&(${mondayOfRow(f)}+7)`],
  ]);
}

export const chartSteps = (f: FormulaScope): string => doneBy(f).map(countRows).join('+');

/** An effort below 0 is a typing error and is not counted (rule X3). */
export function chartHours(f: FormulaScope): string {
  const effort = f.column('steps', 'effort');
  return doneBy(f)
    .map((pairs) => sumRows(effort, [...pairs, ...withHours(effort)]))
    .join('+');
}

/** A chart's place on Home and its columns in the hidden tab: the first has the names of the points. */
export interface ChartPlace {
  readonly key: 'progress' | 'values';
  readonly kind: 'line' | 'bar';
  readonly columns: readonly ('chartWeek' | 'chartHours' | 'chartSteps' | 'chartValue' | 'chartValueHours')[];
  /** Rows of data below the header. */
  readonly rows: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

export const chartHeight = 220;
const widthOf = (from: number, to: number): number =>
  homeWidths.slice(from - 1, to).reduce((sum, pixels) => sum + pixels, 0) - 8;
const row = homeRows + 2;

export const homeCharts: readonly ChartPlace[] = [
  {
    key: 'progress',
    kind: 'line',
    columns: ['chartWeek', 'chartHours', 'chartSteps'],
    rows: chartWeeks,
    row,
    column: homeColumns.left,
    width: widthOf(homeColumns.left, homeColumns.leftSide),
  },
  {
    key: 'values',
    kind: 'bar',
    columns: ['chartValue', 'chartValueHours'],
    rows: chartValues,
    row,
    column: homeColumns.right,
    width: widthOf(homeColumns.right, homeColumns.rightSide),
  },
];
