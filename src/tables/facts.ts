/**
 * Single values that formulas need from one fixed place: the hidden tab's *Fact* and *Value* columns. Settings can be sorted by the
 * user, so a formula there looks them up by name; the others are written by the script. The order is the order of the rows.
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
] as const;

export type Fact = (typeof facts)[number];

/** 1-based row of each fact in the hidden tab (row 1 is the header). */
export const factRows = Object.fromEntries(facts.map((fact, index) => [fact, index + 2])) as Readonly<
  Record<Fact, number>
>;
