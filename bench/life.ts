/**
 * Some simulated years of a plan: somebody edits rows day by day, runs are cut off, days go by unattended, and each morning the daily
 * run comes. What must never happen is said here in other words than the program's: an oracle, not a copy.
 */
import { localIso, type FaultKind, type SheetHands, type Workbook } from '../runtime';
import { columnOf } from './plan';

export interface LifeOptions {
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
}

export interface Lived {
  readonly days: number;
  /** Daily runs that were cut off or failed on purpose. */
  readonly disturbed: number;
  readonly edits: number;
  readonly mails: number;
  /** Days with more than one mail, in sentences. */
  readonly doubled: readonly string[];
  /** Steps that waited for their turn longer than the rhythm allows, in sentences. */
  readonly unmentioned: readonly string[];
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Days from the due day on which a step is named, with a lead time of three days (rule N3). */
const NAMING_DAYS = [-3, 0, 1, 3, 7, 14, 21, 28];
const A_SECTION = 7;

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
  private readonly unmentioned: string[] = [];
  private readonly lastMentioned = new Map<string, number>();
  /** Runs that a step has waited for its turn, and the most that waited with it. */
  private readonly waiting = new Map<string, { runs: number; crowd: number }>();
  private readonly mailDays = new Map<string, number>();
  private edits = 0;
  private disturbed = 0;
  private tasks = 0;
  private seenMails = 0;

  constructor(private readonly workbook: Workbook, private readonly options: LifeOptions) {
    this.random = randomFrom(options.seed);
  }

  private get sheet(): SheetHands {
    return this.workbook.sheet('Steps');
  }

  private today(): number {
    return dayNumber(localIso(this.workbook.now(), this.workbook.state.timeZone).slice(0, 10));
  }

  private rows(): Row[] {
    const { sheet } = this;
    const [titleAt, statusAt, dueAt] = [columnOf(sheet, 'Step'), columnOf(sheet, 'Status'), columnOf(sheet, 'Due')];
    return this.workbook.displayed('Steps').slice(1).flatMap((cells, index) => {
      const [title = '', status = '', due = ''] = [cells[titleAt - 1], cells[statusAt - 1], cells[dueAt - 1]];
      // As en_GB writes it: 02/03/2026.
      return title === '' ? [] : [{ row: index + 2, title, status, due: due === '' ? null : dayNumber(due.split('/').reverse().join('-')) }];
    });
  }

  private put(row: number, header: string, value: string): void {
    this.sheet.getRange(row, columnOf(this.sheet, header)).setValue(value);
    this.edits += 1;
  }

  private add(due: string): void {
    this.tasks += 1;
    const row = this.sheet.getLastRow() + 1;
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
    switch (this.random(8)) {
      case 0: case 1: return this.put(one.row, 'Status', 'Done');
      case 2: return this.put(one.row, 'Due', soon());
      case 3: return this.put(one.row, 'Status', 'Waiting');
      case 4: return this.put(one.row, 'Due', '');
      case 5: return this.workbook.edit(this.sheet.getRange(one.row, columnOf(this.sheet, 'Status')), 'Let go');
      case 6: {
        this.sheet.getRange(2, 1, this.sheet.getLastRow() - 1, this.sheet.getLastColumn()).sort({ column: columnOf(this.sheet, 'Due'), ascending: this.random(2) === 0 });
        this.edits += 1;
        return;
      }
      default: return void this.workbook.call('updateNow', [{}]);
    }
  }

  private noteMails(): string {
    const mails = this.workbook.outbox();
    const fresh = mails.slice(this.seenMails);
    this.seenMails = mails.length;
    for (const { date, subject } of fresh) {
      const day = date.slice(0, 10);
      const count = (this.mailDays.get(day) ?? 0) + 1;
      this.mailDays.set(day, count);
      if (count > 1) this.doubled.push(`${day}: mail ${count}, ${subject}`);
    }
    return fresh.map(({ text }) => text).join('\n');
  }

  /** Whether the steps that have their turn are named, as many as a mail takes. */
  private judge(before: readonly Row[], text: string, ranWell: boolean): void {
    const today = this.today();
    const isMonday = (today + 3) % 7 === 0;
    const wanting = before.filter(({ title, status, due }) => due !== null && (status === 'To do' || status === 'Doing' || status === 'Waiting' || status === '') && hasTurn(due, this.lastMentioned.get(title) ?? -Infinity, today));
    const wantingTitles = new Set(wanting.map(({ title }) => title));
    for (const title of this.waiting.keys()) if (!wantingTitles.has(title)) this.waiting.delete(title);
    for (const { title } of wanting) {
      if (text.includes(title)) this.waiting.delete(title);
      else if (ranWell && !isMonday) {
        const { runs = 0, crowd = 0 } = this.waiting.get(title) ?? {};
        const now = { runs: runs + 1, crowd: Math.max(crowd, wanting.length) };
        this.waiting.set(title, now);
        if (now.runs > Math.ceil(now.crowd / A_SECTION) + 1) this.unmentioned.push(`${isoDay(today)}: ${title} has waited for ${now.runs} runs among ${now.crowd}`);
      }
    }
    for (const { title } of before) if (text.includes(title)) this.lastMentioned.set(title, today);
  }

  private disturbance(): { at: number; kind: FaultKind } | null {
    const kinds: readonly FaultKind[] = ['kill', 'timeout', 'server', 'kill'];
    return this.random(6) === 0 ? { at: 1 + this.random(34), kind: kinds[this.random(kinds.length)] ?? 'kill' } : null;
  }

  private lastRun(): { lastRun: string; lastError: string } {
    return (this.workbook.call('getState', [{}]) as { reminders: { lastRun: string; lastError: string } }).reminders;
  }

  live(): Lived {
    for (let n = 0; n < this.options.steps; n += 1) this.add(isoDay(this.today() + this.random(60) - 10));
    this.workbook.call('updateNow', [{}]);
    this.workbook.call('turnOnReminders', [{ hour: 8 }]);
    // Noon to noon: the morning's run lies between, and its day is the day on which it is judged.
    this.workbook.advance(this.workbook.now() + 4.5 * HOUR);
    this.judge(this.rows(), this.noteMails(), false);
    for (let day = 0; day < this.options.days; day += 1) {
      for (let n = this.random(3); n > 0; n -= 1) this.edit();
      const before = this.rows();
      const fault = this.disturbance();
      if (fault) this.disturbed += 1;
      this.workbook.advance(this.workbook.now() + DAY, fault ? { faults: [fault] } : {});
      // Somebody tries again: by hand, or Google does.
      if (fault && this.random(2) === 0) {
        try {
          this.workbook.run('dailyRun');
        } catch {
          // A run by hand may meet what the first one left behind; the next morning is judged all the same.
        }
      }
      const { lastRun, lastError } = this.lastRun();
      const ranWell = fault === null && lastRun === isoDay(this.today()) && lastError === '';
      if (fault === null && !ranWell) this.unmentioned.push(`${isoDay(this.today())}: the run was not disturbed and did not end well: ${lastError || `last run ${lastRun}`}`);
      this.judge(before, this.noteMails(), ranWell);
    }
    return { days: this.options.days, disturbed: this.disturbed, edits: this.edits, mails: this.seenMails, doubled: this.doubled, unmentioned: this.unmentioned };
  }
}

/** Lets a started plan live for so many days from the workbook's clock on. The same seed gives the same life. */
export function live(workbook: Workbook, options: LifeOptions): Lived {
  return new Life(workbook, options).live();
}
