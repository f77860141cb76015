import { adaptAll } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData } from './engine';

export type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** An entry of developer metadata; `index` is the 0-based row or column of a ROW or COLUMN entry. */
export interface MetadataEntry {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: LocationType;
  sheetId: string | null;
  index: number | null;
}

interface SheetEntry {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: 'SHEET' | 'ROW' | 'COLUMN';
  /** The entire row or column; for a sheet its cell A1, of which only the sheet matters. */
  range: EngineRange;
}

type FileEntry = Omit<MetadataEntry, 'place' | 'sheetId' | 'index'>;

/**
 * Developer metadata (docs/google-facts.md): it follows inserted and moved rows and columns, is deleted with them, does not move when cells
 * are sorted, and is copied with new ids when a sheet is copied.
 * Commands: `SET_METADATA {id?, key, value, visibility, place, ranges?}` (without id: a new entry), `REMOVE_METADATA {id}`.
 */
export function metadataPlugin(CorePlugin: BaseClass): BaseClass {
  return class MetadataPlugin extends CorePlugin {
    static getters = ['getMetadata', 'getNextMetadataId'];
    fileEntries: readonly FileEntry[] = [];
    sheetEntries: readonly SheetEntry[] = [];
    nextId = 1;

    adaptRanges(adapters: RangeAdapters): void {
      const lines = this.sheetEntries.filter((entry) => entry.place !== 'SHEET');
      const adapted = adaptAll(lines, adapters);
      if (adapted === lines) return;
      const byId = new Map(adapted.map((entry) => [entry.id, entry]));
      const next = this.sheetEntries.flatMap((entry) =>
        entry.place === 'SHEET' ? [entry] : (byId.get(entry.id) ?? []),
      );
      this.history.update('sheetEntries', next);
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
          const copies = this.sheetEntries
            .filter((entry) => entry.range.sheetId === command['sheetId'])
            .map((entry) => ({
              ...entry,
              id: id++,
              range: { ...entry.range, sheetId: command['sheetIdTo'] as string },
            }));
          if (copies.length === 0) break;
          this.history.update('sheetEntries', [...this.sheetEntries, ...copies]);
          this.history.update('nextId', id);
          break;
        }
        case 'DELETE_SHEET': {
          const kept = this.sheetEntries.filter((entry) => entry.range.sheetId !== command['sheetId']);
          if (kept.length < this.sheetEntries.length) this.history.update('sheetEntries', kept);
          break;
        }
      }
    }

    write(command: Command): void {
      const isNew = command['id'] === undefined;
      const id: number = isNew ? this.nextId : command['id'];
      if (id >= this.nextId) this.history.update('nextId', id + 1);
      const entry: FileEntry = {
        id,
        key: command['key'],
        value: command['value'] ?? null,
        visibility: command['visibility'],
      };
      const ranges = command['ranges'] as RangeData[] | undefined;
      const range = ranges?.[0] === undefined ? undefined : this.getters.getRangeFromRangeData(ranges[0]);
      const place = command['place'] as LocationType;
      const isFileEntry = this.fileEntries.some((other) => other.id === id);
      const isSheetEntry = this.sheetEntries.some((other) => other.id === id);
      if (place === 'SPREADSHEET' || range === undefined) {
        if (isSheetEntry)
          this.history.update(
            'sheetEntries',
            this.sheetEntries.filter((other) => other.id !== id),
          );
        this.history.update(
          'fileEntries',
          isFileEntry
            ? this.fileEntries.map((other) => (other.id === id ? entry : other))
            : [...this.fileEntries, entry],
        );
        return;
      }
      if (isFileEntry)
        this.history.update(
          'fileEntries',
          this.fileEntries.filter((other) => other.id !== id),
        );
      const next: SheetEntry = { ...entry, place, range };
      this.history.update(
        'sheetEntries',
        isSheetEntry
          ? this.sheetEntries.map((other) => (other.id === id ? next : other))
          : [...this.sheetEntries, next],
      );
    }

    remove(id: number): void {
      this.history.update(
        'fileEntries',
        this.fileEntries.filter((other) => other.id !== id),
      );
      this.history.update(
        'sheetEntries',
        this.sheetEntries.filter((other) => other.id !== id),
      );
    }

    /** All entries of the document, sorted by id. */
    getMetadata(): MetadataEntry[] {
      const fileEntries = this.fileEntries.map((entry): MetadataEntry => ({
        ...entry,
        place: 'SPREADSHEET',
        sheetId: null,
        index: null,
      }));
      const sheetEntries = this.sheetEntries.map(({ range, ...entry }): MetadataEntry => {
        const index = entry.place === 'ROW' ? range.zone.top : entry.place === 'COLUMN' ? range.zone.left : null;
        return { ...entry, sheetId: range.sheetId, index };
      });
      return [...fileEntries, ...sheetEntries].sort((a, b) => a.id - b.id);
    }

    getNextMetadataId(): number {
      return this.nextId;
    }

    import(data: any): void {
      const stored = data.developerMetadata;
      if (stored === undefined) return;
      this.nextId = stored.nextId;
      this.fileEntries = stored.entries
        .filter((entry: MetadataEntry) => entry.place === 'SPREADSHEET')
        .map(fileEntryOf);
      this.sheetEntries = stored.entries
        .filter((entry: MetadataEntry) => entry.place !== 'SPREADSHEET')
        .map((entry: MetadataEntry) => ({
          ...fileEntryOf(entry),
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

const fileEntryOf = ({ id, key, value, visibility }: MetadataEntry): FileEntry => ({ id, key, value, visibility });

/** The range of an entry: the entire row or column, or A1 for a sheet. */
export function rangeOfPlace(place: LocationType, sheetId: string, index: number): RangeData {
  if (place === 'ROW') return { _sheetId: sheetId, _zone: { left: 0, right: undefined, top: index, bottom: index } };
  if (place === 'COLUMN') return { _sheetId: sheetId, _zone: { left: index, right: index, top: 0, bottom: undefined } };
  return { _sheetId: sheetId, _zone: { left: 0, right: 0, top: 0, bottom: 0 } };
}
