import { isDay } from '../../domain/plan/day';
import type { BuiltPlanApi } from '../../sidebar/contract-plan';
import { byField, flag, listOf, number, object, oneOf, orNull, someOf, text, whole, type Shape } from '../../api/shape';

/*
 * What the functions of contract-plan.ts take.
 */

const nothing: Shape<Record<string, never>> = () => ({});
const long = text(5000);
const short = text(100);
/** Google takes no more in one call than 50 MB; a plan of 10,000 rows has five. */
const file = text(40_000_000);
const day = text(10, 'a day such as 2027-03-26, or nothing', (given) => given === '' || isDay(given));
const someDay = text(10, 'a day such as 2027-03-26', isDay);
/** '' where there is none. What kind of row it has to be is said by the action, in words. */
const idOrNot = text(8, 'an ID such as C3, or nothing', (given) => given === '' || /^[A-Z]\d{1,7}$/.test(given));
const adjustable = text(
  8,
  'the ID of a goal or a step, or nothing',
  (given) => given === '' || /^[GS]\d{1,7}$/.test(given),
);
const key = short;
const measured = orNull(number);

const choice = someOf({
  id: idOrNot,
  kind: oneOf('ultimate', 'focus', 'advantage', 'leaveOut', 'means', ''),
  choice: long,
  why: long,
  buildsOn: long,
  evidence: long,
  sure: measured,
});
const experiment = someOf({
  id: idOrNot,
  belief: long,
  test: long,
  workedIf: long,
  startedOn: day,
  decideBy: day,
  result: long,
  learned: long,
  choice: idOrNot,
  verdict: oneOf('keep', 'change', 'stop', ''),
});
const target = someOf({
  id: idOrNot,
  organisation: long,
  role: long,
  decisionMaker: idOrNot,
  needs: long,
  nextMove: long,
  nextDate: day,
  fits: listOf(measured, 5),
  stage: oneOf('watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed', ''),
  private: flag,
});
const advice = someOf({
  id: idOrNot,
  askedOn: day,
  whom: long,
  question: long,
  followUpOn: day,
  said: long,
  change: long,
  thanked: flag,
  about: oneOf('skills', 'resume', 'plan', 'interview', 'other', ''),
  status: oneOf('drafted', 'asked', 'received', 'used', ''),
});

const contact = someOf({
  id: idOrNot,
  name: long,
  where: long,
  canHelpWith: long,
  lastContact: day,
  everyDays: measured,
  lastNote: long,
  contribution: long,
  goal: idOrNot,
  kind: oneOf('mentor', 'sponsor', 'peer', 'decisionMaker', 'community', 'event', 'other', ''),
  stage: oneOf('toMeet', 'asked', 'inTouch', 'resting', ''),
});

/** More than anybody plans for a week. */
const mostRows = 200;
const ids = listOf(adjustable, mostRows);
const breakdown = object({
  goal: adjustable,
  begin: someDay,
  shortTitle: long,
  pieces: listOf(object({ title: long, when: short, effort: measured }), 20),
});

const part = object({ title: long, effort: measured, due: day });
const adjust = byField('kind', {
  move: object({ id: adjustable, to: someDay }),
  extend: object({ id: adjustable, to: someDay }),
  split: object({ id: adjustable, parts: listOf(part, 20) }),
  ifThen: object({ id: adjustable, text: long }),
  practise: object({ id: adjustable, hours: number, to: day }),
  help: object({ id: adjustable, contact: long, due: day }),
  pause: object({ id: adjustable, until: someDay }),
  letGo: object({ id: adjustable }),
});

export const planRequests: { readonly [N in keyof BuiltPlanApi]: Shape<Parameters<BuiltPlanApi[N]>[0]> } = {
  getValues: nothing,
  saveValue: object({
    was: long,
    value: someOf({ value: long, importance: measured, today: measured, note: long }),
    key,
  }),
  getStrategy: nothing,
  saveChoice: object({ choice, key }),
  getExperiments: nothing,
  saveExperiment: object({ experiment, key }),
  getTargets: nothing,
  saveTarget: object({ target, key }),
  getAdvice: nothing,
  saveAdvice: object({ advice, key }),
  previewAdjust: object({ adjust }),
  applyAdjust: object({
    adjust,
    basis: short,
    reason: oneOf('time', 'money', 'skill', 'waiting', 'energy', 'priorities', 'events'),
    note: long,
  }),
  undoAdjust: nothing,
  getStages: nothing,
  getContacts: nothing,
  saveContact: object({ contact, key }),
  noteContact: object({ id: idOrNot, note: long }),
  getAdjustable: object({ id: adjustable }),
  getWeek: object({ energy: orNull(whole(1, 5)) }),
  saveWeek: object({
    week: object({
      done: ids,
      days: listOf(object({ id: adjustable, due: day }), mostRows),
      letGo: ids,
      chosen: ids,
      energy: orNull(whole(1, 5)),
    }),
  }),
  getBreakdown: object({ goal: adjustable }),
  previewBreakdown: object({ breakdown }),
  saveBreakdown: object({ breakdown, key }),
  getRepeats: nothing,
  addRepeat: object({ id: adjustable }),
  previewImport: object({ text: file }),
  applyImport: object({ text: file, rule: oneOf('keep', 'replace'), basis: short }),
  getWhy: object({ id: adjustable }),
};
