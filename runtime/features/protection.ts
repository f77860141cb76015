/** Protected ranges and sheets (Apps Script reference: Protection; docs/google-facts.md). */
import { ServiceError } from '../contract';
import { mayEdit } from './check-writes';
import { ProtectionType } from './enums';
import { namedRangeOf, type NamedRange } from './named-range';
import { dataOf, rangeAt, zoneOf } from './areas';
import { User } from '../services/session';
import type { EnumMember } from '../services/enumeration';
import type { Document } from '../engine/document';
import type { RangeLike, SheetLike, SpreadsheetLike } from './interfaces';
import type { ProtectionEntry } from './plugins/protections';

const entriesOf = (document: Document): ProtectionEntry[] => document.model.getters.getProtections();

type Changes = Partial<Omit<ProtectionEntry, 'id'>>;

function store(
  document: Document,
  { zone, unprotected, ...entry }: Omit<ProtectionEntry, 'id'> & { id?: number },
): number {
  const id = entry.id ?? (document.model.getters.getNextProtectionId() as number);
  const data = (part: ProtectionEntry['zone']) => (part === null ? [] : [{ _sheetId: entry.sheetId, _zone: part }]);
  // The engine refuses an empty list of ranges, so a protected sheet has no list.
  const ranges = zone === null ? {} : { ranges: data(zone) };
  document.command('SET_PROTECTION', { ...entry, id, ...ranges, unprotected: unprotected.flatMap(data) });
  return id;
}

const NEW_PROTECTION = { description: '', warningOnly: false, editors: null, rangeName: null, unprotected: [] };

type Person = string | { getEmail(): string };
const mailOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail()).toLowerCase();

export class Protection {
  static readonly googleName = 'Spreadsheet.Protection';
  constructor(
    private readonly spreadsheet: SpreadsheetLike,
    private readonly id: number,
  ) {}

  private entry(): ProtectionEntry {
    const entry = entriesOf(this.spreadsheet.document).find((entry) => entry.id === this.id);
    if (entry === undefined) throw new ServiceError('The protection does not exist any more.');
    return entry;
  }
  private change(changes: Changes): this {
    store(this.spreadsheet.document, { ...this.entry(), ...changes });
    return this;
  }
  private sheet(): SheetLike {
    return this.spreadsheet.sheetOf(this.spreadsheet.document.gidOf(this.entry().sheetId));
  }
  /** The editors without the owner; a new protection has those of the file. */
  private mails(): string[] {
    const { editors } = this.entry();
    const { owner, editors: all } = this.spreadsheet.execution.state;
    return (editors ?? all).filter((mail) => mail !== owner);
  }
  private setMails(change: (mails: string[]) => string[]): this {
    if (this.entry().warningOnly) throw new ServiceError('Warning-based protected ranges have no editors.');
    return this.change({ editors: [...new Set(change(this.mails()))] });
  }

