/** SpreadsheetApp's Spreadsheet: the file, its sheets and settings. */
import { NotImplemented, ServiceError, type Execution, type MenuEntry } from '../contract';
import type { Document } from '../engine/document';
import { User } from '../services/session';
import { isLocale, isTimeZone } from '../values';
import { parseReference } from './a1';
import { OF_ACTIVE_SHEET } from './active-sheet-methods';
import { lastVisibleSheet, rangeNotFound, tooManyCells } from './errors';
import { registerClass, rangeOf, sheetOf } from './class-registry';
import { methodsOf, type Methods } from './methods';
import { resolveName } from './named-areas';
import { executionIn, isOtherFile } from './other-files';
import type { Range } from './range';
import { RangeList } from './range-list';
import { selectionOf, selectSheet } from './selection';
import { Selection } from './selection-object';
import { rangeByText } from './range-by-text';
import type { Sheet } from './sheet';
import { checkSheetName, nameOfCopy, unusedName } from './sheet-names';
import { MAX_CELLS } from './sheet-structure';
import { TextFinder } from './text-finder';

const NEW_SHEET = { rows: 1000, columns: 26 };

export class Spreadsheet {
  static readonly googleName = 'Spreadsheet.Spreadsheet';

  constructor(readonly execution: Execution) {}

  get document(): Document {
    return this.execution.document;
  }

  sheetOf(gid: number): Sheet {
    return sheetOf(this.execution, gid);
  }

  getId(): string {
    return this.execution.state.id;
  }

