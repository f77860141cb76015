import type { Day } from '../plan/day';
import { oneLine } from '../plan/delimited';
import { readWrittenHours } from '../plan/spoken-hours';
import { decideOrder, readDayRange, type DayReading, type NumberOrder } from '../plan/written-day';
import { comparableName } from '../strategy/value-hours';
import type { ForeignRow, ForeignTable, LeftOut } from './foreign-table';
import {
  plainWord,
  readSaidStatus,
  type ForeignStatus,
  type ForeignWords,
  type Role,
  type SaidStatus,
} from './foreign-words';

/*
 * What each row of a table becomes, once the role of each column is known. A cell that cannot be read is named, and goes into the notes.
 */

/** A row of the file as a step; with a goal and no title, as a goal. */
export interface BroughtRow {
  readonly row: number;
  /** Words of the step; '' for a row that is a goal. */
  readonly title: string;
  /** Words of the goal; '' for a step without one. */
  readonly goal: string;
  readonly status: ForeignStatus | null;
  /** The user's own word that says this status; '' for none. */
  readonly said: string;
  readonly due: Day | null;
  readonly start: Day | null;
  readonly doneOn: Day | null;
  readonly effort: number | null;
  readonly notes: string;
  /** The ID that the other program gave; '' without. */
  readonly key: string;
}

/** A cell that could not be read. Its text is in the notes of its row. */
export interface UnreadCell {
  readonly row: number;
  readonly heading: string;
  readonly role: 'day' | 'effort' | 'status';
  readonly text: string;
}

export interface ReadRows {
  readonly rows: readonly BroughtRow[];
  readonly unread: readonly UnreadCell[];
  readonly leftOut: readonly LeftOut[];
  /** The order of the numbers in days that was found or chosen; null when no day needs one, or when it must be asked. */
  readonly order: NumberOrder | null;
  /** A day of the file that may be two; '' when nothing is to be asked. */
  readonly asks: string;
}

interface Reading extends Pick<DayReading, 'today' | 'dayAt'> {
  readonly words: ForeignWords;
  readonly roles: readonly Role[];
  /** What the user said; null when not asked yet. */
  readonly order: NumberOrder | null;
  readonly mostHours: number;
}

/** The limit of Google Sheets for a cell. */
const mostCharacters = 50000;
const dayRoles: readonly Role[] = ['due', 'start', 'doneOn'];
/** What programs write for no value. */
const nothings: ReadonlySet<string> = new Set(['null', 'none', 'nan', '[]', '{}', '-', '–', '—']);

/** Reads the rows. */
export function readForeignRows(table: ForeignTable, reading: Reading): ReadRows {
  const { roles } = reading;
  const dayTexts = table.rows.flatMap(({ cells }) =>
    cells.filter((_, index) => dayRoles.includes(roles[index] ?? 'leaveOut')),
  );
  const decided = decideOrder(dayTexts, { ...reading, side: 'ahead', words: reading.words.written });
  const order = reading.order ?? decided.order;
  const shares = sharesIn(table);
  const unread: UnreadCell[] = [];
  const leftOut: LeftOut[] = [...table.leftOut];
  const rows: BroughtRow[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const cells: UnreadCell[] = [];
    const read = readRow(row, table, { ...reading, order, shares }, cells);
    const whole = row.cells.filter((cell) => cell.trim() !== '').join(' ');
    if (whole === '') continue;
    if (read.title === '' && read.goal === '') leftOut.push({ row: row.row, why: 'noTitle', text: oneLine(whole) });
    else if (Math.max(read.title.length, read.goal.length, read.notes.length) > mostCharacters)
      leftOut.push({ row: row.row, why: 'tooLong', text: read.title.slice(0, 40) });
    else {
      const same = read.key || [read.title, read.goal, read.due ?? ''].map(comparableName).join('\n');
      const earlier = seen.get(same);
      if (earlier !== undefined)
        leftOut.push({ row: row.row, why: 'twice', text: read.title || read.goal, of: earlier });
      else {
        rows.push(read);
        unread.push(...cells);
      }
      seen.set(same, earlier ?? row.row);
      if (earlier === undefined && read.title === '' && read.notes !== '')
        leftOut.push({ row: row.row, why: 'goalNote', text: read.notes });
    }
  }
  const isAsked = order === null && decided.example !== '';
  return { rows, unread, leftOut, order, asks: isAsked ? decided.example : '' };
}

