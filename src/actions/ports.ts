import type { Day } from '../domain/plan/day';
import type { Words } from '../catalogue/catalogue';
import type { Language } from '../catalogue/language-names';
import type { TabWithStatus } from '../tables/own-words';
import type { Cell } from '../tables/cell';
import type { TabKey, TabOfReferences } from '../tables/column';
import type { KnownHeader } from '../tables/header-formula';
import type { LostHeader } from '../tables/headers';
import type { Rectangle } from '../tables/parts';
import type { Block } from '../tables/write-table';

/*
 * The interfaces through which the actions reach Google, each for one purpose. src/google/ports.ts implements them; tests of behaviour run the
 * built bundle.
 */

/** One of Waymark's tabs as it was found in the file. */
export interface FoundTab {
  readonly name: string;
  /** Address of the tab, for links. */
  readonly url: string;
  /** The number of rows in the grid. */
  readonly rows: number;
  /** The 1-based position of each column that exists, by key. */
  readonly columns: Readonly<Record<string, number>>;
  /** The header as the last run found it; null before the first. */
  readonly known?: KnownHeader | null;
  /** Where the header is, when it is not in row 1: then no column is known, and the tab's rows are neither read nor written. */
  readonly lost?: LostHeader | null;
  /** Waymark's header cells that were emptied, by column, with the text that belongs there. */
  readonly emptied?: Readonly<Record<string, string>>;
  /** The greatest number ever given as an ID in this tab. */
  readonly counter: number;
  /** For Home and the Timeline: whether the last update found them rearranged. */
  readonly rearranged?: boolean;
  /** Whether its creation was completed. */
  readonly made: boolean;
  /** The parts of a new tab that are left to a later run: `complete` makes them. */
  readonly pending?: readonly PendingPart[];
  /** The language of its words. */
  readonly language: Language;
}

/**
 * Waymark's tabs by key, and the language from their marks. An action takes its words from here, because the language is only known after
 * a search. The words do not change: a later search returns another `Found`. (docs/decisions/0009)
 */
export interface Found extends Readonly<Partial<Record<TabKey, FoundTab>>> {
  /** From the marks, or from the spreadsheet's locale if no mark has a language. */
  readonly language: Language;
  /** The words of that language, and of the file's earlier languages. */
  readonly words: Words;
  /** The locale for the format of days and numbers in sentences. */
  readonly dayLocale: string;
  /** The spreadsheet's locale: in which order dates are typed. */
  readonly locale?: string;
  /** Whether the last change of the language or locale has reached the whole plan. */
  readonly settled: boolean;
}

/** The content of a tab from row 1 on: its values, and its formulas if they were requested. */
export interface Standing {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  /** Whether `formulas` has only some: those of Waymark's own columns and of the first rows of a large tab, and those of odd cells. */
  readonly isPartly?: boolean;
}

/** A cell that a person has just edited, and the text that it showed before. Rows and columns are 1-based. */
export interface CellEdit {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** Facts about the spreadsheet file itself. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly url: string;
}

/** The time zone and locale of the file. */
export interface Region {
  readonly timeZone: string;
  readonly locale: string;
}

/** Changes the file's region, and shows the sidebar in the language that follows from it. */
export interface RegionPort {
  /** Throws Google's error when it does not accept one of both; then neither is changed. Gives the ports on the changed file. */
  set(region: Region): Ports;
  /** Shows the sidebar in place of the open one: Settings, or the view that fits the plan's state. */
  showSidebar(view: 'settings' | ''): void;
}

