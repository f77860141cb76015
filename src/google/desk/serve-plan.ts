import { applyAdjusting, sayPreview } from '../../actions/adjust';
import { saveAdvice, sayAdvice } from '../../actions/advice-form';
import { saveExperiment, sayExperiments } from '../../actions/experiments-form';
import { saveChoice, sayStrategy } from '../../actions/strategy-form';
import { saveTarget, sayTargets } from '../../actions/targets-form';
import { undoAdjusting } from '../../actions/undo-adjusting';
import { saveValue, sayValues } from '../../actions/values-form';
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
};
