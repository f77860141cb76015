import type { DatedEntry } from '../domain/reminders/dated-entries';
import type { Digest } from '../domain/reminders/digest';
import { plural, say, type Words } from '../catalogue/catalogue';
import { titleOf } from './mail-parts';
import { textOfPhrase } from './phrase';
import { cutText, isolate } from './user-text';

/** UTF-16 units; Gmail's own limit is 250, and phones show about 40. */
export const longestSubject = 120;
/** A title always gets at least this many UTF-16 units, however long the rest is. */
const shortestTitle = 40;

/**
 * The content of the mail in one line: `Today: book the exam seat (and 2 to decide)`. No line break, no control character, at most
 * `longestSubject` UTF-16 units; a longer title is cut at a word.
 */
export function writeSubject(digest: Digest, words: Words): string {
  const { subject } = words.mail;
  const { dueToday, dueSoon, passed, next, repair, reflection, isMonday } = digest;
  const [today, soon, decide] = [dueToday.entries[0], dueSoon.entries[0], passed.entries[0]];
  const toDecide = passed.entries.length + passed.more;
  const write = (sentence: string, row: Row, more: number, decisions: number): string =>
    withTitle(words, sentence, row, more, decisions);
  if (digest.welcomesBack)
    return next[0] ? write(subject.welcome, next[0].step, next.length - 1, 0) : subject.welcomeQuiet;
  if (today) return write(subject.today, today, dueToday.entries.length - 1 + dueToday.more, toDecide);
  if (isMonday && soon) return write(subject.week, soon, dueSoon.entries.length - 1 + dueSoon.more, toDecide);
  if (isMonday && next[0]) return write(subject.week, next[0].step, next.length - 1, toDecide);
  if (soon) return write(sayDays(soon, words), soon, dueSoon.entries.length - 1 + dueSoon.more, toDecide);
  const [earned, followUp] = [digest.rewards.entries[0], digest.followUps.entries[0]];
  if (followUp)
    return write(subject.followUp, followUp, digest.followUps.entries.length - 1 + digest.followUps.more, toDecide);
  if (decide) return write(subject.decide, decide, toDecide - 1, 0);
  if (earned)
    return write(
      subject.earned,
      { title: earned.reward, row: earned.row },
      digest.rewards.entries.length - 1 + digest.rewards.more,
      0,
    );
  if (reflection) return subject.reflect;
  if (repair.entries.length > 0) return plural(words, subject.repair, repair.entries.length + repair.more);
  return next[0] ? write(subject.next, next[0].step, next.length - 1, 0) : subject.quiet;
}

type Row = { readonly title: string; readonly row: number };

function sayDays({ days }: DatedEntry, words: Words): string {
  const { subject } = words.mail;
  if (days === 1) return subject.tomorrow;
  return plural(words, subject.inDays, days);
}

function withTitle(words: Words, sentence: string, row: Row, more: number, decisions: number): string {
  const { subject } = words.mail;
  const extras = [
    ...(more > 0 ? [plural(words, subject.more, more)] : []),
    ...(decisions > 0 ? [plural(words, subject.toDecide, decisions)] : []),
  ];
  const end = extras.length === 0 ? '' : say(subject.extras, { extras: extras.join(', ') });
  const isolates = 2;
  const room = Math.max(shortestTitle, longestSubject - say(sentence, { title: '' }).length - end.length - isolates);
  const [title = ''] = titleOf(row, words);
  const fitted = typeof title === 'string' ? title : isolate({ user: cutText(title.user, room) });
  return textOfPhrase([say(sentence, { title: fitted }), end]);
}
