import type { Words } from '../../catalogue/catalogue';
import { languageOf, type Language } from '../../catalogue/languages';
import type { Cell } from '../../tables/cell';
import { columnLetters } from '../../tables/column-letters';
import type { TabKey } from '../../tables/column';
import { readSamples, type Samples } from '../../tables/column-samples';
import type { Fact } from '../../tables/facts';
import { isTableKey } from '../../tables/design';
import { wordsAfter } from '../language';
import { cellReader } from './cells';
import { findColumns, keepsHeader, readIn, type OpenTab } from './find-columns';
import { findMarks, fileLanguageOf, type FileLanguage, type MarkedTab, type SheetMark } from './marks';

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
      tabs.set(key, { ...tab, ...nothingRead, rows: null, columns: null, lost: null, emptied: {}, isPartly: false });
      this.sheets.set(key, tab.sheet);
    }
    this.openTabs = tabs;
    this.readLanguage();
    return tabs;
  }

  /**
   * Adds a tab that this run has just made, so that nothing of it is looked for or read back.
   * @param cells what was written into it, from A1 on
   */
  adopt(key: TabKey, sheet: Sheet, mark: SheetMark, rows: number | null, cells: Cell[][]): void {
    const metadata = (): MarkedTab['metadata'] => {
      // Google gives the metadata only to a search: one search serves all new tabs, and only who changes a mark needs it.
      this.marks ??= findMarks(this.spreadsheet);
      const found = this.marks.get(key)?.metadata ?? findMarks(this.spreadsheet).get(key)?.metadata;
      if (!found) throw new Error(`The tab ${this.words().tabs[key]} is not there.`);
      return found;
    };
    this.tabs().set(key, {
      ...{ sheet, mark, ...nothingRead, rows, columns: mark.columns ? { ...mark.columns } : null },
      ...{ lost: null, emptied: {}, isPartly: false, cells, fresh: true },
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
    if (!tab.columns && isTableKey(key) && !this.keepsHeader(key, tab))
      Object.assign(
        tab,
        findColumns(tab, key, this.cellsOf(tab), this.words(), () => this.samplesOf(key)),
      );
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
};
