import { addDays, daysBetween } from '../domain/plan/day';
import type { DatedEntry, Section } from '../domain/reminders/digest';
import type { FocusEntry, FocusReason } from '../domain/now/focus';
import { linkTo, sayMore, titleOf, type LetterItem, type LetterSection, type Pen } from './mail-parts';
import { joinPhrases, phrase, pluralPhrase, type Phrase } from './phrase';
import { userText } from './user-text';

/*
 * The sections of a mail, each null when it has nothing to say.
 */

/** A win is told on Mondays, and for so many days after it. */
const tellWinDays = 3;

export function winSection(pen: Pen): LetterSection | null {
  const { digest, words, writer } = pen;
  const { lastWin, today, isMonday } = digest;
  const section = {
    tone: 'good' as const,
    counted: false,
    heading: words.home.latelyDone,
    items: [],
    more: null,
    closing: null,
  };
  if (lastWin === null) return isMonday ? { ...section, lead: phrase(words.mail.noWin) } : null;
  const { step, doneOn } = lastWin;
  if (!isMonday && daysBetween(doneOn, today) > tellWinDays) return null;
  const title = titleOf(step, words, pen.most);
  const lead =
    doneOn === today
      ? phrase(words.mail.winToday, { title })
      : phrase(words.mail.win, { title, day: writer.day(doneOn) });
  return { ...section, lead };
}

/** The beginning of the note to oneself; the whole stands in the sidebar. */
const mostOfANote = 300;

export function rewardSection(pen: Pen): LetterSection | null {
  const { digest, words } = pen;
  const { entries, more } = digest.rewards;
  if (entries.length === 0) return null;
  const first = digest.note === null ? undefined : entries.find(({ kind }) => kind === 'goal');
  const items = entries.map((entry): LetterItem => ({
    title: [userText(entry.reward, pen.most.title)],
    link: linkTo(pen, tabOf(entry), entry.row),
    notes: [
      phrase(words.mail.rewardFor, { title: titleOf(entry, words, pen.most) }),
      ...(entry === first
        ? [phrase(words.mail.noteToOneself, { text: userText(digest.note ?? '', mostOfANote) })]
        : []),
    ],
  }));
  return {
    tone: 'good',
    counted: false,
    heading: words.mail.headings.rewards,
    lead: null,
    items,
    more: sayMore(pen, more, 'steps'),
    closing: phrase(words.mail.rewardHow),
  };
}

const tabOf = ({ kind }: { readonly kind: 'step' | 'goal' }): 'goals' | 'steps' =>
  kind === 'goal' ? 'goals' : 'steps';
const tabOfFollowUp = { contact: 'network', advice: 'feedback', experiment: 'experiments' } as const;

export function followUpSection(pen: Pen): LetterSection | null {
  const { digest, words, writer } = pen;
  const { entries, more } = digest.followUps;
  if (entries.length === 0) return null;
  const { followUp } = words.mail;
  const items = entries.map(({ kind, title, row, whom, last }): LetterItem => ({
    title: phrase(followUp[kind], { title: titleOf({ title, row }, words, pen.most) }),
    link: linkTo(pen, tabOfFollowUp[kind], row),
    notes: [
      ...(kind === 'contact' && last !== null ? [phrase(followUp.lastContact, { day: writer.day(last) })] : []),
      ...(whom.trim() === '' ? [] : [phrase(followUp.whom, { whom: userText(whom, pen.most.goal) })]),
    ],
  }));
  return {
    tone: 'act',
    counted: false,
    heading: words.mail.headings.followUps,
    lead: null,
    items,
    more: sayMore(pen, more, 'home'),
    closing: null,
  };
}

export function datedSection(
  pen: Pen,
  head: Pick<LetterSection, 'tone' | 'heading' | 'lead'>,
  { entries, more }: Section<DatedEntry>,
): LetterSection | null {
  if (entries.length === 0) return null;
  return {
    ...head,
    counted: false,
    items: entries.map((entry) => datedItem(pen, entry)),
    more: sayMore(pen, more, 'steps'),
    closing: null,
  };
}

function datedItem(pen: Pen, entry: DatedEntry): LetterItem {
  const { words, writer } = pen;
  const title = titleOf(entry, words, pen.most);
  const facts: Phrase[] = [];
  if (entry.days > 0) facts.push(sayDue(pen, entry.days, entry.due));
  if (entry.days < 0) facts.push(phrase(words.mail.plannedFor, { day: writer.day(entry.due) }));
  facts.push(...sayHours(pen, entry.effort));
  const notes = [
    joinPhrases(facts, words.mail.between),
    ...sayGoal(pen, entry.goal, entry.kind === 'goal' ? words.mail.partOf : words.mail.towards),
  ];
  // An if-then plan is worth its line where one is about to act on it: today, and in what is next.
  if (entry.days === 0) notes.push(...sayIfThen(pen, entry.ifThen));
  if (entry.reachedQuestion)
    notes.push(phrase(words.mail.reachedQuestion, { reached: words.options.goalStatus.reached }));
  else if (entry.stillWanted) notes.push(phrase(words.mail.stillWanted));
  return {
    title: entry.kind === 'goal' ? phrase(words.mail.goal, { title }) : title,
    link: linkTo(pen, tabOf(entry), entry.row),
    notes: notes.filter((note) => note.length > 0),
  };
}

