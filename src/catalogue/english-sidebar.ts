/**
 * The words of the sidebar's pages, in English. Only the page imports them: the server does without, and stays small.
 */
export const englishSidebar = {
  language: 'en',
  title: 'Waymark',
  welcome: 'A career plan that keeps itself on course. It all stays in this file.',
  welcomeHow: 'Start adds tabs for your goals, your steps and their timeline. What is in this file already stays as it is.',
  start: 'Start',
  plan: 'Your plan',
  updateHow: 'Edit your rows as you like. An update marks what is due and brings everything in line.',
  update: 'Update now',
  example: 'This is the example plan. To take it away, choose Waymark ▸ More ▸ Clear the example.',
  reminders: 'Reminders',
  remindersOn: 'Send me at most one mail a day',
  hour: 'Hour of the mail',
  save: 'Save',
  stateOn: 'On: at {hour}, to {mail}.',
  stateOff: 'Off: no mail comes.',
  stateOthers: 'On: at {hour}, to {mail}. Only that account can change them.',
  notSaved: 'Not saved yet.',
  working: 'One moment…',
  saved: 'Saved.',
  again: 'Try again',
  accounts: 'Google did not answer. If several Google accounts are signed in, open this file in a window with only one of them.',
  offline: 'Google could not be reached. When the connection is back, please try again.',
  trouble: 'Google could not do this just now. Nothing of yours is lost; please try again in a minute.',
  failed: 'That did not work: {text}',
  notAuthorised: 'Google has not yet allowed Waymark to do this. Choose Waymark ▸ Open Waymark and allow it.',
  more: { one: 'and 1 more', other: 'and {count} more' },
  lastRun: 'Last run: {day}',
  lastTrouble: 'At the last run: {text}',
  never: 'not yet',
};

/** The shape of these words in every language. */
export type SidebarWords = typeof englishSidebar;
