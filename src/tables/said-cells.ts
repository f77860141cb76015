import { readSpokenDay, type SpokenDay } from '../domain/plan/spoken-day';
import { readSpokenHours } from '../domain/plan/spoken-hours';
import type { SpokenWords } from '../domain/plan/spoken-words';
import { serialOfDay, type Day } from '../domain/plan/day';
import type { Problem } from '../domain/plan/plan';
import type { Words } from '../catalogue/catalogue';
import { words as english } from '../catalogue/en';
import { isDateCell, isDaySerial, isErrorCell, serialOfCell, withoutBlanks, type Cell } from './cell';
import type { Column, Table } from './column';
import { dateOrder } from './date-format';
import { isTableKey, tables } from './design';
import { settings, type SettingKey } from './settings';

/*
 * Cells in which a date or a number of hours is typed as people say it: `next Friday`, `90 min`. The script reads the value and writes it; what
 * was typed stays in a note of the cell. (rules D30 to D34)
 */

/** What the meaning of a text depends on, besides its column. */
export interface Saying {
  readonly words: Words;
  /** The spreadsheet's locale. */
  readonly locale: string;
  readonly today: Day;
}

/** The rules of a column or a setting that decide over what is said in it. */
interface Rule {
  readonly kind: string;
  readonly isPast?: boolean;
  readonly isHours?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** The languages that are understood: the file's, English, and those in which the file was before. */
function* languagesOf({ words }: Saying): Generator<SpokenWords> {
  yield words.spoken;
  if (words.language !== english.language) yield english.spoken;
  for (const { language, spoken } of words.before?.() ?? [])
    if (language !== words.language && language !== english.language) yield spoken;
}

/** The first answer that is not null. Languages of before are read from their files only when no other understands the text. */
function inLanguages<T>(saying: Saying, read: (languages: readonly SpokenWords[]) => T | null): T | null {
  for (const words of languagesOf(saying)) {
    const found = read([words]);
    if (found !== null) return found;
  }
  return null;
}

function dayIn(text: string, { isPast }: Rule, saying: Saying): SpokenDay | null {
  const { locale, today } = saying;
  const options = { today, order: dateOrder(locale), side: isPast === true ? 'behind' : 'ahead' } as const;
  return inLanguages(saying, (languages) => readSpokenDay(text, languages, options));
}

function decimalOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale.replace(/_/g, '-')).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function hoursIn(text: string, { min = 0, max = Infinity }: Rule, saying: Saying): number | null {
  const hours = inLanguages(saying, (languages) => readSpokenHours(text, languages, decimalOf(saying.locale)));
  return hours !== null && hours >= min && hours <= max ? hours : null;
}

/** The value of a cell, the format that it needs, and what was typed. */
interface Said {
  readonly value: Cell;
  readonly format: 'day' | 'number';
  readonly typed: string;
}

/** The value that a text in a cell says, with the format that it needs; null for a text that says none or several. */
export function valueSaid(cell: Cell, rule: Rule, saying: Saying): Said | null {
  if (typeof cell !== 'string' || cell === '' || isErrorCell(cell)) return null;
  const typed = withoutBlanks(cell);
  if (rule.kind === 'day') {
    const read = dayIn(typed, rule, saying);
    if (read === null || !('day' in read) || !isDaySerial(serialOfDay(read.day))) return null;
    return { value: { day: read.day }, format: 'day', typed };
  }
  if (rule.kind !== 'number' || rule.isHours !== true) return null;
  const value = hoursIn(typed, rule, saying);
  return value === null ? null : { value, format: 'number', typed };
}

/** Whether a text may say a day on some other day: then it matters whether a formula gives it. */
export function maySay(cell: Cell, rule: Rule, saying: Saying): boolean {
  if (rule.kind === 'day') return typeof cell === 'string' && cell !== '' && dayIn(cell, rule, saying) !== null;
  return (
    rule.kind === 'number' && rule.isHours === true && (isTimeCell(cell) || valueSaid(cell, rule, saying) !== null)
  );
}

/** A time without a day, as Google makes of `1:30`. */
function isTimeCell(cell: Cell): boolean {
  return isDateCell(cell) && serialOfCell(cell) > 0 && serialOfCell(cell) < 1;
}

/** The cells of columns of hours that hold a time without a day. Only what they show says whether it was typed as hours and minutes. */
export function timesInHours(
  table: Table,
  positions: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
): { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  return Object.entries<Column>(table.columns).flatMap(([key, rule]) => {
    const column = positions[key];
    if (column === undefined || rule.kind !== 'number' || rule.isHours !== true) return [];
    return cells.flatMap((line, index) => {
      const cell = line[column - 1] ?? '';
      return index > 0 && isTimeCell(cell) ? [{ row: index + 1, column, cell }] : [];
    });
  });
}

/** The hours of a time such as `1:30` or `1:30:00 AM`; null where the cell shows a date or a number. A day has 24 of them. */
export function hoursOfTime(cell: Cell, shown: string): Said | null {
  const typed = shown.trim();
  if (!isDateCell(cell) || !/^\d{1,2}:\d\d(:\d\d)?(\s?[ap]\.?\s?m\.?)?$/i.test(typed)) return null;
  return { value: Math.round(serialOfCell(cell) * 2400) / 100, format: 'number', typed };
}

function ruleOf({ tab, column }: Problem): Rule | undefined {
  if (tab === 'settings') return column in settings ? settings[column as SettingKey] : undefined;
  return isTableKey(tab) ? (tables[tab] as Table).columns[column] : undefined;
}

/** The problem with the days among which the person has to choose, where the text of the cell may mean several. (rule D33) */
export function withReadings(problem: Problem, saying: Saying): Problem {
  const rule = problem.code === 'notADate' ? ruleOf(problem) : undefined;
  const read = rule ? dayIn(problem.got, rule, saying) : null;
  return read !== null && 'days' in read ? { ...problem, code: 'severalDays', others: read.days } : problem;
}
