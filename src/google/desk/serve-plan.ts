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
import { openPorts } from '../ports';

/** The functions of contract-plan.ts: each is one line to an action. */
export const planServer: BuiltPlanApi = {
  getValues: () => sayValues(openPorts()),
  saveValue: ({ was, value }) => saveValue(openPorts(), was, value),
  getStrategy: () => sayStrategy(openPorts()),
  saveChoice: ({ choice, key }) => saveChoice(openPorts(), choice, key),
  getExperiments: () => sayExperiments(openPorts()),
  saveExperiment: ({ experiment, key }) => saveExperiment(openPorts(), experiment, key),
  getTargets: () => sayTargets(openPorts()),
  saveTarget: ({ target, key }) => saveTarget(openPorts(), target, key),
  getAdvice: () => sayAdvice(openPorts()),
  saveAdvice: ({ advice, key }) => saveAdvice(openPorts(), advice, key),
  previewAdjust: ({ adjust }) => sayPreview(openPorts(), adjust),
  applyAdjust: ({ adjust, basis, reason, note }) => applyAdjusting(openPorts(), adjust, basis, reason, note),
  undoAdjust: () => undoAdjusting(openPorts()),
  getStages: () => sayStages(openPorts()),
  getContacts: () => sayContacts(openPorts()),
  saveContact: ({ contact, key }) => saveContact(openPorts(), contact, key),
  noteContact: ({ id, note }) => noteContact(openPorts(), id, note),
  getAdjustable: ({ id }) => sayAdjustable(openPorts(), id),
  getWeek: ({ energy }) => sayWeek(openPorts(), energy),
  saveWeek: ({ week }) => saveWeek(openPorts(), week),
  getBreakdown: ({ goal }) => sayBreakdown(openPorts(), goal),
  previewBreakdown: ({ breakdown }) => previewBreakdown(openPorts(), breakdown),
  saveBreakdown: ({ breakdown, key }) => saveBreakdown(openPorts(), breakdown, key),
  getRepeats: () => sayRepeats(openPorts()),
  addRepeat: ({ id }) => addRepeat(openPorts(), id),
  previewImport: ({ text }) => sayImport(openPorts(), text),
  applyImport: ({ text, rule, basis }) => applyImport(openPorts(), text, rule, basis),
  getWhy: ({ id }) => sayWhy(openPorts(), id),
};
