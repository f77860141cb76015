import { MOST_PERIODS_BEFORE, PERIODS_BEFORE_FIRST } from '../domain/now/zoom';
import { literal, quoteTab, whenPresent, type FormulaScope } from './formula';
import { sentence, sumRows, withHours } from './formula-parts';
import type { Column } from './column';
import { stepsWithStatus } from './own-words';
import { palette } from './palette';
import { noBar, periodCount, timelineRows, timelineTable } from './timeline';
import type { Words } from '../catalogue/catalogue';

/*
 * The Timeline beside its table: the top rows with their controls, sixty period columns and an end column, and the colours that draw the bars.
 * Only the top rows hold formulas; the cells of the periods stay empty.
 */

const keys = Object.keys(timelineTable.columns);
const shownKeys = Object.entries<Column>(timelineTable.columns)
  .filter(([, column]) => column.place !== 'helper')
  .map(([key]) => key);

/** 1-based columns: the first period, and the column after the last period, which only marks its end. */
export const firstPeriodColumn = shownKeys.length + 1;
export const endColumn = firstPeriodColumn + periodCount;

/** 1-based columns of a new Timeline by key: the helper columns follow the periods. */
export const timelinePositions: Readonly<Record<string, number>> = Object.fromEntries(
  keys.map((key, index) => [key, index < shownKeys.length ? index + 1 : endColumn + 1 + index - shownKeys.length]),
);
export const timelineWidth = endColumn + keys.length - shownKeys.length;

/** 1-based column of a key of the Timeline's table: only Waymark draws this tab, so its order does not change. */
function timelineColumn(key: keyof typeof timelineTable.columns): number {
  return timelinePositions[key] ?? 0;
}

/** Rows of a new Timeline; rows are added when more goals and steps need a line. */
export const timelineNewRows = 60;

/** The width of the periods, the same for all zooms, because the zoom may change where no script runs. The three letters of a month fit. */
export const periodWidth = 24;
/** A period shows its day of the month; months and quarters are texts. */
export const periodFormat = 'd';

/** The cells of the controls. */
export const timelineControls = {
  legend: { row: timelineRows.periods, column: timelineColumn('what') },
  zoomLabel: { row: timelineRows.periods, column: timelineColumn('due') },
  zoom: { row: timelineRows.periods, column: timelineColumn('status') },
  label: { row: timelineRows.hours, column: timelineColumn('what') },
  anchor: { row: timelineRows.days, column: timelineColumn('start') },
  today: { row: timelineRows.days, column: timelineColumn('due') },
  shift: { row: timelineRows.days, column: timelineColumn('at') },
  /** The earliest day of the rows that are open, which the script writes. */
  first: { row: timelineRows.days, column: timelineColumn('doneTo') },
} as const;

const ref = ({ row, column }: { readonly row: number; readonly column: number }): string => `R${row}C${column}`;

/** The formula, with its `=`, that shows the control `first` of the tab of this name; '' while it is empty. */
export function firstDayFormula(tab: string): string {
  const first = `${quoteTab(tab)}!${ref(timelineControls.first)}`;
  return `=IF(${first}="";"";${first})`;
}

/**
 * The first day of the timeline (rules T4, T5): two periods before the plan's first day, at most fifteen before today's, shifted by the user.
 * The same rule is anchorOf in domain/now/zoom.ts.
 */
function anchor(f: FormulaScope): string {
  const zoom = ref(timelineControls.zoom);
  const today = ref(timelineControls.today);
  const shift = ref(timelineControls.shift);
  const first = `MIN(${today};${ref(timelineControls.first)})`;
  const { zoom: words } = f.words.options;
  const later = (start: (day: string, before: number) => string): string =>
    `MAX(${start(first, PERIODS_BEFORE_FIRST)};${start(today, MOST_PERIODS_BEFORE)})`;
  const day = later((from, before) => `${from}-${before}`);
  const week = later((from, before) => `${from}-WEEKDAY(${from};IF(${f.fact('sundayFirst')}=1;1;2))-${7 * before - 1}`);
  const month = later((from, before) => `EDATE(DATE(YEAR(${from});MONTH(${from});1);-${before})`);
  const quarter = later(
    (from, before) => `EDATE(DATE(YEAR(${from});MONTH(${from})-MOD(MONTH(${from})-1;3);1);-${3 * before})`,
  );
  return `IF(${zoom}=${literal(words.day)};${day}+${shift};IF(${zoom}=${literal(words.month)};EDATE(${month};${shift});IF(${zoom}=${literal(words.quarter)};EDATE(${quarter};3*${shift});${week}+7*${shift})))`;
}

