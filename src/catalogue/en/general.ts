/** What the sidebar says in every view. */
export const generalSidebar = {
  title: 'Waymark',
  back: 'Focus',
  backHow: 'Back to Focus',
  save: 'Save',
  saving: 'Saving…',
  working: 'One moment…',
  /** Shown after three seconds of waiting. */
  workingOn: 'This one takes a little longer. It goes on.',
  /** While tabs are made. */
  making: 'Making Home, Goals, Steps, Timeline, Assessment and Settings: up to a minute…',
  loading: 'Reading your plan…',
  again: 'Try again',
  undo: 'Undo',
  more: { one: 'and 1 more', other: 'and {count} more' },
  optional: 'optional',
  status: 'Status',
  moreFields: 'More',
  minutes: '{count} min',
  hours: '{count} h',
  /** Why a call failed. */
  accounts:
    'Google did not answer. If several Google accounts are signed in, open this file in a window with only one of them.',
  offline: 'Google could not be reached. What you typed is still here; please try again when the connection is back.',
  trouble: 'Google could not do this just now. Nothing of yours is lost; please try again in a minute.',
  failed: 'That did not work: {text}',
  notAuthorised: 'Google has not yet allowed Waymark to do this. Choose Waymark ▸ Open Waymark and allow it.',
};

/** Words of several forms. */
export const formsSidebar = {
  /** Below a choice of five numbers. */
  scale: '1 = {low} · 5 = {high}',
  place: '{heading} · {at} of {all}',
  next: 'Next',
  before: 'Back',
  nothing: '–',
  needed: 'Please write a few words first.',
  copy: 'Copy',
  copyFor: 'Copy: {title}',
  labelled: '{label}: {text}',
  /** Between the texts of a list that have commas. */
  apart: '; ',
};
