/**
 * Simulates years of a plan: two people edit rows and settings, delete old rows, take over the reminders from each other, pause, change the
 * time zone and move the clock. Some runs are interrupted, and each morning the daily run comes. `reminder-oracle.ts` finds wrong mails.
 */
import { instantOfWallMs, localIso, type FaultKind, type Workbook } from '../runtime';
import { randomFrom } from './random';
import { TypedRows, dayNumber, isoDay } from './typed-rows';
import { ReminderOracle, RHYTHMS, type Arrangements } from './reminder-oracle';

export interface SimulationOptions {
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
}

export interface SimulationResult
  extends Pick<ReminderOracle, 'doubled' | 'unwanted' | 'unmentioned'>, Pick<TypedRows, 'edits' | 'altered'> {
  readonly days: number;
  /** The number of runs that were interrupted on purpose. */
  readonly disturbed: number;
  readonly mails: number;
  /** How often each kind of event happened. */
  readonly events: Readonly<Record<SimulationEvent, number>>;
}

export const SIMULATION_EVENTS = [
  'rhythm',
  'hour',
  'pause',
  'daysOff',
  'takeOver',
  'zone',
  'clockForward',
  'clockBack',
  'oneNow',
  'throwAway',
] as const;
type SimulationEvent = (typeof SIMULATION_EVENTS)[number];

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Time of day when the simulated people work: after the daily run, which comes by 10:00. */
const NOON = 12.5 * HOUR;
/** People delete a closed row after this many days. */
const KEPT_DAYS = 30;
const PEOPLE = ['kim@example.com', 'bo@example.com'] as const;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Havana',
  'Pacific/Apia',
] as const;

