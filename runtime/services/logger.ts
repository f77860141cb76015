/** Logger and console. Both write to the execution's log and accept any values, also of the script's realm. */
import { inspect } from 'node:util';
import type { Execution } from '../contract';
import { formatJavaDate } from './java-date-format';

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null || Array.isArray(value);
};

/** The text of an object that is not plain, such as a Range, a Date or an Error. */
function objectText(value: object): string {
  try {
    return String(value);
  } catch {
    return 'Object';
  }
}

/** A value as Logger.log prints it: numbers as in Java (`1.0`), plain objects as `{a=1.0}`, arrays as `[1.0, 2.0]`. */
function loggerText(value: unknown, seen: readonly object[] = []): string {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value);
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.includes(value)) return '(circular)';
  const inner = [...seen, value];
  if (Array.isArray(value)) return `[${value.map((item) => loggerText(item, inner)).join(', ')}]`;
  if (isPlain(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${loggerText(item, inner)}`)
      .join(', ')}}`;
  return objectText(value);
}

/** A value as console.log prints it: text unchanged, plain objects and arrays as in Node. */
function consoleText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && !isPlain(value))
    return value instanceof Error || 'stack' in value ? String((value as Error).stack ?? value) : objectText(value);
  return inspect(value, { depth: 5, breakLength: Infinity, customInspect: false, getters: false });
}

function formatMessage(first: unknown, rest: readonly unknown[], print: (value: unknown) => string): string {
  if (typeof first !== 'string') return [first, ...rest].map(print).join(' ');
  let next = 0;
  const text = first.replace(/%([sdifoOj%])/g, (whole, letter: string) => {
    if (letter === '%') return '%';
    if (next >= rest.length) return whole;
    const value = rest[next++];
    if (letter === 'd' || letter === 'i') return String(letter === 'i' ? Math.trunc(Number(value)) : Number(value));
    return letter === 'f' ? String(Number(value)) : print(value);
  });
  return [text, ...rest.slice(next).map(print)].join(' ');
}

export class Logger {
  static readonly googleName = 'Base.Logger';
  readonly #execution: Execution;
  #lines: string[] = [];
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  log(first?: unknown, ...rest: unknown[]): this {
    const text = rest.length === 0 ? loggerText(first) : formatMessage(first, rest, (value) => loggerText(value));
    const stamp = formatJavaDate(
      this.#execution.clock.now(),
      this.#execution.scriptTimeZone,
      'EEE MMM dd HH:mm:ss zzz yyyy',
    );
    this.#lines.push(`${stamp} INFO: ${text}\n`);
    this.#execution.log('info', text);
    return this;
  }
  getLog(): string {
    return this.#lines.join('');
  }
  clear(): void {
    this.#lines = [];
  }
}

export class ScriptConsole {
  static readonly googleName = 'Base.console';
  readonly #execution: Execution;
  readonly #timers = new Map<string, number>();
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  log(...values: unknown[]): void {
    this.#write('log', values);
  }
  info(...values: unknown[]): void {
    this.#write('info', values);
  }
  warn(...values: unknown[]): void {
    this.#write('warn', values);
  }
  error(...values: unknown[]): void {
    this.#write('error', values);
  }
  time(label: string): void {
    this.#timers.set(label, this.#execution.clock.now());
  }
  timeEnd(label: string): void {
    const from = this.#timers.get(label);
    if (from === undefined) return;
    this.#timers.delete(label);
    this.#execution.log('info', `${label}: ${this.#execution.clock.now() - from}ms`);
  }
  #write(level: 'log' | 'info' | 'warn' | 'error', values: readonly unknown[]): void {
    this.#execution.log(level, values.length === 0 ? '' : formatMessage(values[0], values.slice(1), consoleText));
  }
}
