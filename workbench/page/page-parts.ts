/** F6 and Shift+F6 go round the parts of the page: the grid keeps Tab for itself, as every spreadsheet does. */

/** In the order of the page, the grid's menus before the grid around them. A part that is not there is passed over. */
const PARTS = ['.bar', '.o-topbar-topleft', '.grid-place', '.sidebar', '.panel', '.modeless'] as const;

/** Puts the focus into the part after the one that has it, or before it. A dialog that holds the page up keeps it. */
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
  // A script's page before the buttons around it.
  const first =
    place?.querySelector<HTMLElement>('iframe') ??
    place?.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), [tabindex="0"]');
  first?.focus();
}

/** Listens for the whole page, before the grid does. Gives how to stop. */
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
