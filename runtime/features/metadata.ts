/** Developer metadata (docs/google-facts.md) and its finder. */
import { columnLetters } from '../spreadsheet/a1';
import { ServiceError } from '../contract';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import { wholeLines, type Area } from './areas';
import { rangeOfPlace, type MetadataEntry, type LocationType } from './plugins/metadata';
import type { EnumMember } from '../services/enumeration';
import type { RangeLike, SheetLike, SpreadsheetLike } from './interfaces';
import type { Document } from '../engine/document';

const ARBITRARY_RANGE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

const entriesOf = (document: Document): MetadataEntry[] => document.model.getters.getMetadata();

/** The location of an entry: the file, a sheet, or a row or column. */
interface Location {
  place: LocationType;
  gid: number | null;
  index: number | null;
}

function write(
  document: Document,
  entry: Pick<MetadataEntry, 'key' | 'value' | 'visibility'> & { id?: number },
  location: Location,
): number {
  const id = entry.id ?? (document.model.getters.getNextMetadataId() as number);
  const { key, value, visibility } = entry;
  const ranges =
    location.gid === null
      ? undefined
      : [rangeOfPlace(location.place, document.sheetId(location.gid), location.index ?? 0)];
  document.command('SET_METADATA', {
    id,
    key,
    value,
    visibility,
    place: location.place,
    ...(ranges === undefined || location.gid === null ? {} : { ranges, sheetId: document.sheetId(location.gid) }),
  });
  return id;
}

/** The location of a range that is exactly an entire row or column. @throws Google's error for any other range. */
function locationOf(document: Document, range: Area, wanted?: 'ROW' | 'COLUMN'): Location {
  const lines = wholeLines(document, range);
  const isSingle = lines === 'ROW' ? range.rows === 1 : range.columns === 1;
  if (lines === null || !isSingle || (wanted !== undefined && lines !== wanted))
    throw new ServiceError(ARBITRARY_RANGE);
  return { place: lines, gid: range.gid, index: lines === 'ROW' ? range.row0 : range.column0 };
}

export class DeveloperMetadata {
  static readonly googleName = 'Spreadsheet.DeveloperMetadata';
  constructor(
    private readonly spreadsheet: SpreadsheetLike,
    private readonly id: number,
  ) {}

  private entry(): MetadataEntry {
    const entry = entriesOf(this.spreadsheet.document).find((entry) => entry.id === this.id);
    if (entry === undefined) throw new ServiceError('The developer metadata does not exist.');
    return entry;
  }

  private change(changes: Partial<Pick<MetadataEntry, 'key' | 'value' | 'visibility'>>, location?: Location): this {
    const entry = this.entry();
    const gid = entry.sheetId === null ? null : this.spreadsheet.document.gidOf(entry.sheetId);
    write(
      this.spreadsheet.document,
      { ...entry, ...changes },
      location ?? { place: entry.place, gid, index: entry.index },
    );
    return this;
  }

  getId(): number {
    return this.id;
  }
  getKey(): string {
    return this.entry().key;
  }
  getValue(): string | null {
    return this.entry().value;
  }
  getVisibility(): EnumMember {
    return DeveloperMetadataVisibility[this.entry().visibility];
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.spreadsheet, this.entry());
  }
  setKey(key: string): this {
    return this.change({ key });
  }
  setValue(value: string | null): this {
    return this.change({ value });
  }
  setVisibility(visibility: EnumMember<'DOCUMENT' | 'PROJECT'>): this {
    return this.change({ visibility: visibility.key });
  }
  moveToRow(row: RangeLike): this {
    return this.change({}, locationOf(row.document, row, 'ROW'));
  }
  moveToColumn(column: RangeLike): this {
    return this.change({}, locationOf(column.document, column, 'COLUMN'));
  }
  moveToSheet(sheet: SheetLike): this {
    return this.change({}, { place: 'SHEET', gid: sheet.gid, index: null });
  }
  moveToSpreadsheet(): this {
    return this.change({}, { place: 'SPREADSHEET', gid: null, index: null });
  }
  remove(): void {
    this.entry();
    this.spreadsheet.document.command('REMOVE_METADATA', { id: this.id });
  }
}

export class DeveloperMetadataLocation {
  static readonly googleName = 'Spreadsheet.DeveloperMetadataLocation';
  constructor(
    private readonly spreadsheet: SpreadsheetLike,
    private readonly entry: MetadataEntry,
  ) {}

  private line(place: 'ROW' | 'COLUMN'): RangeLike | null {
    const { sheetId, index } = this.entry;
    if (this.entry.place !== place || sheetId === null || index === null) return null;
    const { document } = this.spreadsheet;
    const gid = document.gidOf(sheetId);
    const line = place === 'ROW' ? String(index + 1) : columnLetters(index);
    return this.spreadsheet.sheetOf(gid).getRange(`${line}:${line}`);
  }

  getLocationType(): EnumMember {
    return DeveloperMetadataLocationType[this.entry.place];
  }
  getRow(): RangeLike | null {
    return this.line('ROW');
  }
  getColumn(): RangeLike | null {
    return this.line('COLUMN');
  }
  getSheet(): SheetLike | null {
    if (this.entry.place !== 'SHEET' || this.entry.sheetId === null) return null;
    return this.spreadsheet.sheetOf(this.spreadsheet.document.gidOf(this.entry.sheetId));
  }
  getSpreadsheet(): SpreadsheetLike | null {
    return this.entry.place === 'SPREADSHEET' ? this.spreadsheet : null;
  }
}