/** The first day of the n-th period. */
function periodStart(f: FormulaScope, n: number): string {
  const first = ref(timelineControls.anchor);
  const zoom = ref(timelineControls.zoom);
  const { zoom: words } = f.words.options;
  if (n === 0) return first;
  return `IF(${zoom}=${literal(words.day)};${first}+${n};IF(${zoom}=${literal(words.month)};EDATE(${first};${n});IF(${zoom}=${literal(words.quarter)};EDATE(${first};${3 * n});${first}+${7 * n})))`;
}

/** The hours of open steps that are due in a period, with a mark when they exceed the available hours. */
function periodHours(f: FormulaScope, column: number): string {
  const [due, effort] = [f.column('steps', 'due'), f.column('steps', 'effort')];
  const [start, end] = [firstDay(column), firstDay(column + 1)];
  const window = [[due, `">="&${start}`], [due, `"<"&${end}`], ...withHours(effort)] as const;
  const closed = [...stepsWithStatus(f, 'done'), ...stepsWithStatus(f, 'letGo')];
  const hours = [window, ...closed.map((pair) => [...window, pair])].map((pairs) => sumRows(effort, pairs)).join('-');
  const over = `(${hours})*7>${f.fact('hoursPerWeek')}*(${end}-${start})`;
  return `IF(${hours}=0;"";IF(${over};${literal(f.words.timeline.over)};"")&ROUND(${hours};0))`;
}

/** The cell with the first day of a period. */
function firstDay(column: number): string {
  return ref({ row: timelineRows.days, column });
}

/** The zooms whose periods are named by months. */
function isByYear(f: FormulaScope): string {
  const { zoom } = f.words.options;
  const chosen = ref(timelineControls.zoom);
  return `OR(${chosen}=${literal(zoom.month)};${chosen}=${literal(zoom.quarter)})`;
}

const monthName = (f: FormulaScope, day: string): string =>
  `MID(${literal(f.words.timeline.months)};MONTH(${day})*3-2;3)`;
const shortYear = (day: string): string => `"’"&MOD(YEAR(${day});100)`;

/** The month above its first period and the year above the next; with the larger zooms only the year. */
function periodMonth(f: FormulaScope, n: number): string {
  const day = firstDay(firstPeriodColumn + n);
  if (n === 0) return `IF(${isByYear(f)};${shortYear(day)};${monthName(f, day)})`;
  const before = firstDay(firstPeriodColumn + n - 1);
  const isSecond = n === 1 ? 'TRUE' : `MONTH(${before})<>MONTH(${firstDay(firstPeriodColumn + n - 2)})`;
  const year = `IF(YEAR(${day})<>YEAR(${before});${shortYear(day)};"")`;
  return `IF(${isByYear(f)};${year};IF(MONTH(${day})<>MONTH(${before});${monthName(f, day)};IF(${isSecond};${shortYear(day)};"")))`;
}

/** The name of a period: the day of the month on which it begins, the month, or the quarter. */
function periodName(f: FormulaScope, n: number): string {
  const { zoom } = f.words.options;
  const [day, chosen] = [firstDay(firstPeriodColumn + n), ref(timelineControls.zoom)];
  return `IF(${chosen}=${literal(zoom.month)};${monthName(f, day)};IF(${chosen}=${literal(zoom.quarter)};${literal(f.words.timeline.quarter)}&((MONTH(${day})+2)/3);${day}))`;
}

/** The formulas above the periods, by column, in the order of the rows. The sixty-first column only marks the end of the sixtieth. */
export function periodFormulas(f: FormulaScope): string[][] {
  return Array.from({ length: periodCount + 1 }, (_, n) =>
    (n === periodCount
      ? []
      : [periodMonth(f, n), periodName(f, n), whenPresent(() => periodHours(f, firstPeriodColumn + n)) ?? '""']
    ).map((formula) => `=${formula}`),
  ).map((top, n) => [
    ...top,
    ...Array.from({ length: timelineRows.hours - top.length }, () => ''),
    `=${periodStart(f, n)}`,
  ]);
}

