import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData } from './engine';

/** Google's settings of an embedded chart, which the engine's chart does not store. */
export interface ChartFacts {
  /** The number from which Google's id is computed; it never changes. */
  readonly id: number;
  /** The engine's id of the chart. */
  readonly chartId: string;
  readonly sheetId: string;
  /** A name of Charts.ChartType. */
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The number of header rows or columns; a negative number means that they are detected. */
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenStrategy: string;
}

export interface ChartEntry extends ChartFacts {
  readonly ranges: readonly EngineRange[];
}

/** The engine's id for the copy of a chart on a duplicated sheet. */
const duplicated = (sheetId: string, id: string): string => `${sheetId}??${id.split('??').pop() ?? id}`;

/**
 * Embedded charts. The engine draws and exports them; this plugin stores the settings that a script made and can read again.
 * Command: `SET_CHART_FACTS {facts, ranges}` with RangeData; deleting a chart deletes its facts. Getters: `getChartFacts(sheetId)`,
 * `getNextChartNumber()`.
 */
export function chartsPlugin(CorePlugin: BaseClass): BaseClass {
  return class ChartFactsPlugin extends CorePlugin {
    static getters = ['getChartFacts', 'getNextChartNumber'];
    chartFacts: readonly ChartEntry[] = [];
    nextChartNumber = 1;

    /** Removes deleted ranges from the settings of their charts. */
    adaptRanges(adapters: RangeAdapters): void {
      let changed = false;
      const adapt = (range: EngineRange): EngineRange | null => {
        const { changeType, range: next } = adapters.applyChange(range);
        if (changeType === 'NONE') return range;
        changed = true;
        return changeType === 'REMOVE' ? null : next;
      };
      const next = this.chartFacts.map((chart) => ({
        ...chart,
        ranges: chart.ranges.map(adapt).filter((range) => range !== null),
      }));
      if (changed) this.history.update('chartFacts', next);
    }

    handle(command: Command): void {
      switch (command.type) {
        case 'SET_CHART_FACTS': {
          const facts = command['facts'] as ChartFacts;
          const entry: ChartEntry = {
            ...facts,
            ranges: (command['ranges'] as RangeData[]).map(
              (range) => this.getters.getRangeFromRangeData(range) as EngineRange,
            ),
          };
          const exists = this.chartFacts.some(({ chartId }) => chartId === facts.chartId);
          this.history.update(
            'chartFacts',
            exists
              ? this.chartFacts.map((chart) => (chart.chartId === facts.chartId ? entry : chart))
              : [...this.chartFacts, entry],
          );
          if (facts.id >= this.nextChartNumber) this.history.update('nextChartNumber', facts.id + 1);
          break;
        }
        case 'DELETE_CHART':
          this.keep(({ chartId }) => chartId !== command['chartId']);
          break;
        case 'DELETE_SHEET':
          this.keep(({ sheetId }) => sheetId !== command['sheetId']);
          break;
        case 'DUPLICATE_SHEET': {
          const [from, to] = [command['sheetId'] as string, command['sheetIdTo'] as string];
          let id = this.nextChartNumber;
          const copies = this.chartFacts
            .filter(({ sheetId }) => sheetId === from)
            .map((chart) => ({
              ...chart,
              id: id++,
              sheetId: to,
              chartId: duplicated(to, chart.chartId),
              ranges: chart.ranges.map((range) => (range.sheetId === from ? { ...range, sheetId: to } : range)),
            }));
          if (copies.length === 0) break;
          this.history.update('chartFacts', [...this.chartFacts, ...copies]);
          this.history.update('nextChartNumber', id);
          break;
        }
      }
    }

    keep(isKept: (chart: ChartEntry) => boolean): void {
      const kept = this.chartFacts.filter(isKept);
      if (kept.length < this.chartFacts.length) this.history.update('chartFacts', kept);
    }

    /** The existing charts of a sheet, in the order of their creation. */
    getChartFacts(sheetId: string): readonly ChartEntry[] {
      return this.chartFacts.filter(
        (chart) => chart.sheetId === sheetId && this.getters.getChart(chart.chartId) !== undefined,
      );
    }

    getNextChartNumber(): number {
      return this.nextChartNumber;
    }

    import(data: any): void {
      const stored = data.chartFacts;
      if (stored === undefined) return;
      this.nextChartNumber = stored.next;
      this.chartFacts = stored.entries.map((entry: any) => ({
        ...entry,
        ranges: entry.ranges.map((reference: string) => this.getters.getRangeFromSheetXC(entry.sheetId, reference)),
      }));
    }

    export(data: any): void {
      if (this.chartFacts.length === 0 && this.nextChartNumber === 1) return;
      data.chartFacts = {
        next: this.nextChartNumber,
        entries: this.chartFacts.map((chart) => ({
          ...chart,
          ranges: chart.ranges.map((range) => this.getters.getRangeString(range, chart.sheetId) as string),
        })),
      };
    }
  };
}
