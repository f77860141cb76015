/** What a probe asks of Google, and what it may use for that. */

/** An answer: JSON, so that it can be kept and compared. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/**
 * Where a fact is asked: `menu` with full rights; `limited` in an onEdit; `open` in onOpen; `clock` in the run of a one-off trigger;
 * `page` in a sidebar; `mail` with a mail to oneself; `locale` in a German file.
 */
export type Where = 'menu' | 'limited' | 'open' | 'clock' | 'page' | 'mail' | 'locale';

export interface Fact {
  /** Lower case words with hyphens; docs/google-facts.md names it. */
  readonly id: string;
  readonly says: string;
  /** What of Waymark is wrong if the fact is. */
  readonly restsOn: string;
  readonly where: Where;
  /** The doubt of runtime/doubts.ts that the answer settles. */
  readonly settles?: string;
  /** Asked once more in a German file. */
  readonly again?: true;
  /** Asked only after a person has done something, when the results are looked at. */
  readonly late?: true;
  /** Gives the value, also where it is another one than believed. Errors are answers too; what it changes in the file, it puts back. */
  ask(tools: Tools): Value;
}

export interface Topic {
  /** The part of the runtime that behaves as is believed. */
  readonly runtime: string;
  readonly facts: readonly Fact[];
}

export interface Tools {
  readonly file: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** Cells that nobody has used, in a tab for that. */
  cells(rows?: number, columns?: number): GoogleAppsScript.Spreadsheet.Range;
  /** A new tab of this fact alone, which is taken away afterwards. */
  newSheet(name?: string): GoogleAppsScript.Spreadsheet.Sheet;
  /** The result of `work`, or `throws`; the message is kept beside the value. */
  attempt<T>(work: () => T): T | 'throws';
  /** Kept beside the value, and never compared. */
  note(text: string): void;
  /** Ends the fact without a value. */
  leaveOut(reason: string): never;
  /** `work` in a file of another locale. */
  inLocale<T>(locale: string, work: () => T): T;
  /** `work` in a file of another time zone. */
  inZone<T>(zone: string, work: () => T): T;
  /** A cell's value as an answer: a Date as `date 2026-03-01 09:30` in the file's zone, a number, a text, a boolean. */
  plain(value: unknown): Value;
  /** The event of the trigger in whose run the fact is asked. */
  readonly event: Readonly<Record<string, unknown>>;
  /** What the page has found out, by fact. */
  readonly heard: Readonly<Record<string, Value>>;
  /** `as pushed`, or how a text differs from the file that was pushed. */
  compare(name: string, text: string): Value;
}
