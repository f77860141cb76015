import type { Words } from '../catalogue/catalogue';
import type { Cell } from './cell';
import type { TabKey } from './column';
import type { Fact } from './facts';
import { literal, quoteTab, type FormulaScope } from './formula';
import {
  countRows,
  cut,
  dayOrNothing,
  firstOf,
  isDayIn,
  sentence,
  sumRows,
  wholeDay,
  withHours,
} from './formula-parts';
import { settings as ranges } from './settings';

/*
 * Home is one screen and not a table: single cells with fixed places. For its lists the script writes only IDs into the two hidden columns;
 * formulas look up the rest, so that a changed title or date shows at once. (rules H)
 */

/** Columns of Home, 1-based, with widths in pixels: together they fit a laptop screen beside an open sidebar. */
export const homeColumns = {
  leftId: 1,
  left: 2,
  leftSide: 3,
  gap: 4,
  right: 5,
  bar: 6,
  percent: 7,
  rightSide: 8,
  rightId: 9,
} as const;
export const homeWidths: readonly number[] = [40, 304, 187, 12, 236, 86, 44, 131, 40];
export const homeRows = 26;

/** Row heights in pixels that are not `homeRowHeight`: the first lines, and the gaps between the parts. */
export const homeRowHeight = 21;
export const homeHeights: Readonly<Record<number, number>> = {
  1: 18,
  2: 26,
  3: 18,
  4: 18,
  6: 24,
  7: 24,
  12: 8,
  18: 8,
  23: 8,
};

/** Blocks of cells as `[row, column, rows, columns]`: the card of the next step, the merged cells, and the lines of the headings. */
export const homeCard = [6, 2, 3, 2] as const;
export const homeMerged: readonly (readonly [number, number, number, number])[] = [
  [6, 2, 2, 2],
  [25, 2, 2, 2],
];
/** Whether a merged range such as `B3:D4` begins on Home and is not one of these. */
export function isMergedOnHome(address: string): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const column = letters.length === 1 ? letters.charCodeAt(0) - 64 : Infinity;
  const isOurs = homeMerged.some((zone) => zone[0] === Number(row) && zone[1] === column);
  return !isOurs && Number(row) <= homeRows && column <= homeWidths.length;
}
export const homeHeadingRows: readonly number[] = [5, 13, 19, 24];

/** How many characters of a text each place shows; a longer text ends in … (rule H3). */
export const maxLength = { heading: 80, hero: 88, left: 47, right: 34, wide: 55, beside: 42 } as const;

export type HomeStyle =
  | 'bar'
  | 'label'
  | 'heading'
  | 'title'
  | 'hero'
  | 'why'
  | 'text'
  | 'quiet'
  | 'percent'
  | 'date'
  | 'dateQuiet'
  | 'asOf'
  | 'strip'
  | 'banner'
  | 'question';

/** A cell of Home: a fixed text, a formula, or a slot into which the script writes. */
export type HomeCell = { readonly row: number; readonly column: number; readonly style: HomeStyle } & (
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'formula'; readonly build: (scope: FormulaScope) => string }
  | { readonly kind: 'slot'; readonly slot: HomeSlot }
);

/** What the script writes: IDs of the lists, the reason for each next step, single texts, and the day of the ranking. */
export type HomeSlot =
  | `next${1 | 2 | 3}`
  | `nextReason${1 | 2 | 3}`
  | `done${1 | 2 | 3}`
  | `decide${1 | 2 | 3}`
  | `goal${1 | 2 | 3 | 4 | 5 | 6}`
  | `due${1 | 2 | 3 | 4}`
  | `reward${1 | 2 | 3}`
  | 'heading'
  | 'nextChain'
  | 'banner'
  | 'rankedOn'
  | 'question';

/** The text in the corners of Home, in its hidden columns. */
const CORNER = 'waymark';

const c = homeColumns;
const ref = (row: number, column: number): string => `R${row}C${column}`;

function lookUp(f: FormulaScope, tab: 'goals' | 'steps', column: string, id: string): string {
  return `IFERROR(INDEX(${f.column(tab, column)};MATCH(${id};${f.column(tab, 'id')};0));"")`;
}

function titleOf(tab: 'goals' | 'steps', id: string, most: number, whenNone = '') {
  return (f: FormulaScope): string => `IF(${id}="";${literal(whenNone)};${cut(lookUp(f, tab, 'title', id), most)})`;
}

