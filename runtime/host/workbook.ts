/** A workbook with a project: the operations for users, the page, the clock and tests. */
import { ServiceError } from '../contract';
import { warningsAt } from '../features/check-writes';
import { mayOpen } from '../services/access';
import { nextFiring } from '../services/clock-rule';
import { runQueue, type QueueOutcome } from './edit-queue';
import {
  changeEvent,
  clockEvent,
  edgesOf,
  editEvent,
  formEvent,
  selectionEvent,
  type ChangeType,
  type EditEvent,
} from './events';
import { submitForm, type FormAnswers } from './form-responses';
import { userServicesOf } from './execution';
import type { Fault } from './faults';
import type { WorkbookOptions } from './initial-state';
import { ScriptedFile } from './scripted-file';
import type { Services } from './services';
import type { Saved } from './state-folder';
import { advanceTo, canFire } from './clock-triggers';
import {
  checkProtections,
  eventText,
  findSheet,
  parseTabSeparated,
  pasteInto,
  splitA1,
  spreadsheetOf,
  typeInto,
  type UserRange,
  type UserSheet,
  type UserSpreadsheet,
} from './user-actions';

/** A clock trigger that fired; `failure` is the error's message, '' on success. */
export interface Fired {
  handler: string;
  at: number;
  failure: string;
}

const withoutOldValue = (edit: EditEvent): EditEvent => ({
  ...edit,
  typed: edit.typed && { ...edit.typed, oldValue: undefined },
});

/** The events that can be fired, with what they say. Ranges are such as `Steps!D5`. */
export interface FiredEvents {
  onOpen: [];
  onEdit: [event: { range: string; value?: string; oldValue?: string }];
  onChange: [event: { changeType: ChangeType }];
  onSelectionChange: [event?: { range: string }];
  onFormSubmit: [event: { answers: FormAnswers; sheet?: string }];
}

/** A dialog in which Google asked a person whether to edit cells under a protection that only warns; here the answer is yes. */
export interface Confirmation {
  /** The edited cells, such as `Steps!D5`. */
  cells: string;
  /** The descriptions of the protections. */
  protections: string[];
}

export class Workbook extends ScriptedFile {
  /** The dialogs that a person met since the file was opened: one for each edit under a protection that only warns. */
  readonly confirmations: Confirmation[] = [];
  /** Whether the runs of quick edits work at the same time, each from its edit on, and compete for locks. */
  editsTogether = false;

  constructor(options: WorkbookOptions = {}) {
    super(options);
  }

  protected override openOther(saved: Saved): Workbook {
    // Whoever sits at the keyboard uses the other file too, if it is shared with that user; else its owner does.
    const user = mayOpen(saved.state, this.user) ? this.user : saved.state.owner;
    const file = new Workbook({ from: saved, user });
    file.scripts = this;
    return file;
  }

  /** The files beside this one, which scripts or tests made, in the order in which they were made. */
  files(): { id: string; name: string }[] {
    return this.others.ids().map((id) => ({ id, name: this.file(id).state.name }));
  }

  /**
   * A file beside this one, or this one, by its id: what a user does in it fires only the triggers that the project installed on it.
   * @throws ServiceError if there is no such file
   */
  file(id: string): Workbook {
    if (id === this.state.id) return this;
    const found = this.others.find(id);
    if (!(found instanceof Workbook)) throw new ServiceError(`There is no file ${id}.`);
    return found;
  }

  /** Makes a new file beside this one, as its user does in Drive. */
  createFile(name: string, owner: string = this.user): Workbook {
    return this.file(this.others.create(name, owner, 1000, 26).state.id);
  }

  /** The services for changes by the user: Google's methods without meter and authorization. @internal */
  userServices(): Services {
    return userServicesOf(this.executionContext, this.user);
  }

  spreadsheet(): UserSpreadsheet {
    return spreadsheetOf(this.userServices());
  }

