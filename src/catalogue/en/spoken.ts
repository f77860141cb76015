import { written } from './written';

/** What is understood in place of a date or a number of hours: forms of a word between `|`, and what replaces a phrase after `=`. */
export const spoken = {
  ...written,
  numbers: [
    'one|a|an',
    'two|a couple of',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  /** From two days ago to two days ahead. */
  days: ['day before yesterday', 'yesterday', 'today', 'tomorrow|tmrw', 'day after tomorrow'],
  units: ['day|days', 'week|weeks|wk|wks', 'month|months', 'quarter|quarters', 'year|years|yr|yrs'],
  ahead: 'in|within|from now|from today|later',
  ago: 'ago',
  next: 'next',
  present: 'this',
  coming: 'coming|the coming',
  last: 'last|past|previous',
  end: 'end|the end|by the end',
  beginning: 'beginning|the beginning|start|the start',
  same: 'a fortnight|fortnight=2 weeks; half a year|half year=6 months; year end|year-end=end of year; month end|month-end=end of month',
  half: 'and a half|and half',
  spans:
    'half an hour|half hour|a half hour|half a hour=30; quarter of an hour|a quarter of an hour|quarter hour|a quarter hour=15; three quarters of an hour|three-quarters of an hour|three quarters hour=45',
};
