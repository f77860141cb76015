/** Keyboard access to every menu and button, and announcements for screen readers, which cannot read the engine's canvas. */
import { components } from '@odoo/o-spreadsheet';
import { cellName, type Position } from './cell-descriptions';
import { words } from './words';

/** Keys in the menu bar: Enter, space and arrow down open a menu, arrow left and right move to the next menu. */
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

/** Enter and space click the focused element; F10 moves the focus to the menu bar. */
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
      // The engine selects a sheet tab on pointerdown, not on click.
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 0 }));
      target.click();
    },
    { capture: true, signal },
  );
}

/** Returns a function that announces a cell and its content to screen readers, since the grid is only a canvas. */
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