  /** The sheet with this name. @throws ServiceError if it does not exist. */
  sheet(name: string): UserSheet {
    const sheet = findSheet(this.userServices(), name);
    if (!sheet)
      throw new ServiceError(
        `There is no tab ${name}. The tabs are: ${this.spreadsheet()
          .getSheets()
          .map((sheet) => sheet.getName())
          .join(', ')}.`,
      );
    return sheet;
  }

  /** The range `Steps!D5` or `'My steps'!A1:B2`; without a tab, in the first sheet. */
  range(a1: string): UserRange {
    const { tab, cells } = splitA1(a1);
    const sheet = tab === '' ? this.spreadsheet().getSheets()[0] : this.sheet(tab);
    if (!sheet) throw new ServiceError('Range not found');
    return sheet.getRange(cells);
  }

  /** The displayed values of a tab, from row 1 to the last row with content. */
  displayed(tab: string): string[][] {
    const sheet = this.sheet(tab);
    const rows = sheet.getLastRow();
    return rows === 0 ? [] : sheet.getRange(1, 1, rows, sheet.getLastColumn()).getDisplayValues();
  }

  /** The message of an error over a cell, such as that of a custom function: `Error: no rate (line 3).`; '' without an error. */
  errorAt(cell: UserRange | string): string {
    const range = typeof cell === 'string' ? this.range(cell) : cell;
    return this.document.errorMessage(range.getSheet().getSheetId(), range.getRow() - 1, range.getColumn() - 1);
  }

  /** Fires the triggers for an edit that the page made in the document directly. Returns whether onEdit ran. */
  edited(edit: EditEvent): boolean {
    this.resetReport();
    this.noteConfirmation(edit);
    return this.fireEdit(edit);
  }

  private noteConfirmation(edit: EditEvent): void {
    const protections = warningsAt(this.document, edit);
    if (protections.length === 0) return;
    const sheet = this.spreadsheet().getSheetById(edit.gid);
    const range = sheet?.getRange(edit.row0 + 1, edit.column0 + 1, edit.rows, edit.columns);
    this.confirmations.push({ cells: `${sheet?.getName()}!${range?.getA1Notation()}`, protections });
  }

  /** As edited(), for a change that does not edit values. */
  changed(changeType: ChangeType): void {
    this.restructure(changeType, () => {});
  }

