import type { GuideAhead, GuideHurdle, GuideState, GuideYou } from './guide';
import type { Said } from '../plan/said';
import type { GoalForm, StepForm } from '../plan/save-row';
import { isEarlyScreen, type GuideScreen } from '../../domain/plan/guide-screens';
import { writeAnswers, type Answer } from './answers';
import { changePlan } from '../plan/change-plan';
import { changeRows, type RowChange } from '../plan/change-rows';
import type { Fields } from '../plan/form-cells';
import { keepGuide, noStep, readGuide, type Guide } from './guide';
import type { Found, Ports, SavingPorts, UpdatingPorts } from '../ports';
import { turnOffReminders, turnOnReminders } from '../reminders/reminders';
import { writeSettings } from '../setup/save-settings';
import { remindersOf } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { isBeginning, isStarted } from '../plan/is-started';
import { Told } from '../plan/told';

/*
 * The first fifteen minutes, screen by screen. Each answer is written into its row at once. The written answers are stored too, so that saving
 * a screen again writes only the answers that changed: later edits of the rows stay, and a deleted row is written again.
 */

/** One screen's answer; `next` is the screen to resume at. Back and Skip send only the place. */
export type GuideAnswer =
  | { readonly screen: 'ahead'; readonly ahead: GuideAhead; readonly next: GuideScreen }
  | { readonly screen: 'you'; readonly you: GuideYou; readonly next: GuideScreen }
  /** The guide sets `id`, `ifThen`, `start` and the steps' `id` and `goal` itself and ignores those of the request. */
  | { readonly screen: 'goal'; readonly goal: Partial<GoalForm>; readonly template: string; readonly next: GuideScreen }
  | { readonly screen: 'steps'; readonly steps: readonly Partial<StepForm>[]; readonly next: GuideScreen }
  /** `ifThen` is the whole sentence for the goal's row. */
  | { readonly screen: 'hurdle'; readonly hurdle: GuideHurdle; readonly ifThen: string; readonly next: GuideScreen }
  | {
      readonly screen: 'rhythm';
      readonly hoursPerWeek: number;
      readonly reminders: boolean;
      readonly hour: number;
      readonly next: GuideScreen;
    }
  | { readonly screen: 'place'; readonly next: GuideScreen };

/** The fields that differ from the last saved answer. */
function changedFields(before: object, now: object): Fields {
  const known = before as Fields;
  return Object.fromEntries(Object.entries(now as Fields).filter(([key, value]) => value !== known[key]));
}

/** The change of one row: its changed fields, or all fields when the row is missing or was never filled in. */
function changeOf(
  ids: ReadonlySet<string>,
  before: GoalForm | StepForm,
  now: GoalForm | StepForm,
  first: Fields,
): RowChange {
  const isThere = ids.has(before.id) && before.title !== '';
  return isThere ? { id: before.id, fields: changedFields(before, now) } : { id: before.id, fields: { ...now }, first };
}

function saveGoal(ports: SavingPorts, tabs: Found, guide: Guide, sent: Partial<GoalForm>): Guide {
  const before = guide.goal;
  const goal: GoalForm = {
    ...before,
    ...sent,
    id: before.id,
    ifThen: before.ifThen,
    start: before.start || ports.clock.today(),
  };
  if (goal.title.trim() === '') throw new Told(tabs.words.messages.needsTitle);
  const { ids, found } = changeRows(
    ports,
    tabs,
    'goals',
    ({ plan }) => [changeOf(new Set(plan.goals.map(({ id }) => id)), before, goal, { status: 'active' })],
    { reserve: ([id = '']) => keepGuide(ports, { ...guide, goal: { ...before, id } }) },
  );
  updatePlan(ports, found);
  return { ...guide, goal: { ...goal, id: ids[0] ?? '' } };
}

