import { literal, type FormulaScope } from './formula';
import { countRows, cut, firstOf, isDayIn, sentence, sumRows, wholeDay, withHours } from './formula-parts';
import { stepsWithStatus } from './own-words';

/*
 * The formulas of Home. For its lists the script writes only IDs; these look up the rest.
 */

export const ref = (row: number, column: number): string => `R${row}C${column}`;

export function lookUp(f: FormulaScope, tab: 'goals' | 'steps', column: string, id: string): string {
  return `IFERROR(INDEX(${f.column(tab, column)};MATCH(${id};${f.column(tab, 'id')};0));"")`;
}

export function titleOf(tab: 'goals' | 'steps', id: string, most: number, whenNone = '') {
  return (f: FormulaScope): string => `IF(${id}="";${literal(whenNone)};${cut(lookUp(f, tab, 'title', id), most)})`;
}

/** A cell of the goal or the step that a reward belongs to. */
export function ofEither(column: string, id: string, most: number, whenNone = '') {
  const from = (f: FormulaScope, tab: 'goals' | 'steps'): string => cut(lookUp(f, tab, column, id), most);
  return (f: FormulaScope): string =>
    `IF(${id}="";${literal(whenNone)};IF(LEFT(${id};1)="G";${from(f, 'goals')};${from(f, 'steps')}))`;
}

/** A goal's pace; shorter when it would repeat the percentage beside it. */
export function paceOf(id: string) {
  return (f: FormulaScope): string => {
    const [pace, progress] = [lookUp(f, 'goals', 'pace', id), lookUp(f, 'goals', 'progress', id)];
    return `IF(${id}="";"";IF(IFERROR(${pace}=${sentence(f.words.pace.partly, { percent: `ROUND(${progress}*100;0)` })};FALSE);${literal(f.words.home.partly)};${pace}&""))`;
  };
}

export function light(f: FormulaScope): string {
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

export function lightDate(f: FormulaScope): string {
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

/** Open steps that are due within seven days; uses only columns that users type, and what their own words mean. */
export function dueSoonCount(f: FormulaScope): string {
  const due = f.column('steps', 'due');
  const window = [
    [due, `">="&${f.today}`],
    [due, `"<"&(${f.today}+8)`],
  ] as const;
  const closed = [...stepsWithStatus(f, 'done'), ...stepsWithStatus(f, 'letGo')];
  return [window, ...closed.map((pair) => [...window, pair])].map(countRows).join('-');
}

export function since(f: FormulaScope): string {
  const done = stepsWithStatus(f, 'done');
  const effort = f.column('steps', 'effort');
  // An effort below 0 is a typing error and is not counted (rule X3).
  const hours = `(${done.map((pair) => sumRows(effort, [pair, ...withHours(effort)])).join('+')})`;
  const minutes = `MAX(1;ROUND(60*${hours};0))`;
  const said = firstOf(
    [[`AND(${hours}>0;${minutes}<60)`, sentence(f.words.home.minutes, { minutes })]],
    sentence(f.words.home.hours, { hours: `ROUND(${hours};0)` }),
  );
  return sentence(f.words.home.since, { steps: done.map((pair) => countRows([pair])).join('+'), hours: said });
}

/** How many days ago a step was due, or in how many days it is. */
export function daysTo(id: string) {
  return (f: FormulaScope): string => {
    const { home } = f.words;
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
}
