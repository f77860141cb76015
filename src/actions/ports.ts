import type { Day } from '../domain/plan/day';
import type { Words } from '../catalogue/catalogue';
import type { Language } from '../catalogue/language-names';
import type { Cell } from '../tables/cell';
import type { TabKey, TabOfReferences } from '../tables/column';
import type { Block } from '../tables/write-table';

/*
 * What the actions need from outside, named by need. src/google builds them (wire.ts); tests of behaviour go through the built bundle.
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
  /** The greatest number ever given as an ID in this tab. */
  readonly counter: number;
  /** Whether making it was finished. */
  readonly made: boolean;
  /** The language of its words. */
  readonly language: Language;
}

export type Found = Readonly<Partial<Record<TabKey, FoundTab>>>;

/** What stands in a tab: its values, and its formulas where they were asked for. Both from row 1 on. */
export interface Standing {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** The tabs of the plan. Rows and columns are 1-based; formulas are R1C1 with `;` between arguments. */
export interface PlanStore {
  /** The spreadsheet's id, locale and name. */
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly locale: string;
    /** In the manner of which locale sentences write days and numbers: the file's own where it is of the language that Waymark speaks here. */
    readonly manner: string;
    readonly url: string;
  };
  /** Finds Waymark's tabs and columns, whatever they are called and wherever they stand. */
  find(): Found;
  /** From now on tabs are read as far as they hold data, and not as far as Waymark's columns stood the last time: for what takes the user's own columns along. */
  lookEverywhere(): void;
  /** All cells from row 1 to the last row with content, and on demand the formulas of the same cells, `''` where there is none. */
  read(tab: TabKey, withFormulas?: boolean): Standing;
  /**
   * The cells of a few columns that stand near each other, from row 1 to the end of the grid, each at its place; the others are empty.
   * One question to Google, as long as the columns stand where they stood the last time.
   */
  readColumns(tab: TabKey, columns: readonly string[]): Standing;
  /** Whether the tab still reads as it did when `read` was last asked: somebody may have typed, sorted or inserted since. */
  isUnchanged(tab: TabKey): boolean;
  write(tab: TabKey, blocks: readonly Block[]): void;
  /** Makes the grid at least so long. */
  grow(tab: TabKey, rows: number): void;
  /** Creates a tab with everything that belongs to it, or finishes one whose making was cut off. `headers`: those that are not the catalogue's. */
  make(tab: TabKey, words: Words, headers?: Readonly<Record<string, string>>): void;
  /** Gives the columns that refer to a tab the dropdown with its rows: the tab may come later than they. */
  offerLists(tab: TabOfReferences, words: Words): void;
  /** Brings back a column of the user's or the system's that was deleted. */
  makeColumn(tab: TabKey, column: string, words: Words): void;
  /** Restores headers' notes, dropdowns, number formats and colours of a tab. */
  repair(tab: TabKey, words: Words): void;
  /** Whether the last change of the language has gone through all of the plan. */
  isSettled(): boolean;
  /** Keeps with the file what it speaks from now on, and that this has not gone through yet. */
  begin(language: Language): void;
  /** It has. */
  settle(): void;
  /**
   * Gives a tab its name, headers, notes, dropdowns, colours and formats in another language; what the user named otherwise stays. What stands
   * in its rows comes before, and the formulas with the next update.
   */
  translate(tab: TabKey, from: Words, into: Words, language: Language): void;
  keepCounter(tab: TabKey, counter: number): void;
  /** Takes whole rows away; for the example's rows alone, on the user's word. */
  deleteRows(tab: TabKey, rows: readonly number[]): void;
  /** Takes a tab on demand away, and the dropdowns with its rows; for the example's tabs alone. */
  remove(tab: TabKey): void;
  /** Shows a tab to the user. */
  show(tab: TabKey): void;
  /** Where the person stands who asks; null in a tab that is none of ours. Rows are 1-based. */
  selected(): { readonly tab: TabKey; readonly row: number } | null;
  /** Everything written so far reaches the file now. */
  flush(): void;
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
  /** Runs `work` while nobody else updates this file; `busy` when the lock was not to be had within the time. */
  during<T>(
    milliseconds: number,
    work: () => T,
  ): { readonly done: true; readonly result: T } | { readonly done: false };
}

/** Facts of the file's reminders, kept where nobody edits them and a copy of the file does not carry them. */
export interface Notebook {
  read(): Notes;
  write(notes: Notes): void;
}

/** What the sidebar's forms want to find again. Kept with the file, not in it, and not carried by a copy; a text may be of any length. */
export interface Memory {
  /** What was kept under a key; null when nothing was. */
  read(key: MemoryKey): unknown;
  write(key: MemoryKey, value: unknown): void;
  /** What was kept under a key is gone, and takes no room. */
  forget(key: MemoryKey): void;
}

/** What is kept: answers of the guide, rows that forms made, the last adjusting, an import that has begun, the energy of this week. */
export type MemoryKey = 'guide' | 'forms' | 'undo' | 'import' | 'week';

/** What is kept about the daily run. Days in the spreadsheet's zone. */
export interface Notes {
  /** The id of the file that these notes were made in. */
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
  /** The address of who runs this; '' when it is not to be had. */
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
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly notebook: Notebook;
  readonly memory: Memory;
  readonly mailer: Mailer;
  readonly trigger: DailyTrigger;
  readonly words: Words;
  /** The language of `words`. */
  readonly language: Language;
  /** Brings the plan into a language: true when anything of it was in another one, so that what was read of it counts no more. Must run under the lock. */
  speak(found: Found, language: Language): boolean;
  /** The texts of the example plan in the language of `words`, by their English; empty for English. */
  exampleTexts(): Readonly<Record<string, string>>;
}
