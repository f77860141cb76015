/** Finding an item of the menus that a script registered. */
import type { MenuEntry } from '../contract';

/** Labels are told without a trailing ellipsis and whatever the case. */
const same = (one: string, other: string): boolean => fold(one) === fold(other);
const fold = (label: string): string =>
  label
    .trim()
    .replace(/(…|\.{3})$/, '')
    .trim()
    .toLowerCase();

function follow(entries: readonly MenuEntry[], path: readonly string[]): string | null {
  const [label, ...rest] = path;
  if (label === undefined) return null;
  for (const entry of entries) {
    if (entry.kind === 'separator' || !same(entry.label, label)) continue;
    if (entry.kind === 'item' && rest.length === 0) return entry.handler;
    if (entry.kind === 'menu' && rest.length > 0) {
      const found = follow(entry.entries, rest);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The handler of the item at a path such as `['More', 'Timeline', 'Weeks']`, with or without the menu's own title before it. */
export function findHandler(menus: ReadonlyMap<string, MenuEntry[]>, path: readonly string[]): string | null {
  for (const [title, entries] of menus) {
    const found =
      follow(entries, path) ?? (path[0] !== undefined && same(title, path[0]) ? follow(entries, path.slice(1)) : null);
    if (found !== null) return found;
  }
  return null;
}

/** Every item as its path. */
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
