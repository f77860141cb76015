/** Saves soon after each change, and never between a change and what it brings about. */

const SOON = 400;
const AT_LATEST = 2_000;

export class Keeper {
  private timer: NodeJS.Timeout | null = null;
  private changedSince: number | null = null;

  constructor(
    private readonly save: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Something changed: it is saved when nothing more changes for a moment, and after two seconds at the latest. */
  changed(): void {
    this.changedSince ??= Date.now();
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), Math.max(0, Math.min(SOON, this.changedSince + AT_LATEST - Date.now())));
  }

  /** Saves at once what is not saved yet. */
  now(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.changedSince === null) return;
    this.changedSince = null;
    try {
      this.save();
    } catch (error) {
      this.failed(error);
      // Nothing is lost yet: the next try may find room on the disk again.
      this.changed();
    }
  }
}
