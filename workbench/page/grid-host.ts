/**
 * Opens the grid from GET /document, passes revisions to it, and opens it again when its revision is not in the server's history.
 * A copy of the old grid stays visible until the new grid is drawn, so that nothing flickers.
 */
import type { CollaborationMessage, OpenedDocument, PageState } from '../protocol';
import { freshRevisions } from './fresh-revisions';
import type { Grid, GridOptions, SelectedCells } from './grid/contract';

export interface GridHostOptions {
  readonly mount: (element: HTMLElement, options: GridOptions) => Promise<Grid>;
  /** GET /document. */
  readonly fetchDocument: () => Promise<OpenedDocument>;
  readonly send: (message: CollaborationMessage) => void;
  readonly askResults: NonNullable<GridOptions['askResults']>;
  readonly select: (cells: SelectedCells) => void;
  readonly refuse: (sentence: string) => void;
  readonly choose: (path: readonly string[]) => void;
  /** The grid's revision is not in the server's history. */
  readonly lost: () => void;
}

/** Who looks at the document; mail addresses. */
interface Reader {
  readonly user: string;
  readonly owner: string;
  /** Whether the user may not edit the file. */
  readonly viewOnly: boolean;
}

export class GridHost {
  readonly #options: GridHostOptions;
  readonly #container: HTMLElement;
  #grid: Grid | null = null;
  #menus = '';
  #buffered: CollaborationMessage[] = [];
  #openings = 0;
  /** The selection, also while there is no grid. */
  #selected: SelectedCells | null;

  /** @param selected the selection before the page was reloaded */
  constructor(place: HTMLElement, selected: SelectedCells | null, options: GridHostOptions) {
    this.#container = place;
    this.#selected = selected;
    this.#options = options;
  }

  /** Opens the document for a user. Resolves when the grid is visible, or when a later call has replaced this one. */
  async open({ user, owner, viewOnly }: Reader): Promise<void> {
    const opening = (this.#openings += 1);
    this.#detach();
    const document = await this.#options.fetchDocument();
    if (opening !== this.#openings) return;
    const element = globalThis.document.createElement('div');
    element.className = 'grid';
    this.#container.prepend(element);
    const { send, refuse, lost, askResults } = this.#options;
    const focused = globalThis.document.activeElement;
    const grid = await this.#options.mount(element, {
      document,
      send,
      askResults,
      user: { id: user, name: user },
      owner,
      viewOnly,
      onSelect: (cells) => this.#onSelected(cells),
      onRefused: refuse,
      onLost: lost,
    });
    if (opening !== this.#openings) {
      grid.destroy();
      element.remove();
      return;
    }
    // The engine takes the focus when it mounts. Give it back to a panel or dialog that had it.
    if (focused instanceof HTMLElement && focused.closest('.panel, .sidebar, .dialog, .modeless')) focused.focus();
    for (const other of [...this.#container.children]) if (other !== element) other.remove();
    this.#grid = grid;
    this.#menus = '';
    const { revisionId } = document.data as { readonly revisionId?: unknown };
    for (const message of freshRevisions(this.#buffered, revisionId)) grid.receive(message);
    this.#buffered = [];
    // A new window begins with the last selection in the file.
    const first = this.#selected ?? document.selected;
    if (first) this.select(first);
  }

  /** Replaces the old grid by a copy without function: two grids would handle each other's keyboard events. */
  #detach(): void {
    const grid = this.#grid;
    const element = this.#container.lastElementChild;
    this.#grid = null;
    this.#buffered = [];
    if (!grid || !element) return;
    this.#container.append(frozenCopyOf(element));
    grid.destroy();
    element.remove();
  }

  receive(message: CollaborationMessage): void {
    if (this.#grid) this.#grid.receive(message);
    else this.#buffered.push(message);
  }

  /** Selects cells. Does nothing when their sheet no longer exists. */
  select(cells: SelectedCells): void {
    this.#selected = cells;
    this.#grid?.select(cells.sheetId, cells.row, cells.column, cells.rows, cells.columns);
  }

  /** A mounting grid selects its first cell. That must not replace the stored selection, but it is reported. */
  #onSelected(cells: SelectedCells): void {
    if (this.#grid) this.#selected = cells;
    this.#options.select(cells);
  }

  setNow(ms: number): void {
    this.#grid?.setNow(ms);
  }

  /** Does nothing when the menus are unchanged, so that an open menu stays open. */
  setMenus(menus: PageState['menus']): void {
    const text = JSON.stringify(menus);
    if (!this.#grid || text === this.#menus) return;
    this.#menus = text;
    this.#grid.setMenus(menus, this.#options.choose);
  }

  focus(): void {
    this.#grid?.focus();
  }

  get isOpen(): boolean {
    return this.#grid !== null;
  }
}

/** A copy with the same look, its canvases included. It is inert and in a closed shadow root, so that no selector finds it. */
function frozenCopyOf(element: Element): HTMLElement {
  const picture = element.cloneNode(true) as HTMLElement;
  picture.style.cssText = 'position: absolute; inset: 0';
  const drawn = element.querySelectorAll('canvas');
  picture.querySelectorAll('canvas').forEach((canvas, index) => {
    const from = drawn[index];
    if (from?.width && from.height) canvas.getContext('2d')?.drawImage(from, 0, 0);
  });
  const frame = document.createElement('div');
  frame.className = 'grid';
  frame.inert = true;
  const closed = frame.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(
    [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  );
  closed.adoptedStyleSheets = [styles];
  closed.append(picture);
  return frame;
}
