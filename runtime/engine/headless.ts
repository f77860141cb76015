/**
 * Without a page, the engine's plugins that measure rows, lay out headers and follow scrolling are disabled. Their getters remain, because
 * other plugins call them. Only documents of the runtime (document.ts) use this; a page that imports the engine keeps these plugins.
 */
import { registries } from '@odoo/o-spreadsheet';

/** The plugins to disable, by registry; a test checks that the engine has them. */
export const DISABLED_PLUGINS: Readonly<Record<string, readonly string[]>> = {
  coreViewsPluginRegistry: ['row_size', 'cell_icon'],
  statefulUIPluginRegistry: ['header_positions', 'viewport', 'carousel_ui'],
};

/** Disables them for every model that is created afterwards; may be called twice. */
export function registerHeadless(): void {
  for (const [name, plugins] of Object.entries(DISABLED_PLUGINS)) {
    const registry = (registries as any)[name];
    for (const plugin of plugins) {
      const Plugin = registry.get(plugin);
      if (!Plugin.isDisabled)
        registry.replace(plugin, plugin === 'row_size' ? withoutMeasuring(disabled(Plugin)) : disabled(Plugin));
    }
  }
}

function disabled(Plugin: any): any {
  return class extends Plugin {
    static isDisabled = true;
    allowDispatch(): unknown {
      return 'Success';
    }
    beforeHandle(): void {}
    handle(): void {}
    finalize(): void {}
  };
}

/** The engine's default height of a row, in pixels; no cell is measured. */
const ROW_HEIGHT = 23;

function withoutMeasuring(HeaderSize: any): any {
  return class extends HeaderSize {
    getRowSize(sheetId: string, row: number): number {
      return Math.round(this['getters'].getUserRowSize(sheetId, row) ?? ROW_HEIGHT);
    }
  };
}
