import { earlierDay, isDay, type Day } from '../../../domain/plan/day';
import type { SidebarWords } from '../../../catalogue/catalogue';
import { say } from '../../../catalogue/catalogue';
import { fridayAfter, nextWorkday, writeDay } from '../../dates';
import { emptyGoal, type GoalDraft, type Seen } from '../plan/goal-draft';

/*
 * What the guide proposes: goals that read well as they are, with three steps and their days. (rules G14, G16 and G18)
 */

export type TemplateKey = keyof SidebarWords['guide']['templates'];
export type AheadKey = keyof SidebarWords['guide']['ahead']['options'];

interface Template {
  readonly seen: Seen;
  readonly kind: GoalDraft['kind'];
  readonly from?: number;
  readonly target?: number;
  /** Hours of its three steps; the first is under half an hour. */
  readonly efforts: readonly (number | null)[];
}

const templates: Readonly<Record<TemplateKey, Template>> = {
  qualification: { seen: 'number', kind: 'achieve', from: 0, target: 80, efforts: [0.4, 1, 2] },
  lead: { seen: 'done', kind: 'achieve', efforts: [0.4, 0.5, 2] },
  conversations: { seen: 'count', kind: 'achieve', target: 5, efforts: [0.4, 0.5, 1] },
  portfolio: { seen: 'done', kind: 'achieve', efforts: [0.4, 3, 1] },
  field: { seen: 'count', kind: 'explore', target: 3, efforts: [0.4, 1, 3] },
  own: { seen: '', kind: 'achieve', efforts: [0.4, null, null] },
};

const proposals: Readonly<Record<AheadKey, TemplateKey>> = {
  lead: 'lead',
  industry: 'field',
  business: 'field',
  craft: 'portfolio',
  unsure: 'conversations',
};

/** Who is not sure yet talks with three people first. */
const CONVERSATIONS_FIRST = 3;

const keys = Object.keys(templates) as TemplateKey[];

/** The template of a key that was kept with the file; one's own where there is none. */
export function templateOf(key: string): TemplateKey {
  return keys.find((one) => one === key) ?? 'own';
}

/** The templates in the order in which they are shown: what fits the answer about the years ahead comes first. */
export function orderTemplates(ahead: string): {
  readonly keys: readonly TemplateKey[];
  readonly fitting: TemplateKey | null;
} {
  const fitting = Object.entries(proposals).find(([key]) => key === ahead)?.[1] ?? null;
  return { keys: fitting === null ? keys : [fitting, ...keys.filter((key) => key !== fitting)], fitting };
}

const WEEKS_OF_A_GOAL = 12;

/** In twelve weeks, on a Friday. */
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
  const { seen, kind, from, target } = templates[key];
  const { title, measure, achievable } = words.guide.templates[key];
  const count = key === 'conversations' && ahead === 'unsure' ? CONVERSATIONS_FIRST : target;
  const text = (number: number | undefined): string => (number === undefined ? '' : String(number));
  return {
    ...emptyGoal,
    ...{ seen, kind, measure, achievable, value },
    title: say(title, { count: text(count) }),
    now: text(from),
    target: text(count),
    deadline: proposeDeadline(today),
  };
}

/** A title that counts goes with its number as long as nobody wrote another: `Talk with 5 people …`. */
export function withTarget(draft: GoalDraft, key: TemplateKey, target: string, words: SidebarWords): GoalDraft {
  const { title } = words.guide.templates[key];
  const isOurs = title !== '' && draft.title === say(title, { count: draft.target });
  return {
    ...draft,
    target,
    title: isOurs && target.trim() !== '' ? say(title, { count: target.trim() }) : draft.title,
  };
}

export interface StepDraft {
  readonly title: string;
  readonly due: string;
  readonly effort: number | null;
  /** When it will be done; only the first step has one. */
  readonly cue: string;
  /** Somebody has typed another cue: it no longer follows the title. */
  readonly isCueOwn: boolean;
}

/** This week: a Friday within seven days; then in two weeks and in four. */
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
