import type { Day } from './day';

/*
 * Rows of the tabs on demand. A null field is empty or unusable; an ID is '' until Waymark gives one; `row` is 1-based. References are IDs,
 * or null when empty or not resolved; beside them is the cell's text where a rule needs it. The record types of src/tables are assignable.
 */

/** What matters to a person in work and life. */
export interface Value {
  readonly row: number;
  readonly value: string;
  /** 1–5. */
  readonly importance: number | null;
  /** How much of it there is today, 1–5. */
  readonly today: number | null;
  readonly note: string;
}

export interface Skill {
  readonly row: number;
  readonly skill: string;
  /** 0–5. */
  readonly now: number | null;
  readonly needed: number | null;
  /** The number of advertisements in which it was seen. */
  readonly seen: number | null;
  readonly goal: string | null;
}

export interface Trend {
  readonly row: number;
  readonly trend: string;
  readonly kind: 'technology' | 'market' | 'role' | 'regulation' | 'other' | null;
  readonly source: 'postings' | 'reports' | 'linkedIn' | 'people' | 'news' | 'other' | null;
  readonly link: string;
  readonly notedOn: Day | null;
  readonly meaning: string;
  readonly goal: string | null;
}

/** One strategic choice; the ultimate goal is the first of them. */
export interface Choice {
  readonly row: number;
  readonly id: string;
  readonly kind: 'ultimate' | 'focus' | 'advantage' | 'leaveOut' | 'means' | null;
  readonly choice: string;
  readonly why: string;
  readonly buildsOn: string;
  readonly evidence: string;
  /** 1–5. */
  readonly sure: number | null;
}

/** A test of a belief. */
export interface Experiment {
  readonly row: number;
  readonly id: string;
  readonly belief: string;
  readonly test: string;
  readonly workedIf: string;
  readonly startedOn: Day | null;
  readonly decideBy: Day | null;
  readonly result: string;
  readonly verdict: 'keep' | 'change' | 'stop' | null;
  readonly learned: string;
  /** ID of the choice that it tests. */
  readonly choice: string | null;
}

/** A role at an organisation. */
export interface Target {
  readonly row: number;
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  /** Ratings 1–5 in the order of the tab's fit columns, each with the value that it rates. */
  readonly fits: readonly { readonly value: string; readonly rating: number | null }[];
  /** ID of the contact who decides. */
  readonly decisionMaker: string | null;
  readonly needs: string;
  readonly stage: 'watching' | 'warm' | 'talking' | 'applied' | 'interviewing' | 'offer' | 'closed' | null;
  readonly nextMove: string;
  readonly nextDate: Day | null;
  readonly private: boolean;
  /** The text of the cell with the history; its lines as they were understood, and the first that was not, '' for none. */
  readonly stages?: string;
  readonly history?: readonly { readonly stage: NonNullable<Target['stage']>; readonly day: Day | null }[];
  readonly unread?: string;
  /** The day of the follow-up that the stage brings with it; null for none. */
  readonly followUp?: Day | null;
}

/** A person, community or event. */
export interface Contact {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly kind: 'mentor' | 'sponsor' | 'peer' | 'decisionMaker' | 'community' | 'event' | 'other' | null;
  readonly stage: 'toMeet' | 'asked' | 'inTouch' | 'resting' | null;
  readonly where: string;
  /** Tags as typed, separated by commas. */
  readonly canHelpWith: string;
  readonly lastContact: Day | null;
  /** Days between two contacts; numbers below 1 do not count. */
  readonly everyDays: number | null;
  readonly lastNote: string;
  readonly contribution: string;
  readonly goal: string | null;
}

/** A request for advice. */
export interface Advice {
  readonly row: number;
  readonly id: string;
  readonly askedOn: Day | null;
  /** The text of the cell, and the ID of the contact when it names one. */
  readonly whom: string;
  readonly contact: string | null;
  readonly about: 'skills' | 'resume' | 'plan' | 'interview' | 'other' | null;
  readonly question: string;
  readonly followUpOn: Day | null;
  readonly said: string;
  readonly change: string;
  readonly status: 'drafted' | 'asked' | 'received' | 'used' | null;
  readonly thanked: boolean;
}

export interface JournalEntry {
  readonly row: number;
  readonly date: Day | null;
  readonly kind: 'reflection' | 'setback' | 'win' | null;
  /** The share of dates that were kept, 0–1. */
  readonly held: number | null;
  readonly wentWell: string;
  readonly moved: string;
  readonly prioritiesChanged: string;
  readonly newChances: string;
  readonly lesson: string;
  readonly toAFriend: string;
  readonly changeNext: string;
  /** 1–5. */
  readonly energy: number | null;
  readonly goal: string | null;
  /** The text of the Goal cell. */
  readonly goalText?: string;
  readonly private: boolean;
}

export type ChangeKind = 'movedLater' | 'pulledIn' | 'split' | 'ifThenUsed' | 'paused' | 'letGo' | 'other';
export type ChangeReason = 'time' | 'money' | 'skill' | 'waiting' | 'energy' | 'priorities' | 'events';

/** A line of the ledger: what was moved, when and why. */
export interface Change {
  readonly row: number;
  readonly when: Day | null;
  /** ID of the row that was changed. */
  readonly of: string;
  /** The key of its column, such as `due`. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind | null;
  readonly reason: ChangeReason | null;
  readonly note: string;
}

/** An answer of the self-assessment; earlier answers are in the same list with their days. */
export interface Answer {
  readonly row: number;
  readonly area:
    'strengths' | 'growth' | 'passions' | 'values' | 'position' | 'skills' | 'fiveYears' | 'tenYears' | null;
  readonly question: string;
  readonly answer: string;
  /** How true today, 1–5. */
  readonly truth: number | null;
  readonly evidence: string;
  readonly reviewedOn: Day | null;
}
