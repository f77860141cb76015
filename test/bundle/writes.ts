import type { PlanInHand } from './plan';

const changing =
  /\.(set|insert|delete|remove|create(?!DeveloperMetadataFinder)|add|move|clear|append|hide|show|send)\w*$/;

/** The calls of the last run that changed anything, a mail included; not those that Google refused. */
export const writes = (plan: PlanInHand): string[] =>
  plan.workbook
    .callLog()
    .filter(({ method, failed }) => failed !== true && changing.test(method))
    .map(({ method }) => method);
