import { addDays, daysBetween } from '../domain/day';
import type { DatedEntry, Digest, RepairEntry, Section } from '../domain/digest';
import type { FocusEntry, FocusReason } from '../domain/focus';
import type { Problem } from '../domain/plan';
import { say, type AllWords } from '../catalogue/catalogue';
import { joinPhrases, phrase, pluralPhrase, type Phrase } from './phrase';
import { writerFor, type LocaleWriter } from './say-day';
import { userText } from './user-text';

/*
 * The mail in words and in its order, before it is written as plain text or as HTML. Both are written from this and from nothing else.
 */

export interface Links {
  readonly home: string;
  readonly goals: string;
  readonly steps: string;
  readonly settings: string;
}

export interface MailOptions {
  readonly words: AllWords;
  /** Addresses of the tabs; one that is not http(s) is left out. */
  readonly links: Links;
  /** The spreadsheet's name. */
  readonly fileName: string;
  /** The spreadsheet's locale, such as `en_GB`. */
  readonly locale: string;
  /** One sentence on a problem that says where it is and what to do. */
  readonly sayProblem: (problem: Problem) => string;
  /** Titles of goals by ID, so that a step says what it leads to; an ID that is not there goes unsaid. */
  readonly goalTitles?: ReadonlyMap<string, string>;
}

export interface LetterItem {
  readonly title: Phrase;
  readonly link: string;
  /** Lines under the title. */
  readonly notes: readonly Phrase[];
}

export interface LetterSection {
  readonly heading: string;
  readonly lead: Phrase | null;
  readonly items: readonly LetterItem[];
  /** `and 4 more`; null when all are there. */
  readonly more: Phrase | null;
  readonly closing: Phrase | null;
}

export interface Letter {
  /** The day that it is written for: `Monday 2 February 2026`. */
  readonly day: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
  /** Question, the three ways out with the way to do each, and why this mail came. */
  readonly foot: {
    readonly question: string;
    /** Where the ways are gone. */
    readonly link: string;
    readonly ways: readonly { readonly name: string; readonly how: Phrase }[];
    readonly why: Phrase;
  };
  /** The tabs to go to, by their names. */
  readonly tabs: readonly { readonly name: string; readonly link: string }[];
}

/** UTF-16 units. With at most 31 entries they keep the mail under 60 KB, whatever is typed (Gmail clips at about 102 KB). */
export const most = { title: 100, goal: 60, ifThen: 120, problem: 160, file: 80 } as const;
/** A win is told on Mondays, and for so many days after it. */
const tellWinDays = 3;
const pauseDays = 14;

/** The parts that every section of one mail needs. */
interface Pen extends MailOptions {
  readonly digest: Digest;
  readonly writer: LocaleWriter;
}

/** Puts the words of a digest into their order: good news first. */
export function writeLetter(digest: Digest, options: MailOptions): Letter {
  const { words, locale } = options;
  const pen: Pen = { ...options, digest, writer: writerFor(locale, words.language, digest.today) };
  const sections = [
    winSection(pen),
    rewardSection(pen),
    datedSection(pen, words.mail.headings.dueToday, digest.dueToday, null),
    datedSection(pen, words.mail.headings.dueSoon, digest.dueSoon, null),
    nextSection(pen),
    followUpSection(pen),
    datedSection(pen, words.home.decide, digest.passed, phrase(words.mail.decideHow)),
    reflectionSection(pen),
    repairSection(pen),
    quietSection(pen),
  ];
  return {
    day: pen.writer.dayAndYear(digest.today),
    title: digest.isMonday ? words.mail.titles.week : words.mail.titles.today,
    sections: sections.filter((section): section is LetterSection => section !== null),
    foot: writeFoot(pen),
    tabs: (['home', 'goals', 'steps', 'settings'] as const).map((tab) => ({ name: words.tabs[tab], link: options.links[tab] })),
  };
}

/** Whether there is nothing to do and nothing to decide. */
export function isQuiet(digest: Digest): boolean {
  const { dueToday, dueSoon, passed, next, rewards, followUps, repair, reflection } = digest;
  return [dueToday, dueSoon, passed, rewards, followUps, repair].every(({ entries }) => entries.length === 0) && next.length === 0 && reflection === null;
}

