import { Workbenches, type Workbench, type WorkbenchOptions } from '../../tools/browser/open-workbench';

/** A small machine that does something else besides takes its time. */
const TEST_LIMIT_MS = 180_000;

interface Browsing {
  /** A workbench for one test. */
  open(options?: WorkbenchOptions): Promise<Workbench>;
  /** One for all tests of the file. */
  keep(options?: WorkbenchOptions): Promise<Workbench>;
}

/**
 * One browser for the tests of a file. After each test no window may have complained of anything: no error or warning in a console, no
 * exception, no remark of the server, but for what the test itself took out of `complaints`.
 */
export function useBrowser(): Browsing {
  // Where there is none, the first test says so and no other trouble hides it.
  let browser: Workbenches | undefined;
  let kept: Workbench[] = [];
  jest.setTimeout(TEST_LIMIT_MS);
  beforeAll(async () => {
    browser = await Workbenches.launch();
  });
  afterEach(async () => {
    expect([...((await browser?.closeAll(kept)) ?? []), ...kept.flatMap((one) => one.takeComplaints())]).toEqual([]);
  });
  afterAll(() => browser?.end());
  const open: Browsing['open'] = (options) => {
    if (!browser) throw new Error('There is no browser.');
    return browser.open(options);
  };
  return {
    open,
    async keep(options) {
      const workbench = await open(options);
      kept = [...kept, workbench];
      return workbench;
    },
  };
}

/** Asks again until it is so, and shows the difference when it never was. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  check: (seen: T) => void,
  withinMs = 40_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return check(await look());
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
