import { addDays } from '../domain/plan/day';
import type { Digest } from '../domain/reminders/digest';
import type { Words } from '../catalogue/catalogue';
import * as sections from './mail-sections';
import { linkTo, most, type LetterSection, type Limits, type MailOptions, type Pen } from './mail-parts';
import { phrase, type Phrase } from './phrase';
import { writerFor } from './say-day';
import { userText } from './user-text';

/*
 * The mail in words and in its order, before it is written as plain text or as HTML. Both are written from this and from nothing else.
 */

export interface Letter {
  /** The day that it is written for: `Monday 2 February 2026`. */
  readonly day: string;
  readonly title: string;
  /** What is to be said of the mail itself. */
  readonly notes: readonly Phrase[];
  readonly sections: readonly LetterSection[];
  /** The one thing to press. */
  readonly open: { readonly name: string; readonly link: string };
  /** Question, the three ways out with the way to do each and where, and why this mail came. */
  readonly foot: {
    readonly question: string;
    readonly ways: readonly { readonly name: string; readonly how: Phrase; readonly link: string }[];
    readonly why: Phrase;
  };
  /** The tabs to go to, by their names. */
  readonly tabs: readonly { readonly name: string; readonly link: string }[];
}

/** Days of the pause that the foot offers. */
const pauseDays = 14;

/** Puts the words of a digest into their order: good news first. */
export function writeLetter(digest: Digest, options: MailOptions, limits: Limits = most): Letter {
  const { words, locale } = options;
  const pen: Pen = { ...options, digest, writer: writerFor(locale, words, digest.today), most: limits };
  const written = [
    sections.winSection(pen),
    sections.rewardSection(pen),
    digest.welcomesBack ? sections.beginningsSection(pen) : null,
    sections.datedSection(pen, { tone: 'act', heading: words.mail.headings.dueToday, lead: null }, digest.dueToday),
    sections.datedSection(pen, { tone: 'act', heading: words.mail.headings.dueSoon, lead: null }, digest.dueSoon),
    digest.welcomesBack ? null : sections.nextSection(pen),
    sections.followUpSection(pen),
    sections.datedSection(
      pen,
      { tone: 'decide', heading: words.home.decide, lead: phrase(words.mail.decideHow) },
      digest.passed,
    ),
    sections.reflectionSection(pen),
    sections.questionSection(pen),
    sections.repairSection(pen),
    sections.quietSection(pen),
  ];
  const { unsent } = digest;
  return {
    day: pen.writer.dayAndYear(digest.today),
    title: titleOfMail(digest, words),
    notes: [
      ...(digest.welcomesBack ? [phrase(words.mail.welcome.nothingLost)] : []),
      ...(unsent === null ? [] : [phrase(words.mail.unsent, { day: pen.writer.day(unsent) })]),
    ],
    sections: written.filter((section): section is LetterSection => section !== null),
    open: { name: words.mail.foot.open, link: linkTo(pen, 'home') },
    foot: writeFoot(pen),
    tabs: (['home', 'goals', 'steps', 'settings'] as const).map((tab) => ({
      name: words.tabs[tab],
      link: linkTo(pen, tab),
    })),
  };
}

/** Today is said only where something is due on this very day. */
function titleOfMail({ welcomesBack, isMonday, dueToday }: Digest, { mail: { titles } }: Words): string {
  if (welcomesBack) return titles.welcome;
  if (isMonday) return titles.week;
  return dueToday.entries.length > 0 ? titles.today : titles.other;
}

function writeFoot(pen: Pen): Letter['foot'] {
  const { digest, words, fileName, settingRows } = pen;
  const { foot } = words.mail;
  const at = (setting: 'rhythm' | 'pausedUntil'): string => linkTo(pen, 'settings', settingRows?.[setting]);
  const tab = words.tabs.settings;
  return {
    question: foot.tooMuch,
    ways: [
      {
        name: foot.mondays,
        link: at('rhythm'),
        how: phrase(foot.mondaysHow, { tab, setting: words.settings.rhythm.name, value: words.options.rhythm.mondays }),
      },
      // ISO is the one way to type a date that every locale of Google Sheets reads.
      {
        name: foot.pause,
        link: at('pausedUntil'),
        how: phrase(foot.pauseHow, {
          tab,
          date: addDays(digest.today, pauseDays),
          setting: words.settings.pausedUntil.name,
        }),
      },
      {
        name: foot.stop,
        link: linkTo(pen, 'home'),
        how: phrase(foot.stopHow, {
          menu: words.menu.title,
          open: words.menu.open,
          reminders: words.sidebar.reminders,
        }),
      },
    ],
    why: phrase(foot.why, { file: userText(fileName, pen.most.file) }),
  };
}
