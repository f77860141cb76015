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
  const ranges = chart.getRanges();
  if (ranges.length === 0) return chart.modify().getChartType() === kindOf[kind];
  return ranges.some(
    (range) =>
      range.getSheet().getSheetId() === source.sheet.getSheetId() &&
      range.getColumn() === source.positions[columns[0] ?? ''],
  );
}

/**
 * Draws Home's charts. An existing chart only gets its data and title again if they are others than the last ones, and stays where the user
 * put it. What Google says of a chart is not compared, because it may say the same data in another form.
 * @param last what the charts were last given; null when Home is new: later, a missing chart was deleted by the user and is not drawn again
 * @param isNew whether the sheet was inserted just now: then it has no chart
 * @returns what the charts were given, for the next time
 */
export function drawHomeCharts(home: Sheet, source: Source, words: Words, last: string | null, isNew = false): string {
  const wanted = homeCharts.map((place) => ({
    place,
    title: words.charts[place.key],
    range: rangeOf(source, place),
  }));
  const now = [
    source.sheet.getSheetId(),
    ...wanted.map(({ title, range }) => `${range?.getA1Notation() ?? ''} ${title}`),
  ].join('\n');
  if (now === last) return now;
  const there = isNew ? [] : home.getCharts();
  for (const { place, title, range } of wanted) {
    if (!range) continue;
    const own = there.find((chart) => isOf(chart, source, place));
    if (!own) {
      if (last === null)
        home.insertChart(dress(home.newChart(), place).addRange(range).setOption('title', title).build());
      continue;
    }
    home.updateChart(own.modify().clearRanges().addRange(range).setOption('title', title).build());
  }
  return now;
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
