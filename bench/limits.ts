/** What each action may cost at most: what a person waits, in simulated seconds, and the cells that are read and written for it. */

/** The limits of an action at 20, 200 and 2,000 steps. */
export interface Limit {
  readonly seconds: readonly [number, number, number];
  readonly cells: readonly [number, number, number];
}

export const limits: Readonly<Record<string, Limit>> = {
  editDate: { seconds: [2.2, 2.3, 3.8], cells: [5_000, 11_000, 72_000] },
  editStatus: { seconds: [2.1, 2.3, 3.8], cells: [4_000, 10_000, 70_000] },
  editNotes: { seconds: [1.2, 1.2, 1.2], cells: [200, 200, 200] },
  editOutside: { seconds: [1.2, 1.2, 1.2], cells: [50, 50, 50] },
  tickStep: { seconds: [2.8, 3.3, 5.5], cells: [12_000, 24_000, 125_000] },
  saveStep: { seconds: [3, 3.6, 6], cells: [12_000, 24_000, 125_000] },
  saveGoal: { seconds: [3, 3.6, 6], cells: [12_000, 24_000, 125_000] },
  applyAdjust: { seconds: [3.4, 4.3, 8], cells: [15_000, 30_000, 145_000] },
  undoAdjust: { seconds: [4.2, 5.2, 8], cells: [18_000, 34_000, 160_000] },
  getStages: { seconds: [1.7, 1.8, 3.3], cells: [8_000, 14_000, 75_000] },
  getAdjustable: { seconds: [1.7, 1.8, 3.3], cells: [8_000, 14_000, 75_000] },
  exportPlan: { seconds: [2, 2.2, 3.8], cells: [8_000, 14_000, 75_000] },
  getWhy: { seconds: [1.5, 1.7, 3.2], cells: [6_000, 12_000, 65_000] },
};
