/** Answers of the menu’s entries and of the forms. */
export const messages = {
  started: 'Your plan is ready.',
  startedAgain: 'Everything is there already.',
  startFirst: 'There is no plan in this file yet. Choose Waymark ▸ Open Waymark and then Start.',
  updated: 'Up to date.',
  updatedWith: {
    one: 'Up to date. There is 1 thing to look at: see What now, or Check my plan.',
    other: 'Up to date. There are {count} things to look at: see What now, or Check my plan.',
  },
  busy: 'Somebody else is updating this plan just now. Please try again in a minute.',
  exampleLoaded: 'The example plan is here. Look around; Clear the example takes it away.',
  exampleNotEmpty: 'The example loads into an empty plan only. This one has rows already, and they stay as they are.',
  exampleCleared: 'The example is gone. Your plan is yours to begin.',
  exampleNone: 'There is no example in this file.',
  clearAsk:
    'This takes the example’s goals and steps away, with what you changed in them. Rows that you added or gave another name stay. Go on?',
  remindersOn: 'Reminders are on: at {hour}:00, to {mail}.',
  remindersOff: 'Reminders are off.',
  remindersOwner:
    'Reminders of this file have gone to {mail} since {day}. You can take them over in Reminders and settings.',
  hourRange: 'The reminder hour is a whole number from 0 to 23; got {got}.',
  mailSent: 'Sent to {mail}. Today’s mail has gone with it.',
  mailGone: 'Today’s mail has gone already. The preview shows what it says now.',
  noQuotaNow: 'Google’s number of mails for today is used up. Tomorrow there are new ones.',
  noQuota: 'Google’s number of mails for today was used up; the mail comes tomorrow.',
  mailNotSent: 'The last mail could not be sent; the next run tries again. Google says: {text}',
  notAuthorised: 'Google has not yet allowed Waymark to do this. Choose Waymark ▸ Open Waymark and allow it.',
  copied: 'This is a copy of a plan: its reminders are off until you switch them on here.',
  more: 'and {count} more',
  nothingToSay: 'All is in order.',
  exportTitle: 'Your plan as JSON',
  calendarTitle: 'Your deadlines as a calendar file',
  calendarHow: 'Download {file}',
  repairedTab: 'The tab {tab} is back.',
  tabAdded: 'The tab {tab} is ready.',
  tabThere: 'The tab {tab} is there already.',
  tabsAdded: 'The tabs {tabs} are ready.',
  repairedHeader: '{tab}: the header is back in row 1.',
  repairedDrawn: 'The tab {tab} is drawn anew.',
  repairedSettings: '{tab}: the row {row} is back.',
  repairedColumn: '{tab}: the column {column} is back.',
  badArgument: 'Waymark could not read what was sent: {text}',
  reopen:
    'Waymark was updated after this sidebar was opened: nothing was changed. Choose Waymark ▸ Open Waymark again.',
  regionSet: 'This file now has your time zone and your locale.',
  regionRefused:
    'Google did not accept the time zone {timeZone} or the locale {locale}, and nothing was changed: {text}',
  saved: 'Saved: {row}',
  wordMeans: '“{word}” now means {meaning}.',
  noOwnWord: '“{word}” cannot be a word for a status: choose one without a comma or =, and one of the meanings.',
  settingsSaved: 'Your settings are saved.',
  notSaved: 'Nothing is saved yet.',
  answerSaved: 'Your answer is saved in the tab Assessment.',
  until: 'until {day}',
  needsTitle: 'A few words are needed for what you want to do.',
  needsAnswer: 'A few words are needed for an answer.',
  /** A form would have changed a cell that holds a formula of the user's. */
  computes:
    '{row}, {column}: this cell computes itself by your formula, so nothing was changed; change the formula in the tab.',
  rowGone: '{id} is not in this plan any more.',
  questionGone: 'This question is not in the tab Assessment any more: {question}',
  selectRow: 'Select a row of your plan first, in {goals}, {steps} or one of the other tabs.',
  makePlan: 'Make a plan',
  guideDone: 'Your plan stands, and its first step is done.',
  /** In the note of a cell in which a date or hours were typed in words. */
  typedNote: 'Typed, read on {day}: {text}',
  textInIdTold:
    '{tab}, row {row}: “{text}” stood in the column of IDs, which Waymark fills in. The row is {id}; the text is kept in the tab {changes}.',
  duplicateIdTold: '{tab}, row {row}: {old} stood twice; this row is now {new}.',
  /** A form without the title or name of its row. */
  needsWords: 'A few words are needed for {column}.',
  missing: {
    mail: 'Waymark may not send mail yet, so mails wait; everything else goes on.',
    triggers: 'Waymark may not run by itself yet, so reminders have to wait.',
    address: 'Waymark may not see your mail address yet, so it does not know where mails should go.',
  },
  allowHere: '{text} Nothing is lost. Allow it here: {link}',
  allowInSidebar: '{text} Open Waymark to allow it.',
  hourWaits: 'The hour or the time zone of the reminders was changed: choose Waymark ▸ Update now, and they follow.',
  mayOnlyLook: 'You may look at this file but not change it: please ask its owner for the right to edit.',
  protectedTabs: 'The owner of this file keeps you from editing {tabs}: please ask for the right, then try again.',
};

/** Names of the sidebar and its parts in messages of the server. */
export const sidebarNames = { title: 'Waymark', reminders: 'Reminders' };
