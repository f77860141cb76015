import { strFromU8, unzipSync } from 'fflate';
import { exportXlsx } from '../../../runtime/xlsx/export';
import { ChartType, Position } from '../../../runtime/services/charts';
import { open } from './open';

const data = [
  ['Week', 'Hours', 'Steps'],
  ['9 Mar', 2, 1],
  ['16 Mar', 5, 2],
  ['23 Mar', 9, 4],
];

function charted() {
  const opened = open();
  const { sheet } = opened;
  sheet.getRange('A1:C4').setValues(data);
  const chart = sheet
    .newChart()
    .setChartType(ChartType.LINE)
    .addRange(sheet.getRange('A1:B4'))
    .addRange(sheet.getRange('C1:C4'))
    .setNumHeaders(1)
    .setOption('title', 'Progress')
    .setOption('legend', { position: 'none' })
    .setOption('colors', ['#0f4c5c', '#86b3c0'])
    .setOption('width', 420)
    .setOption('height', 180)
    .setPosition(6, 2, 4, 8)
    .build();
  return { ...opened, chart };
}
const notations = (ranges: readonly { getA1Notation(): string }[]) => ranges.map((range) => range.getA1Notation());

describe('an embedded chart', () => {
  test('has no id before it is inserted, and a permanent id afterwards', () => {
    const { sheet, chart, reopened } = charted();
    expect(chart.getChartId()).toBeNull();
    expect(sheet.getCharts()).toEqual([]);
    sheet.insertChart(chart);
    sheet.insertChart(chart);
    const ids = sheet.getCharts().map((one: typeof chart) => one.getChartId());
    expect(new Set(ids).size).toBe(2);
    expect(
      reopened()
        .sheet.getCharts()
        .map((one: typeof chart) => one.getChartId()),
    ).toEqual(ids);
  });

  test('is fetched as it was set', () => {
    const { sheet, chart, reopened } = charted();
    sheet.insertChart(chart);
    for (const [there] of [sheet.getCharts(), reopened().sheet.getCharts()]) {
      expect(notations(there.getRanges())).toEqual(['A1:B4', 'C1:C4']);
      expect([
        there.getNumHeaders(),
        there.getTransposeRowsAndColumns(),
        there.getMergeStrategy().toString(),
        there.getHiddenDimensionStrategy().toString(),
      ]).toEqual([1, false, 'MERGE_COLUMNS', 'IGNORE_ROWS']);
      const at = there.getContainerInfo();
      expect([at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()]).toEqual([6, 2, 4, 8]);
      const options = there.getOptions();
      expect([
        options.get('title'),
        options.get('legend.position'),
        options.get('colors'),
        options.get('width'),
        options.get('nothing'),
      ]).toEqual(['Progress', 'none', ['#0f4c5c', '#86b3c0'], 420, null]);
      expect(there.modify().getChartType()).toBe(ChartType.LINE);
    }
  });

  test('is drawn by the engine from its ranges, the first column naming the points', () => {
    const { sheet, chart, execution } = charted();
    sheet.insertChart(chart);
    const { getters } = execution.document.model;
    const [chartId] = getters.getChartIds('s0');
    const definition = getters.getChartDefinition(chartId);
    expect(definition).toMatchObject({
      type: 'line',
      title: { text: 'Progress' },
      legendPosition: 'none',
      dataSource: {
        dataSetsHaveTitle: true,
        labelRange: 'Sheet1!A1:A4',
        dataSets: [{ dataRange: 'B1:B4' }, { dataRange: 'C1:C4' }],
      },
      dataSetStyles: { 0: { backgroundColor: '#0f4c5c' }, 1: { backgroundColor: '#86b3c0' } },
    });
    const { chartJsConfig } = getters.getChartRuntime(chartId);
    expect(chartJsConfig.data.labels).toEqual(['9 Mar', '16 Mar', '23 Mar']);
    expect(
      chartJsConfig.data.datasets.map(({ label, data: values }: { label: string; data: unknown[] }) => [
        label,
        values.map((value) => (typeof value === 'object' ? (value as { y: number }).y : value)),
      ]),
    ).toEqual([
      ['Hours', [2, 5, 9]],
      ['Steps', [1, 2, 4]],
    ]);
  });

  test('follows rows and columns that are inserted before its data and its position', () => {
    const { sheet, chart } = charted();
    sheet.insertChart(chart);
    sheet.insertColumnBefore(1);
    sheet.insertRowsBefore(2, 3);
    const [there] = sheet.getCharts();
    expect(notations(there.getRanges())).toEqual(['B1:C7', 'D1:D7']);
    expect([there.getContainerInfo().getAnchorRow(), there.getContainerInfo().getAnchorColumn()]).toEqual([9, 3]);
  });

  test('is changed by updateChart and keeps its id, whatever was changed', () => {
    const { sheet, chart, execution } = charted();
    sheet.insertChart(chart);
    const [before] = sheet.getCharts();
    sheet.updateChart(
      before
        .modify()
        .setChartType(ChartType.BAR)
        .setOption('title', 'Hours')
        .clearRanges()
        .addRange(sheet.getRange('A1:B3'))
        .setPosition(2, 1, 0, 0)
        .build(),
    );
    const [after, ...others] = sheet.getCharts();
    expect(others).toEqual([]);
    expect(after.getChartId()).toBe(before.getChartId());
    expect([
      after.getOptions().get('title'),
      notations(after.getRanges()),
      after.getContainerInfo().getAnchorRow(),
    ]).toEqual(['Hours', ['A1:B3'], 2]);
    const { getters } = execution.document.model;
    expect(getters.getChartDefinition(getters.getChartIds('s0')[0])).toMatchObject({ type: 'bar', horizontal: true });
    // An update without changes is not an error.
    sheet.updateChart(after);
    expect(sheet.getCharts()).toHaveLength(1);
  });

  test('is removed by removeChart and with its sheet, and cannot be changed afterwards', () => {
    const { sheet, chart, execution, spreadsheet } = charted();
    sheet.insertChart(chart);
    const [there] = sheet.getCharts();
    sheet.removeChart(there);
    expect(sheet.getCharts()).toEqual([]);
    expect(execution.document.model.getters.getChartIds('s0')).toEqual([]);
    expect(() => sheet.updateChart(there)).toThrow('does not exist');
    expect(() => sheet.removeChart(chart)).toThrow('does not exist');
    const other = spreadsheet.insertSheet('Other');
    other.insertChart(chart);
    expect(other.getCharts()).toHaveLength(1);
    spreadsheet.deleteSheet(other);
    expect(execution.document.snapshot()).toMatchObject({ chartFacts: { entries: [] } });
  });

  test('is copied with its sheet, with a new id and separate data', () => {
    const { sheet, chart, spreadsheet } = charted();
    sheet.insertChart(chart);
    const copy = sheet.copyTo(spreadsheet);
    const [[there], [copied]] = [sheet.getCharts(), copy.getCharts()];
    expect(copied.getChartId()).not.toBe(there.getChartId());
    expect(copied.getRanges()[0].getSheet().getName()).toBe(copy.getName());
    expect(copied.getOptions().get('title')).toBe('Progress');
    copy.removeChart(copied);
    expect(sheet.getCharts()).toHaveLength(1);
  });

  test('detects its headers if their number is not set', () => {
    const { sheet, execution } = charted();
    const { getters } = execution.document.model;
    const begun = () => sheet.newChart().asColumnChart().setPosition(1, 5, 0, 0);
    sheet.insertChart(begun().addRange(sheet.getRange('A1:C4')).build());
    sheet.insertChart(begun().addRange(sheet.getRange('A2:C4')).build());
    expect(
      getters.getChartIds('s0').map((id: string) => getters.getChartDefinition(id).dataSource.dataSetsHaveTitle),
    ).toEqual([true, false]);
  });

  test('can be turned round: rows are then the series', () => {
    const { sheet, execution } = charted();
    const { getters } = execution.document.model;
    sheet.insertChart(
      sheet
        .newChart()
        .asBarChart()
        .addRange(sheet.getRange('A1:C3'))
        .setTransposeRowsAndColumns(true)
        .setNumHeaders(1)
        .setPosition(1, 5, 0, 0)
        .build(),
    );
    expect(getters.getChartDefinition(getters.getChartIds('s0')[0]).dataSource).toMatchObject({
      labelRange: 'Sheet1!A1:C1',
      dataSets: [{ dataRange: 'A2:C2' }, { dataRange: 'A3:C3' }],
    });
  });

  test('has builders of single kinds that set the options which they are named after', () => {
    const { sheet } = charted();
    const built = sheet
      .newChart()
      .asLineChart()
      .setTitle('T')
      .setColors(['red'])
      .setLegendPosition(Position.BOTTOM)
      .setXAxisTitle('x')
      .setYAxisTitle('y')
      .setRange(0, 10)
      .setPosition(1, 1, 0, 0)
      .build();
    const options = built.getOptions();
    expect(
      ['title', 'colors', 'legend.position', 'hAxis.title', 'vAxis.title', 'vAxis.viewWindow.max'].map((name) =>
        options.get(name),
      ),
    ).toEqual(['T', ['red'], 'bottom', 'x', 'y', 10]);
  });

  test('is in the exported file with its title, references to its data and a grey border', async () => {
    const { sheet, chart, execution } = charted();
    sheet.insertChart(chart);
    const parts = unzipSync(await exportXlsx(execution.document));
    const xml = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<a:t>Progress</a:t>');
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
      'Sheet1!B1',
      'Sheet1!A2:A4',
      'Sheet1!B2:B4',
      'Sheet1!C1',
      'Sheet1!A2:A4',
      'Sheet1!C2:C4',
    ]);
    expect(xml).toContain('<a:srgbClr val="0F4C5C"/>');
    expect(/<c:spPr>[^]*?<\/c:spPr>/.exec(xml)?.[0]).toContain('D9E2E7');
  });

  test('of an unsupported type throws', () => {
    const { sheet } = charted();
    expect(() =>
      sheet.insertChart(
        sheet.newChart().setChartType(ChartType.ORG).addRange(sheet.getRange('A1:B4')).setPosition(1, 1, 0, 0).build(),
      ),
    ).toThrow('Charts.ChartType.ORG');
    expect(() => sheet.newChart().setPosition(0, 1, 0, 0)).toThrow('coordinates');
    expect(() => sheet.insertChart(sheet.newChart().asLineChart().setPosition(5000, 1, 0, 0).build())).toThrow(
      'outside the dimensions',
    );
  });
});
