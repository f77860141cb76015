/** How English writes days. Formats are Google’s number formats. */
export const dates = {
  /** The locale for a spreadsheet whose locale is of another language. */
  locale: 'en-GB',
  /** `2 Mar 2026` */
  dayFormat: 'd mmm yyyy',
  /** `Mon 2 Mar 2026` */
  weekdayFormat: 'ddd d mmm yyyy',
  /** `9 Mar`: on the axis of a chart. */
  dayOfMonth: '{day} {month}',
};

/** The first day of a month before the month’s name. */
export const firstOfMonth = '1';