/** A cell of the goal or the step that a reward belongs to. */
function ofEither(column: string, id: string, most: number, whenNone = '') {
  const from = (f: FormulaScope, tab: 'goals' | 'steps'): string => cut(lookUp(f, tab, column, id), most);
  return (f: FormulaScope): string =>
    `IF(${id}="";${literal(whenNone)};IF(LEFT(${id};1)="G";${from(f, 'goals')};${from(f, 'steps')}))`;
}

/** A goal's pace; shorter when it would repeat the percentage beside it. */
function paceOf(id: string) {
  return (f: FormulaScope): string => {
    const [pace, progress] = [lookUp(f, 'goals', 'pace', id), lookUp(f, 'goals', 'progress', id)];
    return `IF(${id}="";"";IF(IFERROR(${pace}=${sentence(f.words.pace.partly, { percent: `ROUND(${progress}*100;0)` })};FALSE);${literal(f.words.home.partly)};${pace}&""))`;
  };
}

function light(f: FormulaScope): string {
  const words = f.words.home;
  return firstOf(
    [
      [`${f.fact('remindersOn')}<>"on"`, literal(words.remindersOff)],
      [
        `IF(ISNUMBER(${f.fact('planPausedUntil')});${f.fact('planPausedUntil')}>${f.today};FALSE)`,
        literal(words.remindersPaused),
      ],
      [`NOT(ISNUMBER(${f.fact('lastRun')}))`, literal(words.remindersNew)],
      [`${f.today}-${f.fact('lastRun')}>=2`, literal(words.remindersStopped)],
    ],
    literal(words.remindersFine),
  );
}

function lightDate(f: FormulaScope): string {
  return firstOf(
    [
      [`${f.fact('remindersOn')}<>"on"`, '""'],
      [
        `IF(ISNUMBER(${f.fact('planPausedUntil')});${f.fact('planPausedUntil')}>${f.today};FALSE)`,
        f.fact('planPausedUntil'),
      ],
      [`ISNUMBER(${f.fact('lastRun')})`, f.fact('lastRun')],
    ],
    '""',
  );
}

/** Open steps that are due within seven days; uses only columns that users type. */
function dueSoonCount(f: FormulaScope): string {
  const due = f.column('steps', 'due');
  const window = [
    [due, `">="&${f.today}`],
    [due, `"<"&(${f.today}+8)`],
  ] as const;
  const status = f.column('steps', 'status');
  const { done, letGo } = f.words.options.stepStatus;
  return `${countRows(window)}-${countRows([...window, [status, literal(done)]])}-${countRows([...window, [status, literal(letGo)]])}`;
}

function since(f: FormulaScope): string {
  const done = [[f.column('steps', 'status'), literal(f.words.options.stepStatus.done)]] as const;
  const effort = f.column('steps', 'effort');
  // An effort below 0 is a typing error and is not counted (rule X3).
  const hours = sumRows(effort, [...done, ...withHours(effort)]);
  const minutes = `MAX(1;ROUND(60*${hours};0))`;
  const said = firstOf(
    [[`AND(${hours}>0;${minutes}<60)`, sentence(f.words.home.minutes, { minutes })]],
    sentence(f.words.home.hours, { hours: `ROUND(${hours};0)` }),
  );
  return sentence(f.words.home.since, { steps: countRows(done), hours: said });
}

/** The marks of the 52 weeks of the hidden tab, joined. */
function strip(f: FormulaScope): string {
  const first = /^('.*'!)R\d+C(\d+)/.exec(f.column('hidden', 'weeks'));
  const [, tab, column] = first ?? ['', quoteTab(''), '1'];
  return Array.from({ length: weekRows }, (_, index) => `${tab}R${index + 2}C${column}`).join('&');
}

/** The number of weeks in the strip. */
export const weekRows = 52;

/** The mark of one week in the hidden tab: row 2 is 51 weeks ago, row 53 is this week. */
export function weekMark(f: FormulaScope): string {
  const doneOn = f.column('steps', 'doneOn');
  const monday = `(${f.today}-WEEKDAY(${f.today};2)+1-7*(${weekRows + 1}-ROW()))`;
  return `IF(${countRows([
    [doneOn, `">="&${monday}`],
    [doneOn, `"<"&(${monday}+7)`],
  ])}>0;"●";"○")`;
}

const three = [1, 2, 3] as const;
const four = [1, 2, 3, 4] as const;
const six = [1, 2, 3, 4, 5, 6] as const;

