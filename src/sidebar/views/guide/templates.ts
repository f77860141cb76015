import { earlierDay, isDay, type Day } from '../../../domain/plan/day';
import type { SidebarWords } from '../../../catalogue/catalogue';
import { say } from '../../../catalogue/catalogue';
import { fridayAfter, nextWorkday, writeDay } from '../../dates';
import { emptyGoal, type GoalDraft, type MeasuredBy } from '../plan/goal-draft';

/*
 * The goals that the guide proposes, each with three steps and their days. (rules G14, G16 and G18)
 */

export type TemplateKey = keyof SidebarWords['guide']['templates'];
export type FutureKey = keyof SidebarWords['guide']['ahead']['options'];

interface Template {
  readonly measuredBy: MeasuredBy;
  readonly kind: GoalDraft['kind'];
  readonly from?: number;
  readonly target?: number;
  /** Hours of its three steps; the first is under half an hour. */
  readonly efforts: readonly (number | null)[];
}

const templates: Readonly<Record<TemplateKey, Template>> = {
  qualification: { measuredBy: 'number', kind: 'achieve', from: 0, target: 80, efforts: [0.4, 1, 2] },
  lead: { measuredBy: 'done', kind: 'achieve', efforts: [0.4, 0.5, 2] },
  conversations: { measuredBy: 'count', kind: 'achieve', target: 5, efforts: [0.4, 0.5, 1] },
  portfolio: { measuredBy: 'done', kind: 'achieve', efforts: [0.4, 3, 1] },
  field: { measuredBy: 'count', kind: 'explore', target: 3, efforts: [0.4, 1, 3] },
  own: { measuredBy: '', kind: 'achieve', efforts: [0.4, null, null] },
};

const proposals: Readonly<Record<FutureKey, TemplateKey>> = {
  lead: 'lead',
  industry: 'field',
  business: 'field',
  craft: 'portfolio',
  unsure: 'conversations',
};

/** Somebody who is not sure yet starts with three conversations. */
const CONVERSATIONS_FIRST = 3;

const keys = Object.keys(templates) as TemplateKey[];

/** The template of a stored key; `own` for an unknown key. */
export function templateOf(key: string): TemplateKey {
  return keys.find((known) => known === key) ?? 'own';
}

/** The templates in the order of display: the one that fits the answer about the future comes first. */
export function orderTemplates(ahead: string): {
  readonly keys: readonly TemplateKey[];
  readonly fitting: TemplateKey | null;
} {
  const fitting = Object.entries(proposals).find(([key]) => key === ahead)?.[1] ?? null;
  return { keys: fitting === null ? keys : [fitting, ...keys.filter((key) => key !== fitting)], fitting };
}

const WEEKS_OF_A_GOAL = 12;

/** The Friday in twelve weeks. */
export function proposeDeadline(today: Day): Day {
  return fridayAfter(today, WEEKS_OF_A_GOAL * 7);
}

export function proposeGoal(
  key: TemplateKey,
  ahead: string,
  value: string,
  today: Day,
  words: SidebarWords,
): GoalDraft {
  const { measuredBy, kind, from, target } = templates[key];
  const { title, measure, achievable } = words.guide.templates[key];
  const count = key === 'conversations' && ahead === 'unsure' ? CONVERSATIONS_FIRST : target;
  const text = (number: number | undefined): string => (number === undefined ? '' : String(number));
  return {
    ...emptyGoal,
    ...{ measuredBy, kind, measure, achievable, value },
    title: say(title, { count: text(count) }),
    now: text(from),
    target: text(count),
    deadline: proposeDeadline(today),
  };
}

/** The draft with another target. A title of the template that contains the number (`Talk with 5 people …`) changes with it. */
export function withTarget(draft: GoalDraft, key: TemplateKey, target: string, words: SidebarWords): GoalDraft {
  const { title } = words.guide.templates[key];
  const isOfTemplate = title !== '' && draft.title === say(title, { count: draft.target });
  return {
    ...draft,
    target,
    title: isOfTemplate && target.trim() !== '' ? say(title, { count: target.trim() }) : draft.title,
  };
}

export interface StepDraft {
  readonly title: string;
  readonly due: string;
  readonly effort: number | null;
  /** The moment to do it, as an if-then sentence; only the first step has one. */
  readonly cue: string;
  /** Whether somebody typed the cue: then it no longer follows the title. */
  readonly isCueOwn: boolean;
}

/** Days from today for the three steps; each is due on the Friday that follows. */
const DAYS_OF_STEPS = [1, 14, 28] as const;

/** Three steps, none after the goal's deadline. */
export function proposeSteps(
  key: TemplateKey,
  deadline: string,
  today: Day,
  locale: string,
  words: SidebarWords,
): readonly StepDraft[] {
  const end = isDay(deadline) && deadline > today ? deadline : null;
  return DAYS_OF_STEPS.map((days, at) => {
    const title = words.guide.templates[key].steps[at] ?? '';
    const friday = fridayAfter(today, days);
    return {
      title,
      due: end === null ? friday : earlierDay(friday, end),
      effort: templates[key].efforts[at] ?? null,
      cue: at === 0 ? writeCue(title, today, locale, words) : '',
      isCueOwn: false,
    };
  });
}

/** `When it is Tuesday after lunch, I list five people …` */
export function writeCue(title: string, today: Day, locale: string, words: SidebarWords): string {
  const { cueText, cueTextEmpty } = words.guide.steps;
  const trimmed = title.trim().replace(/[.!\s]+$/, '');
  const weekday = writeDay(nextWorkday(today), locale, 'weekday');
  return say(trimmed === '' ? cueTextEmpty : cueText, { weekday, step: withSmallBeginning(trimmed), title: trimmed });
}

/** `List five people` → `list five people`; `PMP exam` and `I …` stay. */
export function withSmallBeginning(text: string): string {
  const [first = '', second = ''] = text;
  const isShouted = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return isShouted || /^I\b/.test(text) ? text : first.toLowerCase() + text.slice(first.length);
}
