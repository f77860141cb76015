import type { Digest } from '../domain/reminders/digest';
import type { Problem } from '../domain/plan/plan';
import { say, type Words } from '../catalogue/catalogue';
import { pluralPhrase, type Phrase } from './phrase';
import type { LocaleWriter } from './say-day';
import { userText } from './user-text';

/*
 * The parts that a mail consists of, and what writing them needs.
 */

/** Addresses of the tabs by key, and of the file itself, to which a row of any other tab leads. */
type Links = Readonly<Record<string, string>> & { readonly file: string };

export interface MailOptions {
  readonly words: Words;
  /** One that is not http(s) is left out. */
  readonly links: Links;
  /** The rows of the settings, so that the ways out lead to the very cell. */
  readonly settingRows?: Readonly<Partial<Record<string, number>>>;
  /** The spreadsheet's name. */
  readonly fileName: string;
  /** The spreadsheet's locale, such as `en_GB`. */
  readonly locale: string;
  /** One sentence on a problem that says where it is and what to do. */
  readonly sayProblem: (problem: Problem) => string;
  /** Titles of goals by ID, so that a step says what it leads to; an ID that is not there goes unsaid. */
  readonly goalTitles?: ReadonlyMap<string, string>;
}

export interface MailItem {
  readonly title: Phrase;
  readonly link: string;
  /** Lines under the title. */
  readonly notes: readonly Phrase[];
}

/** What a section is to the reader: good news, something to do, to think about, to decide, or to repair. */
export type Tone = 'good' | 'act' | 'think' | 'decide' | 'repair';

export interface MailSection {
  readonly tone: Tone;
  /** Whether its items are counted: 1, 2, 3. */
  readonly counted: boolean;
  readonly heading: string;
  readonly lead: Phrase | null;
  readonly items: readonly MailItem[];
  /** `and 4 more`, and where they stand; null when all are there. */
  readonly more: { readonly text: Phrase; readonly link: string } | null;
  readonly closing: Phrase | null;
}

/** How much of each kind of text a mail shows, in UTF-16 units. */
export const most = { title: 100, goal: 60, ifThen: 120, problem: 160, file: 80 } as const;
export type Limits = Readonly<Record<keyof typeof most, number>>;

/** The same for a mail whose texts together would be too much. */
export function limitsOf(share: number): Limits {
  return Object.fromEntries(Object.entries(most).map(([kind, units]) => [kind, Math.floor(units * share)])) as Limits;
}

/** What writing each section of a mail needs. */
export interface MailContext extends MailOptions {
  readonly digest: Digest;
  readonly writer: LocaleWriter;
  readonly most: Limits;
}

/** The address of a tab, and of a row in it where Google's own form of address can say it. */
export function linkTo({ links }: Pick<MailOptions, 'links'>, tab: string, row = 0): string {
  const address = links[tab] ?? links.file;
  return row > 0 && links[tab] !== undefined && /#gid=\d+$/.test(address) ? `${address}&range=A${row}` : address;
}

/** A row's title as a text of the user, or the words for a row that has none. */
export function titleOf(
  row: { readonly title: string; readonly row: number },
  words: Words,
  limits: Limits = most,
): Phrase {
  const title = userText(row.title, limits.title);
  return title.user === '' ? [say(words.mail.untitled, { row: row.row })] : [title];
}

/** `and 4 more`, with the tab where they stand. */
export function sayMore(context: MailContext, more: number, tab: string): MailSection['more'] {
  return more > 0
    ? { text: pluralPhrase(context.words, context.words.mail.more, more), link: linkTo(context, tab) }
    : null;
}