  /** Throws Google's error if a protection forbids the user to edit these cells. */
  checkEdit({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): void {
    const services = this.userServices();
    const sheet = spreadsheetOf(services).getSheetById(gid);
    if (sheet) checkProtections(services, sheet.getRange(row0 + 1, column0 + 1, rows, columns));
  }

  /** A cell's value in an edit event. */
  eventValue(gid: number, row0: number, column0: number): string | undefined {
    return eventText(this.document.read(gid, row0, column0, 1, 1)[0]?.[0]);
  }

  private fireEdit(made: EditEvent, faults: readonly Fault[] = []): boolean {
    const edit = this.executionContext.turned.has('old-value') ? withoutOldValue(made) : made;
    this.selectArea(edit);
    const rangeEdges = edgesOf(edit);
    // In a file that never used the add-on, only onOpen runs.
    const ran =
      this.permission() !== 'none' &&
      this.runSimpleTrigger('onEdit', 'LIMITED', (services) => [editEvent(services, 'LIMITED', edit)], {
        faults,
        rangeEdges,
      }) !== null;
    this.runInstalledTriggers('ON_EDIT', (services, trigger) => [editEvent(services, 'FULL', edit, trigger.id)], {
      rangeEdges,
    });
    this.runInstalledTriggers('ON_CHANGE', (services, trigger) => [changeEvent(services, 'FULL', 'EDIT', trigger.id)]);
    return ran;
  }

  /** Types into a cell (`Steps!D5` or a range) and fires onEdit. */
  edit(cell: UserRange | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.resetReport();
    const range = typeof cell === 'string' ? this.range(cell) : cell;
    const edit = typeInto(this.userServices(), this.document, range, text);
    this.noteConfirmation(edit);
    this.fireEdit(edit, options.faults);
  }

  /** Pastes tab-separated text at a cell and fires onEdit once, without `value`. */
  paste(cell: UserRange | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.resetReport();
    const range = typeof cell === 'string' ? this.range(cell) : cell;
    const edit = pasteInto(this.userServices(), range, parseTabSeparated(text));
    this.noteConfirmation(edit);
    this.fireEdit(edit, options.faults);
  }

  /**
   * Types quickly, each text at its own time: what the runs of onEdit find depends on how long the runs before took. The clock stands at
   * the end of the last run afterwards. Installed triggers do not fire.
   * @param edits `at` in milliseconds since the first, ascending
   */
  editQuickly(edits: readonly { at: number; cell: UserRange | string; text: string }[]): QueueOutcome {
    this.resetReport();
    const services = this.userServices();
    const events: EditEvent[] = [];
    const begin = this.clock;
    const outcome = runQueue(
      {
        apply: (index) => {
          const edit = edits[index];
          if (!edit) return;
          const event = typeInto(
            services,
            this.document,
            typeof edit.cell === 'string' ? this.range(edit.cell) : edit.cell,
            edit.text,
          );
          this.noteConfirmation(event);
          events[index] = event;
        },
        run: (index, queued) => {
          const event = events[index];
          const ran =
            event &&
            this.permission() !== 'none' &&
            this.runSimpleTrigger('onEdit', 'LIMITED', (made) => [editEvent(made, 'LIMITED', event)], {
              rangeEdges: edgesOf(event),
              queued,
            });
          if (!ran) return { milliseconds: 0, locked: false };
          const locked = Object.keys(ran.summary.byMethod).some((method) => /\.(try|wait)Lock$/.test(method));
          return { milliseconds: ran.summary.simulatedSeconds * 1000, locked };
        },
      },
      edits.map(({ at }) => at),
      this.editsTogether || this.executionContext.turned.has('edits-one-by-one'),
    );
    this.setClock(begin + Math.max(0, ...outcome.runs.map(({ to }) => to), ...edits.map(({ at }) => at)));
    return outcome;
  }

  /**
   * Converts cells to a table (Format ▸ Convert to table): the rows below the first one become typed columns, which refuse rules and number
   * formats of scripts. A tab keeps its other tables only if they are named as well.
   * @param a1 `Steps!A1:J20`, header row included
   */
  convertToTable(a1: string): void {
    const range = this.range(a1);
    const [top, left] = [range.getRow(), range.getColumn() - 1];
    const sheetId = this.document.sheetId(range.getSheet().getSheetId());
    const zone = {
      top,
      left,
      bottom: top + range.getNumRows() - 2,
      right: left + range.getNumColumns() - 1,
    };
    this.document.command('SET_TYPED_COLUMNS', { sheetId, ranges: [{ _sheetId: sheetId, _zone: zone }] });
  }

  /** Runs `change`, a change of structure by the user, and fires the onChange triggers. */
  restructure(changeType: ChangeType, change: (services: Services) => void): void {
    this.resetReport();
    change(this.userServices());
    this.runInstalledTriggers('ON_CHANGE', (services, trigger) => [
      changeEvent(services, 'FULL', changeType, trigger.id),
    ]);
  }

  /** Selects cells, as the user does, and fires onSelectionChange. */
  select(cells: UserRange | string): void {
    const before = JSON.stringify(this.selected());
    this.selectArea(this.areaOf(cells));
    if (JSON.stringify(this.selected()) !== before && this.hasSelectionTrigger) this.selectionChanged();
  }

  private areaOf(cells: UserRange | string): Omit<EditEvent, 'typed'> {
    const range = typeof cells === 'string' ? this.range(cells) : cells;
    return {
      gid: range.getSheet().getSheetId(),
      row0: range.getRow() - 1,
      column0: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    };
  }

  /** Whether the project has onSelectionChange. */
  get hasSelectionTrigger(): boolean {
    return this.hasProject && this.project().functions.has('onSelectionChange');
  }

  /** Fires onSelectionChange for the selected cells. */
  selectionChanged(): void {
    this.resetReport();
    // In a file that never used the add-on only onOpen runs, and for people who may only view the file nothing does.
    if (this.permission() === 'none' || this.mayOnlyView()) return;
    const area = this.selected();
    this.runSimpleTrigger('onSelectionChange', 'LIMITED', (services) => [selectionEvent(services, area)], {
      rangeEdges: edgesOf(area),
    });
  }

  /**
   * Somebody submits the form of this file: a row with the time and the answers comes to the tab of its answers, which is made if it does not
   * exist, and the onFormSubmit triggers fire. Returns the row's 1-based number.
   * @param answers by question; several answers to a question are joined by `, ` in its cell
   */
  submitForm(answers: FormAnswers, options: { sheet?: string } = {}): number {
    this.resetReport();
    const submitted = submitForm(this.userServices(), this.document, answers, options.sheet);
    this.runInstalledTriggers('ON_FORM_SUBMIT', (services, trigger) => [formEvent(services, submitted, trigger.id)], {
      rangeEdges: edgesOf(submitted.cells),
      surface: 'form',
      activeUser: '',
    });
    return submitted.cells.row0 + 1;
  }

  /** Fires the triggers of an event where nobody acts: the cells of the event do not change. */
  fire<Name extends keyof FiredEvents>(name: Name, ...[event]: FiredEvents[Name]): void {
    const given = (event ?? {}) as { range?: string; value?: string; oldValue?: string; changeType?: ChangeType };
    switch (name) {
      case 'onOpen':
        this.open();
        return;
      case 'onChange':
        this.changed(given.changeType ?? 'OTHER');
        return;
      case 'onSelectionChange':
        if (given.range !== undefined) this.selectArea(this.areaOf(given.range));
        this.selectionChanged();
        return;
      case 'onFormSubmit': {
        const { answers, sheet } = event as FiredEvents['onFormSubmit'][0];
        this.submitForm(answers, sheet === undefined ? {} : { sheet });
        return;
      }
      default: {
        const area = this.areaOf(given.range ?? 'A1');
        const { value, oldValue } = given;
        const isTyped = value !== undefined || oldValue !== undefined;
        this.edited({ ...area, typed: isTyped ? { value, oldValue } : null });
      }
    }
  }

  /** Moves the clock to an instant, fires the triggers that are due until then, and stops the clock there. */
  advance(to: number, options: { faults?: readonly Fault[] } = {}): Fired[] {
    if (to < this.clock) throw new ServiceError('The clock advances only forward; --now sets it back.');
    this.state.clockStands = true;
    return this.fireDue(to, options.faults);
  }

  /** Sets the clock to an instant, later or earlier, without firing triggers, and stops it there. */
  setClock(to: number): void {
    this.state.clockStands = true;
    this.setNow(to);
  }

  /** Sets the clock to the real time and lets it run. Each trigger that became due fires once, even if it missed several times. */
  follow(real: number): Fired[] {
    delete this.state.clockStands;
    this.setNow(real);
    const isDue = this.state.triggers.some(
      (trigger) => canFire(trigger) && trigger.nextAt !== null && trigger.nextAt <= real,
    );
    return isDue ? this.fireDue(real) : [];
  }

  private fireDue(to: number, faults: readonly Fault[] = []): Fired[] {
    this.resetReport();
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
          failures.push(this.recordFailure(trigger.handler, outcome).failure?.message ?? '');
        },
      },
      to,
    );
    return fired.map(({ trigger, at }, index) => ({ handler: trigger.handler, at, failure: failures[index] ?? '' }));
  }
}
