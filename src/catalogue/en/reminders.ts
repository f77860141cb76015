/** What the view Reminders and settings says about the reminders. */
export const remindersSidebar = {
  /** Their owner. */
  mine: 'On: one mail a day at most, at {hour}, to {mail}, since {since}.',
  others: 'On since {since}: they go to {mail}, at {hour}. Only that account can change them; you may take them over.',
  resting: 'The plan rests until {day}: no mail comes before.',
  takeOver: 'Take them over',
  takeOverAsk:
    'From now on the mail comes to you and no longer to {mail}, whose daily run ends by itself at its next turn. A day that has had its mail has no second one. Nobody is told: better say so yourself.',
  takeOverYes: 'Yes, send them to me',
  takeOverNo: 'Leave them as they are',
  /** Their state. */
  health: 'How they are',
  lastRun: 'Last run',
  lastMail: 'Last mail',
  nextRun: 'Next run',
  nextRunAt: '{day}, after {hour}',
  mailsLeft: 'Google still sends today',
  mails: { one: '1 mail', other: '{count} mails' },
  permission: 'Permission',
  permitted: 'given',
  none: 'none yet',
  notAllowed:
    'Google wants your permission once more before mails can go out. Choose Waymark ▸ Open Waymark in the menu and allow it. Nothing is lost: what falls due meanwhile comes with the first mail afterwards.',
  notThere: 'The daily run is gone, or there is more than one. One press puts that right.',
  quiet: {
    one: 'The last run was {count} day ago: reminders may have stopped. One press starts them anew.',
    other: 'The last run was {count} days ago: reminders may have stopped. One press starts them anew.',
  },
  neverRan: 'They have been on since {since} and have not run yet. One press starts them anew.',
  repair: 'Put that right',
  /** The mail itself. */
  sendNow: 'Send me one now',
  sendNowHow: 'It counts as today’s mail: no other comes today.',
  gone: 'Today’s mail has gone. You can look at what it would say now.',
  whyHeading: 'Why did I get this?',
  /** A break, and days without mail. */
  rest: 'A break',
  twoWeeks: 'Rest for two weeks',
  goOn: 'Go on now',
  daysOff: 'Days off',
  daysOffHint:
    'No mail on these days: 2026-12-24 to 2027-01-01, 2027-05-01. What they leave out comes on the next day.',
  daysOffSeen: 'No mail: {days}.',
  notDays:
    'Waymark cannot read “{text}”. Please write a day as 2027-05-01, or the first and the last of several: 2026-12-24 to 2027-01-01.',
  endsBefore: '“{text}” ends before it begins. Please swap the two days.',
  language: 'Language',
  languageHint:
    'Tabs, dropdowns, mails and this panel. Your own words stay as they are. It takes a moment; then open Waymark once more.',
  calendar: 'Send my deadlines as a calendar file, whenever one has changed',
  /** What Google may not do yet, by the permission that is missing. */
  missing: {
    mail: 'Waymark may not send mail yet, so mails wait; everything else goes on.',
    triggers: 'Waymark may not run by itself yet, so reminders have to wait.',
    address: 'Waymark may not see your mail address yet, so it does not know where mails should go.',
  },
  allow: 'Allow it at Google',
  waits: 'The hour or the time zone was changed: one press, and the reminders follow.',
  /** Whether Google's clock reaches the file. */
  proof: 'Google’s clock',
  proved: 'proved {day}, {time}',
  proofAwaited: 'a trial run comes in a minute or two',
  proofMissing:
    'Google’s clock has not reached this file: the trial run did not come. One press starts it anew; if that does not help, use Send me one now.',
};
