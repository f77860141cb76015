import { Workbenches, type Workbench, type WorkbenchOptions } from '../../tools/browser/open-workbench';

/** Milliseconds for a test, also on a slow or busy machine. */
const TEST_LIMIT_MS = 180_000;

interface Browsing {
  /** Opens a workbench for one test. */
  open(options?: WorkbenchOptions): Promise<Workbench>;
  /** Opens a workbench for all tests of the file. */
  keep(options?: WorkbenchOptions): Promise<Workbench>;
}

/**
 * A browser for the tests of a file. After each test there must be no complaint: no error or warning in a console, no exception, no remark
 * of the server, except those that the test has removed with takeComplaints().
 */
export function useBrowser(): Browsing {
  // Undefined when no browser could be launched: then afterEach must not hide that error by another one.
  let browser: Workbenches | undefined;
  let kept: Workbench[] = [];
  jest.setTimeout(TEST_LIMIT_MS);
  beforeAll(async () => {
    browser = await Workbenches.launch();
  });
  afterEach(async () => {
    expect([
      ...((await browser?.closeAll(kept)) ?? []),
      ...kept.flatMap((workbench) => workbench.takeComplaints()),
    ]).toEqual([]);
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

/** Repeats `look` until `check` passes. After the time limit it throws the last error of `check`. */
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
