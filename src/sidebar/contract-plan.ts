import type { ChangeReason, Choice, Contact, Experiment, Target, Advice } from '../domain/plan/records';
import type { GoalLine, Said, Saved, StepLine } from './contract';

/*
 * The part of the sidebar's API that the whole plan needs: further stages of the guide, forms of the tabs on demand, adjusting, the week,
 * breaking down, repeating, export and import. The rules of contract.ts hold: '' and null for nothing, days as `YYYY-MM-DD`, a field that a
 * form does not name stays as it is in its row.
 *
 * A form that needs a tab which is not there yet makes it when it saves; what reads such a tab gives an empty list and `isThere: false`.
 */

type Nothing = Record<string, never>;

/** The key of a form, made once for each time that it is opened: sent again, it changes the row of the first time. */
type Keyed = { readonly key: string };

/** A row that can be pointed at. */
export interface NamedRow {
  readonly id: string;
  readonly title: string;
}

/** A list of rows of one tab. */
interface Rows<T> {
  /** Whether the tab is there. */
  readonly isThere: boolean;
  readonly rows: readonly T[];
}

/** Where a line stands, and what its tab says of it. */
interface InTab {
  /** 1-based row in its tab. */
  readonly row: number;
  /** As the tab's *What now* says it; '' where there is none. */
  readonly whatNow: string;
}

// The further guide.

export type StageKey = 'assessment' | 'values' | 'strategy' | 'network' | 'experiments';

export interface Stage {
  readonly key: StageKey;
  /** So many of so many: questions answered, values rated, choices made, people named, beliefs tested. */
  readonly done: number;
  readonly of: number;
  /** What is done so far, in one sentence. */
  readonly said: string;
  /** The next useful thing, which takes about two minutes; '' when the stage is done. */
  readonly next: string;
}

// Values.

export interface ValueForm {
  readonly value: string;
  /** 1–5 */
  readonly importance: number | null;
  /** How much of it there is today, 1–5. */
  readonly today: number | null;
  readonly note: string;
}

export interface ValueLine extends ValueForm {
  readonly row: number;
  /** Share of the hours done that served it, 0–1; null while there are too few. */
  readonly hours: number | null;
}

// Strategy.

export interface ChoiceForm {
  /** '' for a new one. */
  readonly id: string;
  readonly kind: NonNullable<Choice['kind']> | '';
  readonly choice: string;
  readonly why: string;
  readonly buildsOn: string;
  readonly evidence: string;
  /** 1–5 */
  readonly sure: number | null;
}

export interface ChoiceLine extends ChoiceForm {
  readonly row: number;
  readonly goals: readonly NamedRow[];
  /** As the tab says it: a goal that clashes with what one leaves out; ''. */
  readonly note: string;
}

// Experiments.

export interface ExperimentForm {
  readonly id: string;
  readonly belief: string;
  readonly test: string;
  readonly workedIf: string;
  readonly startedOn: string;
  readonly decideBy: string;
  readonly result: string;
  readonly verdict: NonNullable<Experiment['verdict']> | '';
  readonly learned: string;
  /** ID of the choice that it tests; ''. */
  readonly choice: string;
}

export interface ExperimentLine extends ExperimentForm, InTab {
  /** `idea`: not begun; `toDecide`: its day has come. */
  readonly state: 'idea' | 'running' | 'toDecide' | 'decided';
}

// Network.

export interface ContactForm {
  readonly id: string;
  readonly name: string;
  readonly kind: NonNullable<Contact['kind']> | '';
  readonly stage: NonNullable<Contact['stage']> | '';
  readonly where: string;
  /** Tags, divided by commas. */
  readonly canHelpWith: string;
  readonly lastContact: string;
  readonly everyDays: number | null;
  readonly lastNote: string;
  readonly contribution: string;
  /** ID of a goal; ''. */
  readonly goal: string;
}

