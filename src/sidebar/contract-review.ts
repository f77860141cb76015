import type { Said } from './contract';

/*
 * The part of the sidebar's API that looks back: reflection, setback and win, rewards, the quarter, the mentor brief, what answers say. The
 * rules of contract.ts hold: '' and null for nothing, days as `YYYY-MM-DD`.
 */

type Nothing = Record<string, never>;

/** A step that was done, or a date that was moved. */
export interface EvidenceLine {
  readonly id: string;
  readonly title: string;
  /** Done on, or moved on. */
  readonly day: string;
  readonly hours: number | null;
  /** Where a moved date stood and where it came; '' for a step that was done. */
  readonly before: string;
  readonly after: string;
  /** In words; ''. */
  readonly reason: string;
}

export interface HoursLine {
  /** In words; hours of no value have words too. */
  readonly value: string;
  /** Of the days that the reflection looks back on. */
  readonly hours: number;
  /** Whole percent of all hours done; they sum to 100. null below 20 hours. */
  readonly share: number | null;
  /** 1–5 */
  readonly importance: number | null;
}

export interface Evidence {
  /** Both days included. */
  readonly from: string;
  readonly to: string;
  /** At most 7, the latest first. */
  readonly done: readonly EvidenceLine[];
  readonly doneMore: number;
  readonly doneCount: number;
  readonly doneHours: number;
  /** At most 7, the latest first. */
  readonly moved: readonly EvidenceLine[];
  readonly movedMore: number;
  /** Dates that held, of so many. */
  readonly held: number;
  readonly dated: number;
  /** Whole percent; null when there was no date. */
  readonly heldShare: number | null;
  readonly hours: readonly HoursLine[];
  /** At most 7, the latest first. */
  readonly wins: readonly { readonly title: string; readonly day: string }[];
  /** What one wrote about twelve weeks ago, by the Journal's headers. */
  readonly before: {
    readonly day: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  } | null;
}

export interface ReflectionForm {
  readonly wentWell: string;
  readonly moved: string;
  readonly prioritiesChanged: string;
  readonly newChances: string;
  readonly lesson: string;
  readonly changeNext: string;
  /** 1–5 */
  readonly energy: number | null;
  readonly private: boolean;
}

export interface Reflection {
  readonly evidence: Evidence;
  /** At most 3 sentences. */
  readonly balance: readonly string[];
  /** What everything is for; '' where nothing says so. It heads a setback. */
  readonly ultimate: string;
  /** What was saved today already. */
  readonly saved: ReflectionForm | null;
  /** The day of the next one when one is saved today. */
  readonly next: string;
  readonly isDue: boolean;
  /** Goals that a setback or a win may be about. */
  readonly goals: readonly { readonly id: string; readonly title: string }[];
}

export interface SetbackForm {
  readonly happened: string;
  readonly teaches: string;
  readonly toAFriend: string;
  readonly nextStep: string;
  /** ID of the goal that it is about; ''. */
  readonly goal: string;
  /** 1–5 */
  readonly energy: number | null;
  readonly private: boolean;
}

export interface WinForm {
  readonly text: string;
  /** ID of a goal; ''. */
  readonly goal: string;
  readonly private: boolean;
}

export interface Rewards {
  /** Promised for something that is reached, and not taken yet. `offersPause`: it is a break. */
  readonly rewards: readonly {
    readonly id: string;
    readonly title: string;
    readonly reward: string;
    readonly offersPause: boolean;
  }[];
  /** What is reached and has no Win row yet; `text` is proposed for it, `goal` is the goal's ID or ''. */
  readonly wins: readonly {
    readonly id: string;
    readonly title: string;
    readonly goal: string;
    readonly text: string;
  }[];
  /** The note to oneself, once a goal is reached. */
  readonly note: { readonly day: string; readonly text: string } | null;
}

export interface QuarterReview {
  /** Quarters of which a picture is kept, the latest first: `2026-Q1`. */
  readonly quarters: readonly string[];
  /** The one compared with, its day, and today; '' when there is none. */
  readonly quarter: string;
  readonly from: string;
  readonly to: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Says that nothing changed, or that there is nothing to compare with yet; ''. */
  readonly message: string;
}

export interface MentorBrief {
  readonly subject: string;
  /** The whole page as plain text. */
  readonly text: string;
  /** The three asks, which stand in the text too. */
  readonly asks: readonly string[];
}

export interface AnswersReview {
  /** At most 3, in this order: a strength, a gap, a value. */
  readonly sentences: readonly { readonly code: 'strength' | 'gap' | 'growth' | 'value'; readonly text: string }[];
  /** What to do when there is none; ''. */
  readonly message: string;
}

export interface ReviewApi {
  getReflection(request: Nothing): Reflection;
  /** One row a day: saved again, the same row. Makes the Journal when it is not there. */
  saveReflection(request: { readonly reflection: ReflectionForm }): Said & { readonly next: string };
  /** One row for the same words on the same day. */
  saveSetback(request: { readonly setback: SetbackForm }): Said;
  saveWin(request: { readonly win: WinForm }): Said;
  getRewards(request: Nothing): Rewards;
  /** Ticks *Reward taken* of a goal or a step. */
  takeReward(request: { readonly id: string }): Said;
  /** Compares today with the picture of a quarter; with '' the one that there is most to say about. */
  getQuarter(request: { readonly quarter: string }): QuarterReview;
  getBrief(request: Nothing): MentorBrief;
  /** A mail to the person who asks and to nobody else, with the text as it was edited. It is no digest. */
  sendBriefToMyself(request: { readonly text: string }): Said & { readonly sent: boolean };
  /** *What your answers say*. */
  getAnswersReview(request: Nothing): AnswersReview;
}

export type ReviewApiName = keyof ReviewApi;

/** One line on each function with an example, for `call --list`. */
export const reviewDescriptions: Readonly<Record<ReviewApiName, string>> = {
  getReflection: 'What a reflection opens with: what was done, moved and held, hours by value, wins, balance. {}',
  saveReflection:
    'Saves today’s reflection as a row of the Journal. {"reflection":{"wentWell":"Two talks","moved":"","prioritiesChanged":"No","newChances":"","lesson":"","changeNext":"","energy":4,"private":false}}',
  saveSetback:
    'Writes a setback into the Journal. {"setback":{"happened":"I put it off","teaches":"Begin earlier","toAFriend":"You were tired","nextStep":"20 minutes on Friday","goal":"G1","energy":2,"private":false}}',
  saveWin: 'Writes a win into the Journal. {"win":{"text":"Passed the exam","goal":"G1","private":false}}',
  getRewards: 'Rewards to take, wins to write down, and the note to oneself. {}',
  takeReward: 'Ticks the reward of a goal or a step as taken. {"id":"G1"}',
  getQuarter: 'What changed since the beginning of a quarter. {"quarter":""}, {"quarter":"2026-Q1"}',
  getBrief: 'One page for a mentor, without private rows. {}',
  sendBriefToMyself: 'Sends a text to one’s own mailbox. {"text":"Dear Marcus, …"}',
  getAnswersReview: 'What your answers say: at most three sentences. {}',
};
