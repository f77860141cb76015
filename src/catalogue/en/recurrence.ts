/*
 * Rhythms of repeating steps.
 */

/** How a rhythm is said; the dropdown’s words (`options.repeat`) say the usual ones. The sidebar has these words too. */
export const said = {
  daily: 'Daily',
  every: {
    day: { one: 'Every {count} day', other: 'Every {count} days' },
    week: { one: 'Every {count} week', other: 'Every {count} weeks' },
    month: { one: 'Every {count} month', other: 'Every {count} months' },
    year: { one: 'Every {count} year', other: 'Every {count} years' },
  },
  /** `Every Tuesday and Thursday` */
  onWeekdays: 'Every {days}',
  /** `Every 2 weeks on Tuesday` */
  weeksOnWeekdays: '{every} on {days}',
  /** `Last Friday of the month` */
  ofMonth: '{which} {day} of the month',
  ofMonthEvery: '{rhythm}, {every}',
  /** The last of the list is the last one of a month. */
  which: ['First', 'Second', 'Third', 'Fourth', 'Last'],
  and: '{days} and {day}',
  until: '{rhythm} until {day}',
  times: { one: '{rhythm}, {count} time', other: '{rhythm}, {count} times' },
  /** The day of an end: `30 June 2027`. */
  date: '{day} {month} {year}',
};

/**
 * What people type, beside what is said: words and phrases with `|` between them. Capital letters, accents and hyphens do not count.
 * The kinds of words decide and not their order, so each language has the same kinds.
 */
export const understood = {
  every: 'every|each|per',
  /** Every other week. */
  other: 'other|alternate',
  day: 'day|days',
  week: 'week|weeks',
  month: 'month|months',
  quarter: 'quarter|quarters',
  halfYear: 'half year|half a year|half years|half of the year',
  year: 'year|years',
  daily: 'daily',
  weekly: 'weekly',
  twoWeekly: 'biweekly|bi weekly|fortnightly|fortnight',
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfYearly: 'half yearly|semiannually|semi annually|twice a year|twice yearly',
  yearly: 'yearly|annual|annually',
  /** Monday to Friday. */
  workdays: 'weekday|weekdays|workday|workdays|working day|working days',
  /** Forms of the days that only a rhythm has: on Mondays. */
  weekdays: ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  numbers: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ordinals: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  last: 'last|final',
  /** Behind a number: `1st`. */
  ordinalMarks: 'st|nd|rd|th|.',
  until: 'until|till|til|through|to',
  times: 'times|time|x',
  /** Words without a meaning of their own. */
  noise: 'the|of|on|in|a|an|and|at|once|end|for|repeat|repeats|repeating|more|s',
};
