/** What the engine and the host tell each other about calls of custom functions, as plain data that can be saved. */
/** The value of a cell as JSON: '' for an empty cell, the text of an error, a date as its serial number. */
export type PlainValue = string | number | boolean | { readonly date: number };
/** An argument: the value of a cell, or the rows of a range. */
export type PlainArgument = PlainValue | readonly (readonly PlainValue[])[];
/** A value that a function returned; null is a blank cell, `error` a number that is none. */
export type PlainResult = null | PlainValue | { readonly error: '#NUM!' };

/** What a call gave: rows of values, or the message of the error. */
export type CustomOutcome = ({ readonly rows: readonly (readonly PlainResult[])[] } | { readonly message: string }) & {
  /** Whether the function asked for the active cell, which is the cell of its formula: other cells have results of their own. */
  readonly ofCell?: true;
};

export interface CellPosition {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export interface CustomFunctions {
  /** The name of the script's function that a formula calls; undefined if the project has none. */
  find(name: string): string | undefined;
  /** Runs a call of the formula in a cell; undefined while it runs elsewhere: the caller evaluates again when receive() has its outcome. */
  run(name: string, args: readonly PlainArgument[], cell: CellPosition, key: string): CustomOutcome | undefined;
  /** Outcomes of earlier calls, by key. */
  readonly known?: ReadonlyMap<string, CustomOutcome>;
}
