import { daysBetween } from '../domain/plan/day';
import type { DatedEntry } from '../domain/reminders/dated-entries';
import type { Section } from '../domain/reminders/section';
import { sayDue, sayGoal, sayHours, sayIfThen, sayReason, sayRhythm } from './mail-facts';
import { linkTo, sayMore, titleOf, type MailItem, type MailSection, type MailContext } from './mail-parts';
import { joinPhrases, phrase, type Phrase } from './phrase';
import { userText } from './user-text';

/*
 * The sections of a mail, each null when it has nothing to say.
 */

/** A win is shown on Mondays, and for this many days after it. */
const tellWinDays = 3;

export function winSection(context: MailContext): MailSection | null {
  const { digest, words, writer } = context;
  const { lastWin, today, isMonday } = digest;
  const section = {
    tone: 'good' as const,
    counted: false,
    heading: words.home.latelyDone,
    items: [],
    more: null,
    closing: null,
  };
  if (lastWin === null)
    return isMonday && digest.unknown !== 'steps' ? { ...section, lead: phrase(words.mail.noWin) } : null;
  const { step, doneOn } = lastWin;
  if (!isMonday && daysBetween(doneOn, today) > tellWinDays) return null;
  const title = titleOf(step, words, context.most);
  const lead =
    doneOn === today
      ? phrase(words.mail.winToday, { title })
      : phrase(words.mail.win, { title, day: writer.day(doneOn) });
  return { ...section, lead };
}

/** How many characters of the note to oneself are shown; the sidebar shows the whole note. */
const mostOfANote = 300;

