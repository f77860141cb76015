import type { Language } from '../catalogue/language-names';
import { planDescriptions, type BuiltPlanApi } from './contract-plan';
import { reviewDescriptions, type ReviewApi } from './contract-review';
/**
 * The sidebar's API to the server, typed once for both sides. Each function takes one JSON object and gives back JSON: no Date, no
 * undefined. Names that this file does not list cannot be called from the sidebar; what is sent is checked at the door (src/google/desk/door.ts).
 *
 * A day is `YYYY-MM-DD`, '' where there is none; a number that is not given is null. IDs are `G3`, `S4`.
 * A form that cannot be saved (somebody else is updating, a name is missing, a row is gone) is rejected with one sentence, and nothing was
 * written. What is told under `problems` of an answer stands in the rows and hindered nothing.
 */

type Nothing = Record<string, never>;

/** What an action did, in one sentence that can be shown as it is. */
export interface Said {
  readonly message: string;
  /** One sentence each: `Steps, row 7, Due: expected a date, got “soon”`. */
  readonly problems: readonly string[];
}

/** The tabs that come on demand, and the log of changes, which is hidden at first. */
export const tabsToAdd = [
  'values',
  'skills',
  'trends',
  'strategy',
  'experiments',
  'targets',
  'network',
  'feedback',
  'journal',
  'changes',
] as const;
export type TabToAdd = (typeof tabsToAdd)[number];

/** With the tabs that references of the plan lead to and that are not there, for a button that adds each; absent when there are none. */
export interface Offering extends Said {
  readonly offers?: readonly { readonly tab: TabToAdd; readonly name: string }[];
}

/** A row was written; `id` is its ID. */
export interface Saved extends Said {
  readonly id: string;
}

/** On which view the sidebar opens: `data-view` of its body; '' for the one that the plan's state asks for. */
export type SidebarView =
  '' | 'goal' | 'step' | 'contact' | 'settings' | 'check' | 'weekPlan' | 'reflect' | 'adjust' | 'brief' | 'quarter';

export interface State {
  readonly started: boolean;
  readonly example: boolean;
  /** Today in the spreadsheet's zone, and its locale such as `en_GB`, for dates in the locale's way. */
  readonly today: string;
  readonly locale: string;
  readonly reminders: {
    readonly on: boolean;
    readonly hour: number;
    /** Who gets them; '' while they are off. */
    readonly owner: string;
    /** Since when. */
    readonly since: string;
    /** Whether the person who asks is that owner. */
    readonly mine: boolean;
    /** `YYYY-MM-DD`; '' while the daily run has not run yet. */
    readonly lastRun: string;
    /** The day of the last mail; '' when there was none. */
    readonly lastMail: string;
    /** The day of the next run; '' while they are off. */
    readonly nextRun: string;
    /** Whether the daily trigger is there, and everything that it needs is allowed; true when it is somebody else's. */
    readonly isThere: boolean;
    readonly allowed: boolean;
    /** How many mails Google still sends for the owner today; null when it is somebody else's. */
    readonly mailsLeft: number | null;
    /** The day until which the plan rests; '' when it does not. */
    readonly pausedUntil: string;
    /** What went wrong in the last run, in a sentence; '' when nothing did. */
    readonly lastError: string;
  };
  readonly settings: SettingValues;
  /** How far the first fifteen minutes have come. */
  readonly guide: GuideState;
  /** How many rows with a title there are. */
  readonly goals: number;
  readonly steps: number;
  /** The question of this week; '' when all are answered. `area` is the word that stands in the tab. */
  readonly question: { readonly area: string; readonly question: string };
  /** How many of the questions are answered, of how many. */
  readonly answered: number;
  readonly questions: number;
}

/** One line of a mail, and the rule that put it there. */
export interface Why {
  readonly title: string;
  readonly why: string;
}

/** Some of the rows of Settings, by the keys of src/tables/settings.ts. */
export interface SettingValues {
  readonly hoursPerWeek: number;
  readonly reminderHour: number;
  readonly rhythm: 'mondayAndDue' | 'weekdays' | 'mondays';
  readonly weekdaysOnly: boolean;
  readonly leadDays: number;
  readonly reflection: 'week' | 'twoWeeks' | 'month' | 'quarter';
  readonly firstDay: 'monday' | 'sunday';
  readonly pausedUntil: string;
  /** Days and ranges of days as they are typed: `2026-12-24 to 2027-01-01, 2027-05-01`; '' for none. */
  readonly daysOff: string;
  /** Whether the mail brings the deadlines as a calendar file whenever one has changed. */
  readonly calendar: boolean;
  /** What Waymark speaks; `auto` is as the spreadsheet's locale says. */
  readonly language: 'auto' | Language;
}