class Simulation {
  private readonly random: (below: number) => number;
  private readonly events = Object.fromEntries(SIMULATION_EVENTS.map((event) => [event, 0])) as Record<
    SimulationEvent,
    number
  >;
  private readonly remainingEvents: SimulationEvent[] = [];
  private readonly arrangements: Arrangements = {
    owner: PEOPLE[0],
    hour: 8,
    rhythm: 'mondayAndDue',
    weekdaysOnly: false,
    pausedUntil: -Infinity,
    daysOff: [-1, -2],
  };
  private readonly typedRows: TypedRows;
  private readonly oracle: ReminderOracle;
  private disturbed = 0;
  /** For how many days the run may be late, because the clock, the time zone, the hour or the owner has changed. */
  private unsettledDays = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: SimulationOptions,
  ) {
    this.random = randomFrom(options.seed);
    this.typedRows = new TypedRows(workbook, () => this.today());
    this.oracle = new ReminderOracle(workbook, this.typedRows, this.arrangements);
  }

  private dayAt(instant: number): number {
    return dayNumber(localIso(instant, this.workbook.state.timeZone).slice(0, 10));
  }

  private today(): number {
    return this.dayAt(this.workbook.now());
  }

  /** One random edit of the rows. */
  private edit(): void {
    const { typedRows } = this;
    const open = typedRows.open();
    const step = open[this.random(Math.max(1, open.length))];
    const soon = (): number => this.today() + this.random(40) - 4;
    if (open.length < this.options.steps) typedRows.add([soon()]);
    if (!step) return;
    switch (this.random(9)) {
      case 0:
      case 1:
        return typedRows.setStatus(step, 'Done');
      case 2:
        return typedRows.setDue(step, soon());
      case 3:
        return typedRows.setStatus(step, 'Waiting');
      case 4:
        return typedRows.setDue(step, null);
      case 5:
        return typedRows.setStatus(step, 'Let go', /* isTyped= */ true);
      case 6:
        return typedRows.sort(this.random(2) === 0);
      case 7:
        return this.runInterrupted(() => this.workbook.call('call', ['updateNow', {}], { faults: [this.fault()] }));
      default:
        return void this.workbook.call('call', ['updateNow', {}]);
    }
  }

  /** Does something that is interrupted by a fault and counts it. */
  private runInterrupted(work: () => unknown): void {
    this.disturbed += 1;
    try {
      work();
    } catch {
      // Expected: the oracle checks the following mornings.
    }
  }

  private fault(): { at: number; kind: FaultKind } {
    const kinds: readonly FaultKind[] = ['kill', 'timeout', 'server', 'kill'];
    return { at: 1 + this.random(34), kind: kinds[this.random(kinds.length)] ?? 'kill' };
  }

  private save(settings: Readonly<Record<string, unknown>>): void {
    const { saved, problems } = this.workbook.call('call', ['saveSettings', { settings: settings as never }]) as {
      saved: boolean;
      problems: string[];
    };
    if (!saved) throw new Error(`Settings that were right were not saved: ${problems.join('; ')}`);
  }

  /** On some days: a random event that concerns the whole plan. */
  private applyRandomEvent(): void {
    if (this.random(4) > 0) return;
    // Each event happens once before any happens again, so that a short simulation has all of them.
    if (this.remainingEvents.length === 0) this.remainingEvents.push(...SIMULATION_EVENTS);
    const [event = 'rhythm'] = this.remainingEvents.splice(this.random(this.remainingEvents.length), 1);
    this.events[event] += 1;
    const { arrangements, workbook } = this;
    const today = this.today();
    workbook.actAs(arrangements.owner);
    switch (event) {
      case 'rhythm': {
        // The fourth value makes the default rhythm twice as likely: it has the most days with a mail.
        arrangements.rhythm = RHYTHMS[this.random(4)] ?? 'mondayAndDue';
        arrangements.weekdaysOnly = this.random(4) === 0;
        return this.save({ rhythm: arrangements.rhythm, weekdaysOnly: arrangements.weekdaysOnly });
      }
      case 'hour': {
        arrangements.hour = 5 + this.random(6);
        this.unsettledDays = 2;
        return this.save({ reminderHour: arrangements.hour });
      }
      case 'pause': {
        arrangements.pausedUntil = today + 1 + this.random(20);
        return this.save({ pausedUntil: isoDay(arrangements.pausedUntil) });
      }
      case 'daysOff': {
        const from = today + 1 + this.random(10);
        arrangements.daysOff = [from, from + this.random(18)];
        return this.save({ daysOff: arrangements.daysOff.map(isoDay).join(' to ') });
      }
      case 'takeOver': {
        arrangements.owner = PEOPLE.find((person) => person !== arrangements.owner) ?? PEOPLE[0];
        workbook.actAs(arrangements.owner);
        workbook.call('call', ['turnOnReminders', { hour: arrangements.hour, takeOver: true }]);
        this.unsettledDays = 2;
        return;
      }
      case 'zone': {
        workbook.configure({ timeZone: ZONES[this.random(ZONES.length)] ?? ZONES[0] });
        this.unsettledDays = 2;
        return;
      }
      case 'clockForward': {
        workbook.setClock(workbook.now() + this.random(6) * DAY + this.random(24) * HOUR);
        this.unsettledDays = 2;
        return;
      }
      case 'clockBack': {
        workbook.setClock(workbook.now() - this.random(24) * HOUR);
        this.unsettledDays = 2;
        return;
      }
      case 'oneNow': {
        workbook.call('call', ['sendMailNow', {}]);
        return this.oracle.noteMails(true).forEach((mail) => this.oracle.noteMentions(mail));
      }
      case 'throwAway':
        return this.deleteRows(today);
    }
  }

  /** Deletes rows that were closed some time ago, and sometimes an open step. */
  private deleteRows(today: number): void {
    const { typedRows } = this;
    typedRows.compare();
    typedRows.deleteRows(typedRows.rows().filter(({ closedOn }) => closedOn !== null && closedOn <= today - KEPT_DAYS));
    const open = typedRows.open();
    if (this.random(2) === 0) typedRows.deleteRows(open.slice(this.random(Math.max(1, open.length))).slice(0, 1));
  }

  /** Noon of the next day, after its daily run, in milliseconds. */
  private nextNoon(): number {
    return instantOfWallMs((this.today() + 1) * DAY + NOON, this.workbook.state.timeZone);
  }

  private simulateDay(): void {
    for (let n = this.random(3); n > 0; n -= 1) {
      this.workbook.actAs(PEOPLE[this.random(3) === 0 ? 1 : 0]);
      this.edit();
    }
    this.applyRandomEvent();
    const fault = this.random(6) === 0 ? this.fault() : null;
    const settled = fault === null && this.unsettledDays === 0;
    const fired = this.advance(fault);
    const today = this.today();
    const run = fired.find(({ at, failure }) => failure === '' && this.dayAt(at) === today);
    if (settled && !run)
      this.oracle.unmentioned.push(
        `${isoDay(today)}: nothing stood in the way of the run, and it did not end well: ${fired.map(({ failure }) => failure).join('; ') || 'none came'}`,
      );
    this.unsettledDays = Math.max(0, this.unsettledDays - 1);
    this.oracle.checkMentions(
      today,
      this.typedRows.rows(),
      this.oracle.noteMails(false),
      fault === null && run !== undefined,
    );
  }

  private advance(
    fault: { at: number; kind: FaultKind } | null,
  ): readonly { readonly at: number; readonly failure: string }[] {
    if (!fault) return this.workbook.advance(this.nextNoon());
    this.disturbed += 1;
    const fired = this.workbook.advance(this.nextNoon(), { faults: [fault] });
    // Half of the failed runs are repeated, by a person or by Google.
    if (this.random(2) === 0) {
      this.workbook.actAs(this.arrangements.owner);
      this.runInterrupted(() => this.workbook.run('dailyRun'));
    }
    return fired;
  }

  simulate(): SimulationResult {
    const { arrangements, typedRows, oracle, workbook } = this;
    workbook.actAs(arrangements.owner);
    // Fewer empty rows make the simulation faster, and the tab has to grow later.
    typedRows.trim(2 * this.options.steps);
    typedRows.add(Array.from({ length: this.options.steps }, () => this.today() + this.random(60) - 10));
    workbook.call('call', ['updateNow', {}]);
    workbook.call('call', ['turnOnReminders', { hour: arrangements.hour }]);
    const began = oracle.seenMails;
    workbook.advance(this.nextNoon());
    oracle.noteMails(false).forEach((mail) => oracle.noteMentions(mail));
    for (let day = 0; day < this.options.days; day += 1) this.simulateDay();
    typedRows.compare();
    const { disturbed, events } = this;
    const { doubled, unwanted, unmentioned } = oracle;
    return {
      days: this.options.days,
      disturbed,
      edits: typedRows.edits,
      mails: oracle.seenMails - began,
      events,
      doubled,
      unwanted,
      unmentioned,
      altered: typedRows.altered,
    };
  }
}

/** Simulates days of a started plan, from the workbook's clock on. The same seed gives the same result. */
export function simulate(workbook: Workbook, options: SimulationOptions): SimulationResult {
  return new Simulation(workbook, options).simulate();
}
