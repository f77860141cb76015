/** Runs work whose failure must not stop the run: a failure in a tab that Waymark draws is logged. Whether it succeeded. (rule Y28) */
export function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    Logger.log(error instanceof Error ? (error.stack ?? error.message) : error);
    return false;
  }
}
