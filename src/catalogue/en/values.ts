/** The twelve values that the guide offers. */
export const workValues = {
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

/** Values of life outside work. */
const everydayValues = {
  family: 'Family',
  health: 'Health',
  friends: 'Friends',
  nature: 'Being outdoors',
  helping: 'Being there for others',
};

/** The first rows of the tab Values. */
export const seeds = { work: workValues, everyday: everydayValues };
