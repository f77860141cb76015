/**
 * Google's histogram and table charts as kinds of chart of the engine, and combos whose series are bars and lines in any order. The xlsx export
 * (`../../xlsx/charts.ts`) finds what the engine cannot write in place of a series' cells, marked as below.
 */
import { bucketsOf, type BucketOptions } from '../histogram';
import { tableRows, type TableCell, type TableOptions, type TableRows } from '../table-chart';

interface Cell {
  readonly value: unknown;
  readonly type?: string;
  readonly formattedValue?: string;
}
interface Getters {
  getEvaluatedCellsInZone(sheetId: string, zone: unknown): Cell[];
}
interface DataSource {
  readonly dataSets: readonly { readonly dataRange: { readonly sheetId: string; readonly zone: unknown } }[];
  readonly dataSetsHaveTitle?: boolean;
}
interface Definition {
  readonly dataSource?: DataSource;
  readonly title?: { readonly text?: string };
  readonly buckets?: BucketOptions;
  readonly table?: TableOptions;
  readonly dataSetStyles?: Readonly<Record<string, { readonly type?: string }>>;
}
interface ExcelSeries {
  readonly range: string;
}

/** What stands in the place of a series' cells in the engine's xlsx. A cell's reference begins with no such word. */
export const MARKS = { bar: 'as-bar:', line: 'as-line:', literal: 'literal:', table: 'table:' } as const;

const columnsOf = ({ dataSource }: Definition, getters: Getters): Cell[][] =>
  (dataSource?.dataSets ?? []).map(({ dataRange }) =>
    getters.getEvaluatedCellsInZone(dataRange.sheetId, dataRange.zone),
  );

const numbersOf = (cells: readonly Cell[]): number[] =>
  cells.map(({ value }) => value).filter((value) => typeof value === 'number');

function tableOf(definition: Definition, getters: Getters): TableRows {
  const columns = columnsOf(definition, getters).map((cells) =>
    cells.map(({ value, type, formattedValue }): TableCell => ({
      text: formattedValue ?? String(value ?? ''),
      isNumber: type === 'number',
      value: value ?? '',
    })),
  );
  return tableRows(columns, definition.dataSource?.dataSetsHaveTitle === true, definition.table ?? {});
}

/** Registers the kinds; may be called once for each copy of the engine. */
export function registerChartKinds(registries: any): void {
  const { chartTypeRegistry: types, chartComponentRegistry: components, chartSubtypeRegistry: names } = registries;
  const bar = types.get('bar');
  const combo = types.get('combo');
  const keys = (...more: string[]): string[] => [...bar.allowedDefinitionKeys, ...more];

  types.replace('combo', {
    ...combo,
    getDefinitionForExcel(getters: Getters, definition: Definition, excel: { dataSets: ExcelSeries[] }): object {
      const styles = Object.values(definition.dataSetStyles ?? {});
      const made = combo.getDefinitionForExcel(getters, definition, excel);
      return {
        ...made,
        dataSets: made.dataSets.map((series: ExcelSeries, at: number) => ({
          ...series,
          range: `${styles[at]?.type === 'bar' ? MARKS.bar : MARKS.line}${series.range}`,
        })),
      };
    },
  });

  types.add('histogram', {
    ...bar,
    sequence: 200,
    allowedDefinitionKeys: keys('buckets'),
    getRuntime(getters: Getters, definition: Definition, data: any, sheetId: string, handlers: object): object {
      const given = data.extractData();
      const buckets = bucketsOf(
        given.dataSetsValues.map((series: { data: Cell[] }) => numbersOf(series.data)),
        definition.buckets ?? {},
      );
      const cells = (values: readonly unknown[] = []): object[] => values.map((value) => ({ value, type: 'number' }));
      const counted = {
        labelValues: buckets.labels.map((value) => ({ value, type: 'text' })),
        dataSetsValues: given.dataSetsValues.map((series: object, at: number) => ({
          ...series,
          data: cells(buckets.counts[at]),
        })),
      };
      const made = bar.getRuntime(
        getters,
        { ...definition, type: 'bar' },
        { extractData: () => counted },
        sheetId,
        handlers,
      );
      // The bars of neighbouring buckets touch.
      for (const series of made.chartJsConfig.data.datasets)
        Object.assign(series, { barPercentage: 1, categoryPercentage: 1 });
      return made;
    },
    getDefinitionForExcel(getters: Getters, definition: Definition, excel: { dataSets: ExcelSeries[] }): object {
      const buckets = bucketsOf(columnsOf(definition, getters).map(numbersOf), definition.buckets ?? {});
      return {
        ...bar.getDefinitionForExcel(getters, definition, excel),
        type: 'bar',
        labelRange: `${MARKS.literal}${JSON.stringify(buckets.labels)}`,
        dataSets: excel.dataSets.map((series, at) => ({
          ...series,
          range: `${MARKS.literal}${JSON.stringify(buckets.counts[at] ?? [])}`,
        })),
      };
    },
  });

  types.add('table', {
    ...bar,
    sequence: 210,
    allowedDefinitionKeys: keys('table'),
    getRuntime(getters: Getters, definition: Definition, data: any, sheetId: string, handlers: object): object {
      const made = bar.getRuntime(getters, { ...definition, type: 'bar' }, data, sheetId, handlers);
      const { chartJsConfig } = made;
      return {
        ...made,
        chartJsConfig: {
          ...chartJsConfig,
          type: 'table',
          data: { labels: [], datasets: [] },
          options: {
            ...chartJsConfig.options,
            table: { ...tableOf(definition, getters), plain: definition.table?.plainRows === true },
          },
        },
      };
    },
    getDefinitionForExcel(getters: Getters, definition: Definition, excel: { dataSets: ExcelSeries[] }): object {
      const { header, rows } = tableOf(definition, getters);
      const texts = (cells: readonly TableCell[]): string[] => cells.map(({ text }) => text);
      const table = { title: definition.title?.text ?? '', header: header && texts(header), rows: rows.map(texts) };
      return {
        ...bar.getDefinitionForExcel(getters, definition, excel),
        type: 'bar',
        labelRange: undefined,
        dataSets: [{ ...excel.dataSets[0], label: undefined, range: `${MARKS.table}${JSON.stringify(table)}` }],
      };
    },
  });

  for (const [kind, displayName] of [
    ['histogram', 'Histogram'],
    ['table', 'Table'],
  ]) {
    components.add(kind, components.get('pie'));
    names.add(kind, { ...names.get('column'), matcher: undefined, displayName, chartType: kind, chartSubtype: kind });
  }
}
