/**
 * Where there is no page, nothing is drawn: the engine's plugins that measure rows, lay out headers and follow the scrolled view after
 * every command are put to sleep. Their getters stay, because others ask for them; what a user or a script set is still answered.
 * Only documents of the runtime (document.ts) do this; a page that takes the engine from load.ts keeps all of it.
 */
import { registries } from '@odoo/o-spreadsheet';

/** The sleepers by registry; a test checks that the engine knows these names. */
export const ASLEEP: Readonly<Record<string, readonly string[]>> = {
  coreViewsPluginRegistry: ['row_size', 'cell_icon'],
  statefulUIPluginRegistry: ['header_positions', 'viewport', 'carousel_ui'],
};

/** Puts them to sleep for every model that is made afterwards. Harmless when called twice. */
export function registerScreenless(): void {
  for (const [name, plugins] of Object.entries(ASLEEP)) {
    const registry = (registries as any)[name];
    for (const plugin of plugins) {
      const Awake = registry.get(plugin);
      if (!Awake.isAsleep)
        registry.replace(plugin, plugin === 'row_size' ? withoutMeasuring(sleeping(Awake)) : sleeping(Awake));
    }
  }
}

function sleeping(Plugin: any): any {
  return class extends Plugin {
    static isAsleep = true;
    allowDispatch(): unknown {
      return 'Success';
    }
    beforeHandle(): void {}
    handle(): void {}
    finalize(): void {}
  };
}

/** The engine's height of a row that nobody sized; no cell is measured for it. */
const ROW_HEIGHT = 23;

function withoutMeasuring(HeaderSize: any): any {
  return class extends HeaderSize {
    getRowSize(sheetId: string, row: number): number {
      return Math.round(this['getters'].getUserRowSize(sheetId, row) ?? ROW_HEIGHT);
    }
  };
}
