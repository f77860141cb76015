/** What each action may cost at most: what a person waits, in simulated seconds, and the cells that are read and written for it. */

/** The limits of an action at 20, 200 and 2,000 steps. */
export interface Limit {
  readonly seconds: readonly [number, number, number];
  readonly cells: readonly [number, number, number];
}

/** The calls to Google and the simulated seconds below which an import of 2,000 rows of another program stays. */
export const bringInLimit = { calls: 60, seconds: 10 };

export const limits: Readonly<Record<string, Limit>> = {
  /** A date that goes into the log, and one that does not. */
  editDate: { seconds: [1.8, 2.1, 3.5], cells: [2_000, 9_500, 67_000] },
  editStart: { seconds: [1.8, 2, 3.4], cells: [1_700, 9_000, 66_500] },
  editStatus: { seconds: [1.5, 1.6, 3.1], cells: [1_500, 8_500, 66_000] },
  editNotes: { seconds: [1.15, 1.15, 1.15], cells: [100, 100, 100] },
  editOutside: { seconds: [1.15, 1.15, 1.15], cells: [50, 50, 50] },
  tickStep: { seconds: [2.6, 2.9, 5.5], cells: [7_000, 20_000, 120_000] },
  saveStep: { seconds: [2.8, 3.2, 5.5], cells: [7_000, 19_000, 116_000] },
  saveGoal: { seconds: [2.9, 3.2, 4.7], cells: [6_500, 14_000, 77_000] },
  applyAdjust: { seconds: [3.1, 3.4, 7], cells: [12_000, 26_000, 138_000] },
  undoAdjust: { seconds: [4, 4.3, 7.8], cells: [15_000, 29_000, 150_000] },
  getStages: { seconds: [1.2, 1.2, 1.2], cells: [1_500, 2_000, 3_500] },
  getAdjustable: { seconds: [1.3, 1.5, 2.8], cells: [3_000, 8_500, 60_000] },
  exportPlan: { seconds: [1.45, 1.6, 3.2], cells: [4_500, 10_500, 70_500] },
  /** Where all is in order, as nearly always. */
  checkPlan: { seconds: [7.6, 8.3, 13], cells: [195_000, 226_000, 650_000] },
  getWhy: { seconds: [1.3, 1.4, 2.7], cells: [2_000, 7_500, 58_500] },
};
