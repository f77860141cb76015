/** What the page and its grid have to do with each other. */
import type { CollaborationMessage, MenuItem, OpenedDocument } from '../../protocol';

/** Cells of one sheet, 0-based; `sheetId` is the engine's. */
export interface SelectedCells {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One menu of the add-on: its title in the menu bar and what stands under it. */
export interface AddOnMenu {
  readonly title: string;
  readonly entries: readonly MenuItem[];
}

export interface GridOptions {
  readonly document: OpenedDocument;
  /** Sends a message of the engine's collaboration protocol to the server. */
  readonly send: (message: CollaborationMessage) => void;
  /** Whose window this is: `id` is the mail address. */
  readonly user: { readonly id: string; readonly name: string };
  /** The file's owner, whom no protection stops; left out, what is protected is the server's matter alone. */
  readonly owner?: string;
  readonly onSelect: (cells: SelectedCells) => void;
  /** What the user tried is refused: one sentence for a notice. */
  readonly onRefused: (sentence: string) => void;
  /** The grid's history and the server's no longer meet: open the document anew. */
  readonly onLost?: () => void;
}

export interface Grid {
  /** Takes in a message of the server; many of them are shown at once. */
  receive(message: CollaborationMessage): void;
  /** The workbook's clock has moved, or ticked: call it as often as one likes. */
  setNow(ms: number): void;
  /** The add-on's menus, after the engine's own. `choose` gets the path from the menu's title on. */
  setMenus(menus: readonly AddOnMenu[], choose: (path: readonly string[]) => void): void;
  /** Selects cells and shows them, in another tab if need be. */
  select(sheetId: string, row: number, column: number, rows: number, columns: number): void;
  /** Puts the keyboard into the grid. */
  focus(): void;
  destroy(): void;
}
