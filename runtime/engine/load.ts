/**
 * Prepares o-spreadsheet before the first model: polyfills for Node 20, a filter for its debug output, the runtime's plugins and
 * functions. All other files import the engine from here.
 */
import 'core-js/actual/set';
import 'core-js/actual/object/group-by';
import { Model, registries, coreTypes, helpers } from '@odoo/o-spreadsheet';
import { registerFeaturePlugins } from '../features/plugins';
import { registerArithmetic, registerRangeErrors } from './arithmetic';
import { registerArrayLimits } from './array-limits';
import { registerBulk } from './bulk-plugin';
import { registerCells } from './cell-plugin';
import { registerEvaluation } from './evaluation';
import { registerFunctions } from './functions';
import { registerFormulaTexts } from './formula-texts';
import { registerMove } from './move-plugin';
import { registerSheetPlugins } from './sheet-plugin';
import { registerTextArguments } from './text-arguments';

export { Model, registries, helpers };

/** Whether the engine has a command of this name that changes a document. */
export const isCoreCommand = (type: string): boolean => (coreTypes as Set<string>).has(type);

/** Messages that the engine prints with console.debug for every model and slow command; they are dropped. */
const DEBUG_OUTPUT =
  /^(#{3,}|Model created in|Migrating data|Data (loaded|migrated) in|cells imported in|evaluate |Replayed|Snapshot |[A-Z][A-Z_]+$)/;
const debug = console.debug.bind(console);
console.debug = (...words: unknown[]): void => {
  if (typeof words[0] !== 'string' || !DEBUG_OUTPUT.test(words[0])) debug(...words);
};

registerSheetPlugins();
registerCells();
registerBulk();
registerMove();
registerEvaluation();
registerFeaturePlugins(registries, coreTypes);
registerFormulaTexts();
registerFunctions();
registerArithmetic();
registerArrayLimits();
registerTextArguments();
registerRangeErrors();
