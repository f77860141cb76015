/**
 * The grid's menu bar by keyboard and for screen readers: the engine's menus are driven by the mouse alone until one is open. What it
 * draws anew is dressed anew.
 */
import { nameParts } from './grid-names';

const TITLE = '.o-topbar-menu';
const ROLES: readonly (readonly [selector: string, role: string])[] = [
  ['.o-topbar-topleft', 'menubar'],
  [TITLE, 'menuitem'],
  ['.o-menu', 'menu'],
  ['.o-menu-item', 'menuitem'],
  ['.o-menu .o-separator', 'separator'],
];

/** Keeps the grid under `place` dressed, for as long as the page is there. */
export function dressGrid(place: HTMLElement): void {
  const dress = (): void => {
    nameParts(place);
    for (const [selector, role] of ROLES) for (const element of place.querySelectorAll(`${selector}:not([role])`)) element.setAttribute('role', role);
    for (const item of place.querySelectorAll('.o-menu-item.disabled:not([aria-disabled])')) item.setAttribute('aria-disabled', 'true');
    const titles = [...place.querySelectorAll<HTMLElement>(TITLE)];
    for (const title of titles) title.setAttribute('aria-haspopup', 'menu');
    // One of them is reached by Tab, the others from there.
    if (titles.length && !titles.some(({ tabIndex }) => tabIndex === 0)) titles.forEach((title, index) => (title.tabIndex = index === 0 ? 0 : -1));
  };
  dress();
  new MutationObserver(dress).observe(place, { childList: true, subtree: true });
  place.addEventListener('keydown', pressed);
}

function pressed(event: KeyboardEvent): void {
  const title = event.target instanceof HTMLElement && event.target.matches(TITLE) ? event.target : null;
  if (!title) return;
  const titles = [...(title.parentElement?.querySelectorAll<HTMLElement>(TITLE) ?? [])];
  const to = { ArrowLeft: titles.indexOf(title) - 1, ArrowRight: titles.indexOf(title) + 1, Home: 0, End: -1 }[event.key];
  const opens = event.key === 'Enter' || event.key === ' ' || event.key === 'ArrowDown';
  if (to === undefined && !opens) return;
  event.preventDefault();
  event.stopPropagation();
  if (opens) return title.click();
  const next = titles.at(to! % titles.length)!;
  titles.forEach((one) => (one.tabIndex = one === next ? 0 : -1));
  next.focus();
}

/** Puts the keyboard onto the bar. */
export function focusMenuBar(): void {
  document.querySelector<HTMLElement>(`${TITLE}[tabindex="0"]`)?.focus();
}
