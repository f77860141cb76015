/** Named ranges (Apps Script reference; docs/google-facts.md) as named ranges of the engine. */
import { ServiceError } from '../contract';
import { dataOf, rangeAt } from './areas';
import type { EngineRange } from './plugins/engine';
import type { RangeLike, SheetLike, SpreadsheetLike } from './interfaces';
import type { Document } from '../engine/document';

interface Named {
  name: string;
  range: EngineRange;
}

const allOf = (document: Document): Named[] => document.model.getters.getNamedRanges();
const find = (document: Document, name: string): Named | undefined =>
  allOf(document).find((named) => named.name.toLowerCase() === name.toLowerCase());

/** A name has letters, digits and `_`, no digit first, at most 250 characters, and is not a cell's name or a boolean. */
function checkName(name: string): void {
  const isCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || isCell || /^(true|false)$/i.test(name))
    throw new ServiceError('Invalid range name');
}

export class NamedRange {
  static readonly googleName = 'Spreadsheet.NamedRange';
  constructor(
    private readonly spreadsheet: SpreadsheetLike,
    private name: string,
  ) {}

  private named(): Named {
    const named = find(this.spreadsheet.document, this.name);
    if (named === undefined) throw new ServiceError('Range not found');
    return named;
  }
  private update(name: string, range: { _sheetId: string; _zone: unknown }): this {
    this.spreadsheet.document.command('UPDATE_NAMED_RANGE', {
      oldRangeName: this.named().name,
      newRangeName: name,
      ranges: [range],
    });
    this.name = name;
    return this;
  }
  getName(): string {
    return this.name;
  }
  getRange(): RangeLike {
    const { range } = this.named();
    const { document } = this.spreadsheet;
    const gid = document.gidOf(range.sheetId);
    return rangeAt(this.spreadsheet.sheetOf(gid).at(0, 0, 1, 1), gid, range.zone);
  }
  setName(name: string): this {
    checkName(name);
    const { range } = this.named();
    if (name.toLowerCase() !== this.name.toLowerCase() && find(this.spreadsheet.document, name))
      throw new ServiceError(`A named range with the name "${name}" already exists.`);
    return this.update(name, { _sheetId: range.sheetId, _zone: range.unboundedZone });
  }
  setRange(range: RangeLike): this {
    return this.update(this.named().name, dataOf(range.document, range));
  }
  remove(): void {
    this.spreadsheet.document.command('DELETE_NAMED_RANGE', { name: this.named().name });
  }
}

/** The named range of this name, in any case; null if it does not exist. */
export function namedRangeOf(spreadsheet: SpreadsheetLike, name: string): NamedRange | null {
  const named = find(spreadsheet.document, name);
  return named === undefined ? null : new NamedRange(spreadsheet, named.name);
}

export const sheetNamedRangeMethods = {
  getNamedRanges(this: SheetLike): NamedRange[] {
    const sheetId = this.document.sheetId(this.gid);
    return allOf(this.document)
      .filter((named) => named.range.sheetId === sheetId)
      .map((named) => new NamedRange(this.spreadsheet(), named.name));
  },
};

export const spreadsheetNamedRangeMethods = {
  getNamedRanges(this: SpreadsheetLike): NamedRange[] {
    return allOf(this.document).map((named) => new NamedRange(this, named.name));
  },
  getRangeByName(this: SpreadsheetLike, name: string): RangeLike | null {
    return namedRangeOf(this, name)?.getRange() ?? null;
  },
  /** Changes the range of an existing name, else creates it. */
  setNamedRange(this: SpreadsheetLike, name: string, range: RangeLike): void {
    const existing = namedRangeOf(this, name);
    if (existing !== null) {
      existing.setRange(range);
      return;
    }
    checkName(name);
    this.document.command('CREATE_NAMED_RANGE', { name, ranges: [dataOf(this.document, range)] });
  },
  removeNamedRange(this: SpreadsheetLike, name: string): void {
    const existing = namedRangeOf(this, name);
    if (existing === null) throw new ServiceError(`The named range "${name}" does not exist.`);
    existing.remove();
  },
};
