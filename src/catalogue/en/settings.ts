/** The name of each setting, and its explanation. */
export const settings = {
  hoursPerWeek: { name: 'Hours a week', explanation: 'How many hours a week you can give to this plan.' },
  reminderHour: {
    name: 'Reminder hour',
    explanation: 'The hour at which the mail comes, 0 to 23, in this spreadsheet’s time zone.',
  },
  rhythm: { name: 'Rhythm of the mail', explanation: 'On which days a mail may come. At most one a day.' },
  weekdaysOnly: { name: 'Weekdays only', explanation: 'Ticked: no mail on Saturday and Sunday.' },
  daysOff: {
    name: 'Days off',
    explanation:
      'No mail on these days: 2026-12-24 to 2027-01-01, 2027-05-01. What they leave out comes on the next day.',
  },
  leadDays: { name: 'Lead time days', explanation: 'How many days before its due day a step is announced.' },
  reflection: { name: 'Reflection every', explanation: 'How often it is time to look back.' },
  lastReflection: {
    name: 'Last reflection',
    explanation: 'The day of your last reflection; the next one counts from here.',
  },
  firstDay: { name: 'First day of the week', explanation: 'Where a week begins on the timeline.' },
  pausedUntil: {
    name: 'Paused until',
    explanation: 'The whole plan rests until this day: no mails, nothing is overdue.',
  },
  calendar: {
    name: 'Calendar file',
    explanation: 'Ticked: whenever a deadline has changed, the mail brings all of them as a calendar file.',
  },
  beganOn: { name: 'Began on', explanation: 'The day on which this plan began.' },
  language: {
    name: 'Language',
    explanation: 'What Waymark speaks: tabs, dropdowns, mails and sidebar. Your own words stay as they are.',
  },
  ownTodo: { name: 'Own words: To do', explanation: 'Your words for a step to do, with commas: Backlog, Someday.' },
  ownDoing: { name: 'Own words: Doing', explanation: 'Your words for a step that is begun: In progress, In review.' },
  ownWaiting: {
    name: 'Own words: Waiting',
    explanation: 'Your words for a step that waits for something: On hold, Blocked, Submitted.',
  },
  ownDone: { name: 'Own words: Done', explanation: 'Your words for a step that is done: Sent, Passed.' },
  ownDraft: { name: 'Own words: Draft', explanation: 'Your words for a goal that is no more than an idea: Idea.' },
  ownActive: { name: 'Own words: Active', explanation: 'Your words for a goal that is under way: In progress.' },
  ownPaused: { name: 'Own words: Paused', explanation: 'Your words for a goal that rests: On hold.' },
  ownReached: { name: 'Own words: Reached', explanation: 'Your words for a goal that is reached: Achieved.' },
  ownLetGo: {
    name: 'Own words: Let go',
    explanation: 'Your words for a step or a goal that is given up: Rejected, Cancelled.',
  },
  ownTargets: {
    name: 'Own words: Targets',
    explanation: 'Your words for a stage, each with Waymark’s behind it: Submitted = Applied, Rejected = Closed.',
  },
  ownNetwork: {
    name: 'Own words: Network',
    explanation: 'Your words for a stage, each with Waymark’s behind it: Met = In touch, Dormant = Resting.',
  },
  ownFeedback: {
    name: 'Own words: Feedback',
    explanation: 'Your words for a status, each with Waymark’s behind it: Sent = Asked, Answered = Received.',
  },
  ownExperiments: {
    name: 'Own words: Experiments',
    explanation: 'Your words for a verdict, each with Waymark’s behind it: Pivot = Change, Drop = Stop.',
  },
  followUpApplied: {
    name: 'Ask after applying',
    explanation:
      'How many days after an application to ask how it stands; 0 for never. A next date in its row comes first.',
  },
  followUpInterview: {
    name: 'Ask after an interview',
    explanation:
      'How many days after an interview to ask how it stands; 0 for never. A next date in its row comes first.',
  },
};

/** The view Reminders and settings; the words about the reminders are in reminders.ts. */
export const settingsSidebar = {
  heading: 'Reminders and settings',
  reminders: 'Reminders',
  on: 'Send me at most one mail a day',
  hour: 'Hour of the mail',
  rhythm: 'On which days',
  weekdaysOnly: 'Never on Saturday and Sunday',
  leadDays: 'Days before a due day on which a step is announced',
  plan: 'Your plan',
  hoursPerWeek: 'Hours a week for this plan',
  reflection: 'Look back every',
  firstDay: 'The week begins on',
  pausedUntil: 'Rest until',
  pausedHint: 'Nothing is due and no mail comes before this day.',
  stateOff: 'Off: no mail comes.',
  lastTrouble: 'At the last run: {text}',
  preview: 'Show the mail',
  previewHide: 'Hide the mail',
  unsaved: 'Not saved yet.',
  same: 'All of this is saved already.',
  /** The file's time zone and locale, and those of the browser. */
  region: {
    differs:
      'This file has the time zone {fileZone} and writes as in {fileLocale}. Your browser has {zone} and {locale}. Days, mails and language go by the file.',
    set: 'Use {zone}, {locale}',
    leave: 'Leave as it is',
    changes:
      'The mail then comes at its hour in {zone}, and dates are written as in {locale}. Days that are there already stay the same days.',
  },
  followUps: 'Applications',
  followUpApplied: 'Days after an application to ask how it stands',
  followUpInterview: 'Days after an interview to ask how it stands',
  followUpHint: '0 for never. A next date in the row comes first.',
  /** The user's own words for a status. */
  ownWords: {
    heading: 'Words of your own for a status',
    lead: 'What you write instead of Waymark’s words, and which of them it means: On hold means Waiting.',
    word: 'Your word',
    meaning: 'What “{word}” means',
    meaningOfNew: 'What it means',
    add: 'Add a word',
    addIn: 'Add a word: {tab}',
    remove: 'Remove “{word}”',
    removeEmpty: 'Remove this line',
    choose: 'means …',
    /** The tabs, until the file says what they are called there. */
    tabs: {
      steps: 'Steps',
      goals: 'Goals',
      targets: 'Targets',
      network: 'Network',
      feedback: 'Feedback',
      experiments: 'Experiments',
    },
    chooseMeaning: 'Please choose what “{word}” means.',
    separator: 'Please choose a word without a comma, semicolon, bar or line break.',
    equals: 'Please choose a word without a comma, semicolon, bar or =.',
    twice: '“{word}” is here twice. Please keep one of them.',
    taken: '“{word}” is Waymark’s word for {meaning} and keeps that meaning.',
  },
  numberNeeded: 'Please give a number from {least} to {most}.',
};
