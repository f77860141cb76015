/** One window of the workbench, driven as a person drives it: by the words that it shows, the mouse and the keyboard. */
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { PageState, ToPage } from '../../workbench/protocol';
import { nameModel, readTab } from './page-model';

/** Letters of a column's number, from 1. */
const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export class WorkbenchWindow {
  /** What the page complained about since it was opened: errors and warnings of its console, exceptions, answers that are no success. */
  readonly complaints: string[] = [];
  private last: PageState | null = null;

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload)) as ToPage;
      if (message.kind === 'state') this.last = message.state;
    }));
  }

  static async open(context: BrowserContext, address: string): Promise<WorkbenchWindow> {
    const window = new WorkbenchWindow(await context.newPage());
    await window.page.addInitScript(nameModel);
    await window.page.goto(address);
    await window.settled();
    return window;
  }

  /** Until the grid is drawn and the add-on's menu is there. */
  async settled(): Promise<void> {
    await this.page.locator('.o-grid canvas').first().waitFor();
    await this.menuTitle('Waymark').waitFor();
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
  async choose(...path: readonly string[]): Promise<void> {
    const [title = '', ...items] = path;
    await this.menuTitle(title).click();
    for (const [index, item] of items.entries()) {
      const entry = this.page.locator('.o-menu').nth(index).locator('.o-menu-item').filter({ hasText: new RegExp(`^\\s*${item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`) });
      if (index < items.length - 1) await entry.hover();
      else await entry.click();
    }
  }

  /** Goes to a tab by its name at the foot of the grid. */
  async goTo(tab: string): Promise<void> {
    await this.page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${tab}\\s*$`) }).click();
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

  /** The same as a frame, for what is done inside it at once. */
  async sidebarFrame(): Promise<Frame> {
    const element = await this.page.locator('aside iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('There is no sidebar.');
    return frame;
  }
}