export const guideScreens = ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm', 'done'] as const;
export type GuideScreen = (typeof guideScreens)[number];

/** What was answered on each screen so far, so that Back shows it and a later visit goes on. Kept with the file, not in it. */
export interface GuideState {
  /** The screen to show next; '' before the guide was begun and after it was left or ended. */
  readonly screen: GuideScreen | '';
  readonly finished: boolean;
  readonly ahead: GuideAhead;
  readonly you: GuideYou;
  readonly goal: GoalForm;
  /** Key of the template that was chosen; '' for one's own. */
  readonly template: string;
  readonly steps: readonly StepForm[];
  readonly hurdle: GuideHurdle;
}

export interface GuideAhead {
  /** As it stands in the Assessment; whoever taps a chip and types nothing gets the chip's words here. */
  readonly text: string;
  /** Key of the chip; '' for none. */
  readonly chip: string;
}

export interface GuideYou {
  /** Keys of the twelve values, at most three. */
  readonly values: readonly string[];
  /** The same in words, as they stand in the Assessment. */
  readonly valuesText: string;
  /** What people come to one for. */
  readonly strengths: string;
}

export interface GuideHurdle {
  /** Key of the hurdle; '' for none. */
  readonly kind: string;
  /** What is done then, as typed. */
  readonly then: string;
}

export interface GoalForm {
  /** '' for a new one. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'achieve' | 'learn' | 'explore' | '';
  readonly measure: string;
  readonly baseline: number | null;
  readonly now: number | null;
  readonly target: number | null;
  readonly start: string;
  readonly deadline: string;
  readonly achievable: string;
  /** 1–5 */
  readonly sure: number | null;
  readonly serves: string;
  readonly value: string;
  readonly ifThen: string;
  readonly reward: string;
}

export interface StepForm {
  /** '' for a new one. */
  readonly id: string;
  readonly title: string;
  /** ID of its goal; '' for none. */
  readonly goal: string;
  readonly due: string;
  /** Hours. */
  readonly effort: number | null;
  /** 1–5: "If only this were done, would the goal be nearer?" */
  readonly helps: number | null;
  readonly ifThen: string;
  readonly reward: string;
}

/** One goal as the sidebar shows it. */
export interface GoalLine extends GoalForm {
  /** '' when the cell is empty or holds another word. */
  readonly status: 'draft' | 'active' | 'paused' | 'reached' | 'letGo' | '';
  /** 0–1 */
  readonly progress: number;
  /** As the tab says them. */
  readonly pace: string;
  readonly whatNow: string;
  /** Hours of its open steps (one without a number counts as 1), and how many open steps there are. For the A and the M of SMART. */
  readonly effortLeft: number;
  readonly openSteps: number;
  /** Steps that were not let go. */
  readonly steps: number;
  /** ID of the larger goal; ''. */
  readonly partOf: string;
  /** Whether a trend names it, as its SMART letters said at the last update. For the R. */
  readonly hasTrend: boolean;
  /** 1-based row in its tab. */
  readonly row: number;
}

/** One step as the sidebar shows it. */
export interface StepLine extends StepForm {
  readonly status: 'todo' | 'doing' | 'waiting' | 'done' | 'letGo' | '';
  readonly goalTitle: string;
  readonly thisWeek: boolean;
  /** As the tab says it. */
  readonly whatNow: string;
  /** 1-based row in its tab. */
  readonly row: number;
}

export interface FocusLine extends StepLine {
  /** In words, the first one to say first. */
  readonly reasons: readonly string[];
  /** What it is for, in one line: `G2 → C3 “Lead before the title” → Ultimate goal`; '' when it serves no goal. */
  readonly why: string;
  /** What of it takes five minutes, in a sentence. */
  readonly fiveMinutes: string;
}

