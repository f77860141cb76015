/** What an action did, in one sentence that can be shown as it is. */
export interface Said {
  readonly message: string;
  /** One sentence each: `Steps, row 7, Due: expected a date, got “soon”`. */
  readonly problems: readonly string[];
}

/** A row was written; `id` is its ID. */
export interface Saved extends Said {
  readonly id: string;
}
