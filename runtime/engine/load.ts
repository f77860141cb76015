/**
 * Makes o-spreadsheet ready, once, before the first model: what Node 20 lacks, its chatter, our plugins and functions.
 * Whoever needs the engine imports it from here.
 */
import 'core-js/actual/set';
import 'core-js/actual/object/group-by';
import { Model, registries, coreTypes, helpers } from '@odoo/o-spreadsheet';
import { registerFeaturePlugins } from '../features/plugins';
import { registerBulk } from './bulk-plugin';
import { registerCells } from './cell-plugin';
import { registerEvaluation } from './evaluation';
import { registerFunctions } from './functions';
import { registerFormulaTexts } from './formula-texts';
import { registerMove } from './move-plugin';
import { registerSheetPlugins } from './sheet-plugin';

export { Model, registries, helpers };

/** What the engine prints by console.debug at every model and every slower command; everything else passes. */
const CHATTER =
  /^(#{3,}|Model created in|Migrating data|Data (loaded|migrated) in|cells imported in|evaluate |Replayed|Snapshot |[A-Z][A-Z_]+$)/;
const debug = console.debug.bind(console);
console.debug = (...words: unknown[]): void => {
  if (typeof words[0] !== 'string' || !CHATTER.test(words[0])) debug(...words);
};

registerSheetPlugins();
registerCells();
registerBulk();
registerMove();
registerEvaluation();
registerFeaturePlugins(registries, coreTypes);
registerFormulaTexts();
registerFunctions();
