import type { Answer, Change, Choice, JournalEntry, Skill, Target, Value } from '../../src/domain/plan/records';

/*
 * Rows of the tabs on demand for tests: fields that a test does not give are empty.
 */

export const value = (fields: Partial<Value> = {}): Value => ({
  row: 2,
  value: 'Purpose',
  importance: null,
  today: null,
  note: '',
  ...fields,
});

export const skill = (fields: Partial<Skill> = {}): Skill => ({
  row: 2,
  skill: 'Budgets',
  now: 2,
  needed: 4,
  seen: null,
  goal: 'G1',
  ...fields,
});

export const choice = (fields: Partial<Choice> = {}): Choice => ({
  row: 2,
  id: 'C1',
  kind: 'focus',
  choice: 'Lead before the title',
  why: '',
  buildsOn: '',
  evidence: '',
  sure: null,
  ...fields,
});

export const target = (fields: Partial<Target> = {}): Target => ({
  row: 2,
  id: 'T1',
  organisation: 'Tidewell Storage',
  role: 'Project manager',
  fits: [],
  decisionMaker: null,
  needs: '',
  stage: 'watching',
  nextMove: '',
  nextDate: null,
  private: false,
  ...fields,
});

export const entry = (fields: Partial<JournalEntry> = {}): JournalEntry => ({
  row: 2,
  date: null,
  kind: 'reflection',
  held: null,
  wentWell: '',
  moved: '',
  prioritiesChanged: '',
  newChances: '',
  lesson: '',
  toAFriend: '',
  changeNext: '',
  energy: null,
  goal: null,
  private: false,
  ...fields,
});

export const change = (fields: Partial<Change> = {}): Change => ({
  row: 2,
  when: null,
  of: 'S1',
  what: 'due',
  before: '',
  after: '',
  kind: 'movedLater',
  reason: null,
  note: '',
  ...fields,
});

export const answer = (fields: Partial<Answer> = {}): Answer => ({
  row: 2,
  area: 'strengths',
  question: 'What do people come to you for?',
  answer: '',
  truth: null,
  evidence: '',
  reviewedOn: null,
  ...fields,
});
