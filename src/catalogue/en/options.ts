import { languageNames } from '../language-names';
import { adviceStatus, contactStage, goalStatus, stepStatus, targetStage, verdict } from './status';

/** The words of the dropdowns. The sidebar has them too. */
export const options = {
  goalStatus,
  goalKind: { achieve: 'Achieve', learn: 'Learn', explore: 'Explore' },
  stepStatus,
  repeat: {
    weekly: 'Weekly',
    twoWeeks: 'Every 2 weeks',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    halfYearly: 'Half-yearly',
    yearly: 'Yearly',
  },
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
  trendKind: { technology: 'Technology', market: 'Market', role: 'Role', regulation: 'Regulation', other: 'Other' },
  trendSource: {
    postings: 'Postings',
    reports: 'Reports',
    linkedIn: 'LinkedIn',
    people: 'People',
    news: 'News',
    other: 'Other',
  },
  choiceKind: {
    ultimate: 'Ultimate goal',
    focus: 'Where I focus',
    advantage: 'Why they would choose me',
    leaveOut: 'What I leave out',
    means: 'What I can spend',
  },
  verdict,
  targetStage,
  contactKind: {
    mentor: 'Mentor',
    sponsor: 'Sponsor',
    peer: 'Peer',
    decisionMaker: 'Decision maker',
    community: 'Community',
    event: 'Event',
    other: 'Other',
  },
  contactStage,
  adviceAbout: { skills: 'Skills', resume: 'Résumé', plan: 'Plan', interview: 'Interview', other: 'Other' },
  adviceStatus,
  journalKind: { reflection: 'Reflection', setback: 'Setback', win: 'Win' },
};

/** Words that mean no in a cell with a checkbox; anything else in *Private* keeps the row private. */
export const plainNo = ['no', 'false'];

/** For the S of SMART: verbs that say too little when no other word follows. */
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
