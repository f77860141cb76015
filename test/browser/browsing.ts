import { Workbenches, type Workbench, type WorkbenchOptions } from '../../tools/browser/open-workbench';

/**
 * One browser for the tests of a file. Each test opens workbenches of its own; after it they are closed, and no window may have complained
 * of anything: no error or warning in a console, no exception, no remark of the server, but for what the test itself took out of `complaints`.
 */
export function useBrowser(): { open(options?: WorkbenchOptions): Promise<Workbench> } {
  let workbenches: Workbenches;
  beforeAll(async () => {
    workbenches = await Workbenches.launch();
  });
  afterEach(async () => {
    expect(await workbenches.closeAll()).toEqual([]);
  });
  afterAll(() => workbenches.end());
  return { open: (options) => workbenches.open(options) };
}

/** Asks again until it is so, and shows the difference when it never was. */
export async function eventually<T>(look: () => T | Promise<T>, check: (seen: T) => void, withinMs = 8000): Promise<void> {
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