/** A row's title as a text of the user, or the words for a row that has none. */
export function titleOf(row: { readonly title: string; readonly row: number }, words: AllWords): Phrase {
  const title = userText(row.title, most.title);
  return title.user === '' ? [say(words.mail.untitled, { row: row.row })] : [title];
}

function winSection({ digest, words, writer }: Pen): LetterSection | null {
  const { lastWin, today, isMonday } = digest;
  const section = { heading: words.home.latelyDone, items: [], more: null, closing: null };
  if (lastWin === null) return isMonday ? { ...section, lead: phrase(words.mail.noWin) } : null;
  const { step, doneOn } = lastWin;
  if (!isMonday && daysBetween(doneOn, today) > tellWinDays) return null;
  const title = titleOf(step, words);
  const lead = doneOn === today ? phrase(words.mail.winToday, { title }) : phrase(words.mail.win, { title, day: writer.day(doneOn) });
  return { ...section, lead };
}

function rewardSection({ digest, words, links }: Pen): LetterSection | null {
  const { entries, more } = digest.rewards;
  if (entries.length === 0) return null;
  const items = entries.map((entry): LetterItem => ({
    title: [userText(entry.reward, most.title)],
    link: entry.kind === 'goal' ? links.goals : links.steps,
    notes: [phrase(words.mail.rewardFor, { title: titleOf(entry, words) })],
  }));
  return { heading: words.mail.headings.rewards, lead: null, items, more: sayMore(words, more), closing: phrase(words.mail.rewardHow) };
}

function followUpSection({ digest, words, links, writer }: Pen): LetterSection | null {
  const { entries, more } = digest.followUps;
  if (entries.length === 0) return null;
  const { followUp } = words.mail;
  const items = entries.map(({ kind, title, row, whom, last }): LetterItem => ({
    title: phrase(followUp[kind], { title: titleOf({ title, row }, words) }),
    link: links.home,
    notes: [
      ...(kind === 'contact' && last !== null ? [phrase(followUp.lastContact, { day: writer.day(last) })] : []),
      ...(whom.trim() === '' ? [] : [phrase(followUp.whom, { whom: userText(whom, most.goal) })]),
    ],
  }));
  return { heading: words.mail.headings.followUps, lead: null, items, more: sayMore(words, more), closing: null };
}

function datedSection(pen: Pen, heading: string, { entries, more }: Section<DatedEntry>, lead: Phrase | null): LetterSection | null {
  if (entries.length === 0) return null;
  return { heading, lead, items: entries.map((entry) => datedItem(pen, entry)), more: sayMore(pen.words, more), closing: null };
}

function datedItem(pen: Pen, entry: DatedEntry): LetterItem {
  const { words, links, writer } = pen;
  const title = titleOf(entry, words);
  const facts: Phrase[] = [];
  if (entry.days > 0) facts.push(sayDue(pen, entry.days, entry.due));
  if (entry.days < 0) facts.push(phrase(words.mail.plannedFor, { day: writer.day(entry.due) }));
  facts.push(...sayHours(pen, entry.effort), ...sayGoal(pen, entry.goal, entry.kind === 'goal' ? words.mail.partOf : words.mail.towards));
  const notes = [joinPhrases(facts, words.mail.between)];
  // An if-then plan is worth its line where one is about to act on it: today, and in what is next.
  if (entry.days === 0) notes.push(...sayIfThen(pen, entry.ifThen));
  if (entry.reachedQuestion) notes.push(phrase(words.mail.reachedQuestion, { reached: words.options.goalStatus.reached }));
  else if (entry.stillWanted) notes.push(phrase(words.mail.stillWanted));
  return {
    title: entry.kind === 'goal' ? phrase(words.mail.goal, { title }) : title,
    link: entry.kind === 'goal' ? links.goals : links.steps,
    notes: notes.filter((note) => note.length > 0),
  };
}

function nextSection(pen: Pen): LetterSection | null {
  const { digest, words, links } = pen;
  if (digest.next.length === 0) return null;
  const items = digest.next.map(({ step, reasons }): LetterItem => {
    const facts = [...reasons.map((reason) => sayReason(pen, reason, step)), ...sayHours(pen, step.effort), ...sayGoal(pen, step.goal, words.mail.towards)];
    return { title: titleOf(step, words), link: links.steps, notes: [joinPhrases(facts, words.mail.between), ...sayIfThen(pen, step.ifThen)] };
  });
  return { heading: words.home.next, lead: null, items, more: null, closing: null };
}

