import type { Words } from '../../catalogue/catalogue';
import { languageOf, type Language } from '../../catalogue/languages';
import type { Cell } from '../../tables/cell';
import { columnLetters } from '../../tables/column-letters';
import type { TabKey } from '../../tables/column';
import { readSamples, type Samples } from '../../tables/column-samples';
import type { Fact } from '../../tables/facts';
import { isTableKey } from '../../tables/design';
import type { Block } from '../../tables/write-table';
import { wordsAfter } from '../language';
import { cellReader } from './cells';
import { attempt } from './attempt';
import { findColumns, keepsHeader, readIn, type OpenTab } from './find-columns';
import { findMarks, fileLanguageOf, keepMark, type FileLanguage, type MarkedTab, type SheetMark } from './marks';
import {
  copyCell,
  changesCopy,
  copyIn,
  labelsCopy,
  withCopy,
  lookForCopy,
  readCopy,
  saysSame,
  writeCopy,
  type BlankRows,
  type MarksCopy,
} from './marks-copy';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * What one run knows about the file: its tabs, their cells and its language. Reader, writer and maker share it, so that nothing is read
 * from Google twice.
 */
export class TabSession {
  readonly locale: string;
  readonly url: string;
  readonly readCell: (value: unknown) => Cell;
  /** The sheets of the tabs as far as they are known, those just made included. */
  readonly sheets = new Map<TabKey, Sheet>();
  /** The positions of the columns of the lists behind the dropdowns; null when they must be searched. */
  listColumns: Readonly<Record<string, number>> | null = null;
  /** The headers of the columns for which Google refused a rule, a format or a note in this run. */
  readonly refused = new Map<TabKey, Set<string>>();
  /** The untouched sheet of a new file, if this run has found it: it becomes Home. */
  blank: Sheet | null = null;
  private openTabs: Map<TabKey, OpenTab> | null = null;
  private known: FileLanguage | null = null;
  /** The marks as they were searched for the sake of the tabs that this run has made. */
  private marks: Map<TabKey, MarkedTab> | null = null;
  /** The copy by which this run knows the marks; null after a search. */
  private copy: MarksCopy | null = null;
  /** The text of the copy as this run has seen it under the lock; null where it has no place, undefined where nobody has looked. */
  private copySeen: string | null | undefined = undefined;
  private isLocked = false;
  /** Whether the marks are those of a search under the lock: only then they may be copied. */
  private areCertain = false;
  /** Whether the copy said something else than the marks. */
  private isOutdated = false;
  private blankRows: BlankRows = {};
  /** Whether this run has come to its writes: one that refuses its work writes no copy either. */
  hasWritten = false;

  constructor(readonly spreadsheet: Spreadsheet) {
    this.readCell = cellReader(spreadsheet.getSpreadsheetTimeZone());
    this.locale = spreadsheet.getSpreadsheetLocale();
    this.url = spreadsheet.getUrl();
  }

  /** The tabs that were found last; looks for them when nobody has. */
  tabs(): Map<TabKey, OpenTab> {
    if (this.openTabs) return this.openTabs;
    const tabs = new Map<TabKey, OpenTab>();
    this.sheets.clear();
    for (const [key, tab] of findMarks(this.spreadsheet)) {
      tabs.set(key, { ...tab, ...nothingKnown, ...nothingRead });
      this.sheets.set(key, tab.sheet);
    }
    this.openTabs = tabs;
    this.areCertain = this.isLocked;
    this.readLanguage();
    return tabs;
  }

  /** Looks for the tabs by the copy of their marks; by a search where there is none that can be trusted. */
  openByCopy(): void {
    this.forgetTabs();
    this.copy = readCopy(this.spreadsheet);
    if (!this.copy) return;
    const tabs = new Map<TabKey, OpenTab>();
    this.sheets.clear();
    const metadataOf = (key: TabKey): MarkedTab['metadata'] => {
      this.confirm();
      return this.metadataOf(key);
    };
    for (const [key, { sheet, mark }] of this.copy.marks) {
      tabs.set(key, {
        ...{ sheet, mark, ...nothingKnown, ...nothingRead },
        get metadata() {
          return metadataOf(key);
        },
      });
      this.sheets.set(key, sheet);
    }
    this.openTabs = tabs;
    this.blankRows = this.copy.blankRows;
    this.readLanguage();
  }

  /** Searches the marks that this run knows by their copy. What it has read of a tab stays if the copy was right. */
  confirm(): void {
    if (!this.copy) return;
    const { marks } = this.copy;
    this.copy = null;
    this.marks = findMarks(this.spreadsheet);
    this.areCertain = this.isLocked;
    this.isOutdated ||= !saysSame(marks, this.marks);
    for (const [key, tab] of this.openTabs ?? []) tab.mark = this.marks.get(key)?.mark ?? tab.mark;
  }

  /** Whether the tabs and their language are others than this run took them for: it has to find them again. */
  hasMistaken(): boolean {
    return this.isOutdated;
  }

