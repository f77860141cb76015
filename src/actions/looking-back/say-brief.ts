import { composeBrief, type Ask, type Brief, type BriefGoal } from '../../domain/looking-back/brief';
import type { Day } from '../../domain/plan/day';
import { plural, say, type Words } from '../../catalogue/catalogue';
import { writeBrief as writeBriefMail } from '../../mail/write-brief';
import type { Ports, ReadingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import type { Said } from '../plan/said';
import { askToAllow } from '../reminders/say-missing';
import { readForLookingBack } from './say-reflection';
import { Told } from '../plan/told';
import { isStarted } from '../plan/is-started';
import { sayDay } from '../plan/say-day';

/*
 * The mentor brief as plain text, and the mail of it to oneself. (rules J41 to J46)
 */

export interface MentorBrief {
  readonly subject: string;
  /** The whole page as plain text. */
  readonly text: string;
  /** The three asks, which are part of the text too. */
  readonly asks: readonly string[];
}

/** A text in one line: with line breaks it would look like several points. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same without its full stop, since it is put into a sentence. */
const withoutStop = (text: string): string => line(text).replace(/[.\s]+$/, '');

function sayAsk(ask: Ask, { lookingBack: { brief } }: Words): string {
  const sentence: string = brief.ask[ask.code];
  return say(
    sentence,
    Object.fromEntries(
      Object.entries(ask).map(([key, value]) => [key, typeof value === 'string' ? withoutStop(value) : value]),
    ),
  );
}

function sayGoal({ goal, progress, pace, stepsDone }: BriefGoal, words: Words, day: (day: Day) => string): string {
  const { brief } = words.lookingBack;
  const title = line(goal.title);
  const share = Math.round(progress.share * 100);
  const first =
    goal.deadline === null
      ? say(brief.goal, { title, progress: share })
      : say(brief.goalUntil, { title, progress: share, day: day(goal.deadline) });
  const word = pace === 'none' ? '' : words.pace[pace];
  const more = [
    ...(word === '' ? [] : [say(brief.pace, { pace: word })]),
    ...(stepsDone.all > 0 ? [say(brief.steps, { done: stepsDone.done, all: stepsDone.all })] : []),
  ];
  return [first, ...more].join(brief.apart);
}

/** The page as plain text. */
function writeBrief(brief: Brief, words: Words, locale: string): string {
  const texts = words.lookingBack.brief;
  const day = (of: Day): string => sayDay(of, locale);
  const list = (title: string, lines: readonly string[]): string =>
    [title, ...lines.map((text) => `- ${text}`)].join('\n');
  const changes = [
    ...brief.changes.map(({ title, before, after, reason }) =>
      say(reason === null ? texts.changed : texts.changedWhy, {
        title: line(title),
        before: day(before),
        after: day(after),
        reason: reason === null ? '' : words.options.changeReason[reason],
      }),
    ),
    ...brief.letGo.map((title) => say(texts.letGo, { title: line(title) })),
  ];
  const pieces = [
    say(texts.title, { day: day(brief.today) }),
    ...(brief.ultimate === '' ? [] : [say(texts.aim, { text: line(brief.ultimate) })]),
    ...(brief.goals.length === 0
      ? []
      : [
          list(texts.goals, [
            ...brief.goals.map((goal) => sayGoal(goal, words, day)),
            ...(brief.moreGoals > 0 ? [plural(words, texts.goalMore, brief.moreGoals)] : []),
          ]),
        ]),
    list(
      texts.wins,
      brief.wins.length === 0
        ? [texts.noWins]
        : brief.wins.map((win) => say(texts.win, { title: withoutStop(win.title), day: day(win.day) })),
    ),
    list(texts.changes, changes.length === 0 ? [texts.noChanges] : changes),
    [texts.asks, ...brief.asks.map((ask, index) => `${index + 1}. ${sayAsk(ask, words)}`)].join('\n'),
  ];
  return `${pieces.join('\n\n')}\n`;
}

/** The brief as it would be shown now. Writes and sends nothing. */
export function sayBrief(ports: ReadingPorts): MentorBrief {
  return briefOf(readForLookingBack(ports), ports.clock.today());
}

/** The brief of rows that were read. */
export function briefOf({ plan, found }: PlanRead, today: Day): MentorBrief {
  const { words } = found;
  const brief = composeBrief(plan, today);
  return {
    subject: words.lookingBack.brief.subject,
    text: writeBrief(brief, words, found.dayLocale),
    asks: brief.asks.map((ask) => sayAsk(ask, words)),
  };
}

/**
 * Mails the text to the caller only. It does not count as the mail of the day, so nothing is claimed or stored, and a run that is cut off leaves
 * the plan unchanged.
 */
export function sendBriefToMyself(ports: Ports, text: string): Said & { readonly sent: boolean } {
  const { mailer, reader, consent } = ports;
  const found = reader.find();
  const { words } = found;
  const texts = words.lookingBack.brief;
  const plain = (message: string, sent = false): Said & { readonly sent: boolean } => ({ message, problems: [], sent });
  if (!isStarted(found)) throw new Told(words.messages.startFirst);
  if (text.trim() === '') return plain(words.lookingBack.saved.needsWords);
  const missing = consent.missing('mail', 'address');
  if (missing.length > 0) return plain(askToAllow(missing, consent, words));
  const { me } = mailer;
  if (me === '') return plain(texts.noAddress);
  if (mailer.quota() < 1) return plain(words.messages.noQuotaNow);
  const { html, text: body } = writeBriefMail(text, words);
  try {
    mailer.send({ to: me, name: words.menu.title, subject: texts.subject, text: body, html, calendar: null });
  } catch (error) {
    return plain(say(texts.notSent, { text: error instanceof Error ? error.message : String(error) }));
  }
  return plain(say(texts.sent, { mail: me }), true);
}