/** Every cell of Home. */
export function homeCells(words: Words): HomeCell[] {
  const home = words.home;
  const text = (row: number, column: number, style: HomeStyle, what: string): HomeCell => ({
    row,
    column,
    style,
    kind: 'words',
    text: what,
  });
  const formula = (
    row: number,
    column: number,
    style: HomeStyle,
    build: (scope: FormulaScope) => string,
  ): HomeCell => ({ row, column, style, kind: 'formula', build });
  const slot = (row: number, column: number, style: HomeStyle, what: HomeSlot): HomeCell => ({
    row,
    column,
    style,
    kind: 'slot',
    slot: what,
  });
  const daysTo =
    (id: string) =>
    (f: FormulaScope): string => {
      const due = lookUp(f, 'steps', 'due', id);
      const day = wholeDay(due);
      const said = firstOf(
        [
          [`${day}<${f.today}`, sentence(home.daysAgo, { days: `${f.today}-${day}` })],
          [`${day}=${f.today}`, literal(home.today)],
        ],
        sentence(home.inDays, { days: `${day}-${f.today}` }),
      );
      return `IF(${id}="";"";IF(${isDayIn(due)};${said};""))`;
    };
  const goalLine = (row: number, id: string): HomeCell[] => [
    formula(row, c.bar, 'bar', (f) => `IF(${id}="";"";${lookUp(f, 'goals', 'bar', id)}&"")`),
    formula(row, c.percent, 'percent', (f) => `IF(${id}="";"";${lookUp(f, 'goals', 'progress', id)})`),
    formula(row, c.rightSide, 'quiet', paceOf(id)),
  ];
  const topId = ref(2, c.leftId);
  const cells: HomeCell[] = [
    text(1, c.left, 'label', home.heading),
    // At the corners, out of sight: where a row or a column was inserted or deleted, one of them is not in its place.
    ...[
      [1, c.rightId],
      [homeRows, c.leftId],
      [homeRows, c.rightId],
    ].map(([row = 0, column = 0]) => text(row, column, 'label', CORNER)),
    formula(1, c.rightSide, 'date', (f) => f.today),
    slot(2, c.leftId, 'quiet', 'heading'),
    formula(2, c.left, 'title', titleOf('goals', topId, maxLength.heading, home.noHeading)),
    ...goalLine(2, topId),
    formula(3, c.left, 'quiet', light),
    formula(3, c.leftSide, 'dateQuiet', lightDate),
    slot(4, c.left, 'banner', 'banner'),
    text(5, c.left, 'heading', home.next),
    slot(5, c.leftSide, 'asOf', 'rankedOn'),
    text(5, c.right, 'heading', home.goals),
    text(13, c.left, 'heading', home.latelyDone),
    formula(13, c.right, 'heading', (f) => sentence(home.dueSoon, { count: dueSoonCount(f) })),
    text(19, c.left, 'heading', home.decide),
    text(19, c.leftSide, 'quiet', home.decideHow),
    text(19, c.right, 'heading', home.rewards),
    text(19, c.bar, 'quiet', home.rewardHow),
    text(24, c.left, 'heading', home.question),
    slot(25, c.left, 'question', 'question'),
    text(24, c.right, 'heading', home.weeks),
    formula(25, c.right, 'strip', strip),
    formula(26, c.right, 'quiet', since),
  ];
  for (const n of three) {
    // The first of the next steps has two lines, with its reason below.
    const next = n === 1 ? 6 : 7 + n;
    const rows = { next, done: 13 + n, decide: 19 + n };
    const id = (row: number, column: number = c.leftId): string => ref(row, column);
    const only = (sentence: string): string => (n === 1 ? sentence : '');
    cells.push(
      slot(next, c.leftId, 'quiet', `next${n}`),
      formula(
        next,
        c.left,
        n === 1 ? 'hero' : 'text',
        titleOf('steps', id(next), n === 1 ? maxLength.hero : maxLength.left, only(home.nothingNext)),
      ),
      // Below the first step: what it is for, else its goal. Reasons change each day, so they share a column and one write.
      slot(n === 1 ? next + 2 : next, c.leftSide, n === 1 ? 'why' : 'quiet', `nextReason${n}`),
      ...(n === 1
        ? [
            formula(
              next + 2,
              c.left,
              'why',
              (f) =>
                `IF(${id(next)}="";"";IF(${id(next + 2)}="";${cut(lookUp(f, 'steps', 'goal', id(next)), maxLength.left)};${id(next + 2)}&""))`,
            ),
            slot(next + 2, c.leftId, 'quiet', 'nextChain'),
          ]
        : []),
      slot(rows.done, c.leftId, 'quiet', `done${n}`),
      formula(rows.done, c.left, 'text', titleOf('steps', id(rows.done), maxLength.left, only(home.nothingDone))),
      formula(
        rows.done,
        c.leftSide,
        'dateQuiet',
        (f) => `IF(${id(rows.done)}="";"";${dayOrNothing(lookUp(f, 'steps', 'doneOn', id(rows.done)))})`,
      ),
      slot(rows.decide, c.leftId, 'quiet', `decide${n}`),
      formula(
        rows.decide,
        c.left,
        'text',
        titleOf('steps', id(rows.decide), maxLength.left, only(home.nothingToDecide)),
      ),
      formula(rows.decide, c.leftSide, 'quiet', daysTo(id(rows.decide))),
      slot(rows.decide, c.rightId, 'quiet', `reward${n}`),
      formula(
        rows.decide,
        c.right,
        'text',
        ofEither('reward', id(rows.decide, c.rightId), maxLength.right, only(home.noRewards)),
      ),
      formula(rows.decide, c.bar, 'quiet', ofEither('title', id(rows.decide, c.rightId), maxLength.beside)),
    );
  }
  for (const n of six) {
    const row = 5 + n;
    const id = ref(row, c.rightId);
    cells.push(
      slot(row, c.rightId, 'quiet', `goal${n}`),
      formula(row, c.right, 'text', titleOf('goals', id, maxLength.right, n === 1 ? home.noGoals : '')),
      ...goalLine(row, id),
    );
  }
  for (const n of four) {
    const row = 13 + n;
    const id = ref(row, c.rightId);
    cells.push(
      slot(row, c.rightId, 'quiet', `due${n}`),
      formula(row, c.right, 'text', titleOf('steps', id, maxLength.wide, n === 1 ? home.nothingDue : '')),
      formula(row, c.rightSide, 'quiet', daysTo(id)),
    );
  }
  return cells;
}

