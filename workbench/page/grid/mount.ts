/** Mounts the engine's component in an element of the page. */
import { App, Component, xml } from '@odoo/owl';
import { Spreadsheet } from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { patchTemplates } from './patched-templates';

export interface Mounted {
  /** The engine's environment, which gives access to its stores. */
  readonly env: any;
  focus(): void;
  destroy(): void;
}

/**
 * @param refuse gets each message of the engine for the user
 * @param confirm asks the user to confirm an action
 */
export async function mountEngine(
  element: HTMLElement,
  model: any,
  refuse: (sentence: string) => void,
  confirm: (text: string) => Promise<boolean>,
): Promise<Mounted> {
  let engine: any;

  class PageSpreadsheet extends (Spreadsheet as any) {
    setup(): void {
      super.setup();
      engine = this;
    }
  }

  class Mounting extends Component {
    static override template = xml`<PageSpreadsheet model="model" notifyUser="notify" raiseError="raise" askConfirmation="ask" />`;
    static components = { PageSpreadsheet } as any;
    model = model;
    notify = (notice: { text: string }): void => refuse(notice.text);
    ask = (text: string, agreed: () => void, cancelled?: () => void): void => {
      void confirm(text).then((isAgreed) => (isAgreed ? agreed() : cancelled?.()));
    };
    raise = (text: string, done?: () => void): void => {
      refuse(text);
      done?.();
    };
  }

  const app = new App(Mounting as any, { dev: false, warnIfNoStaticProps: false, env: { isSmall: false } as any });
  app.addTemplates(patchTemplates(templates));
  await app.mount(element);
  return {
    env: engine.env,
    focus: () => engine.focusGrid(),
    destroy: () => app.destroy(),
  };
}
