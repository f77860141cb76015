import type { FormulaScope } from './formula';
import { literal, whenPresent } from './formula';
import { countRows, firstOf, isBlank, isDayIn, sentence, sumRows, whenDay, wholeDay, withHours } from './formula-parts';
import { meaningOfOwnWord, statusIn, stepsWithStatus } from './own-words';
import type { RecordOf, TableOf } from './column';

/** A step belongs to a goal when its Goal cell is the ID alone or the ID with its label: `G3`, `G3 · anything`. */
function goalCriteria(f: FormulaScope): readonly string[] {
  return [f.cell('id'), `${f.cell('id')}&" ·*"`];
}

type Pair = readonly [string, string];

/** Counts the goal's steps that meet the further pairs. */
function countSteps(f: FormulaScope, pairs: readonly Pair[] = []): string {
  return goalCriteria(f)
    .map((goal) => countRows([[f.column('steps', 'goal'), goal], ...pairs]))
    .join('+');
}

/** The effort of the goal's steps that meet the pairs; a step without an effort above 0 counts as 1 (rule P3). */
function effortOfSteps(f: FormulaScope, pairs: readonly Pair[] = []): string {
  const effort = f.column('steps', 'effort');
  const given = withHours(effort);
  return goalCriteria(f)
    .map((criterion) => {
      const base: readonly Pair[] = [[f.column('steps', 'goal'), criterion], ...pairs];
      return `${sumRows(effort, [...base, ...given])}+${countRows(base)}-${countRows([...base, ...given])}`;
    })
    .join('+');
}

/** The sum of what `count` gives for the steps with this status. */
const withStatus = (
  f: FormulaScope,
  status: 'done' | 'letGo',
  count: (scope: FormulaScope, pairs: readonly Pair[]) => string,
): string =>
  stepsWithStatus(f, status)
    .map((pair) => count(f, [pair]))
    .join('+');

/** Only a row that has its ID can have steps. */
const whenId = (f: FormulaScope, value: string): string => `IF(${f.cell('id')}="";0;${value})`;

/** The numbers of the measure have no natural limit, so the script lists the cells that hold a date. */
export const measureColumns = ['baseline', 'target', 'now'] as const;

/** How a cell that holds a date is listed: when its number changes later, that number counts. (rule X15) */
export function listedDate(column: string, serial: string): string {
  return `|${column}=${serial}|`;
}

/** Whether a cell of the measure holds a number that is not a date. */
function isNumberIn(f: FormulaScope, column: (typeof measureColumns)[number]): string {
  const cell = f.cell(column);
  const [before = '', behind = ''] = listedDate(column, '\n').split('\n');
  // Plans of earlier versions do not have this column before *Check my plan*.
  const dates = whenPresent(() => f.cell('datesAsNumbers'));
  if (dates === null) return `ISNUMBER(${cell})`;
  return `IF(ISNUMBER(${cell});NOT(ISNUMBER(FIND(${literal(before)}&INT(${cell})&${literal(behind)};${dates})));FALSE)`;
}

/** Baseline, target and now are numbers, and baseline and target differ (rule P1). */
function measured(f: FormulaScope): string {
  const differ = `${f.cell('baseline')}<>${f.cell('target')}`;
  return measureColumns.reduceRight((rest, column) => `IF(${isNumberIn(f, column)};${rest};FALSE)`, differ);
}

/** The measure decides, unless it is a single unit (0 to 1) that is not reached (rules P1, P2). */
function byMeasure(f: FormulaScope): string {
  const single = `AND(${f.cell('baseline')}=0;${f.cell('target')}=1;${f.cell('now')}<1)`;
  return `IF(${measured(f)};NOT(${single});FALSE)`;
}

