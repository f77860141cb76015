/** The result of an action, in one sentence for the user. */
export interface Said {
  readonly message: string;
  /** One sentence each: `Steps, row 7, Due: expected a date, got “soon”`. */
  readonly problems: readonly string[];
}

/** The result of writing a row; `id` is the ID of the row. */
export interface Saved extends Said {
  readonly id: string;
}
