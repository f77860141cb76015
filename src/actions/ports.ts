import type { Day } from '../domain/plan/day';
import type { Words } from '../catalogue/catalogue';
import type { Language } from '../catalogue/language-names';
import type { Cell } from '../tables/cell';
import type { TabKey, TabOfReferences } from '../tables/column';
import type { LostHeader } from '../tables/headers';
import type { Block } from '../tables/write-table';

/*
 * What the actions need from outside, each port named by one need. src/google/ports.ts builds them; tests of behaviour go through the built
 * bundle.
 */

/** One of Waymark's tabs as it was found in the file. */
export interface FoundTab {
  readonly name: string;
  /** Address of the tab, for links. */
  readonly url: string;
  /** Rows of the grid. */
  readonly rows: number;
  /** 1-based position of each column that is there, by key. */
  readonly columns: Readonly<Record<string, number>>;
  /** Where the header is, when it is not in row 1: then no column is known, and nothing is read or written below it. */
  readonly lost?: LostHeader | null;
  /** Headers of ours whose words were emptied, by column: the words that belong there. */
  readonly emptied?: Readonly<Record<string, string>>;
  /** The greatest number ever given as an ID in this tab. */
  readonly counter: number;
  /** Whether making it was finished. */
  readonly made: boolean;
  /** The language of its words. */
  readonly language: Language;
}

/**
 * Waymark's tabs by key, and the language that their marks say: an action takes its words from here, because before a search nobody knows
 * them. They are fixed: what a later search finds is another `Found`. (docs/decisions/0009)
 */
export interface Found extends Readonly<Partial<Record<TabKey, FoundTab>>> {
  /** By the marks; where they say nothing, by the spreadsheet's locale. */
  readonly language: Language;
  /** The words of that language, and of those that the file was in before. */
  readonly words: Words;
  /** The locale in whose manner sentences write days and numbers. */
  readonly dayLocale: string;
  /** Whether the last change of the language, or of the locale, has gone through all of the plan. */
  readonly settled: boolean;
}

