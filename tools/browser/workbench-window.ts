/** Drives a window of the workbench as a person does: by visible texts, mouse and keyboard. */
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../workbench/protocol';
import type { RunningServer } from '../../workbench/server';
import { nameModel, placeOfSelection, readTab } from './page-model';

/** The letters of a 1-based column number. */
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** An init script that logs the cause of an error: owl puts the real error there, and Playwright does not report causes. */
function logCauses(): void {
  const log = (error: unknown): void => {
    if (error instanceof Error && error.cause)
      console.error(error.cause instanceof Error ? error.cause.stack : error.cause);
  };
  addEventListener('error', ({ error }) => log(error));
  addEventListener('unhandledrejection', ({ reason }) => log(reason));
}

export class WorkbenchWindow {
  /** Errors and warnings of the console, and uncaught exceptions, since the page was opened. */
  readonly complaints: string[] = [];
  /** The functions that ran, in order, as the server has said since the page was opened. */
  readonly runs: string[] = [];
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
        if (message.kind === 'state') this.keep(message.state);
      }),
    );
  }

  private keep(state: PageState): void {
    const { lastRun } = state;
    if (lastRun && JSON.stringify(lastRun) !== JSON.stringify(this.last?.lastRun ?? null))
      this.runs.push(lastRun.handler);
    this.last = state;
  }

  static async open(context: BrowserContext, server: RunningServer, menu: string): Promise<WorkbenchWindow> {
    const window = new WorkbenchWindow(await context.newPage(), server, menu);
    await window.page.addInitScript(nameModel);
    await window.page.addInitScript(logCauses);
    await window.page.goto(server.address);
    await window.waitForGrid();
    return window;
  }

  /** Waits until the grid is drawn and the add-on's menu exists. */
  async waitForGrid(): Promise<void> {
    await this.page.locator('.o-grid canvas').first().waitFor();
    await this.menuTitle(this.menu).waitFor();
  }

  /** Waits until the server has handled everything that this window has sent: the server handles requests in order. */
  async waitForServer(): Promise<void> {
    await this.page.waitForTimeout(100);
    const answer = await fetch(new URL('/document', this.server.address), {
      headers: { 'x-waymark-token': this.server.token },
    });
    await answer.arrayBuffer();
    await this.page.waitForTimeout(100);
  }

  /** The last state that the server sent. */
  get state(): PageState {
    if (!this.last) throw new Error('The server has not said anything yet.');
    return this.last;
  }

  menuTitle(title: string) {
    return this.page.locator('.o-topbar-menu', { hasText: title });
  }

  /** Chooses a menu item: the title of the menu, then the label of each item. */
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

  /** Opens the sidebar, which is the first item of the add-on's menu in every language. */
  async openSidebar(): Promise<void> {
    const before = await this.page.evaluateHandle(() => document.querySelector('aside iframe'));
    await this.menuTitle(this.menu).click();
    await this.page.locator('.o-menu .o-menu-item').first().click();
    // An open sidebar is replaced by a new frame.
    await this.page.waitForFunction((old) => ![null, old].includes(document.querySelector('aside iframe')), before);
  }

  /** Clicks a sheet tab below the grid. */
  async goTo(tab: string): Promise<void> {
    await this.page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${tab}\\s*$`) }).click();
  }

  /** Renames the file. */
  async rename(name: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Name of the file' });
    await field.fill(name);
    await field.press('Enter');
    await this.waitForServer();
  }

  /** The name of the active tab. */
  async activeTab(): Promise<string> {
    return ((await this.page.locator('.o-sheet.active').textContent()) ?? '').trim();
  }

  /** Selects cells of the active tab, `B2` or `B2:C9`, with the name box. */
  async select(cells: string): Promise<void> {
    const box = this.page.locator('.o-named-range-selector input');
    await box.fill(cells);
    await box.press('Enter');
  }

  /** Types into a cell of the active tab and presses Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Clicks the icon at the right of a cell: the arrow of its dropdown or of its filter. */
  async clickCellIcon(cell: string): Promise<void> {
    await this.select(cell);
    const { right, top } = await placeOfSelection(this.page);
    await this.page.mouse.click(right - 12, top + 11);
  }

  /** Clicks the checkbox in the middle of a cell. */
  async clickCheckbox(cell: string): Promise<void> {
    await this.select(cell);
    const { centre, top } = await placeOfSelection(this.page);
    await this.page.mouse.click(centre, top + 11);
  }

  /** Pastes text from another program at the selected cell. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  /** The displayed values of a tab. */
  rows(tab: string): Promise<string[][]> {
    return readTab(this.page, tab);
  }

  /** The address of a cell, `D5`, by its header and its 1-based row. */
  async cellOf(tab: string, header: string, row: number): Promise<string> {
    const [headers = []] = await this.rows(tab);
    const at = headers.indexOf(header);
    if (at < 0) throw new Error(`${tab} has no column ${header}: ${headers.join(', ')}`);
    return `${letters(at + 1)}${row}`;
  }

  /** The displayed value of a cell, by its header and its 1-based row. */
  async shown(tab: string, header: string, row: number): Promise<string> {
    const rows = await this.rows(tab);
    return rows[row - 1]?.[rows[0]?.indexOf(header) ?? -1] ?? '';
  }

  /** The frame of the sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator('aside iframe');
  }

  /** Refuses calls of this function while `message` returns a text, as a failure at Google. Reloads the page. */
  async refuseCalls(name: string, message: () => string | null): Promise<void> {
    await this.page.routeWebSocket(/\/socket/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((text) => {
        const asked = JSON.parse(String(text)) as FromPage;
        const refusal =
          asked.kind === 'ask' && asked.name === 'call' && asked.request.args[0] === name ? message() : null;
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

  /** The sidebar as a Frame, for evaluate(). */
  async sidebarFrame(): Promise<Frame> {
    const element = await this.page.locator('aside iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('There is no sidebar.');
    return frame;
  }
}