function readRow(
  { row, cells }: ForeignRow,
  { headings, estimates }: ForeignTable,
  reading: Reading & { readonly shares: readonly number[] },
  unread: UnreadCell[],
): BroughtRow {
  const { roles, words, mostHours, shares } = reading;
  const values: { -readonly [K in 'due' | 'start' | 'doneOn']?: Day } = {};
  /** The other ends of days that are ranges. They count where no column has them. */
  const ends: typeof values = {};
  const texts: Partial<Record<'title' | 'goal' | 'key', string>> = {};
  const notes: string[] = [];
  const statuses: SaidStatus[] = [];
  const byShare: SaidStatus[] = [];
  let effort: number | null = null;
  roles.forEach((role, index) => {
    const text = cells[index]?.trim() ?? '';
    if (text === '' || role === 'leaveOut' || (role !== 'title' && nothings.has(text.toLowerCase()))) return;
    const heading = headings[index] ?? '';
    const keep = (kind: UnreadCell['role']): void => {
      unread.push({ row, heading, role: kind, text });
      notes.push(heading === '' ? text : `${heading}: ${text}`);
    };
    if (role === 'notes') notes.push(text.replace(/\r\n?/g, '\n'));
    else if (role === 'goal') texts.goal ??= oneLine(withoutLinks(text));
    else if (role === 'title' || role === 'key') texts[role] ??= oneLine(text);
    else if (role === 'effort') {
      const hours = readWrittenHours(
        text,
        words.written,
        isInMinutes(heading, words) ? 60 : estimates === 'seconds' ? 3600 : 1,
      );
      if (hours === null || hours > mostHours) keep('effort');
      else if (hours > 0) effort = hours;
    } else if (role === 'status') {
      const whole = shares[index] ?? 0;
      const share = whole > 0 && isNumber(text) ? `${(Number(text.replace(',', '.')) * 100) / whole}%` : text;
      const status = readSaidStatus(share, words);
      if (status === null) keep('status');
      else if (whole > 0) byShare.push(status);
      else statuses.push(status);
    } else {
      // Outlook writes the first January of 4501 for no day.
      if (/\b4501\b/.test(text)) return;
      const { from, to } = readDayRange(text, {
        ...reading,
        side: role === 'doneOn' ? 'behind' : 'ahead',
        words: words.written,
      });
      if (to.kind === 'unreadable') keep('day');
      const last = to.kind === 'day' ? to.day : undefined;
      const first = from?.kind === 'day' ? from.day : undefined;
      const own = role === 'start' ? (first ?? last) : last;
      if (own) values[role] = own;
      if (first && last && role === 'start') ends.due = last;
      if (first && last && role === 'due') ends.start = first;
    }
  });
  const said = statusOf([...statuses, ...byShare]);
  return {
    row,
    title: texts.title ?? '',
    goal: texts.goal ?? '',
    status: said?.status ?? (values.doneOn ? 'done' : null),
    said: said?.word ?? '',
    due: values.due ?? ends.due ?? null,
    start: values.start ?? ends.start ?? null,
    doneOn: values.doneOn ?? null,
    effort,
    notes: notes.join('\n'),
    key: texts.key ?? '',
  };
}

/** The text without the addresses that Notion puts behind what it refers to. */
const withoutLinks = (text: string): string => text.replace(/ \(https?:\/\/[^\s()]*\)/g, '');

/** Of several columns, done counts first, then the first that says more than that nothing has begun. Shares come last. */
function statusOf(statuses: readonly SaidStatus[]): SaidStatus | null {
  const done = statuses.find(({ status }) => status === 'done');
  return done ?? statuses.find(({ status }) => status !== 'todo') ?? statuses[0] ?? null;
}

/** Whether the heading names minutes: `Minutes`, `Duration (min)`. */
const isInMinutes = (heading: string, { minutes }: ForeignWords): boolean =>
  heading.split(/[^\p{L}]+/u).some((word) => word !== '' && minutes.has(plainWord(word)) && plainWord(word).length > 2);

const isNumber = (text: string): boolean => /^\d*[.,]?\d+$/.test(text);

/** For each column of shares, such as Outlook's `% Complete`, the number that means all of it: 100, or 1 where no number is greater; else 0. */
function sharesIn({ headings, rows }: ForeignTable): readonly number[] {
  return headings.map((heading, index) => {
    if (!heading.includes('%')) return 0;
    const numbers = rows.map(({ cells }) => cells[index]?.trim() ?? '').filter(isNumber);
    return numbers.some((text) => Number(text.replace(',', '.')) > 1) ? 100 : 1;
  });
}
