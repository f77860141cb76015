/** Saves shortly after each change. The timer fires only between jobs, so a saved file never lacks the effects of an edit. */

const QUIET_MS = 400;
const LATEST_MS = 2_000;

export class Autosave {
  private timer: NodeJS.Timeout | null = null;
  private changedSince: number | null = null;

  constructor(
    private readonly save: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Schedules a save: once nothing has changed for a moment, at the latest after two seconds. */
  schedule(): void {
    this.changedSince ??= Date.now();
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.saveNow(),
      Math.max(0, Math.min(QUIET_MS, this.changedSince + LATEST_MS - Date.now())),
    );
  }

  /** Saves at once if something has changed. */
  saveNow(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.changedSince === null) return;
    this.changedSince = null;
    try {
      this.save();
    } catch (error) {
      this.failed(error);
      // Try again later: a full disk may have space by then.
      this.schedule();
    }
  }
}
