import { minutesOf } from '../domain/plan/effort';
import { addDays } from '../domain/plan/day';
import type { FocusEntry, FocusReason } from '../domain/now/focus';
import type { Repeat } from '../domain/plan/plan';
import { readRepeat } from '../domain/planning/recurrence';
import { sayRule } from '../domain/planning/recurrence-words';
import type { DatedEntry } from '../domain/reminders/dated-entries';
import { rhythmWords } from '../catalogue/rhythm-words';
import type { MailContext } from './mail-parts';
import { joinPhrases, phrase, pluralPhrase, type Phrase } from './phrase';
import { userText } from './user-text';

/*
 * The facts about a row in a mail: why it is next, its day, hours, goal and if-then plan.
 */

/** Does not mention a date when the dates are unknown. */
export function sayReason(context: MailContext, reason: FocusReason, { due }: FocusEntry['step']): Phrase | null {
  const { mail } = context.words;
  if (context.digest.unknown === 'dates' && reason.code === 'undated') return null;
  if (context.digest.unknown === 'dates' && reason.code === 'priority') return phrase(mail.priority);
  switch (reason.code) {
    case 'thisWeek':
      return phrase(mail.thisWeek);
    case 'priority':
      return joinPhrases([phrase(mail.undated), phrase(mail.priority)], mail.between);
    case 'undated':
      return phrase(mail.undated);
    case 'dueToday':
      return phrase(mail.dueToday);
    case 'passed':
      return phrase(mail.plannedFor, { day: context.writer.day(due ?? addDays(context.digest.today, -reason.days)) });
    case 'dueSoon':
    case 'due':
      return sayDue(context, reason.days, due ?? addDays(context.digest.today, reason.days));
  }
}

export function sayDue({ words, writer }: MailContext, days: number, due: DatedEntry['due']): Phrase {
  const day = writer.day(due);
  return days === 1 ? phrase(words.mail.dueTomorrow, { day }) : pluralPhrase(words, words.mail.dueIn, days, { day });
}

export function sayHours({ words, writer }: MailContext, effort: number | null): Phrase[] {
  if (effort === null || !Number.isFinite(effort) || effort <= 0) return [];
  const minutes = minutesOf(effort);
  return minutes === null
    ? [phrase(words.mail.hours, { hours: writer.number(effort) })]
    : [phrase(words.mail.minutes, { minutes: writer.number(minutes) })];
}

/** The rhythm of a repeating step, as its cell has it. (rule A76) */
export function sayRhythm({ words }: MailContext, repeat: Repeat | null | undefined): Phrase[] {
  const rule = readRepeat(repeat ?? '');
  return rule === null ? [] : [phrase(sayRule(rule, rhythmWords(words)))];
}

export function sayGoal(context: MailContext, goal: string | null, sentence: string): Phrase[] {
  const { goalTitles } = context;
  const title = userText(goal === null ? '' : (goalTitles?.get(goal) ?? ''), context.most.goal);
  return title.user === '' ? [] : [phrase(sentence, { goal: title })];
}

export function sayIfThen(context: MailContext, ifThen: string): Phrase[] {
  const { words } = context;
  const text = userText(ifThen, context.most.ifThen);
  return text.user === '' ? [] : [phrase(words.mail.ifThen, { text })];
}
