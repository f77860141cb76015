import { applyAdjusting, sayPreview } from '../../actions/adjusting/adjust';
import { sayAdjustable } from '../../actions/adjusting/adjustable';
import { saveAdvice, sayAdvice } from '../../actions/strategy/advice-form';
import { previewBreakdown, saveBreakdown, sayBreakdown } from '../../actions/planning/breakdown';
import { noteContact, saveContact, sayContacts } from '../../actions/strategy/contacts-form';
import { saveExperiment, sayExperiments } from '../../actions/strategy/experiments-form';
import { applyImport, sayImport } from '../../actions/transfer/import-plan';
import { addRepeat, sayRepeats } from '../../actions/planning/repeats';
import { sayStages } from '../../actions/guide/stages';
import { saveChoice, sayStrategy } from '../../actions/strategy/strategy-form';
import { saveTarget, sayTargets } from '../../actions/strategy/targets-form';
import { undoAdjusting } from '../../actions/adjusting/undo-adjusting';
import { saveValue, sayValues } from '../../actions/strategy/values-form';
import { saveWeek, sayWeek } from '../../actions/planning/week';
import { sayWhy } from '../../actions/now/why';
import type { BuiltPlanApi } from '../../sidebar/contract-plan';
import { wire } from '../ports';

/** The functions of contract-plan.ts: each is one line to an action. */
export const planServer: BuiltPlanApi = {
  getValues: () => sayValues(wire()),
  saveValue: ({ was, value }) => saveValue(wire(), was, value),
  getStrategy: () => sayStrategy(wire()),
  saveChoice: ({ choice, key }) => saveChoice(wire(), choice, key),
  getExperiments: () => sayExperiments(wire()),
  saveExperiment: ({ experiment, key }) => saveExperiment(wire(), experiment, key),
  getTargets: () => sayTargets(wire()),
  saveTarget: ({ target, key }) => saveTarget(wire(), target, key),
  getAdvice: () => sayAdvice(wire()),
  saveAdvice: ({ advice, key }) => saveAdvice(wire(), advice, key),
  previewAdjust: ({ adjust }) => sayPreview(wire(), adjust),
  applyAdjust: ({ adjust, basis, reason, note }) => applyAdjusting(wire(), adjust, basis, reason, note),
  undoAdjust: () => undoAdjusting(wire()),
  getStages: () => sayStages(wire()),
  getContacts: () => sayContacts(wire()),
  saveContact: ({ contact, key }) => saveContact(wire(), contact, key),
  noteContact: ({ id, note }) => noteContact(wire(), id, note),
  getAdjustable: ({ id }) => sayAdjustable(wire(), id),
  getWeek: ({ energy }) => sayWeek(wire(), energy),
  saveWeek: ({ week }) => saveWeek(wire(), week),
  getBreakdown: ({ goal }) => sayBreakdown(wire(), goal),
  previewBreakdown: ({ breakdown }) => previewBreakdown(wire(), breakdown),
  saveBreakdown: ({ breakdown, key }) => saveBreakdown(wire(), breakdown, key),
  getRepeats: () => sayRepeats(wire()),
  addRepeat: ({ id }) => addRepeat(wire(), id),
  previewImport: ({ text }) => sayImport(wire(), text),
  applyImport: ({ text, rule, basis }) => applyImport(wire(), text, rule, basis),
  getWhy: ({ id }) => sayWhy(wire(), id),
};
