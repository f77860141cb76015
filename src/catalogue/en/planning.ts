/** Answers of the week, of breaking a goal down and of repeats. */
export const planning = {
  weekSaved: 'Your week is planned: {count} chosen.',
  breakdown: {
    week: 'week {week}',
    weeks: 'weeks {from}–{to}',
    pieces: {
      handIn: 'Finish and hand in',
      rehearse: 'Try it out with somebody',
      build: 'Make the main part',
      prepare: 'Get what it takes together',
      begin: 'Begin: the first half hour',
    },
    problems: {
      noTitle: 'a few words are needed for this piece.',
      unreadable: 'say when, such as “week 1”, “weeks 3–8” or a date.',
      afterDeadline: 'this is after the deadline of the goal.',
    },
    needsPieces: 'At least one piece is needed.',
    saved: { one: '{count} step is written.', other: '{count} steps are written.' },
  },
  repeatEnded: '{id} was the last one: its day or its number of times is reached.',
  repeatThere: 'The next one of {id} is there already, or it does not repeat.',
};

/** The views Plan my week and Break it down. */
export const planningSidebar = {
  week: {
    heading: 'Plan my week',
    lead: '{from} – {to}. It takes about five minutes.',
    tick: 'What is done?',
    tickHow: 'Tick off what you have finished. All of it is saved at the end.',
    tickNone: 'Nothing is waiting to be ticked off.',
    decide: 'What wants a decision?',
    decideHow: 'The day of these has passed. Each may get a new day, none at all, or go.',
    decideNone: 'Nothing waits for a decision.',
    decideFor: 'What becomes of “{title}”?',
    decisions: { keep: 'Leave it', day: 'A new day', none: 'No day', go: 'Let it go' },
    newDay: 'New day',
    newDayFor: 'New day: {title}',
    dayNeeded: 'Please give a day, or choose another answer.',
    energy: 'How is your energy?',
    energyLow: 'very low',
    energyHigh: 'full',
    energyHow: 'A week of little energy gets a shorter list.',
    win: 'You have done this before: {text}',
    choose: { one: 'Which one thing?', other: 'Which {count}?' },
    chooseHow: {
      one: 'One is enough this week. It stands first in Focus.',
      other: 'At most {count}, and fewer is fine. They stand first in Focus.',
    },
    chooseFull: {
      one: 'One is chosen. Tap it to take it back.',
      other: '{count} are chosen. Tap one to take it back.',
    },
    chooseNone: 'There is no open step to choose from. A new one can be added in Focus.',
    /** `{hours}` is a formatted text. */
    chosenHours: { one: '{hours} of your {count} h', other: '{hours} of your {count} h' },
    was: 'was due on {day}',
    save: 'Save my week',
  },
  breakdown: {
    heading: 'Break it down',
    lead: 'From the end backwards: what has to be there just before? Words such as “week 1” or “weeks 3–8” are enough for the dates.',
    whichGoal: 'Which goal?',
    none: 'There is no goal yet. Add one first, then it can be broken down.',
    begin: 'Week 1 begins on',
    weeks: { one: 'The pieces below take about 1 week.', other: 'The pieces below take about {count} weeks.' },
    piece: 'Piece {at}',
    last: 'The end: {goal}',
    title: 'What is there then?',
    when: 'When?',
    whenHint: 'weeks 3–8',
    effort: 'Hours',
    add: 'Add a piece before it',
    remove: 'Take away',
    removeFor: 'Take away: {title}',
    short: 'A nearer goal on the way',
    shortHint: 'For instance: Lead one small project. Without one, the steps serve the goal itself.',
    preview: 'Show the dates',
    previewHeading: 'So it would stand in your plan',
    shortLine: '◆ {title}, until {day}',
    from: '{start} – {due}',
    edit: 'Change something',
    save: 'Add to my plan',
    needed: 'Please name at least one piece.',
    problems: 'Some words could not be turned into a day. Change them first.',
  },
};

/** What stands between the two numbers of a range, as people type it: `weeks 3 to 8`. */
export const rangeWords = ['to', 'until', 'and'];
