/** A workbench in a browser: the server, Chromium and a plan of their own, for tests, pictures and measurements. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startServer, type RunningServer, type ServerOptions } from '../../workbench/server';
import { launchChromium } from '../chromium.cjs';
import { copyPlan, opening, owner, root, type PlanKind } from './prepared-plan';
import { WorkbenchWindow } from './workbench-window';

/** A common laptop's screen. */
export const LAPTOP = { width: 1366, height: 768 };

/** How long a window waits for what it looks for; a Start takes a few seconds, and more on a busy machine. */
const TIMEOUT_MS = 60_000;

export interface WorkbenchOptions {
  readonly plan?: PlanKind;
  /** What the server is given besides. */
  readonly server?: Partial<ServerOptions>;
  /** What the windows are given besides. */
  readonly window?: BrowserContextOptions;
}

/** A browser that serves one test file or one program. */
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

  /** A page of its own, without a workbench: for a mail. */
  async blank(options: BrowserContextOptions) {
    const context = await this.browser.newContext(options);
    return await context.newPage();
  }

  /** Closes every workbench but those to keep, and gives what their windows complained about. */
  async closeAll(keep: readonly Workbench[] = []): Promise<string[]> {
    const closing = this.opened.filter((one) => !keep.includes(one));
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
  /** What the server had to tell nobody in particular. */
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

  /** `port` is for a server that comes back where it was. */
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
  }

  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.close();
  }

  /** A window of its own, with nothing shared but the server; opened when the grid is drawn and the menu of this name is there. */
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

  /** What windows and server complained about since this was last asked. */
  takeComplaints(): string[] {
    return [...this.windows.flatMap(({ complaints }) => complaints.splice(0)), ...this.remarks.splice(0)];
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.stop();
    this.removePlan();
  }
}
