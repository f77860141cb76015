import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData } from './engine';

/** What Google keeps of an embedded chart and the engine's own chart does not say. */
export interface ChartFacts {
  /** Google's id: a number, one for good. */
  readonly id: number;
  /** The engine's id of the chart, and of the figure in which it stands. */
  readonly chartId: string;
  readonly sheetId: string;
  /** A name of Charts.ChartType. */
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Rows or columns that are headers; below 0, they are found. */
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenStrategy: string;
}

export interface ChartEntry extends ChartFacts {
  readonly ranges: readonly EngineRange[];
}

/** The engine names what it duplicates with a sheet so. */
const duplicated = (sheetId: string, id: string): string => `${sheetId}??${id.split('??').pop() ?? id}`;

/**
 * Embedded charts. The engine draws and exports them; here stands beside each what a script set and will ask for again.
 * Commands: `SET_CHART_FACTS {facts, ranges}` with RangeData; a chart that goes takes its facts along. Getters: `getChartFacts(sheetId)`,
 * `getNextChartNumber()`.
 */
export function chartsPlugin(CorePlugin: BaseClass): BaseClass {
  return class ChartFactsPlugin extends CorePlugin {
    static getters = ['getChartFacts', 'getNextChartNumber'];
    chartFacts: readonly ChartEntry[] = [];
    nextChartNumber = 1;

    /** A range that went stays as the last that it was: the chart is then without data, and no other range is meant by it. */
    adaptRanges(adapters: RangeAdapters): void {
      let changed = false;
      const adapt = (range: EngineRange): EngineRange | null => {
        const { changeType, range: next } = adapters.applyChange(range);
        if (changeType === 'NONE') return range;
        changed = true;
        return changeType === 'REMOVE' ? null : next;
      };
      const next = this.chartFacts.map((one) => ({
        ...one,
        ranges: one.ranges.map(adapt).filter((range) => range !== null),
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
          const isThere = this.chartFacts.some(({ chartId }) => chartId === facts.chartId);
          this.history.update(
            'chartFacts',
            isThere
              ? this.chartFacts.map((one) => (one.chartId === facts.chartId ? entry : one))
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
            .map((one) => ({
              ...one,
              id: id++,
              sheetId: to,
              chartId: duplicated(to, one.chartId),
              ranges: one.ranges.map((range) => (range.sheetId === from ? { ...range, sheetId: to } : range)),
            }));
          if (copies.length === 0) break;
          this.history.update('chartFacts', [...this.chartFacts, ...copies]);
          this.history.update('nextChartNumber', id);
          break;
        }
      }
    }

    keep(isKept: (one: ChartEntry) => boolean): void {
      const kept = this.chartFacts.filter(isKept);
      if (kept.length < this.chartFacts.length) this.history.update('chartFacts', kept);
    }

    /** The charts of a sheet that are still there, in the order of their making. */
    getChartFacts(sheetId: string): readonly ChartEntry[] {
      return this.chartFacts.filter(
        (one) => one.sheetId === sheetId && this.getters.getChart(one.chartId) !== undefined,
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
        entries: this.chartFacts.map((one) => ({
          ...one,
          ranges: one.ranges.map((range) => this.getters.getRangeString(range, one.sheetId) as string),
        })),
      };
    }
  };
}
