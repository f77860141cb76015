/** A way to every menu and button by keyboard, and words for screen readers where the engine draws a picture. */
import { components } from '@odoo/o-spreadsheet';
import { cellName, type Position } from './cell-descriptions';
import { words } from './words';

/** Menus of the bar by keyboard: Enter and the arrow down open one, the arrows at the sides go on. */
export function registerMenuKeys(): void {
  const prototype = (components.TopBar as any).prototype;
  prototype.onMenuKey ??= function (menu: unknown, event: KeyboardEvent): void {
    const here = event.currentTarget as HTMLElement;
    if (['Enter', ' ', 'ArrowDown'].includes(event.key)) {
      this.openMenu(menu, here, true);
      this.isntToolbarMenu = true;
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const all = [...here.parentElement!.querySelectorAll<HTMLElement>('.o-topbar-menu')];
      const step = event.key === 'ArrowRight' ? 1 : all.length - 1;
      all[(all.indexOf(here) + step) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const PRESSED = '.o-menu-item-button[role=button], .o-add-sheet, .o-list-sheets, .o-sheet[role=tab], .o-header-group';

/** Enter and the space bar press what has the focus; F10 goes to the menus. */
export function listenToKeys(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener(
    'keydown',
    (event) => {
      const target = event.target as HTMLElement;
      const isPressed = (event.key === 'Enter' || event.key === ' ') && target.matches(PRESSED);
      const isMenuKey = event.key === 'F10' && !event.shiftKey;
      if (!isPressed && !isMenuKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (isMenuKey) {
        element.querySelector<HTMLElement>('.o-topbar-menu')?.focus();
        return;
      }
      // Tabs are chosen by pressing the mouse, before it is let go.
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 0 }));
      target.click();
    },
    { capture: true, signal },
  );
}

/** Says to screen readers which cell is selected and what is in it: the grid itself is a picture. */
export function createAnnouncer(element: HTMLElement, model: any): (position: Position) => void {
  const region = document.createElement('div');
  region.className = 'grid-told';
  region.setAttribute('aria-live', 'polite');
  element.append(region);
  return (position) => {
    const { getters } = model;
    const note: string | undefined = getters.getCellAttachment(position)?.note;
    region.textContent = words.cell(cellName(position), getters.getCellText(position) || words.empty, note);
  };
}