export function rewardSection(context: MailContext): MailSection | null {
  const { digest, words } = context;
  const { entries, more } = digest.rewards;
  if (entries.length === 0) return null;
  const first = digest.note === null ? undefined : entries.find(({ kind }) => kind === 'goal');
  const items = entries.map((entry): MailItem => ({
    title: [userText(entry.reward, context.most.title)],
    link: linkTo(context, tabOf(entry), entry.row),
    notes: [
      phrase(words.mail.rewardFor, { title: titleOf(entry, words, context.most) }),
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
    more: sayMore(context, more, 'steps'),
    closing: phrase(words.mail.rewardHow),
  };
}

const tabOf = ({ kind }: { readonly kind: 'step' | 'goal' }): 'goals' | 'steps' =>
  kind === 'goal' ? 'goals' : 'steps';
const tabOfFollowUp = { contact: 'network', advice: 'feedback', experiment: 'experiments' } as const;

export function followUpSection(context: MailContext): MailSection | null {
  const { digest, words, writer } = context;
  const { entries, more } = digest.followUps;
  if (entries.length === 0) return null;
  const { followUp } = words.mail;
  const items = entries.map(({ kind, title, row, whom, last }): MailItem => ({
    title: phrase(followUp[kind], { title: titleOf({ title, row }, words, context.most) }),
    link: linkTo(context, tabOfFollowUp[kind], row),
    notes: [
      ...(kind === 'contact' && last !== null ? [phrase(followUp.lastContact, { day: writer.day(last) })] : []),
      ...(whom.trim() === '' ? [] : [phrase(followUp.whom, { whom: userText(whom, context.most.goal) })]),
    ],
  }));
  return {
    tone: 'act',
    counted: false,
    heading: words.mail.headings.followUps,
    lead: null,
    items,
    more: sayMore(context, more, 'home'),
    closing: null,
  };
}

export function datedSection(
  context: MailContext,
  head: Pick<MailSection, 'tone' | 'heading' | 'lead'>,
  { entries, more }: Section<DatedEntry>,
): MailSection | null {
  if (entries.length === 0) return null;
  return {
    ...head,
    counted: false,
    items: entries.map((entry) => datedItem(context, entry)),
    more: sayMore(context, more, 'steps'),
    closing: null,
  };
}

function datedItem(context: MailContext, entry: DatedEntry): MailItem {
  const { words, writer } = context;
  const title = titleOf(entry, words, context.most);
  const facts: Phrase[] = [];
  if (entry.days > 0) facts.push(sayDue(context, entry.days, entry.due));
  if (entry.days < 0) facts.push(phrase(words.mail.plannedFor, { day: writer.day(entry.due) }));
  facts.push(...sayHours(context, entry.effort), ...sayRhythm(context, entry.repeat));
  const notes = [
    joinPhrases(facts, words.mail.between),
    ...sayGoal(context, entry.goal, entry.kind === 'goal' ? words.mail.partOf : words.mail.towards),
  ];
  // Show an if-then plan only when the step can be done now: today, or among the next steps.
  if (entry.days === 0) notes.push(...sayIfThen(context, entry.ifThen));
  if (entry.reachedQuestion)
    notes.push(phrase(words.mail.reachedQuestion, { reached: words.options.goalStatus.reached }));
  else if (entry.stillWanted) notes.push(phrase(words.mail.stillWanted));
  return {
    title: entry.kind === 'goal' ? phrase(words.mail.goal, { title }) : title,
    link: linkTo(context, tabOf(entry), entry.row),
    notes: notes.filter((note) => note.length > 0),
  };
}

export function nextSection(context: MailContext): MailSection | null {
  const { digest, words } = context;
  if (digest.next.length === 0) return null;
  return {
    tone: 'act',
    counted: true,
    heading: words.home.next,
    lead: null,
    items: nextItems(context),
    more: null,
    closing: null,
  };
}

function nextItems(context: MailContext): MailItem[] {
  const { digest, words } = context;
  return digest.next.map(({ step, reasons }) => {
    const facts = [
      ...reasons.flatMap((reason) => {
        const said = sayReason(context, reason, step);
        return said ? [said] : [];
      }),
      ...sayHours(context, step.effort),
      ...sayRhythm(context, step.repeat),
    ];
    const notes = [
      joinPhrases(facts, words.mail.between),
      ...sayGoal(context, step.goal, words.mail.towards),
      ...sayIfThen(context, step.ifThen),
    ];
    return { title: titleOf(step, words, context.most), link: linkTo(context, 'steps', step.row), notes };
  });
}

/** After a rest: at most three steps to begin with. */
export function beginningsSection(context: MailContext): MailSection | null {
  const { beginnings, rest } = context.words.mail.welcome;
  const items = nextItems(context);
  const heading = [beginnings.one, beginnings.two, beginnings.three][items.length - 1];
  if (heading === undefined) return null;
  return {
    tone: 'act',
    counted: true,
    heading,
    lead: null,
    items,
    more: null,
    closing: phrase(rest, { menu: context.words.menu.title, open: context.words.menu.open }),
  };
}

export function reflectionSection(context: MailContext): MailSection | null {
  const { digest, words, settingRows } = context;
  if (digest.reflection === null) return null;
  const { how, questions, keep } = words.mail.reflection;
  return {
    tone: 'think',
    counted: true,
    heading: words.mail.headings.reflection,
    lead: phrase(how),
    items: digest.reflection.questions.map((question) => ({
      title: phrase(questions[question]),
      link: linkTo(context, 'settings', settingRows?.['lastReflection']),
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

export function questionSection(context: MailContext): MailSection | null {
  const { digest, words } = context;
  const asked = userText(digest.question?.question ?? '', context.most.problem);
  if (digest.question === null || asked.user === '') return null;
  const item = {
    title: [asked],
    link: linkTo(context, 'assessment', digest.question.row),
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

export function repairSection(context: MailContext): MailSection | null {
  const { digest, words, sayProblem } = context;
  if (digest.repair.entries.length === 0) return null;
  return {
    tone: 'repair',
    counted: false,
    heading: words.mail.headings.repair,
    lead: phrase(words.mail.repairHow),
    items: digest.repair.entries.map((entry) => {
      const title = userText(entry.title, context.most.goal);
      return {
        title: [userText(sayProblem(entry.problem), context.most.problem)],
        link: linkTo(context, entry.problem.tab, entry.problem.row),
        notes: title.user === '' ? [] : [phrase(words.mail.inRow, { title })],
      };
    }),
    more: sayMore(context, digest.repair.more, 'home'),
    closing: null,
  };
}

/** Where there is nothing to do and nothing to decide. */
export function quietSection({ digest, words }: MailContext): MailSection | null {
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