/** Where a finder searches: null for the whole file, without `area` the whole sheet. */
type Scope = { gid: number; area?: Area } | null;

function isInScope(document: Document, entry: MetadataEntry, scope: Scope, intersecting: boolean): boolean {
  if (scope === null) return true;
  if (entry.sheetId === null || document.gidOf(entry.sheetId) !== scope.gid) return false;
  const { area } = scope;
  if (area === undefined) return true;
  if (entry.index === null) return false;
  const [start, count] = entry.place === 'ROW' ? [area.row0, area.rows] : [area.column0, area.columns];
  if (entry.index < start || entry.index >= start + count) return false;
  const lines = wholeLines(document, area);
  const sheet = document.sheet(area.gid);
  // A range of all cells contains both entire rows and entire columns.
  const isWhole = lines === entry.place || (area.rows === sheet?.rows && area.columns === sheet?.columns);
  return intersecting || isWhole;
}

export class DeveloperMetadataFinder {
  static readonly googleName = 'Spreadsheet.DeveloperMetadataFinder';
  private intersecting = false;
  private readonly tests: ((entry: MetadataEntry) => boolean)[] = [];
  constructor(
    private readonly spreadsheet: SpreadsheetLike,
    private readonly scope: Scope,
  ) {}

  private where(test: (entry: MetadataEntry) => boolean): this {
    this.tests.push(test);
    return this;
  }
  onIntersectingLocations(): this {
    if (this.scope?.area === undefined)
      throw new ServiceError('Intersecting locations can only be searched for within a range.');
    this.intersecting = true;
    return this;
  }
  withId(id: number): this {
    return this.where((entry) => entry.id === id);
  }
  withKey(key: string): this {
    return this.where((entry) => entry.key === key);
  }
  withValue(value: string): this {
    return this.where((entry) => entry.value === value);
  }
  withVisibility(visibility: EnumMember): this {
    return this.where((entry) => entry.visibility === visibility.key);
  }
  withLocationType(locationType: EnumMember): this {
    return this.where((entry) => entry.place === locationType.key);
  }
  find(): DeveloperMetadata[] {
    const { document } = this.spreadsheet;
    return entriesOf(document)
      .filter(
        (entry) => isInScope(document, entry, this.scope, this.intersecting) && this.tests.every((test) => test(entry)),
      )
      .map((entry) => new DeveloperMetadata(this.spreadsheet, entry.id));
  }
}

/** Reads the arguments of addDeveloperMetadata(key[, value][, visibility]): the value is text, the visibility an enumeration's member. */
function add(document: Document, location: Location, [key, second, third]: readonly unknown[]): void {
  const value = typeof second === 'string' ? second : null;
  const visibility = (
    (second !== null && typeof second === 'object' ? second : third) as EnumMember<'DOCUMENT' | 'PROJECT'> | undefined
  )?.key;
  write(document, { key: key as string, value, visibility: visibility ?? 'DOCUMENT' }, location);
}

function metadataWhere(spreadsheet: SpreadsheetLike, isHere: (entry: MetadataEntry) => boolean): DeveloperMetadata[] {
  return entriesOf(spreadsheet.document)
    .filter(isHere)
    .map((entry) => new DeveloperMetadata(spreadsheet, entry.id));
}

export const rangeMetadataMethods = {
  addDeveloperMetadata(this: RangeLike, ...args: unknown[]): RangeLike {
    add(this.document, locationOf(this.document, this), args);
    return this;
  },
  getDeveloperMetadata(this: RangeLike): DeveloperMetadata[] {
    const lines = wholeLines(this.document, this);
    const index = lines === 'ROW' ? this.row0 : this.column0;
    const isSingle = lines === 'ROW' ? this.rows === 1 : this.columns === 1;
    return metadataWhere(this.sheet().spreadsheet(), (entry) => {
      if (lines === null || !isSingle || entry.sheetId === null) return false;
      return this.document.gidOf(entry.sheetId) === this.gid && entry.place === lines && entry.index === index;
    });
  },
  createDeveloperMetadataFinder(this: RangeLike): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.sheet().spreadsheet(), { gid: this.gid, area: this });
  },
};

export const sheetMetadataMethods = {
  addDeveloperMetadata(this: SheetLike, ...args: unknown[]): SheetLike {
    add(this.document, { place: 'SHEET', gid: this.gid, index: null }, args);
    return this;
  },
  getDeveloperMetadata(this: SheetLike): DeveloperMetadata[] {
    return metadataWhere(
      this.spreadsheet(),
      (entry) => entry.place === 'SHEET' && entry.sheetId !== null && this.document.gidOf(entry.sheetId) === this.gid,
    );
  },
  createDeveloperMetadataFinder(this: SheetLike): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.spreadsheet(), { gid: this.gid });
  },
};

export const spreadsheetMetadataMethods = {
  addDeveloperMetadata(this: SpreadsheetLike, ...args: unknown[]): SpreadsheetLike {
    add(this.document, { place: 'SPREADSHEET', gid: null, index: null }, args);
    return this;
  },
  getDeveloperMetadata(this: SpreadsheetLike): DeveloperMetadata[] {
    return metadataWhere(this, (entry) => entry.place === 'SPREADSHEET');
  },
  createDeveloperMetadataFinder(this: SpreadsheetLike): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this, null);
  },
};