export function nextSection(pen: Pen): LetterSection | null {
  const { digest, words } = pen;
  if (digest.next.length === 0) return null;
  return {
    tone: 'act',
    counted: true,
    heading: words.home.next,
    lead: null,
    items: nextItems(pen),
    more: null,
    closing: null,
  };
}

function nextItems(pen: Pen): LetterItem[] {
  const { digest, words } = pen;
  return digest.next.map(({ step, reasons }) => {
    const facts = [...reasons.map((reason) => sayReason(pen, reason, step)), ...sayHours(pen, step.effort)];
    const notes = [
      joinPhrases(facts, words.mail.between),
      ...sayGoal(pen, step.goal, words.mail.towards),
      ...sayIfThen(pen, step.ifThen),
    ];
    return { title: titleOf(step, words, pen.most), link: linkTo(pen, 'steps', step.row), notes };
  });
}

/** After a rest: not a pile, but places to begin. */
export function beginningsSection(pen: Pen): LetterSection | null {
  const { beginnings, rest } = pen.words.mail.welcome;
  const items = nextItems(pen);
  const heading = [beginnings.one, beginnings.two, beginnings.three][items.length - 1];
  if (heading === undefined) return null;
  return {
    tone: 'act',
    counted: true,
    heading,
    lead: null,
    items,
    more: null,
    closing: phrase(rest, { menu: pen.words.menu.title, open: pen.words.menu.open }),
  };
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
  return days === 1 ? phrase(words.mail.dueTomorrow, { day }) : pluralPhrase(words, words.mail.dueIn, days, { day });
}

function sayHours({ words, writer }: Pen, effort: number | null): Phrase[] {
  return effort !== null && Number.isFinite(effort) && effort > 0
    ? [phrase(words.mail.hours, { hours: writer.number(effort) })]
    : [];
}

function sayGoal(pen: Pen, goal: string | null, sentence: string): Phrase[] {
  const { goalTitles } = pen;
  const title = userText(goal === null ? '' : (goalTitles?.get(goal) ?? ''), pen.most.goal);
  return title.user === '' ? [] : [phrase(sentence, { goal: title })];
}

function sayIfThen(pen: Pen, ifThen: string): Phrase[] {
  const { words } = pen;
  const text = userText(ifThen, pen.most.ifThen);
  return text.user === '' ? [] : [phrase(words.mail.ifThen, { text })];
}

export function reflectionSection(pen: Pen): LetterSection | null {
  const { digest, words, settingRows } = pen;
  if (digest.reflection === null) return null;
  const { how, questions, keep } = words.mail.reflection;
  return {
    tone: 'think',
    counted: true,
    heading: words.mail.headings.reflection,
    lead: phrase(how),
    items: digest.reflection.questions.map((question) => ({
      title: phrase(questions[question]),
      link: linkTo(pen, 'settings', settingRows?.['lastReflection']),
      notes: [],
    })),
    more: null,
    closing: phrase(keep, {
      menu: words.menu.title,
      reflect: words.menu.reflect,
      setting: words.settings.lastReflection.name,
      tab: words.tabs.settings,
    }),
  };
}

export function questionSection(pen: Pen): LetterSection | null {
  const { digest, words } = pen;
  const asked = userText(digest.question?.question ?? '', pen.most.problem);
  if (digest.question === null || asked.user === '') return null;
  const item = {
    title: [asked],
    link: linkTo(pen, 'assessment', digest.question.row),
    notes: [phrase(words.mail.questionHow)],
  };
  return {
    tone: 'think',
    counted: false,
    heading: words.home.question,
    lead: null,
    items: [item],
    more: null,
    closing: null,
  };
}

export function repairSection(pen: Pen): LetterSection | null {
  const { digest, words, sayProblem } = pen;
  if (digest.repair.entries.length === 0) return null;
  return {
    tone: 'repair',
    counted: false,
    heading: words.mail.headings.repair,
    lead: phrase(words.mail.repairHow),
    items: digest.repair.entries.map((entry) => {
      const title = userText(entry.title, pen.most.goal);
      return {
        title: [userText(sayProblem(entry.problem), pen.most.problem)],
        link: linkTo(pen, entry.problem.tab, entry.problem.row),
        notes: title.user === '' ? [] : [phrase(words.mail.inRow, { title })],
      };
    }),
    more: sayMore(pen, digest.repair.more, 'home'),
    closing: null,
  };
}

/** Where there is nothing to do and nothing to decide. */
export function quietSection({ digest, words }: Pen): LetterSection | null {
  const { dueToday, dueSoon, passed, next, rewards, followUps, repair, reflection } = digest;
  const isQuiet =
    [dueToday, dueSoon, passed, rewards, followUps, repair].every(({ entries }) => entries.length === 0) &&
    next.length === 0 &&
    reflection === null;
  if (!isQuiet) return null;
  return {
    tone: 'act',
    counted: false,
    heading: words.home.next,
    lead: phrase(words.mail.quiet, { steps: words.tabs.steps }),
    items: [],
    more: null,
    closing: null,
  };
}
