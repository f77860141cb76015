/** Counts the calls of a run to Google's servers and adds up their simulated duration. */
import { Killed } from '../contract';
import { costOf, FLUSH_MILLISECONDS, START_MILLISECONDS } from './cost-model';

export interface LoggedCall {
  /** 1 for the first counted call of the run. */
  n: number;
  /** As Google's errors print it: `SpreadsheetApp.Range.setValues`. */
  method: string;
  cells: number;
  milliseconds: number;
  /** Whether it threw: then it has changed nothing. */
  failed?: true;
}

export interface MeterSummary {
  /** Counted calls only. */
  calls: number;
  cells: number;
  simulatedSeconds: number;
  /** The number of calls of every method, counted or not. */
  byMethod: Record<string, number>;
}

export class Meter {
  readonly log: LoggedCall[] = [];
  private readonly byMethod = new Map<string, number>();
  private milliseconds = START_MILLISECONDS;
  private slept = 0;
  private current: LoggedCall | null = null;
  /** Whether the buffer contains writes, which the next read flushes. */
  private pending = false;
  private stop: Killed | null = null;

  /** @param limit simulated milliseconds after which the run is killed */
  constructor(private readonly limit: number) {}

  /** Simulated milliseconds spent in `Utilities.sleep`; only they move the script's clock. */
  get sleptMilliseconds(): number {
    return this.slept;
  }

  /** Simulated milliseconds since the run began, its start included. */
  get elapsed(): number {
    return this.milliseconds;
  }

  /** The reason why the run was killed, or null. */
  get killed(): Killed | null {
    return this.stop;
  }

  kill(why: string): Killed {
    this.stop ??= new Killed(why);
    return this.stop;
  }

  /** Adds simulated time. @throws Killed after the limit. */
  spend(milliseconds: number): void {
    this.milliseconds += milliseconds;
    if (this.milliseconds > this.limit) throw this.kill('Exceeded maximum execution time');
  }

  sleep(milliseconds: number): void {
    this.slept += milliseconds;
    this.spend(milliseconds);
  }

  /** Records the start of a method. Returns the number of a counted call, else 0. */
  begin(name: string, printed: string): number {
    this.byMethod.set(printed, (this.byMethod.get(printed) ?? 0) + 1);
    const cost = costOf(name);
    if (!cost) return 0;
    const flushes = cost.effect === 'reads' && this.pending;
    if (cost.effect !== 'none') this.pending = cost.effect === 'writes';
    const call: LoggedCall = {
      n: this.log.length + 1,
      method: printed,
      cells: 0,
      milliseconds: cost.base + (flushes ? FLUSH_MILLISECONDS : 0),
    };
    this.log.push(call);
    this.current = call;
    return call.n;
  }

  /** Adds cells to the current call. */
  cells(count: number): void {
    if (this.current) this.current.cells += count;
  }

  /** Records the end of the call with this number, after a result or an error. */
  end(name: string, n: number, hasFailed = false): void {
    const call = this.log[n - 1];
    if (!call) return;
    if (hasFailed) call.failed = true;
    if (this.current === call) this.current = null;
    call.milliseconds += call.cells * (costOf(name)?.perCell ?? 0);
    this.spend(call.milliseconds);
  }

  summary(): MeterSummary {
    const milliseconds = this.milliseconds + (this.pending ? FLUSH_MILLISECONDS : 0); // the end of a script flushes
    const byMethod = Object.fromEntries([...this.byMethod].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      calls: this.log.length,
      cells: this.log.reduce((sum, call) => sum + call.cells, 0),
      simulatedSeconds: Math.round(milliseconds) / 1000,
      byMethod,
    };
  }
}