/** Finds and reads the tabs of the plan. Rows and columns are 1-based; formulas are R1C1 with `;` between arguments. */
export interface TabReader {
  /**
   * Finds Waymark's tabs, whatever their names and places, and the language of the file, with one search through the file. A run that may
   * create tabs must call this under the lock.
   */
  find(): Found;
  /**
   * The same by the copy of the tabs' marks, for runs that give no IDs and change no mark: with one read, or by a search where the copy cannot be
   * trusted. A counter may be behind. (rule Y88)
   */
  findByCopy(): Found;
  /** Searches the tabs that `findByCopy` has found; what was read of them stays if the copy was right. */
  confirm(): Found;
  /** Whether a header was read that is not as the copy says, and a search has found other marks: the run must find the tabs again. */
  hasMistaken(): boolean;
  /** The last row with content of a tab, as the copy and the counted cells say; null where nobody knows. */
  rowsByCopy(tab: TabKey): number | null;
  /** The first rows of Goals or Steps, without their formulas. A later `read` looks whether they are all. */
  readRows(tab: 'goals' | 'steps', rows: number): Standing;
  /** The tabs that this run knows, with those that it has just made, without another search. */
  known(): Found;
  /**
   * All cells from row 1 to the last row with content, and on request the formulas of the same cells, `''` for no formula. Of a large tab these
   * are some (`isPartly`), or with `own` those of all columns that people fill in.
   */
  read(tab: TabKey, withFormulas?: boolean | 'own'): Standing;
  /**
   * The cells of a few columns near each other, from row 1 to the end of the grid, each at its place; other cells are empty. One call to
   * Google, if the columns have not moved since the last run.
   * @param rows the number of rows to read, if not all
   */
  readColumns(tab: TabKey, columns: readonly string[], rows?: number): Standing;
  /** The display texts of cells, in the given order, with one call. */
  shown(tab: TabKey, places: readonly { readonly row: number; readonly column: number }[]): string[];
  /** From now on `read` covers all columns with data of the user's tabs, because export and import include the user's own columns. */
  lookEverywhere(): void;
  /**
   * The formulas of a rectangle, `''` for no formula, with at most one call to Google.
   * @param columns those whose formulas are needed; all of the rectangle if absent
   */
  formulasIn(tab: TabKey, rectangle: Rectangle, columns?: readonly number[]): readonly (readonly string[])[];
  /**
   * The headers of the columns for which Google refused a rule, a format or a note in this run, as it does in a table with column types.
   */
  refused(): ReadonlyMap<TabKey, ReadonlySet<string>>;
  /**
   * Whether the tab still has the values that `read` returned last: somebody may have typed, sorted or inserted since. With positions of
   * columns, of Goals and Steps only these are compared, and the IDs and titles, which say that the rows are in their places. `added`: so
   * many rows below the last one must be blank.
   */
  isUnchanged(tab: TabKey, columns?: readonly number[], added?: number): boolean;
  /** The merged ranges of a tab, such as `A2:A3`. */
  mergedIn(tab: TabKey): readonly string[];
  /** The tab and row of the active cell; null in a tab that is not Waymark's. */
  selected(): { readonly tab: TabKey; readonly row: number } | null;
}

/** Writes into the tabs of the plan. Rows and columns are 1-based. */
export interface TabWriter {
  /** Writes rectangles into a tab. If the list is empty, the tab need not exist. */
  write(tab: TabKey, blocks: readonly Block[]): void;
  /** Adds rows until the grid has at least so many. */
  grow(tab: TabKey, rows: number): void;
  /** Stores the greatest number ever given as an ID in this tab. */
  keepCounter(tab: TabKey, counter: number): void;
  /** Stores whether Home or the Timeline was found rearranged, for who does not read it. */
  keepRearranged(tab: 'home' | 'timeline', rearranged: boolean): void;
  /** Deletes whole rows: those of the example, or of an adjustment that is undone. */
  deleteRows(tab: TabKey, rows: readonly number[]): void;
  /** Sends everything written so far to the file now. */
  flush(): void;
  /** Runs work whose failure must not stop the run: logs its error. Whether it succeeded. */
  attempt(work: () => void): boolean;
}

/** What a new tab begins with, and what is left to a later run. */
export interface Making {
  /** Headers that differ from the catalogue's, by column. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The first rows, in the order of the table's columns; they are written only before the tab is complete. */
  readonly rows?: readonly (readonly Cell[])[];
  /** The greatest number of the IDs in those rows. */
  readonly counter?: number;
  /** The parts that a later run makes, where the tab has them. */
  readonly pending?: readonly PendingPart[];
  /** The tabs that this run makes as well: dropdowns with their rows are set at once. */
  readonly beside?: readonly TabKey[];
}

/**
 * The parts that a tab can be used without for a while: the warning before edits, the colours of its rows, and Home's charts. On Home also
 * the tabs that Start has not made yet.
 */
export const pendingParts = ['tabs', 'warning', 'colours', 'charts'] as const;
export type PendingPart = (typeof pendingParts)[number];

