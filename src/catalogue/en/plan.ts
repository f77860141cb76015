/** The form of a goal. */
export const goalSidebar = {
  add: 'Add a goal',
  edit: 'Change a goal',
  title: 'What will be done, and what for?',
  titleHint: 'For instance: Hold ten talks with product managers, to choose my direction',
  seen: 'How will you see it?',
  seenOptions: { done: 'It is done', count: 'I count', number: 'A number changes' },
  countWhat: 'What do you count?',
  countTarget: 'How many?',
  numberWhat: 'Which number?',
  numberFrom: 'From',
  numberNow: 'Today',
  numberTarget: 'To',
  deadline: 'By when?',
  kind: 'What kind of goal is it?',
  achievable: 'Why can it be done?',
  sure: 'How sure are you?',
  sureOptions: { 1: 'A guess', 2: 'A little', 3: 'Fairly', 4: 'Rather', 5: 'Certain' },
  value: 'What does it feed?',
  valueHint: 'A value of yours: freedom, learning …',
  serves: 'Which choice does it serve?',
  ifThen: 'If … then I …',
  ifThenHint: 'If the week fills up, then I do ten minutes on Wednesday',
  reward: 'What do you give yourself when it is reached?',
  save: 'Add goal',
  change: 'Save goal',
  titleNeeded: 'Please name your goal: one sentence will do.',
  numberNeeded: 'Please give a number.',
};

/** The advice beside the form of a goal. */
export const coachSidebar = {
  title: 'SMART',
  letters: { S: 'Specific', M: 'Measurable', A: 'Achievable', R: 'Relevant', T: 'Timed' },
  met: '{letter}: there',
  open: '{letter}: not yet',
  all: 'All five are there. A clear goal.',
  /** Shown one at a time, each with a better wording. This is advice; it never prevents saving. */
  hints: {
    sayWhat: 'Say what will be done. “Hold ten talks with product managers” says more than one word.',
    vagueVerb: '“{verb}” can mean much. Say what you will have done: “Lead two meetings a week” instead of “{verb}”.',
    forWhat: 'Say what for: “{title}, so that …”.',
    howSeen: 'How will you see it? Count something, such as “conversations held”.',
    noDistance: 'It begins and ends at the same number. Where will it be at the end?',
    reason: 'One reason why it can be done helps on a hard day: “I have done a smaller one before”.',
    tooMuch:
      'About {left} h are left to do and {available} h are there until then. A later day or fewer steps would fit.',
    serves: 'What does it feed? One value is enough: “learning”.',
    deadline: 'Give it a day. In twelve weeks is a good first guess.',
    startsAfterDeadline: 'It ends before it starts. Change one of the two days.',
    deadlinePassed: 'That day has passed. Which day is ahead?',
  },
};

/** The form of a step. */
export const stepSidebar = {
  add: 'Add a step',
  edit: 'Change a step',
  title: 'What will you do?',
  titleHint: 'One action that you can tick off',
  goal: 'For which goal?',
  noGoal: 'None yet',
  helps: 'If only this were done, would “{goal}” be nearer?',
  helpsOptions: { 5: 'Clearly', 3: 'A little', 1: 'Not sure' },
  helpsUnsure: 'Then it may be worth asking whether something else comes first.',
  due: 'By when?',
  effort: 'Hours',
  effortHint: 'Under 2 h is easiest to begin.',
  ifThen: 'When … I …',
  ifThenHint: 'When it is Tuesday after lunch, I …',
  reward: 'A reward for it makes it a milestone ◆',
  save: 'Add step',
  change: 'Save step',
  titleNeeded: 'Please say what you will do: one action.',
  effortNeeded: 'Please give a number of hours, 0 or more.',
};

/** Rows that a view offers to open. */
export const rowsSidebar = {
  rate: 'Rate “{title}”',
  decide: 'Decide: {title}',
  addTab: 'Add the tab {name}',
};