/** The formulas of the controls: label, first day and today; zoom and shift are values. */
export function controlFormulas(f: FormulaScope): {
  readonly label: string;
  readonly anchor: string;
  readonly today: string;
} {
  return {
    label: `=${sentence(f.words.timeline.capacity, { hours: f.fact('hoursPerWeek') })}`,
    anchor: `=${anchor(f)}`,
    today: `=${f.today}`,
  };
}

/** A colour of the Timeline with a formula in A1 notation for row 1 of its first column; the first rule that is true applies. */
export interface TimelineColour {
  readonly from: number;
  readonly to: number;
  readonly formula: string;
  readonly background?: string;
  readonly font?: string;
  readonly bold?: boolean;
}

/** The colours of the bars, of today, and of the rows beside them. */
export function timelineColours(letter: (column: number) => string, words: Words): TimelineColour[] {
  const cell = (key: 'id' | 'start' | 'due' | 'status' | 'doneTo'): string => `$${letter(timelineColumn(key))}1`;
  const dollar = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    `$${letter(column)}$${row}`;
  const head = `${letter(firstPeriodColumn)}$${timelineRows.days}`;
  const next = `${letter(firstPeriodColumn + 1)}$${timelineRows.days}`;
  const [today, zoom] = [dollar(timelineControls.today), dollar(timelineControls.zoom)];
  const { zoom: zooms } = words.options;
  const isRow = `ROW()>${timelineRows.days}`;
  const isToday = `${head}<=${today};${next}>${today}`;
  const isGoal = `LEFT(${cell('id')};1)="G"`;
  const isOver = `${cell('doneTo')}="${noBar}"`;
  const from = `IF(ISNUMBER(${cell('start')});${cell('start')};${cell('due')})`;
  const within = (end: string): string => `ISNUMBER(${end});${head}<=${end};${next}>${from}`;
  const bar = `NOT(${isOver});${within(cell('due'))}`;
  const hasPassed = `LEFT(${cell('status')};${words.timeline.passed.length})="${words.timeline.passed}"`;
  const beside = { from: timelineColumn('id'), to: timelineColumn('status') };
  const periods = { from: firstPeriodColumn, to: endColumn - 1 };
  const band = `MOD(IF(OR(${zoom}="${zooms.month}";${zoom}="${zooms.quarter}");YEAR(${head});MONTH(${head}));2)=0`;
  return [
    {
      ...beside,
      from: beside.to,
      formula: `=AND(${isRow};${hasPassed};${isGoal})`,
      background: palette.goalRow,
      font: palette.passed,
      bold: true,
    },
    { ...beside, from: beside.to, formula: `=AND(${isRow};${hasPassed})`, font: palette.passed, bold: true },
    { ...beside, formula: `=AND(${isRow};${isGoal})`, background: palette.goalRow, bold: true },
    {
      ...beside,
      formula: `=AND(${isRow};OR(${isOver};AND(NOT(${isGoal});ISNUMBER(${cell('doneTo')}))))`,
      font: palette.quiet,
    },
    {
      ...periods,
      formula: `=AND(ROW()>${timelineRows.periods};ROW()<${timelineRows.days};LEFT(${letter(firstPeriodColumn)}1;1)="${words.timeline.over}")`,
      font: palette.passed,
      bold: true,
    },
    {
      ...periods,
      formula: `=AND(ROW()>0;ROW()<${timelineRows.days};${isToday})`,
      background: palette.todayBack,
      font: palette.ink,
      bold: true,
    },
    { ...periods, formula: `=AND(${isRow};${isToday};${bar})`, background: palette.barToday },
    { ...periods, formula: `=AND(${isRow};${isGoal};${within(cell('doneTo'))})`, background: palette.goalDone },
    { ...periods, formula: `=AND(${isRow};${within(cell('doneTo'))})`, background: palette.stepDone },
    { ...periods, formula: `=AND(${isRow};${hasPassed};${within(cell('due'))})`, background: palette.barPassed },
    { ...periods, formula: `=AND(${isRow};${isGoal};${bar})`, background: palette.goalBar },
    { ...periods, formula: `=AND(${isRow};${bar})`, background: palette.stepBar },
    { ...periods, formula: `=AND(ROW()>${timelineRows.hours};${isToday})`, background: palette.todayBack },
    { ...periods, formula: `=AND(${isRow};${zoom}="${zooms.day}";WEEKDAY(${head};2)>5)`, background: palette.bandBack },
    { ...periods, formula: `=AND(${isRow};NOT(${zoom}="${zooms.day}");${band})`, background: palette.bandBack },
  ];
}
