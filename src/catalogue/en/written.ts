/*
 * The words with which dates and hours are written out, in lists, files and sentences. `|` separates the forms of a word; accents make no difference.
 */
export const written = {
  months: [
    'January|Jan',
    'February|Feb',
    'March|Mar',
    'April|Apr',
    'May',
    'June|Jun',
    'July|Jul',
    'August|Aug',
    'September|Sept|Sep',
    'October|Oct',
    'November|Nov',
    'December|Dec',
  ],
  weekdays: [
    'Monday|Mon',
    'Tuesday|Tues|Tue',
    'Wednesday|Weds|Wed',
    'Thursday|Thurs|Thur|Thu',
    'Friday|Fri',
    'Saturday|Sat',
    'Sunday|Sun',
  ],
  ordinals: 'st|nd|rd|th',
  fillers: 'the|on|of|by|until|till|and',
  hours: 'hour|hours|hr|hrs|h',
  minutes: 'minute|minutes|mins|min|m',
};
