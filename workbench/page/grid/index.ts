/**
 * The grid of the page: o-spreadsheet as a client of the server's document, with the runtime's plugins and functions.
 *
 * What the build must do: bundle the real owl (not the stub), use the package's `module` entry (`mainFields: ['module', 'main']`, since its
 * `browser` file exports nothing) and load `.xml` as text. The engine compiles its templates and formulas, so the Content-Security-Policy
 * must allow 'unsafe-eval' and inline styles. Order of styles: bootstrap, font-awesome, o_spreadsheet.css, grid.css.
 */
import { helpers } from '@odoo/o-spreadsheet';
import { listenToKeys, createAnnouncer, registerMenuKeys } from './accessibility';
import { registerCard, showCardAt } from './cell-card';
import './charts';
import { registerComposer, registerFirstKeys, setComposerContext } from './composer';
import type { Grid, GridOptions } from './contract';
import type { Measure } from './display';
import { openGridModel } from './grid-model';
import { registerLiveMenus, showAddOnMenus } from './add-on-menus';
import { registerCellSizes } from './cell-sizes';
import { mountEngine } from './mount';
import { editNote, registerNotes } from './notes';
import { registerEngineMenus } from './engine-menus';
import { confirmAction, confirmEdit } from './confirm-dialog';
import { registerRenderer } from './renderer';
import { registerTables } from './tables';
import { words } from './words';

export type { Grid, GridOptions } from './contract';

/** Calls the callback in the next frame, or after 100 ms, because a hidden page draws no frames. */
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

/** How many frames the grid may take to learn its size. */
const MAX_FRAMES = 30;

/**
 * Waits until the engine has the size of the grid, which it observes. Selecting a cell in a grid without a size scrolls that cell out of
 * sight, to the left and to the top.
 */
async function waitForSize(model: any): Promise<void> {
  for (let frame = 0; frame < MAX_FRAMES; frame++) {
    const { width, height } = model.getters.getSheetViewDimension();
    if (width > 0 && height > 0) break;
    await new Promise<void>((done) => atNextFrame(done));
  }
  model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY: 0 });
}

function measureText(): Measure {
  const canvas = document.createElement('canvas').getContext('2d');
  return (text, style) => (helpers as any).computeTextWidth(canvas, text, style);
}

/** Handles Shift+F2 and returns a function that says whether the last input came from the keyboard. */
function followInputDevice(element: HTMLElement, env: any, signal: AbortSignal): () => boolean {
  let isByKeyboard = false;
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
    { capture: true, signal },
  );
  element.addEventListener(
    'pointermove',
    () => {
      if (isByKeyboard) showCardAt(env, null);
      isByKeyboard = false;
    },
    { signal },
  );
  return () => isByKeyboard;
}

/** Answers keys that would change the selected cell: the engine ignores them in a file that one may only view. */
function refuseTyping(element: HTMLElement, signal: AbortSignal, refuse: () => void): void {
  element.addEventListener(
    'keydown',
    ({ key, target, ctrlKey, metaKey, altKey }) => {
      const types = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
      const isInGrid = target instanceof Element && target.closest('.o-grid, .o-grid-composer') !== null;
      if (isInGrid && (types || ['Delete', 'Backspace', 'F2'].includes(key))) refuse();
    },
    { signal },
  );
}

/** Reports each change of the selection; after a key also shows the card of the active cell and announces it. */
function reportSelections(
  element: HTMLElement,
  env: any,
  onSelect: GridOptions['onSelect'],
  isKeyboardUsed: () => boolean,
): void {
  const { model } = env;
  const announce = createAnnouncer(element, model);
  let selected = '';
  const report = (): void => {
    const sheetId: string = model.getters.getActiveSheetId();
    const { left, top, right, bottom } = model.getters.getSelectedZone();
    const cells = { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    const key = JSON.stringify(cells);
    if (key === selected) return;
    selected = key;
    onSelect(cells);
    const position = model.getters.getActivePosition();
    showCardAt(env, isKeyboardUsed() ? position : null);
    if (isKeyboardUsed()) announce(position);
  };
  model.on('update', report, report);
  report();
}

/** Mounts the grid with a document in an element of the page. */
export async function mountGrid(element: HTMLElement, options: GridOptions): Promise<Grid> {
  for (const register of [
    registerCard,
    registerComposer,
    registerFirstKeys,
    registerCellSizes,
    registerNotes,
    registerEngineMenus,
    registerRenderer,
    registerTables,
    registerLiveMenus,
    registerMenuKeys,
  ])
    register();
  const { model, input, transport, clock, locale } = openGridModel({
    opened: options.document,
    send: options.send,
    schedule: atNextFrame,
    user: options.user,
    owner: options.owner ?? '',
    viewOnly: options.viewOnly === true,
    refuse: options.onRefused,
    ...(options.askResults ? { askResults: options.askResults } : {}),
    measure: measureText(),
    ask: () => confirmEdit(element),
  });
  setComposerContext(model, { input, locale });
  model.on('unexpected-revision-id', transport, () => options.onLost?.());

  const mounted = await mountEngine(element, model, options.onRefused, (text) => confirmAction(element, text));

  await waitForSize(model);

  const listeners = new AbortController();
  listenToKeys(element, listeners.signal);
  if (options.viewOnly === true) refuseTyping(element, listeners.signal, () => options.onRefused(words.viewOnly));
  const isKeyboardUsed = followInputDevice(element, mounted.env, listeners.signal);
  reportSelections(element, mounted.env, options.onSelect, isKeyboardUsed);

  return {
    receive: transport.receive,
    setNow: clock.set,
    setMenus(menus, choose) {
      showAddOnMenus(menus, choose);
      model.trigger('update');
    },
    select(sheetId, row, column, rows, columns) {
      transport.flush();
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
      // So that other windows remove this window's cursor.
      void model.session.leave();
      transport.close();
      listeners.abort();
      mounted.destroy();
    },
  };
}
