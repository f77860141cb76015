import type { Fact } from './facts';
import type { FormulaScope } from './formula';
import { literal, whenPresent } from './formula';
import { firstOf, isBlank, isDayIn, isWhole, sentence, whenDay, wholeDay } from './formula-parts';
import { meansIn } from './own-words';
import type { TableOf } from './column';

/** The columns that rate how well a target fits a value; each header names its value. */
export const fitColumns = ['fit1', 'fit2', 'fit3', 'fit4', 'fit5'] as const;

/** The facts of the hidden tab that hold the weights of these values, in the same order. */
export const fitWeights = [
  'fitWeight1',
  'fitWeight2',
  'fitWeight3',
  'fitWeight4',
  'fitWeight5',
] as const satisfies readonly Fact[];

/** Fit % (rule E12): ratings from 1 to 5 as 0 to 100 %, weighted by the importance of their values. */
function fit(f: FormulaScope): string {
  const terms = (each: (rating: string) => string): string =>
    fitColumns
      .map(
        (column, index) =>
          `IF(${isWhole(f.cell(column), 1, 5)};${f.fact(fitWeights[index] ?? 'fitWeight1')}${each(f.cell(column))};0)`,
      )
      .join('+');
  const all = terms(() => '');
  return `IF(${all}>0;(${terms((rating) => `*(${rating}-1)`)})/(4*(${all}));"")`;
}

/** What now of a target. A plan of before has no column for the follow-up yet. (rules E14, S23, Y29) */
function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const date = f.cell('nextDate');
  const followUp = whenPresent(() => f.cell('followUp'));
  return firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [`AND(${isBlank(f.cell('organisation'))};${isBlank(f.cell('role'))})`, '""'],
      [meansIn(f, 'targetStage', 'stage')('closed'), '""'],
      [whenDay(date, (day) => `${day}<${f.today}`), sentence(words.overdue, { days: `${f.today}-${wholeDay(date)}` })],
      [whenDay(date, (day) => `${day}=${f.today}`), literal(words.dueToday)],
      [
        whenDay(date, (day) => `${day}-${f.today}<=${f.fact('leadDays')}`),
        sentence(words.dueIn, { days: `${wholeDay(date)}-${f.today}` }),
      ],
      ...(followUp === null ? [] : followUpCases(f, date, followUp)),
      [`AND(NOT(${isBlank(f.cell('nextMove'))});NOT(${isDayIn(date)}))`, literal(words.needsDate)],
    ],
    '""',
  );
}

/** The follow-up that the stage brings with it, where the row has no next date of its own. (rule S23) */
function followUpCases(f: FormulaScope, date: string, followUp: string): [condition: string, value: string][] {
  const when = (condition: (day: string) => string): string =>
    `AND(NOT(${isDayIn(date)});${whenDay(followUp, condition)})`;
  return [
    [when((day) => `${day}<=${f.today}`), literal(f.words.whatNow.followUp)],
    [
      when((day) => `${day}-${f.today}<=${f.fact('leadDays')}`),
      sentence(f.words.whatNow.followUpIn, { days: `${wholeDay(followUp)}-${f.today}` }),
    ],
  ];
}

const rating = { kind: 'number', min: 1, max: 5, whole: true, width: 104 } as const;

/** Roles at organisations, weighted by the user's values. */
export const targetsTable = {
  key: 'targets',
  prefix: 'T',
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    organisation: { kind: 'text', width: 156 },
    role: { kind: 'text', width: 200 },
    fit1: rating,
    fit2: rating,
    fit3: rating,
    fit: { kind: 'percent', width: 66, by: 'formula', formula: fit },
    decisionMaker: { kind: 'reference', to: 'network', width: 170 },
    needs: { kind: 'longText', width: 220 },
    stage: { kind: 'option', options: 'targetStage', width: 118 },
    nextMove: { kind: 'longText', width: 230 },
    nextDate: { kind: 'day', width: 95 },
    whatNow: { kind: 'text', width: 160, by: 'formula', formula: whatNow },
    fit4: { ...rating, place: 'more' },
    fit5: { ...rating, place: 'more' },
    private: { kind: 'flag', keepsSecret: true, width: 66, place: 'more' },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    stages: { kind: 'longText', width: 170, place: 'more' },
    followUp: { kind: 'day', width: 95, by: 'script', place: 'helper' },
  },
} as const satisfies TableOf<'targets'>;

/** The columns that plans of an earlier version lack; an update adds them, the hidden one last. */
const laterColumns: readonly string[] = ['stages', 'followUp'];

/** Whether an update still has to add these columns: the hidden one is not there, all others are. (rule S27) */
export function lacksHistory(columns: Readonly<Record<string, number>>): boolean {
  const isThere = (key: string): boolean => columns[key] !== undefined;
  return (
    !isThere('followUp') && Object.keys(targetsTable.columns).every((key) => laterColumns.includes(key) || isThere(key))
  );
}
