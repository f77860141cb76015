/** Finds items in the menus that a script registered. */
import type { MenuEntry } from '../contract';

/** Labels are compared without a trailing ellipsis and without regard to case. */
const isSameLabel = (first: string, second: string): boolean => normalized(first) === normalized(second);
const normalized = (label: string): string =>
  label
    .trim()
    .replace(/(…|\.{3})$/, '')
    .trim()
    .toLowerCase();

function findInEntries(entries: readonly MenuEntry[], path: readonly string[]): string | null {
  const [label, ...rest] = path;
  if (label === undefined) return null;
  for (const entry of entries) {
    if (entry.kind === 'separator' || !isSameLabel(entry.label, label)) continue;
    if (entry.kind === 'item' && rest.length === 0) return entry.handler;
    if (entry.kind === 'menu' && rest.length > 0) {
      const found = findInEntries(entry.entries, rest);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The handler of the item at a path such as `['More', 'Timeline', 'Weeks']`; the path may begin with the menu's title. Null without such an item. */
export function findHandler(menus: ReadonlyMap<string, MenuEntry[]>, path: readonly string[]): string | null {
  for (const [title, entries] of menus) {
    const found =
      findInEntries(entries, path) ??
      (path[0] !== undefined && isSameLabel(title, path[0]) ? findInEntries(entries, path.slice(1)) : null);
    if (found !== null) return found;
  }
  return null;
}

/** The paths of all items. */
export function listItems(menus: ReadonlyMap<string, MenuEntry[]>): string[][] {
  const list = (entries: readonly MenuEntry[], above: string[]): string[][] =>
    entries.flatMap((entry) =>
      entry.kind === 'separator'
        ? []
        : entry.kind === 'item'
          ? [[...above, entry.label]]
          : list(entry.entries, [...above, entry.label]),
    );
  return [...menus].flatMap(([title, entries]) => list(entries, [title]));
}
