/**
 * Plugins that add features of Google's cells and sheets to an o-spreadsheet model. The server and the page use the same plugins, because
 * they are two clients of the same document.
 */
import { chartsPlugin } from './plugins/charts';
import { registerChartKinds } from './plugins/chart-kinds';
import { bandingsPlugin } from './plugins/bandings';
import { cellAttachmentsPlugin } from './plugins/cell-attachments';
import { registerClipboard } from './plugins/clipboard';
import { registerTransformations } from './plugins/collaboration';
import { conditionalFormatEvaluationPlugin } from './plugins/conditional-format-evaluation';
import { conditionalFormatsPlugin } from './plugins/conditional-formats';
import { dataValidationsPlugin } from './plugins/data-validations';
import { metadataPlugin } from './plugins/metadata';
import { protectionsPlugin } from './plugins/protections';
import { sheetSettingsPlugin } from './plugins/sheet-settings';
import type { BaseClass } from './plugins/engine';

interface PluginRegistry {
  add(name: string, plugin: any): unknown;
  replace(name: string, plugin: any): unknown;
  get(name: string): any;
  contains(name: string): boolean;
}

/** The commands of these plugins: core commands, which are undone, redone and sent to the other clients. */
const FEATURE_COMMANDS = [
  'SET_CELL_ATTACHMENTS',
  'SET_METADATA',
  'REMOVE_METADATA',
  'SET_PROTECTION',
  'REMOVE_PROTECTION',
  'SET_DATA_VALIDATIONS',
  'SET_CONDITIONAL_FORMATS',
  'CLEAR_CONDITIONAL_FORMATS',
  'SET_GROUP_CONTROLS',
  'SET_FILTER',
  'SET_TYPED_COLUMNS',
  'SET_CHART_FACTS',
  'SET_BANDING',
] as const;

/**
 * Registers the plugins with a copy of o-spreadsheet, before the first model; a second call does nothing.
 * @param registries o-spreadsheet's `registries`; @param coreTypes its set of core commands.
 */
export function registerFeaturePlugins(registries: any, coreTypes: any): void {
  const core = registries.corePluginRegistry as PluginRegistry;
  const views = registries.coreViewsPluginRegistry as PluginRegistry;
  if (core.contains('cell_attachments')) return;
  const validations = core.get('dataValidation') as BaseClass;
  // The base class of all core plugins, from the same copy of the library.
  const CorePlugin = Object.getPrototypeOf(validations) as BaseClass;
  core.replace('dataValidation', dataValidationsPlugin(validations));
  core.replace('conditional formatting', conditionalFormatsPlugin(core.get('conditional formatting')));
  views.replace('evaluation_cf', conditionalFormatEvaluationPlugin(views.get('evaluation_cf')));
  core.add('cell_attachments', cellAttachmentsPlugin(CorePlugin));
  core.add('developer_metadata', metadataPlugin(CorePlugin));
  core.add('protections', protectionsPlugin(CorePlugin));
  core.add('chart_facts', chartsPlugin(CorePlugin));
  core.add('sheet_settings', sheetSettingsPlugin(CorePlugin));
  core.add('bandings', bandingsPlugin(CorePlugin));
  registerChartKinds(registries);
  registerClipboard(registries);
  registerTransformations(registries);
  for (const command of FEATURE_COMMANDS) (coreTypes as Set<string>).add(command);
  // The engine needs an inverse of every command to transform later commands when it undoes one, also for the runtime's other commands.
  for (const command of coreTypes as Set<string>) {
    if (!registries.inverseCommandRegistry.contains(command))
      registries.inverseCommandRegistry.add(command, (undone: unknown) => [undone]);
  }
}
