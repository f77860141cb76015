/**
 * Some simulated years of a plan: two people edit rows and settings day by day, throw away what is long done, take the reminders over from
 * each other, pause, move to other zones and set clocks; runs are cut off, days go by unattended, and each morning the daily run comes.
 * What must never happen is said by `life-judge.ts`.
 */
import { instantOfWallMs, localIso, type FaultKind, type Workbook } from '../runtime';
import { Book, dayNumber, isoDay } from './life-book';
import { Judge, RHYTHMS, type Arranged } from './life-judge';

export interface LifeOptions {
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
}

export interface Lived extends Pick<Judge, 'doubled' | 'unwanted' | 'unmentioned'>, Pick<Book, 'edits' | 'altered'> {
  readonly days: number;
  /** Runs that were cut off or failed on purpose. */
  readonly disturbed: number;
  readonly mails: number;
  /** How often each kind of event came to pass. */
  readonly events: Readonly<Record<LifeEvent, number>>;
}

export const LIFE_EVENTS = [
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
type LifeEvent = (typeof LIFE_EVENTS)[number];

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** When people are at their desks; the daily run is at ten at the latest. */
const NOON = 12.5 * HOUR;
/** Days for which people keep what is done in sight. */
const IN_SIGHT = 30;
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

/** A generator that gives the same numbers for the same seed (mulberry32, public domain). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

class Life {
  private readonly random: (below: number) => number;
  private readonly events = Object.fromEntries(LIFE_EVENTS.map((event) => [event, 0])) as Record<LifeEvent, number>;
  private readonly deck: LifeEvent[] = [];
  private readonly arranged: Arranged = {
    owner: PEOPLE[0],
    hour: 8,
    rhythm: 'mondayAndDue',
    weekdaysOnly: false,
    pausedUntil: -Infinity,
    daysOff: [-1, -2],
  };
  private readonly book: Book;
  private readonly judge: Judge;
  private disturbed = 0;
  /** Days on which the run may come late, because the clock, the zone, the hour or the owner has changed. */
  private unsettled = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: LifeOptions,
  ) {
    this.random = randomFrom(options.seed);
    this.book = new Book(workbook, () => this.today());
    this.judge = new Judge(workbook, this.book, this.arranged);
  }

  private dayAt(instant: number): number {
    return dayNumber(localIso(instant, this.workbook.state.timeZone).slice(0, 10));
  }

  private today(): number {
    return this.dayAt(this.workbook.now());
  }

  /** What a person does with the rows on one day. */
  private edit(): void {
    const { book } = this;
    const open = book.open();
    const one = open[this.random(Math.max(1, open.length))];
    const soon = (): number => this.today() + this.random(40) - 4;
    if (open.length < this.options.steps) book.add([soon()]);
    if (!one) return;
    switch (this.random(9)) {
      case 0:
      case 1:
        return book.setStatus(one, 'Done');
      case 2:
        return book.setDue(one, soon());
      case 3:
        return book.setStatus(one, 'Waiting');
      case 4:
        return book.setDue(one, null);
      case 5:
        return book.setStatus(one, 'Let go', /* isTyped= */ true);
      case 6:
        return book.sort(this.random(2) === 0);
      case 7:
        return this.attempt(() => this.workbook.call('updateNow', [{}], { faults: [this.fault()] }));
      default:
        return void this.workbook.call('updateNow', [{}]);
    }
  }

  /** Does what is cut off on purpose; how it ends is judged by what comes after. */
  private attempt(work: () => unknown): void {
    this.disturbed += 1;
    try {
      work();
    } catch {
      // It was to be cut off: the mornings that follow are judged all the same.
    }
  }

  private fault(): { at: number; kind: FaultKind } {
    const kinds: readonly FaultKind[] = ['kill', 'timeout', 'server', 'kill'];
    return { at: 1 + this.random(34), kind: kinds[this.random(kinds.length)] ?? 'kill' };
  }

  private save(settings: Readonly<Record<string, unknown>>): void {
    const { saved, problems } = this.workbook.call('saveSettings', [{ settings: settings as never }]) as {
      saved: boolean;
      problems: string[];
    };
    if (!saved) throw new Error(`Settings that were right were not saved: ${problems.join('; ')}`);
  }

  /** What happens to the plan as a whole, some days apart. */
  private happen(): void {
    if (this.random(4) > 0) return;
    // Dealt like cards, so that a short life has of each too.
    if (this.deck.length === 0) this.deck.push(...LIFE_EVENTS);
    const [event = 'rhythm'] = this.deck.splice(this.random(this.deck.length), 1);
    this.events[event] += 1;
    const { arranged, workbook } = this;
    const today = this.today();
    workbook.actAs(arranged.owner);
    switch (event) {
      case 'rhythm': {
        // Most days with a mail, and every rhythm.
        arranged.rhythm = RHYTHMS[this.random(4)] ?? 'mondayAndDue';
        arranged.weekdaysOnly = this.random(4) === 0;
        return this.save({ rhythm: arranged.rhythm, weekdaysOnly: arranged.weekdaysOnly });
      }
      case 'hour': {
        arranged.hour = 5 + this.random(6);
        this.unsettled = 2;
        return this.save({ reminderHour: arranged.hour });
      }
      case 'pause': {
        arranged.pausedUntil = today + 1 + this.random(20);
        return this.save({ pausedUntil: isoDay(arranged.pausedUntil) });
      }
      case 'daysOff': {
        const from = today + 1 + this.random(10);
        arranged.daysOff = [from, from + this.random(18)];
        return this.save({ daysOff: arranged.daysOff.map(isoDay).join(' to ') });
      }
      case 'takeOver': {
        arranged.owner = PEOPLE.find((one) => one !== arranged.owner) ?? PEOPLE[0];
        workbook.actAs(arranged.owner);
        workbook.call('turnOnReminders', [{ hour: arranged.hour, takeOver: true }]);
        this.unsettled = 2;
        return;
      }
      case 'zone': {
        workbook.configure({ timeZone: ZONES[this.random(ZONES.length)] ?? ZONES[0] });
        this.unsettled = 2;
        return;
      }
      case 'clockForward': {
        workbook.setClock(workbook.now() + this.random(6) * DAY + this.random(24) * HOUR);
        this.unsettled = 2;
        return;
      }
      case 'clockBack': {
        workbook.setClock(workbook.now() - this.random(24) * HOUR);
        this.unsettled = 2;
        return;
      }
      case 'oneNow': {
        workbook.call('sendMailNow', [{}]);
        return this.judge.noteMails(true).forEach((mail) => this.judge.noteMentions(mail));
      }
      case 'throwAway':
        return this.throwAway(today);
    }
  }

  /** Clears away what has been done or let go for a while, and now and then a step that was none. */
  private throwAway(today: number): void {
    const { book } = this;
    book.compare();
    book.throwAway(book.rows().filter(({ closedOn }) => closedOn !== null && closedOn <= today - IN_SIGHT));
    const open = book.open();
    if (this.random(2) === 0) book.throwAway(open.slice(this.random(Math.max(1, open.length))).slice(0, 1));
  }

  /** The next day's noon, at which the morning's run lies behind. */
  private nextNoon(): number {
    return instantOfWallMs((this.today() + 1) * DAY + NOON, this.workbook.state.timeZone);
  }

  private liveOneDay(): void {
    for (let n = this.random(3); n > 0; n -= 1) {
      this.workbook.actAs(PEOPLE[this.random(3) === 0 ? 1 : 0]);
      this.edit();
    }
    this.happen();
    const fault = this.random(6) === 0 ? this.fault() : null;
    const settled = fault === null && this.unsettled === 0;
    const fired = this.advance(fault);
    const today = this.today();
    const run = fired.find(({ at, failure }) => failure === '' && this.dayAt(at) === today);
    if (settled && !run)
      this.judge.unmentioned.push(
        `${isoDay(today)}: nothing stood in the way of the run, and it did not end well: ${fired.map(({ failure }) => failure).join('; ') || 'none came'}`,
      );
    this.unsettled = Math.max(0, this.unsettled - 1);
    this.judge.judge(today, this.book.rows(), this.judge.noteMails(false), fault === null && run !== undefined);
  }

  private advance(
    fault: { at: number; kind: FaultKind } | null,
  ): readonly { readonly at: number; readonly failure: string }[] {
    if (!fault) return this.workbook.advance(this.nextNoon());
    this.disturbed += 1;
    const fired = this.workbook.advance(this.nextNoon(), { faults: [fault] });
    // Somebody tries again: by hand, or Google does.
    if (this.random(2) === 0) {
      this.workbook.actAs(this.arranged.owner);
      this.attempt(() => this.workbook.run('dailyRun'));
    }
    return fired;
  }

  live(): Lived {
    const { arranged, book, judge, workbook } = this;
    workbook.actAs(arranged.owner);
    // So that a thousand empty rows are not computed each day, and so that the tab has to grow.
    book.trim(2 * this.options.steps);
    book.add(Array.from({ length: this.options.steps }, () => this.today() + this.random(60) - 10));
    workbook.call('updateNow', [{}]);
    workbook.call('turnOnReminders', [{ hour: arranged.hour }]);
    const began = judge.seenMails;
    workbook.advance(this.nextNoon());
    judge.noteMails(false).forEach((mail) => judge.noteMentions(mail));
    for (let day = 0; day < this.options.days; day += 1) this.liveOneDay();
    book.compare();
    const { disturbed, events } = this;
    const { doubled, unwanted, unmentioned } = judge;
    return {
      days: this.options.days,
      disturbed,
      edits: book.edits,
      mails: judge.seenMails - began,
      events,
      doubled,
      unwanted,
      unmentioned,
      altered: book.altered,
    };
  }
}

/** Lets a started plan live for so many days from the workbook's clock on. The same seed gives the same life. */
export function live(workbook: Workbook, options: LifeOptions): Lived {
  return new Life(workbook, options).live();
}