export interface ContactLine extends ContactForm, InTab {
  /** The day on which it is time again; ''. */
  readonly next: string;
  /** Why now, in words, the first one to say first; empty when there is no need. */
  readonly reasons: readonly string[];
  /** A message to copy; '' for somebody with whom there is nothing to say yet. */
  readonly draft: string;
}

export interface Contacts extends Rows<ContactLine> {
  /** Those worth a message now come first. */
  readonly rows: readonly ContactLine[];
  /** Three places to look for a mentor, while there is none. */
  readonly places: readonly string[];
  readonly goals: readonly NamedRow[];
}

// Targets.

export interface TargetForm {
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  /** 1–5 each, in the order of the values of `getTargets`. */
  readonly fits: readonly (number | null)[];
  /** ID of a contact; ''. */
  readonly decisionMaker: string;
  readonly needs: string;
  readonly stage: NonNullable<Target['stage']> | '';
  readonly nextMove: string;
  readonly nextDate: string;
  readonly private: boolean;
}

export interface TargetLine extends TargetForm, InTab {
  /** 0–1; null until something is rated. */
  readonly fit: number | null;
}

export interface Targets extends Rows<TargetLine> {
  /** What each fit rating is about. */
  readonly values: readonly { readonly value: string; readonly importance: number | null }[];
  readonly contacts: readonly NamedRow[];
}

// Advice.

export interface AdviceForm {
  readonly id: string;
  readonly askedOn: string;
  /** ID of a contact, or a name. */
  readonly whom: string;
  readonly about: NonNullable<Advice['about']> | '';
  readonly question: string;
  readonly followUpOn: string;
  readonly said: string;
  readonly change: string;
  readonly status: NonNullable<Advice['status']> | '';
  readonly thanked: boolean;
}

export interface AdviceLine extends AdviceForm, InTab {
  /** The contact's name where `whom` is an ID. */
  readonly name: string;
}

// Adjusting.

export type Adjusting =
  /** A step, and what waits for it, by so much as it needs. */
  | { readonly kind: 'move'; readonly id: string; readonly to: string }
  /** A goal's deadline or a step's day, and nothing else. */
  | { readonly kind: 'extend'; readonly id: string; readonly to: string }
  /** A step becomes its first part; the others are new steps, one after the other. */
  | {
      readonly kind: 'split';
      readonly id: string;
      readonly parts: readonly { readonly title: string; readonly effort: number | null; readonly due: string }[];
    }
  /** What was planned for this hurdle is what is done now. `text` replaces the sentence in the row unless ''. */
  | { readonly kind: 'ifThen'; readonly id: string; readonly text: string }
  /** More hours of practice for a step, and, unless '', until later. */
  | { readonly kind: 'practise'; readonly id: string; readonly hours: number; readonly to: string }
  /** A new step: ask somebody. `contact` is the ID of a contact or a name. */
  | { readonly kind: 'help'; readonly id: string; readonly contact: string; readonly due: string }
  /** A step, a goal, or with '' the whole plan. */
  | { readonly kind: 'pause'; readonly id: string; readonly until: string }
  | { readonly kind: 'letGo'; readonly id: string };

/** One cell that would change, or a row that would be added. */
export interface AdjustLine {
  /** ID of the row; '' for a new one, and for a setting. */
  readonly id: string;
  readonly title: string;
  /** The column's header as the tab has it. */
  readonly what: string;
  /** As a person reads them, days as `YYYY-MM-DD`. */
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
}

export interface AdjustPreview {
  readonly lines: readonly AdjustLine[];
  /** What to bear in mind, one sentence each, such as a deadline that would be passed. */
  readonly notes: readonly string[];
  /** Says what the preview was made from: apply refuses when the rows say something else since. */
  readonly basis: string;
}

