/** F6 and Shift+F6 move the focus between the parts of the page. Tab cannot, because the grid uses it, as every spreadsheet does. */

/** Selectors in the order of the page. `.o-topbar-topleft` (the grid's menus) is inside the grid, so it must come first. */
const PARTS = ['.bar', '.o-topbar-topleft', '.grid-place', '.sidebar', '.panel', '.modeless'] as const;

/** Moves the focus to the next part (1) or the previous part (-1). An open modal dialog keeps the focus. */
export function goToPart(by: 1 | -1, focusGrid: () => void): void {
  if (document.querySelector('dialog[open]')) return;
  const parts = PARTS.filter((part) => document.querySelector(part));
  const here = parts.findIndex((part) => document.activeElement?.closest(part));
  const next = here < 0 ? parts[0]! : parts[(here + by + parts.length) % parts.length]!;
  if (next === '.grid-place') focusGrid();
  else focusInto(next);
}

function focusInto(part: string): void {
  const place = document.querySelector<HTMLElement>(part);
  // The frame of a script comes before the buttons around it.
  const first =
    place?.querySelector<HTMLElement>('iframe') ??
    place?.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), [tabindex="0"]');
  first?.focus();
}

/** Listens in the capture phase, before the grid. Returns a function that removes the listener. */
export function listenForF6(focusGrid: () => void): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    goToPart(event.shiftKey ? -1 : 1, focusGrid);
  };
  window.addEventListener('keydown', pressed, true);
  return () => window.removeEventListener('keydown', pressed, true);
}
