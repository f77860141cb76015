/** The twelve values in German. */
export const germanValues = {
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

/** Those that a life has beside work, in German. */
export const germanEverydayValues = {
  family: 'Familie',
  health: 'Gesundheit',
  friends: 'Freundschaft',
  nature: 'Draußen sein',
  helping: 'Für andere da sein',
};
