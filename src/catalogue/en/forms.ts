/** What only the actions behind the sidebar and the menu's forms say, in English. It is read from a file when it is asked for. */
export const englishDesk = {
  /** A form that lacks the words by which its row is known. */
  needsWords: 'A few words are needed for {column}.',
  experiment: {
    notBegun: 'A test is decided after it began. Put in the day on which it began first.',
    decidedEarly: 'The day to decide lies before the day on which the test began. Please change one of the two.',
  },
  network: {
    noted: 'Noted: in touch with {name} today.',
    /** Where to look for a mentor, while there is none. */
    places: [
      'Somebody two steps ahead of you at your own workplace: ask for half an hour about one decision of theirs.',
      'A professional association or its local group: most have a list of people who are glad to be asked.',
      'The former students of your school or course: write to one who works where you want to be.',
    ],
    reasons: {
      timeToday: 'today it is time again',
      timeAgain: { one: 'time again since yesterday', other: 'time again since {count} days' },
      inStep: 'named in your step “{title}”',
      canHelp: 'can help with {tag}, for “{title}”',
      toMeet: 'not met yet, for “{title}”',
      thank: 'gave you advice and has not been thanked: “{question}”',
      decides: 'decides about {title}',
    },
    drafts: {
      thank:
        'Dear {name},\n\nthank you for your advice on “{about}”. I have taken it up, and it helped.\n\nAll the best',
      askStep:
        'Dear {name},\n\nI am working on “{about}” just now. How would you go about it? One or two sentences would already help me.\n\nAll the best',
      askHelp:
        'Dear {name},\n\nyou know a lot about {about}. May I ask you one question on it, in ten minutes of your time?\n\nAll the best',
      firstWord:
        'Dear {name},\n\nwe have not met yet. I am working towards “{about}” and would like to hear how you got there. Would you have twenty minutes for a talk?\n\nKind regards',
      catchUp:
        'Dear {name},\n\nit has been a while. How are you, and what are you working on these days?\n\nAll the best',
      offer: 'Dear {name},\n\nI have thought of you: {about}. Would that be of use to you?\n\nAll the best',
    },
  },
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
  repeatThere: 'The next one of {id} is there already, or it does not repeat.',
  import: {
    notJson: 'This is no JSON. Please paste the whole text that Waymark ▸ More ▸ Export ▸ JSON has given.',
    notOurs: 'This is JSON, but no plan that Waymark has exported.',
    newer: 'This plan was exported by a newer Waymark. Please update Waymark in this file first.',
    nothing: 'There is no row in this file.',
    tooMany: '{tab}: more than {most} rows are more than Waymark can keep.',
    unknownTabs: 'Left out, because Waymark does not know these tabs: {names}.',
    ownColumns:
      '{tab}: columns of your own that are not here: {names}. Add them and import the file once more to bring them along.',
    unknownColumns: '{tab}: left out, because Waymark does not know these columns: {names}.',
    unknownSettings: 'Left out, because Waymark does not know these settings: {names}.',
    noRows: '{tab}: there is something else than rows; left out.',
    wrongCells: {
      one: '{tab}: {count} cell holds nothing that a cell can hold ({names}); left out.',
      other: '{tab}: {count} cells hold nothing that a cell can hold ({names}); left out.',
    },
    brokenRows: {
      one: '{tab}: {count} entry is no row; left out.',
      other: '{tab}: {count} entries are no rows; left out.',
    },
    twice: {
      one: '{tab}: {count} row stands twice and comes once.',
      other: '{tab}: {count} rows stand twice and come once.',
    },
    otherFits:
      'Targets: the ratings of the file are about {names}; here they stand under the values of your headers. Look at them after the import.',
    done: {
      one: 'Imported: {count} row added, {changed} changed.',
      other: 'Imported: {count} rows added, {changed} changed.',
    },
  },
  markdown: {
    title: 'Your plan as Markdown',
    private: 'Rows marked Private are in it: this is your own copy.',
    due: 'due {day}',
  },
  why: { titled: '{id} “{title}”', named: '“{title}”', ultimate: 'ultimate goal' },
  stages: {
    assessment: {
      said: { one: '{count} of {of} questions answered.', other: '{count} of {of} questions answered.' },
      next: { question: 'Answer one question: {title}' },
    },
    values: {
      said: {
        one: '{count} of {of} values weighed against today.',
        other: '{count} of {of} values weighed against today.',
      },
      next: {
        rate: 'Give one value two numbers: how much it matters, and how much of it there is today.',
        today: 'How much of “{title}” is there in your weeks today?',
      },
    },
    strategy: {
      said: { one: '{count} of {of} choices made.', other: '{count} of {of} choices made.' },
      next: {
        ultimate: 'Write down in one sentence where all of it leads: your ultimate goal.',
        leaveOut: 'Name one thing that you leave out, so that there is room for the rest.',
        focus: 'Choose one field or kind of work to focus on.',
        serve: 'Which choice does “{title}” serve?',
      },
    },
    network: {
      said: { one: '{count} of {of} people named.', other: '{count} of {of} people named.' },
      next: {
        first: 'Name one person who wishes you well and knows your work.',
        mentor: 'Who is two steps ahead of you? Name somebody to ask.',
        more: 'Name one more person: a peer, or somebody who decides.',
        rhythm: 'How often would you like to be in touch with {title}?',
      },
    },
    experiments: {
      said: { one: 'Beliefs decided: {count} of {of}.', other: 'Beliefs decided: {count} of {of}.' },
      next: {
        belief: 'Name one belief that your plan rests on, and the cheapest way to test it.',
        begin: 'Begin the test: {title}',
        decide: 'The day has come to decide: {title}',
      },
    },
  },
  adjust: {
    formula: '{row}, {column}: a formula stands there, and Waymark leaves it alone. Change it in the tab.',
    changed: 'The plan says something else than when this was proposed. Please look at it once more.',
    nothing: 'This would change nothing.',
    done: 'Done: {what}',
    moved: '{row} moved to {day}',
    extended: '{row} extended to {day}',
    split: { one: '{row} split, with {count} new step', other: '{row} split, with {count} new steps' },
    ifThen: 'what was planned for {row} if the hurdle came',
    practised: 'more practice for {row}',
    helped: 'asking for help with {row}',
    paused: '{row} rests until {day}',
    pausedPlan: 'the plan rests until {day}',
    letGo: '{row} let go',
    suggestion: {
      one: 'Its day has moved once more than is free. Make it smaller, ask for help, give it a new day, or let it go.',
      other: 'Its day has moved {count} times. Make it smaller, ask for help, give it a new day, or let it go.',
    },
    added: 'New step',
    askFor: 'Ask {name} about: {about}',
    notes: {
      pastDeadline: '{row} would be due {days} d after the deadline of {goal}.',
      dayHasPassed: '{day} has passed already.',
      movesAlong: {
        one: '{count} step that waits for it moves along.',
        other: '{count} steps that wait for it move along.',
      },
      released: '{ids} can begin without waiting.',
      stepsRest: {
        one: '{count} open step of this goal stays, and comes up no more.',
        other: '{count} open steps of this goal stay, and come up no more.',
      },
      datesInPause: {
        one: '{count} date lies in the pause and stays as it is.',
        other: '{count} dates lie in the pause and stay as they are.',
      },
    },
    refusals: {
      unknownRow: '{id} is not in this plan any more.',
      isClosed: '{row} is done or let go already.',
      onlySteps: 'Only a step can be adjusted in this way.',
      endsBeforeItStarts: 'It would end before it starts, which is on {day}.',
      needsTwoParts: 'Splitting needs two parts or more.',
      needsTitles: 'Each part needs a few words.',
      noIfThen: 'There is no “If … then I …” yet. What would you do then?',
      needsHours: 'How many hours more? A number above 0 is needed.',
      needsSomebody: 'Whom would you ask?',
      pauseIsOver: 'A pause ends on a day that is ahead.',
    },
  },
  undo: {
    undone: 'Taken back: {what}',
    nothing: 'There is nothing to take back.',
    touchedCell: '{row} was changed since: {column} says something else now. So it stays as it is.',
    touchedRow: '{row} was changed since, so it stays as it is.',
    gone: '{id} is not in this plan any more, so the rest stays as it is.',
    setting: '{setting} was changed since, so it stays as it is.',
  },
};
