import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { bucketsOf } from '../../../runtime/features/histogram';
import { tableRows } from '../../../runtime/features/table-chart';
import { ChartType } from '../../../runtime/services/charts';
import { exportXlsx } from '../../../runtime/xlsx/export';
import { open } from './open';

const data = [
  ['Week', 'Hours', 'Steps', 'Sum'],
  ['9 Mar & more', 2, 1, 1],
  ['16 Mar', 5, 2, 3],
  ['23 Mar', 9, 4, 7],
];

function charted(type: keyof typeof ChartType, options: Record<string, unknown> = {}, area = 'A1:D4') {
  const opened = open();
  const { sheet, execution } = opened;
  sheet.getRange('A1:D4').setValues(data);
  let builder = sheet.newChart().setChartType(ChartType[type]).addRange(sheet.getRange(area)).setPosition(6, 2, 0, 0);
  for (const [name, value] of Object.entries(options)) builder = builder.setOption(name, value);
  sheet.insertChart(builder.build());
  const { getters } = execution.document.model;
  const [chartId] = getters.getChartIds('s0');
  const config = () => getters.getChartRuntime(chartId).chartJsConfig;
  const parts = async () => {
    const files = unzipSync(await exportXlsx(execution.document));
    return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  };
  return { ...opened, config, parts };
}

describe('a combo', () => {
  test('[B97] draws the first series as bars and the others as lines', () => {
    const { config } = charted('COMBO');
    expect(
      config().data.datasets.map((series: { label: string; type: string }) => [series.label, series.type]),
    ).toEqual([
      ['Hours', 'bar'],
      ['Steps', 'line'],
      ['Sum', 'line'],
    ]);
  });

  test('[B97] follows the types that are set', () => {
    const types = (options: Record<string, unknown>) =>
      charted('COMBO', options)
        .config()
        .data.datasets.map(({ type }: { type: string }) => type);
    expect(types({ seriesType: 'bars', series: { 1: { type: 'line' } } })).toEqual(['bar', 'line', 'bar']);
    expect(types({ seriesType: 'line' })).toEqual(['line', 'line', 'line']);
    expect(types({ series: { 0: { type: 'line' }, 2: { type: 'bars' } } })).toEqual(['line', 'line', 'bar']);
  });

  test('[B97] is a combo in the xlsx, whatever the order', async () => {
    const xml = (await charted('COMBO', { seriesType: 'bars', series: { 1: { type: 'line' } } }).parts())[
      'xl/charts/chart1.xml'
    ];
    const ranges = (group: string) =>
      [
        ...(new RegExp(`<c:${group}>.*?</c:${group}>`, 's').exec(String(xml))?.[0] ?? '').matchAll(
          /<c:val>.*?<c:f>(.*?)<\/c:f>/gs,
        ),
      ].map(([, range]) => range);
    expect(ranges('barChart')).toEqual(['Sheet1!B2:B4', 'Sheet1!D2:D4']);
    expect(ranges('lineChart')).toEqual(['Sheet1!C2:C4']);
    expect(xml).not.toMatch(/as-(bar|line):/);
  });
});

