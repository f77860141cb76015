/*
 * The room that writes mails and the calendar. Most runs write none, so it stands in a file of its own beside the bundle, dist/mail.html,
 * and is loaded when a mail is written: nothing outside of this folder may import more of it than its types.
 */
export { composeMail } from './compose-mail';
export { explainDay, explainDigest } from './explain';
export { writeBrief } from './write-brief';
export { eventText, writeCalendar } from './write-calendar';
export { writeRenewal } from './write-renewal';
