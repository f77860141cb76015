import type { Digest } from '../domain/reminders/digest';
import type { Problem } from '../domain/plan/plan';
import { say, type Words } from '../catalogue/catalogue';
import { pluralPhrase, type Phrase } from './phrase';
import type { LocaleWriter } from './say-day';
import { userText } from './user-text';

/*
 * The parts of a mail, and the data needed to write them.
 */

/** Addresses of the tabs by key, and of the file, which rows of all other tabs link to. */
type Links = Readonly<Record<string, string>> & { readonly file: string };

export interface MailOptions {
  readonly words: Words;
  /** An address that is not http(s) is left out. */
  readonly links: Links;
  /** The rows of the settings, so that the links in the foot lead to the exact cell. */
  readonly settingRows?: Readonly<Partial<Record<string, number>>>;
  /** The spreadsheet's name. */
  readonly fileName: string;
  /** The spreadsheet's locale, such as `en_GB`. */
  readonly locale: string;
  /** A sentence about a problem that says where it is and what to do. */
  readonly sayProblem: (problem: Problem) => string;
  /** Titles of goals by ID, so that a step can name its goal; an unknown ID is left out. */
  readonly goalTitles?: ReadonlyMap<string, string>;
}

export interface MailItem {
  readonly title: Phrase;
  readonly link: string;
  /** Lines under the title. */
  readonly notes: readonly Phrase[];
}

/** The meaning of a section for the reader: good news, something to do, to think about, to decide, or to repair. */
export type Tone = 'good' | 'act' | 'think' | 'decide' | 'repair';

export interface MailSection {
  readonly tone: Tone;
  /** Whether its items are numbered: 1, 2, 3. */
  readonly counted: boolean;
  readonly heading: string;
  readonly lead: Phrase | null;
  readonly items: readonly MailItem[];
  /** `and 4 more`, with a link to them; null when all are shown. */
  readonly more: { readonly text: Phrase; readonly link: string } | null;
  readonly closing: Phrase | null;
}

/** How much of each kind of text a mail shows, in UTF-16 units. */
export const most = { title: 100, goal: 60, ifThen: 120, problem: 160, file: 80 } as const;
export type Limits = Readonly<Record<keyof typeof most, number>>;

/** The limits for a mail whose texts together are too long. */
export function limitsOf(share: number): Limits {
  return Object.fromEntries(Object.entries(most).map(([kind, units]) => [kind, Math.floor(units * share)])) as Limits;
}

/** The data needed to write each section of a mail. */
export interface MailContext extends MailOptions {
  readonly digest: Digest;
  readonly writer: LocaleWriter;
  readonly most: Limits;
}

/** The address of a tab, and of a row in it when Google's form of the address allows it. */
export function linkTo({ links }: Pick<MailOptions, 'links'>, tab: string, row = 0): string {
  const address = links[tab] ?? links.file;
  return row > 0 && links[tab] !== undefined && /#gid=\d+$/.test(address) ? `${address}&range=A${row}` : address;
}

/** A row's title as a text of the user, or the words for a row without a title. */
export function titleOf(
  row: { readonly title: string; readonly row: number },
  words: Words,
  limits: Limits = most,
): Phrase {
  const title = userText(row.title, limits.title);
  return title.user === '' ? [say(words.mail.untitled, { row: row.row })] : [title];
}

/** `and 4 more`, with the tab that holds them. */
export function sayMore(context: MailContext, more: number, tab: string): MailSection['more'] {
  return more > 0
    ? { text: pluralPhrase(context.words, context.words.mail.more, more), link: linkTo(context, tab) }
    : null;
}
