/** The add-on's menus in the engine's menu bar. */
import { components } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';
import type { MenuItem } from '../../protocol';
import type { AddOnMenu } from './contract';

/** A menu entry in the engine's form. */
interface Entry {
  id: string;
  name: string;
  sequence: number;
  separator: boolean;
  isReadonlyAllowed: true;
  isEnabledOnLockedSheet: true;
  execute?: () => void;
  children?: Entry[];
}

const PREFIX = 'add-on-';
let version = 0;

/** The engine reads its menus only once. This patch makes its menu bar read them again when they have changed. */
export function registerLiveMenus(): void {
  const prototype = (components.TopBar as any).prototype;
  if (prototype.hasLiveMenus) return;
  prototype.hasLiveMenus = true;
  const setup = prototype.setup;
  prototype.setup = function (): void {
    setup.call(this);
    let known = -1;
    let menus: unknown[] = [];
    Object.defineProperty(this, 'menus', {
      get: () => {
        if (known !== version)
          menus = (registries.topbarMenuRegistry as any)
            .getMenuItems()
            .sort((a: Entry, b: Entry) => a.sequence - b.sequence);
        known = version;
        return menus;
      },
    });
  };
}

/** Replaces the add-on's menus. */
export function showAddOnMenus(menus: readonly AddOnMenu[], choose: (path: readonly string[]) => void): void {
  const bar = registries.topbarMenuRegistry as any;
  for (const key of bar.getKeys()) if (key.startsWith(PREFIX)) bar.remove(key);
  menus.forEach(({ title, entries }, index) =>
    bar.add(
      `${PREFIX}${index}`,
      entryOf({ kind: 'menu', label: title, entries }, `${PREFIX}${index}`, 1000 + index, false, [], choose),
    ),
  );
  version += 1;
}

function entryOf(
  item: Exclude<MenuItem, { kind: 'separator' }>,
  id: string,
  sequence: number,
  separator: boolean,
  path: readonly string[],
  choose: (path: readonly string[]) => void,
): Entry {
  const here = [...path, item.label];
  const entry: Entry = {
    id,
    name: item.label,
    sequence,
    separator,
    isReadonlyAllowed: true,
    isEnabledOnLockedSheet: true,
  };
  if (item.kind === 'item') return { ...entry, execute: () => choose(here) };
  const children = item.entries.flatMap((child, index) =>
    // In the engine a separator is a property of the entry before it.
    child.kind === 'separator'
      ? []
      : [entryOf(child, `${id}-${index}`, index, item.entries[index + 1]?.kind === 'separator', here, choose)],
  );
  return { ...entry, children };
}
