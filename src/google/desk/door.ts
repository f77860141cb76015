import { isDay } from '../../domain/plan/day';
import { guideScreens, tabsToAdd, type Api, type ApiName } from '../../sidebar/contract';
import { say } from '../../catalogue/catalogue';
import { languageNames, type Language } from '../../catalogue/language-names';
import { wordsFor } from '../language';
import { reviewRequests } from './door-review';
import { planRequests } from './door-plan';
import {
  both,
  byField,
  flag,
  listOf,
  Mismatch,
  number,
  object,
  oneOf,
  orNull,
  someOf,
  text,
  whole,
  type Shape,
} from '../../api/shape';

/*
 * The door of the sidebar's API: what comes in is checked before an action sees it, and what goes wrong leaves as one sentence.
 */

const nothing: Shape<Record<string, never>> = () => ({});

/** A cell takes 50,000 characters; nobody types so many into a form. */
const long = text(5000);
const short = text(100);
const day = text(10, 'a day such as 2027-03-26, or nothing', (given) => given === '' || isDay(given));
const isId = (given: string): boolean => /^[GS]\d{1,7}$/.test(given);
const id = text(8, 'an ID such as G3', isId);
const rowId = text(8, 'an ID such as G3, or nothing', (given) => given === '' || isId(given));
const measured = orNull(number);

/** A field that is absent is left as it is in its row. What a number may be is said by the action, in words. */
const goal = someOf({
  id: rowId,
  title: long,
  kind: oneOf('achieve', 'learn', 'explore', ''),
  measure: long,
  baseline: measured,
  now: measured,
  target: measured,
  start: day,
  deadline: day,
  achievable: long,
  sure: measured,
  serves: long,
  value: long,
  ifThen: long,
  reward: long,
});
const step = someOf({
  id: rowId,
  title: long,
  goal: rowId,
  due: day,
  effort: measured,
  helps: measured,
  ifThen: long,
  reward: long,
});
const settings = someOf({
  hoursPerWeek: number,
  reminderHour: number,
  rhythm: oneOf('mondayAndDue', 'weekdays', 'mondays'),
  weekdaysOnly: flag,
  leadDays: number,
  reflection: oneOf('week', 'twoWeeks', 'month', 'quarter'),
  firstDay: oneOf('monday', 'sunday'),
  pausedUntil: day,
  daysOff: long,
  calendar: flag,
  language: oneOf('auto', ...(Object.keys(languageNames) as Language[])),
});

const next = oneOf(...guideScreens);
const guide = byField('screen', {
  ahead: object({ ahead: object({ text: long, chip: short }), next }),
  you: object({ you: object({ values: listOf(short, 3), valuesText: long, strengths: long }), next }),
  goal: object({ goal, template: short, next }),
  steps: object({ steps: listOf(step, 7), next }),
  hurdle: object({ hurdle: object({ kind: short, then: long }), ifThen: long, next }),
  rhythm: object({ hoursPerWeek: number, reminders: flag, hour: number, next }),
  place: object({ next }),
});

/** What each function takes. An hour's range is checked by the action, in words. */
const requests: { readonly [N in ApiName]: Shape<Parameters<Api[N]>[0]> } = {
  ...planRequests,
  getState: nothing,
  start: nothing,
  saveGuide: guide,
  endGuide: object({ finished: flag }),
  getFocus: nothing,
  getGoals: nothing,
  getSelected: nothing,
  saveGoal: object({ goal, key: short }),
  saveStep: object({ step, key: short }),
  countGoal: object({ id, by: oneOf(1, -1) }),
  tickStep: object({ id, done: flag }),
  chooseStep: object({ id, thisWeek: flag }),
  getQuestions: nothing,
  saveAnswer: object({ question: long, answer: long }),
  saveSettings: object({ settings }),
  previewMail: nothing,
  updateNow: nothing,
  sendMailNow: nothing,
  turnOnReminders: both(object({ hour: number }), someOf({ takeOver: flag })),
  turnOffReminders: nothing,
  loadExample: nothing,
  clearExample: nothing,
  setZoom: object({ zoom: oneOf('day', 'week', 'month', 'quarter') }),
  moveTimeline: object({ periods: whole(-10000, 10000) }),
  addTab: object({ tab: oneOf(...tabsToAdd) }),
  checkPlan: nothing,
  exportPlan: object({ format: oneOf('json', 'markdown', 'ics') }),
  ...reviewRequests,
};

/** Checks a request; throws one sentence that says what was wrong. */
export function readRequest<N extends ApiName>(name: N, request: unknown): Parameters<Api[N]>[0] {
  try {
    return requests[name](request, '');
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    const { messages } = wordsFor(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
    throw new Error(say(messages.badArgument, { text: `${name}, ${error.message}` }));
  }
}
