/** The twelve values that the first fifteen minutes offer, by key; they are the first rows of the tab Values too. */
export const englishValues = {
  freedom: 'Freedom',
  learning: 'Learning',
  security: 'Security',
  people: 'Good people',
  craft: 'Good work',
  purpose: 'Purpose',
  recognition: 'Recognition',
  pay: 'Pay',
  time: 'Time for life',
  variety: 'Variety',
  leading: 'Leading',
  calm: 'Calm',
};

/** Those that a life has beside work. */
export const englishEverydayValues = {
  family: 'Family',
  health: 'Health',
  friends: 'Friends',
  nature: 'Being outdoors',
  helping: 'Being there for others',
};
