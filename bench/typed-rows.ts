/** Edits the tab Steps as a person does, and stores each row as it was typed, to compare it with the tab later. */
import type { UserSheet, Workbook } from '../runtime';
import { columnOf } from './plan';

const DAY = 86_400_000;
export const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export interface Row {
  readonly title: string;
  readonly status: string;
  /** Days since 1970-01-01. */
  readonly due: number | null;
  /** The day when it was done or let go, in days since 1970-01-01. */
  readonly closedOn: number | null;
}

const isClosed = (status: string): boolean => status === 'Done' || status === 'Let go';

/** The columns that are typed into. */
const TYPED = ['Step', 'Status', 'Due'] as const;

export class TypedRows {
  /** The number of edits so far. */
  edits = 0;
  /** One sentence for each row that differs from what was typed. */
  readonly altered: string[] = [];
  private readonly known = new Map<string, Row>();
  private readonly columns = new Map<string, number>();
  private tasks = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly today: () => number,
  ) {}

  rows(): readonly Row[] {
    return [...this.known.values()];
  }

  open(): readonly Row[] {
    return this.rows().filter(({ status }) => !isClosed(status));
  }

  has(title: string): boolean {
    return this.known.has(title);
  }

  private get sheet(): UserSheet {
    return this.workbook.sheet('Steps');
  }

  /** 1-based column of a header, cached: the simulation never moves columns. */
  private columnOf(header: string): number {
    const at = this.columns.get(header) ?? columnOf(this.sheet, header);
    this.columns.set(header, at);
    return at;
  }

  /** 1-based row of a step. The rows have no gaps. */
  private rowOf(title: string): number {
    const titles = this.sheet.getRange(2, this.columnOf('Step'), this.known.size, 1).getDisplayValues();
    const at = titles.findIndex(([displayed]) => displayed === title);
    if (at < 0) throw new Error(`${title} is not in its tab any more.`);
    return at + 2;
  }

  private write(from: number, rows: readonly Row[]): void {
    const { sheet } = this;
    const missing = from + rows.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + 100);
    for (const header of TYPED) {
      const cells = rows.map(({ title, status, due }) => [
        header === 'Step' ? title : header === 'Status' ? status : isoDay(due ?? 0),
      ]);
      sheet.getRange(from, this.columnOf(header), rows.length, 1).setValues(cells);
    }
  }

  /** Adds a step for each due day below the others, as a paste does. */
  add(dues: readonly number[]): void {
    const from = this.known.size + 2;
    const rows = dues.map((due): Row => {
      this.tasks += 1;
      return { title: `Task ${String(this.tasks).padStart(4, '0')}`, status: 'To do', due, closedOn: null };
    });
    this.write(from, rows);
    for (const row of rows) this.known.set(row.title, row);
    this.edits += 3 * rows.length;
  }

  setStatus({ title }: Row, status: string, isTyped = false): void {
    const cell = this.sheet.getRange(this.rowOf(title), this.columnOf('Status'));
    if (isTyped) this.workbook.edit(cell, status);
    else cell.setValue(status);
    this.keep(title, { status, closedOn: isClosed(status) ? this.today() : null });
  }

  setDue({ title }: Row, due: number | null): void {
    this.sheet.getRange(this.rowOf(title), this.columnOf('Due')).setValue(due === null ? '' : isoDay(due));
    this.keep(title, { due });
  }

  private keep(title: string, change: Partial<Row>): void {
    const row = this.known.get(title);
    if (row) this.known.set(title, { ...row, ...change });
    this.edits += 1;
  }

  /** Deletes empty rows at the end of the tab, so that it has at most `rows` rows. */
  trim(rows: number): void {
    const spare = this.sheet.getMaxRows() - rows;
    if (spare > 0) this.workbook.restructure('REMOVE_ROW', () => this.sheet.deleteRows(rows + 1, spare));
  }

  sort(ascending: boolean): void {
    const { sheet } = this;
    sheet.getRange(2, 1, this.known.size, sheet.getLastColumn()).sort({ column: this.columnOf('Due'), ascending });
    this.edits += 1;
  }

  /** Deletes the rows of these steps. */
  deleteRows(rows: readonly Row[]): void {
    for (const { title } of rows) {
      const at = this.rowOf(title);
      this.workbook.restructure('REMOVE_ROW', () => this.sheet.deleteRows(at, 1));
      this.known.delete(title);
      this.edits += 1;
    }
  }

  /** Compares the tab with what was typed and adds each difference to `altered`. */
  compare(): void {
    const day = isoDay(this.today());
    const [title = 0, status = 0, due = 0] = TYPED.map((header) => this.columnOf(header) - 1);
    const left = new Map(this.known);
    for (const cells of this.workbook.displayed('Steps').slice(1)) {
      const shown = `${cells[title]}, ${cells[status]}, ${cells[due]}`;
      const row = left.get(cells[title] ?? '');
      // In the format of en_GB: 02/03/2026.
      const typed =
        row && `${row.title}, ${row.status}, ${row.due === null ? '' : isoDay(row.due).split('-').reverse().join('/')}`;
      if (shown !== typed) this.altered.push(`${day}: a row says ${shown}, and ${typed ?? 'nothing of it'} was typed`);
      left.delete(cells[title] ?? '');
    }
    for (const gone of left.keys()) this.altered.push(`${day}: ${gone} is gone`);
  }
}
