/** One window of the workbench, driven as a person drives it: by the words that it shows, the mouse and the keyboard. */
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../workbench/protocol';
import type { RunningServer } from '../../workbench/server';
import { nameModel, placeOfSelection, readTab } from './page-model';

/** Letters of a column's number, from 1. */
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** An error of the grid's library says what is wrong in its cause, which no handler outside of the page is told. */
function tellCauses(): void {
  const tell = (error: unknown): void => {
    if (error instanceof Error && error.cause)
      console.error(error.cause instanceof Error ? error.cause.stack : error.cause);
  };
  addEventListener('error', ({ error }) => tell(error));
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

export class WorkbenchWindow {
  /** What the page complained about since it was opened: errors and warnings of its console, exceptions, answers that are no success. */
  readonly complaints: string[] = [];
  private last: PageState | null = null;

  private constructor(
    readonly page: Page,
    private readonly server: RunningServer,
    private readonly menu: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const message = JSON.parse(String(payload)) as ToPage;
        if (message.kind === 'state') this.last = message.state;
      }),
    );
  }

  static async open(context: BrowserContext, server: RunningServer, menu: string): Promise<WorkbenchWindow> {
    const window = new WorkbenchWindow(await context.newPage(), server, menu);
    await window.page.addInitScript(nameModel);
    await window.page.addInitScript(tellCauses);
    await window.page.goto(server.address);
    await window.waitForGrid();
    return window;
  }

  /** Until the grid is drawn and the add-on's menu is there. */
  async waitForGrid(): Promise<void> {
    await this.page.locator('.o-grid canvas').first().waitFor();
    await this.menuTitle(this.menu).waitFor();
  }

  /** Until the server has done everything that this window sent so far: it does one thing after the other. */
  async waitForServer(): Promise<void> {
    await this.page.waitForTimeout(100);
    const answer = await fetch(new URL('/document', this.server.address), {
      headers: { 'x-waymark-token': this.server.token },
    });
    await answer.arrayBuffer();
    await this.page.waitForTimeout(100);
  }

  /** What the server last said about the file. */
  get state(): PageState {
    if (!this.last) throw new Error('The server has not said anything yet.');
    return this.last;
  }

  menuTitle(title: string) {
    return this.page.locator('.o-topbar-menu', { hasText: title });
  }

  /** Chooses from a menu: its title, then the words of each item on the way. */
  async choose(title: string, ...items: readonly string[]): Promise<void> {
    await this.menuTitle(title).click();
    for (const [index, item] of items.entries()) {
      const entry = this.page
        .locator('.o-menu')
        .nth(index)
        .locator('.o-menu-item')
        .filter({ has: this.page.getByText(item, { exact: true }) });
      if (index < items.length - 1) await entry.hover();
      else await entry.click();
    }
  }

  /** Opens the sidebar: the first item of the add-on's menu, whatever its words. */
  async openSidebar(): Promise<void> {
    const before = await this.page.evaluateHandle(() => document.querySelector('aside iframe'));
    await this.menuTitle(this.menu).click();
    await this.page.locator('.o-menu .o-menu-item').first().click();
    // One that is open already is replaced.
    await this.page.waitForFunction((old) => ![null, old].includes(document.querySelector('aside iframe')), before);
  }

  /** Goes to a tab by its name at the foot of the grid. */
  async goTo(tab: string): Promise<void> {
    await this.page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${tab}\\s*$`) }).click();
  }

  /** Names the file. */
  async rename(name: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Name of the file' });
    await field.fill(name);
    await field.press('Enter');
    await this.waitForServer();
  }

  /** The name of the tab that is shown. */
  async activeTab(): Promise<string> {
    return ((await this.page.locator('.o-sheet.active').textContent()) ?? '').trim();
  }

  /** Selects cells of the tab that is shown, `B2` or `B2:C9`, by the name box. */
  async select(cells: string): Promise<void> {
    const box = this.page.locator('.o-named-range-selector input');
    await box.fill(cells);
    await box.press('Enter');
  }

  /** Types over a cell of the tab that is shown, as a user does. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Clicks on the sign at the right of a cell's first line: the arrow of its dropdown, or its filter. */
  async clickCellIcon(cell: string): Promise<void> {
    await this.select(cell);
    const { right, top } = await placeOfSelection(this.page);
    await this.page.mouse.click(right - 12, top + 11);
  }

  /** Clicks on a cell's checkbox, which stands in the middle of its first line. */
  async clickCheckbox(cell: string): Promise<void> {
    await this.select(cell);
    const { centre, top } = await placeOfSelection(this.page);
    await this.page.mouse.click(centre, top + 11);
  }

  /** Pastes text of another program at the selected cell. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  /** What a tab shows in this window. */
  rows(tab: string): Promise<string[][]> {
    return readTab(this.page, tab);
  }

  /** The address of a cell by its tab's header and its row, 1-based: `D5`. */
  async cellOf(tab: string, header: string, row: number): Promise<string> {
    const [headers = []] = await this.rows(tab);
    const at = headers.indexOf(header);
    if (at < 0) throw new Error(`${tab} has no column ${header}: ${headers.join(', ')}`);
    return `${letters(at + 1)}${row}`;
  }

  /** What the cell of a header shows. */
  async shown(tab: string, header: string, row: number): Promise<string> {
    const rows = await this.rows(tab);
    return rows[row - 1]?.[rows[0]?.indexOf(header) ?? -1] ?? '';
  }

  /** The add-on's panel at the right. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator('aside iframe');
  }

  /** Lets the next call of this name from a script's page come to nothing, with the sentence that Google would give. Before the window is loaded again. */
  async refuseCalls(name: string, message: () => string | null): Promise<void> {
    await this.page.routeWebSocket(/\/socket/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((text) => {
        const asked = JSON.parse(String(text)) as FromPage;
        const refusal = asked.kind === 'ask' && asked.name === 'call' && asked.request.name === name ? message() : null;
        if (refusal === null || asked.kind !== 'ask') server.send(text);
        else
          socket.send(
            JSON.stringify({ kind: 'refused', id: asked.id, name: 'Exception', message: refusal } satisfies ToPage),
          );
      });
    });
    await this.page.reload();
    await this.waitForGrid();
  }

  /** The same as a frame, for what is done inside it at once. */
  async sidebarFrame(): Promise<Frame> {
    const element = await this.page.locator('aside iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('There is no sidebar.');
    return frame;
  }
}