/** Saves the steps that have a title; the row of an emptied line is left unchanged. */
function saveSteps(ports: SavingPorts, tabs: Found, guide: Guide, sent: readonly Partial<StepForm>[]): Guide {
  const before = sent.map((_, index) => guide.steps[index] ?? noStep);
  const steps = sent.map((step, index): StepForm => {
    const was = before[index] ?? noStep;
    const { title = was.title } = step;
    return title.trim() === '' ? was : { ...was, ...step, id: was.id, goal: guide.goal.id };
  });
  const named = steps.flatMap(({ title }, index) => (title === '' ? [] : [index]));
  if (named.length === 0) throw new Told(tabs.words.messages.needsTitle);
  const withIds = (lines: readonly StepForm[], ids: readonly string[]): StepForm[] =>
    lines.map((line, index) => ({ ...line, id: ids[named.indexOf(index)] ?? line.id }));
  const { ids, found } = changeRows(
    ports,
    tabs,
    'steps',
    ({ plan }) => {
      const there = new Set(plan.steps.map(({ id }) => id));
      const hasGoal = plan.goals.some(({ id }) => id === guide.goal.id);
      return named.map((index) => {
        const change = changeOf(there, before[index] ?? noStep, steps[index] ?? noStep, { status: 'todo' });
        return hasGoal ? change : { ...change, fields: { ...change.fields, goal: undefined } };
      });
    },
    { reserve: (made) => keepGuide(ports, { ...guide, steps: withIds(before, made) }) },
  );
  updatePlan(ports, found);
  return { ...guide, steps: withIds(steps, ids) };
}

function saveHurdle(ports: UpdatingPorts, tabs: Found, guide: Guide, ifThen: string): Guide {
  const before = guide.goal;
  const goal = { ...before, ifThen };
  const { found } = changeRows(ports, tabs, 'goals', ({ plan }) =>
    plan.goals.some(({ id }) => id === before.id) ? [{ id: before.id, fields: changedFields(before, goal) }] : [],
  );
  updatePlan(ports, found);
  return { ...guide, goal };
}

/** The answer to the first question of an area; an empty one leaves what is there. */
function answerTo({ words }: Found, area: Exclude<Answer['area'], ''>, before: string, text: string): Answer[] {
  const [question = ''] = words.questions[area];
  return text.trim() === '' ? [] : [{ area, question, answer: text, before: before === '' ? null : before }];
}

/** Saves one screen into its rows, under the lock. */
function saveScreen(ports: SavingPorts, found: Found, guide: Guide, sent: GuideAnswer): Guide {
  switch (sent.screen) {
    case 'ahead':
      writeAnswers(ports, found, answerTo(found, 'fiveYears', guide.ahead.text, sent.ahead.text));
      return { ...guide, ahead: sent.ahead };
    case 'you':
      writeAnswers(ports, found, [
        ...answerTo(found, 'values', guide.you.valuesText, sent.you.valuesText),
        ...answerTo(found, 'strengths', guide.you.strengths, sent.you.strengths),
      ]);
      return { ...guide, you: sent.you };
    case 'goal':
      return { ...saveGoal(ports, found, guide, sent.goal), template: sent.template };
    case 'steps':
      return saveSteps(ports, found, guide, sent.steps);
    case 'hurdle':
      return { ...saveHurdle(ports, found, guide, sent.ifThen), hurdle: sent.hurdle };
    case 'rhythm': {
      const [problem] = writeSettings(ports, found, { hoursPerWeek: sent.hoursPerWeek, reminderHour: sent.hour });
      if (problem !== undefined) throw new Told(problem);
      return guide;
    }
    case 'place':
      return guide;
  }
}

/** Saves one screen of the guide, and the screen to resume at. */
export function saveGuide(ports: Ports, sent: GuideAnswer): Said & { readonly guide: GuideState } {
  const save = (place: Partial<Guide>): Guide =>
    changePlan(
      ports,
      (found) => {
        const guide = { ...saveScreen(ports, found, readGuide(ports), sent), ...place };
        keepGuide(ports, guide);
        return guide;
      },
      (found) => isStarted(found) || (isEarlyScreen(sent.screen) && isBeginning(found)),
    );
  if (sent.screen !== 'rhythm') return { message: '', problems: [], guide: save({ screen: sent.next }) };
  const kept = save({});
  const isMine = (): boolean => {
    const { owner } = remindersOf(ports);
    return owner !== '' && owner === ports.mailer.me;
  };
  const said = sent.reminders
    ? turnOnReminders(ports, sent.hour)
    : isMine()
      ? turnOffReminders(ports)
      : { message: '', problems: [] };
  if (sent.reminders && remindersOf(ports).owner === '') throw new Told(said.message);
  const guide = { ...kept, screen: sent.next };
  keepGuide(ports, guide);
  return { message: said.message, problems: [], guide };
}
