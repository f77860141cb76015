/**
 * The sidebar's API to the server, typed once for both sides. Each function takes one JSON object and gives back JSON: no Date, no
 * undefined. Names that this file does not list cannot be called from the sidebar; what is sent is checked at the door (src/google/door.ts).
 */

/** What an action did, in one sentence that can be shown as it is. */
export interface Said {
  readonly message: string;
  /** One sentence each: `Steps, row 7, Due: expected a date, got “soon”`. */
  readonly problems: readonly string[];
}

export interface State {
  readonly started: boolean;
  readonly example: boolean;
  readonly reminders: {
    readonly on: boolean;
    readonly hour: number;
    /** Who gets them; '' while they are off. */
    readonly owner: string;
    /** Whether the person who asks is that owner. */
    readonly mine: boolean;
    /** `YYYY-MM-DD`; '' while the daily run has not run yet. */
    readonly lastRun: string;
    /** What went wrong in the last run, in a sentence; '' when nothing did. */
    readonly lastError: string;
  };
}

export interface Api {
  getState(request: Record<string, never>): State;
  start(request: Record<string, never>): Said;
  updateNow(request: Record<string, never>): Said;
  turnOnReminders(request: { readonly hour: number }): Said;
  turnOffReminders(request: Record<string, never>): Said;
  loadExample(request: Record<string, never>): Said;
  clearExample(request: Record<string, never>): Said;
  setZoom(request: { readonly zoom: 'day' | 'week' | 'month' | 'quarter' }): Said;
  moveTimeline(request: { readonly periods: number }): Said;
  checkPlan(request: Record<string, never>): Said;
  exportPlan(request: { readonly format: 'json' }): string;
}

export type ApiName = keyof Api;

/** One line on each function, for `call --list`. */
export const apiDescriptions: Readonly<Record<ApiName, string>> = {
  getState: 'Whether a plan is here, and how its reminders stand. {}',
  start: 'Creates the tabs that are not there yet. {}',
  updateNow: 'Gives IDs, formulas and system columns their due, and draws the timeline anew. {}',
  turnOnReminders: 'Switches the daily run and its mail on. {"hour":8}',
  turnOffReminders: 'Switches the daily run off. {}',
  loadExample: 'Brings the example plan into an empty plan. {}',
  clearExample: 'Takes the example plan away. {}',
  setZoom: 'Draws the timeline by day, week, month or quarter. {"zoom":"week"}',
  moveTimeline: 'Moves the timeline earlier (negative) or later by periods. {"periods":-5}',
  checkPlan: 'Says what is wrong with tabs, columns and rows, and repairs what it may. {}',
  exportPlan: 'The whole plan as text. {"format":"json"}',
};