export interface Adjustable {
  readonly step: StepLine | null;
  readonly goal: GoalLine | null;
  /** How often its day moved, and how many of those moves count. */
  readonly moved: number;
  readonly counted: number;
  /** What Waymark suggests after three moves that count; else ''. */
  readonly suggestion: string;
  /** Contacts whose tags match what is in the way. */
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  /** A later day that is free, to begin with. */
  readonly proposedDay: string;
  /** The last adjusting, while it can be taken back in one click; '' when there is none. */
  readonly undo: string;
}

// Plan my week.

export interface Week {
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
  /** What was due or chosen until now and is open: to tick off. */
  readonly toTick: readonly StepLine[];
  /** What waits for a decision: its day has passed. */
  readonly toDecide: readonly StepLine[];
  /** What could be chosen, best first, with reasons. */
  readonly offers: readonly (StepLine & { readonly reasons: readonly string[] })[];
  readonly chosen: readonly string[];
  readonly hoursPerWeek: number;
  /** 3; 1 on a week of little energy. */
  readonly most: number;
  /** Of this week; null until it was said. */
  readonly energy: number | null;
  /** A past win, when the energy is 2 or less; ''. */
  readonly win: string;
}

export interface WeekForm {
  /** IDs ticked off. */
  readonly done: readonly string[];
  /** New days for what waited for a decision; '' takes the day away. */
  readonly days: readonly { readonly id: string; readonly due: string }[];
  readonly letGo: readonly string[];
  /** IDs of the steps chosen for this week; all others are no longer. */
  readonly chosen: readonly string[];
  /** 1–5; null when it was not said. */
  readonly energy: number | null;
}

// Break it down.

export interface Breakdown {
  readonly goal: GoalLine;
  /** Names offered for the pieces, from the end backwards. */
  readonly pieces: readonly BreakdownPiece[];
  readonly weeks: number;
  /** The day on which week 1 begins, unless another is wanted. */
  readonly begin: string;
}

export interface BreakdownPiece {
  readonly title: string;
  /** `week 1`, `weeks 3–8`, or a day; as typed. */
  readonly when: string;
  readonly effort: number | null;
}

export interface BreakdownPreview {
  /** Each piece with the days that its words mean; '' where they mean none, said in `problem`. */
  readonly pieces: readonly {
    readonly title: string;
    readonly start: string;
    readonly due: string;
    readonly problem: string;
  }[];
  /** The short goal, when one is wanted. */
  readonly short: { readonly title: string; readonly deadline: string } | null;
  readonly notes: readonly string[];
}

export interface BreakdownForm {
  /** ID of the goal that is broken down. */
  readonly goal: string;
  /** The first day of week 1. */
  readonly begin: string;
  /** A shorter goal that is part of it; '' for none: then the steps serve the goal itself. */
  readonly shortTitle: string;
  readonly pieces: readonly BreakdownPiece[];
}

// Repeating steps.

export interface RepeatLine {
  /** ID of the step that was done. */
  readonly id: string;
  readonly title: string;
  /** As the tab says it: Weekly. */
  readonly every: string;
  readonly due: string;
}

// Import.

export interface ImportLine {
  /** The tab's name. */
  readonly tab: string;
  readonly added: number;
  /** Rows that are there with the same ID and say something else. */
  readonly changed: number;
  readonly same: number;
  /** New rows whose ID is taken here by another row. */
  readonly renumbered: number;
}

export interface ImportPreview {
  readonly lines: readonly ImportLine[];
  /** One sentence each: columns that nobody knows, rows that stand twice, cells of another kind. Nothing of it is lost that has a place. */
  readonly notes: readonly string[];
  readonly basis: string;
  /** Whether this plan has no goals and no steps yet: then the file's settings come too. */
  readonly isEmpty: boolean;
}

/** What happens to rows that are here already: they stay as they are, or take what the file says. */
export type ImportRule = 'keep' | 'replace';

/** The chain from a row to what it is for. */
export interface WhyLine {
  readonly id: string;
  readonly title: string;
  /** What it is: a step, a goal, a choice, the ultimate goal, a value, a trend; as people call it. */
  readonly what: string;
}

