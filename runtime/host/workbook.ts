/** A workbook with a project on it: what a user, a page, the clock and a test can do with it. */
import { ServiceError } from '../contract';
import { nextFiring } from '../services/clock-rule';
import { changeEvent, clockEvent, edgesOf, editEvent, type ChangeType, type EditEvent } from './events';
import { handsOf } from './execution';
import type { Fault } from './faults';
import type { WorkbookOptions } from './opening';
import { ScriptedFile } from './scripted-file';
import type { Services } from './services';
import { advanceTo } from './trigger-engine';
import {
  checkProtections,
  eventText,
  findSheet,
  parseTabSeparated,
  pasteInto,
  splitA1,
  spreadsheetOf,
  typeInto,
  type RangeHands,
  type SheetHands,
  type SpreadsheetHands,
} from './user';

/** A clock trigger that fired, and Google's sentence when it failed. */
export interface Fired {
  handler: string;
  at: number;
  failure: string;
}

export class Workbook extends ScriptedFile {
  constructor(options: WorkbookOptions = {}) {
    super(options);
  }

  /** The sheet under the user's hands: Google's own methods, without meter and gate. */
  hands(): Services {
    return handsOf(this.around, this.user);
  }

  spreadsheet(): SpreadsheetHands {
    return spreadsheetOf(this.hands());
  }

  /** The sheet of this displayed name. */
  sheet(name: string): SheetHands {
    const sheet = findSheet(this.hands(), name);
    if (!sheet)
      throw new ServiceError(
        `There is no tab ${name}. The tabs are: ${this.spreadsheet()
          .getSheets()
          .map((one) => one.getName())
          .join(', ')}.`,
      );
    return sheet;
  }

  /** The cells of `Steps!D5` or `'My steps'!A1:B2`; without a tab, of the first one. */
  range(a1: string): RangeHands {
    const { tab, cells } = splitA1(a1);
    const sheet = tab === '' ? this.spreadsheet().getSheets()[0] : this.sheet(tab);
    if (!sheet) throw new ServiceError('Range not found');
    return sheet.getRange(cells);
  }

  /** The tab as displayed: every row from 1 to the last one with content. */
  displayed(tab: string): string[][] {
    const sheet = this.sheet(tab);
    const rows = sheet.getLastRow();
    return rows === 0 ? [] : sheet.getRange(1, 1, rows, sheet.getLastColumn()).getDisplayValues();
  }

  /** What a page's user changed in the document by another way than these methods: fires what such an edit fires. Tells whether onEdit ran. */
  edited(edit: EditEvent): boolean {
    this.begin();
    return this.fireEdit(edit);
  }

  /** As edited(), for a change that is no edit of values. */
  changed(changeType: ChangeType): void {
    this.restructure(changeType, () => {});
  }

  /** Throws Google's sentence when a protection keeps the user at the keyboard out of these cells. */
  checkEdit({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): void {
    const hands = this.hands();
    const sheet = spreadsheetOf(hands).getSheetById(gid);
    if (sheet) checkProtections(hands, sheet.getRange(row0 + 1, column0 + 1, rows, columns));
  }

  /** A cell's value as an edit event tells it. */
  eventValue(gid: number, row0: number, column0: number): string | undefined {
    return eventText(this.document.read(gid, row0, column0, 1, 1)[0]?.[0]);
  }

  private fireEdit(edit: EditEvent, faults: readonly Fault[] = []): boolean {
    this.selectArea(edit);
    const rangeEdges = edgesOf(edit);
    // Where the add-on was never used, only its onOpen runs.
    const ran =
      this.permission() !== 'none' &&
      this.simple('onEdit', 'LIMITED', (services) => [editEvent(services, 'LIMITED', edit)], { faults, rangeEdges }) !==
        null;
    this.installed('ON_EDIT', (services, trigger) => [editEvent(services, 'FULL', edit, trigger.id)], { rangeEdges });
    this.installed('ON_CHANGE', (services, trigger) => [changeEvent(services, 'FULL', 'EDIT', trigger.id)]);
    return ran;
  }

  /** Types into a cell, `Steps!D5` or the range itself; fires onEdit. */
  edit(cell: RangeHands | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.begin();
    this.fireEdit(
      typeInto(this.hands(), this.document, typeof cell === 'string' ? this.range(cell) : cell, text),
      options.faults,
    );
  }

  /** Pastes tab-separated text at a cell; fires onEdit once, without value. */
  paste(cell: RangeHands | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.begin();
    this.fireEdit(
      pasteInto(this.hands(), typeof cell === 'string' ? this.range(cell) : cell, parseTabSeparated(text)),
      options.faults,
    );
  }

  /** A change of structure by the user: done by `change`, told to installable triggers. */
  restructure(changeType: ChangeType, change: (services: Services) => void): void {
    this.begin();
    change(this.hands());
    this.installed('ON_CHANGE', (services, trigger) => [changeEvent(services, 'FULL', changeType, trigger.id)]);
  }

  /** What the user has selected when a menu item runs. */
  select(cells: RangeHands | string): void {
    const range = typeof cells === 'string' ? this.range(cells) : cells;
    this.selectArea({
      gid: range.getSheet().getSheetId(),
      row0: range.getRow() - 1,
      column0: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    });
  }

  /** Moves the clock to an instant and fires what falls due on the way; from then on the clock stands. */
  advance(to: number, options: { faults?: readonly Fault[] } = {}): Fired[] {
    if (to < this.clock) throw new ServiceError('The clock advances only forward; --now sets it back.');
    this.state.clockStands = true;
    return this.fireDue(to, options.faults);
  }

  /** Puts the clock at an instant, later or earlier, without firing anything; from then on it stands. */
  setClock(to: number): void {
    this.state.clockStands = true;
    this.setNow(to);
  }

  /** Goes with the real time. What fell due since the clock was last looked at fires once, however often its time has come. */
  follow(real: number): Fired[] {
    delete this.state.clockStands;
    this.setNow(real);
    const isDue = this.state.triggers.some(
      (one) => one.eventType === 'CLOCK' && one.nextAt !== null && one.nextAt <= real,
    );
    return isDue ? this.fireDue(real) : [];
  }

  private fireDue(to: number, faults: readonly Fault[] = []): Fired[] {
    this.begin();
    const failures: string[] = [];
    const fired = advanceTo(
      {
        now: () => this.clock,
        setNow: (ms) => this.setNow(ms),
        triggers: this.state.triggers,
        save: () => this.save(),
        nextFiring: (trigger, after) => nextFiring(trigger.rule, trigger.createdAt, after),
        fire: (trigger, at) => {
          const outcome = this.execute({
            project: this.project(),
            handler: trigger.handler,
            surface: 'clock',
            authMode: 'FULL',
            effectiveUser: trigger.user,
            activeUser: '',
            makeArguments: (services) => [clockEvent(services, at, trigger.id)],
            faults,
          });
          failures.push(this.settle(trigger.handler, outcome).failure?.message ?? '');
        },
      },
      to,
    );
    return fired.map(({ trigger, at }, index) => ({ handler: trigger.handler, at, failure: failures[index] ?? '' }));
  }
}
