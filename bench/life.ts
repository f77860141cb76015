/**
 * Some simulated years of a plan: two people edit rows and settings day by day, take the reminders over from each other, pause, move to
 * other zones and set clocks; runs are cut off, days go by unattended, and each morning the daily run comes. What must never happen is
 * said here in other words than the program's: an oracle, not a copy.
 */
import { instantOfWallMs, localIso, type FaultKind, type SheetHands, type ToldMail, type Workbook } from '../runtime';
import { columnOf } from './plan';

export interface LifeOptions {
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
}

export interface Lived {
  readonly days: number;
  /** Runs that were cut off or failed on purpose. */
  readonly disturbed: number;
  readonly edits: number;
  readonly mails: number;
  /** How often each kind of event came to pass. */
  readonly events: Readonly<Record<LifeEvent, number>>;
  /** Days with more than one mail, in sentences. */
  readonly doubled: readonly string[];
  /** Mails on days that were to have none, or to somebody who was not to have them, in sentences. */
  readonly unwanted: readonly string[];
  /** Steps that waited for their turn longer than the rhythm allows, and days without a run, in sentences. */
  readonly unmentioned: readonly string[];
}

export const LIFE_EVENTS = ['rhythm', 'hour', 'pause', 'daysOff', 'takeOver', 'zone', 'clockForward', 'clockBack', 'oneNow'] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** When people are at their desks; the daily run is at ten at the latest. */
const NOON = 12.5 * HOUR;
/** Days from the due day on which a step is named, with a lead time of three days (rule N3). */
const NAMING_DAYS = [-3, 0, 1, 3, 7, 14, 21, 28];
/** Steps that a mail has room for in a section; Monday's, and the first after a rest, ask for three decisions. */
const A_SECTION = 7;
const FEW = 3;
const PEOPLE = ['kim@example.com', 'bo@example.com'] as const;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/Havana', 'Pacific/Apia'] as const;
const RHYTHMS = ['mondayAndDue', 'weekdays', 'mondays'] as const;

/** A generator that gives the same numbers for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** Whether a naming day lies after `last` and not after `today`. */
function hasTurn(due: number, last: number, today: number): boolean {
  if (NAMING_DAYS.some((offset) => due + offset > last && due + offset <= today)) return true;
  for (let day = due + 58; day <= today; day += 30) if (day > last) return true;
  return false;
}

interface Row {
  readonly row: number;
  readonly title: string;
  readonly status: string;
  readonly due: number | null;
}

class Life {
  private readonly random: (below: number) => number;
  private readonly doubled: string[] = [];
  private readonly unwanted: string[] = [];
  private readonly unmentioned: string[] = [];
  private readonly lastMentioned = new Map<string, number>();
  /** For a step that waits for its turn: the room that mails have had since, and the most that waited with it. */
  private readonly waiting = new Map<string, { room: number; crowd: number }>();
  private readonly mailDays = new Map<number, number>();
  private readonly events = Object.fromEntries(LIFE_EVENTS.map((event) => [event, 0])) as Record<LifeEvent, number>;
  private readonly columns = new Map<string, number>();
  private readonly deck: LifeEvent[] = [];
  private edits = 0;
  private disturbed = 0;
  private tasks = 0;
  private seenMails = 0;
  private owner: string = PEOPLE[0];
  private hour = 8;
  private rhythm: (typeof RHYTHMS)[number] = 'mondayAndDue';
  private weekdaysOnly = false;
  private pausedUntil = -Infinity;
  private daysOff: readonly [number, number] = [-1, -2];
  /** Days on which the run may come late, because the clock, the zone, the hour or the owner has changed. */
  private unsettled = 0;

  constructor(private readonly workbook: Workbook, private readonly options: LifeOptions) {
    this.random = randomFrom(options.seed);
  }

  private get sheet(): SheetHands {
    return this.workbook.sheet('Steps');
  }

  /** Nobody moves columns here, and looking for one takes the sheet's whole evaluation. */
  private columnOf(header: string): number {
    const at = this.columns.get(header) ?? columnOf(this.sheet, header);
    this.columns.set(header, at);
    return at;
  }

  private dayAt(instant: number): number {
    return dayNumber(localIso(instant, this.workbook.state.timeZone).slice(0, 10));
  }

  private today(): number {
    return this.dayAt(this.workbook.now());
  }

  private rows(): Row[] {
    const [titleAt, statusAt, dueAt] = [this.columnOf('Step'), this.columnOf('Status'), this.columnOf('Due')];
    return this.workbook.displayed('Steps').slice(1).flatMap((cells, index) => {
      const [title = '', status = '', due = ''] = [cells[titleAt - 1], cells[statusAt - 1], cells[dueAt - 1]];
      // As en_GB writes it: 02/03/2026.
      return title === '' ? [] : [{ row: index + 2, title, status, due: due === '' ? null : dayNumber(due.split('/').reverse().join('-')) }];
    });
  }

