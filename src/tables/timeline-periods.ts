import { literal, type FormulaScope } from './formula';
import { sentence, sumRows } from './formula-parts';
import type { Column } from './column';
import { palette } from './palette';
import { periodCount, timelineControlRow, timelineTable } from './timeline';
import type { Words } from '../catalogue/catalogue';

/*
 * The Timeline beside its table: the control row under the header (first period, today, zoom, shift), sixty period columns and their
 * end, and the colours that draw the bars. Only header and control row hold formulas; the periods' cells stay empty.
 */

const keys = Object.keys(timelineTable.columns);
const shownKeys = Object.entries<Column>(timelineTable.columns).filter(([, column]) => column.place !== 'helper').map(([key]) => key);

/** 1-based columns: the first period, and the one behind the last, which only says where the last one ends. */
export const firstPeriodColumn = shownKeys.length + 1;
export const endColumn = firstPeriodColumn + periodCount;

/** 1-based columns of a new Timeline by key: the helper columns stand behind the periods. */
export const timelinePositions: Readonly<Record<string, number>> = Object.fromEntries(
  keys.map((key, index) => [key, index < shownKeys.length ? index + 1 : endColumn + 1 + index - shownKeys.length]),
);
export const timelineWidth = endColumn + keys.length - shownKeys.length;

/** 1-based column of a key of the Timeline's table: the tab is Waymark's own and keeps its order. */
export function timelineColumn(key: keyof typeof timelineTable.columns): number {
  return timelinePositions[key] ?? 0;
}

/** Rows of a new Timeline; more are added when more goals and steps want a line. */
export const timelineNewRows = 60;

/** Widths and formats of the period columns. */
export const periodWidth = 26;
export const periodFormat = 'd mmm yy';

/** The controls' cells, all in the row under the header. */
export const timelineControls = {
  label: { row: timelineControlRow, column: timelineColumn('what') },
  anchor: { row: timelineControlRow, column: timelineColumn('start') },
  today: { row: timelineControlRow, column: timelineColumn('due') },
  zoom: { row: timelineControlRow, column: timelineColumn('status') },
  shift: { row: timelineControlRow, column: timelineColumn('at') },
} as const;

const ref = ({ row, column }: { readonly row: number; readonly column: number }): string => `R${row}C${column}`;

/** The first day of the timeline (rules T4, T5): today's period less a quarter of the periods, shifted by the user. */
function anchor(f: FormulaScope): string {
  const zoom = ref(timelineControls.zoom);
  const today = ref(timelineControls.today);
  const back = `(${ref(timelineControls.shift)}-${periodCount / 4})`;
  const { zoom: words } = f.words.options;
  const week = `${today}-WEEKDAY(${today};IF(${f.fact('sundayFirst')}=1;1;2))+1+7*${back}`;
  const month = `EDATE(DATE(YEAR(${today});MONTH(${today});1);${back})`;
  const quarter = `EDATE(DATE(YEAR(${today});MONTH(${today})-MOD(MONTH(${today})-1;3);1);3*${back})`;
  return `IF(${zoom}=${literal(words.day)};${today}+${back};IF(${zoom}=${literal(words.month)};${month};IF(${zoom}=${literal(words.quarter)};${quarter};${week})))`;
}

/** The first day of the n-th period, in the header. */
function periodStart(f: FormulaScope, n: number): string {
  const first = ref(timelineControls.anchor);
  const zoom = ref(timelineControls.zoom);
  const { zoom: words } = f.words.options;
  if (n === 0) return first;
  return `IF(${zoom}=${literal(words.day)};${first}+${n};IF(${zoom}=${literal(words.month)};EDATE(${first};${n});IF(${zoom}=${literal(words.quarter)};EDATE(${first};${3 * n});${first}+${7 * n})))`;
}

/** The hours of open steps that are due in a period, with a sign when they are more than the hours that there are. */
function periodHours(f: FormulaScope, column: number): string {
  const [due, effort, status] = [f.column('steps', 'due'), f.column('steps', 'effort'), f.column('steps', 'status')];
  const [start, end] = [`R1C${column}`, `R1C${column + 1}`];
  const window = [[due, `">="&${start}`], [due, `"<"&${end}`], [effort, '">0"']] as const;
  const { done, letGo } = f.words.options.stepStatus;
  const hours = `${sumRows(effort, window)}-${sumRows(effort, [...window, [status, literal(done)]])}-${sumRows(effort, [...window, [status, literal(letGo)]])}`;
  const over = `(${hours})*7>${f.fact('hoursPerWeek')}*(${end}-${start})`;
  return `IF(${hours}=0;"";IF(${over};${literal(f.words.timeline.over)};"")&ROUND(${hours};0))`;
}

/** The formulas of the header's periods (61: the last says where the sixtieth ends). */
export function periodHeaderFormulas(f: FormulaScope): string[] {
  return Array.from({ length: periodCount + 1 }, (_, n) => `=${periodStart(f, n)}`);
}

/** The formulas of the control row's periods (60). */
export function periodHourFormulas(f: FormulaScope): string[] {
  return Array.from({ length: periodCount }, (_, n) => `=${periodHours(f, firstPeriodColumn + n)}`);
}

/** The control row's own formulas: label, first day and today; zoom and shift are values. */
export function controlFormulas(f: FormulaScope): { readonly label: string; readonly anchor: string; readonly today: string } {
  return {
    label: `=${sentence(f.words.timeline.capacity, { hours: f.fact('hoursPerWeek') })}`,
    anchor: `=${anchor(f)}`,
    today: `=${f.today}`,
  };
}

/** The colours of the periods: formula in A1 notation for row 1 of the first period column; the first that holds counts. */
export function periodColours(letter: (column: number) => string, words: Words): { readonly formula: string; readonly background: string; readonly font?: string }[] {
  const cell = (key: 'start' | 'due' | 'status' | 'doneTo'): string => `$${letter(timelineColumn(key))}1`;
  const head = `${letter(firstPeriodColumn)}$1`;
  const next = `${letter(firstPeriodColumn + 1)}$1`;
  const today = `$${letter(timelineControls.today.column)}$${timelineControls.today.row}`;
  const from = `IF(ISNUMBER(${cell('start')});${cell('start')};${cell('due')})`;
  const rows = `ROW()>${timelineControlRow}`;
  const within = (end: string): string => `AND(${rows};ISNUMBER(${end});${head}<=${end};${next}>${from})`;
  const passed = words.timeline.passed;
  const { goalStatus, stepStatus } = words.options;
  const letGo = `OR(${cell('status')}="${goalStatus.letGo}";${cell('status')}="${stepStatus.letGo}")`;
  return [
    { formula: `=${within(cell('doneTo'))}`, background: palette.barDone },
    { formula: `=AND(LEFT(${cell('status')};${passed.length})="${passed}";${within(cell('due'))})`, background: palette.barPassed },
    { formula: `=AND(NOT(${letGo});${within(cell('due'))})`, background: palette.barBack },
    { formula: `=AND(ROW()>1;${head}<=${today};${next}>${today})`, background: palette.todayBack },
  ];
}
