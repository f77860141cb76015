import type { PlanApi } from '../../src/sidebar/contract-plan';
import type { ReviewApi } from '../../src/sidebar/contract-review';
import type { Api, GoalLine } from '../../src/sidebar/contract';

/*
 * What the server answers of the whole plan: `empty` for a plan that has none of it, `full` for one that has. As the contract says it.
 */

type All = PlanApi & ReviewApi & Pick<Api, 'exportPlan'>;
type Answers = { readonly [N in keyof All]?: ReturnType<All[N]> };

const line = { goal: 'G1', goalTitle: 'Lead one small project', effort: 1, helps: 3, ifThen: '', reward: '', status: 'todo', thisWeek: false, whatNow: '', row: 2 } as const;
const goal: GoalLine = {
  ...{ id: 'G1', title: 'Lead one small project, to learn how it feels', kind: 'achieve', measure: '', baseline: null, now: null, target: null, start: '2026-01-05', deadline: '2026-05-01' },
  ...{ achievable: '', sure: 3, serves: '', value: '', ifThen: 'If the week fills up, then I do ten minutes on Wednesday', reward: '', status: 'active', progress: 0.2, pace: 'On track', whatNow: '', effortLeft: 3, openSteps: 2, steps: 3, partOf: '', hasTrend: false, row: 2 },
};
const experiment = { id: 'B1', belief: 'I would enjoy leading a project', test: 'Lead the team meeting for four weeks', workedIf: 'I look forward to it', startedOn: '2026-01-05', decideBy: '2026-02-06', result: '', verdict: '', learned: '', choice: 'C1', row: 2, whatNow: '' } as const;

export const emptyAnswers: Answers = {
  getStages: { stages: (['assessment', 'values', 'strategy', 'network', 'experiments'] as const).map((key) => ({ key, done: 0, of: 3, said: 'Nothing stands here yet.', next: 'Begin with one line.' })) },
  getValues: { isThere: false, rows: [], seeds: ['Freedom', 'Learning', 'Good people'] },
  getStrategy: { isThere: false, rows: [], strengths: [], unserved: [] },
  getExperiments: { isThere: false, rows: [], choices: [] },
  getContacts: { isThere: false, rows: [], places: ['Alumni of your school or course', 'A meetup of the field', 'Authors of something that you liked'], goals: [] },
  getTargets: { isThere: false, rows: [], values: [], contacts: [] },
  getAdvice: { isThere: false, rows: [], contacts: [] },
  getAdjustable: { step: null, goal: null, moved: 0, counted: 0, suggestion: '', helpers: [], proposedDay: '2026-02-13', undo: '' },
  previewAdjust: { lines: [], notes: [], basis: 'b' },
  getWeek: { from: '2026-02-02', to: '2026-02-08', toTick: [], toDecide: [], offers: [], chosen: [], hoursPerWeek: 3, most: 3, energy: null, win: '' },
  getBreakdown: { goal, begin: '2026-02-09', pieces: [{ title: '', when: 'week 12', effort: null }], weeks: 12 },
  previewBreakdown: { pieces: [], short: null, notes: [] },
  getRepeats: { repeats: [] },
  getWhy: { chain: [{ id: 'S1', title: 'Ask Ana', what: 'Step' }], said: '' },
  previewImport: { lines: [], notes: [], basis: 'b', isEmpty: true },
  exportPlan: '# My plan',
  getReflection: {
    evidence: { from: '2026-01-19', to: '2026-02-02', done: [], doneMore: 0, doneCount: 0, doneHours: 0, moved: [], movedMore: 0, held: 0, dated: 0, heldShare: null, hours: [], wins: [], before: null },
    ...{ balance: [], ultimate: '', saved: null, next: '2026-02-16', isDue: false, goals: [] },
  },
  getRewards: { rewards: [], wins: [], note: null },
  getQuarter: { quarters: [], quarter: '', from: '', to: '', sections: [], message: 'There is no earlier picture of this plan yet.' },
  getBrief: { subject: 'My plan in one page', text: 'My plan in one page, 2 February 2026', asks: [] },
  getAnswersReview: { sentences: [], message: '' },
};