export interface PlanApi {
  getStages(request: Nothing): { readonly stages: readonly Stage[] };
  getValues(request: Nothing): Rows<ValueLine> & { readonly seeds: readonly string[] };
  /** `was` is the value's name as it stands in its row; '' for a new one. */
  saveValue(request: { readonly was: string; readonly value: Partial<ValueForm> } & Keyed): Said;
  getStrategy(
    request: Nothing,
  ): Rows<ChoiceLine> & { readonly strengths: readonly string[]; readonly unserved: readonly NamedRow[] };
  saveChoice(request: { readonly choice: Partial<ChoiceForm> } & Keyed): Saved;
  getExperiments(request: Nothing): Rows<ExperimentLine> & { readonly choices: readonly NamedRow[] };
  /** Starting one fills in `startedOn`; deciding needs one that began. */
  saveExperiment(request: { readonly experiment: Partial<ExperimentForm> } & Keyed): Saved;
  getContacts(request: Nothing): Contacts;
  saveContact(request: { readonly contact: Partial<ContactForm> } & Keyed): Saved;
  /** Contacted today: the day, the stage, and the note unless ''. */
  noteContact(request: { readonly id: string; readonly note: string }): Saved;
  getTargets(request: Nothing): Targets;
  saveTarget(request: { readonly target: Partial<TargetForm> } & Keyed): Saved;
  getAdvice(request: Nothing): Rows<AdviceLine> & { readonly contacts: readonly NamedRow[] };
  saveAdvice(request: { readonly advice: Partial<AdviceForm> } & Keyed): Saved;
  /** What can be done with a step or goal; with '' what can be done with the plan, and whether there is something to undo. */
  getAdjustable(request: { readonly id: string }): Adjustable;
  previewAdjust(request: { readonly adjust: Adjusting }): AdjustPreview;
  /** Only what the preview named. Refused when the rows say something else since. */
  applyAdjust(request: {
    readonly adjust: Adjusting;
    readonly basis: string;
    readonly reason: ChangeReason;
    readonly note: string;
  }): Said & { readonly undo: string };
  /** Takes the last adjusting back, unless somebody has touched one of its rows since. */
  undoAdjust(request: Nothing): Said & { readonly undone: boolean };
  /** `energy` for the list that it leads to; null for what was said this week. */
  getWeek(request: { readonly energy: number | null }): Week;
  saveWeek(request: { readonly week: WeekForm }): Said;
  getBreakdown(request: { readonly goal: string }): Breakdown;
  previewBreakdown(request: { readonly breakdown: BreakdownForm }): BreakdownPreview;
  saveBreakdown(
    request: { readonly breakdown: BreakdownForm } & Keyed,
  ): Said & { readonly goal: string; readonly steps: readonly string[] };
  /** Repeating steps that were done and whose next one is not there yet. */
  getRepeats(request: Nothing): { readonly repeats: readonly RepeatLine[] };
  addRepeat(request: { readonly id: string }): Saved;
  getWhy(request: { readonly id: string }): { readonly chain: readonly WhyLine[]; readonly said: string };
  previewImport(request: { readonly text: string }): ImportPreview;
  applyImport(request: { readonly text: string; readonly rule: ImportRule; readonly basis: string }): Said;
}

/** Those that are there. */
export type BuiltPlanApi = Pick<
  PlanApi,
  | 'getValues'
  | 'saveValue'
  | 'getStrategy'
  | 'saveChoice'
  | 'getExperiments'
  | 'saveExperiment'
  | 'getTargets'
  | 'saveTarget'
  | 'getAdvice'
  | 'saveAdvice'
  | 'previewAdjust'
  | 'applyAdjust'
  | 'undoAdjust'
  | 'getStages'
  | 'getContacts'
  | 'saveContact'
  | 'noteContact'
  | 'getAdjustable'
  | 'getWeek'
  | 'saveWeek'
  | 'getBreakdown'
  | 'previewBreakdown'
  | 'saveBreakdown'
  | 'getRepeats'
  | 'addRepeat'
  | 'getWhy'
  | 'previewImport'
  | 'applyImport'
