/**
 * The grid of the page: o-spreadsheet as a second client of the server's document, with the runtime's own plugins and functions.
 *
 * The page's build gives it owl itself (no stub), takes the package's `module` (`mainFields: ['module', 'main']`, its `browser` file
 * exports nothing) and `.xml` as text. The engine compiles its templates and formulas, so that the page's Content-Security-Policy has to
 * allow 'unsafe-eval' for scripts, and inline styles. Styles: bootstrap, font-awesome, o_spreadsheet.css, then grid.css of this folder.
 */
import { Model } from '../../../runtime/engine/load';
import { documentOver } from '../../../runtime/engine/model-document';
import { showFilters } from '../../../runtime/features/show-filters';
import type { Grid, GridOptions } from './contract';
import { registerPageClipboard } from './clipboard';
import { makeClock } from './clock';
import { registerComposer, setTypist } from './composer';
import { displayAsGoogle } from './display';
import { setGate } from './gate';
import { registerGestures } from './gestures';
import { handsOver } from './hands';
import { registerLiveMenus, showMenus } from './menus';
import { registerMetrics } from './metrics';
import { mountEngine } from './mount';
import { registerRenderer } from './renderer';
import { substitutesOver } from './substitutes';
import { openTransport } from './transport';

export type { AddOnMenu, Grid, GridOptions, SelectedCells } from './contract';

/** Calls back at the next frame; where the page is hidden none is drawn, and then soon. */
function atNextFrame(callback: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    callback();
  };
  requestAnimationFrame(once);
  setTimeout(once, 100);
}

/** Shows a document in an element of the page. */
export async function mountGrid(element: HTMLElement, options: GridOptions): Promise<Grid> {
  registerComposer();
  registerGestures();
  registerMetrics();
  registerPageClipboard();
  registerRenderer();
  registerLiveMenus();
  const { document: opened } = options;
  const clock = makeClock(opened.now, () => opened.timeZone, () => model);
  const transport = openTransport(options.send, atNextFrame);
  const workbook = { locale: opened.locale, timeZone: opened.timeZone, now: clock.now };
  const model: any = new Model(
    opened.data as any,
    { transportService: transport.service, client: options.user, custom: { workbook } } as any,
    [],
  );
  displayAsGoogle(model, workbook);
  const document = documentOver(model, workbook);
  const hands = handsOver(document, options.onRefused);
  setTypist(model, { hands, locale: () => workbook.locale });
  showFilters(model);
  setGate(model, substitutesOver(document, hands));
  model.on('unexpected-revision-id', transport, () => options.onLost?.());

  const mounted = await mountEngine(element, model, options.onRefused);

  let selected = '';
  const tellSelection = (): void => {
    const sheetId: string = model.getters.getActiveSheetId();
    const { left, top, right, bottom } = model.getters.getSelectedZone();
    const cells = { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    const key = JSON.stringify(cells);
    if (key === selected) return;
    selected = key;
    options.onSelect(cells);
  };
  model.on('update', tellSelection, tellSelection);
  tellSelection();

  return {
    receive: transport.receive,
    setNow: clock.set,
    setMenus(menus, choose) {
      showMenus(menus, choose);
      model.trigger('update');
    },
    select(sheetId, row, column, rows, columns) {
      transport.settle();
      const { getters } = model;
      if (!getters.tryGetSheet(sheetId)) return;
      const active = getters.getActiveSheetId();
      if (active !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
      model.selection.selectZone({ cell: { col: column, row }, zone: { left: column, top: row, right: column + columns - 1, bottom: row + rows - 1 } }, { scrollIntoView: true });
    },
    focus() {
      mounted.focus();
    },
    destroy() {
      transport.close();
      mounted.destroy();
    },
  };
}
