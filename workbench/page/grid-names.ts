/** Names and an order for what the engine draws without: its fields have no labels, and its composers come before everything else. */
import { words } from './words';

const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['.o-spreadsheet-topbar .os-input', words.grid.nameBox],
  ['.o-spreadsheet-topbar input[min="25"]', words.grid.zoom],
  ['.o-spreadsheet-topbar input[min="1"]', words.grid.fontSize],
  ['.o-grid-add-rows-input', words.grid.rowsToAdd],
  ['.o-spreadsheet-topbar .o-composer', words.grid.formulaBar],
  ['.o-grid .o-composer', words.grid.cell],
];

/** Gives names to what stands under `place` now and has none. */
export function nameParts(place: HTMLElement): void {
  for (const [selector, name] of NAMES) for (const element of place.querySelectorAll(`${selector}:not([aria-label])`)) element.setAttribute('aria-label', name);
  for (const composer of place.querySelectorAll<HTMLElement>('.o-composer:not([role])')) composer.setAttribute('role', 'textbox');
  for (const composer of place.querySelectorAll<HTMLElement>('.o-composer[tabindex="1"]')) composer.tabIndex = 0;
}