function progress(f: FormulaScope): string {
  const [base, target, now, part] = [f.cell('baseline'), f.cell('target'), f.cell('now'), f.cell('partProgress')];
  const [done, all] = [f.cell('effortDone'), f.cell('effortAll')];
  const reached = statusIn(f, 'goalStatus')('reached');
  const share = firstOf(
    [
      [byMeasure(f), `MAX(0;MIN(1;(${now}-${base})/(${target}-${base})))`],
      [`${all}>0`, `${done}/${all}`],
      [`ISNUMBER(${part})`, part],
      [measured(f), '0'],
    ],
    `IF(${reached};1;0)`,
  );
  return `IF(${isBlank(f.cell('title'))};"";${share})`;
}

function bar(f: FormulaScope): string {
  const tenths = `ROUND(${f.cell('progress')}*10;0)`;
  return `IF(ISNUMBER(${f.cell('progress')});REPT("█";${tenths})&REPT("░";10-${tenths});"")`;
}

function pace(f: FormulaScope): string {
  const { pace: words } = f.words;
  const is = statusIn(f, 'goalStatus');
  const [startCell, deadlineCell] = [f.cell('start'), f.cell('deadline')];
  const [start, deadline] = [wholeDay(startCell), wholeDay(deadlineCell)];
  const done = f.cell('progress');
  const gone = `(${f.today}-${start})`;
  const span = `(${deadline}-${start})`;
  const partsOnly = `AND(NOT(${byMeasure(f)});${f.cell('countAll')}=0;ISNUMBER(${f.cell('partProgress')}))`;
  const compared = firstOf(
    [
      [`ROUND(${done}*${span}*10;6)>=${gone}*11`, literal(words.ahead)],
      [`ROUND(${done}*${span}*10;6)>=${gone}*9`, literal(words.onTrack)],
      [`ROUND(${done}*${span}*10;6)>=${gone}*6`, literal(words.slower)],
    ],
    literal(words.needsDecision),
  );
  const allGone = firstOf(
    [
      [`ROUND(${done}*10;6)>=9`, literal(words.onTrack)],
      [`ROUND(${done}*10;6)>=6`, literal(words.slower)],
    ],
    literal(words.needsDecision),
  );
  const dated = firstOf(
    [
      [`${deadline}<${f.today}`, literal(words.datePassed)],
      [`${start}>${f.today}`, literal(words.notBegun)],
      [`${start}=${deadline}`, allGone],
      [`OR(${gone}<7;${gone}*10<${span})`, literal(words.justStarted)],
    ],
    compared,
  );
  return firstOf(
    [
      [
        `OR(${isBlank(f.cell('title'))};${is('draft')};${is('paused')};${is('letGo')};${f.cell('pausedTo')}>${f.today})`,
        '""',
      ],
      [is('reached'), literal(words.reached)],
      [partsOnly, sentence(words.partly, { percent: `ROUND(${done}*100;0)` })],
      [`NOT(AND(${isDayIn(startCell)};${isDayIn(deadlineCell)}))`, literal(words.needsDates)],
    ],
    dated,
  );
}

function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const is = statusIn(f, 'goalStatus');
  const deadline = f.cell('deadline');
  const states = firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [isBlank(f.cell('title')), '""'],
      [`OR(${is('paused')};${f.cell('pausedTo')}>${f.today})`, literal(words.paused)],
      [is('letGo'), '""'],
      [is('reached'), literal(words.reached)],
      [`IF(ISNUMBER(${f.cell('progress')});${f.cell('progress')}>=1;FALSE)`, literal(words.reachedAsk)],
      [whenDay(deadline, (day) => `${day}<${f.today}`), literal(words.datePassed)],
      [whenDay(deadline, (day) => `${day}=${f.today}`), literal(words.dueToday)],
      [
        whenDay(deadline, (day) => `${day}-${f.today}<=${f.fact('leadDays')}`),
        sentence(words.dueIn, { days: `${wholeDay(deadline)}-${f.today}` }),
      ],
    ],
    '""',
  );
  return states;
}

function horizon(f: FormulaScope): string {
  const [start, deadline] = [f.cell('start'), f.cell('deadline')];
  const { horizon: words } = f.words;
  const from = `IF(${isDayIn(start)};${wholeDay(start)};${f.today})`;
  return `IF(${isDayIn(deadline)};IF(${wholeDay(deadline)}<=EDATE(${from};12);${literal(words.short)};${literal(words.long)});"")`;
}