/** What a tab holds: its values, and its formulas where they were asked for. Both from row 1 on. */
export interface Standing {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Neighbouring cells of a tab; row and column are 1-based. */
interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell that a person has just typed into, and what it showed before. Rows and columns are 1-based. */
export interface CellEdit {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** Facts of the spreadsheet that no tab holds. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly url: string;
}

/** Finds and reads the tabs of the plan. Rows and columns are 1-based; formulas are R1C1 with `;` between arguments. */
export interface TabReader {
  /**
   * Finds Waymark's tabs, whatever they are called and wherever they stand, and with them the language of the file: one search through the
   * file. A run that may create tabs must ask under the lock.
   */
  find(): Found;
  /** All cells from row 1 to the last row with content, and on demand the formulas of the same cells, `''` where there is none. */
  read(tab: TabKey, withFormulas?: boolean): Standing;
  /**
   * The cells of a few columns near each other, from row 1 to the end of the grid, each at its place; the others are empty. One call to
   * Google, as long as the columns stand where they stood the last time.
   */
  readColumns(tab: TabKey, columns: readonly string[]): Standing;
  /** The texts that cells show, in their order, with one call. */
  shown(tab: TabKey, places: readonly { readonly row: number; readonly column: number }[]): string[];
  /** From now on tabs are read as far as they hold data: for what takes the user's own columns along. */
  lookEverywhere(): void;
  /** The formulas of a rectangle, `''` where there is none: one call to Google. */
  formulasIn(tab: TabKey, rectangle: Rectangle): readonly (readonly string[])[];
  /** Whether the tab still reads as it did when `read` was last asked: somebody may have typed, sorted or inserted since. */
  isUnchanged(tab: TabKey): boolean;
  /** Which cells of a tab are merged, such as `A2:A3`. */
  mergedIn(tab: TabKey): readonly string[];
  /** Tab and row of the active cell; null in a tab that is not Waymark's. */
  selected(): { readonly tab: TabKey; readonly row: number } | null;
}

/** Writes into the tabs of the plan. Rows and columns are 1-based. */
export interface TabWriter {
  /** Writes rectangles into a tab; without any, the tab need not be there. */
  write(tab: TabKey, blocks: readonly Block[]): void;
  /** Makes the grid at least so long. */
  grow(tab: TabKey, rows: number): void;
  /** Keeps the greatest number ever given as an ID in this tab. */
  keepCounter(tab: TabKey, counter: number): void;
  /** Deletes whole rows: those of the example, or of an adjusting that is taken back. */
  deleteRows(tab: TabKey, rows: readonly number[]): void;
  /** Everything written so far reaches the file now. */
  flush(): void;
}

/** Makes the tabs of the plan, restores their looks and deletes them. */
export interface TabMaker {
  /** Creates a tab with everything that belongs to it, or finishes one whose making was cut off. `headers`: those that are not the catalogue's. */
  make(tab: TabKey, words: Words, headers?: Readonly<Record<string, string>>): void;
  /** Brings back a column of the user's or the system's that was deleted. */
  makeColumn(tab: TabKey, column: string, words: Words): void;
  /** Puts the header of a tab back into row 1, when it is known which it is; false when nothing was changed. */
  restoreHeader(tab: TabKey, words: Words): boolean;
  /**
   * Makes a tab that Waymark draws anew in its place. The one before stays, under another name and as the user's own, when it holds anything
   * that Waymark did not put there.
   */
  redraw(tab: 'home' | 'timeline', words: Words): void;
  /** Gives the columns that refer to a tab the dropdown with its rows: the tab may come later than they. */
  offerLists(tab: TabOfReferences, words: Words): void;
  /** Restores headers' notes, dropdowns, number formats and colours of a tab. */
  repair(tab: TabKey, words: Words): void;
  /** Deletes a tab on demand, and the dropdowns with its rows; for the example's tabs alone. */
  remove(tab: TabKey): void;
  /** Shows a tab to the user. */
  show(tab: TabKey): void;
}

/** Brings the tabs into another language: `begin`, each tab, and `settle` after the update that follows. (docs/decisions/0009) */
export interface TabTranslator {
  /** Keeps with the file which language it is in from now on, and that this has not gone through all of it yet. */
  begin(language: Language): void;
  /**
   * Gives a tab its name, headers, notes, dropdowns, colours and formats in another language; what the user named otherwise stays. The rows
   * are translated before, and the formulas with the next update.
   */
  translate(tab: TabKey, from: Words, into: Words, language: Language): void;
  /** Gives the tabs whose formats of days were made for another locale those of the spreadsheet's. */
  redate(words: Words): void;
  /** Keeps that the language has gone through all of the plan. */
  settle(): void;
}

/** The languages that Waymark has words in. */
export interface Languages {
  /** Everything that the server says in a language. */
  wordsOf(language: Language): Words;
  /** The texts of the example plan in a language, by their English; empty for English. */
  exampleTextsOf(language: Language): Readonly<Record<string, string>>;
  /**
   * The words for what is said outside of a plan: before the tabs were found, by the spreadsheet's locale; after that, in the language that
   * this run found last. Asks Google nothing.
   */
  knownWords(): Words;
}

export interface Clock {
  /** The calendar day in the spreadsheet's zone. */
  today(): Day;
  /** The hour of the day there, 0–23. */
  hour(): number;
  /** This moment there, such as `2026-03-02T09:00:00+01:00`. */
  moment(): string;
}

export interface Lock {
  /** Runs `work` while nobody else updates this file; `done` is false, and nothing was run, when another one kept the lock for so long. */
  during<T>(
    milliseconds: number,
    work: () => T,
  ): { readonly done: true; readonly result: T } | { readonly done: false };
}

/** Facts of the file's reminders, kept where nobody edits them and a copy of the file does not carry them. */
export interface ReminderStore {
  read(): ReminderRecord;
  write(reminders: ReminderRecord): void;
}

/** What the sidebar's forms want to find again. Kept with the file, not in it, and not carried by a copy; a text may be of any length. */
export interface FormStore {
  /** What was kept under a key; null when nothing was. */
  read(key: FormStoreKey): unknown;
  write(key: FormStoreKey, value: unknown): void;
  /** What was kept under a key is gone, and takes no room. */
  forget(key: FormStoreKey): void;
}

/**
 * What is kept: answers of the guide, rows that forms made, the last adjusting, an import that has begun, the energy of this week, the
 * calendar that was sent last.
 */
type FormStoreKey = 'guide' | 'forms' | 'undo' | 'import' | 'week' | 'calendar';

/** What is kept about the daily run. Days in the spreadsheet's zone. */
export interface ReminderRecord {
  /** The id of the file that this record was made in. */
  readonly file: string;
  /** Whether the daily run is on, who owns it, since when, at which hour. */
  readonly owner: string;
  readonly since: string;
  readonly hour: number;
  readonly zone: string;
  /** The trigger's unique id, as the owner's run keeps it. */
  readonly trigger: string;
  /** The day claimed for a mail, and the day on which one was surely handed over. */
  readonly claimed: string;
  readonly sent: string;
  /** The first day since then whose mail was beyond what Google still sent; '' when none was. */
  readonly unsent: string;
  readonly lastRun: string;
  /** The day on which the owner was last asked to renew the permission. */
  readonly renewal: string;
  /** What the mail of that day named: IDs, until an update has kept them with the rows. */
  readonly named: readonly string[];
  /** What the calendar said that was sent last; '' when none was. */
  readonly calendar: string;
  /** What went wrong in the last run, in a sentence. */
  readonly lastError: string;
}

export interface Mailer {
  /** The address of who runs this; '' when Google does not say it. */
  readonly me: string;
  /** Recipients left today. */
  quota(): number;
  /** Throws when it was surely not sent. */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
    readonly name: string;
    readonly calendar: string | null;
  }): void;
}

