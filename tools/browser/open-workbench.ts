/** Opens the workbench in a browser for tests, screenshots and measurements: a server with a new plan, and Chromium. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startServer, type RunningServer, type ServerOptions } from '../../workbench/server';
import { launchChromium } from '../chromium.cjs';
import { copyPlan, opening, owner, root, type PlanKind } from './prepared-plan';
import { WorkbenchWindow } from './workbench-window';

/** A common laptop's screen. */
export const LAPTOP = { width: 1366, height: 768 };

/** How long a window waits for an element. A Start takes several seconds on a slow machine. */
const TIMEOUT_MS = 60_000;

export interface WorkbenchOptions {
  readonly plan?: PlanKind;
  /** Additional options of the server. */
  readonly server?: Partial<ServerOptions>;
  /** Additional options of the windows. */
  readonly window?: BrowserContextOptions;
}

/** A browser for one test file or one program. */
export class Workbenches {
  private constructor(private readonly browser: Browser) {}
  private opened: Workbench[] = [];

  static async launch(): Promise<Workbenches> {
    return new Workbenches(await launchChromium());
  }

  async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const workbench = new Workbench(this.browser, options);
    this.opened.push(workbench);
    await workbench.start();
    return workbench;
  }

  /** An empty page without a workbench, for example for a mail. */
  async blank(options: BrowserContextOptions) {
    const context = await this.browser.newContext(options);
    return await context.newPage();
  }

  /** The CPU seconds of the browser's pages until now, as far as they are open. */
  async cpuOfPages(): Promise<number> {
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0);
  }

  /** Closes every workbench except those to keep, and returns the complaints of the closed ones. */
  async closeAll(keep: readonly Workbench[] = []): Promise<string[]> {
    const closing = this.opened.filter((workbench) => !keep.includes(workbench));
    this.opened = [...keep];
    const complaints: string[] = [];
    for (const workbench of closing) {
      await workbench.close();
      complaints.push(...workbench.takeComplaints());
    }
    return complaints;
  }

  async end(): Promise<void> {
    await this.closeAll();
    await this.browser.close();
  }
}

export class Workbench {
  /** What the server reported to its terminal. */
  readonly remarks: string[] = [];
  readonly windows: WorkbenchWindow[] = [];
  readonly dir: string;
  private readonly removePlan: () => void;
  private readonly contexts: BrowserContext[] = [];
  private running: RunningServer | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly options: WorkbenchOptions,
  ) {
    const { dir, remove } = copyPlan(options.plan ?? 'empty');
    this.dir = dir;
    this.removePlan = remove;
  }

  get server(): RunningServer {
    if (!this.running) throw new Error('The server is not running.');
    return this.running;
  }

  /** Starts the server; 0 means any free port. */
  async start(port = 0): Promise<void> {
    this.running = await startServer({
      root,
      dir: this.dir,
      port,
      user: owner,
      ...opening,
      remark: (text) => void this.remarks.push(text),
      ...this.options.server,
    });
    await this.running.opened;
  }

  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.close();
  }

  /** Opens a window in a new browser context. Resolves when the grid is drawn and the menu of this name exists. */
  async openWindow(options: BrowserContextOptions = {}, menu = 'Waymark'): Promise<WorkbenchWindow> {
    const context = await this.browser.newContext({
      viewport: LAPTOP,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      ...this.options.window,
      ...options,
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    this.contexts.push(context);
    const window = await WorkbenchWindow.open(context, this.server, menu);
    this.windows.push(window);
    return window;
  }

  /** The complaints of windows and server since the last call. */
  takeComplaints(): string[] {
    return [...this.windows.flatMap(({ complaints }) => complaints.splice(0)), ...this.remarks.splice(0)];
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.stop();
    this.removePlan();
  }
}
