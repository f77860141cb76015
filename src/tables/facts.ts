/**
 * Single values that formulas read from a fixed place: the *Fact* and *Value* columns of the hidden tab. The user can sort Settings, so a
 * formula looks settings up by name; the script writes the other facts. The order is that of the rows.
 */
export const facts = [
  'leadDays',
  'hoursPerWeek',
  'sundayFirst',
  'planPausedUntil',
  'beganOn',
  'lastRun',
  'remindersOn',
  'example',
  'file',
  'fitWeight1',
  'fitWeight2',
  'fitWeight3',
  'fitWeight4',
  'fitWeight5',
  /** The only cell with TODAY(): every other formula refers to it. */
  'today',
  /** The settings as they were last read, as JSON. */
  'settings',
  /** The columns that an array formula of the user's fills to the end, such as `steps.due`, with blanks between. */
  'spills',
  /** A few cells of each column as hashes, by tab and column, as JSON. */
  'samples',
  /** The header words of the tabs that the daily run does not read. */
  'headers',
  /** The day in the Timeline's control `first`, so that an edit that changes neither it nor the rows' order does not read the control. */
  'timelineFirst',
  /** The user's own words for a status, with the number of the meaning behind each (own-words.ts). */
  'ownStepWords',
  'ownGoalWords',
  /** The own words that the dropdowns offer, as JSON. */
  'offeredWords',
  /** As `ownStepWords`, of the other tabs. */
  'ownTargetWords',
  'ownContactWords',
  'ownAdviceWords',
  'ownVerdictWords',
  /** The numbers of filled cells (filled-rows.ts), so that an edit knows how many rows to read. */
  'filled',
  /** A copy of the tabs' marks as text (google/spreadsheet/marks-copy.ts). Beside `filled`: one call reads both. */
  'marks',
] as const;

export type Fact = (typeof facts)[number];

/** 1-based row of each fact in the hidden tab (row 1 is the header). */
export const factRows = Object.fromEntries(facts.map((fact, index) => [fact, index + 2])) as Readonly<
  Record<Fact, number>
>;