describe('a histogram', () => {
  test('[B98] counts its values in buckets, and follows the cells', () => {
    const { config, sheet } = charted('HISTOGRAM', { 'histogram.bucketSize': 4 }, 'A1:B4');
    expect(config().data.labels).toEqual(['0 – 4', '4 – 8', '8 – 12']);
    expect(config().data.datasets.map((series: { data: number[] }) => series.data)).toEqual([[1, 1, 1]]);
    sheet.getRange('B4').setValue(5);
    expect(config().data.labels).toEqual(['0 – 4', '4 – 8']);
    expect(config().data.datasets[0].data).toEqual([1, 2]);
  });

  test('[B98] takes a single column of numbers, with or without a name', () => {
    for (const area of ['B1:B4', 'B2:B4'])
      expect(charted('HISTOGRAM', { 'histogram.bucketSize': 4 }, area).config().data.datasets[0].data).toEqual([
        1, 1, 1,
      ]);
  });

  test('[B98] is columns with the counts in the xlsx', async () => {
    const xml = String(
      (await charted('HISTOGRAM', { 'histogram.bucketSize': 4 }, 'A1:B4').parts())['xl/charts/chart1.xml'],
    );
    expect(xml).toContain('<c:barChart>');
    expect(xml).toMatch(/<c:strLit><c:ptCount val="3"\/><c:pt idx="0"><c:v>0 – 4<\/c:v>/);
    expect(xml).toMatch(/<c:numLit>.*<c:pt idx="2"><c:v>1<\/c:v><\/c:pt><\/c:numLit>/);
    expect(xml).not.toContain('literal:');
  });

  test('[B98] every value is in exactly one bucket', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        values,
        fc.option(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), { nil: undefined }),
        (given, size) => {
          const { labels, counts } = bucketsOf([given], { size });
          expect(counts[0]).toHaveLength(labels.length);
          expect(counts[0]?.reduce((sum, count) => sum + count, 0)).toBe(given.length);
        },
      ),
      { seed: 98, numRuns: 300 },
    );
  });

  test('[B98] without values there is no bucket; equal values share one; a limit leaves values out', () => {
    expect(bucketsOf([[]], {})).toEqual({ labels: [], counts: [[]] });
    expect(bucketsOf([[3, 3]], {}).counts).toEqual([[2]]);
    expect(bucketsOf([[1, 2, 30]], { size: 5, min: 0, max: 10 })).toEqual({
      labels: ['0 – 5', '5 – 10'],
      counts: [[2, 0]],
    });
  });
});

describe('a table', () => {
  test('[B99] has a row for each row of the range, as displayed', () => {
    const { table } = charted('TABLE').config().options;
    const texts = (cells: { text: string }[]) => cells.map(({ text }) => text);
    expect(texts(table.header)).toEqual(['Week', 'Hours', 'Steps', 'Sum']);
    expect(table.rows.map(texts)).toEqual(data.slice(1).map((row) => row.map(String)));
  });

  test('[B99] numbers, sorts and cuts its rows as set', () => {
    const cell = (value: unknown) => ({ text: String(value), isNumber: typeof value === 'number', value });
    const column = ['Name', 'b', 'a', 'c'].map(cell);
    const { header, rows } = tableRows([column], true, {
      showRowNumber: true,
      firstRowNumber: 5,
      sortColumn: 0,
      sortAscending: false,
      pageSize: 2,
      startPage: 0,
    });
    expect(header?.map(({ text }) => text)).toEqual(['', 'Name']);
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['5', 'c'],
      ['6', 'b'],
    ]);
    expect(charted('TABLE', { page: 'enable', pageSize: 2 }).config().options.table.rows).toHaveLength(2);
  });

  test('[B99] is a text box in the xlsx, and no chart', async () => {
    const parts = await charted('TABLE').parts();
    expect(Object.keys(parts).filter((path) => path.includes('chart'))).toEqual([]);
    expect(parts['[Content_Types].xml']).not.toContain('/xl/charts/');
    const drawing = String(parts['xl/drawings/drawing0.xml'] ?? parts['xl/drawings/drawing1.xml']);
    expect(drawing).toContain('Week\tHours\tSteps\tSum');
    expect(drawing).toContain('9 Mar &amp; more\t2\t1\t1');
    expect(drawing).not.toContain('graphicFrame');
  });
});

test('[B97] the kinds are kept in the file', () => {
  for (const type of ['COMBO', 'HISTOGRAM', 'TABLE'] as const) {
    const { reopened } = charted(type);
    const [chart] = reopened().sheet.getCharts();
    expect(chart.modify().getChartType()).toBe(ChartType[type]);
  }
});