>;

/** One line on each function with an example, for `call --list`. */
export const planDescriptions: Readonly<Record<keyof BuiltPlanApi, string>> = {
  getValues: 'The values with their ratings, and those that could be added. {}',
  saveValue:
    'Writes a new value, or what is named of one by its name. {"was":"","value":{"value":"Learning","importance":5},"key":"v1"}',
  getStrategy: 'The choices with the goals that serve them. {}',
  saveChoice:
    'Writes a new choice, or what is named of one with an ID. {"choice":{"kind":"ultimate","choice":"Lead a team"},"key":"c1"}',
  getExperiments: 'The tests of beliefs. {}',
  saveExperiment:
    'Writes a new test, or what is named of one with an ID. {"experiment":{"belief":"I like leading","test":"Lead one meeting"},"key":"e1"}',
  getTargets: 'The roles at organisations with their fit. {}',
  saveTarget:
    'Writes a new target, or what is named of one with an ID. {"target":{"organisation":"City library","role":"Team lead"},"key":"t1"}',
  getAdvice: 'The requests for advice. {}',
  saveAdvice:
    'Writes a new request for advice, or what is named of one with an ID. {"advice":{"whom":"Ada","question":"How would you begin?"},"key":"f1"}',
  previewAdjust:
    'Every cell that an adjusting would change; writes nothing. {"adjust":{"kind":"move","id":"S1","to":"2027-01-15"}}',
  applyAdjust:
    'Does what was previewed, with the preview’s basis and a reason. {"adjust":{"kind":"move","id":"S1","to":"2027-01-15"},"basis":"…","reason":"time","note":""}',
  getStages: 'The stages of the further guide, with the next useful thing of each. {}',
  getContacts: 'The people of the network: who to write to, why now, and a draft. {}',
  saveContact:
    'Writes a new contact, or what is named of one with an ID. {"contact":{"name":"Ada","kind":"mentor","everyDays":30},"key":"p1"}',
  noteContact: 'Notes that one was in touch with somebody today. {"id":"P1","note":"Sent her the outline"}',
  getAdjustable: 'What can be adjusted about a row, or with "" about the plan, and what can be taken back. {"id":"S1"}',
  getWeek: 'What there is to tick off, to decide and to choose this week. {"energy":4}',
  saveWeek:
    'Saves the plan of a week at once. {"week":{"done":["S1"],"days":[{"id":"S2","due":"2027-01-15"}],"letGo":[],"chosen":["S3"],"energy":4}}',
  getBreakdown: 'A goal with pieces to break it down into, from the end backwards. {"goal":"G1"}',
  previewBreakdown:
    'The days that the words of each piece mean; writes nothing. {"breakdown":{"goal":"G1","begin":"2027-01-04","shortTitle":"","pieces":[{"title":"Hand in","when":"week 9","effort":4}]}}',
  saveBreakdown:
    'Writes the steps, and a shorter goal unless there is none. {"breakdown":{"goal":"G1","begin":"2027-01-04","shortTitle":"","pieces":[{"title":"Hand in","when":"week 9","effort":4}]},"key":"d1"}',
  getRepeats: 'Repeating steps that were done, with the day of the next one. {}',
  addRepeat: 'Writes the next one of a repeating step. {"id":"S1"}',
  previewImport: 'What the import of an exported JSON would add, change and leave alone; writes nothing. {"text":"…"}',
  applyImport:
    'Imports what was previewed, with the preview’s basis; rows that are here are kept or replaced. {"text":"…","rule":"keep","basis":"…"}',
  getWhy: 'The chain from a step or goal to what it is for. {"id":"S1"}',
  undoAdjust: 'Takes the last adjusting back, unless one of its rows was touched since. {}',
};