  private put(row: number, header: string, value: string): void {
    this.sheet.getRange(row, this.columnOf(header)).setValue(value);
    this.edits += 1;
  }

  private add(due: string): void {
    this.tasks += 1;
    const { sheet } = this;
    const row = sheet.getLastRow() + 1;
    if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 100);
    this.put(row, 'Step', `Task ${String(this.tasks).padStart(4, '0')}`);
    this.put(row, 'Status', 'To do');
    this.put(row, 'Due', due);
  }

  /** What a person does with the rows on one day. */
  private edit(): void {
    const rows = this.rows();
    const open = rows.filter(({ status }) => status !== 'Done' && status !== 'Let go');
    const one = open[this.random(Math.max(1, open.length))];
    const soon = (): string => isoDay(this.today() + this.random(40) - 4);
    if (open.length < this.options.steps) this.add(soon());
    if (!one) return;
    switch (this.random(9)) {
      case 0: case 1: return this.put(one.row, 'Status', 'Done');
      case 2: return this.put(one.row, 'Due', soon());
      case 3: return this.put(one.row, 'Status', 'Waiting');
      case 4: return this.put(one.row, 'Due', '');
      case 5: return this.workbook.edit(this.sheet.getRange(one.row, this.columnOf('Status')), 'Let go');
      case 6: {
        this.sheet.getRange(2, 1, this.sheet.getLastRow() - 1, this.sheet.getLastColumn()).sort({ column: this.columnOf('Due'), ascending: this.random(2) === 0 });
        this.edits += 1;
        return;
      }
      case 7: return this.attempt(() => this.workbook.call('updateNow', [{}], { faults: [this.fault()] }));
      default: return void this.workbook.call('updateNow', [{}]);
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
    const { saved, problems } = this.workbook.call('saveSettings', [{ settings: settings as never }]) as { saved: boolean; problems: string[] };
    if (!saved) throw new Error(`Settings that were right were not saved: ${problems.join('; ')}`);
  }

  /** What happens to the plan as a whole, some days apart. */
  private happen(): void {
    if (this.random(4) > 0) return;
    // Dealt like cards, so that a short life has of each too.
    if (this.deck.length === 0) this.deck.push(...LIFE_EVENTS);
    const [event = 'rhythm'] = this.deck.splice(this.random(this.deck.length), 1);
    this.events[event] += 1;
    const today = this.today();
    this.workbook.actAs(this.owner);
    switch (event) {
      case 'rhythm': {
        // Most days with a mail, and every rhythm.
        this.rhythm = RHYTHMS[this.random(4)] ?? 'mondayAndDue';
        this.weekdaysOnly = this.random(4) === 0;
        return this.save({ rhythm: this.rhythm, weekdaysOnly: this.weekdaysOnly });
      }
      case 'hour': {
        this.hour = 5 + this.random(6);
        this.unsettled = 2;
        return this.save({ reminderHour: this.hour });
      }
      case 'pause': {
        this.pausedUntil = today + 1 + this.random(20);
        return this.save({ pausedUntil: isoDay(this.pausedUntil) });
      }
      case 'daysOff': {
        const from = today + 1 + this.random(10);
        this.daysOff = [from, from + this.random(18)];
        return this.save({ daysOff: this.daysOff.map(isoDay).join(' to ') });
      }
      case 'takeOver': {
        this.owner = PEOPLE.find((one) => one !== this.owner) ?? PEOPLE[0];
        this.workbook.actAs(this.owner);
        this.workbook.call('turnOnReminders', [{ hour: this.hour, takeOver: true }]);
        this.unsettled = 2;
        return;
      }
      case 'zone': {
        this.workbook.configure({ timeZone: ZONES[this.random(ZONES.length)] ?? ZONES[0] });
        this.unsettled = 2;
        return;
      }
      case 'clockForward': {
        this.workbook.setClock(this.workbook.now() + this.random(6) * DAY + this.random(24) * HOUR);
        this.unsettled = 2;
        return;
      }
      case 'clockBack': {
        this.workbook.setClock(this.workbook.now() - this.random(24) * HOUR);
        this.unsettled = 2;
        return;
      }
      case 'oneNow': {
        this.workbook.call('sendMailNow', [{}]);
        return this.noteMails(true).forEach(({ text, date }) => this.noteMentions(text, date));
      }
    }
  }

  private wantsNoMail(day: number): boolean {
    const weekday = (day + 3) % 7;
    if (day < this.pausedUntil || (this.daysOff[0] <= day && day <= this.daysOff[1])) return true;
    if (this.rhythm === 'mondays') return weekday !== 0;
    return weekday >= 5 && (this.weekdaysOnly || this.rhythm === 'weekdays');
  }

  /** Counts the mails since the last look; the spreadsheet's zone must be that in which they went out. */
  private noteMails(isAskedFor: boolean): readonly ToldMail[] {
    const mails = this.workbook.mailHeads().length;
    const fresh = Array.from({ length: mails - this.seenMails }, (_, index) => this.workbook.mail(this.seenMails + index + 1));
    this.seenMails = mails;
    for (const { date, subject, to } of fresh) {
      const day = dayNumber(date.slice(0, 10));
      const count = (this.mailDays.get(day) ?? 0) + 1;
      this.mailDays.set(day, count);
      if (count > 1) this.doubled.push(`${isoDay(day)}: mail ${count}, ${subject}`);
      if (to !== this.owner) this.unwanted.push(`${isoDay(day)}: to ${to}, and the owner is ${this.owner}`);
      if (!isAskedFor && this.wantsNoMail(day)) this.unwanted.push(`${isoDay(day)}: a day that was to have none, ${subject}`);
    }
    return fresh;
  }

  private noteMentions(text: string, date: string): void {
    const day = dayNumber(date.slice(0, 10));
    for (const [title = ''] of text.matchAll(/Task \d{4}/g)) {
      this.lastMentioned.set(title, day);
      this.waiting.delete(title);
    }
  }

  /** Whether the steps that have their turn are named, as many as a mail takes. */
  private judge(before: readonly Row[], mails: readonly ToldMail[], ranWell: boolean): void {
    const today = this.today();
    const isOpen = (status: string): boolean => status === 'To do' || status === 'Doing' || status === 'Waiting' || status === '';
    const wanting = new Set(before.flatMap(({ title, status, due }) => (due !== null && isOpen(status) && hasTurn(due, this.lastMentioned.get(title) ?? -Infinity, today) ? [title] : [])));
    for (const { text, date } of mails) this.noteMentions(text, date);
    for (const title of this.waiting.keys()) if (!wanting.has(title)) this.waiting.delete(title);
    // A day that has had its mail, or is to have none, gives nobody a turn.
    if (!ranWell || this.wantsNoMail(today) || (mails.length === 0 && this.mailDays.has(today))) return;
    const room = (today + 3) % 7 === 0 || mails.some(({ text }) => text.includes('Welcome back')) ? FEW : A_SECTION;
    const named = new Set(mails.flatMap(({ text }) => text.match(/Task \d{4}/g) ?? []));
    for (const title of wanting) {
      if (named.has(title)) continue;
      const known = this.waiting.get(title);
      const now = { room: (known?.room ?? 0) + room, crowd: Math.max(known?.crowd ?? 0, wanting.size) };
      this.waiting.set(title, now);
      if (now.room > now.crowd + 2 * A_SECTION) this.unmentioned.push(`${isoDay(today)}: ${title} has waited while there was room for ${now.room}, among ${now.crowd}`);
    }
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
    const before = this.rows();
    const fault = this.random(6) === 0 ? this.fault() : null;
    const settled = fault === null && this.unsettled === 0;
    const fired = this.advance(fault);
    const today = this.today();
    const run = fired.find(({ at, failure }) => failure === '' && this.dayAt(at) === today);
    if (settled && !run) this.unmentioned.push(`${isoDay(today)}: nothing stood in the way of the run, and it did not end well: ${fired.map(({ failure }) => failure).join('; ') || 'none came'}`);
    this.unsettled = Math.max(0, this.unsettled - 1);
    this.judge(before, this.noteMails(false), fault === null && run !== undefined);
  }

  private advance(fault: { at: number; kind: FaultKind } | null): readonly { readonly at: number; readonly failure: string }[] {
    if (!fault) return this.workbook.advance(this.nextNoon());
    this.disturbed += 1;
    const fired = this.workbook.advance(this.nextNoon(), { faults: [fault] });
    // Somebody tries again: by hand, or Google does.
    if (this.random(2) === 0) {
      this.workbook.actAs(this.owner);
      this.attempt(() => this.workbook.run('dailyRun'));
    }
    return fired;
  }

  live(): Lived {
    this.workbook.actAs(this.owner);
    for (let n = 0; n < this.options.steps; n += 1) this.add(isoDay(this.today() + this.random(60) - 10));
    this.workbook.call('updateNow', [{}]);
    this.workbook.call('turnOnReminders', [{ hour: this.hour }]);
    const began = this.seenMails;
    this.workbook.advance(this.nextNoon());
    this.noteMails(false).forEach(({ text, date }) => this.noteMentions(text, date));
    for (let day = 0; day < this.options.days; day += 1) this.liveOneDay();
    const { disturbed, edits, events, doubled, unwanted, unmentioned } = this;
    return { days: this.options.days, disturbed, edits, mails: this.seenMails - began, events, doubled, unwanted, unmentioned };
  }
}

/** Lets a started plan live for so many days from the workbook's clock on. The same seed gives the same life. */
export function live(workbook: Workbook, options: LifeOptions): Lived {
  return new Life(workbook, options).live();
}
