import type { Words } from '../../catalogue/catalogue';
import { chartHeight, homeCharts, type ChartPlace } from '../../tables/home-charts';
import { palette } from '../../tables/palette';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The hidden tab, which holds the data, and the positions of its columns. */
interface Source {
  readonly sheet: Sheet;
  readonly positions: Readonly<Record<string, number>>;
}

/** The columns of a chart as one range with their header; null when a column is missing or they are not neighbours. */
function rangeOf(
  { sheet, positions }: Source,
  { columns, rows }: ChartPlace,
): GoogleAppsScript.Spreadsheet.Range | null {
  const first = positions[columns[0] ?? ''];
  if (first === undefined || columns.some((key, at) => positions[key] !== first + at)) return null;
  return sheet.getRange(1, first, rows + 1, columns.length);
}

const kindOf = { line: Charts.ChartType.LINE, bar: Charts.ChartType.BAR } as const;

/** Whether a chart belongs to this place: by its data column, or by its type if its data was deleted with the hidden tab. */
function isOf(chart: Chart, source: Source, { columns, kind }: ChartPlace): boolean {
  const [range] = chart.getRanges();
  if (!range) return chart.modify().getChartType() === kindOf[kind];
  return (
    range.getSheet().getSheetId() === source.sheet.getSheetId() &&
    range.getColumn() === source.positions[columns[0] ?? '']
  );
}

/**
 * Draws Home's charts. An existing chart only gets its data and title again if they differ, and stays where the user put it.
 * @param isNew whether Home is new: later, a missing chart was deleted by the user and is not drawn again
 */
export function drawHomeCharts(home: Sheet, source: Source, words: Words, isNew: boolean): void {
  const there = home.getCharts();
  for (const place of homeCharts) {
    const range = rangeOf(source, place);
    if (!range) continue;
    const title = words.charts[place.key];
    const own = there.find((chart) => isOf(chart, source, place));
    if (!own) {
      if (isNew) home.insertChart(dress(home.newChart(), place).addRange(range).setOption('title', title).build());
      continue;
    }
    const [shown] = own.getRanges();
    if (shown?.getA1Notation() === range.getA1Notation() && own.getOptions().get('title') === title) continue;
    home.updateChart(own.modify().clearRanges().addRange(range).setOption('title', title).build());
  }
}

function dress(
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  { kind, row, column, width }: ChartPlace,
): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  const text = { color: palette.quiet, fontSize: 10 };
  const dressed = builder
    .setChartType(kindOf[kind])
    .setNumHeaders(1)
    .setPosition(row, column, 0, 0)
    .setOption('width', width)
    .setOption('height', chartHeight)
    .setOption('titleTextStyle', { color: palette.accent, fontSize: 13, bold: true })
    .setOption('colors', [palette.accent, palette.barPassed])
    .setOption('backgroundColor', '#ffffff')
    .setOption('hAxis', { textStyle: text, minValue: 0 })
    .setOption('vAxis', { textStyle: text, minValue: 0 });
  return kind === 'line'
    ? dressed.setOption('legend', { position: 'top', textStyle: text }).setOption('lineWidth', 3)
    : dressed.setOption('legend', { position: 'none' });
}
