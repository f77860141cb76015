/** The column Pace. */
export const pace = {
  reached: 'Reached',
  needsDates: 'Needs dates',
  datePassed: 'Date has passed',
  notBegun: 'Not begun',
  justStarted: 'Just started',
  ahead: 'Ahead',
  onTrack: 'On track',
  slower: 'Slower than planned',
  needsDecision: 'Needs a decision',
  partly: '{percent} % of what is planned so far',
};

/** The column Horizon. */
export const horizon = { short: 'Short', long: 'Long' };

/** The column Steps done. */
export const stepsDone = '{done} of {all}';

/** The column Forecast of Goals. */
export const forecast = {
  likely: 'likely {when}',
  between: 'likely {from} to {to}',
  early: 'early {month}',
  mid: 'mid-{month}',
  late: 'late {month}',
  withYear: '{when} {year}',
  far: 'more than five years ahead',
  /** Separated by spaces. */
  months: 'January February March April May June July August September October November December',
};
