/**
 * The grid in its place: opened from GET /document, fed with revisions, and opened anew when its history and the server's no longer meet.
 * A picture of the old one stays until the new one stands, so that nothing flickers.
 */
import type { CollaborationMessage, OpenedDocument, PageState } from '../protocol';
import { freshRevisions } from './fresh-revisions';
import type { Grid, GridOptions, SelectedCells } from './grid/contract';

export interface GridHostOptions {
  readonly mount: (element: HTMLElement, options: GridOptions) => Promise<Grid>;
  /** GET /document. */
  readonly fetchDocument: () => Promise<OpenedDocument>;
  readonly send: (message: CollaborationMessage) => void;
  readonly select: (cells: SelectedCells) => void;
  readonly refuse: (sentence: string) => void;
  readonly choose: (path: readonly string[]) => void;
  /** The grid's history and the server's no longer meet. */
  readonly lost: () => void;
}

export class GridHost {
  readonly #options: GridHostOptions;
  readonly #container: HTMLElement;
  #grid: Grid | null = null;
  #menus = '';
  #buffered: CollaborationMessage[] = [];
  #openings = 0;
  /** What is selected, or is to be as soon as the grid is there. */
  #selected: SelectedCells | null;

  /** @param selected where the window was before it was loaded again */
  constructor(place: HTMLElement, selected: SelectedCells | null, options: GridHostOptions) {
    this.#container = place;
    this.#selected = selected;
    this.#options = options;
  }

  /** Opens the document as `user`; resolves when it can be seen, or when a later opening has taken over. */
  async open(user: string, owner: string): Promise<void> {
    const opening = (this.#openings += 1);
    this.#detach();
    const document = await this.#options.fetchDocument();
    if (opening !== this.#openings) return;
    const element = globalThis.document.createElement('div');
    element.className = 'grid';
    this.#container.prepend(element);
    const { send, refuse, lost } = this.#options;
    const focused = globalThis.document.activeElement;
    const grid = await this.#options.mount(element, {
      document,
      send,
      user: { id: user, name: user },
      owner,
      onSelect: (cells) => this.#onSelected(cells),
      onRefused: refuse,
      onLost: lost,
    });
    if (opening !== this.#openings) {
      grid.destroy();
      element.remove();
      return;
    }
    // The engine takes the focus when it comes; who works beside the grid keeps it.
    if (focused instanceof HTMLElement && focused.closest('.panel, .sidebar, .dialog, .modeless')) focused.focus();
    for (const other of [...this.#container.children]) if (other !== element) other.remove();
    this.#grid = grid;
    this.#menus = '';
    const { revisionId } = document.data as { readonly revisionId?: unknown };
    for (const message of freshRevisions(this.#buffered, revisionId)) grid.receive(message);
    this.#buffered = [];
    // A window that was nowhere yet begins where the file was worked in last.
    const begin = this.#selected ?? document.selected;
    if (begin) this.select(begin);
  }

  /** Two grids at once would take each other's tools and keys for their own: the one before leaves its picture only. */
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

  /** Cells of a sheet that is not there any more change nothing. */
  select(cells: SelectedCells): void {
    this.#selected = cells;
    this.#grid?.select(cells.sheetId, cells.row, cells.column, cells.rows, cells.columns);
  }

  /** The grid begins at its first cell: that is not where the user was, and is told only in case there is nowhere to go back to. */
  #onSelected(cells: SelectedCells): void {
    if (this.#grid) this.#selected = cells;
    this.#options.select(cells);
  }

  setNow(ms: number): void {
    this.#grid?.setNow(ms);
  }

  /** Does nothing when they are the menus that it has: a menu that is open stays so. */
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

/** A copy that only looks like it: what was drawn is drawn again, and nothing in it can be reached or taken for the grid. */
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