export interface DailyTrigger {
  /** The spreadsheet's zone, in which the hour is meant. */
  readonly zone: string;
  /** The unique id of the trigger that called this run; '' when a person did. */
  readonly calledBy: string;
  /** Makes sure that exactly one trigger of mine runs daily at that hour; returns its id. Creates nothing when `id` is already it. */
  ensure(hour: number, id: string): string;
  /** Takes all of mine away. */
  remove(): void;
  /** Whether everything that the daily run needs is still allowed. */
  allowed(): boolean;
  /** Where the permission is renewed; '' when Google names no place. */
  renewAt(): string;
  /** Whether exactly one trigger of mine is there. */
  isThere(): boolean;
}

export interface Ports {
  readonly file: FileFacts;
  readonly reader: TabReader;
  readonly writer: TabWriter;
  readonly maker: TabMaker;
  readonly translator: TabTranslator;
  readonly languages: Languages;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly reminderStore: ReminderStore;
  readonly formStore: FormStore;
  readonly mailer: Mailer;
  readonly trigger: DailyTrigger;
}

/** What reading a plan takes. */
export type ReadingPorts = Pick<Ports, 'file' | 'reader' | 'clock'>;

/** What bringing a plan up to date takes. */
export type UpdatingPorts = ReadingPorts & Pick<Ports, 'writer' | 'translator' | 'languages' | 'reminderStore'>;

/** What changing rows on a click takes, while nobody else updates the file. */
export type ChangingPorts = UpdatingPorts & Pick<Ports, 'lock'>;

/** What saving a form takes: it may be repeated, and may need a tab that is not there yet. */
export type SavingPorts = ChangingPorts & Pick<Ports, 'formStore' | 'maker'>;
