/** Triggers and their builders. */
import { createHash } from 'node:crypto';
import { type Execution, ServiceError, type StoredTrigger } from '../contract';
import { isCalendarDay, wallMsOfCivil } from '../values/civil';
import { instantOfWallMs, isTimeZone } from '../values/zone';
import { hashedNumber, type ClockRule, nextFiring } from './clock-rule';
import { mayOpen } from './access';
import type { EnumMember } from './enumeration';
import { EventType, TriggerSource, Weekday } from './enumerations';

const TRIGGERS_PER_USER = 20;

export class Trigger {
  static readonly googleName = 'Script.Trigger';
  readonly #stored: StoredTrigger;
  readonly #fileId: string;
  constructor(stored: StoredTrigger, fileId: string) {
    this.#stored = stored;
    this.#fileId = fileId;
  }
  getEventType(): EnumMember {
    return EventType[this.#stored.eventType];
  }
  getHandlerFunction(): string {
    return this.#stored.handler;
  }
  getTriggerSource(): EnumMember {
    return this.#stored.eventType === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }
  getTriggerSourceId(): string | null {
    return this.#stored.eventType === 'CLOCK' ? null : (this.#stored.file ?? this.#fileId);
  }
  getUniqueId(): string {
    return this.#stored.id;
  }
}

/** Stores a new trigger after Google's checks. */
function createTrigger(
  execution: Execution,
  handler: string,
  eventType: StoredTrigger['eventType'],
  ruleOf: (id: string) => ClockRule,
  file?: string,
): Trigger {
  const { state, effectiveUser } = execution;
  if (!execution.hasFunction(handler)) throw new ServiceError(`Script function not found: ${handler}`);
  const own = state.triggers.filter((trigger) => trigger.user === effectiveUser);
  if (execution.addOn && own.some((trigger) => trigger.eventType === eventType && trigger.file === file)) {
    const kind = eventType === 'CLOCK' ? 'time-based' : eventType.replace('ON_', '').replace('_', ' ').toLowerCase();
    throw new ServiceError(
      `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
    );
  }
  if (own.length >= TRIGGERS_PER_USER)
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const digest = createHash('sha256').update(`${state.id}/trigger/${state.counter++}`).digest();
  const id = digest.readBigUInt64BE(0).toString().padStart(19, '1').slice(-19);
  const createdAt = execution.clock.now();
  const rule = ruleOf(id);
  const stored: StoredTrigger = {
    id,
    user: effectiveUser,
    handler,
    eventType,
    rule,
    createdAt,
    nextAt: eventType === 'CLOCK' ? nextFiring(rule, createdAt, createdAt) : null,
    ...(file === undefined ? {} : { file }),
  };
  state.triggers.push(stored);
  return new Trigger(stored, state.id);
}

export class TriggerBuilder {
  static readonly googleName = 'Script.TriggerBuilder';
  readonly #execution: Execution;
  readonly #handler: string;
  constructor(execution: Execution, handler: string) {
    this.#execution = execution;
    this.#handler = handler;
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#execution, this.#handler);
  }
  /** An add-on may watch only the file in which it is used (guides: Editor add-on triggers); other scripts every file of the user. */
  forSpreadsheet(target: string | object): SpreadsheetTriggerBuilder {
    const { state, files, addOn } = this.#execution;
    const key = typeof target === 'string' ? target : (target as { getId(): string }).getId();
    if (key === state.id) return new SpreadsheetTriggerBuilder(this.#execution, this.#handler);
    const file = addOn ? null : files?.find(key);
    if (!file || !mayOpen(file.state, this.#execution.effectiveUser))
      throw new ServiceError('You do not have permission to access the requested document.');
    return new SpreadsheetTriggerBuilder(this.#execution, this.#handler, key);
  }
}

type SheetEvent = 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export class SpreadsheetTriggerBuilder {
  static readonly googleName = 'Script.SpreadsheetTriggerBuilder';
  readonly #execution: Execution;
  readonly #handler: string;
  readonly #file: string | undefined;
  #event: SheetEvent | null = null;
  /** @param file the id of the watched file, if it is not the script's own */
  constructor(execution: Execution, handler: string, file?: string) {
    this.#execution = execution;
    this.#handler = handler;
    this.#file = file;
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  #on(event: SheetEvent): this {
    this.#event = event;
    return this;
  }
  create(): Trigger {
    // The message is from memory; the reference says that an event is required.
    if (!this.#event) throw new ServiceError('An event type must be specified for the trigger.');
    return createTrigger(this.#execution, this.#handler, this.#event, () => ({}), this.#file);
  }
}

/** `ClockTriggerBuilder`: developers.google.com/apps-script/reference/script/clock-trigger-builder. */
export class ClockTriggerBuilder {
  static readonly googleName = 'Script.ClockTriggerBuilder';
  readonly #execution: Execution;
  readonly #handler: string;
  #every: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | null = null;
  #n = 1;
  #weekDay: number | null = null;
  #monthDay: number | null = null;
  #once: { at: number } | { after: number } | { date: [number, number, number] } | null = null;
  #hour: number | null = null;
  #minute: number | null = null;
  #timeZone: string;

  constructor(execution: Execution, handler: string) {
    this.#execution = execution;
    this.#handler = handler;
    this.#timeZone = execution.scriptTimeZone;
  }

  after(milliseconds: number): this {
    check(milliseconds >= 0, 'after', 'It must not be negative.');
    this.#once = { after: milliseconds };
    return this;
  }
  at(date: Date): this {
    check(!Number.isNaN(date.getTime()), 'at', 'It must be a date.');
    this.#once = { at: date.getTime() };
    return this;
  }
  atDate(year: number, month: number, day: number): this {
    check(isCalendarDay(year, month, day), 'atDate', 'It must be a date.');
    this.#once = { date: [year, month, day] };
    return this;
  }
  atHour(hour: number): this {
    check(hour >= 0 && hour <= 23, 'atHour', 'It must be between 0 and 23.');
    this.#hour = hour;
    return this;
  }
  nearMinute(minute: number): this {
    check(minute >= 0 && minute <= 59, 'nearMinute', 'It must be between 0 and 59.');
    this.#minute = minute;
    return this;
  }
  everyMinutes(n: number): this {
    check([1, 5, 10, 15, 30].includes(n), 'everyMinutes', 'It must be one of 1, 5, 10, 15 or 30.');
    return this.#recur('minutes', n);
  }
  everyHours(n: number): this {
    check(n >= 1, 'everyHours', 'It must be at least 1.');
    return this.#recur('hours', n);
  }
  everyDays(n: number): this {
    check(n >= 1, 'everyDays', 'It must be at least 1.');
    return this.#recur('days', n);
  }
  everyWeeks(n: number): this {
    check(n >= 1, 'everyWeeks', 'It must be at least 1.');
    return this.#recur('weeks', n);
  }
  onWeekDay(day: EnumMember): this {
    this.#weekDay = Object.keys(Weekday).indexOf(day.key);
    return this.#every === 'weeks' ? this : this.#recur('weeks', 1);
  }
  onMonthDay(day: number): this {
    check(day >= 1 && day <= 31, 'onMonthDay', 'It must be between 1 and 31.');
    this.#monthDay = day;
    return this.#recur('month', 1);
  }
  inTimezone(timeZone: string): this {
    if (!isTimeZone(timeZone)) throw new ServiceError('Invalid argument: timezone. Should be of type: String');
    this.#timeZone = timeZone;
    return this;
  }

  create(): Trigger {
    if (!this.#every && !this.#once) {
      // The message is from memory; the reference says that a frequency is required.
      throw new ServiceError(
        this.#hour !== null || this.#minute !== null
          ? 'A frequency is required if you are using atHour() or nearMinute().'
          : 'A frequency or a moment is required for a clock trigger.',
      );
    }
    // The message was observed at Google: ttsukagoshi/mail-merge-for-gmail#165.
    if (this.#execution.addOn && this.#every === 'minutes')
      throw new ServiceError('The recurrence interval for an Add-on trigger must be at least one hour.');
    return createTrigger(this.#execution, this.#handler, 'CLOCK', (id) => this.#rule(id));
  }

  #recur(every: 'minutes' | 'hours' | 'days' | 'weeks' | 'month', n: number): this {
    this.#every = every;
    this.#n = n;
    return this;
  }

  #rule(id: string): ClockRule {
    const timeZone = this.#timeZone;
    if (this.#every) {
      return {
        every: this.#every,
        n: this.#n,
        hour: this.#hour ?? hashedNumber(`${id}/hour`, 24),
        minute: this.#chosenMinute(id),
        weekDay: this.#weekDay,
        monthDay: this.#monthDay,
        timeZone,
      };
    }
    const once = this.#once!;
    const now = this.#execution.clock.now();
    if ('at' in once) return { every: 'once', at: once.at, timeZone };
    if ('after' in once) return { every: 'once', at: now + once.after, timeZone };
    // Google: "By default near midnight (+/- 15 minutes)"; here never on the day before.
    const minute =
      this.#hour === null && this.#minute === null ? hashedNumber(`${id}/minute`, 15) : this.#chosenMinute(id);
    return {
      every: 'once',
      at: instantOfWallMs(wallMsOfCivil(...once.date, this.#hour ?? 0, minute), timeZone),
      timeZone,
    };
  }

  /** A minute within 15 minutes of nearMinute, or any minute; always in the given hour. */
  #chosenMinute(id: string): number {
    const from = this.#minute === null ? 0 : Math.max(0, this.#minute - 15);
    const to = this.#minute === null ? 59 : Math.min(59, this.#minute + 15);
    return from + hashedNumber(`${id}/minute`, to - from + 1);
  }
}

function check(valid: boolean, method: string, rule: string): void {
  if (!valid) throw new ServiceError(`The value you passed to ${method} was invalid. ${rule}`);
}

/**
 * The triggers of the effective user; a user does not see triggers of others.
 * @param file the id of a file, or null for all files in which the user has the add-on
 */
export function ownTriggers(execution: Execution, file: string | null): Trigger[] {
  return execution.state.triggers
    .filter(
      (trigger) =>
        trigger.user === execution.effectiveUser && (file === null || (trigger.file ?? execution.state.id) === file),
    )
    .map((trigger) => new Trigger(trigger, execution.state.id));
}
