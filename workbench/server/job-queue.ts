/** A queue of jobs that run scripts: one after the other, in the order in which they were added. */
export class JobQueue {
  private readonly jobs: (() => void)[] = [];
  private isRunning = false;

  /**
   * @param failed gets what a job threw; the next job runs all the same
   * @param finished is called each time the queue has become empty
   */
  constructor(
    private readonly failed: (error: unknown) => void,
    private readonly finished: () => void,
  ) {}

  /** True while a job runs, and also while its script waits for a dialog. */
  get isBusy(): boolean {
    return this.isRunning;
  }

  add(job: () => void): void {
    this.jobs.push(job);
  }

  /** Runs all jobs; does nothing while another call is running them. */
  run(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (let job = this.jobs.shift(); job; job = this.jobs.shift()) {
        try {
          job();
        } catch (error) {
          this.failed(error);
        }
      }
      this.finished();
    } finally {
      this.isRunning = false;
    }
  }
}
