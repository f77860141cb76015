/** The questions of the self-assessment: at least three an area. The guide asks the first of strengths, of values and of five years. */
export const questions = {
  strengths: [
    'What do people come to you for without being sent?',
    'Which kind of work leaves you with more energy than you had before?',
    'What comes easily to you that others find hard?',
  ],
  growth: [
    'What do you put off, although it matters?',
    'In which situations do you feel least sure of yourself?',
    'Which gap would help most if it were half as big?',
  ],
  passions: [
    'When did you last forget the time at work?',
    'Which project would you do again tomorrow, and why?',
    'What do you read or watch about work when nobody asks you to?',
  ],
  values: [
    'What gets you out of bed on a working day?',
    'In what surroundings do you do your best work?',
    'How would you trade pay, flexibility and the people around you?',
  ],
  position: [
    'How near is today’s job to the work you want?',
    'What does this job give you that you should use while you have it?',
    'What would you miss, and what would you gladly leave behind?',
  ],
  skills: [
    'What can you do now that you could not do two years ago?',
    'Which of your skills would be welcome in another field?',
    'Which experience best prepares you for the next step?',
  ],
  fiveYears: [
    'It is an ordinary Tuesday in five years and work is good. What do you do all day?',
    'Which direction pulls most: higher up, another industry, a business of your own, deeper craft, or more room for life?',
    'What would people who work with you say of you then?',
  ],
  tenYears: [
    'What should be there in ten years that is not there now?',
    'How do you want to live beside your work by then?',
    'Which door do you want to keep open, whatever happens?',
  ],
};

/** The question of the week. */
export const questionSidebar = {
  heading: 'Question of the week',
  all: 'The questions about yourself',
  at: 'Question {at} of {all}',
  answered: '{count} of {all} are answered.',
  allAnswered: 'All questions are answered. You can look at them again at any time.',
  answer: 'My answer',
  kept: 'An earlier answer is kept below the new one, with its day.',
  save: 'Save answer',
  saveNext: 'Save and go on',
  doAll: 'Do it all now',
  doAllHow: 'One after the other, as long as you like.',
  previous: 'Previous',
  skip: 'Next',
  needed: 'Please write a few words first.',
  none: 'There are no questions in the tab Assessment.',
};