  /** No form is connected with a file of the runtime. */
  getFormUrl(): string | null {
    return null;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.execution.state.id}/edit`;
  }

  getName(): string {
    return this.execution.state.name;
  }

  /** A copy with everything but properties and triggers; it belongs to the user of the run alone. */
  copy(name: string): Spreadsheet {
    const { files, state, effectiveUser } = this.execution;
    if (!files) throw new NotImplemented('Spreadsheet.copy');
    return new Spreadsheet(executionIn(this.execution, files.copy(state.id, name, effectiveUser)));
  }

  rename(newName: string): void {
    this.execution.state.name = newName;
  }

  getSpreadsheetLocale(): string {
    return this.document.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    this.document.locale = locale;
    this.execution.state.locale = locale;
    this.document.refreshVolatile();
  }

  getSpreadsheetTimeZone(): string {
    return this.document.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    if (!isTimeZone(timezone)) throw new ServiceError(`Invalid argument: ${timezone}`);
    this.document.timeZone = timezone;
    this.execution.state.timeZone = timezone;
    this.document.refreshVolatile();
  }

  getOwner(): User {
    return new User(this.execution.state.owner);
  }

  getEditors(): User[] {
    const { owner, editors } = this.execution.state;
    return [owner, ...editors.filter((editor) => editor !== owner)].map((mail) => new User(mail));
  }

  addEditor(user: string | User): this {
    return this.addEditors([typeof user === 'string' ? user : user.getEmail()]);
  }

  addEditors(emailAddresses: string[]): this {
    const { editors } = this.execution.state;
    for (const mail of emailAddresses) if (!editors.includes(mail)) editors.push(mail);
    return this;
  }

  removeEditor(user: string | User): this {
    const mail = typeof user === 'string' ? user : user.getEmail();
    const { editors } = this.execution.state;
    if (editors.includes(mail)) editors.splice(editors.indexOf(mail), 1);
    return this;
  }

  getSheets(): Sheet[] {
    return this.document.sheets().map(({ gid }) => this.sheetOf(gid));
  }

  getNumSheets(): number {
    return this.document.sheets().length;
  }

  /** The sheet with exactly this name, case included, or null. */
  getSheetByName(name: string): Sheet | null {
    const found = this.document.sheets().find((sheet) => sheet.name === String(name));
    return found ? this.sheetOf(found.gid) : null;
  }

  getSheetById(id: number): Sheet | null {
    return this.document.sheet(id) ? this.sheetOf(id) : null;
  }

  getActiveSheet(): Sheet {
    return this.sheetOf(selectionOf(this.execution).gid);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    sheet.facts();
    return sheet.activate();
  }

  /**
   * Takes (), (name), (index) or (name, index), each optionally followed by `{ template: Sheet }`. The index is 0-based; by default, the
   * new sheet is after the active sheet. The new sheet is activated.
   */
  insertSheet(...args: (string | number | { template?: Sheet } | undefined)[]): Sheet {
    const options = args.find((arg): arg is { template?: Sheet } => typeof arg === 'object' && arg !== null);
    const sheets = this.document.sheets();
    const name =
      (args.find((arg) => typeof arg === 'string') as string | undefined) ??
      unusedName(sheets.map((sheet) => sheet.name));
    const wanted = args.find((arg) => typeof arg === 'number') as number | undefined;
    const index =
      wanted === undefined
        ? this.getActiveSheet().getIndex()
        : Math.min(Math.max(Math.trunc(wanted), 0), sheets.length);
    checkSheetName(
      name,
      sheets.map((sheet) => sheet.name),
    );
    const { rows, columns } = options?.template ? options.template.facts() : NEW_SHEET;
    const cells = sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (cells + rows * columns > MAX_CELLS) throw tooManyCells();
    let gid: number;
    if (options?.template) {
      gid = this.document.duplicateSheet(options.template.gid, name);
      this.document.setSheetHidden(gid, false);
      this.document.moveSheet(gid, index);
    } else {
      gid = this.document.insertSheet(name, index, rows, columns);
    }
    selectSheet(this.execution, gid);
    return this.sheetOf(gid);
  }

  deleteSheet(sheet: Sheet): void {
    sheet.facts();
    const others = this.document.sheets().filter(({ gid, hidden }) => gid !== sheet.gid && !hidden);
    if (others.length === 0) throw lastVisibleSheet();
    this.document.deleteSheet(sheet.gid);
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  /** Inserts a copy right after the active sheet and activates it. */
  duplicateActiveSheet(): Sheet {
    const original = this.getActiveSheet();
    const name = nameOfCopy(
      original.getName(),
      this.document.sheets().map((sheet) => sheet.name),
    );
    const gid = this.document.duplicateSheet(original.gid, name);
    selectSheet(this.execution, gid);
    return this.sheetOf(gid);
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  /** Moves the active sheet to a 1-based position. */
  moveActiveSheet(pos: number): void {
    const index = Math.trunc(pos) - 1;
    if (index < 0 || index >= this.getNumSheets()) throw new ServiceError(`Invalid argument: ${pos}`);
    this.document.moveSheet(this.getActiveSheet().gid, index);
  }

  /** Takes A1 notation, by default on the active sheet, or the name of a named range. */
  getRange(a1Notation: string): Range {
    return rangeByText(this.getActiveSheet(), a1Notation);
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.execution,
      a1Notations.map((text) => this.getRange(text)),
    );
  }

  /** The named range of this name, or null. */
  getRangeByName(name: string): Range | null {
    const area = resolveName(this.document, name, this.getActiveSheet().gid);
    if (area) return rangeOf(this.execution, area.gid, area.row0, area.column0, area.rows, area.columns);
    if (!parseReference(name)) return null;
    try {
      return this.getRange(name);
    } catch (error) {
      if (error instanceof ServiceError && error.message === rangeNotFound().message) return null;
      throw error;
    }
  }

  getSelection(): Selection {
    return new Selection(this.execution);
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.execution, findText, () => this.getSheets().map((sheet) => sheet.getDataRange()));
  }

  /** Shows a message for five seconds by default; a negative number of seconds keeps it open. Another file is on no screen. */
  toast(msg: string, title?: string | null, timeoutSeconds?: number | null): void {
    if (isOtherFile(this.execution)) return;
    this.execution.show({ kind: 'toast', title: title ?? '', text: msg, seconds: timeoutSeconds ?? 5 });
  }

  /** Adds a menu of the older API: entries `{ name, functionName }`, null for a separator. */
  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    this.execution.menus.set(
      name,
      subMenus.map((entry): MenuEntry =>
        !entry ? { kind: 'separator' } : { kind: 'item', label: entry.name, handler: entry.functionName },
      ),
    );
  }

  updateMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, subMenus);
  }

  removeMenu(name: string): void {
    this.execution.menus.delete(name);
  }
}

for (const name of OF_ACTIVE_SHEET) {
  methodsOf(Spreadsheet.prototype)[name] = function (this: Spreadsheet, ...args: unknown[]): unknown {
    return methodsOf(this.getActiveSheet())[name]!(...args);
  } as Methods[string];
}

registerClass('spreadsheet', Spreadsheet);