/**
 * Facts that are formulas over Settings, looked up by the setting's name, so that Settings may be sorted; the script writes the others.
 * `gone`: the last values of settings whose row is deleted.
 */
export function factFormula(
  fact: Fact,
  f: FormulaScope,
  gone: Readonly<Partial<Record<Fact, Cell>>> = {},
): string | null {
  // A setting without a row keeps its last value.
  const last = gone[fact];
  if (typeof last === 'number') return Number.isInteger(last) ? String(last) : `${Math.round(last * 100)}/100`;
  const setting = (name: string, otherwise: string): string =>
    `IFERROR(INDEX(${f.column('settings', 'value')};MATCH(${literal(name)};${f.column('settings', 'setting')};0));${otherwise})`;
  const { settings, options } = f.words;
  // As when the script reads Settings: a value outside its range is ignored.
  const number = (key: 'leadDays' | 'hoursPerWeek'): string => {
    const { min, max, whole, first } = ranges[key];
    const value = setting(settings[key].name, '""');
    return `IF(IF(ISNUMBER(${value});AND(${value}>=${min};${value}<=${max}${whole ? `;ROUND(${value};0)=${value}` : ''});FALSE);${value};${first})`;
  };
  switch (fact) {
    case 'leadDays':
      return number('leadDays');
    case 'hoursPerWeek':
      return number('hoursPerWeek');
    case 'sundayFirst':
      return `IF(${setting(settings.firstDay.name, '""')}=${literal(options.firstDay.sunday)};1;0)`;
    case 'planPausedUntil':
      return dayOrNothing(setting(settings.pausedUntil.name, '""'));
    case 'today':
      return 'TODAY()';
    case 'beganOn':
      return dayOrNothing(setting(settings.beganOn.name, '""'));
    default:
      return null;
  }
}

/** A row of a dropdown list: the row with the same number in the tab. INDEX still works after sorting and inserting. */
function rowLabel(f: FormulaScope, tab: TabKey, title: string): string {
  const id = `INDEX(${f.column(tab, 'id')};ROW())`;
  const words = `INDEX(${f.column(tab, title)};ROW())`;
  return `IFERROR(IF(OR(${id}="";${words}="");"";${id}&" · "&${words});"")`;
}

export const goalLabel = (f: FormulaScope): string => rowLabel(f, 'goals', 'title');
export const choiceLabel = (f: FormulaScope): string => rowLabel(f, 'strategy', 'choice');
export const contactLabel = (f: FormulaScope): string => rowLabel(f, 'network', 'name');

/** Values have no IDs: their names are the list. */
export function valueLabel(f: FormulaScope): string {
  return `IFERROR(INDEX(${f.column('values', 'value')};ROW())&"";"")`;
}
