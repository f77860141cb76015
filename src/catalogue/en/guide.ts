import { workValues } from './values';

/** What the stages after the guide say about the plan. */
export const stages = {
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
};

/** The first fifteen minutes, screen by screen. Each proposal is a whole sentence, so that a person who accepts it has a readable plan. */
export const guideSidebar = {
  /** The name of a screen in the progress line. */
  stepOf: 'Step {at} of {all}',
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  leave: 'Leave the guide for now',
  preparing:
    'Home, Goals, Steps, Timeline, Assessment and Settings are being made: up to a minute. You can answer meanwhile.',
  tabsToGo: { one: 'One tab to go.', other: '{count} tabs to go.' },
  /** What a screen saved; '' when it saved only the current screen. */
  saved: {
    ahead: 'Saved to the tab Assessment.',
    you: 'Saved to the tab Assessment.',
    goal: 'Your goal is saved.',
    steps: 'Your steps are saved.',
    hurdle: 'Saved with your goal.',
    rhythm: 'Your rhythm is saved.',
    place: '',
  },
  needed: 'This one is needed. A rough wording will do: you can change it at any time.',
  welcome: {
    heading: 'Welcome to Waymark',
    lead: 'In 15 minutes: one goal, three steps, a reminder. It all stays in this file.',
    start: 'Start mine',
    example: 'Show an example',
    asks: 'What Google asks, and why',
    asksLead: 'Google asks you to allow five things. This is what each is for:',
    scopes: [
      { name: 'This spreadsheet', why: 'to write your plan into this file. Waymark sees no other file.' },
      { name: 'Show this panel', why: 'to show the page that you are reading.' },
      { name: 'Run when you are away', why: 'to look at your dates once a day.' },
      { name: 'Send e-mail as you', why: 'to send your reminder to yourself, and to nobody else.' },
      { name: 'Your e-mail address', why: 'to know where the reminder goes.' },
    ],
    asksEnd: 'There is no server of ours and no tracking.',
    existing: 'What is in this file already stays as it is.',
  },
  ahead: {
    heading: 'An ordinary Tuesday in five years',
    question: 'Work is good. What do you do all day?',
    placeholder: 'I …',
    chips: 'Or tap what comes nearest',
    options: {
      lead: 'Lead bigger projects',
      industry: 'Change industry',
      business: 'Have my own business',
      craft: 'Go deeper into my craft',
      unsure: 'Not sure yet',
    },
    unsure: 'That is a good place to begin. Waymark will propose to talk with three people about their work.',
  },
  you: {
    heading: 'What matters to you',
    question: 'Tap the three that you would miss most at work',
    chosen: '{count} of {most} chosen',
    full: 'Three are chosen. Tap one of them to take it back.',
    values: workValues,
    strengths: 'What do people come to you for?',
    strengthsHint: 'For instance: to untangle a muddle, to explain things simply.',
  },
  goal: {
    heading: 'One goal',
    templates: 'What would make the next twelve weeks worth it?',
    templateNeeded: 'Please tap one of them. You can change every word afterwards.',
    fits: 'Fits your answer',
    other: 'Choose another',
    title: 'Your goal',
    deadline: 'By when?',
    deadlineHint: 'Twelve weeks are enough to see something happen.',
    seen: 'How will you see it?',
    more: 'Why it can be done, and what for',
    titleNeeded: 'Please name your goal: one sentence will do.',
  },
  templates: {
    qualification: {
      name: 'A qualification',
      hint: 'Pass an exam, earn a certificate',
      title: 'Pass the exam that my next role asks for',
      measure: 'Score in practice tests, %',
      achievable: 'Others pass it beside their work.',
      steps: [
        'Find three job adverts and note the certificates that they ask for',
        'Choose one, and book the day of the exam',
        'Sit a first practice test and note the gaps',
      ],
    },
    lead: {
      name: 'Lead something small',
      hint: 'A project, an event, a new habit of the team',
      title: 'Lead one small project at work from idea to result',
      measure: 'Project brought to its end',
      achievable: 'It is small, and somebody wants it done.',
      steps: [
        'Write down two small projects that nobody has taken on',
        'Ask my manager to let me lead one of them',
        'Hold the first meeting with a plan of one page',
      ],
    },
    conversations: {
      name: 'Conversations',
      hint: 'Hear from people how their work really is',
      title: 'Talk with {count} people about their work, to choose my direction',
      measure: 'Conversations held',
      achievable: 'Most people like to talk about their work for 20 minutes.',
      steps: [
        'List five people whose work I am curious about',
        'Ask two of them for 20 minutes',
        'Hold the first conversation and note three things',
      ],
    },
    portfolio: {
      name: 'A portfolio piece',
      hint: 'Something to show: a text, a design, a tool',
      title: 'Publish one piece of work that shows what I can do',
      measure: 'Piece published',
      achievable: 'One good piece is enough, and half of it is in my drawer.',
      steps: [
        'Choose the piece, and write in three lines what it shows',
        'Make a first rough version',
        'Show it to two people and ask for advice',
      ],
    },
    field: {
      name: 'Explore a field',
      hint: 'Find out cheaply whether it suits you',
      title: 'Find out with three small tries whether a new field suits me',
      measure: 'Tries made',
      achievable: 'Each try takes one evening.',
      steps: [
        'Name the field, and write down three questions about it',
        'Read one honest account from somebody inside',
        'Do a small piece of that work for one evening',
      ],
    },
    own: {
      name: 'Something else',
      hint: 'In your own words',
      title: '',
      measure: '',
      achievable: '',
      steps: ['', '', ''],
    },
  },
  steps: {
    heading: 'Three steps',
    lead: 'Small enough to begin. Change what you like: one is enough.',
    first: 'The first step, under 30 minutes',
    second: 'Then',
    third: 'And then',
    due: 'Due',
    cue: 'When will you do it?',
    cueHint: 'A moment that is named is half the way.',
    /** {weekday} as the locale says it, {step} with a small first letter, {title} as it was typed. */
    cueText: 'When it is {weekday} after lunch, I {step}',
    cueTextEmpty: 'When it is {weekday} after lunch, I ',
    titleNeeded: 'Please name one step: something that takes less than 30 minutes.',
  },
  hurdle: {
    heading: 'One hurdle',
    question: 'What is most likely to get in the way?',
    plan: 'Then what?',
    planHint: 'Who has answered this beforehand goes on more easily.',
    sentence: 'If {hurdle}, then I {then}',
    kinds: {
      time: { name: 'Time', hurdle: 'the week fills up', then: 'do the first ten minutes on Wednesday and stop there' },
      energy: {
        name: 'Energy',
        hurdle: 'I am too tired in the evening',
        then: 'do the smallest part the next morning, before the mail',
      },
      asking: {
        name: 'Shyness about asking',
        hurdle: 'I shy away from asking',
        then: 'write two lines instead and send them the same day',
      },
      money: {
        name: 'Money',
        hurdle: 'it costs more than I can spend',
        then: 'look for a free way, or ask my employer to share it',
      },
      waiting: {
        name: 'Waiting for others',
        hurdle: 'somebody keeps me waiting',
        then: 'ask once more after five days and go on with another step',
      },
    },
    thenNeeded: 'Please say what you will do then, or choose Skip.',
  },
  rhythm: {
    heading: 'Your rhythm',
    hours: 'How many hours a week can you give to this?',
    hoursUnit: 'hours a week',
    hoursNeeded: 'Please give a number of hours from 0 to 100.',
    mail: 'A short mail to you on Monday at {hour}, and on days on which something is due',
    hour: 'Hour of the mail',
    others: 'The reminders of this file go to {mail}.',
    preview: 'Your first mail, as it would look today',
    finish: 'Finish',
  },
  done: {
    heading: 'Your plan is ready',
    lead: 'The first step, “Make a plan”, is ticked off already. Home shows the next one.',
    almost: 'Everything is saved. One click is left.',
    share: 'Two minutes left?',
    shareLead: 'Copy this message to someone who could help.',
    message:
      'I have just made a plan. My goal: {goal} (by {deadline}). My first step: {step} (by {due}). Would you ask me on {due} how it went?',
    messageUndated:
      'I have just made a plan. My goal: {goal}. My first step: {step}. Would you ask me in two weeks how it went?',
    messageLabel: 'Message',
    copy: 'Copy',
    copied: 'Copied. Paste it where you write to people.',
    notCopied: 'The message is selected: press Ctrl+C, or ⌘C on a Mac.',
    go: 'See what is next',
  },
};

/** The view Stage by stage. */
export const stagesSidebar = {
  heading: 'Stage by stage',
  lead: 'Five stages, in parts of about two minutes. Stop whenever you like.',
  names: {
    assessment: 'Where you stand',
    values: 'What matters',
    strategy: 'Strategy',
    network: 'People',
    experiments: 'Experiments',
  },
  complete: '✓ Done for now',
  next: 'Next: {text}',
  open: 'Open',
  openFor: 'Open: {title}',
  go: 'Go on: {title}',
  look: 'Look at it again',
  answers: 'What your answers say',
  targets: 'Also useful once your strategy stands',
  allDone: 'All five stages stand. From here on the plan lives from week to week.',
  plan: 'Plan my week',
};
