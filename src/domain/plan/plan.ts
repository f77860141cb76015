import type { Day } from './day';
import type {
  Advice,
  Answer,
  Change,
  Choice,
  Contact,
  Experiment,
  JournalEntry,
  Skill,
  Target,
  Trend,
  Value,
} from './records';

/*
 * A plan as the rules use it: rows are read, words are keys, and days are calendar days.
 * The tables' record types (src/tables) are assignable to these.
 */

export type StepStatus = 'todo' | 'doing' | 'waiting' | 'done' | 'letGo';
export type GoalStatus = 'draft' | 'active' | 'paused' | 'reached' | 'letGo';
type GoalKind = 'achieve' | 'learn' | 'explore';
/** The text of a rhythm, readable by `readRepeat` (src/domain/planning/recurrence.ts). */
export type Repeat = 'weekly' | 'twoWeeks' | 'monthly' | `FREQ=${string}`;
export type Rhythm = 'mondayAndDue' | 'weekdays' | 'mondays';
export type ReflectionRhythm = 'week' | 'twoWeeks' | 'month' | 'quarter';

/**
 * Something in a row that Waymark cannot use: its place, its kind, and the text that was typed. `code` selects the sentence in the
 * catalogue; `got` is the user's text.
 */
export interface Problem {
  readonly tab: string;
  /** 1-based row of the sheet; 0 when the problem concerns the whole tab. */
  readonly row: number;
  /** Key of the column, such as `due`; empty when the problem concerns the whole row. */
  readonly column: string;
  readonly code: ProblemCode | StructureCode;
  readonly got: string;
  /** The other rows of the problem, as IDs or row numbers, in the order of the sheet. */
  readonly others?: readonly string[];
  /** The present header of the column, where it was read. */
  readonly header?: string;
}

/** A problem of a whole tab; `row` is 0. Rows that cannot be read do not count as done or deleted because of it. */
export type StructureCode =
  | 'tabGone'
  | 'columnGone'
  /** The header is not in row 1: `got` is the row in which it was found. */
  | 'headerMoved'
  | 'headerTitled'
  | 'headerGone'
  /** A tab that Waymark draws was rearranged. */
  | 'homeMoved'
  | 'timelineMoved'
  /** Writing into a tab that Waymark draws failed. */
  | 'notDrawn'
  /** A row of Settings was deleted; `column` is its key. */
  | 'settingGone'
  /** Cells of a table are merged; `got` says which. */
  | 'merged'
  /** Google refused rules or formats of columns, as in a table with column types; `got` says which. */
  | 'typed';

export type ProblemCode =
  | 'separatedLines'
  | 'notADate'
  /** A date in words that may mean several days; `others` are these days. */
  | 'severalDays'
  | 'notDays'
  | 'notANumber'
  | 'notWhole'
  | 'outOfRange'
  | 'negative'
  | 'notAnOption'
  | 'unknownRepeat'
  /** A row of own words in Settings holds no text. */
  | 'notWords'
  /** An own word that is Waymark's word for something else; `others` is Waymark's word for that. */
  | 'ownWordTaken'
  /** An own word in two rows of Settings; `others` is the row that counts. */
  | 'ownWordTwice'
  /** An own word with two meanings in one row of Settings; `others` is the one that counts. */
  | 'ownWordAgain'
  /** A part of a row of Settings that is no pair of a word and a meaning; `others` are the meanings. */
  | 'ownWordUnclear'
  | 'notACheckbox'
  | 'formulaError'
  | 'endsBeforeItStarts'
  | 'duplicateId'
  | 'invalidId'
  | 'unknownReference'
  /** A formula of the user's gives words that formulas do not count as a reference. */
  | 'computedReference'
  /** A formula of the user's stands in the ID column. */
  | 'computedId'
  | 'ambiguousReference'
  | 'circular'
  | 'tooLong'
  /** An experiment whose day of decision lies before its start. */
  | 'decidedBeforeItBegan'
  /** A rating for a value that was deleted. */
  | 'valueGone'
  /** A line of a target's history without a stage. */
  | 'unreadStage'
  | 'secondUltimate'
  /** A reference into a tab that does not exist; `others` is the key of the tab. */
  | 'tabNotThere';

