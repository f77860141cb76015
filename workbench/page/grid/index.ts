/**
 * The grid of the page: o-spreadsheet as a second client of the server's document, with the runtime's own plugins and functions.
 *
 * The page's build gives it owl itself (no stub), takes the package's `module` (`mainFields: ['module', 'main']`, its `browser` file
 * exports nothing) and `.xml` as text. The engine compiles its templates and formulas, so that the page's Content-Security-Policy has to
 * allow 'unsafe-eval' for scripts, and inline styles. Styles: bootstrap, font-awesome, o_spreadsheet.css, then grid.css of this folder.
 */
import { helpers } from '@odoo/o-spreadsheet';
import { listenToKeys, makeTeller, registerMenuKeys } from './accessible';
import { registerCard, showCardAt } from './card';
import './charts';
import { registerComposer, registerFirstKeys, setTypist } from './composer';
import type { Grid, GridOptions } from './contract';
import type { Measure } from './display';
import { openGridModel } from './grid-model';
import { registerLiveMenus, showMenus } from './menus';
import { registerMetrics } from './metrics';
import { mountEngine } from './mount';
import { editNote, registerNotes } from './notes';
import { registerOffered } from './offered';
import { askToConfirm, askToEdit } from './question';
import { registerRenderer } from './renderer';

export type { Grid, GridOptions } from './contract';

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

function measureText(): Measure {
  const canvas = document.createElement('canvas').getContext('2d');
  return (text, style) => (helpers as any).computeTextWidth(canvas, text, style);
}

/** Shows a document in an element of the page. */
export async function mountGrid(element: HTMLElement, options: GridOptions): Promise<Grid> {
  for (const register of [
    registerCard,
    registerComposer,
    registerFirstKeys,
    registerMetrics,
    registerNotes,
    registerOffered,
    registerRenderer,
    registerLiveMenus,
    registerMenuKeys,
  ])
    register();
  const { model, hands, transport, clock, locale } = openGridModel({
    opened: options.document,
    send: options.send,
    schedule: atNextFrame,
    user: options.user,
    owner: options.owner ?? '',
    refuse: options.onRefused,
    measure: measureText(),
    ask: () => askToEdit(element),
  });
  setTypist(model, { hands, locale });
  model.on('unexpected-revision-id', transport, () => options.onLost?.());

  const mounted = await mountEngine(element, model, options.onRefused, (text) => askToConfirm(element, text));

  const { env } = mounted;
  let isByKeyboard = false;
  const hear = new AbortController();
  const tell = makeTeller(element, model);
  listenToKeys(element, hear.signal);
  element.addEventListener(
    'keydown',
    (event) => {
      isByKeyboard = true;
      if (event.key === 'F2' && event.shiftKey) {
        event.stopPropagation();
        event.preventDefault();
        editNote(env);
      }
    },
    { capture: true, signal: hear.signal },
  );
  element.addEventListener(
    'pointermove',
    () => {
      if (isByKeyboard) showCardAt(env, null);
      isByKeyboard = false;
    },
    { signal: hear.signal },
  );

  let selected = '';
  const tellSelection = (): void => {
    const sheetId: string = model.getters.getActiveSheetId();
    const { left, top, right, bottom } = model.getters.getSelectedZone();
    const cells = { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    const key = JSON.stringify(cells);
    if (key === selected) return;
    selected = key;
    options.onSelect(cells);
    const position = model.getters.getActivePosition();
    showCardAt(env, isByKeyboard ? position : null);
    if (isByKeyboard) tell(position);
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
      model.selection.selectZone(
        {
          cell: { col: column, row },
          zone: { left: column, top: row, right: column + columns - 1, bottom: row + rows - 1 },
        },
        { scrollIntoView: true },
      );
    },
    focus() {
      mounted.focus();
    },
    destroy() {
      // Others stop showing where this window is.
      void model.session.leave();
      transport.close();
      hear.abort();
      mounted.destroy();
    },
  };
}