export const fullAnswers: Answers = {
  ...emptyAnswers,
  getStages: {
    stages: [
      { key: 'assessment', done: 24, of: 24, said: 'All 24 questions are answered.', next: '' },
      { key: 'values', done: 4, of: 6, said: 'Four of six values are rated.', next: 'Rate “Recognition”.' },
      { key: 'strategy', done: 2, of: 4, said: 'The ultimate goal and where you focus are named.', next: 'Say what you leave out.' },
      { key: 'network', done: 1, of: 3, said: 'One person is named.', next: 'Name somebody who does what you want to do.' },
      { key: 'experiments', done: 0, of: 1, said: 'No belief is tested yet.', next: 'Test the choice that you are least sure of.' },
    ],
  },
  getValues: {
    isThere: true,
    rows: [
      { value: 'Learning', importance: 5, today: 2, note: '', row: 2, hours: 0.42 },
      { value: 'Good people', importance: null, today: null, note: '', row: 3, hours: null },
    ],
    seeds: ['Freedom', 'Learning'],
  },
  getStrategy: {
    isThere: true,
    rows: [
      { id: 'C1', kind: 'ultimate', choice: 'Lead people to work they are proud of', why: 'It is what I remember best', buildsOn: '', evidence: '', sure: 4, row: 2, goals: [], note: '' },
      { id: 'C2', kind: 'focus', choice: 'Product teams in health care', why: '', buildsOn: '', evidence: '', sure: 2, row: 3, goals: [{ id: 'G1', title: goal.title }], note: '' },
    ],
    strengths: ['To untangle a muddle'],
    unserved: [{ id: 'G2', title: 'Publish one piece of work' }],
  },
  getExperiments: { isThere: true, rows: [{ ...experiment, state: 'toDecide' }, { ...experiment, id: 'B2', belief: 'Hospitals hire people like me', startedOn: '', state: 'idea' }], choices: [{ id: 'C1', title: 'Lead people' }] },
  getContacts: {
    isThere: true,
    rows: [
      {
        ...{ id: 'P1', name: 'Marcus Weber', kind: 'mentor', stage: 'inTouch', where: 'Lunch', canHelpWith: 'moderation, hospitals', lastContact: '2025-11-20', everyDays: 60, lastNote: 'His new team', contribution: '' },
        ...{ goal: 'G1', row: 2, whatNow: 'Get in touch', next: '2026-01-19', reasons: ['it is two months since you talked', 'can help with moderation'], draft: 'Dear Marcus,\nhow is your new team? I am about to lead a small project and would love your view on one thing.' },
      },
      { id: 'P2', name: 'Ada Kim', kind: 'peer', stage: 'inTouch', where: '', canHelpWith: '', lastContact: '2026-01-30', everyDays: null, lastNote: '', contribution: '', goal: '', row: 3, whatNow: '', next: '', reasons: [], draft: '' },
    ],
    places: [],
    goals: [{ id: 'G1', title: goal.title }],
  },
  getTargets: {
    isThere: true,
    rows: [{ id: 'T1', organisation: 'City hospital', role: 'Product lead', fits: [4, null], decisionMaker: 'P1', needs: '', stage: 'warm', nextMove: 'Ask Marcus who decides', nextDate: '2026-02-10', private: false, row: 2, whatNow: '', fit: 0.8 }],
    values: [{ value: 'Learning', importance: 5 }, { value: 'Good people', importance: 4 }],
    contacts: [{ id: 'P1', title: 'Marcus Weber' }],
  },
  getAdvice: {
    isThere: true,
    rows: [{ id: 'F1', askedOn: '2026-01-12', whom: 'P1', about: 'plan', question: 'Which one line would you change?', followUpOn: '2026-01-26', said: '', change: '', status: 'asked', thanked: false, row: 2, whatNow: 'Follow up', name: 'Marcus Weber' }],
    contacts: [{ id: 'P1', title: 'Marcus Weber' }],
  },
  getAdjustable: {
    step: { ...line, id: 'S4', title: 'Draft the project outline', due: '2026-01-30', ifThen: 'When it is Tuesday after lunch, I open the draft' },
    goal: null,
    ...{ moved: 4, counted: 3, suggestion: 'It has moved three times. A smaller first part, or asking Marcus, may help more than a new date.', helpers: [{ id: 'P1', name: 'Marcus Weber', why: 'can help with moderation' }], proposedDay: '2026-02-13', undo: '' },
  },
  previewAdjust: {
    lines: [
      { id: 'S4', title: 'Draft the project outline', what: 'Due', before: '2026-01-30', after: '2026-02-13', isNew: false },
      { id: 'S5', title: 'Show it to two people', what: 'Due', before: '2026-02-06', after: '2026-02-20', isNew: false },
    ],
    notes: ['The deadline of “Lead one small project” is on 1 May; this still fits.'],
    basis: 'basis-1',
  },
  getWeek: {
    ...{ from: '2026-02-02', to: '2026-02-08', chosen: ['S6'], hoursPerWeek: 3, most: 3, energy: null, win: '' },
    toTick: [{ ...line, id: 'S3', title: 'Write to Ana', due: '2026-02-03' }],
    toDecide: [{ ...line, id: 'S4', title: 'Draft the project outline', due: '2026-01-30' }],
    offers: [
      { ...line, id: 'S5', title: 'Show it to two people', due: '2026-02-06', effort: 1.5, reasons: ['brings the goal nearer'] },
      { ...line, id: 'S6', title: 'Read one chapter on moderation', due: '', effort: 0.5, reasons: ['short'] },
      { ...line, id: 'S7', title: 'Ask for a small project', due: '2026-02-13', effort: 1, reasons: ['three steps wait for it'] },
      { ...line, id: 'S8', title: 'Tidy the notes', due: '', effort: null, reasons: [] },
    ],
  },
  getBreakdown: { goal, begin: '2026-02-09', pieces: [{ title: 'The results are shown to the team', when: 'week 12', effort: 2 }, { title: 'The project runs', when: 'weeks 3–11', effort: 12 }, { title: 'Ask for a small project', when: 'week 1', effort: 1 }], weeks: 12 },
  previewBreakdown: {
    pieces: [
      { title: 'The results are shown to the team', start: '2026-04-27', due: '2026-05-01', problem: '' },
      { title: 'The project runs', start: '2026-02-23', due: '2026-04-24', problem: '' },
      { title: 'Ask for a small project', start: '2026-02-09', due: '2026-02-13', problem: '' },
    ],
    short: null,
    notes: [],
  },
  getRepeats: { repeats: [{ id: 'S9', title: 'Post one thing that I learned', every: 'Weekly', due: '2026-02-09' }] },
  getWhy: {
    chain: [
      { id: 'S1', title: 'List five people whose work I am curious about', what: 'Step' },
      { id: 'G1', title: 'Talk with 5 people', what: 'Goal' },
      { id: 'C3', title: 'Lead before the title', what: 'Choice' },
      { id: 'C1', title: 'Lead people to work they are proud of', what: 'Ultimate goal' },
    ],
    said: 'G1 → C3 “Lead before the title” → ultimate goal',
  },
  previewImport: { lines: [{ tab: 'Goals', added: 2, changed: 1, same: 3, renumbered: 1 }, { tab: 'Steps', added: 5, changed: 0, same: 0, renumbered: 0 }], notes: ['Steps: nobody knows the column “Mood”; it stays out.'], basis: 'basis-2', isEmpty: false },
  getReflection: {
    evidence: {
      ...{ from: '2026-01-19', to: '2026-02-02', doneMore: 0, doneCount: 2, doneHours: 3.5, movedMore: 0, held: 3, dated: 4, heldShare: 75 },
      done: [
        { id: 'S1', title: 'Write to Ana', day: '2026-01-30', hours: 0.5, before: '', after: '', reason: '' },
        { id: 'S2', title: 'Lead the team meeting', day: '2026-01-28', hours: 3, before: '', after: '', reason: '' },
      ],
      moved: [{ id: 'S4', title: 'Draft the project outline', day: '2026-01-27', hours: null, before: '2026-01-23', after: '2026-01-30', reason: 'Time' }],
      hours: [{ value: 'Learning', hours: 3, share: 60, importance: 5 }, { value: 'no value named', hours: 2, share: 40, importance: null }],
      wins: [{ title: 'The first meeting went well', day: '2026-01-28' }],
      before: { day: '2025-11-10', lines: [{ label: 'Lesson', text: 'Begin earlier in the week' }] },
    },
    ...{ balance: ['No goal serves “Product teams in health care” yet.'], ultimate: 'Lead people to work they are proud of', saved: null, next: '2026-02-16', isDue: true, goals: [{ id: 'G1', title: goal.title }] },
  },
  getRewards: {
    rewards: [{ id: 'G2', title: 'Pass the exam', reward: 'A weekend break by the sea', offersPause: true }],
    wins: [{ id: 'G2', title: 'Pass the exam', goal: 'G2', text: 'Reached: Pass the exam' }],
    note: { day: '2025-10-01', text: 'You wanted this when you were tired of waiting.' },
  },
  getQuarter: {
    ...{ quarters: ['2026-Q1', '2025-Q4'], quarter: '2026-Q1', from: '2026-01-01', to: '2026-02-02', message: '' },
    sections: [
      { title: 'Goals', lines: ['New: Publish one piece of work', 'Pass the exam: 30 points further, now at 60 %'] },
      { title: 'Dates', lines: ['3 steps done', '2 dates moved later, by 14 d in all'] },
    ],
  },
  getBrief: {
    subject: 'My plan in one page',
    text: 'My plan in one page, 2 February 2026\n\nWhere I want to go: Lead people to work they are proud of\n\nWhat I am working on\n– Lead one small project: 20 %',
    asks: ['My next task is “Draft the project outline”. How would you go about it?', 'If you looked at this page: which task would you leave out?', 'Whom would you ask about one of these tasks?'],
  },
  getAnswersReview: { sentences: [{ code: 'strength', text: 'You are good at this, and no goal makes use of it yet: “To untangle a muddle”' }], message: '' },
};

/** What a call that writes gives back besides what it said. */
export const writtenAnswers: Readonly<Record<string, object>> = {
  applyAdjust: { undo: 'Moved 2 dates' },
  undoAdjust: { undone: true },
  saveBreakdown: { goal: 'G1', steps: ['S20'] },
  saveReflection: { next: '2026-02-16' },
  sendBriefToMyself: { sent: true },
  ...Object.fromEntries(['saveChoice', 'saveExperiment', 'saveContact', 'noteContact', 'saveTarget', 'saveAdvice', 'addRepeat'].map((name) => [name, { id: 'X1' }])),
};
