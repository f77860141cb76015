/** Counts what a run asks of Google's servers and turns it into simulated seconds. */
import { Killed } from '../contract';
import { costOf, FLUSH_MILLISECONDS, START_MILLISECONDS } from './cost-model';

export interface LoggedCall {
  /** 1 for the first counted call of the run. */
  n: number;
  /** As Google prints it: `SpreadsheetApp.Range.setValues`. */
  method: string;
  cells: number;
  milliseconds: number;
}

export interface MeterSummary {
  /** Counted calls only. */
  calls: number;
  cells: number;
  simulatedSeconds: number;
  /** Every method that was used, counted or not. */
  byMethod: Record<string, number>;
}

export class Meter {
  readonly log: LoggedCall[] = [];
  private readonly byMethod = new Map<string, number>();
  private milliseconds = START_MILLISECONDS;
  private slept = 0;
  private current: LoggedCall | null = null;
  /** Whether writes are held back, which the next read sends off first. */
  private pending = false;
  private stop: Killed | null = null;

  /** @param limit simulated milliseconds after which the run is ended (30 s for simple triggers, 6 min for others) */
  constructor(private readonly limit: number) {}

  /** Simulated milliseconds that `Utilities.sleep` passed: the only time that the script's own clock sees. */
  get sleptMilliseconds(): number {
    return this.slept;
  }

  /** Why the run is over, if it is. */
  get killed(): Killed | null {
    return this.stop;
  }

  kill(why: string): Killed {
    this.stop ??= new Killed(why);
    return this.stop;
  }

  /** Simulated time passes; past the limit the run is over. */
  spend(milliseconds: number): void {
    this.milliseconds += milliseconds;
    if (this.milliseconds > this.limit) throw this.kill('Exceeded maximum execution time');
  }

  sleep(milliseconds: number): void {
    this.slept += milliseconds;
    this.spend(milliseconds);
  }

  /** A method begins. Gives its number when it is a counted call, else 0. */
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

  /** The size of the running call, as the service reports it. */
  cells(count: number): void {
    if (this.current) this.current.cells += count;
  }

  /** The call of this number has ended, with a result or an error. */
  end(name: string, n: number): void {
    const call = this.log[n - 1];
    if (!call) return;
    if (this.current === call) this.current = null;
    call.milliseconds += call.cells * (costOf(name)?.perCell ?? 0);
    this.spend(call.milliseconds);
  }

  summary(): MeterSummary {
    const milliseconds = this.milliseconds + (this.pending ? FLUSH_MILLISECONDS : 0); // the end of a script flushes
    const byMethod = Object.fromEntries([...this.byMethod].sort(([one], [other]) => (one < other ? -1 : 1)));
    return {
      calls: this.log.length,
      cells: this.log.reduce((sum, call) => sum + call.cells, 0),
      simulatedSeconds: Math.round(milliseconds) / 1000,
      byMethod,
    };
  }
}
