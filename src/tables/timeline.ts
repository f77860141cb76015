import type { FormulaScope } from './formula';
import { literal } from './formula';
import { cut, dayOrNothing, isBlank, wordIn } from './formula-parts';
import { statusIn } from './own-words';
import type { TableOf } from './column';

/** Number of period columns (rule T4). They are between the visible columns and the helper columns. */
export const periodCount = 60;

/**
 * The top rows: months or years beside the columns' headers; periods and the zoom; hours; and, hidden below them, the first day of each
 * period, which everything is calculated from. The goals and steps follow.
 */
export const timelineRows = { months: 1, periods: 2, hours: 3, days: 4 } as const;
export const timelineFirstRow = 5;

const isGoal = (f: FormulaScope): string => `LEFT(${f.cell('id')};1)="G"`;

/** Looks up a cell of the goal or the step of the row. */
function looked(f: FormulaScope, goalColumn: string, stepColumn: string, read: (cell: string) => string): string {
  const at = f.cell('at');
  const goal = read(`INDEX(${f.column('goals', goalColumn)};${at})`);
  const step = read(`INDEX(${f.column('steps', stepColumn)};${at})`);
  return `IF(${at}="";"";IF(${isGoal(f)};${goal};${step}))`;
}

function at(f: FormulaScope): string {
  const id = f.cell('id');
  const find = (tab: 'goals' | 'steps'): string => `IFERROR(MATCH(${id};${f.column(tab, 'id')};0);"")`;
  return `IF(${id}="";"";IF(${isGoal(f)};${find('goals')};${find('steps')}))`;
}

/** How many characters of a title are shown: the next cell is never empty, so a longer title would be cut off without a mark. */
const mostCharacters = 35;

function what(f: FormulaScope): string {
  const { timeline: words } = f.words;
  const row = f.cell('at');
  const reward = `INDEX(${f.column('steps', 'reward')};${row})`;
  const goal = `${literal(words.milestone)}&${cut(`INDEX(${f.column('goals', 'title')};${row})`, mostCharacters)}`;
  const step = `${literal(words.indent)}&IF(${isBlank(reward)};"";${literal(words.milestone)})&${cut(`INDEX(${f.column('steps', 'title')};${row})`, mostCharacters)}`;
  return `IF(${row}="";"";IF(${isGoal(f)};${goal};${step}))`;
}

/** Conditions for the status of the goal and of the step of the row. */
function statuses(f: FormulaScope) {
  const cellOf = (tab: 'goals' | 'steps') => (column: string) => `INDEX(${f.column(tab, column)};${f.cell('at')})`;
  return {
    goal: statusIn(f, 'goalStatus', cellOf('goals')),
    step: statusIn(f, 'stepStatus', cellOf('steps')),
    shown: (tab: 'goals' | 'steps') => wordIn(cellOf(tab)('status')),
  };
}

function status(f: FormulaScope): string {
  const { timeline: words } = f.words;
  const due = f.cell('due');
  const { goal: goalIs, step: stepIs, shown } = statuses(f);
  const mark = (closed: string): string =>
    `IF(${closed};"";IF(ISNUMBER(${due});IF(${due}<${f.today};${literal(words.passed)};"");""))`;
  const goal = `${mark(goalIs('reached', 'letGo', 'paused', 'draft'))}&${shown('goals')}`;
  const step = `${mark(stepIs('done', 'letGo'))}&${shown('steps')}`;
  return `IF(${f.cell('at')}="";"";IF(${isGoal(f)};${goal};${step}))`;
}

/** In place of a day: the row has no bar, because it was let go, or it is done without a day. */
export const noBar = '–';

/** The last day of the part of the bar that is done: the whole bar of a done step, the share of progress of a goal. */
function doneTo(f: FormulaScope): string {
  const [start, due, row] = [f.cell('start'), f.cell('due'), f.cell('at')];
  const { goal: goalIs, step: stepIs } = statuses(f);
  const share = `INDEX(${f.column('goals', 'progress')};${row})`;
  const part = `IF(AND(ISNUMBER(${start});ISNUMBER(${due}));IF(ISNUMBER(${share});ROUND(${start}-1+${share}*(${due}-${start}+1);0);"");"")`;
  const goal = `IF(${goalIs('letGo')};${literal(noBar)};${part})`;
  const step = `IF(${stepIs('done')};IF(ISNUMBER(${due});${due};${literal(noBar)});IF(${stepIs('letGo')};${literal(noBar)};""))`;
  return `IF(${row}="";"";IF(${isGoal(f)};${goal};${step}))`;
}

/**
 * The Timeline's columns before its periods. The script writes only IDs; formulas look up the rest, so that a moved date moves its bar at
 * once.
 */
export const timelineTable = {
  key: 'timeline',
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    what: { kind: 'text', width: 156, by: 'formula', formula: what },
    start: { kind: 'day', width: 78, by: 'formula', formula: (f) => looked(f, 'start', 'start', dayOrNothing) },
    due: { kind: 'day', width: 78, by: 'formula', formula: (f) => looked(f, 'deadline', 'due', dayOrNothing) },
    status: { kind: 'text', width: 106, by: 'formula', formula: status },
    at: { kind: 'number', width: 50, by: 'formula', place: 'helper', format: '0', formula: at },
    doneTo: { kind: 'day', width: 95, by: 'formula', place: 'helper', formula: doneTo },
  },
} as const satisfies TableOf<'timeline'>;
