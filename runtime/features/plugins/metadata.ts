import { adaptAll } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData } from './engine';

export type MetadataPlace = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** One entry of developer metadata as others see it; `index` is the 0-based row or column of a ROW or COLUMN entry. */
export interface MetadataEntry {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
  sheetId: string | null;
  index: number | null;
}

interface Placed {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: 'SHEET' | 'ROW' | 'COLUMN';
  /** The whole row or column; for a sheet its cell A1 stands in, whose sheet is all that counts. */
  range: EngineRange;
}

type Loose = Omit<MetadataEntry, 'place' | 'sheetId' | 'index'>;

/**
 * Developer metadata (platform facts, 1.8): it follows inserted and moved rows and columns, goes with what is deleted, stays
 * at its grid row when cells are sorted, and a copied sheet takes copies with new ids along.
 * Commands: `SET_METADATA {id?, key, value, visibility, place, ranges?}` (without id: a new entry), `REMOVE_METADATA {id}`.
 */
export function metadataPlugin(CorePlugin: BaseClass): BaseClass {
  return class MetadataPlugin extends CorePlugin {
    static getters = ['getMetadata', 'getNextMetadataId'];
    loose: readonly Loose[] = [];
    placed: readonly Placed[] = [];
    nextId = 1;

    adaptRanges(adapters: RangeAdapters): void {
      const lines = this.placed.filter((entry) => entry.place !== 'SHEET');
      const adapted = adaptAll(lines, adapters);
      if (adapted === lines) return;
      const byId = new Map(adapted.map((entry) => [entry.id, entry]));
      const next = this.placed.flatMap((entry) => (entry.place === 'SHEET' ? [entry] : (byId.get(entry.id) ?? [])));
      this.history.update('placed', next);
    }

    handle(command: Command): void {
      switch (command.type) {
        case 'SET_METADATA':
          this.write(command);
          break;
        case 'REMOVE_METADATA':
          this.remove(command['id'] as number);
          break;
        case 'DUPLICATE_SHEET': {
          let id = this.nextId;
          const copies = this.placed
            .filter((entry) => entry.range.sheetId === command['sheetId'])
            .map((entry) => ({
              ...entry,
              id: id++,
              range: { ...entry.range, sheetId: command['sheetIdTo'] as string },
            }));
          if (copies.length === 0) break;
          this.history.update('placed', [...this.placed, ...copies]);
          this.history.update('nextId', id);
          break;
        }
        case 'DELETE_SHEET': {
          const kept = this.placed.filter((entry) => entry.range.sheetId !== command['sheetId']);
          if (kept.length < this.placed.length) this.history.update('placed', kept);
          break;
        }
      }
    }

    write(command: Command): void {
      const isNew = command['id'] === undefined;
      const id: number = isNew ? this.nextId : command['id'];
      if (id >= this.nextId) this.history.update('nextId', id + 1);
      const entry: Loose = {
        id,
        key: command['key'],
        value: command['value'] ?? null,
        visibility: command['visibility'],
      };
      const ranges = command['ranges'] as RangeData[] | undefined;
      const range = ranges?.[0] === undefined ? undefined : this.getters.getRangeFromRangeData(ranges[0]);
      const place = command['place'] as MetadataPlace;
      const loose = this.loose.some((one) => one.id === id);
      const placed = this.placed.some((one) => one.id === id);
      if (place === 'SPREADSHEET' || range === undefined) {
        if (placed)
          this.history.update(
            'placed',
            this.placed.filter((one) => one.id !== id),
          );
        this.history.update(
          'loose',
          loose ? this.loose.map((one) => (one.id === id ? entry : one)) : [...this.loose, entry],
        );
        return;
      }
      if (loose)
        this.history.update(
          'loose',
          this.loose.filter((one) => one.id !== id),
        );
      const next: Placed = { ...entry, place, range };
      this.history.update(
        'placed',
        placed ? this.placed.map((one) => (one.id === id ? next : one)) : [...this.placed, next],
      );
    }

    remove(id: number): void {
      this.history.update(
        'loose',
        this.loose.filter((one) => one.id !== id),
      );
      this.history.update(
        'placed',
        this.placed.filter((one) => one.id !== id),
      );
    }

    /** Every entry of the document, by id. */
    getMetadata(): MetadataEntry[] {
      const loose = this.loose.map((entry): MetadataEntry => ({
        ...entry,
        place: 'SPREADSHEET',
        sheetId: null,
        index: null,
      }));
      const placed = this.placed.map(({ range, ...entry }): MetadataEntry => {
        const index = entry.place === 'ROW' ? range.zone.top : entry.place === 'COLUMN' ? range.zone.left : null;
        return { ...entry, sheetId: range.sheetId, index };
      });
      return [...loose, ...placed].sort((a, b) => a.id - b.id);
    }

    getNextMetadataId(): number {
      return this.nextId;
    }

    import(data: any): void {
      const stored = data.developerMetadata;
      if (stored === undefined) return;
      this.nextId = stored.nextId;
      this.loose = stored.entries.filter((entry: MetadataEntry) => entry.place === 'SPREADSHEET').map(looseOf);
      this.placed = stored.entries
        .filter((entry: MetadataEntry) => entry.place !== 'SPREADSHEET')
        .map((entry: MetadataEntry) => ({
          ...looseOf(entry),
          place: entry.place,
          range: this.getters.getRangeFromRangeData(rangeOfPlace(entry.place, entry.sheetId ?? '', entry.index ?? 0)),
        }));
    }

    export(data: any): void {
      const entries = this.getMetadata();
      if (entries.length > 0 || this.nextId > 1) data.developerMetadata = { nextId: this.nextId, entries };
    }
  };
}

const looseOf = ({ id, key, value, visibility }: MetadataEntry): Loose => ({ id, key, value, visibility });

/** The range that carries an entry: the whole row, the whole column, or A1 for the sheet itself. */
export function rangeOfPlace(place: MetadataPlace, sheetId: string, index: number): RangeData {
  if (place === 'ROW') return { _sheetId: sheetId, _zone: { left: 0, right: undefined, top: index, bottom: index } };
  if (place === 'COLUMN') return { _sheetId: sheetId, _zone: { left: index, right: index, top: 0, bottom: undefined } };
  return { _sheetId: sheetId, _zone: { left: 0, right: 0, top: 0, bottom: 0 } };
}
