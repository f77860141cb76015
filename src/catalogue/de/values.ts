import type { Part, Words } from '../catalogue';

/** The twelve values that the guide offers. */
export const workValues: Part<Words['seeds']['work']> = {
  freedom: 'Freiheit',
  learning: 'Lernen',
  security: 'Sicherheit',
  people: 'Gute Menschen',
  craft: 'Gute Arbeit',
  purpose: 'Sinn',
  recognition: 'Anerkennung',
  pay: 'Gehalt',
  time: 'Zeit zum Leben',
  variety: 'Abwechslung',
  leading: 'Führen',
  calm: 'Ruhe',
};

/** Values that a life has beside work. */
const everydayValues: Part<Words['seeds']['everyday']> = {
  family: 'Familie',
  health: 'Gesundheit',
  friends: 'Freundschaft',
  nature: 'Draußen sein',
  helping: 'Für andere da sein',
};

/** The first rows of the tab Values. */
export const seeds: Part<Words['seeds']> = { work: workValues, everyday: everydayValues };