export interface Focus {
  /** Ranked: what the hours of a week have room for, at least three where there are as many, at most 7. */
  readonly lines: readonly FocusLine[];
  /** How many more could be done now. */
  readonly more: number;
  readonly hoursPerWeek: number;
  readonly paused: boolean;
  readonly lastDone: { readonly title: string; readonly day: string } | null;
  /** Those that were not let go, as the tab's rows stand. */
  readonly goals: readonly GoalLine[];
}

/** Tabs on demand whose rows the sidebar opens. */
export const selectableTabs = ['values', 'strategy', 'experiments', 'targets', 'network', 'feedback'] as const;
export type SelectableTab = (typeof selectableTabs)[number];

export type Selected =
  | { readonly tab: 'goals'; readonly goal: GoalLine; readonly steps: readonly StepLine[] }
  | { readonly tab: 'steps'; readonly step: StepLine }
  /** `id` is the row's ID, or the name of a value; '' for a row that has none yet. */
  | { readonly tab: SelectableTab; readonly id: string }
  | { readonly tab: 'none'; readonly message: string };

export interface Question {
  /** As the tab says it. */
  readonly area: string;
  readonly question: string;
  readonly answer: string;
}

export interface Api extends BuiltPlanApi, ReviewApi {
  getState(request: Nothing): State;
  start(request: Nothing): Said;
  /** Saves one screen of the guide at once: into the rows it belongs to, and its place. What the user changed in the rows since stays. */
  saveGuide(request: GuideAnswer): Said & { readonly guide: GuideState };
  /** Ends the guide: writes the ticked step "Make a plan", updates, shows Home. `finished: false` only leaves it; the answers stay. */
  endGuide(request: { readonly finished: boolean }): Said;
  getFocus(request: Nothing): Focus;
  getGoals(request: Nothing): { readonly goals: readonly GoalLine[] };
  getSelected(request: Nothing): Selected;
  /**
   * A new row, or with `id` a change of that one. A field that is not named is left as it is in the row: a form sends what was changed in it.
   * `key` is made by the form, once for each time that it is opened: a second call with the same key changes the row of the first.
   */
  saveGoal(request: { readonly goal: Partial<GoalForm>; readonly key: string }): Saved;
  saveStep(request: { readonly step: Partial<StepForm>; readonly key: string }): Saved;
  /** Counts on the goal's Now. */
  countGoal(request: { readonly id: string; readonly by: 1 | -1 }): Saved & { readonly now: number };
  /** Ticks a step off, or takes it back. */
  tickStep(request: { readonly id: string; readonly done: boolean }): Said;
  chooseStep(request: { readonly id: string; readonly thisWeek: boolean }): Said;
  getQuestions(request: Nothing): { readonly questions: readonly Question[] };
  /** An earlier answer is kept, dated, below it. */
  saveAnswer(request: { readonly question: string; readonly answer: string }): Said;
  /** Only the settings named. When one of them cannot be, all of that is told under `problems`, and nothing is written. */
  saveSettings(request: { readonly settings: Partial<SettingValues> }): Said & { readonly saved: boolean };
  /** Today's mail as it would be written now, or Monday's when there is none today. Sends and claims nothing. */
  /** With it, why each line is there. */
  previewMail(request: Nothing): {
    readonly subject: string;
    readonly html: string;
    readonly text: string;
    readonly why: readonly Why[];
  };
  /** Sends today's mail now, unless it has gone. */
  sendMailNow(request: Nothing): Said & { readonly sent: boolean };
  updateNow(request: Nothing): Offering;
  /** Whoever asks with `takeOver` becomes the owner in place of another. */
  turnOnReminders(request: { readonly hour: number; readonly takeOver?: boolean }): Said;
  turnOffReminders(request: Nothing): Said;
  loadExample(request: Nothing): Said;
  clearExample(request: Nothing): Said;
  setZoom(request: { readonly zoom: 'day' | 'week' | 'month' | 'quarter' }): Said;
  moveTimeline(request: { readonly periods: number }): Said;
  /** Puts a tab in sight; one that is not there yet is made first. `tab` is what it is called. */
  addTab(request: { readonly tab: TabToAdd }): Said & { readonly tab: string };
  checkPlan(request: Nothing): Offering;
  exportPlan(request: { readonly format: 'json' | 'markdown' | 'ics' }): string;
}

