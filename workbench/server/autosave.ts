/** Saves shortly after each change, and again when that failed. The timer fires only between jobs, so a saved file never lacks the effects of an edit. */

const QUIET_MS = 400;
const LATEST_MS = 2_000;
/** A full disk may have space after a while. */
const RETRY_MS = 5_000;

export class Autosave {
  private timer: NodeJS.Timeout | null = null;
  private changedSince: number | null = null;
  /** Why the last save failed; null when it succeeded. */
  private reason: string | null = null;

  /** @param failed gets the reason once, and again when it is another one; `recovered` is called when a save succeeds after that */
  constructor(
    private readonly save: () => void,
    private readonly failed: (reason: string) => void,
    private readonly recovered: () => void = () => {},
  ) {}

  /** Why the last changes are not on the disk; null when they are, or will be shortly. */
  get failure(): string | null {
    return this.reason;
  }

  /** Schedules a save: once nothing has changed for a moment, at the latest after two seconds. */
  schedule(): void {
    this.changedSince ??= Date.now();
    // After a failure the retry is on its way.
    if (this.timer && this.reason !== null) return;
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
    try {
      this.save();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isNew = reason !== this.reason;
      this.reason = reason;
      this.timer = setTimeout(() => this.saveNow(), RETRY_MS);
      if (isNew) this.failed(reason);
      return;
    }
    this.changedSince = null;
    if (this.reason === null) return;
    this.reason = null;
    this.recovered();
  }
}