/** Creates the tabs of the plan, restores their formats and deletes them. */
export interface TabMaker {
  /** Creates a tab with all its parts but those that are left to a later run, or goes on with an interrupted creation. */
  make(tab: TabKey, words: Words, making?: Making): void;
  /** Shows the tabs that a run which was cut off has left complete and hidden; a part of them is still to be made. */
  reveal(): void;
  /** Makes the parts of tabs that their creation has left to a later run. One that fails stays to be made, and stops no other. */
  complete(tabs: readonly TabKey[], words: Words, parts: readonly PendingPart[]): void;
  /** Restores a column of Waymark's that was deleted. */
  makeColumn(tab: TabKey, column: string, words: Words): void;
  /** Puts the header of a tab back into row 1, if the header is known; false when nothing was changed. */
  restoreHeader(tab: TabKey, words: Words): boolean;
  /**
   * Replaces a tab that Waymark draws by a new one. The old tab stays under another name, as the user's own, if it holds anything that
   * Waymark did not write.
   */
  redraw(tab: 'home' | 'timeline', words: Words): void;
  /** Gives the columns that refer to a tab the dropdown with its rows: the tab may be created after those columns. */
  offerLists(tab: TabOfReferences, words: Words): void;
  /** Sets the dropdowns of a status in these tabs, with the user's own words behind Waymark's. */
  offerStatuses(words: Words, tabs: readonly TabWithStatus[]): void;
  /** Restores headers' notes, dropdowns, number formats and colours of tabs, all of which are read before the first is written. */
  repair(tabs: readonly TabKey[], words: Words): void;
  /** Deletes a tab on demand, and the dropdowns with its rows; only for the tabs of the example. */
  remove(tab: TabKey): void;
  /** Looks for the sheet that a new file begins with: if it is untouched and the only one besides Waymark's, the new Home takes its place. */
  findBlankSheet(): void;
  /** Shows a tab to the user, if it exists. */
  show(tab: TabKey): void;
}

/** Translates the tabs: `begin`, then each tab, then `settle` after the update that follows. (docs/decisions/0009) */
export interface TabTranslator {
  /** Stores the new language with the file, and that the translation is not complete yet. */
  begin(language: Language): void;
  /**
   * Gives a tab its name, headers, notes, dropdowns, colours and formats in another language; names that the user changed stay. The rows
   * are translated before this, the formulas with the next update.
   */
  translate(tab: TabKey, from: Words, into: Words, language: Language): void;
  /** Changes the date formats of tabs that were formatted for another locale than the spreadsheet's. */
  redate(words: Words): void;
  /** Stores that the translation is complete. */
  settle(): void;
}

/** The languages that Waymark has words in. */
export interface Languages {
  /** All texts of the server in a language. */
  wordsOf(language: Language): Words;
  /** The texts of the example plan in a language, by the English text; empty for English. */
  exampleTextsOf(language: Language): Readonly<Record<string, string>>;
  /**
   * The words for messages outside of a plan: by the spreadsheet's locale before the tabs were found, then in the language that this run
   * found last. Makes no call to Google.
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
  /** The calendar day there of a moment, in milliseconds since 1970. */
  readonly dayAt: (moment: number) => Day;
}

export interface Lock {
  /** Runs `work` while nobody else updates this file. After the lock timeout `done` is false, and `work` was not run. */
  during<T>(
    milliseconds: number,
    work: () => T,
  ): { readonly done: true; readonly result: T } | { readonly done: false };
}

/** What runs of onEdit tell the next ones, for some minutes. Milliseconds since 1970. */
export interface EditRuns {
  now(): number;
  /** When the last run that read all tabs began to read, and when the last run ended. */
  last(): { readonly began: number; readonly ended: number };
  /** Stores `began`, and that a run ends now. */
  keep(began: number): void;
}

/** The record of the file's reminders, stored where nobody edits it and where a copy of the file does not get it. */
export interface ReminderStore {
  read(): ReminderRecord;
  write(reminders: ReminderRecord): void;
}

/** What the sidebar's forms store: with the file but not in it, so that a copy does not get it. A text may have any length. */
export interface FormStore {
  /** The value stored under a key; null when there is no value. */
  read(key: FormStoreKey): unknown;
  write(key: FormStoreKey, value: unknown): void;
  /** Deletes the value under a key, so that it takes no space. */
  forget(key: FormStoreKey): void;
}

/**
 * In this order: the guide's answers, rows that forms created, the last adjustment, an import that has begun, the energy of this week, the
 * calendar that was sent last, whether the question about the file's region was answered, rows that came from other programs.
 */
type FormStoreKey = 'guide' | 'forms' | 'undo' | 'import' | 'week' | 'calendar' | 'region' | 'brought';