function stepsDone(f: FormulaScope): string {
  return `IF(${f.cell('countAll')}=0;"";${sentence(f.words.stepsDone, { done: f.cell('countDone'), all: f.cell('countAll') })})`;
}

export const goalsTable = {
  key: 'goals',
  prefix: 'G',
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    title: { kind: 'text', width: 156 },
    measure: { kind: 'longText', width: 150 },
    now: { kind: 'number', width: 62 },
    target: { kind: 'number', width: 72 },
    deadline: { kind: 'day', width: 88 },
    status: { kind: 'option', options: 'goalStatus', width: 104 },
    bar: { kind: 'text', width: 104, by: 'formula', formula: bar },
    progress: { kind: 'percent', width: 92, by: 'formula', formula: progress },
    pace: { kind: 'text', width: 150, by: 'formula', formula: pace },
    whatNow: { kind: 'text', width: 160, by: 'formula', formula: whatNow },
    baseline: { kind: 'number', width: 92, place: 'more' },
    kind: { kind: 'option', options: 'goalKind', width: 92, place: 'more' },
    achievable: { kind: 'longText', width: 300, place: 'more' },
    sure: { kind: 'number', min: 1, max: 5, whole: true, width: 150, place: 'more' },
    serves: { kind: 'reference', to: 'strategy', width: 180, place: 'more' },
    value: { kind: 'reference', to: 'values', width: 110, place: 'more' },
    start: { kind: 'day', width: 95, place: 'more' },
    horizon: { kind: 'text', width: 75, by: 'formula', place: 'more', formula: horizon },
    partOf: { kind: 'reference', to: 'goals', width: 180, place: 'more' },
    priority: { kind: 'number', min: 1, max: 3, whole: true, width: 96, place: 'more' },
    ifThen: { kind: 'longText', width: 320, place: 'more' },
    reward: { kind: 'text', width: 180, place: 'more' },
    rewardTaken: { kind: 'flag', width: 104, place: 'more' },
    private: { kind: 'flag', keepsSecret: true, width: 66, place: 'more' },
    pausedUntil: { kind: 'day', width: 95, place: 'more' },
    stepsDone: { kind: 'text', width: 124, by: 'formula', place: 'more', align: 'center', formula: stepsDone },
    forecast: { kind: 'text', width: 130, by: 'script', place: 'more' },
    smart: { kind: 'text', width: 90, by: 'script', place: 'more', align: 'center' },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    pausedTo: { kind: 'number', width: 160, by: 'script', place: 'helper', format: '0' },
    partProgress: { kind: 'percent', width: 160, by: 'script', place: 'helper' },
    countAll: {
      kind: 'number',
      width: 160,
      by: 'formula',
      place: 'helper',
      format: '0',
      formula: (f) => whenId(f, `${countSteps(f)}-(${withStatus(f, 'letGo', countSteps)})`),
    },
    countDone: {
      kind: 'number',
      width: 170,
      by: 'formula',
      place: 'helper',
      format: '0',
      formula: (f) => whenId(f, withStatus(f, 'done', countSteps)),
    },
    effortAll: {
      kind: 'number',
      width: 160,
      by: 'formula',
      place: 'helper',
      format: '0.0',
      formula: (f) => whenId(f, `${effortOfSteps(f)}-(${withStatus(f, 'letGo', effortOfSteps)})`),
    },
    effortDone: {
      kind: 'number',
      width: 160,
      by: 'formula',
      place: 'helper',
      format: '0.0',
      formula: (f) => whenId(f, withStatus(f, 'done', effortOfSteps)),
    },
    datesAsNumbers: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    ownStatus: {
      kind: 'text',
      width: 160,
      by: 'formula',
      place: 'helper',
      formula: (f) => meaningOfOwnWord(f, 'goalStatus'),
    },
  },
} as const satisfies TableOf<'goals'>;

export type GoalRecord = RecordOf<typeof goalsTable>;