  getProtectionType(): EnumMember {
    return ProtectionType[this.entry().kind];
  }
  getDescription(): string {
    return this.entry().description;
  }
  setDescription(description: string): this {
    return this.change({ description });
  }
  isWarningOnly(): boolean {
    return this.entry().warningOnly;
  }
  /** With a warning, everybody may edit after a confirmation, and existing is no list of editors. */
  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly, editors: null });
  }
  getRange(): RangeLike {
    const { zone } = this.entry();
    const sheet = this.sheet();
    const facts = sheet.document.sheet(sheet.gid);
    if (zone === null) return sheet.at(0, 0, facts?.rows ?? 1, facts?.columns ?? 1);
    return sheet.at(zone.top, zone.left, zone.bottom - zone.top + 1, zone.right - zone.left + 1);
  }
  /** Changes also the protection of a sheet to that of a range. */
  setRange(range: RangeLike): this {
    return this.change({
      kind: 'RANGE',
      sheetId: range.document.sheetId(range.gid),
      zone: zoneOf(range),
      rangeName: null,
      unprotected: [],
    });
  }
  getRangeName(): string | null {
    return this.entry().rangeName;
  }
  setRangeName(rangeName: string): this {
    const named = namedRangeOf(this.spreadsheet, rangeName);
    if (named === null) throw new ServiceError('Range not found');
    this.setRange(named.getRange());
    return this.change({ rangeName: named.getName() });
  }
  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }
  getUnprotectedRanges(): RangeLike[] {
    const { unprotected, sheetId } = this.entry();
    const like = this.getRange();
    return unprotected.map((zone) => rangeAt(like, this.spreadsheet.document.gidOf(sheetId), zone));
  }
  setUnprotectedRanges(ranges: RangeLike[]): this {
    const entry = this.entry();
    if (entry.kind !== 'SHEET') throw new ServiceError('Unprotected ranges are only supported for sheet protection.');
    const gid = this.spreadsheet.document.gidOf(entry.sheetId);
    if (ranges.some((range) => range.gid !== gid))
      throw new ServiceError('The unprotected ranges must lie on the protected sheet.');
    return this.change({ unprotected: ranges.map(zoneOf) });
  }
  canEdit(): boolean {
    return mayEdit(this.spreadsheet.execution, this.entry());
  }
  getEditors(): User[] {
    const entry = this.entry();
    return entry.warningOnly ? [] : this.mails().map((mail) => new User(mail));
  }
  addEditor(person: Person): this {
    return this.addEditors([mailOf(person)]);
  }
  addEditors(emailAddresses: string[]): this {
    return this.setMails((mails) => [...mails, ...emailAddresses.map(mailOf)]);
  }
  removeEditor(person: Person): this {
    return this.removeEditors([person]);
  }
  /** The owner and the user at the keyboard cannot be removed. */
  removeEditors(people: Person[]): this {
    const removed = people.map(mailOf).filter((mail) => mail !== this.spreadsheet.execution.effectiveUser);
    return this.setMails((mails) => mails.filter((mail) => !removed.includes(mail)));
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(): never {
    throw new ServiceError('The owner of the spreadsheet does not belong to a domain.');
  }
  addTargetAudience(): never {
    throw new ServiceError('The owner of the spreadsheet does not belong to a domain.');
  }
  removeTargetAudience(): never {
    throw new ServiceError('The owner of the spreadsheet does not belong to a domain.');
  }
  getTargetAudiences(): never[] {
    return [];
  }
  remove(): void {
    this.entry();
    this.spreadsheet.document.command('REMOVE_PROTECTION', { id: this.id });
  }
}

function protectionsOf(spreadsheet: SpreadsheetLike, type: EnumMember | undefined | null, gid?: number): Protection[] {
  if (type === undefined || type === null) throw new ServiceError('Please set protection type.');
  const { document } = spreadsheet;
  return entriesOf(document)
    .filter((entry) => entry.kind === type.key && (gid === undefined || document.gidOf(entry.sheetId) === gid))
    .map((entry) => new Protection(spreadsheet, entry.id));
}

export const rangeProtectionMethods = {
  /** Each call makes a new protection, even if the range is already protected. */
  protect(this: RangeLike): Protection {
    const data = dataOf(this.document, this);
    const id = store(this.document, { ...NEW_PROTECTION, kind: 'RANGE', sheetId: data._sheetId, zone: zoneOf(this) });
    return new Protection(this.sheet().spreadsheet(), id);
  },
};

export const sheetProtectionMethods = {
  /** A sheet has at most one protection; a second call returns the existing one. */
  protect(this: SheetLike): Protection {
    const sheetId = this.document.sheetId(this.gid);
    const existing = entriesOf(this.document).find((entry) => entry.kind === 'SHEET' && entry.sheetId === sheetId);
    return new Protection(
      this.spreadsheet(),
      existing?.id ?? store(this.document, { ...NEW_PROTECTION, kind: 'SHEET', sheetId, zone: null }),
    );
  },
  getProtections(this: SheetLike, type?: EnumMember): Protection[] {
    return protectionsOf(this.spreadsheet(), type, this.gid);
  },
};

export const spreadsheetProtectionMethods = {
  getProtections(this: SpreadsheetLike, type?: EnumMember): Protection[] {
    return protectionsOf(this, type);
  },
};