  /** The last row with content by the copy and the counted cells; null where it is not known. */
  rowsByCopy(key: TabKey): number | null {
    return this.copy?.rows[key] ?? null;
  }

  /**
   * Reads the first rows of Goals or Steps. False where the header is not the known one or the grid has fewer rows: then nothing is read.
   * @param rows 1-based number of the last row
   */
  readRows(key: 'goals' | 'steps', tab: OpenTab, rows: number): boolean {
    const width = tab.mark.headers?.split('\n').length ?? 0;
    const read = width > 0 ? readIn(tab.sheet, `A1:${columnLetters(width)}${rows}`) : null;
    const cells = read?.values.map((line): Cell[] => line.map(this.readCell));
    if (!read || !cells || !keepsHeader(key, tab, cells[0] ?? [])) return false;
    Object.assign(tab, {
      cells,
      range: read.range,
      columns: { ...tab.mark.columns },
      isPartly: false,
      isBounded: true,
    });
    return true;
  }

  /** Looks whether the rows that were read of a tab are all, and forgets them if not. */
  completeRows(tab: OpenTab): void {
    if (!tab.isBounded || !tab.cells) return;
    const range = tab.sheet.getDataRange();
    const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
    const isAll = rows <= tab.cells.length && columns <= (tab.cells[0]?.length ?? 0);
    const cells = isAll ? tab.cells.slice(0, rows).map((line) => line.slice(0, columns)) : null;
    Object.assign(tab, { range, cells, isBounded: false });
  }

  /** Remembers how many of the rows to the last one are blank. */
  keepBlankRows(key: 'goals' | 'steps', rows: number): void {
    this.blankRows = { ...this.blankRows, [key]: rows };
  }

  /** Says that this run has the document lock now. */
  noteLock(): void {
    this.isLocked = true;
    this.copySeen = undefined;
  }

  /** Notes the copy in cells of the hidden tab that were read from row 1 on. */
  seeCopy(cells: readonly (readonly unknown[])[]): void {
    if (!this.isLocked || this.copySeen !== undefined) return;
    this.copySeen = copyIn(this.openTabs?.get('hidden')?.mark.columns ?? {}, cells);
    // Another run has changed a mark before this one had the lock.
    if (this.copy && this.copySeen !== this.copy.text) this.isOutdated = true;
  }

  /** The blocks of the hidden tab without a copy that is older than this run knows it. */
  withCopy(blocks: readonly Block[]): readonly Block[] {
    return withCopy(blocks, this.copySeen ?? '');
  }

  /** Notes that the copy has got its place, where a block of the hidden tab labels it. */
  seeLabel(blocks: readonly Block[]): void {
    if (this.isLocked && typeof this.copySeen !== 'string' && labelsCopy(blocks)) this.copySeen = '';
  }

  /** Copies the marks where their copy is another. Must run under the lock, behind the work that it protects. */
  keepCopy(): void {
    const hidden = this.openTabs?.get('hidden');
    if (!hidden || !this.openTabs || typeof this.copySeen !== 'string') return;
    // Marks that were found before the lock may be older than a copy that has come since.
    if (!this.hasWritten || this.isOutdated || (!this.copy && !this.areCertain)) return;
    const marks = [...this.openTabs.values()].map(({ mark }) => mark);
    const text = writeCopy(this.spreadsheet, marks, this.blankRows);
    if (text !== this.copySeen) this.writeCopyCell(hidden.sheet, text);
  }

  /** Empties the copy, before a mark changes: a run that is cut off leaves none that is wrong. */
  dropCopy(): void {
    if (this.copySeen === null || this.copySeen === '') return;
    // A hidden tab that this run has made has no copy yet.
    const hidden = this.tabs().get('hidden');
    if (!hidden || hidden.fresh) return;
    this.copySeen ??= lookForCopy(hidden.sheet)?.text ?? null;
    if (this.copySeen !== null && this.copySeen !== '') this.writeCopyCell(hidden.sheet, '');
  }

  private writeCopyCell(sheet: Sheet, text: string): void {
    // Without the right to write there, the copy is refused as soon as what it says is not so.
    if (attempt(() => void sheet.getRange(copyCell.row, copyCell.column).setValue(text))) this.copySeen = text;
  }

  /** Stores a change of a tab's mark. */
  keepMark(tab: OpenTab, change: Partial<SheetMark>): void {
    if (changesCopy(change)) this.dropCopy();
    tab.mark = keepMark(tab, change);
  }

  /** The metadata of a tab. Google gives it only to a search: one search serves all tabs, and only who changes a mark needs it. */
  private metadataOf(key: TabKey): MarkedTab['metadata'] {
    this.marks ??= findMarks(this.spreadsheet);
    const found = this.marks.get(key)?.metadata ?? findMarks(this.spreadsheet).get(key)?.metadata;
    if (!found) throw new Error(`The tab ${this.words().tabs[key]} is not there.`);
    return found;
  }