/** A field that is null is empty or unusable; unusable fields are among the plan's problems. */
export interface Step {
  /** 1-based row of the sheet. */
  readonly row: number;
  /** Empty until Waymark gives the row an ID. */
  readonly id: string;
  readonly title: string;
  /** ID of the goal that it serves; null when empty or not resolved. */
  readonly goal: string | null;
  /** The text of the Goal cell. */
  readonly goalText: string;
  readonly status: StepStatus | null;
  readonly due: Day | null;
  readonly effort: number | null;
  readonly thisWeek: boolean;
  readonly start: Day | null;
  readonly doneOn: Day | null;
  /** IDs of the steps it waits for, resolved, in the order typed, without repetition. */
  readonly after: readonly string[];
  /** 1–5. */
  readonly helps: number | null;
  readonly remindDays: number | null;
  readonly ifThen: string;
  readonly repeat: Repeat | null;
  /** The text of the Contact cell, and the ID of the contact that it names; absent when the tab Network was not read. */
  readonly contact: string;
  readonly contactId?: string | null;
  readonly reward: string;
  readonly rewardTaken: boolean;
  readonly pausedUntil: Day | null;
  readonly private: boolean;
  readonly notes: string;
}

export interface Goal {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly now: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly deadline: Day | null;
  readonly status: GoalStatus | null;
  readonly kind: GoalKind | null;
  readonly achievable: string;
  /** 1–5. */
  readonly sure: number | null;
  /** The text of the Serves cell, and the ID of the choice that it names; absent when the tab Strategy was not read. */
  readonly serves: string;
  readonly choice?: string | null;
  /** The text of the Value cell, and the value as the tab Values writes it; absent when that tab was not read. */
  readonly value: string;
  readonly valueName?: string | null;
  readonly start: Day | null;
  /** ID of the parent goal; null when empty or not resolved. */
  readonly partOf: string | null;
  /** 1–3, 1 first. */
  readonly priority: number | null;
  readonly ifThen: string;
  readonly reward: string;
  readonly rewardTaken: boolean;
  readonly private: boolean;
  readonly pausedUntil: Day | null;
}

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export interface PlanSettings {
  readonly hoursPerWeek: number;
  /** 0–23, in the spreadsheet's zone. */
  readonly reminderHour: number;
  readonly rhythm: Rhythm;
  readonly weekdaysOnly: boolean;
  /** Days on which no mail comes, both ends included. */
  readonly daysOff: readonly DayRange[];
  /** Days before a due day on which the lead time of a step begins. */
  readonly leadDays: number;
  readonly reflection: ReflectionRhythm;
  readonly firstDayOfWeek: 'monday' | 'sunday';
  readonly pausedUntil: Day | null;
  /** Whether mails carry the deadlines as a calendar file. */
  readonly calendar: boolean;
  readonly lastReflection: Day | null;
  readonly beganOn: Day | null;
  /** Days until the follow-up after an application and after an interview; 0 for none. */
  readonly followUpApplied: number;
  readonly followUpInterview: number;
}

export interface Plan {
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
  readonly settings: PlanSettings;
  /** Rows of the tabs that are added on demand; absent when the tab does not exist or was not read in this run. */
  readonly values?: readonly Value[];
  readonly skills?: readonly Skill[];
  readonly trends?: readonly Trend[];
  readonly choices?: readonly Choice[];
  readonly targets?: readonly Target[];
  readonly journal?: readonly JournalEntry[];
  readonly changes?: readonly Change[];
  readonly answers?: readonly Answer[];
  readonly contacts?: readonly Contact[];
  readonly advice?: readonly Advice[];
  readonly experiments?: readonly Experiment[];
  readonly problems: readonly Problem[];
}

/** Whether a step still has to be done. */
export function isOpen(step: Pick<Step, 'status'>): boolean {
  return step.status !== 'done' && step.status !== 'letGo';
}

/** The goals that have an ID, by ID; of goals with the same ID the first. */
export function goalsById(goals: readonly Goal[]): Map<string, Goal> {
  const byId = new Map<string, Goal>();
  for (const goal of goals) if (goal.id !== '' && !byId.has(goal.id)) byId.set(goal.id, goal);
  return byId;
}