/** One screen's answer; `next` is the screen to resume at. Back and Skip send only the place. */
export type GuideAnswer =
  | { readonly screen: 'ahead'; readonly ahead: GuideAhead; readonly next: GuideScreen }
  | { readonly screen: 'you'; readonly you: GuideYou; readonly next: GuideScreen }
  /** Its `id`, `ifThen`, `start` and the steps' `id` and `goal` are the guide's own: what is sent for them does not count. */
  | { readonly screen: 'goal'; readonly goal: Partial<GoalForm>; readonly template: string; readonly next: GuideScreen }
  | { readonly screen: 'steps'; readonly steps: readonly Partial<StepForm>[]; readonly next: GuideScreen }
  /** `ifThen` is the whole sentence for the goal's row. */
  | { readonly screen: 'hurdle'; readonly hurdle: GuideHurdle; readonly ifThen: string; readonly next: GuideScreen }
  | {
      readonly screen: 'rhythm';
      readonly hoursPerWeek: number;
      readonly reminders: boolean;
      readonly hour: number;
      readonly next: GuideScreen;
    }
  | { readonly screen: 'place'; readonly next: GuideScreen };

export type ApiName = keyof Api;

const descriptions: Readonly<Record<Exclude<ApiName, keyof BuiltPlanApi | keyof ReviewApi>, string>> = {
  getState: 'Whether a plan is here, and how its settings, reminders and first fifteen minutes stand. {}',
  start: 'Creates the tabs that are not there yet. {}',
  saveGuide:
    'Saves one screen of the first fifteen minutes. {"screen":"ahead","ahead":{"text":"I lead a team","chip":""},"next":"you"}',
  endGuide: 'Ends the first fifteen minutes with a ticked step, or only leaves them. {"finished":true}',
  getFocus: 'What to do next, ranked, with reasons. {}',
  getGoals: 'The goals with their progress. {}',
  getSelected: 'The goal or step of the selected row. {}',
  saveGoal:
    'Writes a new goal, or what is named of one with an ID. {"goal":{"title":"Hold ten talks","deadline":"2027-03-26"},"key":"a1"}',
  saveStep:
    'Writes a new step, or what is named of one with an ID. {"step":{"title":"Ask Ada","goal":"G1","due":"2027-01-08"},"key":"b1"}',
  countGoal: 'Counts one more, or one less, on the Now of a goal. {"id":"G1","by":1}',
  tickStep: 'Ticks a step off, or takes that back. {"id":"S1","done":true}',
  chooseStep: 'Chooses a step for this week, or not. {"id":"S1","thisWeek":true}',
  getQuestions: 'The questions of the assessment with their answers. {}',
  saveAnswer:
    'Answers a question; an earlier answer is kept below. {"question":"What do you put off, although it matters?","answer":"Calls"}',
  saveSettings: 'Changes the settings named. {"settings":{"hoursPerWeek":4,"rhythm":"mondays"}}',
  previewMail: 'The next mail as it would be written now; sends nothing. {}',
  updateNow: 'Gives IDs, formulas and system columns their due, and draws the timeline anew. {}',
  sendMailNow: 'Sends today’s mail now, unless it has gone. {}',
  turnOnReminders: 'Switches the daily run and its mail on. {"hour":8}, {"hour":8,"takeOver":true}',
  turnOffReminders: 'Switches the daily run off. {}',
  loadExample: 'Brings the example plan into an empty plan. {}',
  clearExample: 'Takes the example plan away. {}',
  setZoom: 'Draws the timeline by day, week, month or quarter. {"zoom":"week"}',
  moveTimeline: 'Moves the timeline earlier (negative) or later by periods. {"periods":-5}',
  addTab: 'Puts a tab in sight, and makes it first when it is not there. {"tab":"strategy"}',
  checkPlan: 'Says what is wrong with tabs, columns and rows, and repairs what it may. {}',
  exportPlan:
    'The whole plan as JSON or as a page to read, or its deadlines as a calendar. {"format":"json"}, {"format":"markdown"}, {"format":"ics"}',
};

/** One line on each function with an example, for `call --list`. The page has no use for them, and does not carry what it never calls. */
export const apiDescriptions: Readonly<Record<ApiName, string>> = /* @__PURE__ */ Object.assign(
  {},
  descriptions,
  planDescriptions,
  reviewDescriptions,
);