function sayReason(pen: Pen, reason: FocusReason, { due }: FocusEntry['step']): Phrase {
  const { mail } = pen.words;
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
      return phrase(mail.plannedFor, { day: pen.writer.day(due ?? addDays(pen.digest.today, -reason.days)) });
    case 'dueSoon':
    case 'due':
      return sayDue(pen, reason.days, due ?? addDays(pen.digest.today, reason.days));
  }
}

function sayDue({ words, writer }: Pen, days: number, due: DatedEntry['due']): Phrase {
  const day = writer.day(due);
  return days === 1 ? phrase(words.mail.dueTomorrow, { day }) : pluralPhrase(words.mail.dueIn, days, { day });
}

function sayHours({ words, writer }: Pen, effort: number | null): Phrase[] {
  return effort !== null && Number.isFinite(effort) && effort > 0 ? [phrase(words.mail.hours, { hours: writer.number(effort) })] : [];
}

function sayGoal({ goalTitles }: Pen, goal: string | null, sentence: string): Phrase[] {
  const title = userText(goal === null ? '' : (goalTitles?.get(goal) ?? ''), most.goal);
  return title.user === '' ? [] : [phrase(sentence, { goal: title })];
}

function sayIfThen({ words }: Pen, ifThen: string): Phrase[] {
  const text = userText(ifThen, most.ifThen);
  return text.user === '' ? [] : [phrase(words.mail.ifThen, { text })];
}

function sayMore(words: AllWords, more: number): Phrase | null {
  return more > 0 ? pluralPhrase(words.mail.more, more) : null;
}

function reflectionSection({ digest, words, links }: Pen): LetterSection | null {
  if (digest.reflection === null) return null;
  const { how, questions, keep } = words.mail.reflection;
  return {
    heading: words.mail.headings.reflection,
    lead: phrase(how),
    items: digest.reflection.questions.map((question) => ({ title: phrase(questions[question]), link: links.home, notes: [] })),
    more: null,
    closing: phrase(keep, { setting: words.settings.lastReflection.name, tab: words.tabs.settings }),
  };
}

function repairSection({ digest, words, links, sayProblem }: Pen): LetterSection | null {
  if (digest.repair.entries.length === 0) return null;
  const linkOf = ({ problem: { tab } }: RepairEntry): string => (tab === 'goals' || tab === 'steps' || tab === 'settings' ? links[tab] : links.home);
  return {
    heading: words.mail.headings.repair,
    lead: phrase(words.mail.repairHow),
    items: digest.repair.entries.map((entry) => {
      const title = userText(entry.title, most.goal);
      return {
        title: [userText(sayProblem(entry.problem), most.problem)],
        link: linkOf(entry),
        notes: title.user === '' ? [] : [phrase(words.mail.inRow, { title })],
      };
    }),
    more: sayMore(words, digest.repair.more),
    closing: null,
  };
}

function quietSection({ digest, words }: Pen): LetterSection | null {
  if (!isQuiet(digest)) return null;
  return { heading: words.home.next, lead: phrase(words.mail.quiet, { steps: words.tabs.steps }), items: [], more: null, closing: null };
}

function writeFoot({ digest, words, links, fileName }: Pen): Letter['foot'] {
  const { foot } = words.mail;
  const tab = words.tabs.settings;
  return {
    question: foot.tooMuch,
    link: links.settings,
    ways: [
      { name: foot.mondays, how: phrase(foot.mondaysHow, { tab, setting: words.settings.rhythm.name, value: words.options.rhythm.mondays }) },
      // ISO is the one way to type a date that every locale of Google Sheets reads.
      { name: foot.pause, how: phrase(foot.pauseHow, { tab, date: addDays(digest.today, pauseDays), setting: words.settings.pausedUntil.name }) },
      { name: foot.stop, how: phrase(foot.stopHow, { menu: words.menu.title, open: words.menu.open, reminders: words.sidebar.reminders }) },
    ],
    why: phrase(foot.why, { file: userText(fileName, most.file) }),
  };
}
