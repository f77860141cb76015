/** The interface between the page and its grid. */
import type { AskResults } from './custom-results';
import type { CollaborationMessage, MenuItem, OpenedDocument } from '../../protocol';

/** A selection in a sheet, 0-based; `sheetId` is the engine's. */
export interface SelectedCells {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A menu of the add-on. */
export interface AddOnMenu {
  readonly title: string;
  readonly entries: readonly MenuItem[];
}

export interface GridOptions {
  readonly document: OpenedDocument;
  /** Sends a message of the engine's collaboration protocol to the server. */
  readonly send: (message: CollaborationMessage) => void;
  /** The user of this window; `id` is the mail address. */
  readonly user: { readonly id: string; readonly name: string };
  /** The file's owner, who may edit all protected cells. Without it only the server checks protections. */
  readonly owner?: string;
  /** Whether the user may look at the file but not edit it. */
  readonly viewOnly?: boolean;
  /** Asks the server for what the custom functions gave. */
  readonly askResults?: AskResults;
  readonly onSelect: (cells: SelectedCells) => void;
  /** Called with one sentence when an edit is refused. */
  readonly onRefused: (sentence: string) => void;
  /** The grid's revision is not in the server's history: the document must be opened again. */
  readonly onLost?: () => void;
}

export interface Grid {
  /** Handles a message of the server. Messages are collected and applied with the next frame. */
  receive(message: CollaborationMessage): void;
  /** Sets the workbook's clock, in milliseconds. Cheap enough to be called often. */
  setNow(ms: number): void;
  /** Shows the add-on's menus after the engine's. `choose` gets the path, beginning with the menu's title. */
  setMenus(menus: readonly AddOnMenu[], choose: (path: readonly string[]) => void): void;
  /** Selects cells and scrolls to them; activates their sheet. */
  select(sheetId: string, row: number, column: number, rows: number, columns: number): void;
  /** Moves the keyboard focus into the grid. */
  focus(): void;
  destroy(): void;
}
