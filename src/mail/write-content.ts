import { addDays } from '../domain/plan/day';
import type { Digest } from '../domain/reminders/digest';
import type { Words } from '../catalogue/catalogue';
import * as sections from './mail-sections';
import { linkTo, most, type MailSection, type Limits, type MailOptions, type MailContext } from './mail-parts';
import { phrase, type Phrase } from './phrase';
import { writerFor } from './say-day';
import { userText } from './user-text';

/*
 * The mail in words and in order. The plain text and the HTML are both written only from this.
 */

export interface MailContent {
  /** The day of the mail: `Monday 2 February 2026`. */
  readonly day: string;
  readonly title: string;
  /** Lines about the mail itself, such as why no mail came before. */
  readonly notes: readonly Phrase[];
  readonly sections: readonly MailSection[];
  /** The main button of the mail. */
  readonly open: { readonly name: string; readonly link: string };
  /** A question, the three ways to stop or change the mails with the place of each, and why this mail came. */
  readonly foot: {
    readonly question: string;
    readonly ways: readonly { readonly name: string; readonly how: Phrase; readonly link: string }[];
    readonly why: Phrase;
  };
  /** The tabs to open, by name. */
  readonly tabs: readonly { readonly name: string; readonly link: string }[];
}

/** Days of the pause that the foot of the mail offers. */
const pauseDays = 14;

/** Writes the sections of a digest in their order: good news first. */
export function writeContent(digest: Digest, options: MailOptions, limits: Limits = most): MailContent {
  const { words, locale } = options;
  const context: MailContext = { ...options, digest, writer: writerFor(locale, words, digest.today), most: limits };
  const written = [
    sections.winSection(context),
    sections.rewardSection(context),
    digest.welcomesBack ? sections.beginningsSection(context) : null,
    sections.datedSection(context, { tone: 'act', heading: words.mail.headings.dueToday, lead: null }, digest.dueToday),
    sections.datedSection(context, { tone: 'act', heading: words.mail.headings.dueSoon, lead: null }, digest.dueSoon),
    digest.welcomesBack ? null : sections.nextSection(context),
    sections.followUpSection(context),
    sections.datedSection(
      context,
      { tone: 'decide', heading: words.home.decide, lead: phrase(words.mail.decideHow) },
      digest.passed,
    ),
    sections.reflectionSection(context),
    sections.questionSection(context),
    sections.repairSection(context),
    sections.quietSection(context),
  ];
  const { unsent } = digest;
  return {
    day: context.writer.dayAndYear(digest.today),
    title: titleOfMail(digest, words),
    notes: [
      ...(digest.welcomesBack ? [phrase(words.mail.welcome.nothingLost)] : []),
      ...(unsent === null ? [] : [phrase(words.mail.unsent, { day: context.writer.day(unsent) })]),
    ],
    sections: written.filter((section): section is MailSection => section !== null),
    open: { name: words.mail.foot.open, link: linkTo(context, 'home') },
    foot: writeFoot(context),
    // A tab that was deleted has no address.
    tabs: (['home', 'goals', 'steps', 'settings'] as const)
      .filter((tab) => context.links[tab] !== undefined)
      .map((tab) => ({ name: words.tabs[tab], link: linkTo(context, tab) })),
  };
}

/** The title says today only when something is due today. */
function titleOfMail({ welcomesBack, isMonday, dueToday }: Digest, { mail: { titles } }: Words): string {
  if (welcomesBack) return titles.welcome;
  if (isMonday) return titles.week;
  return dueToday.entries.length > 0 ? titles.today : titles.other;
}

function writeFoot(context: MailContext): MailContent['foot'] {
  const { digest, words, fileName, settingRows } = context;
  const { foot } = words.mail;
  const at = (setting: 'rhythm' | 'pausedUntil'): string => linkTo(context, 'settings', settingRows?.[setting]);
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
        link: linkTo(context, 'home'),
        how: phrase(foot.stopHow, {
          menu: words.menu.title,
          open: words.menu.open,
          reminders: words.sidebar.reminders,
        }),
      },
    ],
    why: phrase(foot.why, { file: userText(fileName, context.most.file) }),
  };
}
