import { adaptAll, adaptRangeList } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData, Zone } from './engine';

export type ControlPosition = 'BEFORE' | 'AFTER';

/** The criterion of a filter for a column; `column` is 0-based in the sheet. */
export interface ColumnFilter {
  column: number;
  hidden: string[] | null;
  visible: string[] | null;
  /** Name of a BooleanCriteria with its canonical values (dates as `YYYY-MM-DD`, a relative date by its name). */
  condition: { type: string; values: string[] } | null;
  background: string | null;
  foreground: string | null;
}

export interface SheetFilter {
  zone: Zone;
  columns: ColumnFilter[];
}

interface StoredFilter {
  readonly range: EngineRange;
  readonly columns: readonly (Omit<ColumnFilter, 'column'> & { readonly range: EngineRange })[];
}

interface Controls {
  ROW: ControlPosition;
  COL: ControlPosition;
}

/**
 * The position of the group buttons, the filter and the typed columns of each sheet.
 * Commands: `SET_GROUP_CONTROLS {sheetId, dimension, position}`; `SET_FILTER {sheetId, ranges, columns}`, without ranges to remove it;
 * `SET_TYPED_COLUMNS {sheetId, ranges}`.
 */
export function sheetSettingsPlugin(CorePlugin: BaseClass): BaseClass {
  return class SheetSettingsPlugin extends CorePlugin {
    static getters = ['getGroupControls', 'getSheetFilter', 'getTypedColumns'];
    controls: Record<string, Controls> = {};
    filters: readonly StoredFilter[] = [];
    typed: readonly EngineRange[] = [];

    adaptRanges(adapters: RangeAdapters): void {
      const adapted = adaptAll(this.filters, adapters).map((filter) => {
        const columns = adaptAll(filter.columns, adapters);
        return columns === filter.columns ? filter : { ...filter, columns };
      });
      if (adapted.length !== this.filters.length || adapted.some((filter, i) => filter !== this.filters[i]))
        this.history.update('filters', adapted);
      const typed = adaptRangeList(this.typed, adapters);
      if (typed !== this.typed) this.history.update('typed', typed);
    }

    handle(command: Command): void {
      const sheetId = command['sheetId'] as string;
      switch (command.type) {
        case 'SET_GROUP_CONTROLS':
          this.history.update('controls', sheetId, {
            ...this.getGroupControls(sheetId),
            [command['dimension']]: command['position'],
          });
          break;
        case 'SET_FILTER': {
          const others = this.filters.filter((filter) => filter.range.sheetId !== sheetId);
          const data = (command['ranges'] as RangeData[] | undefined)?.[0];
          this.history.update(
            'filters',
            data === undefined ? others : [...others, this.stored(sheetId, data, command['columns'] as ColumnFilter[])],
          );
          break;
        }
        case 'SET_TYPED_COLUMNS':
          this.history.update('typed', [
            ...this.typed.filter((range) => range.sheetId !== sheetId),
            ...(command['ranges'] as RangeData[]).map(
              (data) => this.getters.getRangeFromRangeData(data) as EngineRange,
            ),
          ]);
          break;
        case 'DUPLICATE_SHEET': {
          const copy = command['sheetIdTo'] as string;
          if (this.controls[sheetId] !== undefined)
            this.history.update('controls', copy, { ...this.controls[sheetId] });
          const typed = this.typed.filter((range) => range.sheetId === sheetId);
          if (typed.length > 0)
            this.history.update('typed', [...this.typed, ...typed.map((range) => ({ ...range, sheetId: copy }))]);
          const filter = this.filters.find(({ range }) => range.sheetId === sheetId);
          if (filter === undefined) break;
          const moved = <T extends { range: EngineRange }>(entry: T): T => ({
            ...entry,
            range: { ...entry.range, sheetId: copy },
          });
          this.history.update('filters', [...this.filters, { ...moved(filter), columns: filter.columns.map(moved) }]);
          break;
        }
        case 'DELETE_SHEET':
          this.history.update('controls', sheetId, undefined);
          this.history.update(
            'filters',
            this.filters.filter((filter) => filter.range.sheetId !== sheetId),
          );
          this.history.update(
            'typed',
            this.typed.filter((range) => range.sheetId !== sheetId),
          );
          break;
      }
    }

    stored(sheetId: string, data: RangeData, columns: ColumnFilter[]): StoredFilter {
      const range = this.getters.getRangeFromRangeData(data) as EngineRange;
      return {
        range,
        columns: columns.map(({ column, ...rest }) => ({
          ...rest,
          range: this.getters.getRangeFromZone(sheetId, { ...range.zone, left: column, right: column }),
        })),
      };
    }

    /** By Google's default, the button is after the group (Apps Script reference: getColumnGroupControlPosition). */
    getGroupControls(sheetId: string): Controls {
      return this.controls[sheetId] ?? { ROW: 'AFTER', COL: 'AFTER' };
    }

    getSheetFilter(sheetId: string): SheetFilter | undefined {
      const filter = this.filters.find(({ range }) => range.sheetId === sheetId);
      if (filter === undefined) return undefined;
      return {
        zone: filter.range.zone,
        columns: filter.columns.map(({ range, ...rest }) => ({ ...rest, column: range.zone.left })),
      };
    }

    /** The cells of typed columns: the rows of a converted table below its header. */
    getTypedColumns(sheetId: string): Zone[] {
      return this.typed.filter((range) => range.sheetId === sheetId).map(({ zone }) => zone);
    }

    import(data: any): void {
      const filters: StoredFilter[] = [];
      const typed: EngineRange[] = [];
      for (const sheet of data.sheets) {
        if (sheet.groupControls !== undefined) this.controls[sheet.id] = sheet.groupControls;
        if (sheet.filter !== undefined)
          filters.push(this.stored(sheet.id, { _sheetId: sheet.id, _zone: sheet.filter.zone }, sheet.filter.columns));
        for (const zone of sheet.typedColumns ?? [])
          typed.push(this.getters.getRangeFromRangeData({ _sheetId: sheet.id, _zone: zone }));
      }
      this.typed = typed;
      this.filters = filters;
    }

    export(data: any): void {
      for (const sheet of data.sheets) {
        if (this.controls[sheet.id] !== undefined) sheet.groupControls = this.controls[sheet.id];
        const filter = this.getSheetFilter(sheet.id);
        if (filter !== undefined) sheet.filter = filter;
        const typed = this.getTypedColumns(sheet.id);
        if (typed.length > 0) sheet.typedColumns = typed;
      }
    }
  };
}
