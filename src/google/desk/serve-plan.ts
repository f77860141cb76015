import { applyAdjusting, sayPreview } from '../../actions/adjust';
import { sayAdjustable } from '../../actions/adjustable';
import { saveAdvice, sayAdvice } from '../../actions/advice-form';
import { previewBreakdown, saveBreakdown, sayBreakdown } from '../../actions/breakdown';
import { noteContact, saveContact, sayContacts } from '../../actions/contacts-form';
import { saveExperiment, sayExperiments } from '../../actions/experiments-form';
import { applyImport, sayImport } from '../../actions/import-plan';
import { addRepeat, sayRepeats } from '../../actions/repeats';
import { sayStages } from '../../actions/stages';
import { saveChoice, sayStrategy } from '../../actions/strategy-form';
import { saveTarget, sayTargets } from '../../actions/targets-form';
import { undoAdjusting } from '../../actions/undo-adjusting';
import { saveValue, sayValues } from '../../actions/values-form';
import { saveWeek, sayWeek } from '../../actions/week';
import { sayWhy } from '../../actions/why';
import type { BuiltPlanApi } from '../../sidebar/contract-plan';
import { wire } from '../wire';

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
