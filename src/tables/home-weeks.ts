import { quoteTab, type FormulaScope } from './formula';
import { countRows } from './formula-parts';

/*
 * The strip of the last 52 weeks in Home: a mark for each week in which a step was done.
 */

/** The marks of the 52 weeks of the hidden tab, joined. */
export function strip(f: FormulaScope): string {
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
