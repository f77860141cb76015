/** The open windows and how to send messages to them. */
import type { EditEvent, MenuEntry } from '../../runtime';
import type { MenuItem, ToPage } from '../protocol';

export interface Window {
  readonly id: number;
  user: string;
  /** The menus that onOpen created for this window's user, with handlers, which the page does not get. */
  menus: ReadonlyMap<string, MenuEntry[]>;
  /** The client IDs under which the other windows show this window's cursor. */
  readonly cursors: Set<string>;
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

/** Menus in the form of the protocol. */
export const menusOf = (menus: Window['menus']): { title: string; entries: MenuItem[] }[] =>
  [...menus].map(([title, entries]) => ({ title, entries: withoutHandlers(entries) }));

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

  send(window: Window, message: ToPage): void {
    if (this.open.has(window.id)) this.post(window.id, JSON.stringify(message));
  }

  /** Sends a message that is already serialized. */
  sendText(window: Window, text: string): void {
    this.post(window.id, text);
  }

  sendToAll(message: ToPage): void {
    this.post(null, JSON.stringify(message));
  }
}
