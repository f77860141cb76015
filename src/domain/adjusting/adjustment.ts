import type { Day } from '../plan/day';
import type { ChangeKind } from '../plan/records';

/*
 * What a user can ask to adjust, and what would change.
 */

export interface Part {
  readonly title: string;
  /** Hours. */
  readonly effort: number | null;
  readonly due: Day | null;
}

export type AdjustRequest =
  /** Moves a step, and by as many days the steps that wait for it. */
  | { readonly kind: 'move'; readonly id: string; readonly to: Day }
  /** Moves only a goal's deadline or a step's day. */
  | { readonly kind: 'extend'; readonly id: string; readonly to: Day }
  /** The step becomes its first part; the other parts are new steps, one after the other. */
  | { readonly kind: 'split'; readonly id: string; readonly parts: readonly Part[] }
  /** The if-then plan for this hurdle is used now. `text` replaces the sentence in the row unless it is empty. */
  | { readonly kind: 'ifThen'; readonly id: string; readonly text: string }
  /** Adds hours to a step, and moves it to `until` unless that is null. */
  | { readonly kind: 'practise'; readonly id: string; readonly hours: number; readonly to: Day | null }
  /** Adds a step to ask somebody. `contact` is the ID of a contact or a name. */
  | { readonly kind: 'help'; readonly id: string; readonly contact: string; readonly due: Day | null }
  /** Pauses a step, a goal, or with '' the whole plan; `until` is the first day after the pause. */
  | { readonly kind: 'pause'; readonly id: string; readonly until: Day }
  | { readonly kind: 'letGo'; readonly id: string };

export type AdjustedColumn =
  'due' | 'start' | 'deadline' | 'status' | 'pausedUntil' | 'ifThen' | 'effort' | 'title' | 'after';

/** A change of one cell. Days, statuses and IDs are keys; null is an empty cell. */
export interface AdjustChange {
  readonly tab: 'goals' | 'steps' | 'settings';
  /** 1-based row of the sheet; 0 in the settings. */
  readonly row: number;
  /** '' in the settings. */
  readonly id: string;
  readonly column: AdjustedColumn;
  readonly before: string | number | null;
  /** In `after`, `+1` means the first added row, whose ID is not known yet. */
  readonly after: string | number | null;
}

/** A step to add; its status is To do. */
export interface AddedStep {
  readonly title: string | { readonly code: 'askFor'; readonly name: string; readonly about: string };
  readonly goal: string | null;
  readonly due: Day | null;
  readonly effort: number | null;
  readonly helps: number | null;
  /** An ID, `+1` for the first added row, or ''. */
  readonly after: string;
  readonly contact: string;
  readonly private: boolean;
}

/** Something to know before the change is made. */
export type AdjustNote =
  /** A step would be due after its goal's deadline; of each goal only the latest such step. */
  | { readonly code: 'pastDeadline'; readonly id: string; readonly goal: string; readonly days: number }
  | { readonly code: 'dayHasPassed'; readonly day: Day }
  /** This many steps that wait for it move too. */
  | { readonly code: 'movesAlong'; readonly count: number }
  /** Steps that can start, because the step that they waited for is let go. */
  | { readonly code: 'released'; readonly ids: readonly string[] }
  /** Open steps of a goal that is let go: they stay in the plan, but are no longer shown. */
  | { readonly code: 'stepsRest'; readonly count: number }
  /** Dates during the pause do not change. */
  | { readonly code: 'datesInPause'; readonly count: number };

export type AdjustRefusal =
  | { readonly code: 'unknownRow'; readonly id: string }
  /** It is done, reached or let go. */
  | { readonly code: 'isClosed'; readonly id: string }
  /** Only a step can be adjusted in this way. */
  | { readonly code: 'onlySteps' }
  | { readonly code: 'endsBeforeItStarts'; readonly start: Day }
  | { readonly code: 'needsTwoParts' }
  | { readonly code: 'needsTitles' }
  /** The row has no sentence, and the request gives none. */
  | { readonly code: 'noIfThen' }
  | { readonly code: 'needsHours' }
  | { readonly code: 'needsSomebody' }
  /** The end of the pause is not in the future. */
  | { readonly code: 'pauseIsOver' };

export interface AdjustPreview {
  /** The kind of the change in the ledger. */
  readonly kind: ChangeKind;
  readonly changes: readonly AdjustChange[];
  readonly added: readonly AddedStep[];
  readonly notes: readonly AdjustNote[];
  /** When this is not empty, nothing would change. */
  readonly refusals: readonly AdjustRefusal[];
}
