/** The windows that are open, and what each of them is shown. */
import type { EditEvent, MenuEntry } from '../../runtime';
import type { MenuItem, ToPage } from '../protocol';

export interface Window {
  readonly id: number;
  user: string;
  /** The menus as onOpen made them for this window's user; with handlers, which the page is not told. */
  menus: ReadonlyMap<string, MenuEntry[]>;
  /** The names under which its engine shows its cursor to the others. */
  readonly cursors: Set<string>;
  /** What is selected in it. */
  selection: Omit<EditEvent, 'typed'>;
}

const withoutHandlers = (entries: readonly MenuEntry[]): MenuItem[] =>
  entries.map((entry) => {
    switch (entry.kind) {
      case 'item':
        return { kind: 'item', label: entry.label };
      case 'separator':
        return { kind: 'separator' };
      default:
        return { kind: 'menu', label: entry.label, entries: withoutHandlers(entry.entries) };
    }
  });

/** Menus as the page is told them. */
export const menusOf = (menus: Window['menus']): { title: string; entries: MenuItem[] }[] =>
  [...menus].map(([title, entries]) => ({ title, entries: withoutHandlers(entries) }));

/** The windows by number, and the way to them. */
export class Windows {
  private readonly open = new Map<number, Window>();

  constructor(private readonly post: (window: number | null, text: string) => void) {}

  get(id: number): Window | undefined {
    return this.open.get(id);
  }

  all(): Window[] {
    return [...this.open.values()];
  }

  add(window: Window): void {
    this.open.set(window.id, window);
  }

  remove(id: number): void {
    this.open.delete(id);
  }

  tell(window: Window, message: ToPage): void {
    if (this.open.has(window.id)) this.post(window.id, JSON.stringify(message));
  }

  /** A message that is written down already, to one window. */
  pass(window: Window, text: string): void {
    this.post(window.id, text);
  }

  tellAll(message: ToPage): void {
    this.post(null, JSON.stringify(message));
  }
}
