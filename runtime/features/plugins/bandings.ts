import { adaptAll } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData, Zone } from './engine';

/** The colours of a banding, by the name of the part (`HeaderRow`, `FirstColumn` …); a missing part has none. */
export type BandColors = Readonly<Record<string, string>>;

export interface SheetBanding {
  id: number;
  zone: Zone;
  colors: BandColors;
}

interface StoredBanding {
  readonly id: number;
  readonly range: EngineRange;
  readonly colors: BandColors;
}

/** The alternating colours of ranges. Command: `SET_BANDING {sheetId, id, ranges, colors}`, without ranges to remove it. */
export function bandingsPlugin(CorePlugin: BaseClass): BaseClass {
  return class BandingsPlugin extends CorePlugin {
    static getters = ['getSheetBandings', 'getNextBandingId'];
    bandings: readonly StoredBanding[] = [];

    adaptRanges(adapters: RangeAdapters): void {
      const adapted = adaptAll(this.bandings, adapters);
      if (adapted !== this.bandings) this.history.update('bandings', adapted);
    }

    handle(command: Command): void {
      const sheetId = command['sheetId'] as string;
      if (command.type === 'SET_BANDING') {
        const id = command['id'] as number;
        const [data] = (command['ranges'] ?? []) as RangeData[];
        const others = this.bandings.filter((banding) => banding.id !== id);
        const range = data === undefined ? null : (this.getters.getRangeFromRangeData(data) as EngineRange);
        this.history.update(
          'bandings',
          range ? [...others, { id, range, colors: command['colors'] as BandColors }] : others,
        );
      } else if (command.type === 'DELETE_SHEET') {
        this.history.update(
          'bandings',
          this.bandings.filter(({ range }) => range.sheetId !== sheetId),
        );
      } else if (command.type === 'DUPLICATE_SHEET') {
        const copy = command['sheetIdTo'] as string;
        const first = this.getNextBandingId();
        const copies = this.bandings
          .filter(({ range }) => range.sheetId === sheetId)
          .map((banding, at) => ({ ...banding, id: first + at, range: { ...banding.range, sheetId: copy } }));
        if (copies.length > 0) this.history.update('bandings', [...this.bandings, ...copies]);
      }
    }

    getSheetBandings(sheetId: string): SheetBanding[] {
      return this.bandings
        .filter(({ range }) => range.sheetId === sheetId)
        .map(({ id, range, colors }) => ({ id, zone: range.zone, colors }));
    }

    getNextBandingId(): number {
      return Math.max(0, ...this.bandings.map(({ id }) => id)) + 1;
    }

    import(data: any): void {
      this.bandings = data.sheets.flatMap((sheet: { id: string; bandings?: SheetBanding[] }) =>
        (sheet.bandings ?? []).map(({ id, zone, colors }) => ({
          id,
          colors,
          range: this.getters.getRangeFromRangeData({ _sheetId: sheet.id, _zone: zone }),
        })),
      );
    }

    export(data: any): void {
      for (const sheet of data.sheets) {
        const bandings = this.getSheetBandings(sheet.id);
        if (bandings.length > 0) sheet.bandings = bandings;
      }
    }
  };
}