/** The stored facts of the daily run. Days are in the spreadsheet's time zone. */
export interface ReminderRecord {
  /** The id of the file that this record was made in. */
  readonly file: string;
  /** Who owns the daily run ('' while it is off), since when, and its hour. */
  readonly owner: string;
  readonly since: string;
  readonly hour: number;
  readonly zone: string;
  /** The trigger's unique id, as the owner's run stored it. */
  readonly trigger: string;
  /** The unique id of the trigger that proves that Google's clock reaches this file ('' where none could be made), and the moment of that. */
  readonly proof: string;
  readonly proofAt: string;
  /** The moment of its run; '' while it has not come. */
  readonly proved: string;
  /** The day claimed for a mail before it is sent, and the day on which a mail was surely sent. */
  readonly claimed: string;
  readonly sent: string;
  /** The first day since then whose mail exceeded Google's quota; '' when there is no such day. */
  readonly unsent: string;
  readonly lastRun: string;
  /** The day on which the owner was last asked to renew the permission. */
  readonly renewal: string;
  /** The IDs in the mail of that day, until an update has stored them with the rows. */
  readonly named: readonly string[];
  /** The content of the calendar that was sent last; '' before the first calendar. */
  readonly calendar: string;
  /** The error of the last run, in a sentence. */
  readonly lastError: string;
}

export interface Mailer {
  /** The address of the present user; '' when Google or the user does not give it. */
  readonly me: string;
  /** How many recipients Google still allows today. */
  quota(): number;
  /** Throws when the mail was surely not sent. */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
    readonly name: string;
    readonly calendar: string | null;
  }): void;
}

/** A permission that a user may refuse while the plan works: to send mail, to have triggers, to know the user's own address. */
export type Need = 'mail' | 'triggers' | 'address';

export interface Consent {
  /** Whether the user allows everything that the script asks for. */
  allowed(): boolean;
  /** Those of the needs that the user does not allow, in the given order. */
  missing(...needs: readonly Need[]): readonly Need[];
  /** The address at which the user can allow these needs, or everything when none is given; '' when Google gives no address. */
  link(...needs: readonly Need[]): string;
}

/** The IDs of triggers that the record of this file has. */
export type KnownTriggers = Pick<ReminderRecord, 'trigger' | 'proof'>;

export interface DailyTrigger {
  /** The spreadsheet's time zone, in which the trigger's hour counts. */
  readonly zone: string;
  /** The unique id of the trigger that started this run; '' when a person started it. */
  readonly calledBy: string;
  /**
   * Makes sure that the user has exactly one trigger in this file, daily at that hour, and returns its id. Keeps the known trigger if it
   * `fits`. Never in a run of a trigger: one that is made there may be disabled from the beginning.
   */
  ensure(hour: number, known: KnownTriggers, fits: boolean): string;
  /** In the run of a trigger that is not the known one: deletes it beside the known one, else it is the one from now on. Returns the id. */
  settle(known: KnownTriggers): string;
  /** Deletes all triggers of the present user in this file. */
  remove(known: KnownTriggers): void;
  /** Makes a trigger that runs once, a minute from now, and returns its id; '' where Google allows no other trigger beside the daily one. */
  prove(): string;
  /** Whether the present user has exactly one daily trigger in this file. */
  isThere(known: KnownTriggers): boolean;
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
  readonly editRuns: EditRuns;
  readonly region: RegionPort;
  readonly reminderStore: ReminderStore;
  readonly formStore: FormStore;
  readonly mailer: Mailer;
  readonly trigger: DailyTrigger;
  readonly consent: Consent;
  /** Why Google refused what threw this error, in a sentence for the user; '' when the user may edit the plan. */
  explainRefusal(error: unknown): string;
}

/** The ports for reading a plan. */
export type ReadingPorts = Pick<Ports, 'file' | 'reader' | 'clock'>;

/** The ports for updating a plan. */
export type UpdatingPorts = ReadingPorts &
  Pick<Ports, 'writer' | 'maker' | 'translator' | 'languages' | 'reminderStore'>;

/** The ports for changing rows on a click, while nobody else updates the file. */
export type ChangingPorts = UpdatingPorts & Pick<Ports, 'lock'>;

/** The ports for saving a form: saving may be repeated, and may need a tab that does not exist yet. */
export type SavingPorts = ChangingPorts & Pick<Ports, 'formStore'>;