  /**
   * Adds a tab that this run has just made, so that nothing of it is looked for or read back.
   * @param cells what was written into it, from A1 on
   */
  adopt(key: TabKey, sheet: Sheet, mark: SheetMark, rows: number | null, cells: Cell[][]): void {
    const metadata = (): MarkedTab['metadata'] => this.metadataOf(key);
    this.tabs().set(key, {
      ...{ sheet, mark, ...nothingKnown, ...nothingRead, rows, columns: mark.columns ? { ...mark.columns } : null },
      ...{ cells, fresh: true },
      area: `A1:${columnLetters(cells[0]?.length ?? 1)}${cells.length}`,
      get metadata() {
        return metadata();
      },
    });
    this.sheets.set(key, sheet);
    this.readLanguage();
  }

  /** Has the next question look for the tabs anew: some were made since, or another run may have written. */
  forgetTabs(): void {
    this.openTabs = null;
    this.copy = null;
    this.isOutdated = false;
    // A row may have been inserted above it.
    if (this.copySeen !== '') this.copySeen = undefined;
  }

  tab(key: TabKey): OpenTab {
    const tab = this.tabs().get(key);
    if (!tab) throw new Error(`The tab ${this.words().tabs[key]} is not there.`);
    return tab;
  }

  /** What the marks of the tabs say of the language, as far as this run has looked; null where they say nothing. */
  fileLanguage(): FileLanguage | null {
    return this.known;
  }

  /** Takes the language from the marks as they are now. */
  readLanguage(): void {
    this.known = fileLanguageOf(this.tabs());
  }

  /** The language of the file, as far as this run has looked; before that, by its locale. */
  language(): Language {
    return this.known?.language ?? languageOf(this.locale);
  }

  /** The words of that language, and of those that the file was in before. */
  words(): Words {
    return wordsAfter(this.language(), this.known?.before ?? []);
  }

  cellsOf(tab: OpenTab): Cell[][] {
    // The whole first row is read now, so all columns must be found, not only some.
    if (!tab.cells && tab.isPartly) Object.assign(tab, { columns: null, isPartly: false });
    if (tab.cells) return tab.cells;
    tab.range ??= tab.sheet.getDataRange();
    const cells = tab.range.getValues().map((line): Cell[] => line.map(this.readCell));
    // Somebody added or removed rows or columns since the formulas were read.
    if (tab.formulas?.length !== cells.length || tab.formulas[0]?.length !== cells[0]?.length) tab.formulas = null;
    return (tab.cells = cells);
  }

  rowsOf(tab: OpenTab): number {
    return (tab.rows ??= tab.sheet.getMaxRows());
  }

  columnsOf(key: TabKey, tab: OpenTab): Record<string, number> {
    if (!tab.columns && isTableKey(key) && !this.keepsHeader(key, tab)) {
      const cells = this.cellsOf(tab);
      // Another header: what is known of it may be older than the mark.
      if (!keepsHeader(key, tab, cells[0] ?? [])) this.confirm();
      const keep = (change: Partial<SheetMark>): void => this.keepMark(tab, change);
      Object.assign(
        tab,
        findColumns(tab, key, cells, this.words(), () => this.samplesOf(key), keep),
      );
    }
    return (tab.columns ??= {});
  }

  /** Whether a tab that was not read has the same header as at the last run, so that its columns are known. Reads its first row alone. */
  private keepsHeader(key: TabKey, tab: OpenTab): boolean {
    const { headers, columns } = tab.mark;
    if (tab.cells || headers === undefined || !columns) return false;
    const width = headers.split('\n').length;
    const [header = []] = readIn(tab.sheet, `A1:${columnLetters(width)}1`)?.values ?? [];
    if (!keepsHeader(key, tab, header.map(this.readCell))) return false;
    Object.assign(tab, { columns: { ...columns }, isPartly: true });
    return true;
  }

  /** Makes the function that remembers refused columns of a tab. */
  refuse(key: TabKey): (columns: readonly { readonly header: string }[]) => void {
    return (columns) => {
      if (columns.length > 0)
        this.refused.set(key, new Set([...(this.refused.get(key) ?? []), ...columns.map(({ header }) => header)]));
    };
  }

  /** The samples of a tab's columns that the last update stored in the hidden tab. */
  private samplesOf(key: TabKey): Samples {
    const hidden = this.tabs().get('hidden');
    const { fact, factValue } = hidden?.mark.columns ?? {};
    if (!hidden || key === 'hidden' || fact === undefined || factValue === undefined) return {};
    const line = this.cellsOf(hidden).find((cells) => cells[fact - 1] === ('samples' satisfies Fact));
    return readSamples(line?.[factValue - 1] ?? '')[key] ?? {};
  }

  /** Removes the cells of a tab from the cache, because the tab was written. */
  forgetCells(tab: OpenTab): void {
    Object.assign(tab, nothingRead);
  }
}

const nothingKnown = { rows: null, columns: null, lost: null, emptied: {}, isPartly: false };

const nothingRead = {
  range: null,
  cells: null,
  area: null,
  parts: null,
  part: null,
  formulas: null,
  someFormulas: null,
  ownFormulas: null,
  filled: null,
  fresh: false,
  isBounded: false,
  least: 0,
};
