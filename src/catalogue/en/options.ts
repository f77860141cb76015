import { languageNames } from '../language-names';

/** The words of the dropdowns, and those that a goal's title should not rest on: the tabs and the sidebar's pages both need them. */
export const englishOptions = {
  goalStatus: { draft: 'Draft', active: 'Active', paused: 'Paused', reached: 'Reached', letGo: 'Let go' },
  goalKind: { achieve: 'Achieve', learn: 'Learn', explore: 'Explore' },
  stepStatus: { todo: 'To do', doing: 'Doing', waiting: 'Waiting', done: 'Done', letGo: 'Let go' },
  repeat: { weekly: 'Weekly', twoWeeks: 'Two weeks', monthly: 'Monthly' },
  area: {
    strengths: 'Strengths',
    growth: 'Room to grow',
    passions: 'Passions',
    values: 'Values and priorities',
    position: 'Current position',
    skills: 'Skills gained',
    fiveYears: 'In five years',
    tenYears: 'In ten years',
  },
  changeKind: {
    movedLater: 'Moved later',
    pulledIn: 'Pulled in',
    split: 'Split',
    ifThenUsed: 'If-then used',
    paused: 'Paused',
    letGo: 'Let go',
    other: 'Other',
  },
  changeReason: {
    time: 'Time',
    money: 'Money',
    skill: 'Skill',
    waiting: 'Waiting on others',
    energy: 'Energy',
    priorities: 'Priorities changed',
    events: 'Outside events',
  },
  rhythm: {
    mondayAndDue: 'Monday and the days on which something is due',
    weekdays: 'Weekdays',
    mondays: 'Mondays only',
  },
  reflection: { week: 'Week', twoWeeks: 'Two weeks', month: 'Month', quarter: 'Quarter' },
  firstDay: { monday: 'Monday', sunday: 'Sunday' },
  language: { auto: 'As the spreadsheet', ...languageNames },
  zoom: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter' },
};

/** For the S of SMART: verbs that say nothing when they stand alone. */
export const vagueVerbs = [
  'improve',
  'try',
  'think',
  'look into',
  'work on',
  'get better',
  'explore',
  'be',
  'become',
  'do',
  'deal with',
  'handle',
  'learn',
  'grow',
  'develop',
  'consider',
  'start',
];
